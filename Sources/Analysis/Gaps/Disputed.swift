public import Collaboration

/// Something that sources do not agree on.
public enum Dispute: Hashable, Sendable {
    /// One says that it is there, another that it is not.
    case tie(Tie)
    /// A source's number against the names that it gives itself.
    case countAgainstNames(CountCheck)
    /// Sources that give different numbers for the same: indices into ``Network/counts``.
    case counts([Int])
    /// Sources that answer the same rule differently.
    case rule(String, [SourceAnswer])
    /// Ties whose strength differs by source.
    case strength(Tie)
}

/// What the sources disagree on.
public struct DisputedFacts: Hashable, Sendable {
    public var contestedTies: Int
    /// Numbers that a source states and its own names do not make up.
    public var unnamedCounts: Int
    /// Sources that name more than they count.
    public var contradictedCounts: Int
    public var differingCounts: Int
    public var differingRules: Int
    public var differingStrengths: Int
}

/// Contested ties; counts that sources state against counts of their named ties; sources that count differently.
struct DisputedFinder {
    /// The findings of the expectations, whose answers by source are compared.
    let expectations: [Finding]

    func finding(in snapshot: Snapshot) -> Finding {
        var collector = EvidenceCollector(snapshot.network)
        var subjects = ties(snapshot, &collector)
        subjects += counts(snapshot, &collector)
        subjects += differingCounts(snapshot, &collector)
        subjects += rules()
        let disputes = subjects.compactMap { subject -> Dispute? in
            if case .dispute(let dispute)? = subject.note { dispute } else { nil }
        }
        let facts = DisputedFacts(
            contestedTies: disputes.count { if case .tie = $0 { true } else { false } },
            unnamedCounts: disputes.count {
                if case .countAgainstNames(let check) = $0 { check.unnamed > 0 } else { false }
            },
            contradictedCounts: disputes.count {
                if case .countAgainstNames(let check) = $0 { check.isContradicted } else { false }
            },
            differingCounts: disputes.count { if case .counts = $0 { true } else { false } },
            differingRules: disputes.count { if case .rule = $0 { true } else { false } },
            differingStrengths: disputes.count { if case .strength = $0 { true } else { false } })
        return Finding(
            .disputed, in: snapshot.network, severity: .attention, detail: .disputed(facts), subjects: subjects,
            evidence: collector.evidence)
    }

    private func ties(_ snapshot: Snapshot, _ collector: inout EvidenceCollector) -> [FindingSubject] {
        var subjects: [FindingSubject] = []
        for tie in snapshot.ties where tie.status == .contested || tie.strength?.isDisputed == true {
            let id = "\(tie.from)|\(tie.relation)|\(tie.to)"
            collector.add(tie)
            let dispute: Dispute = tie.status == .contested ? .tie(tie) : .strength(tie)
            var subject = FindingSubject([tie.from, tie.to], .contested, note: .dispute(dispute), id: id)
            subject.closing = .settle([tie])
            subjects.append(subject)
        }
        return subjects.sorted { $0.id < $1.id }
    }

    /// A number without all its names leaves open who, unless other sources give the rest; one below the names of its own
    /// source contradicts itself.
    private func counts(_ snapshot: Snapshot, _ collector: inout EvidenceCollector) -> [FindingSubject] {
        snapshot.countChecks().compactMap { check in
            guard check.unnamed > check.namedByOthers.count || check.isContradicted else { return nil }
            collector.add(count: check.statement)
            var subject = FindingSubject(
                [], check.isContradicted ? .contested : .possible, note: .dispute(.countAgainstNames(check)),
                id: snapshot.network.counts[check.statement].key(withSource: true))
            subject.closing = .findOut
            return subject
        }
    }

    private func differingCounts(_ snapshot: Snapshot, _ collector: inout EvidenceCollector) -> [FindingSubject] {
        let counts = snapshot.network.counts
        var sameAsked: [String: [Int]] = [:]
        for check in snapshot.countChecks() {
            sameAsked[counts[check.statement].key(withSource: false), default: []].append(check.statement)
        }
        return sameAsked.keys.sorted().compactMap { key in
            let statements = sameAsked[key]!
            guard Set(statements.map { counts[$0].count }).count > 1 else { return nil }
            for statement in statements { collector.add(count: statement) }
            return FindingSubject([], .contested, note: .dispute(.counts(statements)), id: key)
        }
    }

    private func rules() -> [FindingSubject] {
        expectations.compactMap { finding in
            guard Set(finding.bySource.map(\.counts)).count > 1 || Set(finding.bySource.map(\.gaps)).count > 1 else {
                return nil
            }
            return FindingSubject(
                [], .contested, note: .dispute(.rule(finding.rule, finding.bySource)), id: "rule/\(finding.rule)")
        }
    }
}

extension CountStatement {
    /// What is counted, as one text.
    fileprivate func key(withSource: Bool) -> String {
        let asked = [each.description, relation?.rawValue ?? "", to?.description ?? ""].filter { !$0.isEmpty }
        return (withSource ? ["\(source):"] + asked + (seen.map { ["\($0)"] } ?? []) : asked).joined(separator: " ")
    }
}
