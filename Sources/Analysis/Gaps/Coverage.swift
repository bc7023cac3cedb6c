public import Collaboration

/// Which subjects are in which covers: a matrix of rows and columns.
public struct CoverageFacts: Hashable, Sendable {
    /// One size class and how many of it are in at least one column.
    public struct Share: Hashable, Sendable {
        public var sizeClass: String
        public var covered: Int
        public var of: Int
    }

    public var settings: FinderSettings.Coverage
    /// Sorted by id.
    public var columns: [ActorID]
    /// Columns without one row that is present, sorted.
    public var emptyColumns: [ActorID]
    /// By size class, in order of text; empty where rows have none.
    public var bySize: [Share]
    /// Inhabitants of the rows in at least one column, and of all rows with a number.
    public var coveredInhabitants: Double
    public var inhabitants: Double
}

/// Matrix of subjects and covers: empty rows, empty columns, share by number, by inhabitants and by size class.
struct CoverageFinder {
    let settings: FinderSettings.Coverage
    let rule: String

    /// Each row with the verdict of a rule that needs one column; without the test of sizes, which is asked for once and
    /// not for each source that is left out.
    func finding(in snapshot: Snapshot) -> Finding {
        let (rows, undecidable) = snapshot.select(settings.rows)
        let columns = snapshot.select(settings.columns).selected
        let walker = snapshot.stepEnds(settings.via, to: settings.columns)
        var collector = EvidenceCollector(snapshot.network)
        var filled: Set<ActorID> = []
        var subjects: [FindingSubject] = []
        for row in rows {
            let tally = walker.tally(from: row)
            var subject = FindingSubject([row], tally.verdict, stated: tally.stated, silent: tally.silent)
            subject.weight = snapshot.attribute("population", of: row)
            filled.formUnion(tally.actors(.present))
            collector.add(subject)
            subjects.append(subject)
        }
        for statement in walker.statements(covering: rows) { collector.add(statement: statement) }
        let facts = CoverageFacts(
            settings: settings, columns: columns, emptyColumns: columns.filter { !filled.contains($0) },
            bySize: bySize(subjects, snapshot),
            coveredInhabitants: subjects.filter { $0.verdict == .met }.inhabitants, inhabitants: subjects.inhabitants)
        var finding = Finding(
            .coverage, rule: rule, in: snapshot.network, severity: .attention, detail: .coverage(facts),
            subjects: subjects,
            evidence: collector.evidence)
        finding.undecidable = undecidable
        finding.weight = WeighedGaps("population", over: subjects)
        return finding
    }

    private func bySize(_ subjects: [FindingSubject], _ snapshot: Snapshot) -> [CoverageFacts.Share] {
        var shares: [String: CoverageFacts.Share] = [:]
        for subject in subjects {
            guard case .text(let name)? = snapshot.attribute("size-class", of: subject.actors[0])?.value else {
                continue
            }
            shares[name, default: .init(sizeClass: name, covered: 0, of: 0)].of += 1
            if subject.verdict == .met { shares[name]!.covered += 1 }
        }
        return shares.values.sorted { $0.sizeClass < $1.sizeClass }
    }
}

extension [FindingSubject] {
    fileprivate var inhabitants: Double { reduce(0) { $0 + ($1.weight?.number ?? 0) } }
}
