internal import DOT

/// What graphviz can write of a drawing.
package enum OutputFormat: Hashable, Sendable {
    case svg
    /// A bitmap of so many dots per inch: at 72 a point is a pixel.
    case png(dpi: Int)
    case pdf
    /// The document as DOT text with the places that everything got, for other programs: with `neato -n2` they draw the same.
    ///
    /// Written by ``DOT/Document/text``, not by libgvc, whose writer in 2.42 breaks on a backslash before a quote.
    case dot

    /// The most pixels that cairo's bitmaps can be wide or high without graphviz making the picture smaller.
    package static let largestPNG = 32_766

    var pluginName: String {
        switch self {
        case .svg: "svg"
        case .png: "png"
        case .pdf: "pdf"
        case .dot: "dot"
        }
    }
}

extension LayoutEngine {
    var pluginName: String { self == .placed ? "nop2" : rawValue }
}
