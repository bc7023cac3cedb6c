import DOT
import Foundation
import Testing

@testable import GraphvizEngine

@Suite struct PDFDateTests {
    @Test(arguments: [
        ("a /CreationDate (D:20261121074923+01'00) b", "a /CreationDate (D:20000101000000+00'00) b"),
        ("a /CreationDate (D:20261121074923-03'30) b", "a /CreationDate (D:20000101000000+00'00) b"),
        ("/CreationDate (D:20261121074923 01'00)", "/CreationDate (D:20000101000000 01'00)"),
        ("/CreationDate (D:20261121074923+01", "/CreationDate (D:20000101000000+01"),
        ("/CreationDate (D:2026", "/CreationDate (D:2000"), ("/CreationDate (D:", "/CreationDate (D:"),
        (
            "/CreationDate (D:1)/CreationDate (D:19991231235959Z)",
            "/CreationDate (D:2)/CreationDate (D:20000101000000Z)"
        ),
        ("/ModDate (D:20261121074923)", "/ModDate (D:20261121074923)"), ("", ""),
    ])
    func onlyTheDateChanges(text: String, fixed: String) {
        var bytes = Array(text.utf8)
        PDFDate.fix(&bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == fixed)
    }

    /// As cairo writes it: a date between two objects, whose places a table tells.
    private func page(_ date: String) -> String {
        let first = "%PDF-1.5\n1 0 obj\n<< /A 1 >>\nendobj\n"
        let second = "2 0 obj\n<< /CreationDate (D:\(date))\n>>\nendobj\n"
        let third = "3 0 obj\n<< /B 1 >>\nendobj\n"
        let text = first + second + third
        func line(_ place: Int) -> String {
            let digits = String(place)
            return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        let table =
            "xref\n0 4\n0000000000 65535 f \n" + line(9) + line(first.utf8.count) + line((first + second).utf8.count)
        return text + table + "trailer\n<< /Size 4 >>\nstartxref\n\(text.utf8.count)\n%%EOF\n"
    }

    @Test(arguments: ["20261121074923Z", "20261121074923+01'00", "20000101000000+00'00", "19990101000000-09'30"])
    func whatComesBehindIsFound(date: String) {
        var bytes = Array(page(date).utf8)
        PDFDate.fix(&bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == page("20000101000000+00'00"))
    }

    /// A table that is none, or tells of more than there is, is left alone, with what stands before it.
    @Test(arguments: [("xref\n0 4", "xref\n0 400"), ("xref\n0 4", "yref\n0 4"), ("startxref\n", "startxref\n9")])
    func aStrangeTableStays(part: String, other: String) {
        let strange = page("20261121074923Z").replacing(part, with: other, maxReplacements: 1)
        var bytes = Array(strange.utf8)
        PDFDate.fix(&bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == strange.replacing("20261121074923", with: "20000101000000"))
    }

    /// In a process of its own, since the zone is the process's.
    @Test func theBytesAreTheSameInEveryTimeZone() async {
        await #expect(processExitsWith: .success) {
            let document = Document(.undirected, name: "g", nodes: [.init("a"), .init("b")])
            var pages: [[UInt8]] = []
            for zone in ["UTC0", "CET-1", "CET-1CEST,M11.1.0,M12.1.0", "NST3:30", "GMT0BST"] {
                setenv("TZ", zone, 1)
                tzset()
                pages.append(try Graphviz.render(document, engine: .neato, format: .pdf).bytes)
            }
            #expect(pages.allSatisfy { $0 == pages[0] })
            #expect(pages[0].firstRange(of: Array("/CreationDate (D:20000101000000+00'00)".utf8)) != nil)
        }
    }
}
