import Testing

@testable import Tables

@Suite struct OutputIndexTests {
    /// Test vectors of http://www.isthe.com/chongo/src/fnv/test_fnv.c
    @Test(arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)])
    func fingerprintIsFNV1a(text: String, expected: UInt64) {
        #expect(OutputIndex.fingerprint(of: Array(text.utf8)) == expected)
    }

    @Test func whatIsWrittenReadsBack() throws {
        var index = OutputIndex()
        index["b met spatie.svg"] = 5
        index["a\nb%0A.csv"] = .max
        let again = try #require(OutputIndex(index.bytes))
        #expect(again == index)
        #expect(OutputIndex(Array("iets anders\n".utf8)) == nil)
    }
}
