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
        isStream = exists && kind != S_IFDIR && kind != S_IFREG
        mode = exists && kind == S_IFREG ? status.st_mode & 0o777 : nil
        // Renaming over a link would replace the link and leave the file that it names as it was.
        path = exists && !isStream ? URL(fileURLWithPath: given).resolvingSymlinksInPath().path : given
        folder = Self.plain(FilePath.folder(of: path))
        name = FilePath.name(of: path)
    }

    /// One spelling of a folder: a file that is there and one that is not yet stand in the same one.
    private static func plain(_ folder: String) -> String {
        guard let plain = realpath(folder.isEmpty ? "." : folder, nil) else { return folder }
        defer { free(plain) }
        return String(cString: plain)
    }
}
