import DOT
import Testing

@testable import GraphvizEngine

@Suite struct InstallationTests {
    @Test func everythingThatWeOfferIsThere() throws {
        let installation = try Graphviz.installation()
        #expect(installation.version.first?.isNumber == true)
        #expect(installation.missingEngines == [])
        #expect(installation.missing(of: [.svg, .png(dpi: 72), .pdf, .dot]) == [])
        #expect(installation.layouts == installation.layouts.sorted())
        #expect(installation.layouts.contains("sfdp"))
    }

    @Test func whatIsMissingIsNamed() {
        let bare = Installation(version: "9.0.0", layouts: ["dot", "nop2"], formats: ["dot", "svg"])
        #expect(bare.missingEngines == [.neato, .sfdp, .fdp, .circo, .twopi])
        #expect(bare.missing(of: [.svg, .png(dpi: 96), .pdf]) == [.png(dpi: 96), .pdf])
    }
}

@Suite struct FontsTests {
    /// A family that is installed stands for itself; a name that nobody has gets a substitute.
    @Test func aFontResolvesToAnInstalledFamily() throws {
        let substitute = try #require(Graphviz.font(for: "Geen Bestaand Lettertype 42"))
        #expect(!substitute.isExact)
        #expect(!substitute.family.isEmpty)
        let itself = try #require(Graphviz.font(for: substitute.family))
        #expect(itself.isExact)
        #expect(itself.family == substitute.family)
        #expect(Graphviz.font(for: "Geen Lettertype 42," + substitute.family)?.family == substitute.family)
    }

    /// What fontconfig names is what graphviz measures with.
    @Test func theFamilyNamedIsTheOneMeasured() throws {
        let family = try #require(Graphviz.font(for: "Arial")).family
        let sizes = try Graphviz.measure(
            ["Arial", family].map { TextRun("Leidschendam-Voorburg", font: $0, size: 40) })
        #expect(sizes[0] == sizes[1])
    }
}
