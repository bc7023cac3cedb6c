internal import Collaboration
internal import Tables

/// Replaces words in a network's settings, where each stands; all other text stays as somebody wrote it.
struct SettingsMender {
    let mended: [UInt8]
    let changes: [MendedNetwork.Change]

    /// Nil for a file that is no text.
    init?(file: String, bytes: [UInt8], replacements: [WordMender.Replacement]) {
        guard let text = try? TextFile.decode(bytes) else { return nil }
        // By scalar: to Swift a carriage return and a line feed are one character.
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        var changes: [MendedNetwork.Change] = []
        // From the end of a line to its beginning: a replacement moves what stands after it.
        for replacement in replacements.sorted(by: { $1.place < $0.place }) {
            let place = replacement.place
            guard lines.indices.contains(place.line - 1), place.column > 0 else { continue }
            let line = lines[place.line - 1]
            let head = line.unicodeScalars.prefix(place.column - 1)
            let rest = String(line.unicodeScalars.dropFirst(head.count))
            guard let new = Self.replacing(replacement.old, by: replacement.new, in: rest) else { continue }
            lines[place.line - 1] = String(head) + new
            changes.append(.init(place: place, what: .word, old: replacement.old, new: replacement.new))
        }
        if !changes.isEmpty || !bytes.elementsEqual(text.utf8) {
            let joined = lines.joined(separator: "\n")
            if changes.isEmpty {
                changes.append(.init(place: FilePlace(file: file), what: .encoding, old: "", new: "UTF-8"))
            }
            mended = Array(joined.utf8)
        } else {
            mended = bytes
        }
        self.changes = changes
    }

    /// The first whole word that is the old one.
    private static func replacing(_ old: String, by new: String, in text: String) -> String? {
        guard let range = text.firstRange(of: old) else { return nil }
        if range.upperBound < text.endIndex, text[range.upperBound].isLetter { return nil }
        return text.replacingCharacters(in: range, with: new)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}
