extension CellNumber {
    /// What somebody probably meant whose number holds a slip: `28.000` for `28.000x` and `ca. 28.000`, `28000` for
    /// `28OOO` with letters in the place of digits. Nil where no number comes out of it.
    package static func probable(_ text: String) -> String? {
        guard text.contains(where: { ("0"..."9").contains($0) }) else { return nil }
        let digits = text.map { character -> Character in
            switch character {
            case "O", "o": "0"
            case "l", "I": "1"
            default: character
            }
        }
        return [String(digits), bare(text), bare(String(digits))].first { candidate in
            candidate != text && read(candidate, style: .decimalPoint) != nil
        }
    }

    /// Without what stands before the first digit and after the last one, a sign apart.
    private static func bare(_ text: String) -> String {
        func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
        guard let first = text.firstIndex(where: isDigit), let last = text.lastIndex(where: isDigit) else { return "" }
        let isNegative = first > text.startIndex && text[text.index(before: first)] == "-"
        return (isNegative ? "-" : "") + text[first...last]
    }
}
