// Names are compared without regard to case and diacritics. A small table of Latin letters is enough for Dutch,
// Frisian and their neighbours, and spares the start-up of a Unicode library.

extension StringProtocol {
    /// Lower case, without diacritics, with typographic apostrophes and spaces made plain, spaces around it cut.
    public var folded: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var isASCII = true
        for byte in utf8 {
            if byte >= 128 {
                isASCII = false
                break
            }
            bytes.append((65...90).contains(byte) ? byte + 32 : byte)
        }
        var result = isASCII ? String(decoding: bytes, as: UTF8.self) : foldedSlowly
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
