internal import Collaboration
internal import DOT

/// Lines over an area that say that it belongs to a group, but not simply: upright where that is contested, level with dashes where it
/// is planned and with dots where it is desired, upright with dots where it is unknown.
struct Hatching {
    private let isUpright: Bool
    private let status: TieStatus
    private let shift: Double

    /// Between two lines.
    private static let step = 5.0

    /// - Parameter rank: Of several on one area, which it is: their lines lie beside each other.
    init(_ status: TieStatus, rank: Int = 0) {
        self.status = status
        isUpright = ![.planned, .desired].contains(status)
        shift = Double(rank) * 1.7
    }

    /// - Parameter rings: Outer ones and holes.
    func shapes(in rings: [[Point2D]], color: Color) -> [XDot.Shape] {
        lines(in: rings).map { .polyline([$0.from, $0.to], stroke: Hatching.stroke(status, color)) }
    }

    private static func stroke(_ status: TieStatus, _ color: Color) -> XDot.Stroke {
        switch status {
        case .contested, .present: XDot.Stroke(color, width: 0.9)
        case .planned: XDot.Stroke(color, width: 0.9, style: .dashed)
        case .desired, .unknown, .absent, .unstated: XDot.Stroke(color, width: 0.9, style: .dotted)
        }
    }

    /// The parts of equally far lines that lie inside by the even-odd rule.
    ///
    /// - Complexity: O(l · n) for l lines and n corners.
    func lines(in rings: [[Point2D]]) -> [(from: Point2D, to: Point2D)] {
        func turned(_ point: Point2D) -> Point2D { isUpright ? Point2D(x: point.y, y: point.x) : point }
        let rings = rings.map { $0.map(turned) }
        guard let box = Box2D(around: rings.joined().map { $0 }) else { return [] }
        // At the same places all over the map, so that hatched neighbours read as one; a little off round places, where corners are.
        var level = (box.minimum.y / Hatching.step).rounded(.down) * Hatching.step + shift + 0.013
        var found: [(from: Point2D, to: Point2D)] = []
        while level < box.maximum.y {
            var crossings: [Double] = []
            for ring in rings {
                guard var previous = ring.last else { continue }
                for next in ring {
                    if (previous.y > level) != (next.y > level) {
                        crossings.append(
                            previous.x + (next.x - previous.x) * (level - previous.y) / (next.y - previous.y))
                    }
                    previous = next
                }
            }
            crossings.sort()
            for pair in stride(from: 0, to: crossings.count - 1, by: 2)
            where crossings[pair + 1] - crossings[pair] > 0.3 {
                found.append(
                    (
                        turned(Point2D(x: crossings[pair], y: level)), turned(Point2D(x: crossings[pair + 1], y: level))
                    ))
            }
            level += Hatching.step
        }
        return found
    }
}
