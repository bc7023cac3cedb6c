public import Collaboration
internal import GraphCore

/// Who stands alone, and in how many pieces the rest falls.
public struct IsolatesFacts: Hashable, Sendable {
    /// Actors looked at.
    public var actors: Int
    /// Components of two or more actors, the largest first, each sorted by id.
    public var components: [[ActorID]]
}

/// Actors without a present tie, and components. Silence is no proof that somebody stands alone; borders and places
/// are no ties between parties.
struct IsolatesFinder {
    /// Every actor that has no present tie: contested or possible where a tie is disputed or may be there.
    func finding(in snapshot: Snapshot) -> Finding {
        var numbers: [ActorID: Int] = [:]
        for (number, actor) in snapshot.actors.enumerated() { numbers[actor] = number }
        var best = Array(repeating: TieStatus.unstated, count: snapshot.actors.count)
        var open: [Int: [Tie]] = [:]
        var builder = GraphBuilder(vertexCount: snapshot.actors.count)
        for tie in snapshot.ties where StructuralTies.counts(tie) {
            guard let from = numbers[tie.from], let to = numbers[tie.to] else { continue }
            for end in [from, to] {
                best[end] = min(best[end], tie.status.weighed)
                if tie.status == .contested || tie.status == .unknown { open[end, default: []].append(tie) }
            }
            if tie.status == .present { builder.addEdge(from, to) }
        }
        var collector = EvidenceCollector(snapshot.network)
        var subjects: [FindingSubject] = []
        for (number, actor) in snapshot.actors.enumerated() where best[number] != .present {
            let verdict: Verdict =
                switch best[number] {
                case .contested: .contested
                case .unknown: .possible
                default: .gap
                }
            var subject = FindingSubject([actor], verdict)
            let ties = open[number] ?? []
            for tie in ties { collector.add(tie) }
            subject.closing = verdict == .contested ? .settle(ties.filter { $0.status == .contested }) : .findOut
            subjects.append(subject)
        }
        let facts = IsolatesFacts(actors: snapshot.actors.count, components: components(builder, snapshot))
        return Finding(
            .isolates, in: snapshot.network, severity: .info, detail: .isolates(facts), subjects: subjects,
            evidence: collector.evidence)
    }

    private func components(_ builder: GraphBuilder, _ snapshot: Snapshot) -> [[ActorID]] {
        // No network of claims comes near the two thousand million arcs that a graph cannot number.
        guard let graph = try? builder.build().graph else { return [] }
        return graph.components().groups.filter { $0.count > 1 }
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
            .map { $0.map { snapshot.actors[$0] } }
    }
}

extension TieStatus {
    /// Of the statuses short of present, only contested and unknown may hide a tie.
    fileprivate var weighed: TieStatus {
        switch self {
        case .present, .contested, .unknown: self
        case .planned, .desired, .absent, .unstated: .unstated
        }
    }
}
