package import DOT
internal import Wording

/// The document that graphviz draws in the second pass: every node pinned, every line with its course, and the page's own shapes
/// as the background.
package struct PictureDocument: Sendable {
    package let document: Document
    package let title: String
    /// Nodes of the document beside the figure's: signs on lines. Their ids, and the edge that each belongs to.
    package let markers: [(id: String, edge: Int)]
    /// Nodes of the document that are pieces of the shape before them.
    package let pieces: Set<String>
    /// Lines that should have a number and have no room for it.
    package let countsLeftOut: Int

    /// - Parameter isAlone: Whether the graph is to stand without the page's shapes, among which are the stripes of nodes in several
    ///   colours: graphviz has its own for some forms.
    package init(_ figure: Figure, page: Page, theme: Theme, isAlone: Bool = false) {
        let arrangement = page.arrangement
        let painter = Painter(figure, palette: theme.palette)
        let looks = LineLooks(figure, palette: theme.palette)
        var document = Document(
            .directed, name: figure.id.isEmpty ? "map" : figure.id,
            attributes: [
                .background(XDot(page.areas.flatMap(\.shapes))), .literal("outputorder", "edgesfirst"), .padding(0),
                .literal("bgcolor", "white"), .fontName(theme.font(bold: false)), .literal("splines", "true"),
            ],
            nodeDefaults: [.fontName(theme.font(bold: false)), .fixedSize(true), .number("margin", 0)],
            edgeDefaults: [.fontName(theme.font(bold: false)), .arrowSize(Routing.arrowLength / 10)])
        var pieces: Set<String> = []
        for (node, place) in zip(figure.nodes, arrangement.places) {
            guard let place else { continue }
            let paint = painter.paint(node.paintKey, mark: node.mark)
            var attributes = PictureDocument.attributes(node, place, paint, theme, isAlone: isAlone)
            // Other programs lay the graph out anew: there a name stays in its node.
            guard let disc = place.disc, !isAlone else {
                document.nodes.append(.init(node.id, attributes))
                continue
            }
            attributes.removeAll { $0.name == "label" }
            attributes.append(.label(""))
            let drawn = [
                disc.node("disc:" + node.id, at: place.center, color: Disc.color(on: paint)),
                disc.label("label:" + node.id, of: place, color: paint.text, theme),
            ]
            pieces.formUnion(drawn.map(\.id))
            document.nodes += [.init(node.id, attributes)] + drawn
        }
        var markers: [(id: String, edge: Int)] = []
        // What a sign may not lie on: a shape, and of a tile its name.
        var taken = arrangement.places.compactMap { $0?.labelBox }
        let hasSigns =
            figure.edges.count <= PictureDocument.manyLines
            && figure.edges.contains { looks.look(of: $0, in: figure).marker != nil || figure.showsCount(of: $0) }
        let lines = hasSigns ? arrangement.courses.map { $0?.samples ?? [] } : []
        for (index, edge) in figure.edges.enumerated() {
            guard let course = arrangement.courses[index] else { continue }
            let look = looks.look(of: edge, in: figure)
            document.edges.append(
                .init(
                    from: figure.nodes[edge.from].id, to: figure.nodes[edge.to].id,
                    PictureDocument.attributes(look) + [.path(course), .id(PictureDocument.lineMark + "\(index + 1)")]))
            guard let sign = look.marker else { continue }
            let size = theme.textSize * 1.15
            let square = Size2D(width: size, height: size)
            guard
                let place = PictureDocument.spot(on: course.samples, size: square, taken: taken, off: lines, but: index)
            else {
                continue
            }
            taken.append(Box2D(center: place, size: square))
            let id = "sign-\(index + 1)"
            markers.append((id, index))
            document.nodes.append(
                .init(
                    id,
                    [
                        .label(sign), .shape(.circle), .style([.filled]), .fillColor(.white), .color(look.color),
                        .lineWidth(0.6), .fontSize(PictureDocument.signSize(theme)), .fontColor(Palette.ink),
                        .width(size),
                        .height(size), .position(place, pinned: true),
                    ]))
        }
        var uncounted = 0
        for (index, edge) in figure.edges.enumerated() where figure.showsCount(of: edge) {
            guard let course = arrangement.courses[index] else { continue }
            let sign = CountSign(Phrases(figure.language).integer(edge.ties.count), theme)
            guard
                let place = PictureDocument.spot(
                    on: course.samples, size: sign.size, taken: taken, off: lines, but: index)
            else {
                uncounted += 1
                continue
            }
            taken.append(Box2D(center: place, size: sign.size))
            let id = CountSign.mark + "\(index + 1)"
            markers.append((id, index))
            document.nodes.append(sign.node(id, at: place, color: looks.look(of: edge, in: figure).color))
        }
        self.document = document
        self.markers = markers
        countsLeftOut = uncounted
        self.pieces = pieces
        title = figure.title
    }

    private static func attributes(
        _ node: Figure.Node, _ place: Arrangement.Place, _ paint: Paint, _ theme: Theme, isAlone: Bool
    ) -> [DOT.Attribute] {
        if place.form.isDrawnByMap {
            // The ground under a name is its area's own colour, where it has one.
            let ground = place.form != .spot && !place.isCallout && paint.fills.count == 1 ? paint.fills[0] : .white
            // Light letters may reach over the edge of a dark area: they bring their ground along.
            let isBacked = place.isBacked || place.form == .bare && ground != .white && paint.text != Palette.ink
            let hasOwn = place.form == .tile || place.form == .bare && isBacked
            let text = hasOwn && (!isBacked || ground != .white) ? paint.text : Palette.ink
            let box = isBacked ? place.labelBox : place.box
            return [
                .label(place.lines.joined(separator: "\n")), .shape(place.form.shape), .fontSize(place.fontSize),
                .fontColor(text), .width(box.width), .height(box.height), .position(place.center, pinned: true),
            ] + (isBacked ? [.style([.filled]), .fillColor(ground)] : [])
        }
        let isSeveral = paint.fills.count > 1
        let divided: Style? = isAlone && isSeveral ? [.box: .striped, .ellipse: .wedged][place.form] : nil
        var styles: [Style] = divided.map { [$0] } ?? (isSeveral && !isAlone ? [] : [.filled])
        styles += place.form.styles
        if paint.isDashed { styles.append(.dashed) }
        var attributes: [DOT.Attribute] = [
            .label(place.lines.joined(separator: "\n")), .shape(place.form.shape), .style(styles),
            .color(paint.stroke), .lineWidth(paint.strokeWidth), .fontSize(place.fontSize), .fontColor(paint.text),
            .width(place.innerSize.width), .height(place.innerSize.height),
            .position(place.center, pinned: true),
        ]
        if divided != nil {
            attributes.append(.fillColors(paint.fills))
        } else if styles.contains(.filled) {
            attributes.append(.fillColor(paint.fills[0]))
        }
        if place.isBold { attributes.append(.fontName(theme.font(bold: true))) }
        if place.isDouble { attributes.append(.number("peripheries", 2)) }
        return attributes
    }

    /// What a line's element is called in graphviz's SVG, before the line's number: it draws lines by their nodes, not in the
    /// document's order.
    package static let lineMark = "edge"

    /// The letters of a sign on a line.
    package static func signSize(_ theme: Theme) -> Double { theme.textSize * 0.95 }

    private static func attributes(_ look: LineLook) -> [DOT.Attribute] {
        let color: DOT.Attribute =
            look.isDouble ? .literal("color", look.color.hex + ":" + look.color.hex) : .color(look.color)
        var attributes: [DOT.Attribute] = [color, .lineWidth(look.width)]
        switch look.style {
        case .solid: break
        case .dashed: attributes.append(.style([.dashed]))
        case .dotted: attributes.append(.style([.dotted]))
        }
        attributes.append(.arrowHead(look.head))
        attributes.append(.arrowTail(look.tail))
        let ends: ArrowEnds = look.head != .none ? (look.tail != .none ? .both : .forward) : .none
        attributes.append(.arrows(ends))
        return attributes
    }

    /// Among so many lines there is no place for a sign that no other passes.
    private static let manyLines = 300

    /// Where a sign stands on a line: as near to the middle as it covers nothing; else beside it.
    ///
    /// - Parameters:
    ///   - lines: On others it would be read as theirs: it keeps off them where it can.
    ///   - own: Which of these is its own.
    static func spot(
        on points: [Point2D], size box: Size2D, taken: [Box2D], off lines: [[Point2D]] = [], but own: Int = -1
    ) -> Point2D? {
        guard !points.isEmpty else { return nil }
        // From the middle outward, up to a twentieth from the ends.
        let candidates = (0...90).map { (step: Int) -> Point2D in
            let away = 0.01 * Double((step + 1) / 2)
            let share = step % 2 == 0 ? 0.5 + away : 0.5 - away
            return points[Int(Double(points.count - 1) * share)]
        }
        let isLong = points.count > 4
        let alone = (isLong ? candidates : []).first { point in
            let grown = Box2D(center: point, size: box).grown(by: 1)
            return !taken.contains { $0.overlaps(grown) }
                && !lines.indices.contains { other in
                    other != own
                        && zip(lines[other], lines[other].dropFirst()).contains { grown.meets(from: $0, to: $1) }
                }
        }
        if let alone { return alone }
        for gap in isLong ? [1, 0.2, -1] : [] {
            if let free = candidates.first(where: { point in
                let grown = Box2D(center: point, size: box).grown(by: gap)
                return !taken.contains { $0.overlaps(grown) }
            }) {
                return free
            }
        }
        // Short lines are half arrowhead: there too.
        let between = zip(points, points.dropFirst()).flatMap { a, b in
            (1...8).map { a + (b - a) * (Double($0) / 8) }
        }
        for gap in [-1, -1.5] {
            if let free = between.first(where: { point in
                let grown = Box2D(center: point, size: box).grown(by: gap)
                return !taken.contains { $0.overlaps(grown) }
            }) {
                return free
            }
        }
        let reach = Point2D(x: box.width / 2 + 1, y: box.height / 2 + 1)
        let ways: [(Double, Double)] = [(0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1)]
        for point in candidates {
            for way in ways {
                let place = point + Point2D(x: reach.x * way.0, y: reach.y * way.1)
                if !taken.contains(where: { $0.overlaps(Box2D(center: place, size: box)) }) { return place }
            }
        }
        return nil
    }
}
