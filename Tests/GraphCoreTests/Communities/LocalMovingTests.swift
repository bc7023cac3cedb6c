import Testing

@testable import GraphCore

struct LocalMovingTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `moving adds to the modularity; where all stay, no single move would`(seed: UInt64) throws {
        guard let sample = try CoarseSample(seed: seed), sample.coarse.total > 0 else { return }
        let coarse = sample.coarse
        for resolution in [0.5, 1, 2] {
            var groups = (0..<Int32(coarse.count)).map(\.self)
            var random = RandomSource(seed: seed)
            var reached = coarse.modularity(of: groups, resolution: resolution)
            // Once around looks again at the neighbours of what moved only: others may have something to gain after it.
            while true {
                let before = groups
                coarse.moveLocally(&groups, resolution: resolution, random: &random)
                if groups == before { break }
                let modularity = coarse.modularity(of: groups, resolution: resolution)
                #expect(modularity > reached)
                reached = modularity
            }
            for vertex in 0..<coarse.count {
                for group in 0..<Int32(coarse.count) {
                    var moved = groups
                    moved[vertex] = group
                    #expect(coarse.modularity(of: moved, resolution: resolution) <= reached + 1e-9)
                }
            }
        }
    }

    @Test func `a tally forgets what was written`() {
        var tally = GroupTally(count: 5)
        tally.begin()
        tally.add(2, to: 3)
        tally.add(0, to: 1)
        tally.add(0.5, to: 3)
        #expect(tally.groupCount == 2 && tally.group(0) == 3 && tally.group(1) == 1)
        #expect(tally.strength(to: 3) == 2.5 && tally.strength(to: 1) == 0 && tally.strength(to: 4) == 0)
        tally.begin()
        #expect(tally.groupCount == 0 && tally.strength(to: 3) == 0)
    }
}
