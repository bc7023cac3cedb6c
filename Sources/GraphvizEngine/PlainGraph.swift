internal import DOT

/// A graph read from DOT text: nothing but names and attributes, in the order of the text.
package struct PlainGraph: Hashable, Sendable {
    package struct Attribute: Hashable, Sendable {
        package var name: String
        /// The value as graphviz holds it, escapes and all.
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The attributes of an object that are not empty, whether itself or a default states them, by name.
    package struct Attributes: Hashable, Sendable {
        package var all: [Attribute]

        package init(_ all: [Attribute]) {
            self.all = all
        }

        /// The value of a keyword, a number or an attribute of the user's own.
        package subscript(name: String) -> String? {
            all.first { $0.name == name }.map { Escaping.original($0.value) }
        }

        /// The text of a label or tooltip, which graphviz reads as an escString.
        package func text(_ name: String) -> String? {
            all.first { $0.name == name }.map { Escaping.plainText($0.value) }
        }
    }

    package struct Node: Hashable, Sendable {
        package var id: String
        package var attributes: Attributes

        package init(id: String, attributes: Attributes) {
            self.id = id
            self.attributes = attributes
        }
    }

    package struct Edge: Hashable, Sendable {
        package var tail: String
        package var head: String
        package var attributes: Attributes

        package init(tail: String, head: String, attributes: Attributes) {
            self.tail = tail
            self.head = head
            self.attributes = attributes
        }
    }

    package struct Subgraph: Hashable, Sendable {
        package var name: String
        package var attributes: Attributes
        package var nodes: [String]
        package var subgraphs: [Subgraph]

        package init(name: String, attributes: Attributes, nodes: [String], subgraphs: [Subgraph]) {
            self.name = name
            self.attributes = attributes
            self.nodes = nodes
            self.subgraphs = subgraphs
        }
    }

    package var name: String
    package var isDirected: Bool
    package var attributes: Attributes
    package var nodes: [Node]
    package var edges: [Edge]
    package var subgraphs: [Subgraph]

    package init(
        name: String, isDirected: Bool, attributes: Attributes, nodes: [Node], edges: [Edge], subgraphs: [Subgraph]
    ) {
        self.name = name
        self.isDirected = isDirected
        self.attributes = attributes
        self.nodes = nodes
        self.edges = edges
        self.subgraphs = subgraphs
    }
}
