import Collaboration
import DOT
import Testing

@testable import Diagrams

/// Reference values: WCAG 2.1's definition and its well-known borderline greys, CIELAB of the sRGB primaries (Lindbloom).
@Suite struct ContrastTests {
    @Test func ratiosAreThoseOfWCAG() {
        #expect(abs(Contrast.ratio(.black, .white) - 21) < 1e-9)
        #expect(Contrast.ratio(.white, .white) == 1)
        // The lightest grey that passes 4.5:1 on white, and the next one, which does not.
        #expect(Contrast.ratio(Color(0x767676), .white) >= 4.5)
        #expect(Contrast.ratio(Color(0x777777), .white) < 4.5)
        #expect(abs(Contrast.luminance(Color(0xFF0000)) - 0.2126) < 1e-9)
    }

    @Test func distancesAreThoseOfCIELAB() {
        // L* = 100 apart.
        #expect(abs(Contrast.distance(.black, .white) - 100) < 0.01)
        // Red (53.24, 80.09, 67.20) and green (87.73, −86.18, 83.18).
        #expect(abs(Contrast.distance(Color(0xFF0000), Color(0x00FF00)) - 170.58) < 0.1)
    }

    @Test func greysStayGreysWhateverTheDeficiency() {
        for deficiency in Contrast.Deficiency.allCases {
            for gray in [Color(0x000000), Color(0x7F7F7F), Color(0xFFFFFF)] {
                #expect(Contrast.distance(Contrast.simulated(gray, deficiency), gray) < 1)
            }
        }
        // Red and green come close for who lacks one of their cones.
        let (red, green) = (Color(0xC04040), Color(0x508030))
        let seen = Contrast.Deficiency.allCases.map {
            Contrast.distance(Contrast.simulated(red, $0), Contrast.simulated(green, $0))
        }
        #expect(seen.allSatisfy { $0 < Contrast.distance(red, green) / 2 })
    }
}

/// What the law asks of text and of shapes, for every colour of every style.
@Suite struct PaletteTests {
    static let palettes = [Palette(isGray: false), Palette(isGray: true)]

    static func paints(_ palette: Palette) -> [(String, Paint)] {
        var paints: [(String, Paint)] = ActorKind.allCases.map { ("\($0)", palette.kind($0)) }
        for index in 0..<18 {
            paints.append(("member of \(index)", palette.member(of: [index, index + 1])))
            paints.append(("hub of \(index)", palette.hub(of: index)))
            paints.append(("category \(index)", palette.category(index)))
        }
        for count in 1...5 {
            for index in 0..<count { paints.append(("step \(index) of \(count)", palette.step(index, of: count))) }
        }
        return paints + [("none", palette.none)]
    }

    @Test(arguments: [false, true]) func textIsLegibleOnEveryFill(isGray: Bool) {
        for (name, paint) in PaletteTests.paints(Palette(isGray: isGray)) {
            for fill in paint.fills {
                let views =
                    [(paint.text, fill)]
                    + Contrast.Deficiency.allCases.map {
                        (Contrast.simulated(paint.text, $0), Contrast.simulated(fill, $0))
                    }
                for (text, background) in views {
                    #expect(Contrast.ratio(text, background) >= 4.5, "\(name): \(text.hex) on \(background.hex)")
                }
            }
        }
    }

    @Test(arguments: [false, true]) func outlinesAndLinesStandOutFromThePage(isGray: Bool) {
        let palette = Palette(isGray: isGray)
        let strokes =
            PaletteTests.paints(palette).map { ($0.0, $0.1.stroke) } + (0..<6).map { ("tone \($0)", palette.tone($0)) }
            + [("line", Palette.line), ("faint line", Palette.faintLine), ("alarm", Palette.alarm)]
        for (name, stroke) in strokes {
            #expect(Contrast.ratio(stroke, .white) >= 3, "\(name): \(stroke.hex)")
            for deficiency in Contrast.Deficiency.allCases {
                #expect(Contrast.ratio(Contrast.simulated(stroke, deficiency), .white) >= 3, "\(name), \(deficiency)")
            }
        }
        for ink in [Palette.ink, Palette.quietInk] {
            #expect(Contrast.ratio(ink, .white) >= 4.5)
            for group in 0..<6 { #expect(Contrast.ratio(ink, palette.area(group)) >= 4.5) }
        }
    }

    /// A network's own colours are drawn with where they pass, and the palette's where they do not.
    @Test func aNetworksOwnColoursNeverMakeAnIllegibleMap() throws {
        let own = ["#FFFF00", "#0B5D1E", "#C2185B", "#FAFAFA", "#005F73", "#9B2226", "#3A0CA3", "#FFB703"].map {
            RGBColor(hex: $0)!
        }
        for color in own {
            let colors = ThemeColors(
                groups: own, kinds: Dictionary(uniqueKeysWithValues: ActorKind.allCases.map { ($0, color) }))
            let palette = Palette(isGray: false, theme: colors)
            for (name, paint) in PaletteTests.paints(palette) {
                #expect(Contrast.ratio(paint.stroke, .white) >= 3, "\(name)")
                for fill in paint.fills { #expect(Contrast.ratio(paint.text, fill) >= 4.5, "\(name)") }
            }
            let isDark = color.contrast(with: .white) >= 3
            #expect((palette.kind(.government).stroke == Color(color)) == isDark)
            #expect(palette.tone(1) == Color(own[1]) && palette.tone(0) == Palette.tones[0])
            #expect(palette.toneCount == 8 && palette.tone(8) == palette.tone(0))
            #expect(Palette(isGray: true, theme: colors).kind(.region) == Palette(isGray: true).kind(.region))
        }
    }

    @Test func groupsAreToldApartByColourBlindReadersToo() {
        let palette = Palette(isGray: false)
        for a in 0..<6 {
            for b in (a + 1)..<6 {
                let tones = (palette.tone(a), palette.tone(b))
                #expect(Contrast.distance(tones.0, tones.1) > 20)
                for deficiency in Contrast.Deficiency.allCases {
                    let seen = Contrast.distance(
                        Contrast.simulated(tones.0, deficiency), Contrast.simulated(tones.1, deficiency))
                    #expect(seen > 20, "\(a) and \(b), \(deficiency): \(seen)")
                }
            }
        }
    }

    @Test(arguments: [false, true]) func stepsOfASequenceGetDarker(isGray: Bool) {
        let palette = Palette(isGray: isGray)
        for count in 2...5 {
            let steps = (0..<count).map { palette.step($0, of: count) }
            for (paler, darker) in zip(steps, steps.dropFirst()) {
                #expect(Contrast.luminance(paler.fills[0]) > Contrast.luminance(darker.fills[0]))
                #expect(paler.strokeWidth < darker.strokeWidth)
            }
        }
    }
}
