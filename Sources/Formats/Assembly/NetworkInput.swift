internal import Collaboration

/// What one carrier holds of one network, before anything in it refers to anything else.
struct NetworkInput: Sendable {
    /// Nil where they could not be read, which has been told.
    var settings: SettingsNode?
    /// The id of a network whose settings give none.
    let name: String
    var tables: [RecordTable] = []
    /// What a plain graph file holds.
    let graph: PlainGraph?
    /// The folder in which files that the settings name are looked for; nil where there is none.
    let folder: String?
    /// What stands before the names of those files in messages.
    let prefix: String

    init(name: String, folder: String?, prefix: String, graph: PlainGraph? = nil) {
        self.name = name
        self.folder = folder
        self.prefix = prefix
        self.graph = graph
    }
}

/// Nodes and edges of a file that knows nothing of sources and claims.
struct PlainGraph: Sendable {
    let file: String
    let title: String
    let isDirected: Bool
    let actors: [Actor]
    let edges: [Edge]
    /// Nodes that stood in the file as such; an edge list has none.
    let readActors: Int
    /// Edges that stand in ``edges``, one in both senses counted once.
    let takenEdges: Int
    let mergedEdges: Int
    let rejectedActors: Int
    let rejectedEdges: Int

    struct Edge: Sendable {
        let from: ActorID
        let to: ActorID
        let strength: Double?
        let place: FilePlace
    }
}
