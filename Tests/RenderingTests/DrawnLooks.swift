import DOT

@testable import Diagrams

/// How a shape looks, told from what is drawn of it alone.
struct ShapeLook: Hashable {
    enum Form: Hashable {
        case box, rounded, hexagon, ellipse, circle, octagon, note, cornered, tile, area
    }

    var form: Form
    /// Two outlines, one in the other.
    var isDouble = false
    /// Several are stripes, from left to right.
    var fills: [Color]
    var stroke: LineInk

    /// Whether it only shows a form: white with a plain line.
    var isBlank: Bool { fills == [.white] && stroke.dashes == nil }

    /// All shapes that these elements draw, in their order.
    static func all(_ elements: [SVGReading.Element]) -> [ShapeLook] {
        var shapes: [(outline: SVGReading.Element, fills: [Color], isDouble: Bool, lines: Int)] = []
        var stripes: [Color] = []
        for element in elements where element.name != "text" && !element.points.isEmpty && !element.isDisc {
            if element.name == "polyline" {
                // Folds and corners: so many straight pieces on the shape before.
                if !shapes.isEmpty { shapes[shapes.count - 1].lines += element.points.count - 1 }
                continue
            }
            guard element.paint.stroke != nil else {
                if let fill = element.paint.fill { stripes.append(fill) }
                continue
            }
            let fills = stripes + (element.paint.fill.map { [$0] } ?? [])
            stripes = []
            if let last = shapes.last {
                let (a, b) = (SVGReading.around(last.outline.points), SVGReading.around(element.points))
                if a.holds(b, within: 0.01) || b.holds(a, within: 0.01) {
                    shapes[shapes.count - 1].isDouble = true
                    continue
                }
            }
            shapes.append((element, fills, false, 0))
        }
        return shapes.map { shape in
            ShapeLook(
                form: form(shape.outline, lines: shape.lines), isDouble: shape.isDouble, fills: shape.fills,
                stroke: LineInk(shape.outline))
        }
    }

    private static func form(_ outline: SVGReading.Element, lines: Int) -> Form {
        let box = SVGReading.around(outline.points)
        if outline.name == "ellipse" { return abs(box.width - box.height) < 0.05 ? .circle : .ellipse }
        if outline.name == "path" { return .rounded }
        switch lines {
        case 2: return .note
        case 4: return .cornered
        default: break
        }
        let corners = Set(outline.points.map { [$0.x, $0.y] })
        switch corners.count {
        case ..<6: return .box
        case 6:
            // On its point, or on its side.
            let top = outline.points.filter { abs($0.y - box.minimum.y) < 0.05 }
            return Set(top.map(\.x)).count == 1 ? .tile : .hexagon
        case 7: return .area
        case 8: return .octagon
        default: return abs(box.width - box.height) < 0.05 ? .circle : .rounded
        }
    }
}

/// The ink of a line or an outline.
struct LineInk: Hashable {
    var color: Color?
    var width: Double
    var dashes: String?

    init(_ element: SVGReading.Element) {
        color = element.paint.stroke
        width = element.width
        dashes = element.dashes
    }
}

/// How a tie's line looks, told from what is drawn of it alone.
struct TieLook: Hashable {
    struct End: Hashable {
        enum Form: Int { case triangle, chevron, diamond, dot, box, bar }
        var form: Form
        var isFilled: Bool
    }

    var color: Color?
    var dashes: String?
    /// Two lines side by side.
    var isDouble: Bool
    /// What stands at its ends: one for a direction, two for none.
    var ends: [End]
    /// Written on it.
    var sign: String?

    /// Nil where no line is drawn.
    init?(_ elements: [SVGReading.Element], sign: String? = nil) {
        // On the map a line is a path, in the legend the first level polyline.
        let paths = elements.filter { $0.name == "path" }
        let lines = paths.isEmpty ? elements.filter { TieLook.isLevel($0) } : paths
        guard let line = lines.first, let start = line.points.first, let stop = line.points.last else { return nil }
        color = line.paint.stroke
        dashes = line.dashes
        isDouble = lines.count > 1
        var ends: [End] = []
        for element in elements where element.name != "text" && !(paths.isEmpty && TieLook.isLevel(element)) {
            // A circle with words on it is a sign.
            if element.name == "ellipse", paths.isEmpty, element.paint.fill == .white, element.width == 0.6 { continue }
            let middle = SVGReading.around(element.points).center
            let near = (start - middle).length < (stop - middle).length ? start : stop
            let form: End.Form
            switch element.name {
            case "ellipse": form = .dot
            case "polygon": form = TieLook.form(element.points, along: middle - near)
            // graphviz draws a stem under some heads; in the legend these are heads themselves.
            case "polyline" where paths.isEmpty: form = element.points.count == 2 ? .bar : .chevron
            default: continue
            }
            let isOpen = form == .chevron || form == .bar
            ends.append(End(form: form, isFilled: isOpen || element.paint.fill == element.paint.stroke))
        }
        self.ends = ends.sorted { ($0.form.rawValue, $0.isFilled ? 1 : 0) < ($1.form.rawValue, $1.isFilled ? 1 : 0) }
        self.sign = sign ?? elements.first { $0.label?.anchor == "middle" }?.label?.text
    }

    private static func isLevel(_ element: SVGReading.Element) -> Bool {
        element.name == "polyline" && element.points.count == 2
            && abs(element.points[0].y - element.points[1].y) < 0.01
    }

    private static func form(_ points: [Point2D], along axis: Point2D) -> End.Form {
        var corners: [Point2D] = []
        for point in points where !corners.contains(where: { ($0 - point).length < 0.02 }) { corners.append(point) }
        guard corners.count == 4 else { return corners.count < 4 ? .triangle : .chevron }
        let middle = corners.reduce(Point2D(x: 0, y: 0)) { $0 + $1 } * 0.25
        let unit = axis * (1 / max(axis.length, 1e-9))
        let across = Point2D(x: -unit.y, y: unit.x)
        let pointed = corners.contains { ($0 - middle).dot(unit) > 0.9 * ($0 - middle).length }
        if pointed { return .diamond }
        func extent(_ direction: Point2D) -> Double {
            let along = corners.map { $0.dot(direction) }
            return along.max()! - along.min()!
        }
        return extent(across) > 1.8 * extent(unit) ? .bar : .box
    }
}
