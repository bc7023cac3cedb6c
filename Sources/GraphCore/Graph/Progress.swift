import Synchronization

/// Told how far a long computation is, from 0 to 1; `false` stops it with ``GraphError/cancelled``.
///
/// It is called by one thread at a time, not always the same.
public typealias Progress = (Double) -> Bool

/// Counts finished parts of a known total and asks `progress` after each, from any thread.
final class ProgressMeter {
    private let total: Int
    private let progress: Progress?
    private let finished: Lock<Int>
    private let stopped = Atomic(false)

    /// - Parameter finished: What has been before.
    init(total: Int, finished: Int = 0, _ progress: Progress?) {
        self.total = max(total, 1)
        self.finished = Lock(finished)
        self.progress = progress
    }

    /// Whether the caller asked to stop.
    var isStopped: Bool { stopped.load(ordering: .relaxed) }

    func finish(_ parts: Int = 1) {
        guard let progress else { return }
        finished.withLock { finished in
            finished += parts
            if !isStopped && !progress(Double(finished) / Double(total)) {
                stopped.store(true, ordering: .relaxed)
            }
        }
    }

    func check() throws(GraphError) {
        if isStopped { throw .cancelled }
    }
}
