package import Analysis
package import Collaboration

// A finding in one plain sentence that an alderman understands.

extension Phrases {
    package func verdict(_ verdict: Verdict) -> String {
        switch verdict {
        case .gap: self("witte vlek", "gap")
        case .possible: self("mogelijk", "possible")
        case .contested: self("betwist", "contested")
        case .waived: self("ontheven", "waived")
        case .met: self("voldaan", "met")
        }
    }

    /// What the finding says, with its figures.
    package func sentence(_ finding: Finding, in network: Network) -> String {
        switch finding.detail {
        case .expectation(let rule): sentence(rule, finding, network)
        case .expiredWaivers(let rule, let waivers): sentence(expired: waivers, of: rule, network)
        case .coverage(let facts): sentence(facts, finding, network)
        case .agenda(let facts): sentence(facts, network)
        case .missingTies(let facts): sentence(facts, finding, network)
        case .betweenGroups(let facts): sentence(facts, finding, network)
        case .bridgingRisk(let facts): sentence(facts, finding, network)
        case .overlap(let facts): sentence(facts, finding, network)
        case .desired(let facts): sentence(facts, finding)
        case .isolates(let facts): sentence(facts, finding, network)
        case .disputed(let facts): sentence(facts)
        case .representation(let facts): sentence(facts, finding, network)
        }
    }

    /// What a finding is called: the rule's title, or the finder's name.
    package func title(_ finding: Finding) -> String {
        switch finding.detail {
        case .expectation(let rule): rule.title
        case .expiredWaivers(let rule, _): self("verlopen ontheffing: \(rule.title)", "waiver run out: \(rule.title)")
        default: finding.detail.finder.map { title($0, rule: finding.rule) } ?? finding.rule
        }
    }

    /// `dekking`, or with several settings `dekking (cmk)`.
    package func title(_ finder: FinderID, rule: String) -> String {
        let name = self.finder(finder)
        guard rule.hasPrefix(finder.rawValue + "/") else { return name }
        return "\(name) (\(Phrases.harmless(String(rule.dropFirst(finder.rawValue.count + 1)))))"
    }

    // MARK: Expectations

    private func sentence(_ rule: Expectation, _ finding: Finding, _ network: Network) -> String {
        let title = rule.title + (rule.isOwn ? self(" (eigen maatstaf)", " (own yardstick)") : "")
        let counts = finding.counts
        guard counts.total > 0 else {
            return self(
                "\(title): de regel kiest niets, en is dus niet getoetst",
                "\(title): the rule selects nobody, and so is not checked")
        }
        let what =
            if counts.gap > 0 { notSo(finding, network) + weight(finding, network) } else if counts.possible > 0 {
                untold(finding, network)
            } else if counts.contested > 0 { contradicted(finding, network) } else { so(finding, network) }
        return "\(title): \(what)"
    }

    private func notSo(_ finding: Finding, _ network: Network) -> String {
        let (counts, all) = (finding.counts, subjects(finding, network))
        if counts.total == 1 { return self("dat is niet zo", "that is not so") }
        if counts.gap == counts.total {
            return self("voor geen van de \(all) is dat zo", "so for none of \(all)")
        }
        return self(
            "voor \(integer(counts.gap)) van de \(all) is dat niet zo\(others(counts, besides: .gap))",
            "not so for \(integer(counts.gap)) of \(all)\(others(counts, besides: .gap))")
    }

    /// Nobody settles it; what sources count without names stands beside it.
    private func untold(_ finding: Finding, _ network: Network) -> String {
        let (counts, all) = (finding.counts, subjects(finding, network))
        let text =
            if counts.total == 1 {
                self("of dat zo is, maakt geen bron duidelijk", "no source makes clear whether that is so")
            } else if counts.possible == counts.total {
                self(
                    "van geen van de \(all) maakt een bron duidelijk of dat zo is",
                    "of none of \(all) does a source make clear whether that is so")
            } else {
                self(
                    "van \(integer(counts.possible)) van de \(all) maakt geen bron duidelijk of dat zo is\(others(counts, besides: .possible))",
                    "of \(integer(counts.possible)) of \(all) no source makes clear whether that is so\(others(counts, besides: .possible))"
                )
            }
        let counted = finding.counted.filter { network.counts[$0.statement].of != nil }
        return ([text] + counted.map { count($0, in: network) }).joined(separator: "; ")
    }

    private func contradicted(_ finding: Finding, _ network: Network) -> String {
        let (counts, all) = (finding.counts, subjects(finding, network))
        if counts.total == 1 { return self("daarover spreken bronnen elkaar tegen", "sources contradict each other") }
        return self(
            "over \(integer(counts.contested)) van de \(all) spreken bronnen elkaar tegen\(others(counts, besides: .contested))",
            "sources contradict each other on \(integer(counts.contested)) of \(all)\(others(counts, besides: .contested))"
        )
    }

    private func so(_ finding: Finding, _ network: Network) -> String {
        let (counts, all) = (finding.counts, subjects(finding, network))
        if counts.waived > 0 {
            return self(
                "dat is zo voor \(integer(counts.met)) van de \(all)\(others(counts, besides: .met))",
                "so for \(integer(counts.met)) of \(all)\(others(counts, besides: .met))")
        }
        if counts.total == 1 { return self("dat is zo", "that is so") }
        return self("dat is zo voor alle \(all)", "so for all \(all)")
    }

    /// ` (+12 betwist, +3 mogelijk, 1 ontheven)`: never inside the number before it.
    package func others(_ counts: VerdictCounts, besides main: Verdict) -> String {
        var parts: [String] = []
        for verdict in [Verdict.contested, .possible] where verdict != main && counts[verdict] > 0 {
            parts.append("+\(integer(counts[verdict])) \(self.verdict(verdict))")
        }
        if counts.waived > 0 { parts.append("\(integer(counts.waived)) \(verdict(.waived))") }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    }

    private func weight(_ finding: Finding, _ network: Network) -> String {
        guard let weight = finding.weight else { return "" }
        let unknown =
            weight.unknown.isEmpty
            ? ""
            : self(
                "; van \(names(weight.unknown, in: network)) is het aantal niet bekend",
                "; the number of \(names(weight.unknown, in: network)) is not known")
        if weight.unknown.count == finding.counts.gap { return unknown }
        let amount = number(weight.inGap, upTo: 1)
        return self("; samen \(amount) \(attribute(weight.key))", "; together \(amount) \(attribute(weight.key))")
            + unknown
    }

    private func sentence(expired waivers: [Expectation.Waiver], of rule: Expectation, _ network: Network) -> String {
        let parts = waivers.map { waiver in
            let name = self.name(waiver.actor, in: network)
            guard let until = waiver.until else { return name }
            return self("\(name) (t/m \(date(until)))", "\(name) (until \(date(until)))")
        }
        return self(
            "\(rule.title): de ontheffing van \(list(parts)) is verlopen",
            "\(rule.title): the waiver of \(list(parts)) has run out")
    }

    // MARK: Words

    /// An attribute's key in words.
    package func attribute(_ key: String) -> String {
        switch key {
        case "population": self("inwoners", "inhabitants")
        case "size-class": self("grootteklasse", "size class")
        default: key
        }
    }

    package func name(_ actor: ActorID, in network: Network) -> String {
        Phrases.harmless(network.actor(actor)?.name ?? actor.rawValue)
    }

    /// At most eight names, and how many more there are.
    package func names(_ actors: [ActorID], in network: Network, atMost limit: Int = 8) -> String {
        // Only those that are said are looked up: a finding may have thousands.
        guard actors.count > limit else { return list(actors.map { name($0, in: network) }) }
        return list(
            actors.prefix(limit).map { name($0, in: network) } + actors.dropFirst(limit).map(\.rawValue), atMost: limit)
    }

    /// `52 gemeenten`, `15 thema's`.
    package func subjects(_ finding: Finding, _ network: Network) -> String {
        plural(finding.subjects.flatMap(\.actors), finding.subjects.count, network)
    }

    /// A number of actors with the word for what they all are.
    package func plural(_ actors: [ActorID], _ number: Int, _ network: Network) -> String {
        let found = actors.compactMap(network.actor)
        let kinds = Set(found.map(\.kind))
        let levels = Set(found.map { $0.level ?? "" })
        guard kinds.count == 1, let kind = kinds.first, let first = found.first else {
            return count(number, self("actor", "actor"), self("actoren", "actors"))
        }
        if kind == .government, levels.count == 1, let level = first.level {
            return count(number, self.level(level), self.levels(level))
        }
        if Set(found.map(\.type)).count == 1, let type = first.type.flatMap(type) {
            return count(number, type.one, type.many)
        }
        return count(number, self.kind(kind), self.kinds(kind))
    }

    /// Whom a selector finds, in words: `gemeente (provincie Zuid-Holland)`, `commissie of platform`, or who it names.
    package func selection(_ selector: Selector, in network: Network) -> String {
        if selector.terms.isEmpty { return self("wie dan ook", "anybody") }
        var nouns: [String] = []
        var rest: [String] = []
        for term in selector.terms {
            guard term.comparison == .equal, !term.values.isEmpty else {
                rest.append(Phrases.harmless(Selector(terms: [term]).description))
                continue
            }
            switch term.key {
            case "id": nouns.append(alternatives(term.values.map { name(ActorID($0), in: network) }))
            case "type": nouns.append(alternatives(term.values.map { Phrases.harmless(type($0)?.one ?? spaced($0)) }))
            case "level": nouns.append(alternatives(term.values.map(level)))
            case "kind":
                let words = term.values.map { ActorKind(word: $0).map { kind($0) } ?? $0 }
                // The finer word says it already.
                if !selector.terms.contains(where: { ["level", "type", "id"].contains($0.key) }) {
                    nouns.append(alternatives(words))
                }
            default:
                rest.append("\(attributeKey(term.key)) \(alternatives(term.values.map { Phrases.harmless($0) }))")
            }
        }
        guard !nouns.isEmpty else { return rest.joined(separator: ", ") }
        return nouns.joined(separator: ", ") + (rest.isEmpty ? "" : " (\(rest.joined(separator: ", ")))")
    }

    /// A word of the user's own, without the hyphens of a key.
    private func spaced(_ word: String) -> String { word.replacing("-", with: " ") }

    /// `lid van`, `^financiert`: a relation as a step walks it.
    package func via(_ via: [PathStep.Via], in network: Network) -> String {
        alternatives(
            via.map { step in
                let word = network.relation(step.relation).map(relation) ?? step.relation.rawValue
                return step.isInverse ? self("omgekeerd: \(word)", "inverse: \(word)") : word
            })
    }

    /// `lid van (type=cultuurregio), dan onderdeel van (Stelsel)`.
    package func path(_ path: RelationPath, in network: Network) -> String {
        path.map { "\(via($0.via, in: network)) (\(selection($0.to, in: network)))" }
            .joined(separator: self(", dan ", ", then "))
    }
}

extension Expectation {
    package var isOwn: Bool {
        if case .own = origin { true } else { false }
    }
}
