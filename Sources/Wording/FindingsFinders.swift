import Analysis
import Collaboration

// The sentences of the built-in finders.

extension Phrases {
    /// Structural finders ask for a tie that is known.
    private var silence: String {
        self(
            "Dat geen bron een band noemt, bewijst niet dat er geen is",
            "That no source names a tie does not prove that there is none")
    }

    func sentence(_ facts: CoverageFacts, _ finding: Finding, _ network: Network) -> String {
        let counts = finding.counts
        let columns = selection(facts.settings.columns, in: network)
        guard counts.total > 0 else {
            return self("dekking: de rijen kiezen niets", "coverage: the rows select nobody")
        }
        let all = subjects(finding, network)
        let share = percent(Double(counts.met) / Double(counts.total))
        let relation = via(facts.settings.via, in: network)
        var text = self(
            "\(integer(counts.met)) van de \(all) (\(share)) \(counts.met == 1 ? "heeft" : "hebben") minstens één band \"\(relation)\": \(columns)",
            "\(integer(counts.met)) of \(all) (\(share)) \(counts.met == 1 ? "has" : "have") at least one tie \"\(relation)\": \(columns)"
        )
        if facts.inhabitants > 0 {
            let share = percent(facts.coveredInhabitants / facts.inhabitants)
            text += self("; daar woont \(share) van de inwoners", "; \(share) of the inhabitants live there")
        }
        if counts.total > counts.met {
            text += self(
                "; witte vlekken: \(integer(counts.gap))\(others(counts, besides: .gap))",
                "; gaps: \(integer(counts.gap))\(others(counts, besides: .gap))")
        }
        if !facts.emptyColumns.isEmpty {
            let empty = names(facts.emptyColumns, in: network)
            text += self(
                "; van niemand staat een band vast met \(empty)", "; nobody surely has a tie with \(empty)")
        }
        return text
    }

    func sentence(_ facts: AgendaFacts, _ network: Network) -> String {
        guard facts.themes > 0 else { return self("agenda: geen enkel thema gekozen", "agenda: no theme selected") }
        func lacking(_ themes: [ActorID], _ dutch: String, _ english: String) -> String? {
            guard !themes.isEmpty else { return nil }
            if themes.count == facts.themes, facts.themes > 1 {
                return self("\(dutch): alle \(integer(themes.count))", "\(english): all \(integer(themes.count))")
            }
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
                facts.namingNobody, "met iedereen, dus niemand bij name", "with everyone, so no one by name"),
            lacking(
                facts.disagreeing, "waar een andere plaats meer partijen noemt",
                "where another place names more parties"),
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
        let pairs = count(facts.candidates, self("paar", "pair"), self("paren", "pairs"))
        var text = self(
            "\(pairs) zonder bekende band, met een reden waarom zij er een zouden kunnen hebben; bovenaan \(names(first.actors, in: network)): \(reason(first, in: network))",
            "\(pairs) without a known tie, with a reason why they might have one; first \(names(first.actors, in: network)): \(reason(first, in: network))"
        )
        if !facts.sharedByAll.isEmpty {
            let shared = names(facts.sharedByAll, in: network, atMost: 3)
            text += self(
                ". Wat alle \(integer(facts.actors)) delen, is geen reden: \(shared)",
                ". What all \(integer(facts.actors)) share is no reason: \(shared)")
        }
        return text + ". " + silence
    }

    func sentence(_ facts: BetweenGroupsFacts, _ finding: Finding, _ network: Network) -> String {
        let counts = finding.counts
        let groups = plural(facts.groups, facts.groups.count, network)
        let pairs = count(facts.pairs, self("paar", "pair"), self("paren", "pairs"))
        var text = self(
            "\(groups) vormen \(pairs); daarvan \(counts.gap == 1 ? "heeft" : "hebben") er \(integer(counts.gap)) geen of weinig banden\(others(counts, besides: .gap))",
            "\(groups) make \(pairs); \(integer(counts.gap)) of them \(counts.gap == 1 ? "has" : "have") no or few ties\(others(counts, besides: .gap))"
        )
        for cover in facts.onlyThrough.keys.sorted() {
            let pairs = count(facts.onlyThrough[cover]!, self("paar is", "pair is"), self("paren zijn", "pairs are"))
            text += self(
                "; \(pairs) alleen verbonden door \(name(cover, in: network))",
                "; \(pairs) tied by \(name(cover, in: network)) alone")
        }
        return text + ". " + silence
    }

    func sentence(_ facts: BridgingRiskFacts, _ finding: Finding, _ network: Network) -> String {
        let aside = self(
            ". Banden met thema's, grenzen en wie waar ligt zijn buiten beschouwing gelaten",
            ". Ties with themes, borders and who lies where are left aside")
        guard let first = finding.subjects.first else {
            return self(
                "niemand houdt het netwerk in zijn eentje bij elkaar", "nobody alone holds the network together")
                + aside
        }
        let parts = [
            (facts.cutVertices, self("actor", "actor"), self("actoren", "actors")),
            (facts.bridges, self("band", "tie"), self("banden", "ties")),
            (facts.onlyLeads, self("enige trekker", "only lead"), self("enige trekkers", "only leads")),
        ].filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }
        let isOne = facts.cutVertices + facts.bridges + facts.onlyLeads == 1
        return self(
            "\(list(parts)) \(isOne ? "houdt" : "houden") delen van het netwerk bij elkaar; het meest hangt aan \(names(first.actors, in: network)): \(reason(first, in: network))",
            "\(list(parts)) \(isOne ? "holds" : "hold") parts of the network together; most hangs on \(names(first.actors, in: network)): \(reason(first, in: network))"
        ) + aside
    }

    func sentence(_ facts: OverlapFacts, _ finding: Finding, _ network: Network) -> String {
        guard facts.partnerships > 0 else {
            return self("van geen verband zijn leden bekend", "no partnership is known to have members")
        }
        let share = percent(facts.settings.alike)
        let all = integer(facts.partnerships)
        let alike = integer(facts.alikePairs)
        var text: String
        switch facts.alikePairs {
        case 0:
            text = self(
                "geen twee van de \(all) verbanden hebben voor minstens \(share) dezelfde leden",
                "no two of \(all) partnerships have the same members for at least \(share)")
        case 1:
            text = self(
                "onder \(all) verbanden is er 1 paar met voor minstens \(share) dezelfde leden",
                "among \(all) partnerships there is 1 pair with the same members for at least \(share)")
        default:
            text = self(
                "onder \(all) verbanden zijn er \(alike) paren met voor minstens \(share) dezelfde leden",
                "among \(all) partnerships there are \(alike) pairs with the same members for at least \(share)")
        }
        if !facts.doubleSeats.isEmpty {
            let who = Array(Set(facts.doubleSeats.map(\.actor))).sorted()
            text += self(
                "; in twee van dezelfde soort: \(names(who, in: network))",
                "; in two of the same type: \(names(who, in: network))")
        }
        if let most = facts.meetings.first {
            text += self(
                "; het vaakst samen: \(names(most.actors, in: network)) (in \(integer(most.partnerships.count)) verbanden)",
                "; most often together: \(names(most.actors, in: network)) (in \(integer(most.partnerships.count)) partnerships)"
            )
        }
        return text
    }

    func sentence(_ facts: DesiredFacts, _ finding: Finding) -> String {
        let ties = count(facts.ties, self("band", "tie"), self("banden", "ties"))
        let number = finding.subjects.count
        var text =
            finding.subjects.isEmpty
            ? self(
                "geen wens voor een band die nog geen bron als aanwezig meldt",
                "no wish for a tie that no source reports as present yet")
            : self(
                "\(count(number, "wens", "wensen")), samen \(ties), \(number == 1 ? "wordt" : "worden") door geen bron als vervuld gemeld",
                "\(count(number, "wish", "wishes")), together \(ties), \(number == 1 ? "is" : "are") reported as fulfilled by no source"
            )
        if facts.come > 0 {
            text += self(
                "; \(count(facts.come, "andere gewenste band is er", "andere gewenste banden zijn er"))",
                "; \(count(facts.come, "other desired tie is there", "other desired ties are there"))")
        }
        if facts.contested > 0 {
            text += self(
                "; over \(count(facts.contested, "gewenste band", "gewenste banden")) spreken bronnen elkaar tegen",
                "; sources contradict each other on \(count(facts.contested, "desired tie", "desired ties"))")
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
            "van \(integer(counts.gap)) van de \(integer(facts.actors)) actoren is geen band bekend\(named)\(others(counts, besides: .gap))\(pieces). Aan wie iemand grenst en waar iemand ligt, telt niet als band",
            "\(integer(counts.gap)) of \(integer(facts.actors)) actors have no known tie\(named)\(others(counts, besides: .gap))\(pieces). Borders and who lies where do not count as ties"
        ) + ". " + silence
    }

    func sentence(_ facts: DisputedFacts) -> String {
        let against = [
            (facts.contestedTies, self("betwiste band", "contested tie"), self("betwiste banden", "contested ties")),
            (
                facts.differingCounts,
                self("vraag waarop bronnen anders tellen", "question on which sources count differently"),
                self("vragen waarop bronnen anders tellen", "questions on which sources count differently")
            ),
            (
                facts.differingRules,
                self("verwachting met per bron een ander antwoord", "expectation with another answer by source"),
                self("verwachtingen met per bron een ander antwoord", "expectations with another answer by source")
            ),
            (
                facts.differingStrengths, self("band met verschillende sterkten", "tie of different strengths"),
                self("banden met verschillende sterkten", "ties of different strengths")
            ),
        ].filter { $0.0 > 0 }.map { count($0.0, $0.1, $0.2) }
        var parts = [
            against.isEmpty
                ? self("de bronnen spreken elkaar niet tegen", "the sources do not contradict each other")
                : self(
                    "bronnen spreken elkaar tegen: \(list(against))", "sources contradict each other: \(list(against))")
        ]
        if facts.contradictedCounts > 0 {
            parts.append(
                self(
                    "\(count(facts.contradictedCounts, "aantal is", "aantallen zijn")) kleiner dan het aantal namen dat dezelfde bron noemt",
                    "\(count(facts.contradictedCounts, "number is", "numbers are")) below the names that the same source gives"
                ))
        }
        if facts.unnamedCounts > 0 {
            parts.append(
                self(
                    "van \(count(facts.unnamedCounts, "aantal", "aantallen")) zijn niet alle namen bekend",
                    "of \(count(facts.unnamedCounts, "number", "numbers")) not all names are known"))
        }
        return parts.joined(separator: "; ")
    }

    func sentence(_ facts: RepresentationFacts, _ finding: Finding, _ network: Network) -> String {
        let counts = finding.counts
        let body = facts.bodies.isEmpty ? selection(facts.settings.body, in: network) : names(facts.bodies, in: network)
        guard counts.total > 0 else {
            return self("\(body): over niemand in het bijzonder", "\(body): about nobody in particular")
        }
        var text = self(
            "van \(integer(counts.met)) van de \(subjects(finding, network)) zit iemand in \(body)\(others(counts, besides: .met))",
            "of \(integer(counts.met)) of \(subjects(finding, network)) somebody sits in \(body)\(others(counts, besides: .met))"
        )
        if counts.gap > 0 {
            let without = finding.subjects.filter { $0.verdict == .gap }.flatMap(\.actors)
            text += self(
                "; niemand van \(names(without, in: network))", "; nobody of \(names(without, in: network))")
        }
        if !facts.absent.isEmpty {
            text += self(
                "; betrokken maar er niet bij: \(names(facts.absent, in: network))",
                "; concerned and not in it: \(names(facts.absent, in: network))")
        }
        return text
    }
}
