package import Analysis
package import Collaboration
package import Wording

/// The findings of a run as the document `wittevlek.gaps/1`.
package struct FindingJSON {
    private let report: GapReport
    private let network: Network
    private let say: Phrases

    package init(_ report: GapReport, in network: Network, _ say: Phrases) {
        self.report = report
        self.network = network
        self.say = say
    }

    package var document: JSONValue {
        .object([
            "schema": "wittevlek.gaps/1", "network": .string(network.id), "asOf": .string(report.asOf?.description),
            "findings": .array(report.findings.map(finding)), "notChecked": .array(report.notChecked.map(notChecked)),
            "successions": .array(
                report.successions.map { mapping in
                    .object([
                        "predecessor": .string(mapping.predecessor.rawValue),
                        "successors": .strings(mapping.successors.map(\.rawValue)),
                    ])
                }),
            "warnings": .strings(report.warnings.map { say.sentence($0, in: network) }),
        ])
    }

    private func finding(_ finding: Finding) -> JSONValue {
        .object([
            "rule": .string(finding.rule), "title": .string(say.title(finding)),
            "severity": .string(finding.severity.rawValue), "verdict": .string(finding.verdict?.rawValue),
            "of": .integer(finding.subjects.count), "counts": counts(finding.counts),
            "subjects": .array(finding.subjects.map { subject($0, of: finding) }),
            "undecidable": .strings(finding.undecidable.map(\.rawValue)),
            "weighBy": finding.weight.map { .string($0.key) },
            "inhabitants": finding.weight.map { .number($0.inGap) } ?? .null,
            "inhabitantsUnknown": .strings((finding.weight?.unknown ?? []).map(\.rawValue)),
            "sentence": .string(say.sentence(finding, in: network)),
            "notes": .strings(say.notes(finding, in: network, asOf: report.asOf)),
            "context": .array(finding.context.map(context)),
            "evidence": .array(finding.evidence.map(evidence)), "bySource": .array(finding.bySource.map(answer)),
            "range": .object(["low": .integer(finding.range.low), "high": .integer(finding.range.high)]),
            "without": .array(finding.without.map(answer)), "sizes": .array(finding.sizes.map(size)),
        ])
    }

    private func counts(_ counts: VerdictCounts) -> JSONValue {
        .object(Verdict.allCases.map { ($0.rawValue, .integer(counts[$0])) })
    }

    private func subject(_ subject: FindingSubject, of finding: Finding) -> JSONValue {
        .object([
            "id": .string(subject.id),
            "name": .string(FindingTables(report, in: network, say).subjectName(subject)),
            "verdict": .string(subject.verdict.rawValue),
            "reason": .string(say.reason(subject, in: network)),
            "closing": subject.closing.map { .string(say.closing($0, finding.expectation, in: network)) },
            "plans": subject.plans.isEmpty
                ? nil
                : .array(
                    subject.plans.map { end in
                        .object([
                            "id": .string(end.actor.rawValue), "name": .string(say.name(end.actor, in: network)),
                            "status": .string(end.ties.last?.status.rawValue),
                        ])
                    }),
        ])
    }

    private func context(_ context: Expectation.Context) -> JSONValue {
        .object([
            "source": .string(context.source.description), "locator": .string(context.locator),
            "quote": .string(context.quote), "text": .string(context.text),
        ])
    }

    private func evidence(_ evidence: Evidence) -> JSONValue {
        .object([
            "source": .string(evidence.source?.description), "locator": .string(evidence.locator),
            "quote": .string(evidence.quote), "rows": .strings(evidence.places(in: network)),
        ])
    }

    private func answer(_ answer: SourceAnswer) -> JSONValue {
        .object([
            "source": .string(answer.source.description), "counts": counts(answer.counts),
            "inhabitants": answer.weight.map { .number($0) } ?? .null, "gaps": .strings(answer.gaps),
        ])
    }

    private func size(_ pattern: SizePattern) -> JSONValue {
        .object([
            "sizeClass": .string(pattern.sizeClass), "of": .integer(pattern.subjects), "gaps": .integer(pattern.gaps),
            "expected": .number(pattern.expectedGaps), "p": .number(pattern.pValue), "draws": .integer(pattern.draws),
        ])
    }

    private func notChecked(_ item: NotChecked) -> JSONValue {
        let sentence = JSONValue.string(say.sentence(item, in: network))
        switch item {
        case .actors(let kind, let level, let actors):
            return .object([
                "what": "actors", "kind": .string(kind.rawValue), "level": level.map { .string($0) },
                "ids": .strings(actors.map(\.rawValue)), "sentence": sentence,
            ])
        case .themes(let themes):
            return .object(["what": "themes", "ids": .strings(themes.map(\.rawValue)), "sentence": sentence])
        case .relation(let relation, let ties):
            return .object([
                "what": "relation", "ids": [.string(relation.rawValue)], "ties": .integer(ties), "sentence": sentence,
            ])
        case .source(let source):
            return .object(["what": "source", "ids": [.string(source)], "sentence": sentence])
        case .incompleteList(let rule, let relations):
            return .object([
                "what": "incomplete-list", "rule": .string(rule), "ids": .strings(relations.map(\.rawValue)),
                "sentence": sentence,
            ])
        case .openClass(let id):
            return .object(["what": "open-class", "ids": [.string(id.rawValue)], "sentence": sentence])
        case .finder(let rule, _):
            return .object(["what": "finder", "rule": .string(rule), "sentence": sentence])
        }
    }
}
