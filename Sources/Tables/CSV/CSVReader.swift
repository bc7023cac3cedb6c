/// Reads comma-separated values (RFC 4180 and what spreadsheets make of it) from bytes, keeping every cell's place.
///
/// Quoted cells may hold delimiters, doubled quotes and line breaks; a quote that does not start a cell is text.
/// - Complexity: O(bytes), one pass after the decoding.
package enum CSVReader {
    /// - Parameter file: the bytes of the file, in any of the encodings of ``TableDialect/Encoding``.
    /// - Throws: ``TablesError`` for a file that cannot be cut into rows; rows that are wrong one by one stand in
    ///   ``Table/rejected``.
    package static func read(_ file: [UInt8]) throws(TablesError) -> Table {
        let text = try TextDecoding.decode(file)
        if let zero = text.bytes.firstIndex(of: 0) {
            throw .notText(at: TextDecoding.position(after: text.bytes[..<zero]))
        }
        let detection = DelimiterDetection.detect(in: text.bytes)
        var scanner = CSVScanner(text: text.bytes, delimiter: detection.delimiter, start: detection.start)
        try scanner.scan()
        guard let header = scanner.header else { throw .empty }
        return Table(
            header: header, cells: scanner.cells, starts: scanner.starts, rejected: scanner.rejected,
            dialect: TableDialect(
                encoding: text.encoding, delimiter: Character(Unicode.Scalar(detection.delimiter)),
                lineEnding: scanner.lineEnding, statesDelimiter: detection.isStated))
    }
}

/// The state of one pass over a table's text.
private struct CSVScanner {
    let text: [UInt8]
    let delimiter: UInt8

    private(set) var header: [TableCell]?
    private(set) var cells: [TableCell] = []
    private(set) var starts: [Table.RowStart] = []
    private(set) var rejected: [RejectedRow] = []

    private var index: Int
    private var line = 1
    private var record: [TableCell] = []
    private var recordFault: RowFault?
    private var lineFeeds = 0
    private var carriageReturns = 0
    private var pairs = 0

    init(text: [UInt8], delimiter: UInt8, start: Int) {
        self.text = text
        self.delimiter = delimiter
        index = start
        if start > 0, start < text.count { takeLineEnd() }
    }

    var lineEnding: TableDialect.LineEnding {
        switch (lineFeeds > 0, carriageReturns > 0, pairs > 0) {
        case (false, false, false): .none
        case (true, false, false): .lineFeed
        case (false, true, false): .carriageReturn
        case (false, false, true): .carriageReturnLineFeed
        default: .mixed
        }
    }

    mutating func scan() throws(TablesError) {
        while index < text.count {
            let recordLine = line
            record.removeAll(keepingCapacity: true)
            recordFault = nil
            var goesOn = true
            while goesOn {
                try takeCell()
                if index < text.count, text[index] == delimiter { index += 1 } else { goesOn = false }
            }
            if index < text.count { takeLineEnd() }
            try closeRecord(line: recordLine)
        }
    }

    private mutating func takeCell() throws(TablesError) {
        let position = TablePosition(line: line, column: record.count + 1)
        if index < text.count, text[index] == ASCII.quote {
            record.append(TableCell(text: try takeQuoted(at: position), position: position))
        } else {
            let start = index
            skipToCellEnd()
            record.append(TableCell(text: string(start..<index), position: position))
        }
    }

    private mutating func skipToCellEnd() {
        var end = index
        let count = text.count
        while end < count {
            let byte = text[end]
            if byte == delimiter || byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
            end += 1
        }
        index = end
    }

    private mutating func takeQuoted(at position: TablePosition) throws(TablesError) -> String {
        index += 1
        var start = index
        var pieces: [UInt8] = []
        while true {
            guard index < text.count else { throw .unclosedQuote(at: position) }
            let byte = text[index]
            if byte == ASCII.carriageReturn || byte == ASCII.lineFeed {
                // In the cell every line break is one `\n`, so that a file saved on another system holds the same text.
                pieces += text[start..<index]
                pieces.append(ASCII.lineFeed)
                if byte == ASCII.carriageReturn, index + 1 < text.count, text[index + 1] == ASCII.lineFeed {
                    index += 1
                }
                index += 1
                line += 1
                start = index
            } else if byte != ASCII.quote {
                index += 1
            } else if index + 1 < text.count, text[index + 1] == ASCII.quote {
                pieces += text[start...index]
                index += 2
                start = index
            } else {
                break
            }
        }
        let end = index
        index += 1
        let afterQuote = index
        skipToCellEnd()
        if recordFault == nil, text[afterQuote..<index].contains(where: { $0 != ASCII.space }) {
            recordFault = .textAfterQuote(at: position)
        }
        if pieces.isEmpty { return string(start..<end) }
        pieces += text[start..<end]
        return String(decoding: pieces, as: UTF8.self)
    }

    private func string(_ range: Range<Int>) -> String {
        text.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }

    private mutating func takeLineEnd() {
        if text[index] == ASCII.carriageReturn, index + 1 < text.count, text[index + 1] == ASCII.lineFeed {
            index += 1
            pairs += 1
        } else if text[index] == ASCII.carriageReturn {
            carriageReturns += 1
        } else {
            lineFeeds += 1
        }
        index += 1
        line += 1
    }

    private mutating func closeRecord(line recordLine: Int) throws(TablesError) {
        let last = record.lastIndex { cell in cell.text.utf8.contains { $0 != ASCII.space && $0 != ASCII.tab } }
        guard let last else { return }
        guard let header else {
            if case .textAfterQuote(let position) = recordFault { throw .textAfterQuote(at: position) }
            self.header = Array(record[...last])
            return
        }
        if let recordFault {
            rejected.append(RejectedRow(line: recordLine, fault: recordFault))
        } else if last >= header.count {
            let extra = record[header.count...last].first { !$0.text.utf8.allSatisfy { $0 == ASCII.space } }
            rejected.append(
                RejectedRow(
                    line: recordLine,
                    fault: .tooManyCells(
                        at: (extra ?? record[last]).position, found: last + 1, expected: header.count)))
        } else {
            starts.append(Table.RowStart(cell: cells.count, line: recordLine))
            cells += record.prefix(header.count)
            for column in min(record.count, header.count)..<header.count {
                cells.append(TableCell(text: "", position: TablePosition(line: recordLine, column: column + 1)))
            }
        }
    }
}
