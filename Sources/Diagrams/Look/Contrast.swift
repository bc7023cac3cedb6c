internal import Collaboration
package import DOT

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// How well colours are told apart, by the formulas of WCAG 2.1 and of Machado, Oliveira and Fernandes (2009,
/// doi:10.1109/TVCG.2009.113).
package enum Contrast {
    /// The contrast ratio of two opaque colours, 1 to 21.
    package static func ratio(_ a: Color, _ b: Color) -> Double { RGBColor(a).contrast(with: RGBColor(b)) }

    /// The relative luminance: 0 of black, 1 of white.
    package static func luminance(_ color: Color) -> Double { RGBColor(color).luminance }

    /// A deficiency of colour vision, in full.
    package enum Deficiency: CaseIterable, Sendable {
        case protanopia, deuteranopia

        /// The rows of the matrix over linear red, green and blue (Machado et al., table 1, severity 1.0).
        var matrix: [[Double]] {
            switch self {
            case .protanopia:
                [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
            case .deuteranopia:
                [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
            }
        }
    }

    /// The colour as somebody with the deficiency sees it.
    package static func simulated(_ color: Color, _ deficiency: Deficiency) -> Color {
        let (r, g, b) = RGBColor(color).linear
        let seen = deficiency.matrix.map { row in encoded(row[0] * r + row[1] * g + row[2] * b) }
        return Color(red: seen[0], green: seen[1], blue: seen[2])
    }

    /// The distance of two colours in CIELAB (ΔE*ab, 1976; white point D65): about 2 is just noticeable.
    package static func distance(_ a: Color, _ b: Color) -> Double {
        let (p, q) = (lab(a), lab(b))
        let sum = zip(p, q).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        return sum.squareRoot()
    }

    /// L* of CIELAB: 0 of black, 100 of white.
    package static func lightness(_ color: Color) -> Double { lab(color)[0] }

    private static func lab(_ color: Color) -> [Double] {
        let (r, g, b) = RGBColor(color).linear
        let x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
        let y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
        let z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883
        func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
        return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
    }

    private static func encoded(_ value: Double) -> UInt8 {
        let bounded = min(1, max(0, value))
        let part = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * pow(bounded, 1 / 2.4) - 0.055
        return UInt8((part * 255).rounded())
    }
}

extension RGBColor {
    init(_ color: Color) { self.init(red: color.red, green: color.green, blue: color.blue) }
}

extension Color {
    init(_ color: RGBColor) { self.init(red: color.red, green: color.green, blue: color.blue) }

    /// This colour on white, of which `share` remains: a tint.
    func tint(_ share: Double) -> Color {
        func part(_ byte: UInt8) -> UInt8 { UInt8((255 - (255 - Double(byte)) * share).rounded()) }
        return Color(red: part(red), green: part(green), blue: part(blue))
    }

    /// This colour on white, as pale as an L* of `lightness`; itself where it is paler already.
    func tint(lightness: Double) -> Color {
        var (pale, dark) = (0.0, 1.0)
        // Finer than the 255 steps of a channel.
        for _ in 0..<12 {
            let middle = (pale + dark) / 2
            if Contrast.lightness(tint(middle)) > lightness { pale = middle } else { dark = middle }
        }
        return tint(dark)
    }

    /// The grey of the same luminance.
    var gray: Color {
        let value = Contrast.luminance(self)
        let part = value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
        let byte = UInt8((min(1, max(0, part)) * 255).rounded())
        return Color(red: byte, green: byte, blue: byte)
    }
}
