extension Graph {
    /// A graph from the text of an edge list: on each line the numbers of two vertices, from 0 up.
    ///
    /// Numbers are separated by spaces, tabs, commas or semicolons. Empty lines and lines that begin with `#` or `%` are
    /// passed over. What follows on a line is a weight and is passed over too; ``GraphBuilder/init(edgeList:isDirected:)``
    /// keeps it. There are as many vertices as the largest number says, and one; more than 2²⁴ are refused when they are
    /// more than a hundred an edge: such numbers are names, not indices, and would only fill the memory.
    ///
    /// - Parameters:
    ///   - bytes: The text, in ASCII or any encoding that holds it.
    ///   - isDirected: Whether a line leads only from its first vertex to its second.
    ///   - threads: `nil` for one a processor; the graph is the same for any number.
    /// - Throws: ``GraphError/malformedEdgeList(line:column:problem:)`` for the first line that cannot be read,
    ///   ``GraphError/tooLarge(vertices:arcs:)``.
    /// - Complexity: O(bytes + n); at its peak twice the memory of the graph.
    public init(edgeList bytes: Span<UInt8>, isDirected: Bool = false, threads: Int? = nil) throws(GraphError) {
        let parts = try EdgeListPart.all(of: bytes, keepsWeights: false, Workers(threads))
        let arcs = parts.reduce(0) { $0 + $1.sources.count } * (isDirected ? 1 : 2)
        let vertexCount = Int(parts.reduce(-1) { max($0, $1.largest) }) + 1
        try Graph.checkSize(vertices: vertexCount, arcs: arcs)
        guard isPlausible(vertexCount, parts) else { throw .tooLarge(vertices: vertexCount, arcs: arcs) }
        self.init(vertexCount: vertexCount, ends: parts.map(\.ends), isDirected: isDirected)
    }
}

extension GraphBuilder {
    /// The edges of an edge list, with the weights that stand behind the vertices on a line; see
    /// ``Graph/init(edgeList:isDirected:threads:)``.
    ///
    /// A line without a weight has weight 1, but once a line has had one, all later ones must.
    ///
    /// - Throws: ``GraphError/malformedEdgeList(line:column:problem:)``.
    public init(edgeList bytes: Span<UInt8>, isDirected: Bool = false) throws(GraphError) {
        let parts = try EdgeListPart.all(of: bytes, keepsWeights: true, Workers(1))
        let vertexCount = Int(parts.reduce(-1) { max($0, $1.largest) }) + 1
        guard isPlausible(vertexCount, parts) else {
            throw .tooLarge(vertices: vertexCount, arcs: parts[0].sources.count)
        }
        self.init(vertexCount: vertexCount, isDirected: isDirected)
        for part in parts {
            for index in part.sources.indices {
                let weight = part.weights.isEmpty ? 1 : part.weights[index]
                addEdge(Int(part.sources[index]), Int(part.targets[index]), weight: weight)
            }
        }
    }
}

private func isPlausible(_ vertexCount: Int, _ parts: [EdgeListPart]) -> Bool {
    vertexCount <= 1 << 24 || vertexCount / 100 <= parts.reduce(0) { $0 + $1.sources.count }
}

/// What a stretch of whole lines holds.
private struct EdgeListPart {
    var sources: [Int32] = []
    var targets: [Int32] = []
    /// Empty as long as no line had one.
    var weights: [Double] = []
    /// The largest number of a vertex, −1 without an edge.
    var largest: Int32 = -1
    /// Where reading stopped, and why; lines and bytes from 0.
    var failure: (position: Int, problem: EdgeListProblem)?

    var ends: EdgeEnds { EdgeEnds(sources: sources, targets: targets) }

    /// Reads stretches of about the same length at once.
    static func all(
        of bytes: Span<UInt8>, keepsWeights: Bool, _ workers: Workers
    ) throws(GraphError) -> [EdgeListPart] {
        // Weights make a line depend on those before it: then there is one stretch.
        let count = keepsWeights ? 1 : max(1, min(64, bytes.count / 65_536))
        let parts = Lock([EdgeListPart](repeating: EdgeListPart(), count: count))
        unsafe bytes.withUnsafeBufferPointer { bytes in
            func lineStart(_ position: Int) -> Int {
                var position = position
                while unsafe position > 0 && position < bytes.count && bytes[position - 1] != newline { position += 1 }
                return position
            }
            workers.run(parts: count) { index in
                let range = piece(index, of: count, count: bytes.count)
                let first = lineStart(range.lowerBound)
                let end = lineStart(range.upperBound)
                var part = EdgeListPart()
                if first < end { unsafe part.read(bytes, first..<end, keepsWeights: keepsWeights) }
                parts.withLock { $0[index] = part }
            }
        }
        let result = parts.withLock(\.self)
        for part in result {
            guard let failure = part.failure else { continue }
            var line = 1
            var column = 1
            for position in 0..<failure.position {
                column += 1
                if bytes[position] == newline {
                    line += 1
                    column = 1
                }
            }
            throw .malformedEdgeList(line: line, column: column, problem: failure.problem)
        }
        return result
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, keepsWeights: Bool) {
        var lines = 1
        for position in range where unsafe bytes[position] == newline { lines += 1 }
        sources.reserveCapacity(lines)
        targets.reserveCapacity(lines)
        var position = range.lowerBound
        let end = range.upperBound
        func skipSeparators() {
            while unsafe position < end && isSeparator(bytes[position]) { position += 1 }
        }
        func skipLine() {
            while unsafe position < end && bytes[position] != newline { position += 1 }
            position += 1
        }
        func vertex() -> Int32? {
            let start = position
            var value = 0
            while position < end {
                let digit = unsafe bytes[position] &- UInt8(ascii: "0")
                guard digit < 10 else { break }
                value = value * 10 + Int(digit)
                guard value < Int(Int32.max) else {
                    failure = (start, .vertexTooLarge)
                    return nil
                }
                position += 1
            }
            guard
                unsafe position > start
                    && (position == end || isSeparator(bytes[position]) || bytes[position] == newline)
            else {
                failure = (position, .expectedVertex)
                return nil
            }
            return Int32(truncatingIfNeeded: value)
        }
        while position < end {
            skipSeparators()
            guard position < end else { break }
            let byte = unsafe bytes[position]
            if byte == newline {
                position += 1
                continue
            }
            if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%") {
                skipLine()
                continue
            }
            guard let source = vertex() else { return }
            skipSeparators()
            guard let target = vertex() else { return }
            sources.append(source)
            targets.append(target)
            largest = max(largest, max(source, target))
            guard keepsWeights else {
                skipLine()
                continue
            }
            skipSeparators()
            let start = position
            while unsafe position < end && bytes[position] != newline && !isSeparator(bytes[position]) { position += 1 }
            if start < position {
                let text = unsafe String(decoding: bytes[start..<position], as: UTF8.self)
                guard let weight = Double(text) else {
                    failure = (start, .expectedWeight)
                    return
                }
                if weights.isEmpty { weights = [Double](repeating: 1, count: sources.count - 1) }
                weights.append(weight)
            } else if !weights.isEmpty {
                failure = (start, .expectedWeight)
                return
            }
            skipSeparators()
            if unsafe position < end && bytes[position] != newline {
                failure = (position, .trailingText)
                return
            }
            position += 1
        }
    }
}

private let newline = UInt8(ascii: "\n")

@inline(__always)
private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
        || byte == UInt8(ascii: "\r")
}
