/// Why a worker gave no answer. Nothing was written anywhere: an answer arrives whole or not at all.
package enum WorkerFailure: Error, Hashable, Sendable {
    /// The program could not be started: the system's error number.
    case notStarted(path: String, errno: Int32)
    /// It was ended by a signal, as a crash of libgvc does.
    case crashed(signal: Int32)
    /// It ended without an answer, with this status.
    case exited(status: Int32)
    /// The time was up, and it was ended.
    case timedOut(Duration)
    /// It answered, but not as a worker of this build does; it was ended.
    case unintelligible
}
