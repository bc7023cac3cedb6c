package import Collaboration
package import DOT

/// The shape of a node, by kind: the second channel beside its colour.
///
/// Only shapes that graphviz draws inside the size that they are given, and whose outline is known here, so that lines end at them
/// and labels stay in them.
package enum NodeForm: String, CaseIterable, Hashable, Sendable {
    case box, rounded, hexagon, ellipse, octagon, note
    /// A box with its corners cut by a line.
    case cornered
    /// A hexagon on its point, one of many of the same size: the map draws it as an area under the label.
    case tile
    /// A label alone; the map shows its actor as an area.
    case bare
    /// A label alone; the map shows its actor as a point.
    case spot

    package init(_ kind: ActorKind) {
        self =
            switch kind {
            case .government: .box
            case .region: .rounded
            case .secondLine: .hexagon
            case .institution: .ellipse
            case .partnership: .octagon
            case .programme: .cornered
            case .theme: .note
            }
    }

    /// Whether graphviz draws no outline for it, because the map does.
    package var isDrawnByMap: Bool { self == .tile || self == .bare || self == .spot }

    package var shape: Shape {
        switch self {
        case .box, .rounded, .cornered: .box
        case .hexagon: .hexagon
        case .ellipse: .ellipse
        case .octagon: .octagon
        case .note: .note
        case .tile, .bare, .spot: .plaintext
        }
    }

    package var styles: [Style] {
        switch self {
        case .rounded: [.rounded]
        case .cornered: [.diagonals]
        default: []
        }
    }

    /// The size in which a label of `text` stands with `padding` to the outline.
    package func size(around text: Size2D, padding: Double) -> Size2D {
        let inner = Size2D(width: text.width + 2 * padding, height: text.height + padding)
        switch self {
        case .box, .tile: return inner
        case .bare, .spot: return text
        case .rounded: return Size2D(width: inner.width + padding, height: inner.height)
        case .cornered: return Size2D(width: inner.width + 3.5 * padding, height: inner.height + padding * 0.8)
        case .note:
            // Graphviz folds a corner of a sixth of the height, at the end of the first line.
            let height = inner.height + padding * 0.4
            let fold = 2 * (min(6, height / 6) - padding) + 2
            return Size2D(width: inner.width + max(padding * 0.8, fold), height: height)
        case .octagon:
            // The corners are cut at 0.293 of width and height.
            let height = inner.height + padding * 0.8
            let cut = max(0, 0.293 - (height - text.height) / 2 / height)
            return Size2D(width: max(inner.width, text.width / (1 - 2 * cut)) + padding, height: height)
        case .hexagon:
            // The sides run from a quarter of the width inward at the top to the full width in the middle.
            let height = inner.height + padding * 0.6
            return Size2D(width: (text.width + 2 * padding * 0.6) / (1 - 0.5 * text.height / height), height: height)
        case .ellipse:
            let height = inner.height * 1.28
            let share = text.height / height
            return Size2D(width: (text.width + padding) / (1 - share * share).squareRoot(), height: height)
        }
    }

    /// The outline as a polygon, anticlockwise.
    package func outline(center: Point2D, size: Size2D) -> [Point2D] {
        let (w, h) = (size.width / 2, size.height / 2)
        let offsets: [(Double, Double)] =
            switch self {
            case .box, .rounded, .cornered, .note, .spot: [(w, -h), (w, h), (-w, h), (-w, -h)]
            case .bare:
                // As uneven as a piece of land, for its sign in a legend.
                [
                    (w, -h * 0.2), (w * 0.6, h), (-w * 0.1, h * 0.7), (-w * 0.7, h), (-w, -h * 0.4),
                    (-w * 0.4, -h), (w * 0.5, -h * 0.8),
                ]
            case .tile: [(w, -h / 2), (w, h / 2), (0, h), (-w, h / 2), (-w, -h / 2), (0, -h)]
            case .hexagon: [(w, 0), (w / 2, h), (-w / 2, h), (-w, 0), (-w / 2, -h), (w / 2, -h)]
            case .octagon:
                [
                    (w, -h * 0.414), (w, h * 0.414), (w * 0.414, h), (-w * 0.414, h), (-w, h * 0.414),
                    (-w, -h * 0.414), (-w * 0.414, -h), (w * 0.414, -h),
                ]
            case .ellipse:
                // Points on the ellipse at equal steps; cosines and sines of 0, 15, … 345 degrees.
                NodeForm.circle.map { ($0.x * w, $0.y * h) }
            }
        return offsets.map { Point2D(x: center.x + $0.0, y: center.y + $0.1) }
    }

    private static let circle: [Point2D] = {
        let quarter: [(Double, Double)] = [
            (1, 0), (0.9659258262890683, 0.25881904510252074), (0.8660254037844387, 0.5),
            (0.7071067811865476, 0.7071067811865476), (0.5, 0.8660254037844387),
            (0.25881904510252074, 0.9659258262890683),
        ]
        var points = quarter.map { Point2D(x: $0.0, y: $0.1) }
        for _ in 0..<3 { points += points.suffix(6).map { Point2D(x: -$0.y, y: $0.x) } }
        return points
    }()
}
