package import Analysis
package import Collaboration
package import Wording

/// The findings of a run as tables: for a terminal, a file, or a report.
package struct FindingTables {
    private let report: GapReport
    private let network: Network
    private let say: Phrases

    package init(_ report: GapReport, in network: Network, _ say: Phrases) {
        self.report = report
        self.network = network
        self.say = say
    }

    /// All of them, the findings first.
    package var all: [ResultTable] {
        [findings, subjects, bySource, evidence, notChecked]
            + (report.successions.isEmpty ? [] : [successions])
    }

    /// One row a finding, the most useful first.
    package var findings: ResultTable {
        let titles = say.findingColumns
        return ResultTable(
            title: say.findingsTitle,
            columns: titles.enumerated().map { .init($1, (4...11).contains($0) ? .right : .left) },
            rows: report.findings.map { finding in
                let counts = finding.counts
                return [
                    .text(finding.rule), .text(say.title(finding)), .text(say.severity(finding.severity)),
                    .text(finding.verdict.map(say.verdict)), .integer(counts.total), .integer(counts.gap),
                    .integer(counts.contested), .integer(counts.possible), .integer(counts.waived),
                    .integer(counts.met), .integer(finding.range.high),
                    finding.weight.map { .number($0.inGap, decimals: 0) } ?? .empty,
                    .text(say.sentence(finding, in: network)),
                ]
            })
    }

    /// One row a subject, those that are met at the end of each finding.
    package var subjects: ResultTable {
        ResultTable(
            title: say.subjectsTitle,
            columns: say.subjectColumns.enumerated().map { .init($1, $0 == 4 ? .right : .left) },
            rows: report.findings.flatMap { finding in
                finding.subjectsByVerdict.map { subject in
                    [
                        .text(finding.rule), .text(subject.id), .text(subjectName(subject)),
                        .text(say.verdict(subject.verdict)),
                        subject.weight?.number.map { .number($0, decimals: 0) } ?? .empty,
                        .text(say.reason(subject, in: network)),
                        .text(subject.closing.map { say.closing($0, finding.expectation, in: network) }),
                    ]
                }
            })
    }

    /// The subjects of one finding, for people: the worst first. Nil where it has none to name.
    package func subjects(of finding: Finding, atMost limit: Int, isDetailed: Bool) -> ResultTable? {
        let subjects = isDetailed ? finding.subjectsByVerdict : finding.subjectsByVerdict.filter { $0.verdict < .met }
        guard !subjects.isEmpty else { return nil }
        let titles = say.subjectColumns
        return ResultTable(
            title: "", columns: [titles[2], titles[3], titles[5]].map { .init($0) },
            rows: subjects.prefix(limit).map { subject in
                [
                    .text(subjectName(subject)), .text(say.verdict(subject.verdict)),
                    .text(say.reason(subject, in: network)),
                ]
            },
            notes: subjects.count > limit ? [say.moreSubjects(subjects.count - limit, rule: finding.rule)] : [])
    }

    /// The same rule by each source that answers it, and without each that it rests on.
    package var bySource: ResultTable {
        ResultTable(
            title: say.bySourceTitle,
            columns: say.bySourceColumns.enumerated().map { .init($1, $0 > 1 ? .right : .left) },
            rows: report.findings.flatMap { finding in
                finding.bySource.map { row(finding, $0.source.description, $0) }
                    + finding.without.map { row(finding, say.without($0.source), $0) }
            })
    }

    private func row(_ finding: Finding, _ source: String, _ answer: SourceAnswer) -> [ResultTable.Cell] {
        let counts = answer.counts
        return [
            .text(finding.rule), .text(source), .integer(counts.gap), .integer(counts.contested),
            .integer(counts.possible), .integer(counts.waived), .integer(counts.met),
            answer.weight.map { .number($0, decimals: 0) } ?? .empty,
        ]
    }

    package var evidence: ResultTable {
        ResultTable(
            title: say.evidenceTitle, columns: say.evidenceColumns.map { .init($0) },
            rows: report.findings.flatMap { finding in
                finding.evidence.map { piece in
                    [
                        .text(finding.rule), .text(piece.source?.description), .text(piece.locator), .text(piece.quote),
                        .text(piece.places(in: network).joined(separator: " ")),
                    ]
                }
            })
    }

    package var notChecked: ResultTable {
        ResultTable(
            title: say.notCheckedTitle, columns: [.init(say.notCheckedColumn)],
            rows: report.notChecked.map { [.text(say.sentence($0, in: network))] })
    }

    package var successions: ResultTable {
        ResultTable(
            title: say.successorsTitle, columns: say.successorColumns.map { .init($0) },
            rows: report.successions.map { mapping in
                [
                    .text(say.name(mapping.predecessor, in: network)),
                    .text(say.list(mapping.successors.map { say.name($0, in: network) })),
                ]
            })
    }

    /// Of a pair both names; of a number what it counts.
    package func subjectName(_ subject: FindingSubject) -> String { say.subjectName(subject, in: network) }
}

extension Finding {
    /// The worst first, then by what they weigh, then by id. Findings whose order says something keep it.
    package var subjectsByVerdict: [FindingSubject] {
        guard expectation != nil else { return subjects }
        return subjects.sorted { a, b in
            if a.verdict != b.verdict { return a.verdict < b.verdict }
            let (x, y) = (a.weight?.number ?? -1, b.weight?.number ?? -1)
            return x == y ? a.id < b.id : x > y
        }
    }

    package var expectation: Expectation? {
        switch detail {
        case .expectation(let rule), .expiredWaivers(let rule, _): rule
        default: nil
        }
    }
}

extension Evidence {
    /// Where the rows behind it stand: `claims.csv:12`. Sorted.
    package func places(in network: Network) -> [String] {
        let places = rows.compactMap { row -> FilePlace? in
            switch row {
            case .claim(let index): network.claims[index].place
            case .completeness(let index): network.completeness[index].place
            case .count(let index): network.counts[index].place
            case .other: nil
            }
        }
        return Set(places).sorted().map { place in
            let sheet = place.sheet.map { "[\($0)]" } ?? ""
            return "\(place.file)\(sheet):\(place.line)"
        }
    }
}
