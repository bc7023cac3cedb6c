import Collaboration
import Rendering
import TestSupport
import Testing

#if os(Linux)
    /// Takes minutes: `scripts/verify-all memory` runs it.
    @Suite(.enabled(if: Project.environment("WITTEVLEK_LONG") != nil)) struct MemoryTests {
        /// Graphviz itself leaves up to 2.6 kB a picture where labels have several lines; ours may add nothing to that.
        @Test func aThousandPicturesLeaveLittle() async {
            await #expect(processExitsWith: .success) {
                let network = Project.network("leiden-den-haag")
                let views = network.views.prefix(2)
                func draw(_ times: Int) throws {
                    for time in 0..<times {
                        _ = try Renderer.render(network, view: views[time % views.count])
                    }
                }
                try draw(100)
                let before = try residentBytes()
                try draw(900)
                let growth = try residentBytes() - before
                #expect(growth < 900 * 2600, "grew by \(growth) bytes")
            }
        }
    }
#endif
