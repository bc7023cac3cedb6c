import Foundation
import Testing

/// `render --watch`, while somebody edits the network.
@Suite struct WatchTests {
    private struct Session {
        let process: Process
        let talk: URL

        init(_ arguments: [String], in folder: String) throws {
            process = Process()
            process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
            process.arguments = arguments
            process.currentDirectoryURL = URL(fileURLWithPath: folder)
            talk = URL(fileURLWithPath: folder + "/talk.log")
            _ = FileManager.default.createFile(atPath: talk.path, contents: nil)
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = try FileHandle(forWritingTo: talk)
            try process.run()
        }

        /// Waits until the talk holds the words so many times, and gives up after a minute.
        func waits(for words: String, times: Int = 1) throws -> Bool {
            for _ in 0..<600 {
                let text = try String(contentsOf: talk, encoding: .utf8)
                if text.components(separatedBy: words).count > times { return true }
                if !process.isRunning { return false }
                usleep(100_000)
            }
            return false
        }
    }

    @Test func aChangeIsDrawnAnErrorIsToldAndCtrlCEndsIt() throws {
        try withFolder { folder in
            _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
            let settings = URL(fileURLWithPath: folder + "/n/netwerk.yaml")
            let sound = try String(contentsOf: settings, encoding: .utf8)
            // Into the network's own folder: what is drawn there is no change.
            let session = try Session(["render", "n", "--watch", "-o", "n/kaart.svg"], in: folder)
            defer { if session.process.isRunning { kill(session.process.processIdentifier, SIGKILL) } }
            #expect(try session.waits(for: "wacht op wijzigingen"))
            let picture = { try String(contentsOfFile: folder + "/n/kaart.svg", encoding: .utf8) }
            #expect(try picture().contains("Wie hoort bij de regio?"))

            try sound.replacingOccurrences(of: "Wie hoort bij de regio?", with: "Een andere titel").write(
                to: settings, atomically: true, encoding: .utf8)
            #expect(try session.waits(for: "geschreven: n/kaart.svg", times: 2))
            #expect(try picture().contains("Een andere titel"))

            try "id: [n".write(to: settings, atomically: true, encoding: .utf8)
            #expect(try session.waits(for: "geen geldige YAML"))
            #expect(try picture().contains("Een andere titel"))

            try sound.write(to: settings, atomically: true, encoding: .utf8)
            #expect(try session.waits(for: "geschreven: n/kaart.svg", times: 3))
            #expect(try picture().contains("Wie hoort bij de regio?"))

            session.process.interrupt()
            for _ in 0..<600 where session.process.isRunning { usleep(100_000) }
            try #require(!session.process.isRunning)
            session.process.waitUntilExit()
            #expect(session.process.terminationReason == .exit)
            #expect(session.process.terminationStatus == 0)
            let talk = try String(contentsOf: session.talk, encoding: .utf8)
            #expect(talk.components(separatedBy: "geschreven: ").count == 4)
            #expect(talk.components(separatedBy: "gewijzigd: n/netwerk.yaml").count == 4)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/n")
            #expect(!left.contains { $0.hasPrefix(".wittevlek-") })
        }
    }

    @Test func anOptionThatIsWrongIsNotWaitedFor() throws {
        try withFolder { folder in
            _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
            #expect(try BuiltProgram.run(["render", "n", "--watch", "--view", "weg"], in: folder).status == 66)
            #expect(try BuiltProgram.run(["render", "weg", "--watch"], in: folder).status == 66)
        }
    }
}
