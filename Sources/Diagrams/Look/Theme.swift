package import Collaboration

/// Sizes and fonts of a style. A report's page is 160 mm wide, the text width of an A4; a slide is 13⅓ by 7½ inches,
/// what presentation programs make: there a point is a point.
package struct Theme: Hashable, Sendable {
    package let id: StyleID
    package let palette: Palette
    /// The picture's width in points; it grows only where a layout cannot do with it.
    package let width: Double
    /// Width by height, where the page has a fixed form.
    package let aspect: Double?
    /// Around everything.
    package let margin: Double
    /// What the map itself may take in width.
    package let mapWidth: Double
    /// What the map itself may take in height before the labels are made smaller.
    package let mapHeight: Double
    /// Sizes of the labels in the map, the preferred first; the last is the least legible one.
    package let labelSizes: [Double]
    package let titleSize: Double
    package let subtitleSize: Double
    package let textSize: Double
    /// The least size that letters should have where the page is as wide as ``width``.
    package let leastSize: Double

    /// The theme of a figure, with its groups' and values' colours.
    package init(_ figure: Figure) {
        self.init(
            figure.style,
            palette: Palette(
                isGray: figure.style == .grayscale, theme: figure.network.colors, groupPlaces: figure.groupPlaces,
                // What is a value's colour is no group's.
                firstCategory: figure.colorsTellValues ? max(figure.groups.count, figure.groupLooks) : 0))
    }

    /// - Parameter colors: The network's own.
    package init(_ id: StyleID, colors: ThemeColors = ThemeColors()) {
        self.init(id, palette: Palette(isGray: id == .grayscale, theme: colors))
    }

    private init(_ id: StyleID, palette: Palette) {
        self.id = id
        self.palette = palette
        switch id {
        case .report, .grayscale:
            // 160 mm.
            width = 453.54
            aspect = nil
            margin = 3
            mapWidth = width - 2 * margin
            mapHeight = 480
            labelSizes = [9, 8.4, 7.8, 7.2]
            titleSize = 12
            subtitleSize = 8.5
            textSize = 7.4
            leastSize = 7
        case .slide:
            width = 960
            aspect = 16.0 / 9
            margin = 20
            mapWidth = 640
            mapHeight = 370
            labelSizes = [16, 15, 14, 13, 12, 11, 10, 9, 8]
            titleSize = 26
            subtitleSize = 16
            textSize = 12
            leastSize = 10
        }
    }

    /// The size that a text of `size` points has where a picture of `width` points is as wide as its style wants.
    package func shown(_ size: Double, width: Double) -> Double { size * self.width / width }

    /// What of an A4 a figure can take, in millimetres, with the narrowest margins that printers leave.
    package static let pageHeight = 277.0

    package func font(bold: Bool) -> String { bold ? "Arial Bold" : "Arial" }
}
