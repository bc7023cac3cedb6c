public import Collaboration
import Foundation

/// Why outlines cannot be read.
public enum GeoJSONError: Error, Hashable, Sendable {
    /// Larger than this many bytes.
    case tooLarge(limit: Int)
    case notJSON
    /// JSON, but not a FeatureCollection of areas; what was found instead.
    case wrongShape(expected: String)
    /// Coordinates that are neither degrees nor RD New, with the feature's number from 1.
    case strangeCoordinates(feature: Int, x: Double, y: Double)
    case noAreas
}

/// Outlines from GeoJSON (RFC 7946): Polygon and MultiPolygon, holes, WGS84 degrees; coordinates in RD New are
/// recognised by their size and converted.
///
/// Of each feature's properties, the first that looks like a municipal code (`GM0518`, or `statcode`/`code`) and the
/// first that looks like a name (`name`, `naam`, `statnaam`, `gemeentenaam`) are kept. Features of other geometry are
/// passed over.
public enum GeoJSONReader {
    /// A file larger than this is not a file of outlines for a report.
    public static let largest = 200 << 20

    public static func read(_ bytes: [UInt8]) throws(GeoJSONError) -> Boundaries {
        guard bytes.count <= largest else { throw .tooLarge(limit: largest) }
        guard let parsed = try? JSONSerialization.jsonObject(with: Data(bytes)) else { throw .notJSON }
        guard let root = parsed as? [String: Any], let features = root["features"] as? [Any] else {
            throw .wrongShape(expected: "FeatureCollection")
        }
        var areas: [Boundaries.Area] = []
        for (index, item) in features.enumerated() {
            guard let feature = item as? [String: Any], let geometry = feature["geometry"] as? [String: Any] else {
                continue
            }
            let polygons = try polygons(geometry, feature: index + 1)
            guard !polygons.isEmpty else { continue }
            let properties = feature["properties"] as? [String: Any] ?? [:]
            // A feature may have its code as its own id.
            let code = code(properties) ?? text(feature["id"])
            areas.append(Boundaries.Area(code: code, name: name(properties), polygons: polygons))
        }
        guard !areas.isEmpty else { throw .noAreas }
        return Boundaries(areas: areas, attribution: root["attribution"] as? String)
    }

    private static func polygons(
        _ geometry: [String: Any], feature: Int
    ) throws(GeoJSONError) -> [Boundaries.Polygon] {
        let coordinates: [Any]
        switch geometry["type"] as? String {
        case "Polygon": coordinates = [geometry["coordinates"] as? [Any] ?? []]
        case "MultiPolygon": coordinates = geometry["coordinates"] as? [Any] ?? []
        default: return []
        }
        var result: [Boundaries.Polygon] = []
        for polygon in coordinates {
            guard let rings = polygon as? [Any] else { throw .wrongShape(expected: "Polygon") }
            var read: [Boundaries.Ring] = []
            for ring in rings {
                let points = try points(ring, feature: feature)
                if points.count >= 3 { read.append(Boundaries.Ring(points: points)) }
            }
            guard let outer = read.first else { continue }
            result.append(Boundaries.Polygon(outer: outer, holes: Array(read.dropFirst())))
        }
        return result
    }

    /// A ring without its closing repetition.
    private static func points(_ ring: Any, feature: Int) throws(GeoJSONError) -> [GeoPoint] {
        guard let positions = ring as? [[Double]] else { throw .wrongShape(expected: "ring of positions") }
        var points: [GeoPoint] = []
        points.reserveCapacity(positions.count)
        for position in positions {
            guard position.count >= 2, position[0].isFinite, position[1].isFinite else {
                throw .wrongShape(expected: "position of two numbers")
            }
            let (x, y) = (position[0], position[1])
            if (-180...180).contains(x), (-90...90).contains(y) {
                points.append(GeoPoint(longitude: x, latitude: y))
            } else if RDNew.couldBe(x: x, y: y) {
                points.append(RDNew.degrees(x: x, y: y))
            } else {
                throw .strangeCoordinates(feature: feature, x: x, y: y)
            }
        }
        if points.count > 1, points.first == points.last { points.removeLast() }
        return points
    }

    private static func code(_ properties: [String: Any]) -> String? {
        let known = ["code", "statcode", "gm_code", "gemeentecode", "gm_cd"]
        for key in properties.keys.sorted() where known.contains(key.lowercased()) {
            guard let text = text(properties[key]) else { continue }
            // CBS writes GM0518; others only the digits.
            return text.allSatisfy(\.isNumber)
                ? "GM" + String(repeating: "0", count: max(0, 4 - text.count)) + text : text
        }
        return properties.keys.sorted().lazy.compactMap { text(properties[$0]) }.first {
            $0.count == 6 && $0.hasPrefix("GM") && $0.dropFirst(2).allSatisfy(\.isNumber)
        }
    }

    private static func name(_ properties: [String: Any]) -> String? {
        let known = ["name", "naam", "statnaam", "gm_naam", "gemeentenaam"]
        return properties.keys.sorted().first { known.contains($0.lowercased()) }.flatMap { text(properties[$0]) }
    }

    private static func text(_ value: Any?) -> String? {
        switch value {
        case let text as String where !text.isEmpty: text
        case let number as Int: String(number)
        default: nil
        }
    }
}
