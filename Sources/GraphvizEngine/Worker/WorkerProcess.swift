#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// A running worker, and the socket to it. Ends with the value, and where this process ends before it, by
/// itself: a worker never outlives its client.
struct WorkerProcess: ~Copyable {
    private let process: pid_t
    private let socket: Int32

    /// Starts the program with one end of a socket as its standard input and output; its standard error goes nowhere.
    init(path: String, arguments: [String]) throws(WorkerFailure) {
        var ends: [Int32] = [-1, -1]
        #if canImport(Darwin)
            let kind = SOCK_STREAM
        #else
            let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        #endif
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .notStarted(path: path, errno: errno) }
        #if canImport(Darwin)
            var on: Int32 = 1
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
        defer { close(ends[1]) }
        let (status, process) = Self.spawn(path, arguments, on: ends[1])
        guard status == 0 else {
            close(ends[0])
            throw .notStarted(path: path, errno: status)
        }
        self.process = process
        socket = ends[0]
    }

    deinit {
        // A worker at rest ends by itself when the socket closes; one at work is not waited for.
        close(socket)
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    /// The answer to `request`, or why there is none; after a failure the worker is of no further use.
    borrowing func answer(_ request: [UInt8], timeout: Duration?) throws(WorkerFailure) -> [UInt8] {
        let deadline = timeout.map { ContinuousClock.now + $0 }
        do throws(WorkerChannel.Failure) {
            try WorkerChannel.send(WorkerChannel.framed(request), to: socket, deadline: deadline)
            guard let answer = try WorkerChannel.receive(from: socket, deadline: deadline) else {
                throw WorkerChannel.Failure.closed
            }
            return answer
        } catch {
            switch error {
            case .timedOut: throw .timedOut(timeout ?? .zero)
            case .unintelligible: throw .unintelligible
            case .closed: throw failureOfTheEnded()
            }
        }
    }

    /// How the process ended that closed its end.
    private borrowing func failureOfTheEnded() -> WorkerFailure {
        // A crash closes the socket a moment before the process can be waited for; one that lives on is no worker.
        for _ in 0..<200 {
            var information = siginfo_t()
            guard waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0 else { break }
            if information.si_signo == SIGCHLD {
                #if canImport(Darwin)
                    let status = information.si_status
                #else
                    let status = information._sifields._sigchld.si_status
                #endif
                return information.si_code == Int32(CLD_EXITED) ? .exited(status: status) : .crashed(signal: status)
            }
            usleep(5000)
        }
        return .unintelligible
    }

    private static func spawn(_ path: String, _ arguments: [String], on end: Int32) -> (status: Int32, process: pid_t) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, end, 0)
        posix_spawn_file_actions_adddup2(&actions, end, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // Signals are the worker's own: a caller who ignores or blocks some must not have it survive them.
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
        var process: pid_t = 0
        let status = withCStrings([path] + arguments) { arguments in
            withCStrings(environment) { environment in
                posix_spawn(&process, path, &actions, &attributes, arguments, environment)
            }
        }
        return (status, process)
    }

    /// This process's environment, but with Swift's backtraces off: a crashing worker must end at once, not inspect itself.
    private static var environment: [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if !text.hasPrefix("SWIFT_BACKTRACE=") { variables.append(text) }
            next += 1
        }
        return variables + ["SWIFT_BACKTRACE=enable=no"]
    }
}

private func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { preconditionFailure("the list ends with nil") }
        return body(base)
    }
}
