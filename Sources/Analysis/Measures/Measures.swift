public import Collaboration
public import GraphCore

extension MeasureID {
    /// On the graph of actors and what they are in, rather than on a projection.
    public var isTwoMode: Bool {
        switch self {
        case .twoModeDegree, .twoModeCloseness, .twoModeBetweenness, .twoModeEigenvector: true
        default: false
        }
    }

    /// Whether a projection's strengths count in it, where there are any.
    public var takesStrengths: Bool {
        switch self {
        case .strength, .eigenvector, .pagerank, .katz, .hub, .authority, .constraint, .effectiveSize, .efficiency,
            .hierarchy, .currentFlowBetweenness, .participation:
            true
        default: false
        }
    }
}

extension Projection {
    /// One measure over all actors.
    ///
    /// Values are raw, and the convention is named. Measures along paths count each edge as one step; the others take
    /// strengths where the projection has them (see ``isWeighted``).
    ///
    /// - Parameters:
    ///   - id: A measure of one mode; for the others see ``MembershipGraph/measure(_:progress:)`` (a precondition).
    ///   - groups: By vertex, for brokerage and participation; without it all actors are one group.
    ///   - progress: Told the share done; false stops.
    public func measure(
        _ id: MeasureID, groups: Partition? = nil, progress: ((Double) -> Bool)? = nil
    ) throws(MeasureError) -> MeasureResult {
        precondition(!id.isTwoMode, "a measure of two modes is none of a projection")
        let given = isWeighted && id.takesStrengths ? strengths : nil
        let groups = groups ?? Partition(labels: Array(repeating: 0, count: graph.vertexCount))
        do {
            let (convention, values) = try values(of: id, given, groups, progress)
            return MeasureResult(
                id, convention, isWeighted: given != nil || id == .strength, isDirected: graph.isDirected,
                actors: actors, values: values, roles: id == .brokerage ? graph.brokerage(groups: groups) : [])
        } catch {
            throw measureError(error, id)
        }
    }

    private func values(
        of id: MeasureID, _ given: [Double]?, _ groups: Partition, _ progress: ((Double) -> Bool)?
    ) throws(GraphError) -> (MeasureConvention, [Double]) {
        let pairs: MeasureConvention = graph.isDirected ? .orderedPairs : .unorderedPairs
        switch id {
        case .degree: return (.raw, graph.degree())
        case .strength: return (.raw, try graph.strength(strengths))
        case .inDegree: return (.raw, graph.inDegree())
        case .outDegree: return (.raw, graph.outDegree())
        case .closeness: return (.wassermanFaust, try graph.closeness(progress: progress))
        case .harmonic: return (.raw, try graph.harmonicCloseness(progress: progress))
        case .betweenness: return (pairs, try graph.betweenness(progress: progress))
        case .eigenvector: return (.unitLength, try graph.eigenvectorCentrality(strengths: given))
        case .pagerank: return (.sumsToOne, try graph.pageRank(strengths: given))
        case .katz: return (.raw, try graph.katzCentrality(strengths: given))
        case .hub: return (.sumsToOne, try graph.hubsAndAuthorities(strengths: given).hubs)
        case .authority: return (.sumsToOne, try graph.hubsAndAuthorities(strengths: given).authorities)
        case .coreness: return (.raw, graph.coreNumbers())
        case .clustering: return (.share, graph.localClustering())
        case .constraint: return (.burt, try graph.constraint(strengths: given))
        case .effectiveSize: return (.burt, try graph.effectiveSize(strengths: given))
        case .efficiency: return (.burt, try graph.efficiency(strengths: given))
        case .hierarchy: return (.burt, try graph.hierarchy(strengths: given))
        case .brokerage: return (.gouldFernandez, graph.brokerage(groups: groups).map { Double($0.total) })
        case .eccentricity: return (.raw, try graph.eccentricity(progress: progress))
        case .currentFlowBetweenness:
            return (pairs, try graph.currentFlowBetweenness(strengths: given, progress: progress))
        case .participation: return (.share, try graph.participation(groups: groups, strengths: given))
        case .twoModeDegree, .twoModeCloseness, .twoModeBetweenness, .twoModeEigenvector:
            preconditionFailure("a measure of two modes is none of a projection")
        }
    }

    private func measureError(_ error: GraphError, _ id: MeasureID) -> MeasureError {
        if case .invalidWeight(let edge, let weight, _) = error {
            let ends = Array(graph.edges)[edge]
            return .strength(from: actors[ends.source], to: actors[ends.target], weight)
        }
        return MeasureError(error, id)
    }

    /// The groups that a grouping makes of this projection's actors.
    public func groups(_ grouping: MeasureGrouping, in snapshot: Snapshot) -> Partition {
        let network = snapshot.network
        switch grouping {
        case .kind: return Partition(labels: actors.map { network.actor($0)?.kind.rawValue ?? "" })
        case .level:
            return Partition(
                labels: actors.map { id in network.actor(id).map { $0.level ?? $0.kind.rawValue } ?? "" })
        case .region(let type):
            let regions = Selector(terms: [.init(key: "type", comparison: .equal, values: [type])])
            let via = PartnershipMembers.relations.sorted().map { PathStep.Via($0) }
            let walker = PathWalker(snapshot, path: [PathStep(via: via, to: regions)])
            return Partition(
                labels: actors.map { walker.tally(from: $0).actors(.present).first?.rawValue ?? "" })
        }
    }
}

extension MeasureError {
    init(_ error: GraphError, _ id: MeasureID) {
        switch error {
        case .notConverged(_, let residual): self = .notConverged(id, residual: residual)
        case .cancelled: self = .cancelled
        case .unsuitable: self = .needsUndirected(id)
        default: self = .tooLarge
        }
    }
}
