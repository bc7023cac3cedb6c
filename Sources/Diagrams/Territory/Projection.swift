package import Collaboration
package import DOT

/// Degrees to the plane: equirectangular, true to scale along one parallel. Over the Netherlands that is within one percent.
package struct Projection: Hashable, Sendable {
    /// The length of a degree of longitude in degrees of latitude.
    private let shrink: Double

    /// True to scale in the middle of the places.
    package init(around places: [GeoPoint]) {
        let latitudes = places.map(\.latitude)
        let middle = ((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2
        // The cosine by its series: five terms are exact to 1e-5 between the poles, and the same everywhere.
        let angle = middle * .pi / 180
        let square = angle * angle
        shrink =
            1 - square / 2 + square * square / 24 - square * square * square / 720
            + square * square * square * square / 40_320
    }

    package func plane(_ point: GeoPoint) -> Point2D { Point2D(x: point.longitude * shrink, y: point.latitude) }
}
