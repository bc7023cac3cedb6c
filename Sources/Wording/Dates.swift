package import Collaboration

extension Phrases {
    /// `1 oktober 2021`, `1 October 2021`.
    package func date(_ date: CivilDate) -> String {
        "\(date.day) \(month(date.month)) \(date.year)"
    }

    /// As precise as it was given: `1 oktober 2021`, `oktober 2021`, `2021`.
    package func date(_ date: PartialDate) -> String {
        guard let month = date.month else { return String(date.year) }
        guard let day = date.day else { return "\(self.month(month)) \(date.year)" }
        return "\(day) \(self.month(month)) \(date.year)"
    }

    /// `2017 t/m 2020`, `vanaf 2017`, `t/m 2020`; nil for one without bounds.
    package func period(_ period: Period) -> String? {
        switch (period.since, period.until) {
        case (nil, nil): nil
        case (let since?, nil): self("vanaf \(date(since))", "from \(date(since))")
        case (nil, let until?): self("t/m \(date(until))", "until \(date(until))")
        case (let since?, let until?):
            self("\(date(since)) t/m \(date(until))", "\(date(since)) to \(date(until))")
        }
    }

    /// The day that counts, or that nothing in the network has a date.
    package func asOf(_ day: CivilDate?) -> String {
        guard let day else { return self("zonder datum", "without a date") }
        return self("peildatum \(date(day))", "as of \(date(day))")
    }

    private func month(_ number: Int) -> String {
        let names = (
            dutch: [
                "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                "november", "december",
            ],
            english: [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        )
        return self(names.dutch[number - 1], names.english[number - 1])
    }
}
