package import Collaboration

/// Sizes and fonts of a style. A report's page is 160 mm wide, the text width of an A4: there a point is a point.
package struct Theme: Hashable, Sendable {
    package let id: StyleID
    package let palette: Palette
    /// The picture's width in points; it grows only where a layout cannot do with it.
    package let width: Double
    /// What the map itself may take in height before the labels are made smaller.
    package let mapHeight: Double
    /// Sizes of the labels in the map, the preferred first; the last is the least legible one.
    package let labelSizes: [Double]
    package let titleSize: Double
    package let subtitleSize: Double
    package let textSize: Double

    /// 160 mm in points.
    package static let reportWidth = 453.54
    /// The least size of a label, in points, where the picture is 160 mm wide.
    package static let leastSize = 7.0

    /// - Parameter colors: The network's own.
    package init(_ id: StyleID, colors: ThemeColors = ThemeColors()) {
        self.id = id
        palette = Palette(isGray: id == .grayscale, theme: colors)
        switch id {
        case .report, .grayscale:
            width = Theme.reportWidth
            mapHeight = 480
            labelSizes = [9, 8.4, 7.8, 7.2]
            titleSize = 12
            subtitleSize = 8.5
            textSize = 7.4
        case .slide:
            width = 720
            mapHeight = 380
            labelSizes = [15, 14, 13, 12, 11.4]
            titleSize = 22
            subtitleSize = 14
            textSize = 11.6
        }
    }

    /// The size that a text of `size` points has where a picture of `width` points is 160 mm wide.
    package static func sizeInReport(_ size: Double, width: Double) -> Double { size * reportWidth / width }

    package func font(bold: Bool) -> String { bold ? "Arial Bold" : "Arial" }
}
