internal import Foundation
internal import Synchronization

/// How far a long run is, on one line of a terminal; nothing where output is piped, or where it takes no time.
final class ProgressBar: Sendable {
    private struct State {
        /// Nil where nothing is to be seen.
        var text: String?
        var drawn: String?
    }

    private let isShown: Bool
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    init(_ speaker: Speaker) {
        isShown = !speaker.isQuiet && Terminal.Stream.talk.isTerminal
    }

    func show(_ share: Double) { show("\(Int(share * 100))%") }

    func show(_ text: String) {
        guard isShown else { return }
        state.withLock {
            $0.text = text
            draw(&$0)
        }
    }

    /// What is shown comes after a second also where nothing new is told by then.
    func keepShowing() {
        guard isShown else { return }
        Thread.detachNewThread { [weak self] in
            while true {
                usleep(200_000)
                guard let self else { return }
                self.state.withLock { self.draw(&$0) }
            }
        }
    }

    /// Wipes the line.
    func end() {
        state.withLock {
            if $0.drawn != nil { write("\r\u{1B}[K") }
            $0 = State()
        }
    }

    private func draw(_ state: inout State) {
        guard let text = state.text, text != state.drawn, ContinuousClock.now - start > .seconds(1) else { return }
        state.drawn = text
        write("\r\(text)\u{1B}[K")
    }

    private func write(_ text: String) { _ = Terminal.write(Array(text.utf8), to: .talk) }
}
