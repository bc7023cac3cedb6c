/// Where graphviz put everything, in points with y upward, in the order of the document.
package struct Layout: Hashable, Sendable {
    /// A label's centre and the size of its text.
    package struct Label: Hashable, Sendable {
        package var center: Point2D
        package var size: Size2D

        package init(center: Point2D, size: Size2D) {
            self.center = center
            self.size = size
        }
    }

    package struct Node: Hashable, Sendable {
        package var id: String
        package var center: Point2D
        package var size: Size2D
        /// The label inside, where the text is not empty.
        package var label: Label?
        /// The label beside (`xlabel`), where graphviz found a place for it.
        package var externalLabel: Label?

        package init(id: String, center: Point2D, size: Size2D, label: Label? = nil, externalLabel: Label? = nil) {
            self.id = id
            self.center = center
            self.size = size
            self.label = label
            self.externalLabel = externalLabel
        }
    }

    package struct Edge: Hashable, Sendable {
        package var tail: String
        package var head: String
        /// The course from tail to head; nil where graphviz drew none (`splines=none`, an edge merged into another).
        package var path: EdgePath?
        package var label: Label?

        package init(tail: String, head: String, path: EdgePath? = nil, label: Label? = nil) {
            self.tail = tail
            self.head = head
            self.path = path
            self.label = label
        }
    }

    /// A cluster's box.
    package struct Cluster: Hashable, Sendable {
        package var name: String
        package var box: Box2D

        package init(name: String, box: Box2D) {
            self.name = name
            self.box = box
        }
    }

    package var boundingBox: Box2D
    /// One for every node of the document, in its order.
    package var nodes: [Node]
    /// One for every edge of the document, in its order.
    package var edges: [Edge]
    /// The clusters of the document, outer before inner.
    package var clusters: [Cluster]
    /// The graph's own label.
    package var label: Label?
    /// What graphviz warned of.
    package var warnings: [String]

    package init(
        boundingBox: Box2D, nodes: [Node], edges: [Edge], clusters: [Cluster] = [], label: Label? = nil,
        warnings: [String] = []
    ) {
        self.boundingBox = boundingBox
        self.nodes = nodes
        self.edges = edges
        self.clusters = clusters
        self.label = label
        self.warnings = warnings
    }
}
