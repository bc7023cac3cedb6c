/// A text at one size of letters, to be broken into lines: at spaces, and behind hyphens that are there.
struct BreakableText {
    /// The pieces of a paragraph that stand on one line.
    struct Line: Hashable {
        var paragraph: Int
        var pieces: Range<Int>
    }

    /// What is not broken, and no less than how wide it is in size 1.
    private struct Piece {
        var text: String
        var bound: Double

        init(_ text: String) {
            self.text = text
            bound = BreakableText.bound(text)
        }
    }

    private var paragraphs: [[Piece]]
    private let size: Double
    private let isBold: Bool
    /// What was looked up: the same pieces stand together again at the next width that is tried.
    private var widths: [Line: Double] = [:]

    init(_ text: String, size: Double, isBold: Bool) {
        self.size = size
        self.isBold = isBold
        paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
            BreakableText.pieces(String(paragraph)).map(Piece.init)
        }
    }

    /// Lets what alone is wider than `limit` break between any two letters: else it would leave the page, and no other line is
    /// changed by it.
    mutating func breakWords(atMost limit: Double, _ ruler: inout Ruler) {
        guard limit > 0 else { return }
        for index in paragraphs.indices {
            paragraphs[index] = paragraphs[index].flatMap { piece in
                guard piece.bound * size > limit, width(piece.text, &ruler) > limit else { return [piece] }
                return parts(of: piece.text, atMost: limit, &ruler).map(Piece.init)
            }
        }
    }

    /// Parts of as many letters each, as few as fit.
    private func parts(of text: String, atMost limit: Double, _ ruler: inout Ruler) -> [String] {
        let letters = Array(text)
        var count = min(letters.count, max(2, Int((width(text, &ruler) / limit).rounded(.up))))
        while true {
            let parts = (0..<count).map { part in
                String(letters[letters.count * part / count..<letters.count * (part + 1) / count])
            }
            if count == letters.count || parts.allSatisfy({ width($0, &ruler) <= limit }) { return parts }
            count += 1
        }
    }

    /// Without the space at its end.
    private func width(_ text: String, _ ruler: inout Ruler) -> Double {
        ruler.width(Text(BreakableText.withoutSpace(text), size: size, isBold: isBold))
    }

    private static func withoutSpace(_ text: String) -> String {
        text.utf8.last == UInt8(ascii: " ") ? String(decoding: text.utf8.dropLast(), as: UTF8.self) : text
    }

    /// What stands on a line, without the space at its end.
    func string(_ line: Line) -> String {
        BreakableText.withoutSpace(paragraphs[line.paragraph][line.pieces].reduce(into: "") { $0 += $1.text })
    }

    mutating func width(_ line: Line, _ ruler: inout Ruler) -> Double {
        if let width = widths[line] { return width }
        let width = width(string(line), &ruler)
        widths[line] = width
        return width
    }

    mutating func lines(atMost limit: Double, _ ruler: inout Ruler) -> [Line] {
        var result: [Line] = []
        for (index, paragraph) in paragraphs.enumerated() {
            var line = Line(paragraph: index, pieces: 0..<0)
            var bound = 0.0
            for (place, piece) in paragraph.enumerated() {
                bound += piece.bound * size
                let longer = Line(paragraph: index, pieces: line.pieces.lowerBound..<place + 1)
                // Measuring is dear: where the widest letters would fit, these do.
                if !line.pieces.isEmpty, bound > limit, width(longer, &ruler) > limit {
                    result.append(line)
                    line.pieces = place..<place + 1
                    bound = piece.bound * size
                } else {
                    line = longer
                }
            }
            result.append(line)
        }
        return result
    }

    /// No narrower than the text in any common sans serif, bold or not, of size 1.
    private static func bound(_ text: String) -> Double {
        text.utf8.reduce(0) { sum, byte in
            switch byte {
            case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "@"),
                UInt8(ascii: "%"):
                sum + 1.1
            case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "t"), UInt8(ascii: "f"),
                UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
                sum + 0.5
            case 0x20..<0x7F: sum + 0.87
            // A byte of another script: its letters have at least two, and may be joined or doubled in width.
            default: sum + 1.5
            }
        }
    }

    /// A text in the pieces between which a line may break: each keeps its space or hyphen.
    static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        let letters = Array(text.unicodeScalars)
        var piece = String.UnicodeScalarView()
        var count = 0
        for (index, letter) in letters.enumerated() {
            piece.append(letter)
            count += 1
            let follows = index + 1 < letters.count
            // A hyphen after at least two letters and before one: "Leidschendam-Voorburg", not "-" or "'s-".
            let isHyphen = letter == "-" && follows && letters[index + 1].properties.isAlphabetic && count > 3
            if letter == " " || isHyphen || (letter == "/" && follows && count > 3) {
                pieces.append(String(piece))
                piece = String.UnicodeScalarView()
                count = 0
            }
        }
        if !piece.isEmpty { pieces.append(String(piece)) }
        return pieces
    }
}
