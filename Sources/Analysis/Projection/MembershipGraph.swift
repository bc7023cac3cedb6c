public import Collaboration
public import GraphCore

/// Actors and what they are in, as a graph of two kinds of vertices.
public struct MembershipGraph: Sendable {
    /// Undirected and simple, an edge between an actor and a partnership only.
    public let graph: Graph
    /// The actor behind each vertex: first the members, then the partnerships, each sorted by id.
    public let actors: [ActorID]
    /// How many of the vertices are members.
    public let memberCount: Int

    /// By vertex: true for a partnership.
    public var isPartnership: [Bool] { actors.indices.map { $0 >= memberCount } }
}

extension Snapshot {
    /// Who is in what, by `member-of` and `part-of`. An actor that has members and is a member itself (a region in a
    /// system of regions) stands on the side of the partnerships, and its own seats are left out.
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    public func twoMode(_ settings: ProjectionSettings = ProjectionSettings()) throws(GraphError) -> MembershipGraph {
        let seats = ties.filter {
            PartnershipMembers.relations.contains($0.relation) && settings.statuses.contains($0.status)
        }
        let partnerships = Set(seats.map(\.to))
        let selected = select(settings.selector ?? .any).selected.filter { !partnerships.contains($0) }
        let actors = selected + partnerships.sorted()
        var vertexOf: [ActorID: Int] = [:]
        for (vertex, actor) in actors.enumerated() { vertexOf[actor] = vertex }
        var builder = GraphBuilder(vertexCount: actors.count)
        for tie in seats {
            guard let member = vertexOf[tie.from], let partnership = vertexOf[tie.to], member < selected.count else {
                continue
            }
            builder.addEdge(member, partnership)
        }
        let graph = try builder.build().graph.simplified().graph
        return MembershipGraph(graph: graph, actors: actors, memberCount: selected.count)
    }
}
