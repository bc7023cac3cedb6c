/// How a strength (high = close) becomes a length (long = far): only by name, never by silence.
public enum StrengthConversion: Sendable, Hashable {
    /// length = 1 / strength.
    ///
    /// M. E. J. Newman, "Scientific collaboration networks. II", Phys. Rev. E 64, 016132, 2001,
    /// doi:10.1103/PhysRevE.64.016132.
    case reciprocal
    /// length = 1: the strength says nothing about how far two vertices are apart.
    case ignored
}

extension Graph {
    /// Lengths for path measures from strengths, by edge id.
    ///
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)`` unless every strength is above zero.
    /// - Complexity: O(m).
    public func lengths(
        fromStrengths strengths: [Double], by conversion: StrengthConversion
    ) throws(GraphError) -> [Double] {
        try check(strengths, .positive)
        return switch conversion {
        case .reciprocal: strengths.map { 1 / $0 }
        case .ignored: [Double](repeating: 1, count: edgeCount)
        }
    }
}

/// Sums of lengths that differ by less than rounding can explain are one length, so that 1/3 + 1/3 + 1/3 ties with 1.
///
/// igraph does the same, with 1e-10.
@inline(__always)
func isSameLength(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * max(abs(a), abs(b)) }
