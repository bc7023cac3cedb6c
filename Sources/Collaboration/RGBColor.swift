#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// An opaque colour by its sRGB parts.
public struct RGBColor: Hashable, Sendable, CustomStringConvertible {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The colour written as `#rrggbb` or `rrggbb`, whatever the case; nil for any other text.
    public init?(hex: some StringProtocol) {
        let digits = (hex.hasPrefix("#") ? hex.dropFirst() : hex[...]).map { $0.isASCII ? $0.hexDigitValue : nil }
        guard digits.count == 6, !digits.contains(nil) else { return nil }
        let parts = stride(from: 0, to: 6, by: 2).map { UInt8(digits[$0]! * 16 + digits[$0 + 1]!) }
        self.init(red: parts[0], green: parts[1], blue: parts[2])
    }

    /// `#RRGGBB`.
    public var description: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }

    package static let white = RGBColor(red: 255, green: 255, blue: 255)

    /// Red, green and blue without sRGB's transfer curve (WCAG 2.1).
    package var linear: (red: Double, green: Double, blue: Double) {
        func part(_ byte: UInt8) -> Double {
            let value = Double(byte) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return (part(red), part(green), part(blue))
    }

    /// The relative luminance of WCAG 2.1: 0 of black, 1 of white.
    public var luminance: Double {
        let parts = linear
        return 0.2126 * parts.red + 0.7152 * parts.green + 0.0722 * parts.blue
    }

    /// WCAG 2.1's contrast ratio of two opaque colours, 1 to 21.
    public func contrast(with other: RGBColor) -> Double {
        let (x, y) = (luminance, other.luminance)
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }

    /// The lightest colour of this hue and saturation, no lighter than this one, that has at least `ratio` to white.
    ///
    /// All three parts are made smaller by one factor, in steps of 1/255: hue and saturation (of HSV) stay, but for
    /// the rounding to whole parts. Black has 21, so there is one for every ratio up to that.
    package func darkened(toContrast ratio: Double) -> RGBColor {
        func scaled(_ byte: UInt8, _ step: Int) -> UInt8 { UInt8((Int(byte) * step + 127) / 255) }
        for step in stride(from: 255, through: 1, by: -1) {
            let darker = RGBColor(red: scaled(red, step), green: scaled(green, step), blue: scaled(blue, step))
            if darker.contrast(with: .white) >= ratio { return darker }
        }
        return RGBColor(red: 0, green: 0, blue: 0)
    }
}
