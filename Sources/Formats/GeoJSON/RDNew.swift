public import Collaboration

/// The Dutch national grid (Rijksdriehoeksstelsel, EPSG:28992) to WGS84 degrees.
///
/// Polynomial approximation around Amersfoort; it stays within about a metre of the official transformation over the
/// Netherlands, far below what a map of municipalities shows.
///
/// Source: F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
/// WGS84-kaartcoördinaten", Geodesia 43 (2001), 64–69.
public enum RDNew {
    /// The grid's extent, in metres: what lies in it can be RD, and no degree can.
    public static func couldBe(x: Double, y: Double) -> Bool {
        (-10_000...310_000).contains(x) && (289_000...640_000).contains(y)
    }

    /// - Parameters:
    ///   - x: metres, 0...280,000 over land
    ///   - y: metres, 300,000...625,000 over land
    public static func degrees(x: Double, y: Double) -> GeoPoint {
        let dx = (x - 155_000) * 1e-5
        let dy = (y - 463_000) * 1e-5
        func sum(_ terms: [(p: Int, q: Int, k: Double)]) -> Double {
            terms.reduce(0) { $0 + $1.k * power(dx, $1.p) * power(dy, $1.q) }
        }
        return GeoPoint(
            longitude: 5.387_206_21 + sum(longitude) / 3600, latitude: 52.155_174_40 + sum(latitude) / 3600)
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<exponent { result *= base }
        return result
    }

    private static let latitude: [(p: Int, q: Int, k: Double)] = [
        (0, 1, 3235.65389), (2, 0, -32.58297), (0, 2, -0.24750), (2, 1, -0.84978), (0, 3, -0.06550),
        (2, 2, -0.01709), (1, 0, -0.00738), (4, 0, 0.00530), (2, 3, -0.00039), (4, 1, 0.00033), (1, 1, -0.00012),
    ]

    private static let longitude: [(p: Int, q: Int, k: Double)] = [
        (1, 0, 5260.52916), (1, 1, 105.94684), (1, 2, 2.45656), (3, 0, -0.81885), (1, 3, 0.05594),
        (3, 1, -0.05607), (0, 1, 0.01199), (3, 2, -0.00256), (1, 4, 0.00128), (0, 2, 0.00022), (2, 0, -0.00022),
        (5, 0, 0.00026),
    ]
}
