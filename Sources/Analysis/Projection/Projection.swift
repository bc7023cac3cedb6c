public import Collaboration
public import GraphCore

/// A snapshot's actors and ties as a graph, with the way back.
public struct Projection: Sendable {
    /// Simple: parallel ties are one edge, nobody is tied to itself.
    public let graph: Graph
    /// The actor behind each vertex, sorted by id.
    public let actors: [ActorID]
    /// By edge id.
    public let strengths: [Double]
    /// By edge id: indices into ``Snapshot/ties`` of what the edge is made from; for shared partnerships the seats of both.
    public let ties: [[Int]]
    /// What was asked, with the usual choices filled in.
    public let settings: ProjectionSettings
    /// Whether the strengths say anything: asked for, of shared partnerships, or declared by a plain graph.
    public let isWeighted: Bool
    private let vertexOf: [ActorID: Int]

    /// The vertex of an actor; nil where it is not selected.
    public func vertex(of actor: ActorID) -> Int? { vertexOf[actor] }

    init(
        actors: [ActorID], edges: EdgeCollector, settings: ProjectionSettings, isWeighted: Bool
    ) throws(GraphError) {
        var builder = GraphBuilder(vertexCount: actors.count, isDirected: settings.isDirected ?? false)
        let collected = edges.sorted
        for edge in collected { builder.addEdge(edge.ends.source, edge.ends.target, weight: edge.strength) }
        let built = try builder.build()
        graph = built.graph
        strengths = built.weights
        ties = built.inputOrder.map { collected[$0].ties }
        self.actors = actors
        self.settings = settings
        self.isWeighted = isWeighted
        var vertexOf: [ActorID: Int] = [:]
        for (vertex, actor) in actors.enumerated() { vertexOf[actor] = vertex }
        self.vertexOf = vertexOf
    }
}

extension Snapshot {
    /// The graph of the selected actors.
    ///
    /// By default the direct present ties, undirected, parallel ones merged; where an actor lies, and on what it
    /// borders, ties nobody (``ProjectionSettings/relations`` can ask for it). A plain graph file is measured as it
    /// stands: directed as it says, its weights as strengths.
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(t) for t ties; shared partnerships of n members O(n²) each.
    public func projection(_ settings: ProjectionSettings = ProjectionSettings()) throws(GraphError) -> Projection {
        var settings = settings
        let isPlain = network.isPlainGraph
        let isWeighted =
            settings.strengths != nil || settings.kind != .direct || isPlain && ties.contains { $0.strength != nil }
        settings.strengths = settings.strengths ?? (isPlain ? .declared : .count)
        settings.isDirected = settings.isDirected ?? (isPlain && network.relation("tie")?.isDirected ?? false)
        let selected = select(settings.selector ?? .any).selected
        var edges = EdgeCollector(selected, isDirected: settings.isDirected!)
        if settings.kind != .shared { edges.addDirect(self, settings) }
        if settings.kind != .direct { edges.addShared(self, settings) }
        return try Projection(actors: selected, edges: edges, settings: settings, isWeighted: isWeighted)
    }
}

/// Merges parallel ties while they come.
struct EdgeCollector {
    struct Collected {
        var ends: Edge
        var strength: Double
        var ties: [Int]
    }

    private var vertexOf: [ActorID: Int] = [:]
    private let isDirected: Bool
    private var edges: [Edge: Collected] = [:]

    init(_ actors: [ActorID], isDirected: Bool) {
        self.isDirected = isDirected
        for (vertex, actor) in actors.enumerated() { vertexOf[actor] = vertex }
    }

    /// By source, then target.
    var sorted: [Collected] { edges.values.sorted { $0.ends < $1.ends } }

    mutating func addDirect(_ snapshot: Snapshot, _ settings: ProjectionSettings) {
        for (index, tie) in snapshot.ties.enumerated() where settings.admits(tie) {
            guard let from = vertexOf[tie.from], let to = vertexOf[tie.to] else { continue }
            let strength = settings.strengths == .declared ? tie.strength?.value ?? 1 : 1
            add(from, to, strength, [index])
            let isBothWays = !(snapshot.network.relation(tie.relation)?.isDirected ?? true)
            if isDirected, isBothWays { add(to, from, strength, [index]) }
        }
    }

    /// Everybody with a seat in one partnership, programme or region is tied to everybody else in it.
    mutating func addShared(_ snapshot: Snapshot, _ settings: ProjectionSettings) {
        for seats in Seat.all(snapshot, settings) {
            let inside = seats.filter { vertexOf[$0.actor] != nil }
            for (position, a) in inside.enumerated() {
                for b in inside[(position + 1)...] {
                    let strength =
                        switch settings.strengths {
                        case .newman: 1 / Double(seats.count - 1)
                        case .declared: min(a.strength, b.strength)
                        case .count, nil: 1.0
                        }
                    let ends = (vertexOf[a.actor]!, vertexOf[b.actor]!)
                    add(ends.0, ends.1, strength, [a.tie, b.tie])
                    if isDirected { add(ends.1, ends.0, strength, [a.tie, b.tie]) }
                }
            }
        }
    }

    private mutating func add(_ from: Int, _ to: Int, _ strength: Double, _ ties: [Int]) {
        guard from != to else { return }
        let ends = isDirected ? Edge(from, to) : Edge(min(from, to), max(from, to))
        edges[ends, default: Collected(ends: ends, strength: 0, ties: [])].strength += strength
        edges[ends]!.ties += ties
    }
}

/// A place in a partnership, and the tie that says so.
struct Seat {
    var actor: ActorID
    var tie: Int
    var strength: Double

    /// The seats of each partnership with at least two, by the partnership's id.
    static func all(_ snapshot: Snapshot, _ settings: ProjectionSettings) -> [[Seat]] {
        var seats: [ActorID: [ActorID: Seat]] = [:]
        for (index, tie) in snapshot.ties.enumerated()
        where PartnershipMembers.relations.contains(tie.relation) && settings.statuses.contains(tie.status) {
            let seat = Seat(actor: tie.from, tie: index, strength: tie.strength?.value ?? 1)
            if seats[tie.to]?[tie.from] == nil { seats[tie.to, default: [:]][tie.from] = seat }
        }
        return seats.keys.sorted().map { seats[$0]!.values.sorted { $0.actor < $1.actor } }.filter { $0.count > 1 }
    }
}

extension ProjectionSettings {
    /// Whether a tie becomes an edge.
    func admits(_ tie: Tie) -> Bool {
        guard statuses.contains(tie.status) else { return false }
        return relations.map { $0.contains(tie.relation) } ?? StructuralTies.counts(tie)
    }
}
