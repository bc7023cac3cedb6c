import DOT
import Foundation
import Testing

@testable import GraphvizEngine

#if os(Linux)
    /// Resident memory in bytes, from the kernel.
    private func residentBytes() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        let pages = try #require(text.split(separator: " ").dropFirst().first.flatMap { Int($0) })
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }

    @Suite(.serialized) struct MemoryTests {
        private let plain = Document(
            .directed, name: "g", nodes: (0..<20).map { .init("n\($0)", [.label("gemeente \($0)")]) },
            edges: (1..<20).map { .init(from: "n\($0 / 2)", to: "n\($0)") })

        /// Without `agclose` a render leaves 8 kB, a context each time 3.6 kB; other tests run meanwhile, so the bound is wide.
        @Test func threeHundredRendersLeaveNothing() throws {
            for _ in 0..<50 { _ = try Graphviz.render(plain, engine: .dot, format: .svg) }
            let before = try residentBytes()
            for _ in 0..<300 { _ = try Graphviz.render(plain, engine: .dot, format: .svg) }
            let growth = try residentBytes() - before
            #expect(growth < 4 << 20, "grew by \(growth) bytes")
        }

        @Test func failedCallsLeaveNothing() throws {
            let bad = Document(.directed, name: "g", nodes: plain.nodes + plain.nodes)
            for _ in 0..<50 { _ = try? Graphviz.layout(bad, engine: .dot) }
            let before = try residentBytes()
            for _ in 0..<2000 {
                _ = try? Graphviz.layout(bad, engine: .dot)
                _ = try? Graphviz.read("digraph { a -> b -> ; }")
            }
            let growth = try residentBytes() - before
            #expect(growth < 6 << 20, "grew by \(growth) bytes")
        }
    }
#endif
