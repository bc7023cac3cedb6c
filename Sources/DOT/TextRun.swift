/// A text to measure: lines apart by line breaks, in one font.
package struct TextRun: Hashable, Sendable {
    package var text: String
    package var font: String
    /// The font's size in points.
    package var size: Double

    package init(_ text: String, font: String, size: Double) {
        self.text = text
        self.font = font
        self.size = size
    }
}
