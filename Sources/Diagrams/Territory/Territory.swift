package import Collaboration

/// The layouts that show the land: they need no layout of graphviz, only its letters.
package enum Territory {
    /// Who stands where on the land. It takes long to find and does not depend on any letter: it is found once, however often widths
    /// are measured anew.
    package struct Ground: Sendable {
        private enum Places {
            case tiles(TilePlaces)
            case areas(AreaShapes)
        }

        private let places: Places

        /// - Parameters:
        ///   - saved: Tiles of earlier pictures.
        ///   - boundaries: Outlines for `geo`; without them its actors are points.
        /// - Returns: Nil where no actor of the figure has a place on the land.
        package init?(
            _ figure: Figure, saved: [ActorID: TilePlace] = [:], boundaries: Boundaries? = nil, theme: Theme
        ) {
            if figure.layout == .tiles {
                let tiles = TilePlaces(figure, saved: saved)
                guard !tiles.tiles.isEmpty else { return nil }
                places = .tiles(tiles)
            } else {
                guard let areas = AreaShapes(figure, boundaries: boundaries, theme: theme) else { return nil }
                places = .areas(areas)
            }
        }

        /// Whether a node has a place on the land; who has none stands in the strip beside it.
        func holds(_ node: Int) -> Bool {
            switch places {
            case .tiles(let tiles): tiles.tiles[node] != nil
            case .areas(let areas): areas.shapes[node] != nil || areas.points[node] != nil
            }
        }

        /// Where everything of the figure's map stands.
        package func arrangement(_ figure: Figure, theme: Theme, ruler: inout Ruler) -> Arrangement {
            switch places {
            case .tiles(let tiles):
                var map = TileMap(figure, places: tiles, theme: theme)
                return map.arrangement(ruler: &ruler)
            case .areas(let areas):
                var map = GeoMap(figure, shapes: areas, theme: theme)
                return map.arrangement(ruler: &ruler)
            }
        }
    }
}
