package import Collaboration

// What options change about a view, told in its figure.

extension Phrases {
    /// - Parameters:
    ///   - withGroups: Groups that do not fit the selector themselves are drawn with their members.
    ///   - leavesOutUndecidable: Of some actors it is not known whether they fit.
    package func narrowed(
        to selector: Selector, withGroups: Bool, leavesOutUndecidable: Bool
    ) -> String {
        let terms = list(selector.terms.map(term))
        var text = self("Alleen actoren met \(terms)", "Only actors with \(terms)")
        if withGroups { text += self(", en hun groepen", ", and their groups") }
        if leavesOutUndecidable {
            text += self(
                "; van wie dat niet bekend is, staat er niet op", "; of whom that is not known, is left out")
        }
        return text + "."
    }

    /// Other statuses than the view's own; nil where they are the same.
    package func otherStatuses(added: [TieStatus], left: [TieStatus]) -> String? {
        func words(_ statuses: [TieStatus]) -> String { alternatives(statuses.map(status)) }
        var sentences: [String] = []
        if !added.isEmpty {
            sentences.append(
                self(
                    "Ook relaties met status \(words(added)) tellen mee.",
                    "Ties of status \(words(added)) count too."))
        }
        if !left.isEmpty {
            sentences.append(
                self(
                    "Relaties met status \(words(left)) tellen niet mee.",
                    "Ties of status \(words(left)) do not count."))
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// Whose word alone counts: `Alleen volgens Bureau A, Rapport (2021).`, `Alleen zoals Gouda het ziet.`
    package func onlyAccordingTo(sources: [String], holders: [String]) -> String {
        var ways: [String] = []
        if !sources.isEmpty {
            // Titles have commas of their own.
            let titles = sources.joined(separator: "; ")
            ways.append(self("volgens \(titles)", "according to \(titles)"))
        }
        if !holders.isEmpty {
            let isOne = holders.count == 1
            ways.append(
                self(
                    "zoals \(list(holders)) het \(isOne ? "ziet" : "zien")",
                    "as \(list(holders)) \(isOne ? "sees" : "see") it"))
        }
        let words = ways.joined(separator: self(", of ", ", or "))
        return self("Alleen \(words).", "Only \(words).")
    }

    /// `alle bronnen behalve Rapport (2021)`.
    package func allSourcesBut(_ title: String) -> String {
        self("alle bronnen behalve \(title)", "all sources but \(title)")
    }

    /// A view's own note, as a sentence, with others behind it.
    package func note(_ own: String?, _ sentences: [String]) -> String? {
        guard !sentences.isEmpty else { return own }
        return ([own.map(sentence)] + sentences).compactMap(\.self).joined(separator: " ")
    }

    /// `inwoners < 30.000`, `niveau gemeente`, `grootteklasse niet klein`, `prioriteit ingevuld`.
    private func term(_ term: Selector.Term) -> String {
        let key = Phrases.harmless(attributeKey(term.key))
        let values = alternatives(term.values.map { value($0, of: term.key) })
        return switch (term.comparison, term.values.isEmpty) {
        case (.equal, true): self("\(key) niet ingevuld", "no \(key)")
        case (.notEqual, true): self("\(key) ingevuld", "a \(key)")
        case (.equal, false): "\(key) \(values)"
        case (.notEqual, false): self("\(key) niet \(values)", "\(key) not \(values)")
        case (.less, _): "\(key) < \(values)"
        case (.atMost, _): "\(key) ≤ \(values)"
        case (.greater, _): "\(key) > \(values)"
        case (.atLeast, _): "\(key) ≥ \(values)"
        }
    }

    private func value(_ text: String, of key: String) -> String {
        switch key {
        case "kind": ActorKind(word: text).map { kind($0) } ?? Phrases.harmless(text)
        case "level": Phrases.harmless(level(text))
        case "type": Phrases.harmless(type(text)?.one ?? text)
        default:
            // A smaller number may be a year.
            if let value = Double(text), value.magnitude >= 10_000 {
                number(value, upTo: 3)
            } else {
                Phrases.harmless(text)
            }
        }
    }
}
