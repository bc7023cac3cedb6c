import Testing

@testable import Collaboration

@Suite struct RGBColorTests {
    @Test func hexIsReadAndWritten() throws {
        #expect(RGBColor(hex: "#1f5Fa8")?.description == "#1F5FA8")
        #expect(RGBColor(hex: "00050A")?.description == "#00050A")
        for text in ["", "#", "rood", "#12345", "#1234567", "12 456", "#１２３４５６"] { #expect(RGBColor(hex: text) == nil) }
    }

    /// The borderline greys of WCAG 2.1: #767676 is the lightest with 4.5 : 1 on white, #949494 with 3 : 1.
    @Test func aPaleGreyBecomesTheLightestThatPasses() throws {
        let pale = try #require(RGBColor(hex: "#CCCCCC"))
        #expect(pale.darkened(toContrast: 4.5).description == "#767676")
        #expect(pale.darkened(toContrast: 3).description == "#949494")
        #expect(pale.darkened(toContrast: 21).description == "#000000")
        let dark = try #require(RGBColor(hex: "#1F5FA8"))
        #expect(dark.darkened(toContrast: 4.5) == dark)
    }

    @Test(arguments: ["#FFCC00", "#FF7700", "#00FF00", "#33CCFF", "#FFC0CB"], [3, 4.5])
    func theHueStays(text: String, least: Double) throws {
        func hue(_ color: RGBColor) -> Double {
            let (r, g, b) = (Double(color.red), Double(color.green), Double(color.blue))
            let (high, low) = (max(r, g, b), min(r, g, b))
            let sixth =
                high == r ? (g - b) / (high - low) : high == g ? 2 + (b - r) / (high - low) : 4 + (r - g) / (high - low)
            return sixth * 60
        }
        let color = try #require(RGBColor(hex: text))
        let darker = color.darkened(toContrast: least)
        #expect(color.contrast(with: .white) < least && darker.contrast(with: .white) >= least)
        // Not darker than it must be, and within two degrees, which rounding to whole parts can cost.
        #expect(darker.contrast(with: .white) < least + 0.15)
        #expect(abs(hue(darker) - hue(color)) < 2)
    }

    @Test func whatIsTooPaleIsNotDrawnWith() throws {
        let (yellow, blue) = (try #require(RGBColor(hex: "#FFCC00")), try #require(RGBColor(hex: "#1F5FA8")))
        let orange = try #require(RGBColor(hex: "#D97700"))
        let colors = ThemeColors(
            groups: [yellow, blue], kinds: [.government: orange, .region: orange, .theme: yellow])
        #expect(colors.group(0) == nil && colors.group(1) == blue && colors.group(2) == nil)
        // 3.1 : 1 is enough for a line, and not for what white letters stand on.
        #expect(colors.kind(.government) == orange && colors.kind(.region) == nil && colors.kind(.theme) == nil)
    }
}
