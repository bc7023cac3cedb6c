// Numbers for people: 3.726.050 and 21,5 % in Dutch, 3,726,050 and 21.5% in English. By hand, because start-up must not
// pay for a library of locales.

extension Phrases {
    /// In groups of three: `3.726.050`.
    package func integer(_ value: Int) -> String {
        (value < 0 ? "-" : "") + grouped(String(value.magnitude))
    }

    /// Rounded to a fixed number of decimals: `0,500`.
    ///
    /// What is no number becomes a dash; what is too large to have decimals loses them.
    package func number(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "-∞" : "∞" }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e15 else {
            return value.magnitude < 9e15 ? number(value, decimals: decimals - 1) : value.description
        }
        let digits = String(Int(scaled))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        let sign = value < 0 && scaled > 0 ? "-" : ""
        let whole = grouped(String(padded.dropLast(decimals)))
        return sign + whole + (decimals == 0 ? "" : decimalMark + padded.suffix(decimals))
    }

    /// Rounded to at most so many decimals, without zeros at the end: `0,5`.
    package func number(_ value: Double, upTo decimals: Int) -> String {
        var text = number(value, decimals: decimals)
        guard decimals > 0, value.isFinite, text.contains(decimalMark) else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(decimalMark) { text.removeLast() }
        return text
    }

    /// What four decimals would round to nothing, by its power of ten: `1,23e-05`; nil for what they do not.
    func smallNumber(_ value: Double) -> String? {
        guard value != 0, value.magnitude < 0.0001 else { return nil }
        // Swift writes these so by itself.
        let parts = value.description.split(separator: "e")
        guard parts.count == 2, let digits = Double(parts[0]) else { return nil }
        return number(digits, upTo: 2) + "e" + parts[1]
    }

    /// With all its digits.
    package func exact(_ value: Double) -> String { value.description.replacing(".", with: decimalMark) }

    /// A share of 0...1 as a percentage with at most one decimal: `21,5 %`, `21.5%`.
    package func percent(_ share: Double) -> String {
        let digits = number(share * 100, upTo: 1)
        return self("\(digits) %", "\(digits)%")
    }

    private var decimalMark: String { self(",", ".") }

    private func grouped(_ digits: String) -> String {
        let mark = self(".", ",")
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { result += mark }
            result.append(digit)
        }
        return result
    }
}
