import DOT
import Testing

@testable import GraphvizEngine

@Suite struct PNGDensityTests {
    /// A PNG of one pixel's head without its data: signature, IHDR, IEND.
    private let bare: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89]
        + [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

    /// The check values that every PNG has at its end, and that of the catalogue of CRC algorithms.
    @Test func checkValues() {
        #expect(PNGDensity.checkValue(of: Array("IEND".utf8)) == 0xAE42_6082)
        #expect(PNGDensity.checkValue(of: Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(PNGDensity.checkValue(of: []) == 0)
    }

    /// 300 dots per inch are 11,811 per metre; its chunk as other programs write it.
    @Test func theDensityStandsBehindTheHeader() {
        let expected: [UInt8] = [
            0, 0, 0, 9, 0x70, 0x48, 0x59, 0x73, 0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1, 0x78, 0xA5, 0x3F, 0x76,
        ]
        var bytes = bare
        PNGDensity.set(300, in: &bytes)
        #expect(bytes == Array(bare[..<33]) + expected + Array(bare[33...]))
        // One that is there is replaced.
        PNGDensity.set(72, in: &bytes)
        PNGDensity.set(300, in: &bytes)
        #expect(bytes == Array(bare[..<33]) + expected + Array(bare[33...]))
    }

    @Test func whatIsNoPNGStays() {
        for strange in [[], [1, 2, 3], Array(bare[..<20]), Array("%PDF-1.5".utf8)] as [[UInt8]] {
            var bytes = strange
            PNGDensity.set(300, in: &bytes)
            #expect(bytes == strange)
        }
        var long = Array(bare[..<8]) + [0xFF, 0xFF, 0xFF, 0xFF] + Array(bare[12...])
        let before = long
        PNGDensity.set(300, in: &long)
        #expect(long == before)
    }

    @Test func aRenderedPictureHasItsSize() throws {
        let document = Document(.undirected, name: "g", nodes: [.init("a", [])])
        let drawing = try Graphviz.render(document, engine: .neato, format: .png(dpi: 150))
        // 150 / 0.0254 = 5905.5
        #expect(drawing.bytes[37..<41].elementsEqual("pHYs".utf8))
        #expect(drawing.bytes[41..<50].elementsEqual([0, 0, 0x17, 0x12, 0, 0, 0x17, 0x12, 1]))
    }

    /// A page is as large as the picture, to the whole point that cairo's pages have: without the half inch on every side that paper gets.
    @Test func aPageHasNoMargin() throws {
        let document = Document(
            .undirected, name: "g",
            attributes: [.padding(0), .page(Box2D(minimum: Point2D(x: 0, y: 0), maximum: Point2D(x: 300.4, y: 200)))],
            nodes: [.init("a", [.position(Point2D(x: 50, y: 50), pinned: true)])])
        let bytes = try Graphviz.render(document, engine: .placed, format: .pdf).bytes
        #expect(String(decoding: bytes, as: Unicode.ASCII.self).contains("/MediaBox [ 0 0 300 200 ]"))
    }
}
