internal import Foundation

/// The place where a file goes, behind the links that lead to it.
struct FileTarget {
    let path: String
    let folder: String
    let name: String
    let exists: Bool
    let isFolder: Bool
    let isStream: Bool
    let mode: mode_t?

    init(_ given: String) {
        var status = stat()
        exists = stat(given, &status) == 0
        let kind = status.st_mode & S_IFMT
        isFolder = exists && kind == S_IFDIR
        isStream = exists && kind != S_IFDIR && (kind != S_IFREG || Self.isOutput(given))
        mode = exists && kind == S_IFREG ? status.st_mode & 0o777 : nil
        // Renaming over a link would replace the link and leave the file that it names as it was.
        path =
            exists && !isStream
            ? URL(fileURLWithPath: given).resolvingSymlinksInPath().path : exists ? given : Self.behindLinks(given)
        folder = Self.plain(FilePath.folder(of: path))
        name = FilePath.name(of: path)
    }

    /// Whether a path is this program's own output, wherever that goes.
    private static func isOutput(_ path: String) -> Bool {
        ["/dev/stdout", "/dev/stderr"].contains(path) || path.hasPrefix("/dev/fd/")
    }

    /// The file that a link names and that is not there yet.
    private static func behindLinks(_ given: String) -> String {
        var path = given
        for _ in 0..<40 {
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
            path = target.hasPrefix("/") ? target : FilePath.folder(of: path) + "/" + target
        }
        return given
    }

    /// One spelling of a folder: a file that is there and one that is not yet stand in the same one.
    private static func plain(_ folder: String) -> String {
        guard let plain = realpath(folder.isEmpty ? "." : folder, nil) else { return folder }
        defer { free(plain) }
        return String(cString: plain)
    }
}

extension FilePath {
    /// Whether bytes written there pass on: a pipe, a terminal, a device.
    package static func isStream(_ path: String) -> Bool { FileTarget(path).isStream }

    /// Whether two paths lead to one file, which need not be there yet.
    package static func areOne(_ one: String, _ other: String) -> Bool {
        let (a, b) = (FileTarget(one), FileTarget(other))
        return a.folder == b.folder && a.name == b.name
    }
}
