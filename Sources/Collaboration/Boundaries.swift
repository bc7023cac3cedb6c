/// Outlines of areas, in WGS84 degrees.
public struct Boundaries: Hashable, Sendable {
    public struct Ring: Hashable, Sendable {
        public var points: [GeoPoint]
        public init(points: [GeoPoint]) { self.points = points }
    }

    /// An outer ring and its holes.
    public struct Polygon: Hashable, Sendable {
        public var outer: Ring
        public var holes: [Ring]
        public init(outer: Ring, holes: [Ring] = []) {
            self.outer = outer
            self.holes = holes
        }
    }

    public struct Area: Hashable, Sendable {
        /// GM0518, where the file gives one.
        public var code: String?
        public var name: String?
        public var polygons: [Polygon]
        public init(code: String?, name: String?, polygons: [Polygon]) {
            self.code = code
            self.name = name
            self.polygons = polygons
        }
    }

    public var areas: [Area]
    /// What the file wants named beside a map.
    public var attribution: String?

    public init(areas: [Area], attribution: String? = nil) {
        self.areas = areas
        self.attribution = attribution
    }
}
