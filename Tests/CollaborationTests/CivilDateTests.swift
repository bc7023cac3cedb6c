import Collaboration
import TestSupport
import Testing

@Suite struct CivilDateTests {
    @Test(arguments: [
        ("2021", "2021-01-01", "2021-12-31"), ("2021-02", "2021-02-01", "2021-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("1900-02", "1900-02-01", "1900-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"), ("2021-10-01", "2021-10-01", "2021-10-01"),
        ("1-10-2021", "2021-10-01", "2021-10-01"), ("10-2021", "2021-10-01", "2021-10-31"),
    ])
    func aYearOrMonthMeansTheWholeOfIt(text: String, first: String, last: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.firstDay.description == first)
        #expect(date.lastDay.description == last)
    }

    @Test(arguments: [
        "", "21", "2021-13", "2021-02-30", "2021-1-1-1", "2021/10", "okt 2021", "-2021", "2021-", "20210", "0000",
        "１２３４", "2021-10-1 ",
    ])
    func whatIsNoDateIsRefused(text: String) { #expect(PartialDate(text) == nil) }

    @Test func writtenAsPreciseAsGiven() {
        #expect(
            ["2021", "2021-06", "2021-06-01"].compactMap { PartialDate($0)?.description } == [
                "2021", "2021-06", "2021-06-01",
            ])
        #expect(PartialDate("0999")?.description == "0999")
    }

    @Test func theNextDayCrossesMonthsYearsAndLeapDays() {
        #expect(day("2020-02-28").next == day("2020-02-29"))
        #expect(day("2021-02-28").next == day("2021-03-01"))
        #expect(day("2021-12-31").next == day("2022-01-01"))
        #expect(CivilDate(year: 9999, month: 12, day: 31)?.next == nil)
    }

    @Test func periodsAreInclusiveOnBothEnds() {
        let period = Period(since: PartialDate("2017"), until: PartialDate("2020"))
        #expect(period.contains(day("2017-01-01")) && period.contains(day("2020-12-31")))
        #expect(!period.contains(day("2016-12-31")) && !period.contains(day("2021-01-01")))
        #expect(Period(since: PartialDate("2021"), until: PartialDate("2020")).isReversed)
        #expect(!Period(since: PartialDate("2020-06"), until: PartialDate("2020")).isReversed)
    }
}
