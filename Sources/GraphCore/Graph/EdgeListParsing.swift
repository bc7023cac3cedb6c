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
        let list = try EdgeList(bytes, keepsWeights: false, Workers(threads))
        let vertexCount = try list.vertexCount(isDirected: isDirected)
        self.init(vertexCount: vertexCount, ends: [list.ends], isDirected: isDirected)
    }
}

extension GraphBuilder {
    /// The edges of an edge list, with the weights that stand behind the vertices on a line; see
    /// ``Graph/init(edgeList:isDirected:threads:)``.
    ///
    /// A line without a weight has weight 1, but once a line has had one, all later ones must.
    ///
    /// - Throws: ``GraphError/malformedEdgeList(line:column:problem:)``, ``GraphError/tooLarge(vertices:arcs:)``.
    public init(edgeList bytes: Span<UInt8>, isDirected: Bool = false) throws(GraphError) {
        let list = try EdgeList(bytes, keepsWeights: true, Workers(1))
        self.init(vertexCount: try list.vertexCount(isDirected: isDirected), isDirected: isDirected)
        for index in list.ends.sources.indices {
            let weight = list.weights.isEmpty ? 1 : list.weights[index]
            addEdge(Int(list.ends.sources[index]), Int(list.ends.targets[index]), weight: weight)
        }
    }
}

/// What an edge list holds, in its order.
private struct EdgeList {
    private(set) var ends: EdgeEnds
    /// Empty where no line had one.
    private(set) var weights: [Double] = []
    /// The largest number of a vertex, −1 without an edge.
    private var largest: Int32 = -1

    /// Reads stretches of about the same length at once.
    ///
    /// Their lines are counted first, so that all write to the same two arrays: what threads take for themselves the
    /// system does not get back when it is let go.
    init(_ bytes: Span<UInt8>, keepsWeights: Bool, _ workers: Workers) throws(GraphError) {
        // Weights make a line depend on those before it: then there is one stretch.
        let count = keepsWeights ? 1 : max(1, min(64, bytes.count / 65_536))
        var parts: [EdgeListPart] = []
        var sources: [Int32] = []
        let targets = unsafe bytes.withUnsafeBufferPointer { bytes in
            func lineStart(_ position: Int) -> Int {
                var position = position
                while unsafe position > 0 && position < bytes.count && bytes[position - 1] != newline { position += 1 }
                return position
            }
            var cuts = [0]
            for index in 0..<count {
                let end = piece(index, of: count, count: bytes.count).upperBound
                cuts.append(lineStart(max(end, cuts[index])))
            }
            let stretches = zip(cuts, cuts.dropFirst()).map { $0..<$1 }
            let lines = workers.map(parts: count) { index in
                stretches[index].reduce(1) { unsafe $0 + (bytes[$1] == newline ? 1 : 0) }
            }
            var starts = [0]
            for lines in lines { starts.append(starts[starts.count - 1] + lines) }
            let capacity = starts[count]
            return unsafe [Int32](unsafeUninitializedCapacity: capacity) { targets, filled in
                unsafe sources = [Int32](unsafeUninitializedCapacity: capacity) { sources, alsoFilled in
                    parts = workers.map(parts: count) { index in
                        let slots = starts[index]..<starts[index + 1]
                        var part = unsafe EdgeListPart(
                            sources: .init(rebasing: sources[slots]), targets: .init(rebasing: targets[slots]))
                        unsafe part.read(bytes, stretches[index], keepsWeights: keepsWeights)
                        return part
                    }
                    // Lines without an edge left gaps, and so did each stretch: its lines are counted one too many.
                    for (part, start) in zip(parts, starts) {
                        for index in 0..<part.count {
                            unsafe sources[filled + index] = sources[start + index]
                            unsafe targets[filled + index] = targets[start + index]
                        }
                        filled += part.count
                    }
                    alsoFilled = filled
                }
            }
        }
        ends = EdgeEnds(sources: sources, targets: targets)
        for part in parts {
            if let failure = part.failure { throw Self.error(failure, in: bytes) }
            if keepsWeights { weights = part.weights }
            largest = max(largest, part.largest)
        }
    }

    /// How many vertices there are: the largest number says it, if so many are plausible and can be numbered.
    func vertexCount(isDirected: Bool) throws(GraphError) -> Int {
        let count = Int(largest) + 1
        let arcs = ends.sources.count * (isDirected ? 1 : 2)
        try Graph.checkSize(vertices: count, arcs: arcs)
        guard count <= 1 << 24 || count / 100 <= ends.sources.count else {
            throw .tooLarge(vertices: count, arcs: arcs)
        }
        return count
    }

    private static func error(
        _ failure: (position: Int, problem: EdgeListProblem), in bytes: Span<UInt8>
    ) -> GraphError {
        var line = 1
        var column = 1
        for position in 0..<failure.position {
            column += 1
            if bytes[position] == newline {
                line += 1
                column = 1
            }
        }
        return .malformedEdgeList(line: line, column: column, problem: failure.problem)
    }
}

/// Reads a stretch of whole lines. Only as long as its buffers are held may it read.
@safe
private struct EdgeListPart {
    /// Where the ends of its edges go; there is room for one edge a line.
    let sources: UnsafeMutableBufferPointer<Int32>
    let targets: UnsafeMutableBufferPointer<Int32>
    var count = 0
    /// Empty as long as no line had one.
    var weights: [Double] = []
    /// The largest number of a vertex, −1 without an edge.
    var largest: Int32 = -1
    /// Where reading stopped, and why.
    var failure: (position: Int, problem: EdgeListProblem)?

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, keepsWeights: Bool) {
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
            unsafe sources[count] = source
            unsafe targets[count] = target
            count += 1
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
                if weights.isEmpty { weights = [Double](repeating: 1, count: count - 1) }
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
