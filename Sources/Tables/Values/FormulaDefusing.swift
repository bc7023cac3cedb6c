/// Text that a spreadsheet would run as a formula, made harmless, and back.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe in front, which a
/// spreadsheet takes for "this is text". Text that already looks defused gets one more, so that ``restored(_:)`` gives
/// back exactly what ``defused(_:)`` was given.
///
/// Source: OWASP, "CSV Injection".
package enum FormulaDefusing {
    package static func defused(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

    package static func restored(_ text: String) -> String {
        text.utf8.first == apostrophe && isDangerous(text) ? String(text.dropFirst()) : text
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func isDangerous(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        // The full-width forms are what some spreadsheets turn into the plain ones.
        return ["=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(first)
    }
}
