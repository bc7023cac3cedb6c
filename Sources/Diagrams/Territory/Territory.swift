package import Collaboration
package import DOT

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
        ///   - beside: Where the actors of the maps beside which this one is laid stand on the grid, or stood in earlier pictures; in
        ///     `geo` the actors alone count.
        ///   - boundaries: Outlines for `geo`; without them its actors are points.
        ///   - deadline: When a search for tiles gives up: what comes after it is of no use.
        /// - Returns: Nil where no actor of the figure has a place on the land.
        package init?(
            _ figure: Figure, beside: [ActorID: Point2D] = [:], boundaries: Boundaries? = nil, theme: Theme,
            until deadline: ContinuousClock.Instant? = nil
        ) {
            if figure.layout == .tiles {
                let tiles = TilePlaces(figure, saved: beside.compactMapValues(TilePlace.init), until: deadline)
                guard !tiles.tiles.isEmpty else { return nil }
                places = .tiles(tiles)
            } else {
                guard
                    let areas = AreaShapes(figure, boundaries: boundaries, beside: Set(beside.keys), theme: theme)
                else { return nil }
                places = .areas(areas)
            }
        }

        /// Whether a node has a place on the land; who has none stands in the strip beside it.
        func holds(_ node: Int) -> Bool { place(of: node) != nil }

        /// Where a node stands: columns and rows on a grid, points of the map elsewhere; nil for who stands beside the land.
        package func place(of node: Int) -> Point2D? {
            switch places {
            case .tiles(let tiles): tiles.tiles[node].map { Point2D(x: Double($0.column), y: Double($0.row)) }
            case .areas(let areas): areas.shapes[node]?.anchor ?? areas.points[node]
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

extension TilePlace {
    /// A place that was kept as two numbers; nil where it is none on a grid.
    fileprivate init?(_ place: Point2D) {
        guard let column = Int(exactly: place.x), let row = Int(exactly: place.y) else { return nil }
        self.init(column: column, row: row)
        guard isNear else { return nil }
    }
}
