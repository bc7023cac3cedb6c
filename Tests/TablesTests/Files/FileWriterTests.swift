import Foundation
import Testing

@testable import Tables

@Suite struct FileWriterTests {
    /// An empty folder that is gone after the test.
    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private let careful = FileWriter(force: false)

    private func content(_ path: String) throws -> String {
        String(decoding: try FileReader.bytes(of: path), as: UTF8.self)
    }

    @Test func aFileOfOursIsReplacedAndNothingElseIsLeftBehind() throws {
        try inFolder { folder in
            let path = folder + "/kaart.svg"
            try careful.write(Array("een".utf8), to: path)
            try careful.write(Array("twee".utf8), to: path)
            #expect(try content(path) == "twee")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [".wittevlek", "kaart.svg"])
        }
    }

    @Test func aFileOfSomebodyElseStays() throws {
        try inFolder { folder in
            let path = folder + "/brief.md"
            try Data("van mij".utf8).write(to: URL(fileURLWithPath: path))
            #expect(throws: TablesError.wouldOverwrite(path: path, changedSince: false)) {
                try careful.write(Array("nieuw".utf8), to: path)
            }
            #expect(try content(path) == "van mij")
            try careful.write(Array("van mij".utf8), to: path)
            try FileWriter(force: true).write(Array("nieuw".utf8), to: path)
            #expect(try content(path) == "nieuw")
            try careful.write(Array("nieuwer".utf8), to: path)
        }
    }

    @Test func ofSeveralFilesAllAreWrittenOrNone() throws {
        try inFolder { folder in
            let paths = ["a.txt", "b.svg", "c.csv"].map { folder + "/" + $0 }
            try careful.write([1], to: paths[0])
            try Data("van mij".utf8).write(to: URL(fileURLWithPath: paths[2]))
            let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            let files = paths.map { (path: $0, bytes: Array("nieuw".utf8)) }
            #expect(throws: TablesError.wouldOverwrite(path: paths[2], changedSince: false)) {
                try careful.write(files)
            }
            #expect(throws: TablesError.wouldOverwrite(path: paths[2], changedSince: false)) {
                try careful.requireReplaceable(paths)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
            #expect(try FileReader.bytes(of: paths[0]) == [1])
            try FileWriter(force: true).requireReplaceable(paths)
            try FileWriter(force: true).write(files)
            for path in paths { #expect(try content(path) == "nieuw") }
            try careful.requireReplaceable(paths)
            // One of another folder, whose name leads to the same: nobody waits for himself.
            try careful.write([
                (paths[0], [2]), (folder + "/./d", [3]), (folder + "/../" + FilePath.name(of: folder) + "/e", [4]),
            ])
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                    == [".wittevlek", "a.txt", "b.svg", "c.csv", "d", "e"])
        }
    }

    @Test func aFileOfOursThatSomebodyChangedStays() throws {
        try inFolder { folder in
            let path = folder + "/kaart.svg"
            try careful.write(Array("een".utf8), to: path)
            try Data("een, verbeterd".utf8).write(to: URL(fileURLWithPath: path))
            #expect(throws: TablesError.wouldOverwrite(path: path, changedSince: true)) {
                try careful.write(Array("twee".utf8), to: path)
            }
        }
    }

    @Test func whyAFileCannotBeWritten() throws {
        try inFolder { folder in
            #expect(throws: TablesError.cannotWrite(path: folder, .isFolder)) { try careful.write([], to: folder) }
            let missing = folder + "/niet/x.svg"
            #expect(throws: TablesError.cannotWrite(path: missing, .noSuchFolder)) {
                try careful.write([], to: missing)
            }
            try careful.write([1], to: folder + "/x")
            let below = folder + "/x/y.svg"
            #expect(throws: TablesError.cannotWrite(path: below, .notAFolder)) { try careful.write([], to: below) }
            #expect(throws: TablesError.cannotWrite(path: folder + "/x", .notAFolder)) {
                try careful.makeFolder(folder + "/x")
            }
            let long = folder + "/" + String(repeating: "x", count: 300)
            #expect(throws: TablesError.cannotWrite(path: long, .nameTooLong)) { try careful.write([], to: long) }
        }
    }

    // The superuser may write everywhere, so there is nothing to see for him.
    @Test(.enabled(if: geteuid() != 0)) func aFolderThatIsReadOnly() throws {
        try inFolder { folder in
            chmod(folder, 0o555)
            let path = folder + "/x.svg"
            #expect(throws: TablesError.cannotWrite(path: path, .notPermitted)) { try careful.write([], to: path) }
        }
    }

    @Test(.enabled(if: access("/proc/self", F_OK) == 0)) func aFolderThatTakesNoFiles() {
        let path = "/proc/self/x.svg"
        #expect(throws: TablesError.cannotWrite(path: path, .takesNoFiles)) { try careful.write([], to: path) }
    }

    @Test func foldersAreMadeWithThoseAboveThem() throws {
        try inFolder { folder in
            try careful.makeFolder(folder + "/a/b/c")
            try careful.makeFolder(folder + "/a/b/c")
            try careful.write([1], to: folder + "/a/b/c/x")
            #expect(try FileReader.bytes(of: folder + "/a/b/c/x") == [1])
        }
    }

    /// A link to a file that is not there yet: that one is made, and the link stays.
    @Test func aLinkToNothingIsFollowed() throws {
        try inFolder { folder in
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "nieuw")
            #expect(FilePath.areOne(folder + "/link", folder + "/nieuw"))
            try careful.write([2], to: folder + "/link")
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/nieuw")) == Data([2]))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "nieuw")
        }
    }

    @Test func aLinkIsFollowedAndItsFileReplaced() throws {
        try inFolder { folder in
            try careful.makeFolder(folder + "/echt")
            try careful.write([1], to: folder + "/echt/x")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/link", withDestinationPath: folder + "/echt/x")
            try careful.write([2], to: folder + "/link")
            #expect(try FileReader.bytes(of: folder + "/echt/x") == [2])
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == folder + "/echt/x")
        }
    }

    @Test func readingWhatIsNotThere() throws {
        try inFolder { folder in
            #expect(throws: TablesError.noSuchFile(path: folder + "/x")) { try FileReader.bytes(of: folder + "/x") }
            #expect(throws: TablesError.cannotRead(path: folder, .isFolder)) { try FileReader.bytes(of: folder) }
            #expect(throws: TablesError.cannotRead(path: "/dev/null", .notAFile)) {
                try FileReader.bytes(of: "/dev/null")
            }
        }
    }

    @Test func anIndexThatIsNotOursIsLeftAlone() throws {
        try inFolder { folder in
            try Data("van mij".utf8).write(to: URL(fileURLWithPath: folder + "/.wittevlek"))
            try careful.write([1], to: folder + "/x")
            #expect(try content(folder + "/.wittevlek") == "van mij")
        }
    }
}
