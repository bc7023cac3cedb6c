internal import Collaboration
internal import Diagrams

/// The snapshots that views are drawn from. Most views of a network show the same day and sources, and share one.
final class Snapshots {
    private let network: Network
    private let options: FigureOptions
    private var known: [SnapshotChoice: Snapshot] = [:]

    init(_ read: Reading) {
        network = read.network
        options = FigureOptions(asOf: read.asOf, accordingTo: read.viewpoints)
    }

    func choice(for view: View) -> SnapshotChoice { SnapshotChoice(view, of: network, options: options) }

    subscript(view: View) -> Snapshot { self[choice(for: view)] }

    subscript(choice: SnapshotChoice) -> Snapshot {
        if let snapshot = known[choice] { return snapshot }
        let snapshot = choice.snapshot(of: network)
        known[choice] = snapshot
        return snapshot
    }

    /// Resolves those of several views side by side.
    func resolve(for views: some Collection<View>) {
        var wanted: [SnapshotChoice] = []
        for choice in views.lazy.map(choice) where known[choice] == nil && !wanted.contains(choice) {
            wanted.append(choice)
        }
        // One is there at once on this thread.
        guard wanted.count > 1 else { return }
        concurrently(wanted) { [network] in
            ($0, $0.snapshot(of: network))
        } then: {
            known[$0.0] = $0.1
        }
    }
}
