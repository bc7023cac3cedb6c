internal import Foundation
internal import Synchronization

/// Has Ctrl-C and its kin wait while files are put in their places: a program that ended in the midst of it would leave hidden
/// files behind, or half of what belongs together.
///
/// What was asked meanwhile happens at the end of the pause, as it would have without one. Who asks twice does not wait.
enum SignalPause {
    private typealias Handler = @convention(c) (Int32) -> Void

    private struct State {
        /// Several threads may write at the same time.
        var count = 0
        var former: [(number: Int32, handler: Handler?)] = []
    }

    private static let state = Mutex(State())
    private static let asked = Atomic<Int32>(0)

    static func begin() {
        state.withLock { state in
            state.count += 1
            guard state.count == 1 else { return }
            asked.store(0, ordering: .relaxed)
            for number in [SIGINT, SIGTERM, SIGHUP] {
                let handler = signal(number) { number in
                    SignalPause.asked.store(number, ordering: .relaxed)
                    signal(number, SIG_DFL)
                }
                // Who runs the program with `nohup` wants it not to hear.
                if unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
                    signal(number, SIG_IGN)
                } else {
                    state.former.append((number, handler))
                }
            }
        }
    }

    static func end() {
        let number = state.withLock { state -> Int32 in
            state.count -= 1
            guard state.count == 0 else { return 0 }
            for (number, handler) in state.former { signal(number, handler) }
            state.former = []
            return asked.load(ordering: .relaxed)
        }
        if number != 0 { kill(getpid(), number) }
    }
}
