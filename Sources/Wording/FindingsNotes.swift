package import Analysis
package import Collaboration

// What must be read beside a finding: who says what, how sure it is, what chance alone would give.

extension Phrases {
    /// One line for each, in the order in which a reader wants them.
    ///
    /// - Parameter day: The as-of date: what is of a later day is said to be so.
    package func notes(_ finding: Finding, in network: Network, asOf day: CivilDate? = nil) -> [String] {
        var notes = finding.context.map { context($0, in: network, asOf: day) }
        if case .expectation(let rule) = finding.detail { notes.append(origin(rule.origin, in: network, asOf: day)) }
        if let weight = finding.weight, let line = origins(weight, in: network, asOf: day) { notes.append(line) }
        notes += finding.bySource.map { answer in
            let weight = finding.weight.flatMap { weighed in
                answer.weight.map { ", \(number($0, upTo: 1)) \(attribute(weighed.key))" }
            }
            return self(
                "volgens \(answer.source): \(count(answer.counts.gap, "witte vlek", "witte vlekken"))\(others(answer.counts, besides: .gap))\(weight ?? "")",
                "according to \(answer.source): \(count(answer.counts.gap, "gap", "gaps"))\(others(answer.counts, besides: .gap))\(weight ?? "")"
            )
        }
        // The sentence has them already where nobody settles anything.
        let isSaid = finding.verdict == .possible
        notes += finding.counted.filter { !isSaid || network.counts[$0.statement].of == nil }
            .map { count($0, in: network) }
        let range = finding.range
        if range.low != range.high, finding.detail.finder != .disputed {
            notes.append(
                self(
                    "hoe zeker: minstens \(count(range.low, "witte vlek", "witte vlekken")), hoogstens \(integer(range.high)) als alles wat betwist of mogelijk is er een blijkt",
                    "how sure: at least \(count(range.low, "gap", "gaps")), at most \(integer(range.high)) if all that is contested or possible proves one"
                ))
        }
        notes += without(finding)
        notes += finding.sizes.map(pattern)
        if !finding.undecidable.isEmpty {
            notes.append(
                self("niet te beoordelen: ", "cannot be judged: ") + names(finding.undecidable, in: network, atMost: 12)
            )
        }
        notes += details(finding.detail, in: network)
        return notes
    }

    package func without(_ source: SourceReference) -> String {
        self("zonder bron \(source)", "without source \(source)")
    }

    /// What is left without each source: those that change most, for a finding may rest on many.
    private func without(_ finding: Finding) -> [String] {
        let most = 5
        let gaps = finding.counts.gap
        let sorted = finding.without.enumerated().sorted { a, b in
            let (x, y) = ((a.element.counts.gap - gaps).magnitude, (b.element.counts.gap - gaps).magnitude)
            return x == y ? a.offset < b.offset : x > y
        }
        let shown = finding.without.count > most ? sorted.prefix(most).map(\.element) : finding.without
        var lines = shown.map { answer in
            let left = count(answer.counts.gap, self("witte vlek", "gap"), self("witte vlekken", "gaps"))
            let rests =
                gaps > 0 && answer.counts.gap == 0
                ? self("; alle witte vlekken hier rusten op die bron", "; all gaps here rest on that source") : ""
            return "\(without(answer.source)): \(left)\(others(answer.counts, besides: .gap))\(rests)"
        }
        if finding.without.count > most {
            let rest = finding.without.count - most
            lines.append(
                self(
                    "zonder een van nog \(count(rest, "bron", "bronnen")) verandert het aantal minder",
                    "without one of \(count(rest, "more source", "more sources")) the number changes less"))
        }
        return lines
    }

    /// Whose numbers weigh, and of when: `inwoners volgens cbs-bevolking-2021 (2021)`.
    private func origins(_ weight: WeighedGaps, in network: Network, asOf day: CivilDate?) -> String? {
        let parts = weight.origins.map { origin in
            let date = origin.date ?? origin.source.flatMap { network.source($0)?.date }
            let dated = date.map { " (\(self.date($0))\(later($0, than: day)))" } ?? ""
            return (origin.source?.description ?? self("de tabel zelf", "the table itself")) + dated
        }
        guard !parts.isEmpty else { return nil }
        return self("\(attribute(weight.key)) volgens ", "\(attribute(weight.key)) according to ")
            + list(parts, atMost: 4)
    }

    /// `, later dan de peildatum`.
    private func later(_ date: PartialDate, than day: CivilDate?) -> String {
        guard let day, date.firstDay > day else { return "" }
        return self(", later dan de peildatum", ", later than the as-of date")
    }

    /// A document of a later day than the one that is looked at: ` (van 2021, later dan de peildatum)`.
    private func dated(_ source: SourceReference, in network: Network, asOf day: CivilDate?) -> String {
        guard let date = network.source(source)?.date else { return "" }
        let later = later(date, than: day)
        return later.isEmpty ? "" : self(" (van \(self.date(date))\(later))", " (of \(self.date(date))\(later))")
    }

    private func context(_ context: Expectation.Context, in network: Network, asOf day: CivilDate?) -> String {
        let place = [context.source.description, context.locator].compactMap(\.self).joined(separator: ", ")
        let dated = dated(context.source, in: network, asOf: day)
        var text =
            self("lees erbij (\(Phrases.harmless(place)))", "read beside it (\(Phrases.harmless(place)))") + dated
        let said = [context.text.map { Phrases.harmless($0) }, context.quote.map { quoted($0) }].compactMap(\.self)
        if !said.isEmpty { text += ": " + said.joined(separator: " ") }
        return text
    }

    /// What a source counts, against the names that are known: `CultuurSchakel telt 5 van de 8; 3 niet, namen onbekend`,
    /// `Kunstgebouw telt 32 gemeenten (18 regio's): 3 bij naam bekend, bij andere bronnen`.
    func count(_ check: CountCheck, in network: Network) -> String {
        let statement = network.counts[check.statement]
        let noted = statement.note.map { " (\(Phrases.harmless($0)))" } ?? ""
        let named = check.named.count + check.namedByOthers.count
        let elsewhere =
            switch (check.named.count, check.namedByOthers.count) {
            case (_, 0): ""
            case (0, _): self(", door andere bronnen", ", by other sources")
            case (let own, let others):
                self(
                    ", \(integer(own)) door de bron zelf en \(integer(others)) door andere",
                    ", \(integer(own)) by the source itself and \(integer(others)) by others")
            }
        let known =
            named == 0
            ? self("namen onbekend", "names unknown")
            : self("\(integer(named)) bij naam bekend\(elsewhere)", "\(integer(named)) known by name\(elsewhere)")
        guard let of = statement.of else {
            return self(
                "\(statement.source) telt \(integer(check.stated))\(noted): \(known)",
                "\(statement.source) counts \(integer(check.stated))\(noted): \(known)")
        }
        let not = integer(max(0, of - check.stated))
        return self(
            "\(statement.source) telt \(integer(check.stated)) van de \(integer(of)); \(not) niet, \(known)",
            "\(statement.source) counts \(integer(check.stated)) of \(integer(of)); \(not) not, \(known)")
    }

    private func origin(_ origin: Expectation.Origin, in network: Network, asOf day: CivilDate?) -> String {
        switch origin {
        case .own(let because):
            return self("eigen maatstaf: ", "own yardstick: ") + Phrases.harmless(because)
        case .stated(let source, let locator, let quote):
            let place = [source.description, locator].compactMap(\.self).joined(separator: ", ")
            let words = quote.map { ": " + quoted($0) } ?? ""
            let dated = dated(source, in: network, asOf: day)
            return self("maatstaf van ", "yardstick of ") + Phrases.harmless(place) + dated + words
        }
    }

    /// In words as the draw says it: more, fewer, or no more than chance.
    package func pattern(_ pattern: SizePattern) -> String {
        let expected = number(pattern.expectedGaps, decimals: 1)
        let p = number(pattern.pValue, upTo: 4)
        let found = "\(integer(pattern.gaps))"
        let of = integer(pattern.subjects)
        let name = Phrases.harmless(pattern.sizeClass)
        let draws = self(
            "p = \(p) bij \(integer(pattern.draws)) trekkingen", "p = \(p) in \(integer(pattern.draws)) draws")
        let judged: String
        if pattern.pValue > 0.05 {
            judged = self("niet meer of minder dan het toeval geeft", "no more and no fewer than chance gives")
        } else if Double(pattern.gaps) > pattern.expectedGaps {
            judged = self("meer dan het toeval geeft", "more than chance gives")
        } else {
            judged = self("minder dan het toeval geeft", "fewer than chance gives")
        }
        return self(
            "\(name): \(found) van de \(of) een witte vlek, te verwachten \(expected); \(judged) (\(draws))",
            "\(name): \(found) of \(of) a gap, \(expected) expected; \(judged) (\(draws))")
    }

    private func details(_ detail: FindingDetail, in network: Network) -> [String] {
        switch detail {
        case .coverage(let facts):
            return facts.bySize.map { share in
                self(
                    "grootteklasse \(Phrases.harmless(share.sizeClass)): \(integer(share.covered)) van de \(integer(share.of)) wel",
                    "size class \(Phrases.harmless(share.sizeClass)): \(integer(share.covered)) of \(integer(share.of)) do"
                )
            }
        case .betweenGroups(let facts):
            guard let p = facts.pValue else { return [] }
            let expected = number(facts.expectedWithin, decimals: 1)
            let isUsual = p > 0.05
            let judged =
                isUsual
                ? self(
                    "niet meer of minder dan naar grootte te verwachten",
                    "no more and no fewer than sizes lead one to expect")
                : Double(facts.tiesWithin) > facts.expectedWithin
                    ? self("meer dan naar grootte te verwachten", "more than sizes lead one to expect")
                    : self("minder dan naar grootte te verwachten", "fewer than sizes lead one to expect")
            return [
                self(
                    "banden binnen groepen: \(integer(facts.tiesWithin)), tussen groepen: \(integer(facts.tiesAcross)); binnen te verwachten \(expected): \(judged) (p = \(number(p, upTo: 4)) bij \(integer(facts.draws)) trekkingen)",
                    "ties within groups: \(integer(facts.tiesWithin)), between: \(integer(facts.tiesAcross)); within expected \(expected): \(judged) (p = \(number(p, upTo: 4)) in \(integer(facts.draws)) draws)"
                )
            ]
        case .desired(let facts):
            return facts.openWishes.map { index in
                let claim = network.claims[index]
                let word = network.relation(claim.relation).map(relation) ?? claim.relation.rawValue
                return self("wens zonder namen: ", "wish without names: ")
                    + "\(party(claim.from, in: network)) – \(word) – \(party(claim.to, in: network))"
            }
        case .isolates(let facts):
            return facts.components.dropFirst().map { self("los deel: ", "separate part: ") + names($0, in: network) }
        case .representation(let facts):
            guard !facts.withoutConcern.isEmpty else { return [] }
            return [
                self("zit erin zonder betrokken te zijn: ", "in it without being concerned: ")
                    + names(facts.withoutConcern, in: network)
            ]
        case .overlap(let facts):
            return facts.doubleSeats.map { seat in
                "\(name(seat.actor, in: network)): \(names(seat.partnerships, in: network))"
            }
        default: return []
        }
    }

    func party(_ party: Party, in network: Network) -> String {
        switch party {
        case .actor(let actor): name(actor, in: network)
        case .class(let id): Phrases.harmless(network.actorClass(id)?.label ?? id.rawValue)
        }
    }
}

// MARK: What was not checked

extension Phrases {
    package func sentence(_ notChecked: NotChecked, in network: Network) -> String {
        switch notChecked {
        case .actors(let kind, let level, let actors):
            let word = level.map(levels) ?? kinds(kind)
            return self(
                "\(word) over wie geen verwachting iets vraagt: \(names(actors, in: network))",
                "\(word) that no expectation asks about: \(names(actors, in: network))")
        case .themes(let themes):
            return self(
                "thema's waarover geen verwachting iets vraagt: \(names(themes, in: network))",
                "themes that no expectation asks about: \(names(themes, in: network))")
        case .relation(let relation, let ties):
            let word = network.relation(relation).map(self.relation) ?? relation.rawValue
            return self(
                "geen verwachting vraagt naar de relatie \"\(word)\" (\(count(ties, "band", "banden")))",
                "no expectation asks about the relation \"\(word)\" (\(count(ties, "tie", "ties")))")
        case .source(let source):
            let title = network.source(SourceReference(source: source)).map { " (\(Phrases.harmless($0.title)))" } ?? ""
            return self(
                "geen verwachting gebruikt wat deze bron zegt: \(source)\(title)",
                "no expectation uses what this source says: \(source)\(title)")
        case .incompleteList(let rule, let relations):
            let words = alternatives(relations.map { network.relation($0).map(relation) ?? $0.rawValue })
            return self(
                "\(rule): geen bron geeft een volledige lijst van \"\(words)\"; wie niet genoemd wordt, kan die band toch hebben",
                "\(rule): no source gives a complete list of \"\(words)\"; who is not named may have that tie all the same"
            )
        case .openClass(let id):
            let label = Phrases.harmless(network.actorClass(id)?.label ?? id.rawValue)
            return self(
                "\"\(label)\" noemt niemand bij naam, en is aan niemand getoetst",
                "\"\(label)\" names nobody, and is checked for nobody")
        case .finder(let rule, let silence): return sentence(rule, silence)
        }
    }

    private func sentence(_ rule: String, _ silence: NotChecked.Silence) -> String {
        let finder = FinderID(rule: rule).map { title($0, rule: rule) } ?? rule
        switch silence {
        case .off:
            return self(
                "zoeker \(quoted(finder)) (\(rule)): in het bestand van het netwerk uitgezet",
                "finder \(quoted(finder)) (\(rule)): switched off in the network's file")
        case .notConfigured:
            return self(
                "zoeker \(quoted(finder)) (\(rule)): het bestand van het netwerk zegt niet waarnaar hij moet kijken",
                "finder \(quoted(finder)) (\(rule)): the network's file does not say what it should look at")
        case .sourceNotChosen(let source):
            return self(
                "zoeker \(quoted(finder)) (\(rule)): hij leest alleen \(source), en die bron is nu niet gekozen",
                "finder \(quoted(finder)) (\(rule)): it reads \(source) alone, and that source is not chosen now")
        case .tooFewGroups:
            return self(
                "zoeker \(quoted(finder)) (\(rule)): er zijn geen twee groepen om te vergelijken",
                "finder \(quoted(finder)) (\(rule)): there are no two groups to compare")
        }
    }

    package func sentence(_ warning: GapReport.Warning, in network: Network) -> String {
        switch warning {
        case .manyPairs(let rule, let pairs):
            self(
                "\(rule) vraagt naar \(integer(pairs)) paren; dat kan even duren",
                "\(rule) asks about \(integer(pairs)) pairs; that may take a while")
        case .selectsNobody(let rule): self("\(rule) kiest niets", "\(rule) selects nobody")
        case .unknownAttribute(let rule, let key, let near):
            self(
                "\(rule): geen enkele actor heeft een kenmerk \(quoted(key))",
                "\(rule): no actor has an attribute \(quoted(key))") + (near.map { "; \(didYouMean($0))" } ?? "")
        case .waiverWithoutSubject(let rule, let actor):
            self(
                "\(rule): de ontheffing van \(name(actor, in: network)) geldt voor niemand die de regel kiest",
                "\(rule): the waiver of \(name(actor, in: network)) is for nobody whom the rule selects")
        case .noExpectations:
            self("het netwerk stelt geen verwachtingen", "the network sets no expectations")
        }
    }

    package func sentence(_ mapping: SuccessionMapping, in network: Network) -> String {
        self(
            "\(name(mapping.predecessor, in: network)) is nu \(names(mapping.successors, in: network))",
            "\(name(mapping.predecessor, in: network)) is now \(names(mapping.successors, in: network))")
    }
}
