import Foundation
import Testing

/// Which files the program takes for its own, and that it leaves none behind.
@Suite struct OwnFilesTests {
    private func withPicture(_ body: (String) throws -> Void) throws {
        try withFolder { folder in
            _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
            #expect(try BuiltProgram.run(["render", "n", "-o", "x.svg"], in: folder).status == 0)
            // As a copy or a clone leaves it.
            try FileManager.default.removeItem(atPath: folder + "/.wittevlek")
            try body(folder)
        }
    }

    private func redraw(in folder: String) throws -> BuiltProgram.Run {
        try BuiltProgram.run(["render", "n", "--view", "themas", "-o", "x.svg"], in: folder)
    }

    private func write(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    @Test func picturesAreKnownAgainWithoutTheIndex() throws {
        try withPicture { folder in
            let run = try redraw(in: folder)
            #expect(run.status == 0, "\(run.talk)")
        }
    }

    @Test(arguments: ["svg", "alt.txt", "table.csv", "actors.csv", "table.html"])
    func whatAnotherWroteInItsPlaceIsNot(ending: String) throws {
        try withPicture { folder in
            let path = "\(folder)/x.\(ending)"
            // A drawing program keeps our metadata and begins the file in its own way.
            let words = try String(contentsOfFile: path, encoding: .utf8)
            let other = ending == "svg" ? words.replacing("<svg xmlns", with: "<svg\n   xmlns") : "van mij"
            try write(other, path)
            let run = try redraw(in: folder)
            #expect(run.status == 73 && run.talk.contains("x.\(ending)\" bestaat al"), "\(run.talk)")
            #expect(try String(contentsOfFile: path, encoding: .utf8) == other)
        }
    }

    @Test func aTableWithoutAPictureOfOursIsNot() throws {
        try withPicture { folder in
            try FileManager.default.removeItem(atPath: folder + "/x.svg")
            #expect(try redraw(in: folder).status == 73)
        }
    }

    /// Ended as soon as one of the hidden files is seen that become the picture.
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func whoIsEndedWhileWritingLeavesNothingHidden(signal: Int32) throws {
        try withFolder { folder in
            _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
            for attempt in 0..<3 {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
                process.arguments = ["render", "n", "--all-views", "--quiet", "-o", "k\(attempt)"]
                process.currentDirectoryURL = URL(fileURLWithPath: folder)
                process.standardError = FileHandle.nullDevice
                try process.run()
                func hidden() -> [String] {
                    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/k\(attempt)")
                    return (names ?? []).filter { $0.hasPrefix(".wittevlek-") }
                }
                while process.isRunning, hidden().isEmpty {}
                kill(process.processIdentifier, signal)
                process.waitUntilExit()
                #expect(hidden() == [])
            }
        }
    }
}
