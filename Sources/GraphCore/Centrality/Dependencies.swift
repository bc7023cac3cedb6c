/// Which pairs count, and how much: the product of the weights of their source and their target.
struct PairWeights {
    /// The sources to search from; those that share a search are neighbours in this order.
    var sources: [Int32]
    /// ω of a vertex as a source.
    var sourceWeights: [Double]
    /// ω of a vertex as a target.
    var targetWeights: [Double]
}

extension Graph {
    /// Σ ω(s)·δ_s over the sources of all `groups`, at each vertex or at each out-arc.
    func dependencies(
        _ groups: [PairWeights], lengths: [Double]?, byArc: Bool, _ workers: Workers, _ progress: Progress?
    ) throws(GraphError) -> [Double] {
        if let lengths { try check(lengths, .positive) }
        let width = lengths == nil ? LaneBetweenness.width : 1
        let batches = groups.flatMap { group in
            stride(from: 0, to: group.sources.count, by: width).map { first in
                (pairs: group, sources: group.sources[first..<min(first + width, group.sources.count)])
            }
        }
        let meter = ProgressMeter(total: batches.count, progress)
        let overflow = Lock<Int?>(nil)
        let parts = min(batches.count, 32)
        func batch(_ index: Int, _ add: (PairWeights, ArraySlice<Int32>) -> Int?) {
            guard !meter.isStopped else { return }
            if let vertex = add(batches[index].pairs, batches[index].sources) {
                overflow.withLock { $0 = min(vertex, $0 ?? vertex) }
            }
            meter.finish()
        }
        let length = byArc ? out.targets.count : vertexCount
        let sums: [Double]
        if lengths == nil {
            sums = workers.sum(length: length, parts: parts, state: HopDependencies(self)) {
                search, sums, part in
                for index in piece(part, of: parts, count: batches.count) {
                    batch(index) { search.add(sources: $1, pairs: $0, byArc: byArc, to: &sums) }
                }
            }
        } else {
            let counter = PathCounter(graph: self, lengths: lengths)
            sums = workers.sum(length: length, parts: parts, state: LengthDependencies(counter, of: self)) {
                search, sums, part in
                for index in piece(part, of: parts, count: batches.count) {
                    batch(index) { search.add(source: Int($1[$1.startIndex]), pairs: $0, byArc: byArc, to: &sums) }
                }
            }
        }
        if let vertex = overflow.withLock(\.self) { throw .pathCountOverflow(vertex: vertex) }
        try meter.check()
        return sums
    }
}

/// Brandes' accumulation without lengths: sources near each other search together, others one at a time.
private struct HopDependencies {
    /// A vertex is reached by two sources at levels no farther apart than the sources are (without directions; with them
    /// that is a guess). With one this far from the first, a search together has little to share.
    private static let nearSteps = 8

    private let graph: Graph
    /// Along which nearness is looked for: the arcs, whichever their direction.
    private let ways: [Adjacency]
    private lazy var together = LaneBetweenness(graph: graph)
    private lazy var alone = SingleBetweenness(graph: graph)
    /// Of each vertex, the last call that looked for it (twice its number) or met it (one more).
    private var marks: [Int32]
    private var call: Int32 = 0

    init(_ graph: Graph) {
        self.graph = graph
        ways = graph.isDirected ? [graph.out, graph.into] : [graph.out]
        marks = [Int32](repeating: 0, count: graph.vertexCount)
    }

    /// As ``LaneBetweenness/add(sources:pairs:byArc:to:)``.
    mutating func add(sources: ArraySlice<Int32>, pairs: PairWeights, byArc: Bool, to sums: inout [Double]) -> Int? {
        if areNear(sources) { return together.add(sources: sources, pairs: pairs, byArc: byArc, to: &sums) }
        for source in sources {
            if let vertex = alone.add(source: Int(source), pairs: pairs, byArc: byArc, to: &sums) { return vertex }
        }
        return nil
    }

    /// Whether a search from the first source meets all others soon.
    private mutating func areNear(_ sources: ArraySlice<Int32>) -> Bool {
        call += 1
        let (wanted, met) = (2 * call, 2 * call + 1)
        for source in sources { marks[Int(source)] = wanted }
        var missing = sources.count - 1
        var frontier = Array(sources.prefix(1))
        for source in frontier { marks[Int(source)] = met }
        for _ in 0..<Self.nearSteps {
            var next: [Int32] = []
            for rows in ways {
                for target in frontier.lazy.flatMap({ rows.row(Int($0)) }) {
                    let mark = marks[target]
                    if mark == met { continue }
                    if mark == wanted { missing -= 1 }
                    marks[target] = met
                    next.append(Int32(target))
                }
            }
            if missing == 0 { break }
            frontier = next
        }
        return missing == 0
    }
}

/// Brandes' accumulation along shortest paths of given lengths, one source at a time.
private struct LengthDependencies {
    private let graph: Graph
    private var counter: PathCounter
    private let outArcOfInArc: [Int32]
    private var delta: [Double]

    init(_ counter: PathCounter, of graph: Graph) {
        self.graph = graph
        self.counter = counter
        outArcOfInArc = graph.outArcOfInArc()
        delta = [Double](repeating: 0, count: graph.vertexCount)
    }

    /// As ``LaneBetweenness/add(sources:pairs:byArc:to:)``.
    mutating func add(source: Int, pairs: PairWeights, byArc: Bool, to sums: inout [Double]) -> Int? {
        do {
            try counter.run(from: source)
        } catch {
            guard case .pathCountOverflow(let vertex) = error else { return source }
            return vertex
        }
        let weight = pairs.sourceWeights[source]
        for vertex in counter.order.reversed() {
            let vertex = Int(vertex)
            if vertex == source { continue }
            let share = (pairs.targetWeights[vertex] + delta[vertex]) / counter.sigma[vertex]
            for arc in graph.into.range(vertex) where counter.isTight(inArc: arc, to: vertex) {
                let near = Int(graph.into.targets[arc])
                let amount = counter.sigma[near] * share
                delta[near] += amount
                if byArc { sums[Int(outArcOfInArc[arc])] += weight * amount }
            }
            if !byArc { sums[vertex] += weight * delta[vertex] }
        }
        for vertex in counter.order { delta[Int(vertex)] = 0 }
        return nil
    }
}
