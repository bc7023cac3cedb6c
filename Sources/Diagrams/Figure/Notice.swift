public import Collaboration
internal import DOT

/// Something that the reader of a picture, or its maker, should know of how it was drawn. `Wording` says it.
public enum Notice: Hashable, Sendable {
    /// Claims about whole classes are drawn as one tie each: so many ties as so many lines.
    case aggregated(ties: Int, lines: Int)
    /// Members are joined in the shapes of their groups: so many ties as so many lines, and so many within a group as none.
    case grouped(ties: Int, lines: Int, inside: Int)
    /// Lines would be more than the limit: so many ties with those beside the land are numbers at names.
    case numbered(ties: Int, limit: Int)
    /// More lines than the limit, and nothing more to join.
    case dense(lines: Int, limit: Int, remedy: Remedy)
    /// So many lines have no room for the number of their ties.
    case countsLeftOut(lines: Int)
    /// The layout needs more room: the smallest label is so many points where the picture is 160 mm wide.
    case smallLabels(points: Double)
    /// A group's outline would have held others, or could not hold all its members: it is shown by colour and lines.
    case outlineLeftOut(group: ActorID)
    /// No line can be drawn past the shapes and names between these: each two have a line under one.
    case linesUnderShapes([TieEnds])
    /// So many given places lie on each other in this picture: who stood there stands beside it.
    case placesNotKept(count: Int)
    /// The view wants a measure that the caller gave no values for.
    case measureMissing(MeasureID)
    /// Outlines of the file that fit no actor of the view, by name or code.
    case areasUnmatched([String])
    /// Actors with a point whose outline the file does not have.
    case actorsWithoutArea([ActorID])
    /// Whose outlines are drawn, in their own words.
    case outlinesOf(String)
    /// The picture is higher than a page where it is 160 mm wide: so many millimetres.
    case tall(millimetres: Double)
    /// Actors whose own point lies far from their outline: names or coordinates of the file may be wrong.
    case areasElsewhere([ActorID])
    /// The view wants sizes, and areas and tiles have none to give.
    case sizesLeftOut
    /// The view wants sizes by an attribute that these have in words.
    case sizesInWords(title: String, actors: [ActorID])
    /// No area is less than nothing: these have no disc.
    case sizesBelowZero(title: String, actors: [ActorID])
    /// Nobody has a number above 0.
    case noSizes(title: String)
    /// The view wants colours by what nobody on the map has.
    case noColors(title: String)
    /// The view's own note stands under colours that are not the view's own, of which it may speak.
    case noteOfOtherColors
    /// The view wants groups, and no group has a drawn member.
    case noGroups
    /// On this day, which is not the network's own, no source that counts names a tie such as the view shows.
    case nothingSaid(day: CivilDate)
    /// A text of graphviz itself.
    case graphviz(String)
    /// How well the places of the tiles tell the land; searched for where the network does not carry them.
    case tiles(TileQuality, areSearched: Bool)
    /// Who had no tile among the given ones, and stands on the nearest free one.
    case tilesAdded([ActorID])
    /// Actors that the layout has no place for, drawn in a strip of their own.
    case withoutPlace([ActorID])

    /// The two ends of a line, by the figure's nodes.
    public struct TieEnds: Hashable, Sendable {
        public var from: Int
        public var to: Int
    }

    /// What helps against too many lines, beside a narrower choice and a higher limit.
    public enum Remedy: Hashable, Sendable {
        /// Groups whose members can be joined.
        case groups
        case fewer
    }
}

extension Figure {
    /// Says which lines run under a shape that is not at their end; nothing where none does.
    ///
    /// - Parameters:
    ///   - boxes: By node; nil for one without a shape.
    ///   - courses: By edge.
    ///   - asked: The edges that may; nil for all.
    func linesUnderShapes(_ boxes: [Box2D?], _ courses: [EdgePath?], among asked: [Int]? = nil) -> [Notice] {
        let hidden = (asked ?? Array(edges.indices)).map { (edge: edges[$0], course: courses[$0]) }.filter {
            $0.course?.runsUnder(boxes, from: $0.edge.from, to: $0.edge.to) ?? false
        }
        return hidden.isEmpty ? [] : [.linesUnderShapes(hidden.map { .init(from: $0.edge.from, to: $0.edge.to) })]
    }
}
