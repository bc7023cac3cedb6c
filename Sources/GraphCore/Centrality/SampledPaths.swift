/// How often random shortest paths pass each vertex.
final class SampledPaths {
    private(set) var samples = 0
    private(set) var counts: [Int]
    /// The source of random numbers of the next block.
    private var stream: Int
    private static let blockSize = 64

    /// - Parameter others: What has been drawn with the same seed; these are independent of it.
    init(vertexCount: Int, after others: SampledPaths? = nil) {
        counts = [Int](repeating: 0, count: vertexCount)
        stream = others?.stream ?? 0
    }

    /// So many samples are drawn for `samples`: whole blocks, one at least.
    static func rounded(_ samples: Int) -> Int { max(1, (samples + blockSize - 1) / blockSize) * blockSize }

    /// Draws at least so many samples, in blocks with random numbers of their own.
    func draw(
        _ samples: Int, from graph: Graph, seed: UInt64, _ workers: Workers, _ meter: ProgressMeter
    ) throws(GraphError) {
        let blockSize = Self.blockSize
        let blocks = Self.rounded(samples) / blockSize
        let stream = stream
        let drawn = Lock(counts)
        counts = []
        let overflow = Lock<Int?>(nil)
        workers.run(parts: blocks, state: PathSampler(graph: graph)) { sampler, part in
            guard !meter.isStopped else { return }
            var random = RandomSource(seed: seed, stream: stream + part)
            var passed: [Int32] = []
            for _ in 0..<blockSize {
                if let vertex = sampler.draw(&random, into: &passed) {
                    overflow.withLock { $0 = min($0 ?? vertex, vertex) }
                }
            }
            // Whole numbers: the order in which the blocks come does not matter.
            drawn.withLock { counts in
                for vertex in passed { counts[Int(vertex)] += 1 }
            }
            meter.finish(blockSize)
        }
        try meter.check()
        if let vertex = overflow.withLock(\.self) { throw .pathCountOverflow(vertex: vertex) }
        counts = drawn.withLock(\.self)
        self.samples += blocks * blockSize
        self.stream += blocks
    }
}
