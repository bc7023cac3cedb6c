import Collaboration
import Rendering
import TestSupport
import Testing

/// A map that takes longer than its limit is given up, also where our own search takes the time.
@Suite struct TimeLimitTests {
    @Test func aSearchForTilesIsGivenUp() {
        let actors = (0..<400).map { index in
            var actor = municipality("g\(index)")
            actor.point = GeoPoint(longitude: 4 + 0.1 * Double(index % 20), latitude: 51 + 0.06 * Double(index / 20))
            return actor
        }
        let network = Network(id: "n", title: "N", actors: actors)
        let limit = Duration.milliseconds(5)
        // The worker is not asked for anything before that.
        let options = RenderOptions(worker: .init(path: "/nowhere", arguments: [], timeout: limit))
        #expect(throws: RenderingError.timedOut(limit)) {
            try Renderer.render(network, view: View(id: "k", title: "K", layout: .tiles), options: options)
        }
    }
}
