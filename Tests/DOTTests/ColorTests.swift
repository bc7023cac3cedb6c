import DOT
import Testing

@Suite struct ColorTests {
    @Test func readsAndWritesHexadecimal() {
        #expect(Color(0x0A_0B_FF).hex == "#0a0bff")
        #expect(Color(0x0A_0B_FF, alpha: 8).hex == "#0a0bff08")
        #expect(Color(hex: "#0A0bff") == Color(0x0A_0B_FF))
        #expect(Color(hex: "#fa0") == Color(0xFF_AA_00))
        #expect(Color(hex: "#01020304") == Color(0x01_02_03, alpha: 4))
    }

    @Test(arguments: ["", "#", "red", "#12345", "#12345g", "123456", "#1234567", "#é00", "#123456789"])
    func refusesWhatIsNoColour(text: String) {
        #expect(Color(hex: text) == nil)
    }
}
