import Collaboration
import TestSupport
import Testing

@Suite struct CanonicalTests {
    /// Rows in another order are the same network: same hash, same ties, same claims under them.
    @Test(arguments: 1...20)
    func rowOrderChangesNothing(seed: UInt64) {
        let original = madeUpNetwork()
        var random = SplitMix(state: seed)
        let shuffled = Network(
            id: original.id, title: original.title, statedAsOf: original.statedAsOf,
            actors: original.actors.shuffled(using: &random), classes: original.classes.shuffled(using: &random),
            claims: original.claims.shuffled(using: &random),
            completeness: original.completeness.shuffled(using: &random), counts: original.counts)
        #expect(shuffled.canonicalHash == original.canonicalHash)
        #expect(Snapshot(shuffled).ties == Snapshot(original).ties)
        #expect(shuffled.claims == original.claims)
    }

    @Test func anythingSaidOtherwiseIsAnotherNetwork() {
        let original = madeUpNetwork()
        let other = Network(
            id: original.id, title: original.title, statedAsOf: original.statedAsOf, actors: original.actors,
            classes: original.classes, claims: Array(original.claims.dropLast()), completeness: original.completeness,
            counts: original.counts)
        #expect(other.canonicalHash != original.canonicalHash)
    }

    /// Published test vectors of FNV-1a, 64 bits (Fowler, Noll, Vo): "" and "a" and "foobar".
    @Test func fnvAgreesWithItsPublishedVectors() {
        func hash(_ text: String) -> UInt64 {
            var hash = FNV1a()
            for byte in text.utf8 { hash.feed(byte) }
            return hash.value
        }
        #expect(hash("") == 0xcbf2_9ce4_8422_2325)
        #expect(hash("a") == 0xaf63_dc4c_8601_ec8c)
        #expect(hash("foobar") == 0x8594_4171_f739_67e8)
    }
}

/// Vigna's SplitMix64: a few lines, so that a seed gives the same order everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
