internal import Wording

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// The two streams: results go to stdout, talk to stderr.
enum Terminal {
    enum Stream: Int32 {
        case output = 1
        case talk = 2

        /// A person looks at it.
        var isTerminal: Bool { isatty(rawValue) == 1 }

        /// Columns of the window; nil where nobody looks.
        var width: Int? {
            guard isTerminal else { return nil }
            var size = winsize()
            guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
            return Int(size.ws_col)
        }

        /// Bold and colours, unless asked not to: https://no-color.org.
        func hasColor(unless refused: Bool) -> Bool {
            isTerminal && !refused && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
        }
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// False where the stream takes no more: a full disk.
    static func write(_ bytes: [UInt8], to stream: Stream) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { unsafeWrite(stream.rawValue, $0, from: written) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// Lines for people. Whatever words of data are in them, none reaches the terminal as a command to it.
    ///
    /// - Parameter mark: What stands before them, with the program's own colour.
    static func say(_ text: String, mark: String = "", to stream: Stream) -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Phrases.harmless(String($0)) }
        return write(Array((mark + lines.joined(separator: "\n") + "\n").utf8), to: stream)
    }

    private static func unsafeWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        #if canImport(Darwin)
            Darwin.write(file, bytes.baseAddress! + start, bytes.count - start)
        #else
            Glibc.write(file, bytes.baseAddress! + start, bytes.count - start)
        #endif
    }
}

/// Talks on stderr, unless told to be quiet. Errors are always said.
struct Speaker {
    let isQuiet: Bool
    let hasColor: Bool

    func error(_ text: String, label: String) { line(text, mark: mark(label, 31) + ": ") }

    func warn(_ text: String, label: String) {
        if !isQuiet { line(text, mark: mark(label, 33) + ": ") }
    }

    func tell(_ text: String) {
        if !isQuiet { line(text) }
    }

    private func line(_ text: String, mark: String = "") { _ = Terminal.say(text, mark: mark, to: .talk) }

    private func mark(_ text: String, _ color: Int) -> String { hasColor ? "\u{1B}[1;\(color)m\(text)\u{1B}[0m" : text }
}
