internal import Collaboration
internal import DOT

extension MapBuilder {
    /// A map of more nodes than can be tried in other ways: as graphviz placed them, on a page that grows with them, with straight
    /// lines.
    ///
    /// - Complexity: O(n · r + m) for n nodes, m lines and r rounds until no shape lies on another.
    func large(_ sizing: NodeSizing, _ found: [Point2D?], _ looks: LineLooks) -> Drawn {
        let area = Fitting(figure, sizing: sizing, stars: nil, width: width).expectedHeight * width
        let mapWidth = max(width, area.squareRoot())
        let fitted = Fitting(figure, sizing: sizing, stars: nil, width: mapWidth).fitted(found, isWhole: true)
        let places = figure.nodes.indices.map { sizing.place($0, at: fitted.centers[$0]) }
        let routed = Routing(places, passesShapes: false).courses(lines(looks) { _, _ in nil })
        return Drawn(places: places, courses: routed.courses, strip: fitted.strip, width: mapWidth)
    }
}
