import Collaboration
import Formats
import Testing

@Suite struct GeoJSONTests {
    /// Reference: PROJ through pyproj 3.7.2, EPSG:28992 → EPSG:4326; the first three points are those of the paper
    /// (Amersfoort, Amsterdam's Westertoren, Groningen's Martinitoren). Tolerance 1e-5 degrees, about a metre.
    @Test(arguments: [
        (155_000.0, 463_000.0, 5.387_203_508, 52.155_172_301),
        (120_700.723, 487_525.502, 4.883_522_915, 52.374_530_434),
        (233_883.131, 582_065.167, 6.568_197_740, 53.219_381_063), (81_000, 454_000, 4.307_919_760, 52.069_337_744),
        (13_000, 370_000, 3.350_869_266, 51.301_443_167), (198_000, 310_000, 5.996_825_165, 50.778_314_119),
    ])
    func rdNewIsConvertedAsPROJDoes(x: Double, y: Double, longitude: Double, latitude: Double) {
        let point = RDNew.degrees(x: x, y: y)
        #expect(abs(point.longitude - longitude) < 1e-5 && abs(point.latitude - latitude) < 1e-5)
    }

    private func collection(_ features: String) -> [UInt8] {
        Array(#"{"type":"FeatureCollection","attribution":"Verzonnen","features":[\#(features)]}"#.utf8)
    }

    @Test func polygonsWithHolesAndIslands() throws {
        let bytes = collection(
            """
            {"type":"Feature","properties":{"statcode":"GM9001","statnaam":"Aanstad"},"geometry":{"type":"Polygon",
             "coordinates":[[[4,52],[4.1,52],[4.1,52.1],[4,52]],[[4.05,52.02],[4.06,52.02],[4.06,52.03],[4.05,52.02]]]}},
            {"type":"Feature","properties":{"code":17,"naam":"Eilanden"},"geometry":{"type":"MultiPolygon",
             "coordinates":[[[[81000,454000],[82000,454000],[82000,455000],[81000,454000]]],
                            [[[4,51],[4.1,51],[4.1,51.1],[4,51]]]]}},
            {"type":"Feature","properties":{"name":"punt"},"geometry":{"type":"Point","coordinates":[4,52]}}
            """)
        let boundaries = try GeoJSONReader.read(bytes)
        #expect(boundaries.attribution == "Verzonnen")
        #expect(boundaries.areas.map(\.code) == ["GM9001", "GM0017"])
        #expect(boundaries.areas.map(\.name) == ["Aanstad", "Eilanden"])
        #expect(boundaries.areas[0].polygons.first?.holes.count == 1)
        // The closing point is not repeated.
        #expect(boundaries.areas[0].polygons.first?.outer.points.count == 3)
        #expect(boundaries.areas[1].polygons.count == 2)
        let first = try #require(boundaries.areas[1].polygons.first?.outer.points.first)
        #expect(abs(first.longitude - 4.30792) < 1e-4 && abs(first.latitude - 52.06934) < 1e-4)
    }

    @Test(arguments: [
        ("", GeoJSONError.notJSON), ("[1,2", .notJSON), ("{}", .wrongShape(expected: "FeatureCollection")),
        (#"{"features":[]}"#, .noAreas),
        (
            #"{"features":[{"geometry":{"type":"Polygon","coordinates":[[["a","b"]]]}}]}"#,
            .wrongShape(expected: "ring of positions")
        ),
        (
            #"{"features":[{"geometry":{"type":"Polygon","coordinates":[[[1e9,5],[1,1],[2,2]]]}}]}"#,
            .strangeCoordinates(feature: 1, x: 1e9, y: 5)
        ),
    ])
    func whatCannotBeReadIsSaid(text: String, error: GeoJSONError) {
        #expect(throws: error) { try GeoJSONReader.read(Array(text.utf8)) }
    }

    @Test func nestingWithoutEndIsRefused() {
        let bytes = Array(String(repeating: "[", count: 100_000).utf8)
        #expect(throws: GeoJSONError.notJSON) { try GeoJSONReader.read(bytes) }
    }
}
