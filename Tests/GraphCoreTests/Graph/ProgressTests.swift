import Testing

@testable import GraphCore

struct ProgressTests {
    @Test func `shares of the whole, what was before included`() throws {
        var told: [Double] = []
        let meter = ProgressMeter(total: 8, finished: 2) { share in
            told.append(share)
            return true
        }
        meter.finish()
        meter.finish(3)
        try meter.check()
        #expect(told == [3.0 / 8, 6.0 / 8])
    }

    @Test func `who says no is not asked again`() {
        var asked = 0
        let meter = ProgressMeter(total: 2) { _ in
            asked += 1
            return false
        }
        #expect(!meter.isStopped)
        meter.finish()
        meter.finish()
        #expect(meter.isStopped && asked == 1)
        #expect(throws: GraphError.cancelled) { try meter.check() }
    }
}
