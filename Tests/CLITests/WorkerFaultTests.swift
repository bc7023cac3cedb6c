#if DEBUG
    import Foundation
    import Testing

    /// A crash or a hang of graphviz takes neither the program nor half a file with it.
    @Suite struct WorkerFaultTests {
        struct Case: CustomTestStringConvertible, Sendable {
            let fault: String
            let options: [String]
            let says: String
            var testDescription: String { ([fault] + options).joined(separator: " ") }
        }

        static let cases = [
            Case(fault: "crash", options: ["-o", "kaart.svg"], says: "graphviz liep vast op de kaart \"regio\""),
            Case(fault: "hang", options: ["-o", "kaart.svg"], says: "was na 2 seconden niet klaar"),
            Case(fault: "crash", options: ["-o", "kaart.pdf", "--layout", "tiles"], says: "graphviz liep vast"),
            Case(fault: "crash", options: ["--all-views", "-o", "kaarten"], says: "graphviz liep vast op de kaart"),
        ]

        @Test(arguments: cases) func itIsSaidAndNothingIsWritten(test: Case) throws {
            try withFolder { folder in
                _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
                // A search for tiles has the same limit, and a sanitizer makes it slow: only a hang waits for its end.
                let limit = test.fault == "hang" ? "2" : "60"
                let run = try BuiltProgram.run(
                    ["render", "n", "--timeout", limit] + test.options, in: folder,
                    environment: ["WITTEVLEK_WORKER_FAULT": test.fault])
                #expect(run.status == 70, "\(run.talk)")
                #expect(run.talk.contains(test.says), "\(run.talk)")
                let left = try FileManager.default.subpathsOfDirectory(atPath: folder)
                    .filter { !$0.hasPrefix("n/") && $0 != "n" && $0 != "kaarten" }
                #expect(left.isEmpty, "\(left)")
                // Without the fault the same command draws.
                let again = try BuiltProgram.run(
                    ["render", "n", "--timeout", "60"] + test.options, in: folder)
                #expect(again.status == 0, "\(again.talk)")
            }
        }

        #if os(Linux)
            /// Whoever kills the program cannot know of its worker.
            @Test func theWorkerEndsWithTheProgram() throws {
                try withFolder { folder in
                    _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
                    let process = Process()
                    process.executableURL = URL(fileURLWithPath: "/bin/sh")
                    // Beside its own output the program has another way out of here, which its worker keeps open too.
                    process.arguments = [
                        "-c", "exec \"$@\" 3>&1 >/dev/null", "sh", BuiltProgram.path, "render", "n", "--timeout", "60",
                        "-o", "kaart.svg",
                    ]
                    process.currentDirectoryURL = URL(fileURLWithPath: folder)
                    process.environment = ProcessInfo.processInfo.environment
                        .merging(["WITTEVLEK_WORKER_FAULT": "hang"]) { $1 }
                    let open = Pipe()
                    process.standardOutput = open
                    process.standardError = FileHandle.nullDevice
                    try process.run()
                    let worker = try #require(startedWorker(of: process.processIdentifier))
                    // Until it was asked something, it would end by itself.
                    Thread.sleep(forTimeInterval: 1)
                    kill(process.processIdentifier, SIGKILL)
                    var poller = pollfd(
                        fd: open.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
                    let isOver = poll(&poller, 1, 10_000) == 1
                    #expect(isOver, "the worker lives on")
                    if !isOver { kill(worker, SIGKILL) }
                    process.waitUntilExit()
                }
            }

            /// The worker that the program starts, once it is there.
            private func startedWorker(of program: Int32) -> Int32? {
                for _ in 0..<1000 {
                    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
                        guard let process = Int32(name), process > program,
                            let line = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
                            let words = line.split(separator: ")").last?.split(separator: " "), words.count > 1,
                            Int32(words[1]) == program
                        else { continue }
                        return process
                    }
                    Thread.sleep(forTimeInterval: 0.02)
                }
                return nil
            }
        #endif
    }
#endif
