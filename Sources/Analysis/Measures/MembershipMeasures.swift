public import Collaboration
internal import GraphCore

extension MembershipGraph {
    /// One measure of two modes over members and partnerships.
    ///
    /// Each is held against the largest value that its own mode can have, but for the eigenvector, whose squares sum to
    /// one over each mode.
    ///
    /// - Parameters:
    ///   - id: A measure of two modes (a precondition).
    ///   - progress: Told the share done; false stops.
    public func measure(
        _ id: MeasureID, progress: ((Double) -> Bool)? = nil
    ) throws(MeasureError) -> MeasureResult {
        precondition(id.isTwoMode, "a measure of one mode is none of memberships")
        do {
            let graph = try TwoModeGraph(graph, second: Array(memberCount..<actors.count))
            let (convention, values) = try Self.values(of: id, graph, progress)
            return MeasureResult(id, convention, isDirected: false, actors: actors, values: values)
        } catch {
            throw MeasureError(error, id)
        }
    }

    private static func values(
        of id: MeasureID, _ graph: TwoModeGraph, _ progress: ((Double) -> Bool)?
    ) throws(GraphError) -> (MeasureConvention, [Double]) {
        switch id {
        case .twoModeCloseness: (.borgattiEverett, try graph.closeness(progress: progress))
        case .twoModeBetweenness: (.borgattiEverett, try graph.betweenness(progress: progress))
        case .twoModeEigenvector: (.unitLength, try graph.eigenvector())
        default: (.borgattiEverett, graph.degree())
        }
    }
}
