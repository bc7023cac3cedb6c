import Foundation

/// The program as it was built, run as a user runs it.
struct BuiltProgram {
    struct Run {
        let status: Int32
        let output: String
        let talk: String
        let bytes: Data
    }

    /// What was built with the tests stands in their bundle's folder, which on Linux is the bundle itself.
    static let path: String = {
        let bundle = Bundle(for: Marker.self).bundleURL
        let places = [bundle, bundle.deletingLastPathComponent()].map { $0.appendingPathComponent("wittevlek").path }
        return places.first(where: FileManager.default.isExecutableFile(atPath:)) ?? places[0]
    }()

    private final class Marker {}

    /// The made-up network with its answers worked out by hand.
    static let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("FormatsTests/Fixtures/voorbeeld").path

    /// - Parameter environment: beside the tests' own, without the settings that would change what is written.
    static func run(
        _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
    ) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        var variables = ProcessInfo.processInfo.environment
        for name in ["NO_COLOR", "WITTEVLEK_BOUNDARIES", "COLUMNS"] { variables[name] = nil }
        process.environment = variables.merging(environment) { $1 }
        // Files, because two pipes read one after the other can wait for each other for ever.
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let streams = ["output", "talk"].map { place.appendingPathComponent($0) }
        for stream in streams { _ = FileManager.default.createFile(atPath: stream.path, contents: nil) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: streams[0])
        process.standardError = try FileHandle(forWritingTo: streams[1])
        try process.run()
        process.waitUntilExit()
        let bytes = try Data(contentsOf: streams[0])
        return Run(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: bytes, as: UTF8.self),
            talk: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self), bytes: bytes)
    }

    /// Makes a terminal for a program: Debian has it always.
    private static let terminalMaker = "/usr/bin/script"

    /// Whether there are terminals to be had: not in every container.
    static let canMakeTerminal: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: terminalMaker)
        process.arguments = ["-qec", "true", "/dev/null"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// What it says on a terminal.
    static func talkOnTerminal(_ arguments: [String], in folder: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: terminalMaker)
        let command = ([path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        process.arguments = ["-qec", command, "/dev/null"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let talk = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = talk
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try talk.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    static func json(_ arguments: [String], in folder: String? = nil) throws -> (Run, [String: Any]) {
        let run = try run(arguments, in: folder)
        let object = try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any]
        return (run, object ?? [:])
    }
}

/// An empty folder that is gone after the test.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wittevlek-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
}
