import Collaboration
import DOT
import Rendering
import TestSupport
import Testing

@testable import Diagrams

/// Lines of `dot`, whose layers are moved together after graphviz has led its lines between them.
@Suite struct LayeredLinesTests {
    /// Few actors with many ties, some of which pass a layer: no line runs under a shape that is not its end, or that is told.
    @Test(arguments: 1...40) func noLineRunsUnderAShape(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let count = 4 + random(5)
        let claims = (0..<count * 2).compactMap { _ -> Claim? in
            let (a, b) = (random(count), random(count))
            return a == b ? nil : claim("g\(a)", ["funds", "supports", "leads"][random(3)], "g\(b)")
        }
        let network = Network(
            id: "land", title: "Land", actors: (0..<count).map { municipality("g\($0)") },
            sources: [Source(id: "a", title: "A", place: nowhere)], claims: claims)
        let picture = try Renderer.render(network, view: View(id: "kaart", title: "Kaart", layout: .dot))
        let svg = SVGReading(picture.bytes)
        let shapes = svg.groups.filter { $0.classes == "node" }
        var hidden = 0
        for edge in svg.groups where edge.classes == "edge" {
            let course = edge.elements.filter { $0.name == "path" }.flatMap { path in
                stride(from: 0, to: path.points.count - 3, by: 3).flatMap { start in
                    Cubic(
                        a: path.points[start], b: path.points[start + 1], c: path.points[start + 2],
                        d: path.points[start + 3]
                    ).samples(40)
                }
            }
            let strangers = shapes.filter { shape in
                let name = shape.title.prefix { $0 != " " }
                return !edge.title.hasPrefix(name + " ") && !edge.title.hasSuffix(" " + name)
            }
            let isHidden = strangers.compactMap(\.box).contains { box in
                course.contains { box.grown(by: -0.5).contains($0) }
            }
            if isHidden { hidden += 1 }
        }
        let told = picture.notices.compactMap { if case .linesUnderShapes(let ends) = $0 { ends.count } else { nil } }
            .first
        #expect(hidden <= told ?? 0)
        #expect(svg.groups.count { $0.classes == "edge" } > 0)
    }
}
