public import Collaboration
public import Diagrams

/// What a picture is written as.
public enum PictureFormat: Hashable, Sendable {
    case svg
    /// A bitmap; at 300 dots per inch a report's picture is 1890 pixels wide.
    case png(dpi: Int)
    case pdf
    /// The graph that graphviz drew, as DOT text with positions.
    case dot
}

/// What the caller decides about a picture, beside the view.
public struct RenderOptions: Hashable, Sendable {
    /// A program that runs graphviz for this one, so that a crash or a hang is the end of a picture only.
    public struct Worker: Hashable, Sendable {
        public var path: String
        /// What makes it serve: see `Graphviz.serveStandardStreams()`.
        public var arguments: [String]
        /// How long one call of graphviz may take.
        public var timeout: Duration?

        public init(path: String, arguments: [String], timeout: Duration? = nil) {
            self.path = path
            self.arguments = arguments
            self.timeout = timeout
        }
    }

    public var format: PictureFormat
    /// What is drawn, and how: layout, style, language, date, sources, highlight, sizes, colours.
    public var figure: FigureOptions
    /// Places to keep, as ``Picture/positions`` or ``Renderer/positions(of:options:)`` gave them: who has one stands
    /// there, the others around them. A map of the land has room for all of them, and so lies on the others. A place that is not
    /// near (``PicturePosition/isNear(in:)``) is none.
    public var positions: [ActorID: PicturePosition]
    /// What is kept free for title and text above the origin of the places, at least, in points: as
    /// ``Renderer/headerHeight(of:options:)`` says it for a series.
    public var headerHeight: Double
    /// Outlines for the layout `geo`.
    public var boundaries: Boundaries?
    /// The command in canonical form, without paths, for the picture's metadata.
    public var command: String?
    /// Nil for graphviz in this process: faster, and without a time limit.
    public var worker: Worker?

    public init(
        format: PictureFormat = .svg, figure: FigureOptions = FigureOptions(),
        positions: [ActorID: PicturePosition] = [:], headerHeight: Double = 0, boundaries: Boundaries? = nil,
        command: String? = nil, worker: Worker? = nil
    ) {
        self.format = format
        self.figure = figure
        self.positions = positions
        self.headerHeight = headerHeight
        self.boundaries = boundaries
        self.command = command
        self.worker = worker
    }
}

/// Where an actor stands in a map, in points from the map's upper left corner, downward; on a grid of tiles its column and row.
public struct PicturePosition: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// The farthest that a place can be from the corner: columns and rows on a grid of tiles, else points of more than any page has.
    public static func farthest(in layout: LayoutID) -> Double {
        layout == .tiles ? Double(TilePlace.farthest) : 100_000
    }

    /// Whether a map of the layout can have such a place.
    public func isNear(in layout: LayoutID) -> Bool {
        abs(x) <= Self.farthest(in: layout) && abs(y) <= Self.farthest(in: layout)
    }
}

/// Where the actors of several maps stand in all of them.
public struct SeriesPlaces: Hashable, Sendable {
    public var positions: [ActorID: PicturePosition]
    /// Whether one map of all of them could be read on a page. Where it could not, maps with places of their own say more.
    public var isLegible: Bool
}

/// Why there is no picture.
public enum RenderingError: Error, Hashable, Sendable {
    /// The view selects nobody.
    case nobodySelected
    /// No actor of the view has a place in this layout.
    case nobodyPlaced(LayoutID)
    /// The picture would be this many pixels wide and high as a PNG, of which no side can be longer than `limit`: at `dpi` dots per inch
    /// it would fit.
    case tooLargeForPNG(width: Int, height: Int, limit: Int, dpi: Int)
    /// graphviz is not there or failed: what it said.
    case graphviz(messages: [String])
    /// The worker took longer than it may.
    case timedOut(Duration)
    /// The worker came to its end under graphviz.
    case crashed
}
