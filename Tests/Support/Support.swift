public import Collaboration
public import Formats
import Foundation

/// What several test targets share: where the project stands, and its example networks.
public enum Project {
    /// The project's folder.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    public static let exampleNames = [
        "cultuurschakel-den-haag", "leiden-den-haag", "stedelijke-regios-2018", "zuid-holland",
    ]

    /// Reads an example network from `graphs/`.
    public static func read(_ name: String, options: ReadOptions = ReadOptions()) -> ReadResult {
        NetworkReader.read(paths: ["\(root)/graphs/\(name)"], options: options)
    }

    public static func network(_ name: String) -> Network { read(name).network }

    /// A variable of the environment, or nil where it is not set or empty.
    public static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
