import DOT
import Foundation
import TestSupport
import Testing

@testable import GraphvizEngine

#if os(Linux)
    private let plain = Document(
        .directed, name: "g", nodes: (0..<20).map { .init("n\($0)", [.label("gemeente \($0)")]) },
        edges: (1..<20).map { .init(from: "n\($0 / 2)", to: "n\($0)") })

    /// Each in a process of its own, where nothing else grows. A sanitizer keeps what is freed, to see whether it is used again.
    @Suite(.enabled(if: ProcessInfo.processInfo.environment["WITTEVLEK_SANITIZED"] == nil)) struct MemoryTests {
        /// Without `agclose` a render leaves 8 kB (2.4 MB here), a context each time 3.6 kB (1 MB here).
        @Test func threeHundredRendersLeaveNothing() async {
            await #expect(processExitsWith: .success) {
                for engine in [LayoutEngine.dot, .neato, .fdp, .circo] {
                    for _ in 0..<50 { _ = try Graphviz.render(plain, engine: engine, format: .svg) }
                    let before = try residentBytes()
                    for _ in 0..<300 { _ = try Graphviz.render(plain, engine: engine, format: .svg) }
                    let growth = try residentBytes() - before
                    #expect(growth < 700_000, "\(engine) grew by \(growth) bytes")
                }
            }
        }

        @Test func failedCallsLeaveNothing() async {
            await #expect(processExitsWith: .success) {
                let bad = Document(.directed, name: "g", nodes: plain.nodes + plain.nodes)
                func fail(_ times: Int) {
                    for _ in 0..<times {
                        _ = try? Graphviz.layout(bad, engine: .dot)
                        _ = try? Graphviz.read("digraph { a -> b -> ; }")
                    }
                }
                fail(200)
                let before = try residentBytes()
                fail(2000)
                let growth = try residentBytes() - before
                #expect(growth < 2_000_000, "grew by \(growth) bytes")
            }
        }
    }
#endif
