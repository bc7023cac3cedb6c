extension Graph {
    /// The path 0 – 1 – … – (n − 1).
    public static func path(_ vertexCount: Int) throws(GraphError) -> Graph {
        try Graph(vertexCount: vertexCount, edges: (0..<max(vertexCount - 1, 0)).map { Edge($0, $0 + 1) })
    }

    /// The ring 0 – 1 – … – (n − 1) – 0 on at least three vertices.
    public static func cycle(_ vertexCount: Int) throws(GraphError) -> Graph {
        precondition(vertexCount >= 3, "a ring needs three vertices")
        return try Graph(vertexCount: vertexCount, edges: (0..<vertexCount).map { Edge($0, ($0 + 1) % vertexCount) })
    }

    /// Vertex 0 joined to each of `leaves` others.
    public static func star(leaves: Int) throws(GraphError) -> Graph {
        try Graph(vertexCount: leaves + 1, edges: (0..<leaves).map { Edge(0, $0 + 1) })
    }

    /// Every pair of vertices joined.
    public static func complete(_ vertexCount: Int) throws(GraphError) -> Graph {
        try erdosRenyi(vertexCount: vertexCount, probability: 1, seed: 0)
    }

    /// A grid; the vertex in column `x` of row `y` is `y * width + x`.
    public static func grid(width: Int, height: Int) throws(GraphError) -> Graph {
        var builder = GraphBuilder(vertexCount: width * height)
        for y in 0..<height {
            for x in 0..<width {
                let vertex = y * width + x
                if x + 1 < width { builder.addEdge(vertex, vertex + 1) }
                if y + 1 < height { builder.addEdge(vertex, vertex + width) }
            }
        }
        return try builder.build().graph
    }
}
