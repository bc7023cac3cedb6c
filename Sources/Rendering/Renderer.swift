public import Collaboration
internal import DOT
internal import Diagrams
internal import GraphvizEngine
internal import Wording

/// Draws a network's views: figure, layout, page, picture.
public enum Renderer {
    /// Loads graphviz and its fonts, which the first picture would otherwise wait for: to be called on another thread while a
    /// network is read. Fonts are looked up anew for each size: those of most reports. Does nothing the second time, and leaves
    /// it to the first picture to say what is missing.
    public static func prepare() {
        let theme = Theme(.report)
        let labels = [theme.labelSizes.first!, theme.labelSizes.last!]
        let plain = labels + [theme.textSize, theme.subtitleSize]
        let bold = [theme.titleSize, theme.textSize]
        _ = try? Graphviz.measure(
            plain.map { TextRun("a", font: theme.font(bold: false), size: $0) }
                + bold.map { TextRun("a", font: theme.font(bold: true), size: $0) })
    }

    /// One view as a picture.
    ///
    /// - Returns: The same bytes for the same network, view and options, whatever the order of rows and whatever was drawn before,
    ///   on one machine with one version of graphviz.
    /// - Throws: ``RenderingError``.
    /// - Complexity: one layout of graphviz and one rendering, and O(n² + m · n) of our own for n nodes and m lines.
    public static func render(
        _ network: Network, view: View, options: RenderOptions = RenderOptions()
    ) throws(RenderingError) -> Picture {
        try picture(Figure(network, view: view, options: options.figure), options: options)
    }

    /// One view of a snapshot that is there already.
    public static func render(
        _ snapshot: Snapshot, view: View, options: RenderOptions = RenderOptions()
    ) throws(RenderingError) -> Picture {
        try picture(Figure(snapshot, view: view, options: options.figure), options: options)
    }

    private static func picture(_ figure: Figure, options: RenderOptions) throws(RenderingError) -> Picture {
        guard !figure.nodes.isEmpty else { throw .nobodySelected }
        let theme = Theme(figure)
        let graphviz = GraphvizClient(options.worker.map(\.place) ?? .here)
        var ruler = KnownWidths.ruler()
        defer { KnownWidths.keep(ruler) }
        let ground = try ground(of: figure, theme, options)
        // Greys are told apart side by side, and not across a map.
        let toneCount = theme.palette.isGray ? 1 : theme.palette.toneCount
        var figure = ground.map { figure.numbered(on: $0, above: toneCount) } ?? figure
        var found = try arrangement(figure, on: ground, theme, options, graphviz, &ruler)
        if ground != nil {
            figure = figure.keeping(found.arrangement.courses.map { $0 != nil })
            found.arrangement.courses.removeAll { $0 == nil }
        }
        return try finish(figure, found.arrangement, theme, found.warnings, options, graphviz, &ruler)
    }

    /// Where every actor of the views stands in one map of all of them, for ``RenderOptions/positions`` of each: so
    /// the same actor stands at the same place in all, and maps of the land lie on each other.
    ///
    /// - Parameters:
    ///   - series: Each with the snapshot that it is drawn from; all in one layout, in any order.
    ///   - options: As for each picture; its positions are kept, and who has none stands around them. Sizes, marks
    ///     and the format do not count.
    /// - Returns: Empty where the views select nobody.
    /// - Throws: ``RenderingError``.
    public static func positions(
        of series: [(snapshot: Snapshot, view: View)], options: RenderOptions = RenderOptions()
    ) throws(RenderingError) -> SeriesPlaces {
        let figures = series.map { Figure($0.snapshot, view: $0.view, options: options.figure) }
        guard let first = figures.first, figures.contains(where: { !$0.nodes.isEmpty }) else {
            return SeriesPlaces(positions: [:], isLegible: true)
        }
        precondition(figures.allSatisfy { $0.layout == first.layout }, "a series of several layouts")
        let union = Figure(union: figures)
        var ruler = KnownWidths.ruler()
        defer { KnownWidths.keep(ruler) }
        let theme = Theme(union.style, colors: union.network.colors)
        if let ground = try ground(of: union, theme, options) {
            let places = union.nodes.indices.compactMap { node in
                ground.place(of: node).map { (ActorID(union.nodes[node].id), PicturePosition(x: $0.x, y: $0.y)) }
            }
            return SeriesPlaces(positions: Dictionary(uniqueKeysWithValues: places), isLegible: true)
        }
        let found = try arrangement(
            union, on: nil, theme, options, GraphvizClient(options.worker.map(\.place) ?? .here), &ruler
        ).arrangement
        let smallest = found.places.compactMap { $0?.fontSize }.min() ?? theme.textSize
        let width = max(theme.width, found.box.width + 2 * theme.margin)
        return SeriesPlaces(
            positions: positions(of: union, found),
            isLegible: theme.shown(smallest, width: width) >= theme.leastSize
                && found.box.height <= theme.mapHeight * 1.3)
    }

    /// What the maps of a series keep free above them, for ``RenderOptions/headerHeight`` of each: so all begin at the same height of
    /// their pages.
    ///
    /// - Parameters:
    ///   - series: Views of one layout and style, in any order.
    ///   - options: As for each picture.
    /// - Returns: In points, room for the highest title and subtitle, and for what most maps say and have under these.
    /// - Throws: ``RenderingError``.
    public static func headerHeight(
        of series: [View], options: RenderOptions = RenderOptions()
    ) throws(RenderingError) -> Double {
        guard let first = series.first else { return 0 }
        let theme = Theme(options.figure.style ?? first.style ?? .report)
        let layout = options.figure.layout ?? first.layout ?? .neato
        var ruler = KnownWidths.ruler()
        defer { KnownWidths.keep(ruler) }
        return try measured(&ruler, theme, GraphvizClient(options.worker.map(\.place) ?? .here)) {
            Page.headerHeight(of: series, layout: layout, caption: options.figure.caption, theme: theme, ruler: &$0)
        }
    }

    /// In thousandths of a point, as they are written in files: what is kept is what was drawn. On a grid columns and rows.
    private static func positions(of figure: Figure, _ arrangement: Arrangement) -> [ActorID: PicturePosition] {
        var positions: [ActorID: PicturePosition] = [:]
        for (index, (node, place)) in zip(figure.nodes, arrangement.places).enumerated() {
            if let tile = arrangement.tiles[index] {
                positions[ActorID(node.id)] = PicturePosition(x: Double(tile.column), y: Double(tile.row))
            }
            // On a grid of tiles nothing else stands at a place of its own.
            guard arrangement.tiles.isEmpty, let center = place?.center else { continue }
            positions[ActorID(node.id)] = PicturePosition(
                x: ((center.x - arrangement.origin.x) * 1000).rounded() / 1000,
                y: ((arrangement.origin.y - center.y) * 1000).rounded() / 1000)
        }
        return positions
    }

    /// Nil in layouts without land.
    private static func ground(
        of figure: Figure, _ theme: Theme, _ options: RenderOptions
    ) throws(RenderingError) -> Territory.Ground? {
        guard figure.layout.isTerritory else { return nil }
        let limit = options.worker?.timeout.map { (length: $0, end: ContinuousClock.now + $0) }
        let ground = Territory.Ground(
            figure, beside: options.positions.mapValues { Point2D(x: $0.x, y: $0.y) }, boundaries: options.boundaries,
            theme: theme, until: limit?.end)
        if let limit, ContinuousClock.now > limit.end { throw .timedOut(limit.length) }
        guard let ground else { throw .nobodyPlaced(figure.layout) }
        return ground
    }

    private static func arrangement(
        _ figure: Figure, on ground: Territory.Ground?, _ theme: Theme, _ options: RenderOptions,
        _ graphviz: GraphvizClient, _ ruler: inout Ruler
    ) throws(RenderingError) -> (arrangement: Arrangement, warnings: [String]) {
        if let ground {
            let found = try measured(&ruler, theme, graphviz) {
                ground.arrangement(figure, theme: theme, ruler: &$0)
            }
            return (found, [])
        }
        let builder = MapBuilder(figure, theme: theme)
        let kept = figure.kept(options.positions.filter { $0.value.isNear(in: figure.layout) })
        let fontSize = builder.fontSize
        let sizing = try measured(&ruler, theme, graphviz) {
            NodeSizing(figure, fontSize: fontSize, ruler: &$0)
        }
        // Where everybody has a place there is nothing to look for.
        let found =
            kept.count == figure.nodes.count
            ? (centers: [Point2D?](repeating: nil, count: figure.nodes.count), routes: [], warnings: [])
            : try places(figure, builder.layoutDocument(sizing), graphviz)
        var search: MapSearch?
        let arrangement = try measured(&ruler, theme, graphviz) {
            builder.arrangement(
                sizing: sizing, found: found.centers, routes: found.routes, kept: kept, search: &search, ruler: &$0)
        }
        return (arrangement, found.warnings)
    }

    /// The page around an arrangement, drawn.
    private static func finish(
        _ figure: Figure, _ arrangement: Arrangement, _ theme: Theme, _ warnings: [String], _ options: RenderOptions,
        _ graphviz: GraphvizClient, _ ruler: inout Ruler
    ) throws(RenderingError) -> Picture {
        let content = PageContent(
            figure, arrangement: arrangement, headerHeight: options.headerHeight, theme: theme)
        let page = try measured(&ruler, theme, graphviz) { Page(content, ruler: &$0) }
        try options.format.check(page.box)
        let document = PictureDocument(figure, page: page, theme: theme, isAlone: options.format == .dot)
        let drawing: Drawing
        do {
            drawing = try graphviz.render(
                document.document(for: options.format), engine: .placed, format: options.format.engineFormat)
        } catch {
            throw RenderingError(error)
        }
        let words = FigureWords(figure)
        let altText = Phrases.undirected(words.altText)
        var bytes = drawing.bytes
        if options.format == .svg {
            bytes = AccessibleSVG(
                figure, page: page, document: document, words: words, altText: altText, command: options.command
            )
            .rewritten(bytes)
        }
        var notices = figure.notices + arrangement.notices + (warnings + drawing.warnings).map { .graphviz($0) }
        if document.countsLeftOut > 0 { notices.append(.countsLeftOut(lines: document.countsLeftOut)) }
        let smallest = arrangement.places.compactMap { $0?.fontSize }.min() ?? theme.textSize
        let text = document.markers.isEmpty ? theme.textSize : PictureDocument.signSize(theme)
        let legible = theme.shown(min(smallest, text), width: page.box.width)
        if legible < theme.leastSize - 0.005 { notices.append(.smallLabels(points: legible)) }
        let millimetres = page.box.height / page.box.width * 160
        if theme.aspect == nil, millimetres > Theme.pageHeight { notices.append(.tall(millimetres: millimetres)) }
        return Picture(
            format: options.format, bytes: bytes, altText: altText, rows: Picture.rows(of: figure, words),
            actorRows: Picture.actorRows(of: figure, words), actorColumns: Picture.actorColumns(of: figure, words),
            counts: .init(actors: figure.actorCount, ties: figure.tieCounts), notices: notices,
            remarks: notices.compactMap { words.words(of: $0) }, positions: positions(of: figure, arrangement),
            width: page.box.width,
            height: page.box.height)
    }

    /// Runs `body` until every width that it asks for is measured: what is not known at first is estimated.
    private static func measured<Result>(
        _ ruler: inout Ruler, _ theme: Theme, _ graphviz: GraphvizClient, _ body: (inout Ruler) -> Result
    ) throws(RenderingError) -> Result {
        var result = body(&ruler)
        // Measured widths break lines elsewhere, which asks for other lines, and each smaller size of letters asks for its own: some
        // rounds settle it. Nothing is left estimated, or what was measured for an earlier picture would show in this one.
        while !ruler.isComplete {
            let missing = ruler.missing
            do {
                ruler.learn(
                    try graphviz.measure(
                        missing.map { TextRun($0.string, font: theme.font(bold: $0.isBold), size: $0.size) }
                    ).map(\.width), of: missing)
            } catch {
                throw RenderingError(error)
            }
            result = body(&ruler)
        }
        return result
    }

    /// Where graphviz puts the connected nodes, by the figure's nodes and edges.
    private static func places(
        _ figure: Figure, _ pass: LayoutDocument, _ graphviz: GraphvizClient
    ) throws(RenderingError) -> (centers: [Point2D?], routes: [EdgePath?], warnings: [String]) {
        var centers: [Point2D?] = Array(repeating: nil, count: figure.nodes.count)
        var routes: [EdgePath?] = Array(repeating: nil, count: figure.edges.count)
        guard !pass.nodes.isEmpty else { return (centers, routes, []) }
        let layout: Layout
        do {
            layout = try graphviz.layout(pass.document, engine: figure.layout.engine)
        } catch {
            throw RenderingError(error)
        }
        for (index, node) in zip(pass.nodes, layout.nodes) { centers[index] = node.center }
        for (index, edge) in zip(pass.edges, layout.edges) { routes[index] = edge.path }
        return (centers, routes, layout.warnings)
    }
}

extension Figure {
    /// The places that are given, by node, y upward from the map's upper edge.
    fileprivate func kept(_ positions: [ActorID: PicturePosition]) -> [Int: Point2D] {
        var kept: [Int: Point2D] = [:]
        for (index, node) in nodes.enumerated() {
            if let place = positions[ActorID(node.id)] { kept[index] = Point2D(x: place.x, y: -place.y) }
        }
        return kept
    }
}

extension PictureFormat {
    var engineFormat: OutputFormat {
        switch self {
        case .svg: .svg
        case .png(let dpi): .png(dpi: dpi)
        case .pdf: .pdf
        case .dot: .dot
        }
    }
}

extension RenderOptions.Worker {
    fileprivate var place: GraphvizClient.Place { .worker(path: path, arguments: arguments, timeout: timeout) }
}

extension LayoutID {
    /// The engine of the first pass; the territory's layouts place by themselves, and where they cannot, springs do.
    var engine: LayoutEngine {
        switch self {
        case .dot: .dot
        case .neato, .geo, .tiles: .neato
        case .sfdp: .sfdp
        case .fdp: .fdp
        case .circo: .circo
        case .twopi: .twopi
        }
    }
}

extension RenderingError {
    init(_ error: GraphvizError) {
        switch error {
        case .layoutFailed(_, let messages), .renderingFailed(_, let messages): self = .graphviz(messages: messages)
        case .syntax(let message, _): self = .graphviz(messages: [message])
        case .worker(.timedOut(let limit)): self = .timedOut(limit)
        case .worker(.crashed), .worker(.exited): self = .crashed
        default: self = .graphviz(messages: [])
        }
    }
}

extension PictureDocument {
    /// What is given to graphviz. DOT is read by other programs, and graphviz 2.42's own breaks down over the shapes
    /// of the page when it lays the text out anew: there the graph stands alone, under its title.
    fileprivate func document(for format: PictureFormat) -> Document {
        guard format == .dot else { return document }
        var bare = document
        bare.attributes.removeAll { $0.name == "_background" }
        bare.attributes.append(.label(title))
        return bare
    }
}
