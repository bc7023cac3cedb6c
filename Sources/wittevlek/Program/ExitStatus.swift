/// How the program ends: what a script can rely on.
enum ExitStatus: Int32 {
    case done = 0
    /// `check` found an error or a rejected record, or `gaps --fail-on` a finding.
    case found = 1
    case usage = 64
    /// A file cannot be read as what it is, or a record was rejected under `--strict`.
    case badData = 65
    /// No such input, actor, view or source.
    case noInput = 66
    /// Graphviz or another part failed.
    case software = 70
    case cannotWrite = 73
}

/// The end of a command with words for stderr; none where all is said already.
struct Failure: Error {
    let status: ExitStatus
    let message: String?

    init(_ status: ExitStatus, _ message: String? = nil) {
        self.status = status
        self.message = message
    }
}
