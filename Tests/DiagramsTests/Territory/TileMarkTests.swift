import Collaboration
import DOT
import Testing

@testable import Diagrams

/// The signs of memberships that are not simply present.
@Suite struct TileMarkTests {
    /// What a sign is made of, without its colour and place.
    private func form(_ shapes: [XDot.Shape]) -> String {
        shapes.map { shape in
            switch shape {
            case .polygon(let points, _, let stroke): "ring of \(points.count) \(stroke!.style)"
            case .polyline(let points, let stroke): "line of \(points.count) \(stroke.style)"
            default: "other"
            }
        }.joined(separator: ", ")
    }

    private let statuses: [TieStatus] = [.contested, .planned, .desired, .unknown]

    @Test(arguments: [NodeForm.tile, .spot]) func noTwoStatusesHaveTheSameSign(form: NodeForm) {
        let size = Size2D(width: 20, height: 20)
        let signs = statuses.map {
            self.form(TileMark.ring($0, form: form, center: Point2D(x: 0, y: 0), size: size, color: .black))
        }
        #expect(Set(signs).count == statuses.count, "\(signs)")
    }

    @Test func noTwoStatusesAreHatchedAlike() {
        let square = [(0, 0), (30, 0), (30, 30), (0, 30)].map { Point2D(x: $0.0, y: $0.1) }
        let signs = statuses.map { status in
            let shapes = Hatching(status).shapes(in: [square], color: .black)
            guard case .polyline(let points, let stroke)? = shapes.first else { return "none" }
            return "\(points[0].x == points[1].x) \(stroke.style)"
        }
        #expect(Set(signs).count == statuses.count, "\(signs)")
    }
}
