import Collaboration
import Diagrams
import Rendering
import TestSupport
import Testing

/// A bitmap has a largest size, beyond which graphviz would make the picture smaller without a word in the answer.
@Suite struct BitmapSizeTests {
    /// A region with so many members that its map in layers is metres high.
    private let network: Network = {
        let members = (0..<500).map { "gemeente-\($0)" }
        return Network(
            id: "lang", title: "Lang", actors: members.map { municipality($0) } + [region("regio")],
            claims: members.map { claim($0, "member-of", "regio", by: nil) })
    }()
    private let view = View(id: "lang", title: "Lang")

    private func render(dpi: Int) throws -> Picture {
        var options = RenderOptions(format: .png(dpi: dpi))
        options.figure.layout = .dot
        return try Renderer.render(network, view: view, options: options)
    }

    /// What is too large is refused with the size that it would have, and the density that is told is the greatest that is drawn.
    @Test func whatIsTooLargeSaysHowItFits() throws {
        let error = #expect(throws: RenderingError.self) { _ = try render(dpi: 1200) }
        guard case .tooLargeForPNG(let width, let height, let limit, let dpi)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(max(width, height) > limit)
        let picture = try render(dpi: dpi)
        let sides = [16, 20].map { start in picture.bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        // Not made smaller, and as large as was said of the other density.
        #expect(abs(Double(sides[0]) / Double(width) * 1200 / Double(dpi) - 1) < 0.01)
        #expect(abs(Double(sides[1]) / Double(height) * 1200 / Double(dpi) - 1) < 0.01)
        #expect(sides.max()! <= limit)
        #expect(throws: RenderingError.self) { _ = try render(dpi: dpi + 1) }
    }
}
