internal import CGraphviz
internal import Dispatch
internal import Synchronization

/// The one owner of libgvc.
///
/// libgvc and libcgraph keep global state and are not thread safe, so there is one context for the process, made at the first use
/// and never freed (each new one would leak 3.6 kB), and everything that touches the libraries happens under its lock.
enum Context {
    /// Whose turn it is. Not a `Mutex`: the thread sanitizer does not see one on Linux, and would report every use of what
    /// graphviz keeps.
    private static let turn = DispatchSemaphore(value: 1)
    /// Touched by who has the turn only.
    nonisolated(unsafe) private static var context: OpaquePointer?

    /// Runs `body` alone with the context, with no message pending.
    static func use<Result: Sendable>(
        _ body: (OpaquePointer) throws(GraphvizError) -> Result
    ) throws(GraphvizError) -> Result {
        turn.wait()
        defer { turn.signal() }
        if unsafe context == nil {
            // Before gvContext, which may already have something to say.
            shim_collect_messages(Messages.receive)
            unsafe context = gvContext()
        }
        guard let context = unsafe context else { throw .unavailable }
        Messages.reset()
        return try body(context)
    }
}

/// What graphviz says while the context is in use.
enum Messages {
    /// The pieces as they came: level, separator and text are told apart in the calls, not in the text.
    private static let received = Mutex("")

    /// The C callback for libcgraph's messages.
    static let receive: @convention(c) (UnsafeMutablePointer<CChar>?) -> CInt = { piece in
        if let piece {
            let text = String(cString: piece)
            received.withLock { $0 += text }
        }
        return 0
    }

    static func reset() {
        agreseterrors()
        received.withLock { $0 = "" }
    }

    /// The messages since the last reset, a line each, without the words "Error: " and "Warning: " before them.
    static func take() -> [String] {
        received.withLock { text in
            defer { text = "" }
            return text.split(separator: "\n").map { line in
                for prefix in ["Error: ", "Warning: "] where line.hasPrefix(prefix) {
                    return String(line.dropFirst(prefix.count))
                }
                return String(line)
            }
        }
    }

    static var hasErrors: Bool { shim_has_errors() }
}
