/// The colours that a network's file gives instead of the palette's own.
///
/// They are kept as the file has them; one that is too pale is told when the file is read, and not drawn with.
public struct ThemeColors: Hashable, Sendable {
    /// Of groups and of values without an order, in the order of the legend. What comes after them is the palette's.
    public var groups: [RGBColor]
    public var kinds: [ActorKind: RGBColor]

    public init(groups: [RGBColor] = [], kinds: [ActorKind: RGBColor] = [:]) {
        self.groups = groups
        self.kinds = kinds
    }

    /// What a group's colour must have to white: white letters stand on it, and it is the colour of the group's name (WCAG
    /// 2.1, 1.4.3).
    public static let leastOfGroups = 4.5

    /// What a kind's colour must have to white: 4.5 where white letters stand on it, 3 where it is a line around black
    /// ones (WCAG 2.1, 1.4.3 and 1.4.11).
    public static func least(of kind: ActorKind) -> Double { isFilled(kind) ? 4.5 : 3 }

    /// Whether shapes of the kind are filled with its colour; others have it as outline, and a tint of it inside.
    package static func isFilled(_ kind: ActorKind) -> Bool { kind == .region || kind == .partnership }

    /// The colour of the group at `index`, where one is given that is dark enough.
    package func group(_ index: Int) -> RGBColor? {
        groups.indices.contains(index) ? ThemeColors.usable(groups[index], ThemeColors.leastOfGroups) : nil
    }

    package func kind(_ kind: ActorKind) -> RGBColor? {
        kinds[kind].flatMap { ThemeColors.usable($0, ThemeColors.least(of: kind)) }
    }

    private static func usable(_ color: RGBColor, _ least: Double) -> RGBColor? {
        color.contrast(with: .white) >= least ? color : nil
    }
}
