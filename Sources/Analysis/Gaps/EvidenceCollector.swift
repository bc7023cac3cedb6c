import Collaboration

/// Gathers the rows that a finding stands on, one entry for each document and place in it.
struct EvidenceCollector {
    private struct Place: Hashable {
        var source: SourceReference?
        var locator: String?
        var quote: String?
    }

    private let network: Network
    /// By index: a rule over all municipalities adds the same rows many times.
    private var claims: [Bool]
    private var statements: [Bool]
    private var counts: [Bool]
    private var others: Set<Place> = []

    init(_ network: Network) {
        self.network = network
        claims = Array(repeating: false, count: network.claims.count)
        statements = Array(repeating: false, count: network.completeness.count)
        counts = Array(repeating: false, count: network.counts.count)
    }

    mutating func add(claim index: Int) { claims[index] = true }

    mutating func add(statement index: Int) { statements[index] = true }

    mutating func add(count index: Int) { counts[index] = true }

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
            others.insert(Place(source: attribute.source, locator: attribute.locator, quote: nil))
        }
    }

    mutating func add(_ origin: Expectation.Origin) {
        if case .stated(let source, let locator, let quote) = origin {
            others.insert(Place(source: source, locator: locator, quote: quote))
        }
    }

    /// Sorted by source, then place; what has no source comes last.
    var evidence: [Evidence] {
        var rows: [Place: [Evidence.Row]] = [:]
        for index in claims.indices where claims[index] {
            let claim = network.claims[index]
            rows[Place(source: claim.source, locator: claim.locator, quote: claim.quote), default: []]
                .append(.claim(index))
        }
        for index in statements.indices where statements[index] {
            let statement = network.completeness[index]
            rows[Place(source: statement.source, locator: statement.locator, quote: statement.quote), default: []]
                .append(.completeness(index))
        }
        for index in counts.indices where counts[index] {
            let statement = network.counts[index]
            rows[Place(source: statement.source, locator: statement.locator, quote: statement.quote), default: []]
                .append(.count(index))
        }
        for place in others { rows[place, default: []].append(.other) }
        let places = Array(rows.keys)
        let sources = Set(places.compactMap(\.source)).sorted()
        let rank = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1, $0) })
        let ranks = places.map { $0.source.flatMap { rank[$0] } ?? sources.count }
        // By number: places are many, and dear to move about.
        let order = places.indices.sorted { a, b in
            if ranks[a] != ranks[b] { return ranks[a] < ranks[b] }
            if places[a].locator != places[b].locator { return (places[a].locator ?? "") < (places[b].locator ?? "") }
            return (places[a].quote ?? "") < (places[b].quote ?? "")
        }
        return order.map { index in
            let place = places[index]
            return Evidence(source: place.source, locator: place.locator, quote: place.quote, rows: rows[place]!)
        }
    }
}
