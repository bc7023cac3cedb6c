extension Graph {
    /// The path 0 – 1 – … – (n − 1).
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(n).
    public static func path(_ vertexCount: Int) throws(GraphError) -> Graph {
        try checkSize(vertices: vertexCount, arcs: 2 * max(vertexCount - 1, 0))
        return try Graph(vertexCount: vertexCount, edges: (0..<max(vertexCount - 1, 0)).map { Edge($0, $0 + 1) })
    }

    /// The ring 0 – 1 – … – (n − 1) – 0 on at least three vertices.
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(n).
    public static func cycle(_ vertexCount: Int) throws(GraphError) -> Graph {
        precondition(vertexCount >= 3, "a ring needs three vertices")
        try checkSize(vertices: vertexCount, arcs: 2 * vertexCount)
        return try Graph(vertexCount: vertexCount, edges: (0..<vertexCount).map { Edge($0, ($0 + 1) % vertexCount) })
    }

    /// Vertex 0 joined to each of `leaves` others.
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(n).
    public static func star(leaves: Int) throws(GraphError) -> Graph {
        try checkSize(vertices: leaves + 1, arcs: 2 * leaves)
        return try Graph(vertexCount: leaves + 1, edges: (0..<leaves).map { Edge(0, $0 + 1) })
    }

    /// Every pair of vertices joined.
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(n²).
    public static func complete(_ vertexCount: Int) throws(GraphError) -> Graph {
        let arcs = vertexCount.multipliedReportingOverflow(by: max(vertexCount - 1, 0))
        try checkSize(vertices: vertexCount, arcs: arcs.overflow ? .max : arcs.partialValue)
        return try erdosRenyi(vertexCount: vertexCount, probability: 1, seed: 0)
    }

    /// A grid; the vertex in column `x` of row `y` is `y * width + x`.
    ///
    /// - Throws: ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(n).
    public static func grid(width: Int, height: Int) throws(GraphError) -> Graph {
        precondition(width >= 0 && height >= 0, "a grid has no negative side")
        let cells = width.multipliedReportingOverflow(by: height)
        let vertexCount = cells.overflow ? Int.max : cells.partialValue
        // Each row has width − 1 edges, each step to the next one width.
        let isNumbered = vertexCount < Int(Int32.max)
        try checkSize(vertices: vertexCount, arcs: isNumbered ? max(0, 4 * vertexCount - 2 * (width + height)) : .max)
        var builder = GraphBuilder(vertexCount: vertexCount)
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
