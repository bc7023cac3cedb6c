public import Collaboration

/// Something that the reader of a picture, or its maker, should know of how it was drawn. `Wording` says it.
public enum Notice: Hashable, Sendable {
    /// Claims about whole classes are drawn as one tie each: so many ties as so many lines.
    case aggregated(ties: Int, lines: Int)
    /// The layout needs more room: the smallest label is so many points where the picture is 160 mm wide.
    case smallLabels(points: Double)
    /// A group's outline would have held others, or could not hold all its members: it is shown by colour and lines.
    case outlineLeftOut(group: ActorID)
    /// No line can be drawn past the shapes between these two: so many lines lie under a shape.
    case linesUnderShapes(count: Int)
    /// So many given places lie on each other in this picture: who stood there stands beside it.
    case placesNotKept(count: Int)
    /// The view wants a measure that the caller gave no values for.
    case measureMissing(MeasureID)
    /// Outlines of the file that fit no actor of the view, by name or code.
    case areasUnmatched([String])
    /// Actors with a point whose outline the file does not have.
    case actorsWithoutArea([ActorID])
    /// The view wants sizes, and areas and tiles have none to give.
    case sizesLeftOut
    /// The view wants groups, and no group has a drawn member.
    case noGroups
    /// A text of graphviz itself.
    case graphviz(String)
    /// How well the places of the tiles tell the land; searched for where the network does not carry them.
    case tiles(TileQuality, areSearched: Bool)
    /// Who had no tile among the given ones, and stands on the nearest free one.
    case tilesAdded([ActorID])
    /// Actors that the layout has no place for, drawn in a strip of their own.
    case withoutPlace([ActorID])
}
