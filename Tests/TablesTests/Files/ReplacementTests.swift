import Foundation
import Testing

@testable import Tables

@Suite struct ReplacementTests {
    /// A place that is taken after all is ready, by a folder: what had its new bytes already gets the old ones back.
    @Test func aPlaceThatCannotBeTakenBringsTheOthersBack() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (old, new, taken) = (folder + "/old", folder + "/new", folder + "/taken")
        try Data([1]).write(to: URL(fileURLWithPath: old))
        var replacement = Replacement()
        for path in [old, new, taken] { try replacement.prepare(FileTarget(path), [2], named: path) }
        #expect(try FileReader.bytes(of: old) == [1])
        try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: false)
        #expect(throws: TablesError.cannotWrite(path: taken, .isFolder)) { try replacement.finish() }
        replacement.undo()
        #expect(try FileReader.bytes(of: old) == [1])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["old", "taken"])
    }

    /// Of a program that is no more; not of one that may still be writing, and nothing that only looks alike.
    @Test func whatEndedProgramsLeftBehindIsRemoved() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ended = Process()
        ended.executableURL = URL(fileURLWithPath: "/bin/sh")
        ended.arguments = ["-c", "true"]
        try ended.run()
        ended.waitUntilExit()
        let gone = ".wittevlek-\(ended.processIdentifier)-"
        let kept = [".wittevlek-\(getpid())-\(UUID().uuidString)", gone + "notities", ".wittevlek-x"]
        for name in kept + [gone + UUID().uuidString] {
            try Data([1]).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        try FileWriter(force: false).write([2], to: folder + "/nieuw")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                == (kept + [".wittevlek", "nieuw"]).sorted())
    }
}
