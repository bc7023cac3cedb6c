package import Analysis
package import Collaboration

// Why a subject has its verdict, and what would change it.

extension Phrases {
    /// In a few words: what is there, what is said against it, what is planned.
    package func reason(_ subject: FindingSubject, in network: Network) -> String {
        var parts: [String] = []
        if let note = subject.note { parts.append(reason(note, in: network)) }
        // A theme and a concern name theirs themselves.
        switch subject.note {
        case .theme, .concern: break
        default: parts += ends(subject.stated, in: network)
        }
        if subject.note == nil, subject.silent > 0 {
            parts.append(
                self(
                    "over \(count(subject.silent, "mogelijkheid", "mogelijkheden")) zegt niemand iets",
                    "nobody says anything of \(count(subject.silent, "possibility", "possibilities"))"))
        }
        if !subject.plans.isEmpty {
            parts.append(
                self("plan: ", "plan: ")
                    + list(
                        subject.plans.map { end in
                            let status = end.ties.last.map { " (\(self.status($0.status))\(inherited($0)))" } ?? ""
                            return name(end.actor, in: network) + status
                        }, atMost: 3))
        }
        if !subject.seats.isEmpty {
            parts.append(self("wel lid van ", "is a member of ") + names(subject.seats, in: network, atMost: 4))
        }
        if let waiver = subject.waiver {
            let until = waiver.until.map { self(", t/m \(date($0))", ", until \(date($0))") } ?? ""
            parts.append(self("ontheffing: ", "waiver: ") + Phrases.harmless(waiver.reason) + until)
        }
        if let weight = subject.weight, !weight.inheritedFrom.isEmpty {
            parts.append(
                self("aantal geërfd van ", "number inherited from ") + names(weight.inheritedFrom, in: network))
        }
        return parts.joined(separator: "; ")
    }

    /// What would close it.
    package func closing(_ closing: Closing, _ rule: Expectation?, in network: Network) -> String {
        let path = rule?.path.map { " \"\(self.path($0, in: network))\"" } ?? ""
        switch closing {
        case .moreTies(let number):
            return self(
                "nog \(count(number, "band", "banden"))\(path)", "\(count(number, "more tie", "more ties"))\(path)")
        case .fewerTies(let number):
            return self(
                "\(count(number, "band", "banden")) minder\(path)", "\(count(number, "tie", "ties")) fewer\(path)")
        case .settle(let ties):
            let pairs = ties.map { "\(name($0.from, in: network)) – \(name($0.to, in: network))" }
            return self(
                "uitmaken wie gelijk heeft: \(list(pairs, atMost: 3))", "settle who is right: \(list(pairs, atMost: 3))"
            )
        case .findOut: return self("uitzoeken: een bron die het zegt", "find out: a source that says so")
        case .value(let key):
            return self("een waarde voor \"\(attribute(key))\"", "a value for \"\(attribute(key))\"")
        }
    }

    private func ends(_ ends: [PathEnd], in network: Network) -> [String] {
        [(Certainty.present, "", ""), (.contested, "betwist: ", "contested: "), (.possible, "onbekend: ", "unknown: ")]
            .compactMap { certainty, dutch, english in
                let named = ends.filter { $0.certainty == certainty }
                guard !named.isEmpty else { return nil }
                let inheritance = named.count == 1 ? named[0].ties.last.map(inherited) ?? "" : ""
                return self(dutch, english) + names(named.map(\.actor), in: network, atMost: 4) + inheritance
            }
    }

    /// `, geërfd van 1 van 3`; nothing for a tie of its own.
    package func inherited(_ tie: Tie) -> String {
        guard let inheritance = tie.inheritance else { return "" }
        let (count, all) = (integer(inheritance.count), integer(inheritance.of))
        return self(", geërfd van \(count) van \(all)", ", inherited from \(count) of \(all)")
    }

    private func reason(_ note: SubjectNote, in network: Network) -> String {
        switch note {
        case .theme(let facts): reason(facts, in: network)
        case .missingTie(let reasons): reason(reasons, in: network)
        case .betweenGroups(let pair): reason(pair, in: network)
        case .bridging(let facts): reason(facts, in: network)
        case .overlapping(let pair):
            self(
                "\(integer(pair.shared)) van \(integer(pair.union)) leden gemeen (\(percent(pair.jaccard)))",
                "\(integer(pair.shared)) of \(integer(pair.union)) members in common (\(percent(pair.jaccard)))")
        case .wish(let wish): reason(wish, in: network)
        case .dispute(let dispute): reason(dispute, in: network)
        case .concern(let facts):
            [
                facts.seated.isEmpty ? nil : self("erin: ", "in it: ") + names(facts.seated, in: network),
                facts.absent.isEmpty ? nil : self("er niet in: ", "not in it: ") + names(facts.absent, in: network),
            ].compactMap(\.self).joined(separator: "; ")
        }
    }

    private func reason(_ facts: ThemeFacts, in network: Network) -> String {
        var parts: [String] = facts.layers.map { layer in
            switch layer.verdict {
            case .met:
                layer.level == "rijk"
                    ? level(layer.level) : count(layer.actors.count, level(layer.level), levels(layer.level))
            case .possible: self("\(levels(layer.level)): onbekend welke", "\(levels(layer.level)): unknown which")
            case .contested: self("\(level(layer.level)) betwist", "\(level(layer.level)) contested")
            case .gap, .waived: self("geen \(level(layer.level))", "no \(level(layer.level))")
            }
        }
        switch facts.secondLine {
        case .gap: parts.append(self("geen tweedelijn", "no second line"))
        case .possible: parts.append(self("tweedelijn onbekend", "second line unknown"))
        case .contested: parts.append(self("tweedelijn betwist", "second line contested"))
        case .met, .waived: break
        }
        if facts.lacksPriority { parts.append(self("geen prioriteit", "no priority")) }
        if facts.lead != .met { parts.append(self("geen trekker bekend", "no lead known")) }
        if facts.namesNobody {
            let classes = facts.boundlessClasses
            let labels = list(classes.map { Phrases.harmless(network.actorClass($0)?.label ?? $0.rawValue) })
            parts.append(self("alleen \"\(labels)\": iedereen, dus niemand", "only \"\(labels)\": everyone, so no one"))
        }
        if !facts.disagreements.isEmpty {
            let others = facts.disagreements.map { other in
                let claim = network.claims[other.claim]
                let place = [claim.source.map { "\($0)" }, claim.locator].compactMap(\.self).joined(separator: ", ")
                let doubt = other.status == .unknown ? self(" (onbekend)", " (unknown)") : ""
                return name(other.actor, in: network) + doubt + " (" + Phrases.harmless(place) + ")"
            }
            parts.append(self("elders wel genoemd: ", "named elsewhere: ") + list(others, atMost: 4))
        }
        return parts.joined(separator: "; ")
    }

    /// Why a tie would be no surprise.
    package func reason(_ reasons: TieReasons, in network: Network) -> String {
        var parts: [String] = []
        if reasons.isBorder { parts.append(self("grenzen aan elkaar", "border on each other")) }
        func shared(_ actors: [ActorID], _ dutch: String, _ english: String) {
            if !actors.isEmpty { parts.append(self(dutch, english) + names(actors, in: network, atMost: 3)) }
        }
        shared(reasons.partnerships, "samen in ", "together in ")
        shared(reasons.themes, "werken beide aan ", "both work on ")
        shared(reasons.others, "beide verbonden met ", "both tied to ")
        if reasons.status != .unstated { parts.append(self("nu: ", "now: ") + status(reasons.status)) }
        return parts.joined(separator: "; ")
    }

    private func reason(_ pair: GroupPair, in network: Network) -> String {
        var parts: [String] = []
        if pair.direct > 0 {
            parts.append(self("\(integer(pair.direct)) rechtstreeks", "\(integer(pair.direct)) direct"))
        }
        if pair.memberTies > 0 || pair.expected > 0 {
            let expected = number(pair.expected, upTo: 1)
            parts.append(
                self(
                    "\(integer(pair.memberTies)) tussen leden, naar grootte te verwachten \(expected)",
                    "\(integer(pair.memberTies)) between members, \(expected) expected by size"))
        }
        if !pair.sharedMembers.isEmpty {
            parts.append(self("in beide: ", "in both: ") + names(pair.sharedMembers, in: network))
        }
        if !pair.sharedCovers.isEmpty {
            let covers = names(pair.sharedCovers, in: network)
            parts.append(
                pair.observed == 0
                    ? self("alleen door \(covers)", "by \(covers) alone")
                    : self("samen in \(covers)", "together in \(covers)"))
        }
        return parts.isEmpty ? self("geen band bekend", "no tie known") : parts.joined(separator: "; ")
    }

    private func reason(_ facts: BridgingFacts, in network: Network) -> String {
        switch facts {
        case .actor(let losing):
            return self(
                "valt deze weg, dan raken los: \(names(losing, in: network, atMost: 4))",
                "without it these come loose: \(names(losing, in: network, atMost: 4))")
        case .tie(let losing):
            return self(
                "de enige band met \(names(losing, in: network, atMost: 4))",
                "the only tie with \(names(losing, in: network, atMost: 4))")
        case .onlyLead(let role, let led, let members):
            let touched = members.isEmpty ? "" : ": \(names(members, in: network, atMost: 4))"
            return self(
                "enige \(Phrases.harmless(role)) van \(name(led, in: network))\(touched)",
                "only \(Phrases.harmless(role)) of \(name(led, in: network))\(touched)")
        }
    }

    private func reason(_ wish: DesiredTie, in network: Network) -> String {
        let word = network.relation(wish.relation).map(relation) ?? wish.relation.rawValue
        let holders =
            wish.holders.isEmpty ? "" : self(", gewenst door ", ", desired by ") + names(wish.holders, in: network)
        let planned = wish.isPlanned ? self(", in voorbereiding", ", being prepared") : ""
        let number =
            wish.ties.count > 1
            ? self(": \(integer(wish.ties.count)) banden", ": \(integer(wish.ties.count)) ties") : ""
        return
            "\(party(wish.from, in: network)) – \(word) – \(party(wish.to, in: network))\(number)\(planned)\(holders)"
    }

    private func reason(_ dispute: Dispute, in network: Network) -> String {
        switch dispute {
        case .tie(let tie), .strength(let tie):
            let word = network.relation(tie.relation).map(relation) ?? tie.relation.rawValue
            let against = tie.impliedAbsentBy.map { "\(network.completeness[$0].source)" }
            let said = tie.claims.compactMap { index -> String? in
                let claim = network.claims[index]
                guard let source = claim.source else { return nil }
                let strength = claim.strength.map { " " + number($0, upTo: 2) } ?? ""
                return "\(source): \(status(claim.status))\(strength)"
            }
            let all = said + against.map { self("\($0): weggelaten", "\($0): left out") }
            return "\(word): " + list(Array(Set(all)).sorted(), atMost: 4)
        case .countAgainstNames(let check):
            return count(check, in: network)
        case .counts(let statements):
            let said = statements.map { index in
                let statement = network.counts[index]
                let seen = statement.seen.map { " (\(date($0)))" } ?? ""
                return "\(statement.source)\(seen): \(integer(statement.count))"
            }
            return list(said, atMost: 6)
        case .rule(let rule, let answers):
            let said = answers.map { "\($0.source): \(integer($0.counts.gap))" }
            return self("witte vlekken per bron van \(rule): ", "gaps by source of \(rule): ") + list(said, atMost: 6)
        }
    }

    private func counted(_ statement: CountStatement, in network: Network) -> String {
        let each = selection(statement.each, in: network)
        guard let relation = statement.relation else { return each }
        let word = network.relation(relation).map(self.relation) ?? relation.rawValue
        return "\(each) – \(word) – \(selection(statement.to ?? .any, in: network))"
    }

    /// What a list calls a subject: the name, of a pair both, of a number what it counts, of a rule its title.
    package func subjectName(_ subject: FindingSubject, in network: Network) -> String {
        switch subject.note {
        case .wish(let wish)?:
            return self("\(party(wish.from, in: network)) en ", "\(party(wish.from, in: network)) and ")
                + party(wish.to, in: network)
        case .dispute(.countAgainstNames(let check))?: return counted(network.counts[check.statement], in: network)
        case .dispute(.counts(let statements))?: return counted(network.counts[statements[0]], in: network)
        case .dispute(.rule(let rule, _))?: return network.expectations.first { $0.id == rule }?.title ?? rule
        default: return subject.actors.isEmpty ? subject.id : list(subject.actors.map { name($0, in: network) })
        }
    }
}
