import Collaboration
import Formats
import Foundation

/// The networks beside the tests, and networks that a test makes up itself.
enum Fixture {
    static func path(_ name: String) -> String {
        Bundle.module.resourceURL!.appendingPathComponent("Fixtures/\(name)").path
    }

    /// Reads a folder with these files, which is gone afterwards.
    static func read(_ files: [String: String], options: ReadOptions = ReadOptions()) throws -> ReadResult {
        try read(files.mapValues { Array($0.utf8) }, options: options)
    }

    static func read(_ files: [String: [UInt8]], options: ReadOptions = ReadOptions()) throws -> ReadResult {
        try inFolder { folder in
            for (name, bytes) in files {
                let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: url)
            }
            return NetworkReader.read(paths: [folder], options: options)
        }
    }

    static func inFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(folder)
    }

    /// A network that is right, to spoil in one place.
    static let sound: [String: String] = [
        "network.yaml": """
        schema: wittevlek/1
        id: klein
        title: Klein
        as-of: 2021-10-01
        """,
        "actors.csv": """
        id,name,aliases,kind,level,code,since,until,replaced-by
        leiden,Leiden,Leyden,government,gemeente,GM0546,,,
        gouda,Gouda,,government,gemeente,GM0513,,,
        regio-leiden,Leiden,,region,,,,,
        """,
        "sources.csv": "id,title,parts\nbron-a,Rapport A,/tabel\n",
        "claims.csv": "from,relation,to,status,source\ngouda,member-of,regio-leiden,present,bron-a\n",
    ]

    static func sound(with files: [String: String]) -> [String: String] { sound.merging(files) { $1 } }
}

extension ReadResult {
    func balance(_ table: String) -> TableBalance? { balance.first { $0.table == table } }
    var errors: [Diagnostic] { problems.filter { $0.severity == .error } }
    var warnings: [Diagnostic] { problems.filter { $0.severity == .warning } }
}

extension Diagnostic {
    /// `claims.csv:2:3`
    var at: String { place.map { "\($0.file):\($0.line):\($0.column)" } ?? "" }
}
