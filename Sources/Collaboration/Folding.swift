// Names are compared without regard to case and diacritics. A small table of Latin letters is enough for Dutch,
// Frisian and their neighbours, and spares the start-up of a Unicode library.

extension StringProtocol {
    /// Lower case, without diacritics, with typographic apostrophes and spaces made plain, spaces around it cut.
    public var folded: String {
        if let plain = utf8.withContiguousStorageIfAvailable(foldedASCII) ?? nil { return plain }
        var result = foldedSlowly
        while let last = result.unicodeScalars.last, last.properties.isWhitespace { result.unicodeScalars.removeLast() }
        while let first = result.unicodeScalars.first, first.properties.isWhitespace {
            result.unicodeScalars.removeFirst()
        }
        return result
    }

    private var foldedSlowly: String {
        var result = ""
        for scalar in self.lowercased().unicodeScalars {
            if let plain = plainLetters[scalar] {
                result += plain
            } else if !(0x300...0x36F).contains(scalar.value) {  // a combining mark folds away
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// Most cells are ASCII, and selectors fold one for every actor; nil where a byte is not.
private func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    guard bytes.allSatisfy({ $0 < 128 }) else { return nil }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(unsafeUninitializedCapacity: last - first + 1) { text in
        for index in first...last {
            let byte = bytes[index]
            text[index - first] = (65...90).contains(byte) ? byte + 32 : byte
        }
        return last - first + 1
    }
}

private let plainLetters: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
        ("àáâãäåāăą", "a"), ("çćčĉ", "c"), ("ďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
        ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľł", "l"), ("ñńņň", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"),
        ("śŝşš", "s"), ("ţťŧ", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"),
        ("œ", "oe"), ("ß", "ss"), ("ĳ", "ij"), ("’‘ʼ`´", "'"), ("–—‐‑", "-"), ("\u{A0}\u{2009}\u{202F}", " "),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, plain) in groups {
        for scalar in letters.unicodeScalars { table[scalar] = plain }
    }
    return table
}()
