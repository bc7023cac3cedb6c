internal import DOT

/// What graphviz can write of a drawing.
package enum OutputFormat: Hashable, Sendable {
    case svg
    /// A bitmap of so many dots per inch: at 72 a point is a pixel.
    case png(dpi: Int)
    case pdf
    /// The graph as DOT text with positions and sizes.
    case dot
    /// As ``dot``, with the drawing operations of every object.
    case xdot

    var pluginName: String {
        switch self {
        case .svg: "svg"
        case .png: "png"
        case .pdf: "pdf"
        case .dot: "dot"
        case .xdot: "xdot"
        }
    }
}

extension LayoutEngine {
    var pluginName: String { self == .placed ? "nop2" : rawValue }
}
