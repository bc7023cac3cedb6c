/// A drawing in graphviz's own drawing language, for shapes under the graph (`_background`).
///
/// Shapes are drawn in the order given, in points, y upward, in the plane of the nodes. In SVG they come out in that order
/// as plain elements without id or class. Numbers are written with two decimals.
package struct XDot: Hashable, Sendable {
    package enum LineStyle: String, Sendable {
        case solid, dashed, dotted
    }

    /// The pen: colour, width in points, dash.
    package struct Stroke: Hashable, Sendable {
        package var color: Color
        package var width: Double
        package var style: LineStyle

        package init(_ color: Color, width: Double = 1, style: LineStyle = .solid) {
            self.color = color
            self.width = width
            self.style = style
        }
    }

    package enum TextAlignment: Int, Sendable {
        case left = -1
        case center = 0
        case right = 1
    }

    package struct Font: Hashable, Sendable {
        package var name: String
        package var size: Double

        package init(name: String, size: Double) {
            self.name = name
            self.size = size
        }
    }

    /// A shape. Closed ones are filled where they have a fill, outlined where they have a stroke; with neither they draw nothing.
    package enum Shape: Hashable, Sendable {
        /// A closed polygon through the points.
        case polygon([Point2D], fill: Color? = nil, stroke: Stroke? = nil)
        case ellipse(center: Point2D, radii: Size2D, fill: Color? = nil, stroke: Stroke? = nil)
        case polyline([Point2D], stroke: Stroke)
        /// A closed area of 3k + 1 control points, filled, and its outline.
        case bezierArea([Point2D], fill: Color? = nil, stroke: Stroke? = nil)
        /// A curve of 3k + 1 control points.
        case bezier([Point2D], stroke: Stroke)
        /// One line of text; `at` lies on the baseline, at the side that the alignment names. `width` is what
        /// `GraphvizEngine` measured; libgvc itself measures again.
        case text(
            String, at: Point2D, width: Double, font: Font, color: Color, alignment: TextAlignment = .left)
    }

    package var shapes: [Shape]

    package init(_ shapes: [Shape] = []) {
        self.shapes = shapes
    }

    /// The drawing as xdot text.
    ///
    /// - Complexity: O(points).
    package var text: String {
        var writer = XDotWriter()
        for shape in shapes { writer.write(shape) }
        return writer.operations.joined(separator: " ")
    }
}

private func number(_ value: Double) -> String { Numerals.text(value, decimals: 2) }

private func pair(_ point: Point2D) -> String { number(point.x) + " " + number(point.y) }

private func list(_ points: [Point2D]) -> String {
    ([String(points.count)] + points.map { pair($0) }).joined(separator: " ")
}

/// Text after its length, which is in bytes.
private func counted(_ text: String) -> String { "\(text.utf8.count) -\(text)" }

private struct XDotWriter {
    var operations: [String] = []

    // The renderer starts every operation from what the last one left, so each shape states its whole pen.
    mutating func write(_ shape: XDot.Shape) {
        switch shape {
        case .polygon(let points, let fill, let stroke):
            closed(fill: fill, stroke: stroke) { "\($0 ? "P" : "p") \(list(points))" }
        case .ellipse(let center, let radii, let fill, let stroke):
            closed(fill: fill, stroke: stroke) {
                "\($0 ? "E" : "e") \(pair(center)) \(number(radii.width)) \(number(radii.height))"
            }
        case .polyline(let points, let stroke):
            pen(stroke)
            operations.append("L " + list(points))
        case .bezierArea(let points, let fill, let stroke):
            closed(fill: fill, stroke: stroke) { "\($0 ? "b" : "B") \(list(points))" }
        case .bezier(let points, let stroke):
            pen(stroke)
            operations.append("B " + list(points))
        case .text(let text, let place, let width, let font, let color, let alignment):
            let line = oneLine(text)
            operations.append("F \(number(font.size)) " + counted(oneLine(font.name)))
            operations.append("c " + counted(color.hex))
            // libgvc draws a background's text above its place by a fifth of the type size, in every format.
            let place = Point2D(x: place.x, y: place.y - font.size / 5)
            operations.append("T \(pair(place)) \(alignment.rawValue) \(number(width)) " + counted(line))
        }
    }

    private mutating func closed(fill: Color?, stroke: XDot.Stroke?, form: (Bool) -> String) {
        if let fill {
            // A filled shape is outlined with the pen, too: without a stroke of its own it gets the colour of the fill.
            pen(stroke ?? XDot.Stroke(fill, width: 0))
            operations.append("C " + counted(fill.hex))
            operations.append(form(true))
        } else if let stroke {
            pen(stroke)
            operations.append(form(false))
        }
    }

    private mutating func pen(_ stroke: XDot.Stroke) {
        operations.append("S " + counted(stroke.style.rawValue))
        operations.append("S " + counted("setlinewidth(\(number(stroke.width)))"))
        operations.append("c " + counted(stroke.color.hex))
    }

    /// A drawing is one attribute and has no escapes: a line break becomes a space, what XML forbids U+FFFD, marks of direction go,
    /// and a word joiner (which has no width) keeps a backslash from a quote behind it, which DOT text could not tell apart.
    private func oneLine(_ text: String) -> String {
        // Printed ASCII, as most text is, and nothing that must give way.
        if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": result += " "
            case _ where Escaping.isForbiddenInXML(scalar): result += "\u{FFFD}"
            case _ where Escaping.turnsDirection(scalar): break
            case "\"" where result.unicodeScalars.last == "\\": result += "\u{2060}\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
