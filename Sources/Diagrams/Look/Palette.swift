package import Collaboration
package import DOT

/// How a shape is painted.
package struct Paint: Hashable, Sendable {
    /// One colour; several are drawn as stripes, in this order.
    package var fills: [Color]
    package var stroke: Color
    package var strokeWidth: Double
    package var isDashed: Bool
    package var text: Color

    package init(fills: [Color], stroke: Color, strokeWidth: Double = 0.8, isDashed: Bool = false, text: Color = .black)
    {
        self.fills = fills
        self.stroke = stroke
        self.strokeWidth = strokeWidth
        self.isDashed = isDashed
        self.text = text
    }

    package var outline: XDot.Stroke {
        XDot.Stroke(stroke, width: strokeWidth, style: isDashed ? .dashed : .solid)
    }
}

/// The colours of the maps: told apart with protanopia and deuteranopia too, dark enough for lines on white (3:1), and
/// pale enough as tints for black text (4.5:1). Where hue alone would tell apart, lightness does too, so that a grey
/// print says the same. Tests compute it.
package struct Palette: Hashable, Sendable {
    package let isGray: Bool
    private let theme: ThemeColors
    /// By index of a group or category.
    private let tints: [Color]
    /// From this one on the tones come again.
    package let toneCount: Int
    /// By group, which tone and tint it has; its own number beyond.
    private let groupPlaces: [Int]
    /// The first category's, where groups have those before it.
    private let firstCategory: Int

    /// - Parameters:
    ///   - theme: Colours instead of the palette's; greys stay greys.
    ///   - groupPlaces: By group, its number among those of which each has a look; empty for their own.
    ///   - firstCategory: How many looks groups have in the same figure.
    package init(
        isGray: Bool, theme: ThemeColors = ThemeColors(), groupPlaces: [Int] = [], firstCategory: Int = 0
    ) {
        self.isGray = isGray
        self.groupPlaces = groupPlaces
        self.firstCategory = firstCategory
        self.theme = isGray ? ThemeColors() : theme
        toneCount = Palette.toneCount(self.theme)
        let levels = Palette.tintLightness
        // Tones and levels each come again by their own number.
        var tints: [Color] = []
        for index in 0..<(toneCount == levels.count ? toneCount : toneCount * levels.count) {
            let tint = Palette.tone(index % toneCount, self.theme).tint(lightness: levels[index % levels.count])
            tints.append(isGray ? tint.gray : tint)
        }
        self.tints = tints
    }

    /// The dark tones of groups and categories without an order, 5 of L* apart; from the seventh on they come again.
    package static let tones: [Color] = [
        Color(0x005788), Color(0x660012), Color(0x1C7C5C), Color(0x636300), Color(0x382694), Color(0x004F55),
    ]

    static func toneCount(_ theme: ThemeColors) -> Int { max(tones.count, theme.groups.count) }

    /// The L* of the tones' tints, 6 apart. Not from pale to dark: that would be read as an order.
    private static let tintLightness: [Double] = [87, 75, 93, 81, 69, 63]

    /// A sequence from pale to dark for values with an order.
    private static let sequence: [Color] = [
        Color(0xEEF4FA), Color(0xC6DCF0), Color(0x92BEE0), Color(0x4A86C0), Color(0x17497F),
    ]

    package static let ink = Color(0x222222)
    package static let quietInk = Color(0x4A4A4A)
    package static let line = Color(0x5A5A5A)
    package static let faintLine = Color(0x757575)
    package static let alarm = Color(0xB00020)
    package static let excess = Color(0x7A1FA2)

    private func adapted(_ color: Color) -> Color { isGray ? color.gray : color }

    /// One of each, in their order.
    var allTones: [Color] { (0..<toneCount).map(placed) }

    /// Whether the network sets a kind's colour itself.
    func hasOwnColor(_ kind: ActorKind) -> Bool { theme.kind(kind) != nil }

    /// A group's.
    package func tone(_ group: Int) -> Color { placed(place(group)) }

    private func placed(_ place: Int) -> Color { adapted(Palette.tone(place % toneCount, theme)) }

    private func place(_ group: Int) -> Int { groupPlaces.indices.contains(group) ? groupPlaces[group] : group }

    private static func tone(_ place: Int, _ theme: ThemeColors) -> Color {
        theme.group(place).map { Color($0) } ?? tones[place % tones.count]
    }

    /// A pale area or node in a group's tone.
    package func tint(_ group: Int) -> Color { tints[place(group) % tints.count] }

    package func area(_ group: Int) -> Color { tone(group).tint(0.10) }

    package func kind(_ kind: ActorKind) -> Paint {
        if let own = theme.kind(kind).map({ Color($0) }) {
            return ThemeColors.isFilled(kind)
                ? Paint(fills: [own], stroke: own, text: .white) : Paint(fills: [own.tint(0.13)], stroke: own)
        }
        let paint =
            switch kind {
            case .government: Paint(fills: [Color(0xE4EEF8)], stroke: Color(0x1F5FA8))
            case .region: Paint(fills: [Color(0x1B6B50)], stroke: Color(0x124A37), text: .white)
            case .secondLine: Paint(fills: [Color(0xFBE6D0)], stroke: Color(0xA04E00), strokeWidth: 1)
            case .institution: Paint(fills: [Color(0xF3E3EE)], stroke: Color(0x8A2A72))
            case .partnership: Paint(fills: [Color(0x3B4A5A)], stroke: Color(0x232D38), text: .white)
            case .programme: Paint(fills: [Color(0xF2EFC4)], stroke: Color(0x6B6B00))
            case .theme: Paint(fills: [Color(0xF3F3F3)], stroke: Color(0x5A5A5A))
            }
        return adapted(paint)
    }

    /// A node that belongs to groups: stripes of their tints; where that is contested, with white between.
    package func member(of groups: [Int], contested: [Int] = []) -> Paint {
        guard let first = groups.first ?? contested.first else { return none }
        var fills = groups.map { tint($0) } + contested.flatMap { [tint($0), .white] }
        // Two stripes would be two halves.
        if groups.isEmpty, contested.count == 1 { fills += fills }
        return Paint(fills: fills, stroke: tone(first), strokeWidth: lineWidth(place(first)))
    }

    package func hub(of group: Int) -> Paint { Paint(fills: [tone(group)], stroke: tone(group), text: .white) }

    /// Neither group nor value.
    package var none: Paint { Paint(fills: [.white], stroke: Color(0x6A6A6A), strokeWidth: 0.8, isDashed: true) }

    /// Step `index` of `count` of values with an order: darker and with a heavier line.
    package func step(_ index: Int, of count: Int) -> Paint {
        let place = count < 2 ? 2 : Int((Double(index) / Double(count - 1) * 4).rounded())
        let fill = adapted(Palette.sequence[place])
        return Paint(
            fills: [fill], stroke: adapted(Color(0x17497F)), strokeWidth: 0.6 + 0.4 * Double(place),
            text: Contrast.ratio(fill, .white) >= 4.5 ? .white : .black)
    }

    /// A value without an order.
    package func category(_ index: Int) -> Paint {
        let place = index + firstCategory
        return Paint(fills: [tints[place % tints.count]], stroke: placed(place), strokeWidth: lineWidth(place))
    }

    /// Tones that come again have a heavier line. Dashes and dots are kept for what is not sure.
    private func lineWidth(_ place: Int) -> Double { [0.8, 1.8, 2.8][place / Palette.tones.count % 3] }

    private func adapted(_ paint: Paint) -> Paint {
        guard isGray else { return paint }
        return Paint(
            fills: paint.fills.map(\.gray), stroke: paint.stroke.gray, strokeWidth: paint.strokeWidth,
            isDashed: paint.isDashed, text: paint.text)
    }
}
