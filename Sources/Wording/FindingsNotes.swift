package import Analysis
package import Collaboration

// What must be read beside a finding: who says what, how sure it is, what chance alone would give.

extension Phrases {
    /// One line for each, in the order in which a reader wants them.
    package func notes(_ finding: Finding, in network: Network) -> [String] {
        var notes = finding.context.map(context)
        if case .expectation(let rule) = finding.detail { notes.append(origin(rule.origin)) }
        notes += finding.bySource.map { answer in
            let weight = finding.weight.flatMap { weighed in
                answer.weight.map { ", \(number($0, upTo: 1)) \(attribute(weighed.key))" }
            }
            return self(
                "volgens \(answer.source): \(count(answer.counts.gap, "witte vlek", "witte vlekken"))\(others(answer.counts, besides: .gap))\(weight ?? "")",
                "according to \(answer.source): \(count(answer.counts.gap, "gap", "gaps"))\(others(answer.counts, besides: .gap))\(weight ?? "")"
            )
        }
        notes += finding.counted.map { count($0, in: network) }
        let range = finding.range
        if range.low != range.high, finding.rule != FinderID.disputed.rawValue {
            notes.append(
                self(
                    "hoe zeker: van \(integer(range.low)) tot \(integer(range.high)), al naar wie gelijk heeft en wat niemand zegt",
                    "how sure: from \(integer(range.low)) to \(integer(range.high)), by who is right and by what nobody says"
                ))
        }
        notes += finding.without.map { answer in
            self(
                "zonder \(answer.source): \(integer(answer.counts.gap))\(others(answer.counts, besides: .gap))",
                "without \(answer.source): \(integer(answer.counts.gap))\(others(answer.counts, besides: .gap))")
        }
        notes += finding.sizes.map(pattern)
        if !finding.undecidable.isEmpty {
            notes.append(
                self("niet te beoordelen: ", "cannot be judged: ") + names(finding.undecidable, in: network, atMost: 12)
            )
        }
        notes += details(finding.detail, in: network)
        return notes
    }

    private func context(_ context: Expectation.Context) -> String {
        let place = [context.source.description, context.locator].compactMap(\.self).joined(separator: ", ")
        var text = self("lees erbij (\(Phrases.harmless(place)))", "read beside it (\(Phrases.harmless(place)))")
        let said = [context.text.map { Phrases.harmless($0) }, context.quote.map { quoted($0) }].compactMap(\.self)
        if !said.isEmpty { text += ": " + said.joined(separator: " ") }
        return text
    }

    /// What a source counts without names: `CultuurSchakel telt 5 van de 8, dus 3 niet; 0 bij naam bekend`.
    func count(_ check: CountCheck, in network: Network) -> String {
        let statement = network.counts[check.statement]
        let total = statement.of.map { of in
            self(
                " van de \(integer(of)), dus \(integer(max(0, of - check.stated))) niet",
                " of \(integer(of)), so \(integer(max(0, of - check.stated))) not")
        }
        let others =
            check.namedByOthers.isEmpty
            ? ""
            : self(
                "; andere bronnen noemen er nog \(integer(check.namedByOthers.count))",
                "; other sources name \(integer(check.namedByOthers.count)) more")
        return self(
            "\(statement.source) telt \(integer(check.stated))\(total ?? ""); \(integer(check.named.count)) bij naam bekend\(others)",
            "\(statement.source) counts \(integer(check.stated))\(total ?? ""); \(integer(check.named.count)) known by name\(others)"
        )
    }

    private func origin(_ origin: Expectation.Origin) -> String {
        switch origin {
        case .own(let because):
            return self("eigen maatstaf: ", "own yardstick: ") + Phrases.harmless(because)
        case .stated(let source, let locator, let quote):
            let place = [source.description, locator].compactMap(\.self).joined(separator: ", ")
            let words = quote.map { ": " + quoted($0) } ?? ""
            return self("maatstaf van ", "yardstick of ") + Phrases.harmless(place) + words
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
                    "\(Phrases.harmless(share.sizeClass)): \(integer(share.covered)) van de \(integer(share.of))",
                    "\(Phrases.harmless(share.sizeClass)): \(integer(share.covered)) of \(integer(share.of))")
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

    private func party(_ party: Party, in network: Network) -> String {
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
                "\(word) in geen enkele verwachting: \(names(actors, in: network))",
                "\(word) in no expectation: \(names(actors, in: network))")
        case .themes(let themes):
            return self(
                "thema's in geen enkele verwachting: \(names(themes, in: network))",
                "themes in no expectation: \(names(themes, in: network))")
        case .relation(let relation, let ties):
            let word = network.relation(relation).map(self.relation) ?? relation.rawValue
            return self(
                "geen verwachting over \"\(word)\" (\(count(ties, "band", "banden")))",
                "no expectation about \"\(word)\" (\(count(ties, "tie", "ties")))")
        case .source(let source):
            return self("geen verwachting raakt \(source)", "no expectation touches \(source)")
        case .incompleteList(let rule, let relations):
            let words = list(relations.map { network.relation($0).map(relation) ?? $0.rawValue })
            return self(
                "\(rule): van \"\(words)\" is geen lijst bekend die volledig is",
                "\(rule): no list of \"\(words)\" is known to be complete")
        case .openClass(let id):
            let label = Phrases.harmless(network.actorClass(id)?.label ?? id.rawValue)
            return self("\"\(label)\" noemt niemand bij naam", "\"\(label)\" names nobody")
        }
    }

    package func sentence(_ warning: GapReport.Warning, in network: Network) -> String {
        switch warning {
        case .manyPairs(let rule, let pairs):
            self(
                "\(rule) vraagt naar \(integer(pairs)) paren; dat kan even duren",
                "\(rule) asks about \(integer(pairs)) pairs; that may take a while")
        case .selectsNobody(let rule): self("\(rule) kiest niets", "\(rule) selects nobody")
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
