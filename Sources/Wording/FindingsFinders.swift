import Analysis
import Collaboration

// The sentences of the built-in finders.

extension Phrases {
    func sentence(_ facts: CoverageFacts, _ finding: Finding, _ network: Network) -> String {
        let counts = finding.counts
        let columns = selection(facts.settings.columns, in: network)
        guard counts.total > 0 else {
            return self("dekking: de rijen kiezen niets", "coverage: the rows select nobody")
        }
        let all = subjects(finding, network)
        var text = self(
            "\(integer(counts.met)) van de \(all) (\(percent(Double(counts.met) / Double(counts.total)))) hebben minstens één band \"\(via(facts.settings.via, in: network))\" met \(columns)",
            "\(integer(counts.met)) of \(all) (\(percent(Double(counts.met) / Double(counts.total)))) have at least one tie \"\(via(facts.settings.via, in: network))\" with \(columns)"
        )
        if facts.inhabitants > 0 {
            let share = percent(facts.coveredInhabitants / facts.inhabitants)
            text += self(", samen \(share) van de inwoners", ", together \(share) of the inhabitants")
        }
        if counts.total > counts.met {
            text += self(
                "; witte vlekken: \(integer(counts.gap))\(others(counts, besides: .gap))",
                "; gaps: \(integer(counts.gap))\(others(counts, besides: .gap))")
        }
        if !facts.emptyColumns.isEmpty {
            text += self(
                "; leeg: \(names(facts.emptyColumns, in: network))",
                "; empty: \(names(facts.emptyColumns, in: network))")
        }
        return text
    }

    func sentence(_ facts: AgendaFacts, _ network: Network) -> String {
        guard facts.themes > 0 else { return self("agenda: geen enkel thema gekozen", "agenda: no theme selected") }
        func lacking(_ themes: [ActorID], _ dutch: String, _ english: String) -> String? {
            guard !themes.isEmpty else { return nil }
            let named = names(themes, in: network)
            return self(
                "\(dutch): \(integer(themes.count)) (\(named))", "\(english): \(integer(themes.count)) (\(named))")
        }
        let parts = [
            lacking(facts.withoutGovernment, "zonder overheid", "without a government"),
            lacking(facts.withoutSecondLine, "zonder tweedelijnsinstelling", "without a second-line institution"),
            lacking(facts.withoutPriority, "zonder prioriteit", "without a priority"),
            lacking(facts.withoutLead, "zonder bekende trekker", "without a known lead"),
            lacking(
                facts.namingNobody, "niemand bij name (iedereen, dus niemand)", "nobody by name (everyone, so no one)"),
            lacking(facts.disagreeing, "elders anders", "otherwise elsewhere"),
        ].compactMap(\.self)
        let all = count(facts.themes, self("onderwerp", "subject"), self("onderwerpen", "subjects"))
        var text = self("agenda van \(all)", "agenda of \(all)")
        if let source = facts.settings.source { text += self(" volgens \(source)", " according to \(source)") }
        if !facts.levelsNowhere.isEmpty {
            let levels = list(facts.levelsNowhere.map(levels))
            text += self("; bij geen enkel onderwerp: \(levels)", "; at no subject at all: \(levels)")
        }
        return parts.isEmpty
            ? text + self(": niets ontbreekt", ": nothing is missing") : text + "; " + parts.joined(separator: "; ")
    }

    func sentence(_ facts: MissingTiesFacts, _ finding: Finding, _ network: Network) -> String {
        guard let first = finding.subjects.first else {
            return self(
                "geen paren met een reden voor een band die er niet is",
                "no pairs with a reason for a tie that is not there")
        }
        let pairs = count(facts.candidates, self("paar heeft", "pair has"), self("paren hebben", "pairs have"))
        return self(
            "\(pairs) reden voor een band en geen die bekend is; bovenaan \(names(first.actors, in: network)): \(reason(first, in: network)). Zwijgen is geen bewijs",
            "\(pairs) reason for a tie and none that is known; first \(names(first.actors, in: network)): \(reason(first, in: network)). Silence is no proof"
        )
    }

    func sentence(_ facts: BetweenGroupsFacts, _ finding: Finding, _ network: Network) -> String {
        let counts = finding.counts
        let groups = plural(facts.groups, facts.groups.count, network)
        var text = self(
            "van de \(integer(facts.pairs)) paren van \(groups) hebben er \(integer(counts.gap)) geen of weinig banden\(others(counts, besides: .gap))",
            "of \(integer(facts.pairs)) pairs of \(groups), \(integer(counts.gap)) have no or few ties\(others(counts, besides: .gap))"
        )
        for cover in facts.onlyThrough.keys.sorted() {
            let pairs = count(facts.onlyThrough[cover]!, self("paar", "pair"), self("paren", "pairs"))
            text += self(
                "; \(pairs) alleen verbonden door \(name(cover, in: network))",
                "; \(pairs) tied by \(name(cover, in: network)) alone")
        }
        return text + self(". Zwijgen is geen bewijs", ". Silence is no proof")
    }

    func sentence(_ facts: BridgingRiskFacts, _ finding: Finding, _ network: Network) -> String {
        guard let first = finding.subjects.first else {
            return self(
                "niemand houdt het netwerk in zijn eentje bij elkaar", "nobody alone holds the network together")
        }
        return self(
            "\(count(facts.cutVertices, "actor", "actoren")), \(count(facts.bridges, "band", "banden")) en \(count(facts.onlyLeads, "enige trekker", "enige trekkers")) houden delen bij elkaar; het meest hangt aan \(names(first.actors, in: network)): \(reason(first, in: network))",
            "\(count(facts.cutVertices, "actor", "actors")), \(count(facts.bridges, "tie", "ties")) and \(count(facts.onlyLeads, "only lead", "only leads")) hold parts together; most hangs on \(names(first.actors, in: network)): \(reason(first, in: network))"
        )
    }

    func sentence(_ facts: OverlapFacts, _ finding: Finding, _ network: Network) -> String {
        let share = percent(facts.settings.alike)
        var text = self(
            "\(count(facts.alikePairs, "paar verbanden heeft", "paren verbanden hebben")) voor minstens \(share) dezelfde leden (van \(integer(facts.partnerships)))",
            "\(count(facts.alikePairs, "pair of partnerships has", "pairs of partnerships have")) the same members for at least \(share) (of \(integer(facts.partnerships)))"
        )
        if !facts.doubleSeats.isEmpty {
            let who = Array(Set(facts.doubleSeats.map(\.actor))).sorted()
            text += self(
                "; in twee van een soort: \(names(who, in: network))", "; in two of a kind: \(names(who, in: network))")
        }
        if let most = facts.meetings.first {
            text += self(
                "; het vaakst samen: \(names(most.actors, in: network)) (\(integer(most.partnerships.count)) verbanden)",
                "; most often together: \(names(most.actors, in: network)) (\(integer(most.partnerships.count)) partnerships)"
            )
        }
        return text
    }

    func sentence(_ facts: DesiredFacts, _ finding: Finding) -> String {
        var text =
            finding.subjects.isEmpty
            ? self("geen gewenste band die niemand als aanwezig meldt", "no desired tie that nobody reports as present")
            : self(
                "\(count(finding.subjects.count, "gewenste band wordt", "gewenste banden worden")) door niemand als aanwezig gemeld (uit \(count(facts.wishes, "wens", "wensen")))",
                "\(count(finding.subjects.count, "desired tie is", "desired ties are")) reported as present by nobody (from \(count(facts.wishes, "wish", "wishes")))"
            )
        if facts.come > 0 {
            text += self(
                "; \(count(facts.come, "gewenste is er wel", "gewenste zijn er wel")), of betwist",
                "; \(count(facts.come, "desired one is there", "desired ones are there")), or contested")
        }
        if !facts.openWishes.isEmpty {
            text += self(
                "; \(count(facts.openWishes.count, "wens noemt", "wensen noemen")) niemand bij naam",
                "; \(count(facts.openWishes.count, "wish names", "wishes name")) nobody by name")
        }
        return text
    }

    func sentence(_ facts: IsolatesFacts, _ finding: Finding, _ network: Network) -> String {
        let counts = finding.counts
        let pieces =
            facts.components.count > 1
            ? self(
                "; de anderen vallen in \(integer(facts.components.count)) losse delen uiteen",
                "; the others fall into \(integer(facts.components.count)) separate parts") : ""
        guard counts.total > 0 else {
            return self(
                "iedereen heeft een band\(pieces)", "everybody has a tie\(pieces)")
        }
        let alone = finding.subjects.filter { $0.verdict == .gap }.flatMap(\.actors)
        let named = alone.isEmpty ? "" : " (\(names(alone, in: network)))"
        return self(
            "\(integer(counts.gap)) van de \(integer(facts.actors)) actoren hebben geen band die bekend is\(named)\(others(counts, besides: .gap))\(pieces). Zwijgen is geen bewijs",
            "\(integer(counts.gap)) of \(integer(facts.actors)) actors have no tie that is known\(named)\(others(counts, besides: .gap))\(pieces). Silence is no proof"
        )
    }

    func sentence(_ facts: DisputedFacts) -> String {
        let parts = [
            (facts.contestedTies, self("betwiste band", "contested tie"), self("betwiste banden", "contested ties")),
            (
                facts.unnamedCounts, self("aantal zonder alle namen", "number without all names"),
                self("aantallen zonder alle namen", "numbers without all names")
            ),
            (
                facts.contradictedCounts,
                self("aantal onder de namen die de bron zelf noemt", "number below the names that its source gives"),
                self(
                    "aantallen onder de namen die de bron zelf noemt", "numbers below the names that their source gives"
                )
            ),
            (
                facts.differingCounts,
                self("vraag waarop bronnen anders tellen", "question on which sources count differently"),
                self("vragen waarop bronnen anders tellen", "questions on which sources count differently")
            ),
            (
                facts.differingRules,
                self("regel met per bron een ander antwoord", "rule with another answer by source"),
                self("regels met per bron een ander antwoord", "rules with another answer by source")
            ),
            (
                facts.differingStrengths, self("band met verschillende sterkten", "tie of different strengths"),
                self("banden met verschillende sterkten", "ties of different strengths")
            ),
        ].filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }
        return parts.isEmpty
            ? self("de bronnen spreken elkaar niet tegen", "the sources do not contradict each other")
            : self("bronnen zijn het niet eens: \(list(parts))", "sources do not agree: \(list(parts))")
    }

    func sentence(_ facts: RepresentationFacts, _ finding: Finding, _ network: Network) -> String {
        let counts = finding.counts
        let body = facts.bodies.isEmpty ? selection(facts.settings.body, in: network) : names(facts.bodies, in: network)
        guard counts.total > 0 else {
            return self("\(body): over niemand in het bijzonder", "\(body): about nobody in particular")
        }
        var text = self(
            "in \(body) zit voor \(integer(counts.met)) van de \(subjects(finding, network)) iemand\(others(counts, besides: .met))",
            "in \(body) sits somebody for \(integer(counts.met)) of \(subjects(finding, network))\(others(counts, besides: .met))"
        )
        if counts.gap > 0 {
            let without = finding.subjects.filter { $0.verdict == .gap }.flatMap(\.actors)
            text += self(
                "; voor niemand uit \(names(without, in: network))", "; nobody for \(names(without, in: network))")
        }
        if !facts.absent.isEmpty {
            text += self(
                "; betrokken maar er niet bij: \(names(facts.absent, in: network))",
                "; concerned and not in it: \(names(facts.absent, in: network))")
        }
        return text
    }
}
