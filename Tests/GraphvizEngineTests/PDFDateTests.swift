import Testing

@testable import GraphvizEngine

@Suite struct PDFDateTests {
    @Test(arguments: [
        ("a /CreationDate (D:20261121074923+01'00) b", "a /CreationDate (D:20000101000000+01'00) b"),
        ("/CreationDate (D:2026", "/CreationDate (D:2000"), ("/CreationDate (D:", "/CreationDate (D:"),
        (
            "/CreationDate (D:1)/CreationDate (D:19991231235959Z)",
            "/CreationDate (D:2)/CreationDate (D:20000101000000Z)"
        ),
        ("/ModDate (D:20261121074923)", "/ModDate (D:20261121074923)"), ("", ""),
    ])
    func onlyTheDigitsOfTheDateChange(text: String, fixed: String) {
        var bytes = Array(text.utf8)
        PDFDate.fix(&bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == fixed)
    }
}
