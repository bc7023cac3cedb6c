/// The parts of a path. By hand: Foundation's `deletingLastPathComponent` of a relative path of one letter ends the
/// program (swift-corelibs-foundation 6.3).
package enum FilePath {
    /// The folder that a path stands in: `a` of `a/b` and `a/b/`, `/` of `/a`, nothing of `a`.
    package static func folder(of path: String) -> String {
        let path = trimmed(path)
        guard let slash = path.lastIndex(of: "/") else { return "" }
        let folder = trimmed(String(path[..<slash]))
        return folder.isEmpty ? "/" : folder
    }

    /// What follows the last slash: `b` of `a/b` and `a/b/`.
    package static func name(of path: String) -> String {
        let path = trimmed(path)
        guard let slash = path.lastIndex(of: "/"), path != "/" else { return path }
        return String(path[path.index(after: slash)...])
    }

    /// What follows the last dot of the name, in lower case; nothing where there is none, or only a first one.
    package static func ending(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The name without its ending.
    package static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// A name in a folder; without a folder the name.
    package static func joined(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// Without slashes at the end, but for the root's own.
    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
