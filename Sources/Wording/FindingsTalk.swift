package import Analysis
package import Collaboration

// The headings of `gaps` and `suggest`.

extension Phrases {
    package var findingsTitle: String { self("Bevindingen", "Findings") }
    package var findingColumns: [String] {
        [
            self("regel", "rule"), self("titel", "title"), self("ernst", "severity"), self("oordeel", "verdict"),
            self("van", "of"), self("witte vlek", "gap"), self("betwist", "contested"), self("mogelijk", "possible"),
            self("ontheven", "waived"), self("voldaan", "met"), self("ten hoogste", "at most"),
            self("gewicht", "weight"), self("bevinding", "finding"),
        ]
    }

    package var subjectsTitle: String { self("Per onderwerp", "By subject") }
    package var subjectColumns: [String] {
        [
            self("regel", "rule"), "id", self("naam", "name"), self("oordeel", "verdict"), self("gewicht", "weight"),
            self("waarom", "why"), self("wat het sluit", "what closes it"),
        ]
    }

    package var bySourceTitle: String { self("Per bron", "By source") }
    package var bySourceColumns: [String] {
        [
            self("regel", "rule"), self("bron", "source"), self("witte vlek", "gap"), self("betwist", "contested"),
            self("mogelijk", "possible"), self("ontheven", "waived"), self("voldaan", "met"),
            self("gewicht", "weight"),
        ]
    }

    package var evidenceTitle: String { self("Bewijs", "Evidence") }
    package var evidenceColumns: [String] {
        [
            self("regel", "rule"), self("bron", "source"), self("vindplaats", "locator"), self("citaat", "quote"),
            self("rij", "row"),
        ]
    }

    package var notCheckedTitle: String { self("Niet getoetst", "Not checked") }
    package var notCheckedColumn: String { self("wat", "what") }

    /// Why a run has no more to say: `--limit`.
    package func moreFindings(_ number: Int) -> String {
        self(
            "nog \(count(number, "bevinding", "bevindingen")) (--limit)",
            "\(count(number, "more finding", "more findings")) (--limit)")
    }

    package func moreSubjects(_ number: Int, rule: String) -> String {
        self("en nog \(integer(number)) (--only \(rule))", "and \(integer(number)) more (--only \(rule))")
    }

    package func andMore(_ number: Int) -> String { self("en nog \(integer(number))", "and \(integer(number)) more") }

    package var evidenceLabel: String { self("bewijs", "evidence") }
}

extension Phrases {
    /// Verdicts keep the four answers apart, so that nothing can be counted in.
    package var includeChangesNoVerdict: String {
        self(
            "--include verandert hier niets: betwist, gepland, gewenst en onbekend staan altijd al apart naast de witte vlekken",
            "--include changes nothing here: contested, planned, desired and unknown always stand apart beside the gaps"
        )
    }

    /// - Parameter known: the rules and finders that there are.
    package func unknownRule(_ name: String, known: [String], near: String?) -> String {
        let text =
            self("onbekende regel of zoeker \(quoted(name))", "unknown rule or finder \(quoted(name))")
            + aside(known, one: self("de enige is", "the only one is"), self("er zijn", "there are"))
        return near.map { "\(text); \(didYouMean($0))" } ?? text
    }
}

// What is said of marks on a map.

extension Phrases {
    /// The subtitle's part for one rule: `Getoetst: Elke gemeente … (regio-dekking)`.
    ///
    /// - Parameter isNorm: What should be, which by itself would read as what is.
    package func marking(_ title: String, rule: String, isNorm: Bool) -> String {
        let name = title == rule ? Phrases.harmless(rule) : "\(Phrases.harmless(title)) (\(Phrases.harmless(rule)))"
        return isNorm && title != rule ? checked(name) : highlight(name)
    }

    package func highlight(_ what: String) -> String { self("Uitgelicht: \(what)", "Highlighted: \(what)") }

    /// The title of a figure that is made for a norm.
    package func checked(_ norm: String) -> String { self("Getoetst: \(norm)", "Checked: \(norm)") }

    /// The subtitle's part for all rules that a map shows.
    package func marking(_ rules: [String]) -> String {
        guard !rules.isEmpty else {
            return self("Uitgelicht: geen verwachting gaat hierover", "Highlighted: no expectation is about this")
        }
        let names = list(rules.map { Phrases.harmless($0) }, atMost: 4)
        return self("Uitgelicht: witte vlekken van \(names)", "Highlighted: gaps of \(names)")
    }

    package func marked(_ rule: String, _ shown: Int, of all: Int, view: String) -> String {
        let hint = self(
            "zonder --view komt er een kaart die ze allemaal toont", "without --view there comes a map that shows all")
        if shown == 0 {
            return self(
                "van wie \(rule) aanwijst staat niemand op de kaart \(quoted(view)); \(hint)",
                "none of those whom \(rule) points at is on the map \(quoted(view)); \(hint)")
        }
        return self(
            "van de \(integer(all)) die \(rule) aanwijst staan er \(integer(shown)) op de kaart \(quoted(view)); \(hint)",
            "of the \(integer(all)) whom \(rule) points at \(integer(shown)) are on the map \(quoted(view)); \(hint)")
    }

    /// Nobody is to be marked: all is met, only numbers are open, or the finder says nothing.
    package func nothingToMark(_ rule: String, silent: [NotChecked], in network: Network) -> String {
        if let first = silent.first { return sentence(first, in: network) }
        return self(
            "\(rule) wijst niemand aan: er is niets om te markeren",
            "\(rule) points at nobody: there is nothing to mark")
    }
}
