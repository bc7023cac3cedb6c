/// What can stop a run.
public enum GapError: Error, Hashable, Sendable {
    /// `progress` returned false.
    case cancelled
}

/// Tells a caller how far a run is, a hundred times at most.
struct GapProgress {
    /// From which share to which this part of the run goes.
    var from = 0.0
    var to = 1.0
    var call: ((Double) -> Bool)?

    static var silent: GapProgress { GapProgress() }

    func report(_ done: Int, of total: Int) throws(GapError) {
        guard let call, total > 0 else { return }
        let step = max(1, total / 100)
        guard done % step == 0 || done == total else { return }
        if !call(from + (to - from) * Double(done) / Double(total)) { throw .cancelled }
    }

    /// The part of this one that task `index` of `count` takes.
    func part(_ index: Int, of count: Int) -> GapProgress {
        let width = (to - from) / Double(max(1, count))
        return GapProgress(from: from + width * Double(index), to: from + width * Double(index + 1), call: call)
    }
}
