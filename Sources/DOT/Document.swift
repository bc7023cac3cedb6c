/// A graph as graphviz draws it: a name, attributes, nodes and edges, each in the order stated.
///
/// Layouts depend on the order of statements, so a caller who wants the same picture for the same graph sorts first. Overlapping
/// groups never go into ``subgraphs`` as clusters: graphviz draws such boxes without some of their members, and says nothing.
package struct Document: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case directed, undirected
    }

    /// A node: an id of any text, unique in the document.
    package struct Node: Hashable, Sendable {
        package var id: String
        package var attributes: [Attribute]

        package init(_ id: String, _ attributes: [Attribute] = []) {
            self.id = id
            self.attributes = attributes
        }
    }

    /// An edge between two nodes, by their ids; several may join the same two.
    package struct Edge: Hashable, Sendable {
        package var tail: String
        package var head: String
        package var attributes: [Attribute]

        package init(from tail: String, to head: String, _ attributes: [Attribute] = []) {
            self.tail = tail
            self.head = head
            self.attributes = attributes
        }
    }

    /// A set of nodes with attributes of its own (`rank=same`), drawn as a box where `isCluster`.
    package struct Subgraph: Hashable, Sendable {
        package var name: String
        package var isCluster: Bool
        package var attributes: [Attribute]
        package var nodes: [String]
        package var subgraphs: [Subgraph]

        package init(
            name: String, isCluster: Bool = false, attributes: [Attribute] = [], nodes: [String],
            subgraphs: [Subgraph] = []
        ) {
            self.name = name
            self.isCluster = isCluster
            self.attributes = attributes
            self.nodes = nodes
            self.subgraphs = subgraphs
        }

        /// The name by which graphviz knows it: a cluster is a subgraph whose name starts so.
        package var graphvizName: String { Escaping.storable((isCluster ? "cluster_" : "group_") + name) }

        /// The attributes, and for a cluster an empty value for each text that it would otherwise take over from the graph
        /// around it: a box without a title would show the map's.
        package var ownAttributes: [Attribute] {
            guard isCluster else { return attributes }
            let inherited = ["label", "tooltip", "URL", "id", "class"]
            return inherited.filter { name in !attributes.contains { $0.name == name } }
                .map { .literal($0, "") } + attributes
        }
    }

    package var kind: Kind
    package var name: String
    package var attributes: [Attribute]
    /// What holds for every node that does not say otherwise.
    package var nodeDefaults: [Attribute]
    /// What holds for every edge that does not say otherwise.
    package var edgeDefaults: [Attribute]
    package var nodes: [Node]
    package var edges: [Edge]
    package var subgraphs: [Subgraph]

    /// - Precondition: `name` is not empty: graphviz would name the graph by a counter of the process.
    package init(
        _ kind: Kind, name: String, attributes: [Attribute] = [], nodeDefaults: [Attribute] = [],
        edgeDefaults: [Attribute] = [], nodes: [Node] = [], edges: [Edge] = [], subgraphs: [Subgraph] = []
    ) {
        precondition(!name.isEmpty, "a graph needs a name")
        self.kind = kind
        self.name = name
        self.attributes = attributes
        self.nodeDefaults = nodeDefaults
        self.edgeDefaults = edgeDefaults
        self.nodes = nodes
        self.edges = edges
        self.subgraphs = subgraphs
    }
}
