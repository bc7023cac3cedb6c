/// How far a long run is, on one line of a terminal; nothing where output is piped, or where it takes no time.
final class ProgressBar {
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var last = -1

    init(_ speaker: Speaker) {
        isShown = !speaker.isQuiet && Terminal.Stream.talk.isTerminal
    }

    func show(_ share: Double) {
        let percent = Int(share * 100)
        guard isShown, percent != last, ContinuousClock.now - start > .seconds(1) else { return }
        last = percent
        write("\r\(percent)%\u{1B}[K")
    }

    /// Wipes the line.
    func end() {
        if last >= 0 { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) { _ = Terminal.write(Array(text.utf8), to: .talk) }
}
