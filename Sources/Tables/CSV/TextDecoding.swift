/// A file's bytes as valid UTF-8 without byte order mark, and what they were before.
struct DecodedText {
    let bytes: [UInt8]
    let encoding: TableDialect.Encoding
}

/// From bytes to text: the byte order mark decides; without one, zeros in every second byte mean UTF-16, valid UTF-8 is
/// UTF-8, and anything else without a single valid UTF-8 sequence is Windows-1252, the encoding of older Dutch Excel.
enum TextDecoding {
    static func decode(_ file: [UInt8]) throws(TablesError) -> DecodedText {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) {
            let text = Array(file.dropFirst(3))
            try requireUTF8(text, encoding: .utf8WithByteOrderMark)
            return DecodedText(bytes: text, encoding: .utf8WithByteOrderMark)
        }
        // Little-endian UTF-32 starts with the mark of UTF-16; it goes on with zeros, which are no text either way.
        if file.starts(with: [0xFF, 0xFE]) { return try decodeUTF16(file, from: 2, encoding: .utf16LittleEndian) }
        if file.starts(with: [0xFE, 0xFF]) { return try decodeUTF16(file, from: 2, encoding: .utf16BigEndian) }
        if hasBinarySignature(file) { throw .notText(at: TablePosition(line: 1, column: 1)) }
        if let encoding = unmarkedUTF16(file) { return try decodeUTF16(file, from: 0, encoding: encoding) }
        guard let fault = firstInvalidUTF8(file) else { return DecodedText(bytes: file, encoding: .utf8) }
        if let zero = file.firstIndex(of: 0) { throw .notText(at: position(after: file[..<zero])) }
        if holdsUTF8Sequence(file) { throw .notInEncoding(.utf8, at: position(after: file[..<fault])) }
        return DecodedText(bytes: try decodeWindows1252(file), encoding: .windows1252)
    }

    /// The place of the byte that follows `prefix`, found with the same rules by which the reader counts.
    static func position(after prefix: ArraySlice<UInt8>) -> TablePosition {
        let delimiter = DelimiterDetection.detect(in: Array(prefix)).delimiter
        var line = 1
        var column = 1
        var inQuotes = false
        var previous: UInt8 = ASCII.lineFeed
        for byte in prefix {
            switch byte {
            case ASCII.quote: inQuotes.toggle()
            case ASCII.carriageReturn, ASCII.lineFeed:
                if byte == ASCII.carriageReturn || previous != ASCII.carriageReturn { line += 1 }
                if !inQuotes { column = 1 }
            case delimiter where !inQuotes: column += 1
            default: break
            }
            previous = byte
        }
        return TablePosition(line: line, column: column)
    }

    private static func requireUTF8(_ text: [UInt8], encoding: TableDialect.Encoding) throws(TablesError) {
        if let fault = firstInvalidUTF8(text) { throw .notInEncoding(encoding, at: position(after: text[..<fault])) }
    }

    private static func firstInvalidUTF8(_ text: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: text.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// Whether a character of two or more bytes is written in UTF-8 anywhere: in Windows-1252 that would be a
    /// capital A with tilde or a circumflex before a sign, which no Dutch word holds.
    private static func holdsUTF8Sequence(_ text: [UInt8]) -> Bool {
        for index in text.indices.dropLast() where (0xC2...0xF4).contains(text[index]) {
            let length = text[index] < 0xE0 ? 2 : text[index] < 0xF0 ? 3 : 4
            guard index + length <= text.count else { continue }
            if firstInvalidUTF8(Array(text[index..<index + length])) == nil { return true }
        }
        return false
    }

    private static func hasBinarySignature(_ file: [UInt8]) -> Bool {
        let signatures: [[UInt8]] = [
            [0x50, 0x4B, 0x03, 0x04],  // an archive, so also a workbook
            [0x25, 0x50, 0x44, 0x46, 0x2D],  // PDF
            [0x89, 0x50, 0x4E, 0x47],  // PNG
            [0xD0, 0xCF, 0x11, 0xE0],  // the older Excel
            [0x1F, 0x8B],  // gzip
        ]
        return signatures.contains { file.starts(with: $0) }
    }

    private static func unmarkedUTF16(_ file: [UInt8]) -> TableDialect.Encoding? {
        guard file.count >= 4, file.count.isMultiple(of: 2) else { return nil }
        let sample = min(file.count, 2000)
        var zeros = [0, 0]
        for index in 0..<sample where file[index] == 0 { zeros[index % 2] += 1 }
        // Latin text has a zero in nearly every second byte, and none in the others.
        if zeros[0] == 0, zeros[1] * 10 > sample / 2 * 8 { return .utf16LittleEndian }
        if zeros[1] == 0, zeros[0] * 10 > sample / 2 * 8 { return .utf16BigEndian }
        return nil
    }

    private static func decodeUTF16(
        _ file: [UInt8], from start: Int, encoding: TableDialect.Encoding
    ) throws(TablesError) -> DecodedText {
        var text: [UInt8] = []
        text.reserveCapacity(file.count)
        func unit(_ index: Int) -> UInt32 {
            encoding == .utf16LittleEndian
                ? UInt32(file[index + 1]) << 8 | UInt32(file[index])
                : UInt32(file[index]) << 8 | UInt32(file[index + 1])
        }
        var index = start
        while index + 1 < file.count {
            var value = unit(index)
            index += 2
            if (0xD800...0xDBFF).contains(value), index + 1 < file.count, (0xDC00...0xDFFF).contains(unit(index)) {
                value = 0x10000 + (value - 0xD800) << 10 + (unit(index) - 0xDC00)
                index += 2
            }
            guard let scalar = Unicode.Scalar(value) else {
                throw .notInEncoding(encoding, at: position(after: text[...]))
            }
            text.append(contentsOf: UTF8.encode(scalar)!)
        }
        if index < file.count { throw .notInEncoding(encoding, at: position(after: text[...])) }
        return DecodedText(bytes: text, encoding: encoding)
    }

    private static func decodeWindows1252(_ file: [UInt8]) throws(TablesError) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(file.count + file.count / 8)
        for byte in file {
            switch byte {
            case 0..<0x80: text.append(byte)
            case 0x80..<0xA0:
                let value = upperControls[Int(byte) - 0x80]
                guard value != 0, let scalar = Unicode.Scalar(value) else {
                    throw .notInEncoding(.windows1252, at: position(after: text[...]))
                }
                text.append(contentsOf: UTF8.encode(scalar)!)
            default: text.append(contentsOf: UTF8.encode(Unicode.Scalar(byte))!)
            }
        }
        return text
    }

    /// What Windows-1252 has where Latin-1 has control characters (0x80 to 0x9F); 0 where it has nothing.
    private static let upperControls: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}

enum ASCII {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")
}

/// Text files that are no tables, in any of the encodings in which tables come.
package enum TextFile {
    /// - Throws: ``TablesError/empty``, ``TablesError/notText(at:)``, ``TablesError/notInEncoding(_:at:)``. The column of a
    ///   place is counted in cells, as in a table.
    package static func decode(_ file: [UInt8]) throws(TablesError) -> String {
        let text = try TextDecoding.decode(file).bytes
        if let zero = text.firstIndex(of: 0) { throw .notText(at: TextDecoding.position(after: text[..<zero])) }
        if text.allSatisfy({ $0 == ASCII.space || $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }) { throw .empty }
        return String(decoding: text, as: UTF8.self)
    }
}
