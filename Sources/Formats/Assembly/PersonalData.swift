internal import Collaboration
internal import Tables

/// People are no actors: what looks like a way to reach one of them gets a warning (AVG).
enum PersonalData {
    static func warn(in record: Record, log: ProblemLog) {
        for index in record.row.indices {
            // The cell as it stands: space around it hides nobody.
            guard let found = find(in: record.row[index].text) else { continue }
            log.warning(at: record.place(at: index), .personalData(text: found))
        }
    }

    /// The same for all text of a network's settings.
    static func warn(in node: SettingsNode, log: ProblemLog) {
        switch node.content {
        case .text(let text):
            if let found = find(in: text) { log.warning(at: node.place, .personalData(text: found)) }
        case .list(let nodes): for node in nodes { warn(in: node, log: log) }
        case .map(let entries): for entry in entries { warn(in: entry.value, log: log) }
        }
    }

    /// The first e-mail address or Dutch telephone number in a text.
    static func find(in text: String) -> String? {
        // Nearly no cell has either; this looks at its bytes once. Between the digits of a number stand bytes below "0"
        // (space, brackets, plus, hyphen, point) or beyond ASCII (a hard space, a dash).
        var digits = 0
        var mayBeNumber = false
        var mayBeAddress = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                if digits >= 10 { mayBeNumber = true }
            case UInt8(ascii: "@"):
                mayBeAddress = true
                digits = 0
            case UInt8(ascii: ":")...0x7F: digits = 0
            default: break
            }
        }
        if mayBeAddress, let address = mailAddress(in: text) { return address }
        if mayBeNumber, !text.contains("://"), let number = telephone(in: text) { return number }
        return nil
    }

    private static func mailAddress(in text: String) -> String? {
        let words = text.split { $0.isWhitespace || "<>()[],;:\"'|".contains($0) }
        return words.lazy.map { word in
            String(word.drop { $0 == "." }.reversed().drop { $0 == "." }.reversed())
        }.first { word in
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty else { return false }
            let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
            return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
                && labels[labels.count - 1].count >= 2 && labels[labels.count - 1].allSatisfy(\.isLetter)
        }
    }

    /// Ten digits that begin with an area code of three or four digits or with 06, or nine after +31 or 0031; spaces,
    /// hyphens, brackets and points may stand between them.
    private static func telephone(in text: String) -> String? {
        let characters = Array(text)
        var start = 0
        while start < characters.count {
            guard isPhonePart(characters[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < characters.count, isPhonePart(characters[end]) { end += 1 }
            let run = characters[start..<end].drop { !isPhoneStart($0) }
            let last = run.lastIndex { ("0"..."9").contains($0) } ?? run.startIndex
            if !run.isEmpty, !(end < characters.count && last == end - 1 && characters[end].isLetter),
                !(run.startIndex > 0 && characters[run.startIndex - 1].isLetter), isTelephone(String(run[...last]))
            {
                return String(run[...last])
            }
            start = end
        }
        return nil
    }

    private static func isPhonePart(_ character: Character) -> Bool {
        ("0"..."9").contains(character) || " -().+\u{A0}\u{2013}".contains(character)
    }

    private static func isPhoneStart(_ character: Character) -> Bool {
        ("0"..."9").contains(character) || character == "+" || character == "("
    }

    private static func isTelephone(_ run: String) -> Bool {
        let groups = run.split { !("0"..."9").contains($0) }.map(String.init)
        let digits = groups.joined()
        guard let first = groups.first else { return false }
        if run.hasPrefix("+31") { return (11...12).contains(digits.count) }
        if digits.hasPrefix("0031") { return (13...14).contains(digits.count) }
        guard digits.count == 10, digits.hasPrefix("0"), !digits.hasPrefix("00") else { return false }
        return first.count == 10 || first.count == 3 || first.count == 4 || first == "06"
    }
}
