/// Which of point and comma is the decimal sign; the other one may group thousands.
package enum NumberStyle: Hashable, Sendable {
    /// 3.726.050,5
    case decimalComma
    /// 3,726,050.5
    case decimalPoint
}

/// A number as someone wrote it in a cell.
package struct NumberReading: Hashable, Sendable {
    /// What it says; of an ambiguous one what it says in the style that was asked for. 21.5 for `21,5 %`.
    package let value: Double
    /// `1.234` is a thousand and more with a decimal comma, and one and a bit with a decimal point: what it says in the
    /// other style. Nil where there is one way to read it.
    package let otherwise: Double?
    package let isPercentage: Bool
    /// The style in which it must have been written: nil where it would be the same number in both.
    package let evidence: NumberStyle?
}

/// Reads numbers in the two styles that Dutch tables mix.
package enum CellNumber {
    /// The number that a cell holds, or nil for what is none.
    ///
    /// Taken are a sign, groups of three digits split by points, commas, spaces or apostrophes, one decimal sign, a
    /// power of ten (`1,2E+06`), and a percent sign at the end. Not taken is what a number would not survive: leading
    /// zeros (`0518` is a code) and whole numbers of more digits than a `Double` keeps (15).
    package static func read(_ text: String, style: NumberStyle) -> NumberReading? {
        var characters = text.unicodeScalars.map(normalised)[...]
        trim(&characters)
        let isPercentage = characters.last == "%"
        if isPercentage {
            characters.removeLast()
            trim(&characters)
        }
        let isNegative = characters.first == "-"
        if isNegative || characters.first == "+" { characters.removeFirst() }
        var exponent = ""
        if let power = characters.firstIndex(where: { $0 == "e" || $0 == "E" }) {
            guard let written = integer(characters[(power + 1)...]) else { return nil }
            exponent = written
            characters = characters[..<power]
        }
        guard let plain = plainDigits(characters, style: style) else { return nil }
        func number(_ digits: String) -> Double? {
            guard digits.utf8.prefix(while: { $0 != UInt8(ascii: ".") }).count <= 15 else { return nil }
            guard let value = Double(digits + (exponent.isEmpty ? "" : "e" + exponent)), value.isFinite else {
                return nil
            }
            return isNegative ? 0 - value : value
        }
        guard let value = number(plain.digits) else { return nil }
        return NumberReading(
            value: value, otherwise: plain.otherwise.flatMap(number), isPercentage: isPercentage,
            evidence: plain.evidence)
    }

    private struct PlainDigits {
        /// As Swift reads it.
        let digits: String
        let otherwise: String?
        let evidence: NumberStyle?

        init(_ digits: String, otherwise: String? = nil, evidence: NumberStyle? = nil) {
            self.digits = digits
            self.otherwise = otherwise
            self.evidence = evidence
        }
    }

    private static func plainDigits(_ text: ArraySlice<Unicode.Scalar>, style: NumberStyle) -> PlainDigits? {
        guard text.allSatisfy({ isDigit($0) || isMark($0) }), let first = text.first, let last = text.last,
            isDigit(first) || first == "." || first == ",", isDigit(last)
        else { return nil }
        let marks = text.filter { !isDigit($0) }
        guard let lastMark = marks.last else { return isCode(text) ? nil : PlainDigits(string(text)) }
        let groupMark = marks[marks.startIndex]
        let groups = text.split(separator: lastMark, omittingEmptySubsequences: false)
        let isDecimal = lastMark == "." || lastMark == ","
        let decimalStyle: NumberStyle = lastMark == "," ? .decimalComma : .decimalPoint
        let groupStyle: NumberStyle = lastMark == "," ? .decimalPoint : .decimalComma
        if marks.allSatisfy({ $0 == lastMark }) {
            let whole = grouped(groups)
            guard isDecimal, marks.count == 1 else {
                return whole.map { PlainDigits($0, evidence: isDecimal ? groupStyle : nil) }
            }
            guard let decimal = decimal(whole: groups[0], fraction: groups[1]) else { return nil }
            guard let whole else { return PlainDigits(decimal, evidence: decimalStyle) }
            return style == decimalStyle
                ? PlainDigits(decimal, otherwise: whole) : PlainDigits(whole, otherwise: decimal)
        }
        // Two kinds of marks: the last one is the decimal sign, once, and all others are one kind that groups.
        guard isDecimal, groups.count == 2, groups[0].allSatisfy({ isDigit($0) || $0 == groupMark }),
            let whole = grouped(groups[0].split(separator: groupMark, omittingEmptySubsequences: false))
        else { return nil }
        return PlainDigits(whole + "." + string(groups[1]), evidence: decimalStyle)
    }

    /// Groups of three digits after a first one of one to three, as one run of digits.
    private static func grouped(_ groups: [ArraySlice<Unicode.Scalar>]) -> String? {
        guard let first = groups.first, (1...3).contains(first.count), first.first != "0",
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.map(string).joined()
    }

    private static func decimal(whole: ArraySlice<Unicode.Scalar>, fraction: ArraySlice<Unicode.Scalar>) -> String? {
        isCode(whole) ? nil : (whole.isEmpty ? "0" : string(whole)) + "." + string(fraction)
    }

    private static func isCode(_ digits: ArraySlice<Unicode.Scalar>) -> Bool { digits.count > 1 && digits.first == "0" }

    private static func integer(_ text: ArraySlice<Unicode.Scalar>) -> String? {
        let sign = text.first == "-" ? "-" : ""
        let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text
        return !digits.isEmpty && digits.count <= 3 && digits.allSatisfy(isDigit) ? sign + string(digits) : nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { [".", ",", " ", "'"].contains(scalar) }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func trim(_ text: inout ArraySlice<Unicode.Scalar>) {
        text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
    }

    /// The minus sign as a hyphen, the spaces and apostrophes that group digits in print as the ones on a keyboard.
    private static func normalised(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{2212}": "-"
        case "\u{A0}", "\u{2009}", "\u{202F}", "\t": " "
        case "\u{2019}": "'"
        default: scalar
        }
    }
}
