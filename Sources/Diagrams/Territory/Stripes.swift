internal import DOT

/// An area in several colours: one for each group that it belongs to.
enum Stripes {
    /// The polygon filled by narrow slanting bands, the colours over and over: on the land two halves would be read as a border
    /// through the area.
    static func slanting(of polygon: [Point2D], colors: [Color], width: Double = 4) -> [XDot.Shape] {
        let half = 0.5.squareRoot()
        let turned = polygon.map { Point2D(x: ($0.x + $0.y) * half, y: ($0.y - $0.x) * half) }
        guard colors.count > 1, let box = Box2D(around: turned) else { return fills(of: polygon, colors: colors) }
        let rounds = max(2, (box.width / width / Double(colors.count)).rounded())
        let bands = Array(repeating: colors, count: Int(rounds)).flatMap(\.self)
        return fills(of: turned, colors: bands).map { band in
            guard case .polygon(let corners, let fill, let stroke) = band else { return band }
            return .polygon(
                corners.map { Point2D(x: ($0.x - $0.y) * half, y: ($0.x + $0.y) * half) }, fill: fill, stroke: stroke)
        }
    }

    /// The polygon filled by equal upright bands, clipped to it.
    static func fills(of polygon: [Point2D], colors: [Color]) -> [XDot.Shape] {
        guard colors.count > 1, let box = Box2D(around: polygon) else {
            return [.polygon(polygon, fill: colors.first ?? .white)]
        }
        let step = box.width / Double(colors.count)
        return colors.enumerated().compactMap { index, color in
            let left = box.minimum.x + Double(index) * step
            let band = clip(clip(polygon, at: left, keepsRight: true), at: left + step, keepsRight: false)
            return band.count < 3 ? nil : .polygon(band, fill: color)
        }
    }

    /// Sutherland and Hodgman's clipping at an upright line.
    static func clip(_ polygon: [Point2D], at x: Double, keepsRight: Bool) -> [Point2D] {
        var result: [Point2D] = []
        guard var previous = polygon.last else { return [] }
        func isKept(_ point: Point2D) -> Bool { keepsRight ? point.x >= x : point.x <= x }
        for point in polygon {
            if isKept(point) != isKept(previous) {
                let share = (x - previous.x) / (point.x - previous.x)
                result.append(Point2D(x: x, y: previous.y + share * (point.y - previous.y)))
            }
            if isKept(point) { result.append(point) }
            previous = point
        }
        return result
    }
}
