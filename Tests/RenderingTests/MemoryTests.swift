import Collaboration
import Foundation
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
                func residentBytes() throws -> Int {
                    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
                    let pages = try #require(text.split(separator: " ").dropFirst().first.flatMap { Int($0) })
                    return pages * sysconf(Int32(_SC_PAGESIZE))
                }
                try draw(100)
                let before = try residentBytes()
                try draw(900)
                let growth = try residentBytes() - before
                print("resident after 100 pictures \(before / 1024) KiB, after 1,000 \((before + growth) / 1024) KiB")
                #expect(growth < 900 * 2600, "grew by \(growth) bytes")
            }
        }
    }
#endif
