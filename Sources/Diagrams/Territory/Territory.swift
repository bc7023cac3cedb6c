package import Collaboration

/// The layouts that show the land: they need no layout of graphviz, only its letters.
package enum Territory {
    /// Where everything of the figure's map stands.
    ///
    /// - Parameter boundaries: outlines for `geo`; without them its actors are points
    /// - Returns: nil where no actor of the figure has a place on the land.
    package static func arrangement(
        _ figure: Figure, boundaries: Boundaries?, theme: Theme, ruler: inout Ruler
    ) -> Arrangement? {
        switch figure.layout {
        case .tiles:
            guard var map = TileMap(figure, theme: theme) else { return nil }
            return map.arrangement(ruler: &ruler)
        default:
            guard var map = GeoMap(figure, boundaries: boundaries, theme: theme) else { return nil }
            return map.arrangement(ruler: &ruler)
        }
    }
}
