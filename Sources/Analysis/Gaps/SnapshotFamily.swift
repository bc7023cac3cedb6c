import Collaboration

/// The snapshots of one network on one day under different choices of sources, each made once.
struct SnapshotFamily {
    let base: Snapshot
    private var made: [[Viewpoint]: Snapshot] = [:]

    init(_ base: Snapshot) { self.base = base }

    mutating func snapshot(accordingTo viewpoints: [Viewpoint]) -> Snapshot {
        if viewpoints == base.viewpoints { return base }
        if let known = made[viewpoints] { return known }
        let snapshot = Snapshot(base.network, asOf: base.asOf, accordingTo: viewpoints)
        made[viewpoints] = snapshot
        return snapshot
    }

    /// The data without one source; nil where the run's own choice of sources leaves nothing then, or never had it.
    mutating func without(_ source: String) -> Snapshot? {
        let reference = SourceReference(source: source)
        if base.viewpoints.isEmpty { return snapshot(accordingTo: [.allBut(reference)]) }
        let others = base.viewpoints.filter { viewpoint in
            if case .source(let own) = viewpoint { own.source != source } else { true }
        }
        guard !others.isEmpty, others.count < base.viewpoints.count else { return nil }
        return snapshot(accordingTo: others)
    }

    /// True where the run's own choice of sources lets this source speak.
    func admits(_ source: SourceReference) -> Bool {
        base.viewpoints.isEmpty || base.viewpoints.contains { $0.admits(source) }
    }
}
