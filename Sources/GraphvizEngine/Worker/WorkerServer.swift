internal import Dispatch

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

extension Graphviz {
    /// Answers requests from `input` on `output` until the other side closes: the whole life of a worker process.
    ///
    /// A crash of libgvc ends this process and nothing else; the client sees it as ``WorkerFailure/crashed(signal:)``.
    /// - Parameter beforeAnswers: called when a request was received.
    /// - Returns: Whether the other side spoke as a client of this build does.
    package static func serve(input: Int32, output: Int32, beforeAnswers: () -> Void = {}) -> Bool {
        do throws(WorkerChannel.Failure) {
            while let bytes = try WorkerChannel.receive(from: input, deadline: nil) {
                beforeAnswers()
                guard let request = try? WireReader.decode(bytes, as: WorkerRequest.self) else { return false }
                var answer = WireWriter()
                answer.write(WorkerAnswer(to: request))
                try WorkerChannel.send(WorkerChannel.framed(answer.bytes), to: output, deadline: nil)
            }
            return true
        } catch {
            return error == .closed
        }
    }

    /// Serves on standard input and output, for the hidden command of a program that is its own worker.
    ///
    /// Whatever else writes to standard output goes to standard error from here on.
    /// Ends the process where the other side closes, even in the middle of an answer: a client that was killed cannot end its worker.
    /// - Parameter beforeAnswers: what befalls a worker that was asked something, for tests.
    /// - Returns: The status with which to exit.
    package static func serveStandardStreams(beforeAnswers: () -> Void = {}) -> Int32 {
        let output = dup(1)
        guard output >= 0, dup2(2, 1) >= 0 else { return 1 }
        DispatchQueue.global().async {
            WorkerChannel.waitForClose(of: 0)
            // At once, since libgvc may be at work: nobody waits for what it finds.
            _exit(0)
        }
        return serve(input: 0, output: output, beforeAnswers: beforeAnswers) ? 0 : 1
    }
}
