import DOT
import Foundation
import GraphvizEngine

@testable import Diagrams

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A picture read back from its SVG, by another parser than the writer's.
final class SVGReading: NSObject, XMLParserDelegate {
    struct Label {
        var text = ""
        var anchor: String
        var x: Double
        var y: Double
        var size: Double
        var isBold: Bool
        var color = Color.black
    }

    /// Nil for a fill or stroke that is not drawn.
    struct Paint: Hashable {
        var fill: Color?
        var stroke: Color?
    }

    /// One thing drawn, in the order of the file.
    struct Element {
        /// `polygon`, `polyline`, `ellipse`, `path` or `text`.
        var name: String
        /// Corners and courses; of an ellipse two corners of its box.
        var points: [Point2D] = []
        var paint = Paint()
        var width = 1.0
        /// The lengths of dashes and gaps.
        var dashes: String?
        var label: Label?

        /// A value's disc: an ellipse of one colour, which may be partly its line's.
        var isDisc: Bool {
            name == "ellipse" && paint.fill.map { [Palette.ink, .white].contains($0) } ?? false
                && (paint.stroke == nil || paint.stroke == paint.fill)
        }

        /// Around a disc, its line included.
        var discBox: Box2D {
            let box = SVGReading.around(points)
            return paint.stroke == nil ? box : box.grown(by: width / 2)
        }
    }

    struct Group {
        var id: String
        var classes: String
        var title = ""
        /// Around everything drawn but text; y downward.
        var box: Box2D?
        var polygons: [[Point2D]] = []
        var labels: [Label] = []
        var paints: [Paint] = []
        var elements: [Element] = []
    }

    private(set) var root: [String: String] = [:]
    private(set) var groups: [Group] = []
    private(set) var ids: [String] = []
    private(set) var elements: Set<String> = []
    private(set) var attributes: Set<String> = []
    private(set) var values: [String] = []
    private(set) var title = ""
    private(set) var words = ""
    private(set) var metadata = ""
    private(set) var error: (any Error)?
    private var text = ""
    private var label: Label?

    init(_ bytes: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        if !parser.parse() { error = parser.parserError }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes found: [String: String]
    ) {
        text = ""
        elements.insert(name)
        attributes.formUnion(found.keys)
        values += found.values
        if let id = found["id"] { ids.append(id) }
        func number(_ key: String) -> Double { Double(found[key] ?? "") ?? 0 }
        func add(_ points: [Point2D]) {
            guard !groups.isEmpty, let box = points.isEmpty ? nil : Self.around(points) else { return }
            groups[groups.count - 1].box = groups[groups.count - 1].box.map { Self.union($0, box) } ?? box
            groups[groups.count - 1].polygons.append(points)
            groups[groups.count - 1].elements[groups[groups.count - 1].elements.count - 1].points = points
        }
        if ["polygon", "polyline", "ellipse", "path"].contains(name), !groups.isEmpty {
            let isDrawn = Double(found["stroke-width"] ?? "1") != 0
            let paint = Paint(fill: Self.color(found["fill"]), stroke: isDrawn ? Self.color(found["stroke"]) : nil)
            groups[groups.count - 1].paints.append(paint)
            groups[groups.count - 1].elements.append(
                Element(
                    name: name, paint: paint, width: Double(found["stroke-width"] ?? "1") ?? 1,
                    dashes: found["stroke-dasharray"]))
        }
        switch name {
        case "svg": root = found
        case "g": groups.append(Group(id: found["id"] ?? "", classes: found["class"] ?? ""))
        case "polygon", "polyline":
            add(
                (found["points"] ?? "").split(separator: " ").map { pair in
                    let parts = pair.split(separator: ",").compactMap { Double($0) }
                    return Point2D(x: parts[0], y: parts[1])
                })
        case "ellipse":
            let (x, y, rx, ry) = (number("cx"), number("cy"), number("rx"), number("ry"))
            add([Point2D(x: x - rx, y: y - ry), Point2D(x: x + rx, y: y + ry)])
        case "path":
            let numbers = (found["d"] ?? "").split { !"-0123456789.".contains($0) }.compactMap { Double($0) }
            add(stride(from: 0, to: numbers.count - 1, by: 2).map { Point2D(x: numbers[$0], y: numbers[$0 + 1]) })
        case "text":
            label = Label(
                anchor: found["text-anchor"] ?? "start", x: number("x"), y: number("y"), size: number("font-size"),
                isBold: found["font-weight"] == "bold", color: Self.color(found["fill"]) ?? .black)
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        switch name {
        case "title": if groups.isEmpty { title = text } else { groups[groups.count - 1].title = text }
        case "desc": words = text
        case "metadata": metadata = text
        case "text":
            if var found = label, !groups.isEmpty {
                found.text = text
                groups[groups.count - 1].labels.append(found)
                groups[groups.count - 1].elements.append(Element(name: "text", label: found))
            }
            label = nil
        default: break
        }
        text = ""
    }

    /// `#rrggbb`, or one of the names that graphviz writes.
    static func color(_ text: String?) -> Color? {
        switch text {
        case nil, "none": nil
        case "black": .black
        case "white": .white
        case let text?: UInt32(text.dropFirst(), radix: 16).map { Color($0) }
        }
    }

    static func around(_ points: [Point2D]) -> Box2D {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        return Box2D(minimum: Point2D(x: xs.min()!, y: ys.min()!), maximum: Point2D(x: xs.max()!, y: ys.max()!))
    }

    static func union(_ a: Box2D, _ b: Box2D) -> Box2D { around([a.minimum, a.maximum, b.minimum, b.maximum]) }

    /// The boxes of labels, by the widths that graphviz measures: from the letters' height to their feet.
    static func boxes(_ labels: [Label]) throws -> [Box2D] {
        // As a browser draws them, in the font's own proportions: small letters are rounded by graphviz.
        let sizes = try Graphviz.measure(
            labels.map { TextRun($0.text, font: $0.isBold ? "Arial Bold" : "Arial", size: 100) })
        return zip(labels, sizes).map { label, size in
            let width = size.width * label.size / 100
            let left = label.anchor == "middle" ? label.x - width / 2 : label.x
            return Box2D(
                minimum: Point2D(x: left, y: label.y - label.size * 0.74),
                maximum: Point2D(x: left + width, y: label.y + label.size * 0.2))
        }
    }
}

extension Box2D {
    /// Whether the insides have more than `tolerance` in common in both directions.
    func overlaps(_ other: Box2D, moreThan tolerance: Double) -> Bool {
        min(maximum.x, other.maximum.x) - max(minimum.x, other.minimum.x) > tolerance
            && min(maximum.y, other.maximum.y) - max(minimum.y, other.minimum.y) > tolerance
    }

    func holds(_ other: Box2D, within tolerance: Double) -> Bool {
        other.minimum.x > minimum.x - tolerance && other.maximum.x < maximum.x + tolerance
            && other.minimum.y > minimum.y - tolerance && other.maximum.y < maximum.y + tolerance
    }
}
