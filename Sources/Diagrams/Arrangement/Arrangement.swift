package import Collaboration
package import DOT

/// Where everything of a figure's map stands, in points, y upward: what a layout, whichever, hands to the page.
///
/// The layouts of graphviz come to it through `LayoutDocument` and `Fitting`; the territory's make it themselves.
package struct Arrangement: Hashable, Sendable {
    /// A node's shape and the lines of its label.
    package struct Place: Hashable, Sendable {
        package var center: Point2D
        /// Of the whole shape, a second outline included.
        package var size: Size2D
        package var form: NodeForm
        /// Drawn with a second outline: it stands for several actors.
        package var isDouble: Bool
        package var lines: [String]
        package var fontSize: Double
        package var isBold: Bool
        /// Of the label, where the shape that it stands in is the map's and larger.
        package var labelSize: Size2D?
        /// A label on a ground of its own, where lines run under it.
        package var isBacked = false
        /// A label away from its area, to which a line leads: white, lest its ground be taken for land.
        package var isCallout = false
        /// A value beside the label, which then does not stand in the middle.
        package var disc: Disc?

        package var box: Box2D { Box2D(center: center, size: size) }

        package var labelBox: Box2D { Box2D(center: center, size: labelSize ?? size) }

        /// How far graphviz draws a second outline from the first.
        package static let outlineGap = 4.0

        /// The size of the inner outline, which graphviz is given.
        package var innerSize: Size2D {
            guard isDouble else { return size }
            // What the second outline adds depends on the slant of the sides, and so a little on the size.
            var inner = Size2D(width: size.width - 2 * Place.outlineGap, height: size.height - 2 * Place.outlineGap)
            for _ in 0..<12 {
                let outline = form.outline(center: Point2D(x: 0, y: 0), size: inner)
                let whole = Box2D(around: Polygon.outset(outline, by: Place.outlineGap))!
                inner.width += size.width - whole.width
                inner.height += size.height - whole.height
            }
            return inner
        }

        /// The outer outline as a polygon.
        package var outline: [Point2D] {
            let inner = form.outline(center: center, size: innerSize)
            return isDouble ? Polygon.outset(inner, by: Place.outlineGap) : inner
        }

        package init(
            center: Point2D, size: Size2D, form: NodeForm, isDouble: Bool = false, lines: [String], fontSize: Double,
            isBold: Bool = false, isBacked: Bool = false, disc: Disc? = nil
        ) {
            self.center = center
            self.size = size
            self.form = form
            self.isDouble = isDouble
            self.lines = lines
            self.fontSize = fontSize
            self.isBold = isBold
            self.isBacked = isBacked
            self.disc = disc
        }
    }

    /// A shape of the map's own under the nodes, with what it says to who cannot see it.
    package struct Area: Hashable, Sendable {
        package enum Role: String, Sendable {
            case outline, territory, caption, marker, decoration
        }

        /// Unique in the picture, stable over pictures.
        package var id: String
        package var role: Role
        package var title: String
        package var shapes: [XDot.Shape]

        package init(id: String, role: Role, title: String, shapes: [XDot.Shape]) {
            self.id = id
            self.role = role
            self.title = title
            self.shapes = shapes
        }
    }

    /// One for every node of the figure, in its order; nil for one that is drawn otherwise (as an area, in a legend's index).
    package var places: [Place?]
    /// One for every edge of the figure, in its order; nil for one that an area shows.
    package var courses: [EdgePath?]
    /// Drawn under nodes and edges, in this order.
    package var areas: [Area]
    /// What the map takes; everything above lies in it.
    package var box: Box2D
    /// Which groups an outline shows, by index: with the contested members too, or only the present ones.
    package var outlined: [Int: OutlineKind]
    package var notices: [Notice]
    /// The upper left corner of the frame that places are told in: the map's own, or that of the places that were given.
    package var origin: Point2D

    /// Where nodes stand on a grid of tiles, by node; nothing in other layouts.
    package var tiles: [Int: TilePlace] = [:]

    package enum OutlineKind: Hashable, Sendable {
        case present, presentAndContested
    }

    package init(
        places: [Place?], courses: [EdgePath?], areas: [Area] = [], box: Box2D, outlined: [Int: OutlineKind] = [:],
        notices: [Notice] = [], origin: Point2D? = nil
    ) {
        self.places = places
        self.courses = courses
        self.areas = areas
        self.box = box
        self.outlined = outlined
        self.notices = notices
        self.origin = origin ?? Point2D(x: box.minimum.x, y: box.maximum.y)
    }
}
