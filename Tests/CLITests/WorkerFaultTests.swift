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
                let run = try BuiltProgram.run(
                    ["render", "n", "--timeout", "2"] + test.options, in: folder,
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
    }
#endif
