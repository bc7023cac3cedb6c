/// A day in the (proleptic) Gregorian calendar, without a time or a zone.
///
/// Its own type because a policy network needs days only, and start-up must not pay for a calendar library.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil where no such day exists (30 February, month 13, a year outside 1...9999).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.days(inMonth: month, of: year)
        else { return nil }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    init(uncheckedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The number of days in a month: 28 to 31.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day after; nil after 31 December 9999.
    public var next: CivilDate? {
        if day < CivilDate.days(inMonth: month, of: year) {
            return CivilDate(uncheckedYear: year, month: month, day: day + 1)
        }
        if month < 12 { return CivilDate(uncheckedYear: year, month: month + 1, day: 1) }
        return year < 9999 ? CivilDate(uncheckedYear: year + 1, month: 1, day: 1) : nil
    }

    public static func < (a: CivilDate, b: CivilDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    /// ISO 8601: `2021-10-01`.
    public var description: String {
        "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

/// A date as a source gives it: a day, a month or a year; a month or year means the whole of it.
public struct PartialDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let year: Int
    public let month: Int?
    public let day: Int?

    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard CivilDate(year: year, month: month ?? 1, day: day ?? 1) != nil, day == nil || month != nil else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    public init(_ date: CivilDate) {
        year = date.year
        month = date.month
        day = date.day
    }

    /// Reads `2021`, `2021-10`, `2021-10-01`, and the Dutch `1-10-2021` and `10-2021`; anything else is nil.
    public init?(_ text: some StringProtocol) {
        var parts: [(value: Int, digits: Int)] = []
        var part = (value: 0, digits: 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9") where part.digits < 4:
                part = (part.value * 10 + Int(byte - UInt8(ascii: "0")), part.digits + 1)
            case UInt8(ascii: "-") where part.digits > 0 && parts.count < 2:
                parts.append(part)
                part = (0, 0)
            default: return nil
            }
        }
        guard part.digits > 0 else { return nil }
        parts.append(part)
        // Dutch order is day-month-year: the year is the only part with four digits, and stands last.
        if parts.count > 1, parts[0].digits <= 2, parts[parts.count - 1].digits == 4 { parts.reverse() }
        guard parts[0].digits == 4, parts.dropFirst().allSatisfy({ $0.digits <= 2 }) else { return nil }
        self.init(
            year: parts[0].value, month: parts.count > 1 ? parts[1].value : nil,
            day: parts.count > 2 ? parts[2].value : nil)
    }

    /// The first day that it covers.
    public var firstDay: CivilDate { CivilDate(uncheckedYear: year, month: month ?? 1, day: day ?? 1) }

    /// The last day that it covers.
    public var lastDay: CivilDate {
        let month = month ?? 12
        return CivilDate(uncheckedYear: year, month: month, day: day ?? CivilDate.days(inMonth: month, of: year))
    }

    /// By last day, then by first day: `2021-12-31` stands after `2021`.
    public static func < (a: PartialDate, b: PartialDate) -> Bool {
        a.lastDay != b.lastDay ? a.lastDay < b.lastDay : a.firstDay < b.firstDay
    }

    /// As precise as it was given: `2021`, `2021-10`, `2021-10-01`.
    public var description: String {
        var text = padded(year, 4)
        if let month { text += "-" + padded(month, 2) }
        if let day { text += "-" + padded(day, 2) }
        return text
    }
}

/// From when to when something holds, both inclusive; nil is without a bound.
public struct Period: Hashable, Sendable {
    public var since: PartialDate?
    public var until: PartialDate?

    public init(since: PartialDate? = nil, until: PartialDate? = nil) {
        self.since = since
        self.until = until
    }

    public func contains(_ day: CivilDate) -> Bool {
        (since.map { $0.firstDay <= day } ?? true) && (until.map { day <= $0.lastDay } ?? true)
    }

    /// True where it ends before it begins.
    public var isReversed: Bool {
        guard let since, let until else { return false }
        return until.lastDay < since.firstDay
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
