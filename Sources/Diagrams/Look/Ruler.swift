internal import Collaboration
package import DOT

/// A text whose width must be known.
package struct Text: Hashable, Comparable, Sendable {
    package var string: String
    package var size: Double
    package var isBold: Bool

    package init(_ string: String, size: Double, isBold: Bool = false) {
        self.string = string
        self.size = size
        self.isBold = isBold
    }

    package static func < (a: Text, b: Text) -> Bool {
        (a.isBold ? 1 : 0, a.size, a.string) < (b.isBold ? 1 : 0, b.size, b.string)
    }
}

/// The widths that the engine measured. What is not known yet is estimated and noted, so that a second round is exact:
/// this room calls no engine.
package struct Ruler: Sendable {
    private var known: [Text: Double] = [:]
    private var asked: Set<Text> = []
    /// What was measured since this ruler was made.
    private var learned: [Text: Double] = [:]

    package init() {}

    /// A ruler that knows what another one does.
    package init(knowing other: Ruler) { known = other.known }

    /// Takes over what another one learned.
    package mutating func learn(from other: Ruler) { known.merge(other.learned) { first, _ in first } }

    /// How many widths are known.
    package var count: Int { known.count }

    /// Whether all widths that were asked for are measured.
    package var isComplete: Bool { asked.isEmpty }

    /// The texts that were asked for and are not measured, in a fixed order.
    package var missing: [Text] { asked.sorted() }

    /// Takes the measured widths of what was ``missing``.
    package mutating func learn(_ widths: [Double], of missing: [Text]) {
        for (text, width) in zip(missing, widths) {
            known[text] = width
            learned[text] = width
        }
        asked = []
    }

    package mutating func width(_ text: Text) -> Double {
        if text.string.isEmpty { return 0 }
        if let width = known[text] { return width }
        asked.insert(text)
        return Ruler.estimate(text)
    }

    /// What the letters come to before they are fitted to pixels: near enough for most lines to break where they will in the end,
    /// which spares rounds.
    private static func estimate(_ text: Text) -> Double {
        let thousandths = text.string.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x20..<0x7F: sum + advances[Int(scalar.value) - 0x20]
            case 0x300...0x36F: sum
            default: sum + advance(ofOther: scalar)
            }
        }
        return Double(thousandths) * text.size * (text.isBold ? 1.07 : 1) / 1000
    }

    /// A letter with an accent is as wide as without.
    private static func advance(ofOther scalar: Unicode.Scalar) -> Int {
        guard let plain = String(scalar).folded.utf8.first, (0x61...0x7A).contains(plain) else { return 556 }
        return advances[Int(scalar.properties.isUppercase ? plain - 0x20 : plain) - 0x20]
    }

    /// The widths of the letters from space to tilde in Helvetica, which Arial and Liberation Sans share, in thousandths of their
    /// size (Adobe's font metrics).
    private static let advances = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    /// A line's height, as graphviz takes it.
    package static func lineHeight(_ size: Double) -> Double { size * 1.2 }

    /// The lines of a text, broken at spaces, and behind hyphens that are there, so that none is wider
    /// than `limit`. A word that alone is wider breaks where it must, without a hyphen: none is added that is not written. Line breaks
    /// in the text stay.
    package mutating func lines(_ string: String, size: Double, isBold: Bool = false, atMost limit: Double) -> [String]
    {
        var text = BreakableText(string, size: size, isBold: isBold)
        text.breakWords(atMost: limit, &self)
        return text.lines(atMost: limit, &self).map(text.string)
    }

    /// The shortest label in area, of whole words: of all widths between the longest piece's and `limit`, the one whose block is
    /// closest to the form of a label, wide and low.
    package mutating func label(_ string: String, size: Double, isBold: Bool = false, atMost limit: Double) -> [String]
    {
        var text = BreakableText(string, size: size, isBold: isBold)
        let lines = text.lines(atMost: limit, &self)
        guard lines.count > 1 else { return lines.map(text.string) }
        // What stands in brackets is best a line of its own.
        if let bracket = string.firstRange(of: " ("), lines.count == 2, !string.contains("\n") {
            let parts = [
                String(string[..<bracket.lowerBound]), String(string[string.index(after: bracket.lowerBound)...]),
            ]
            if parts.allSatisfy({ self.width(Text($0, size: size, isBold: isBold)) <= limit * 1.1 }) { return parts }
        }
        // Even lines: as narrow as the same number of lines allows.
        var best = lines
        var width = limit
        while width > limit * 0.4 {
            width *= 0.93
            let narrower = text.lines(atMost: width, &self)
            guard narrower.count == best.count, narrower.allSatisfy({ text.width($0, &self) <= width }) else { break }
            best = narrower
        }
        return best.map(text.string)
    }

    package mutating func block(_ lines: [String], size: Double, isBold: Bool = false) -> Size2D {
        var widest = 0.0
        for line in lines { widest = max(widest, width(Text(line, size: size, isBold: isBold))) }
        return Size2D(width: widest, height: Double(lines.count) * Ruler.lineHeight(size))
    }
}
