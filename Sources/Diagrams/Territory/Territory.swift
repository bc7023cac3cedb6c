package import Collaboration

/// The layouts that show the land: they need no layout of graphviz, only its letters.
package enum Territory {
    /// What takes long to find and does not depend on any letter: it is found once, however often widths are measured anew.
    package struct Ground: Sendable {
        let tiles: TilePlaces?

        /// - Parameter saved: Tiles of earlier pictures.
        package init(_ figure: Figure, saved: [ActorID: TilePlace] = [:]) {
            tiles = figure.layout == .tiles ? TilePlaces(figure, saved: saved) : nil
        }
    }

    /// Where everything of the figure's map stands.
    ///
    /// - Parameter boundaries: outlines for `geo`; without them its actors are points
    /// - Returns: nil where no actor of the figure has a place on the land.
    package static func arrangement(
        _ figure: Figure, on ground: Ground, boundaries: Boundaries?, theme: Theme, ruler: inout Ruler
    ) -> Arrangement? {
        if let tiles = ground.tiles {
            guard var map = TileMap(figure, places: tiles, theme: theme) else { return nil }
            return map.arrangement(ruler: &ruler)
        } else {
            guard var map = GeoMap(figure, boundaries: boundaries, theme: theme) else { return nil }
            return map.arrangement(ruler: &ruler)
        }
    }
}
