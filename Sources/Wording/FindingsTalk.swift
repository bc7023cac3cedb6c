// The headings of `gaps` and `suggest`.

extension Phrases {
    package var findingsTitle: String { self("Bevindingen", "Findings") }
    package var findingColumns: [String] {
        [
            self("regel", "rule"), self("titel", "title"), self("ernst", "severity"), self("oordeel", "verdict"),
            self("van", "of"), self("witte vlek", "gap"), self("betwist", "contested"), self("mogelijk", "possible"),
            self("ontheven", "waived"), self("voldaan", "met"), self("ten hoogste", "at most"),
            self("gewicht", "weight"), self("bevinding", "finding"),
        ]
    }

    package var subjectsTitle: String { self("Per onderwerp", "By subject") }
    package var subjectColumns: [String] {
        [
            self("regel", "rule"), "id", self("naam", "name"), self("oordeel", "verdict"), self("gewicht", "weight"),
            self("waarom", "why"), self("wat het sluit", "what closes it"),
        ]
    }

    package var bySourceTitle: String { self("Per bron", "By source") }
    package var bySourceColumns: [String] {
        [
            self("regel", "rule"), self("bron", "source"), self("witte vlek", "gap"), self("betwist", "contested"),
            self("mogelijk", "possible"), self("ontheven", "waived"), self("voldaan", "met"),
            self("gewicht", "weight"),
        ]
    }

    package var evidenceTitle: String { self("Bewijs", "Evidence") }
    package var evidenceColumns: [String] {
        [
            self("regel", "rule"), self("bron", "source"), self("vindplaats", "locator"), self("citaat", "quote"),
            self("rij", "row"),
        ]
    }

    package var notCheckedTitle: String { self("Niet getoetst", "Not checked") }
    package var notCheckedColumn: String { self("wat", "what") }

    /// Why a run has no more to say: `--limit`.
    package func moreFindings(_ number: Int) -> String {
        self(
            "nog \(count(number, "bevinding", "bevindingen")) (--limit)",
            "\(count(number, "more finding", "more findings")) (--limit)")
    }

    package func moreSubjects(_ number: Int, rule: String) -> String {
        self("en nog \(integer(number)) (--only \(rule))", "and \(integer(number)) more (--only \(rule))")
    }

    package func andMore(_ number: Int) -> String { self("en nog \(integer(number))", "and \(integer(number)) more") }

    package var evidenceLabel: String { self("bewijs", "evidence") }
}

extension Phrases {
    /// Verdicts keep the four answers apart, so that nothing can be counted in.
    package var includeChangesNoVerdict: String {
        self(
            "--include verandert hier niets: betwist, gepland, gewenst en onbekend staan altijd al apart naast de witte vlekken",
            "--include changes nothing here: contested, planned, desired and unknown always stand apart beside the gaps"
        )
    }

    package func unknownRule(_ name: String, near: String?) -> String {
        let text = self("onbekende regel of zoeker \(quoted(name))", "unknown rule or finder \(quoted(name))")
        return near.map { "\(text); \(didYouMean($0))" } ?? text
    }
}
