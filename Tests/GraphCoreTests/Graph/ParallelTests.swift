import Testing

@testable import GraphCore

struct ParallelTests {
    @Test(arguments: [1, 2, 5])
    func `every part once, each thread with a state of its own`(threads: Int) {
        let parts = Lock([Int](repeating: 0, count: 100))
        let states = Lock(0)
        func state() -> Int {
            states.withLock {
                $0 += 1
                return $0
            }
        }
        Workers(threads).run(parts: 100, state: state()) { state, part in
            parts.withLock { $0[part] += 1 }
        }
        #expect(parts.withLock(\.self) == [Int](repeating: 1, count: 100))
        #expect(states.withLock { $0 >= 1 && $0 <= threads })
    }

    @Test func `sums are the same to the last bit, whatever order the parts come in`() {
        func sum(_ threads: Int) -> [Double] {
            Workers(threads).sum(length: 2, parts: 60, state: ()) { _, sums, part in
                // Numbers of all sizes: in another order they give another sum.
                sums[0] += (part % 3 == 0 ? 1e16 : -1) / Double(part + 1)
                sums[1] += 1
            }
        }
        let serial = sum(1)
        #expect(serial[1] == 60)
        for _ in 0..<20 { #expect(sum(4) == serial) }
    }

    @Test func `pieces are nearly equal and leave nothing out`() {
        for (parts, count) in [(1, 7), (3, 7), (7, 7), (5, 3), (4, 0)] {
            let pieces = (0..<parts).map { piece($0, of: parts, count: count) }
            #expect(pieces.flatMap { Array($0) } == Array(0..<count))
            let sizes = pieces.map(\.count)
            #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
        }
    }
}
