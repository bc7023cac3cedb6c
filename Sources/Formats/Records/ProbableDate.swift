internal import Collaboration

extension PartialDate {
    /// The date that a text probably means which is not written as we read them: `1.10.2021`, `2021/10/01`,
    /// `1 oktober 2021`, `oct 2021`. Nil where it may be two dates (`3/10/2021`) or none.
    static func probable(_ text: String) -> PartialDate? {
        let words = text.folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        guard (2...3).contains(words.count) else { return nil }
        var numbers: [Int] = []
        var hasName = false
        for word in words {
            if let number = Int(word), word.count <= 4 {
                numbers.append(number)
            } else if let month = month(named: word) {
                numbers.append(month)
                hasName = true
            } else {
                return nil
            }
        }
        if words[0].count == 4, !hasName {
            return PartialDate(year: numbers[0], month: numbers[1], day: words.count == 3 ? numbers[2] : nil)
        }
        guard words[words.count - 1].count == 4, Int(words[words.count - 1]) != nil else { return nil }
        if words.count == 2 { return PartialDate(year: numbers[1], month: numbers[0]) }
        // With strokes an American puts the month first.
        if text.contains("/"), numbers[0] <= 12, numbers[0] != numbers[1] { return nil }
        return PartialDate(year: numbers[2], month: numbers[1], day: numbers[0])
    }

    private static func month(named word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        for names in [dutchMonths, englishMonths] {
            if let index = names.firstIndex(where: { $0.hasPrefix(word) || word == $0.prefix(3) }) { return index + 1 }
        }
        return word == "mrt" ? 3 : nil
    }

    private static let dutchMonths = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]
    private static let englishMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
