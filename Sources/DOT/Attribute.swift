/// One attribute of a graph, node or edge: graphviz's name for it and the value as graphviz must receive it.
///
/// The constructors say what kind of value they take, so that text is escaped exactly once and nobody else has to know how.
package struct Attribute: Hashable, Sendable {
    package let name: String
    /// The value for libcgraph, before the quoting of DOT text.
    package let value: String

    private init(_ name: String, stored value: String) {
        self.name = name
        self.value = value
    }

    /// An attribute whose ``value`` is known, from another attribute.
    package static func stored(_ name: String, _ value: String) -> Attribute { Attribute(name, stored: value) }

    // MARK: Values by kind

    /// Text for readers (label, tooltip): comes out as the text it is, in lines as it is.
    package static func text(_ name: String, _ text: String, lines: Escaping.LineAlignment = .center) -> Attribute {
        Attribute(name, stored: Escaping.escString(text, lines: lines))
    }

    /// A keyword, or an attribute of the user's own: given to graphviz as it is.
    ///
    /// Names in ``namesThatReadFiles`` are refused by the engine.
    package static func literal(_ name: String, _ value: String) -> Attribute {
        Attribute(name, stored: Escaping.storable(value))
    }

    package static func number(_ name: String, _ value: Double, decimals: Int = 3) -> Attribute {
        Attribute(name, stored: Numerals.text(value, decimals: decimals))
    }

    package static func flag(_ name: String, _ value: Bool) -> Attribute {
        Attribute(name, stored: value ? "true" : "false")
    }

    package static func color(_ name: String, _ color: Color) -> Attribute { Attribute(name, stored: color.hex) }

    /// The attributes through which graphviz would read a file that the document names.
    package static let namesThatReadFiles: Set<String> = [
        "image", "imagepath", "shapefile", "fontpath", "stylesheet",
    ]

    // MARK: Words

    package static func label(_ text: String, lines: Escaping.LineAlignment = .center) -> Attribute {
        .text("label", text, lines: lines)
    }

    /// A label beside a node or an edge, outside its shape.
    package static func externalLabel(_ text: String) -> Attribute { .text("xlabel", text) }

    package static func tooltip(_ text: String) -> Attribute { .text("tooltip", text) }

    package static func url(_ url: String) -> Attribute {
        Attribute("URL", stored: Escaping.escString(url, entities: false))
    }

    /// The `id` of the element in SVG.
    package static func id(_ id: String) -> Attribute {
        Attribute("id", stored: Escaping.escString(id, entities: false))
    }

    /// The `class` of the element in SVG.
    package static func classNames(_ names: [String]) -> Attribute {
        .literal("class", names.joined(separator: " "))
    }

    package static func fontName(_ name: String) -> Attribute { .literal("fontname", name) }
    package static func fontSize(_ points: Double) -> Attribute { .number("fontsize", points) }
    package static func fontColor(_ color: Color) -> Attribute { .color("fontcolor", color) }

    // MARK: Form

    package static func shape(_ shape: Shape) -> Attribute { Attribute("shape", stored: shape.rawValue) }

    package static func style(_ styles: [Style]) -> Attribute {
        Attribute("style", stored: styles.map(\.rawValue).joined(separator: ","))
    }

    package static func color(_ color: Color) -> Attribute { .color("color", color) }
    package static func fillColor(_ color: Color) -> Attribute { .color("fillcolor", color) }

    /// Several colours in one shape, for the styles `wedged` and `striped`.
    ///
    /// - Precondition: `colors` is not empty. Fewer than two colours draw as a plain fill.
    package static func fillColors(_ colors: [Color]) -> Attribute {
        precondition(!colors.isEmpty)
        return Attribute("fillcolor", stored: colors.map(\.hex).joined(separator: ":"))
    }

    package static func lineWidth(_ points: Double) -> Attribute { .number("penwidth", points) }
    package static func arrowHead(_ arrow: Arrow) -> Attribute { Attribute("arrowhead", stored: arrow.rawValue) }
    package static func arrowTail(_ arrow: Arrow) -> Attribute { Attribute("arrowtail", stored: arrow.rawValue) }
    package static func arrowSize(_ scale: Double) -> Attribute { .number("arrowsize", scale) }
    package static func arrows(_ ends: ArrowEnds) -> Attribute { Attribute("dir", stored: ends.rawValue) }

    // MARK: Size and place, in points

    /// The least width of a node (its width, where the size is fixed); graphviz takes inches, of which six decimals keep points exact.
    package static func width(_ points: Double) -> Attribute { .number("width", points / 72, decimals: 6) }
    package static func height(_ points: Double) -> Attribute { .number("height", points / 72, decimals: 6) }
    package static func fixedSize(_ fixed: Bool) -> Attribute { .flag("fixedsize", fixed) }

    /// The node's centre; `pinned` keeps it there in the layouts `neato` and `fdp`.
    package static func position(_ point: Point2D, pinned: Bool = false) -> Attribute {
        Attribute("pos", stored: Numerals.text(point) + (pinned ? "!" : ""))
    }

    /// The edge's course, which ``LayoutEngine/placed`` keeps.
    package static func path(_ path: EdgePath) -> Attribute { Attribute("pos", stored: Numerals.text(path)) }

    /// The centre of an edge's or graph's label.
    package static func labelPosition(_ point: Point2D) -> Attribute { Attribute("lp", stored: Numerals.text(point)) }

    /// The centre of a label beside a node or an edge.
    package static func externalLabelPosition(_ point: Point2D) -> Attribute {
        Attribute("xlp", stored: Numerals.text(point))
    }

    /// White space around the whole drawing.
    package static func padding(_ points: Double) -> Attribute { .number("pad", points / 72, decimals: 6) }

    /// Shapes under the graph, in the order given; see ``LayoutEngine/placed`` for what a background does to the plane.
    ///
    /// Without shapes it is a pen that draws nothing, which still keeps the plane where it is.
    package static func background(_ drawing: XDot) -> Attribute {
        Attribute("_background", stored: drawing.shapes.isEmpty ? "c 7 -#000000" : drawing.text)
    }

    /// The part of the plane that the picture shows, whatever lies in it or outside; padding does not count.
    ///
    /// In the second pass its corners are coordinates of the plane where there is a background.
    package static func page(_ box: Box2D) -> Attribute {
        let size = Numerals.text(Point2D(x: box.width, y: box.height))
        return Attribute("viewport", stored: size + ",1," + Numerals.text(box.center))
    }
}

/// The node shapes that do not read files and take text as it is (`record` gives meaning to braces, so it is absent).
package enum Shape: String, CaseIterable, Sendable {
    case box, circle, component, cylinder, diamond, ellipse, egg, folder, hexagon, house, invhouse, invtrapezium
    case invtriangle, none, note, octagon, oval, parallelogram, pentagon, plain, plaintext, point, septagon
    case square, star, tab, trapezium, triangle, tripleoctagon
    case doubleCircle = "doublecircle"
    case doubleOctagon = "doubleoctagon"
    case underline
}

/// Styles of nodes, edges and clusters.
package enum Style: String, CaseIterable, Sendable {
    case solid, dashed, dotted, bold, filled, rounded, diagonals, striped, wedged, radial
    case invisible = "invis"
}

/// Arrowheads.
package enum Arrow: String, CaseIterable, Sendable {
    case none, normal, dot, diamond, box, crow, curve, inv, tee, vee
    case openNormal = "onormal"
    case openDot = "odot"
    case openDiamond = "odiamond"
    case openBox = "obox"
}

/// The ends of an edge that get an arrowhead.
package enum ArrowEnds: String, Sendable {
    case forward, back, both, none
}
