import Collaboration

/// Gathers the rows that a finding stands on, one entry for each document and place in it.
struct EvidenceCollector {
    private struct Place: Hashable {
        var source: SourceReference?
        var locator: String?
        var quote: String?
    }

    private let network: Network
    private var rows: [Place: Set<Evidence.Row>] = [:]

    init(_ network: Network) { self.network = network }

    mutating func add(claim index: Int) {
        let claim = network.claims[index]
        add(Place(source: claim.source, locator: claim.locator, quote: claim.quote), .claim(index))
    }

    mutating func add(statement index: Int) {
        let statement = network.completeness[index]
        add(
            Place(source: statement.source, locator: statement.locator, quote: statement.quote),
            .completeness(index))
    }

    mutating func add(count index: Int) {
        let statement = network.counts[index]
        add(Place(source: statement.source, locator: statement.locator, quote: statement.quote), .count(index))
    }

    mutating func add(_ tie: Tie) {
        for claim in tie.claims { add(claim: claim) }
        for statement in tie.impliedAbsentBy { add(statement: statement) }
    }

    mutating func add(_ subject: FindingSubject) {
        for end in subject.stated + subject.plans { for tie in end.ties { add(tie) } }
        for tie in subject.refused { add(tie) }
        if let weight = subject.weight { add(weight) }
    }

    mutating func add(_ value: ResolvedAttribute) {
        for attribute in value.from where attribute.source != nil {
            add(Place(source: attribute.source, locator: attribute.locator, quote: nil), .other)
        }
    }

    mutating func add(_ origin: Expectation.Origin) {
        if case .stated(let source, let locator, let quote) = origin {
            add(Place(source: source, locator: locator, quote: quote), .other)
        }
    }

    private mutating func add(_ place: Place, _ row: Evidence.Row) { rows[place, default: []].insert(row) }

    /// Sorted by source, then place; what has no source comes last.
    var evidence: [Evidence] {
        rows.map { place, rows in
            Evidence(
                source: place.source, locator: place.locator, quote: place.quote,
                rows: rows.sorted { $0.order < $1.order })
        }.sorted()
    }
}

extension Evidence.Row {
    fileprivate var order: (Int, Int) {
        switch self {
        case .claim(let index): (0, index)
        case .completeness(let index): (1, index)
        case .count(let index): (2, index)
        case .other: (3, 0)
        }
    }
}
