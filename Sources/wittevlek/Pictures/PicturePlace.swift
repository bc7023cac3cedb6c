internal import Collaboration
internal import Tables
internal import Wording

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Where the pictures of a command go, and as what.
struct PicturePlace: Sendable {
    let kind: PictureKind
    /// With a slash at its end; empty for here.
    private let folder: String
    /// Nil for each view's own.
    private let name: String?
    /// A folder that must be made first.
    let newFolder: String?

    /// - Parameters:
    ///   - pictures: Several go into a folder.
    ///   - wantsFolder: A name without an ending is a folder's, though it is for one picture.
    init(
        _ output: String?, kind: PictureKind?, pictures: Int, wantsFolder: Bool, _ say: Phrases
    ) throws {
        let isSeries = pictures > 1
        guard let output, !output.isEmpty else {
            self.init(kind: kind ?? .svg, folder: "", name: nil, newFolder: nil)
            return
        }
        let ending = PictureKind(ending: output)
        if output.hasSuffix("/") || Self.isFolder(output) || ((isSeries || wantsFolder) && ending == nil) {
            let folder = output.hasSuffix("/") ? output : output + "/"
            self.init(kind: kind ?? .svg, folder: folder, name: nil, newFolder: output)
            return
        }
        if isSeries { throw Failure(.usage, say.sentence(.needsFolder(path: output))) }
        guard let kind = kind ?? ending else {
            let endings = PictureKind.allCases.map { ".\($0.rawValue)" }
            throw Failure(.usage, say.sentence(.unknownEnding(path: output, allowed: endings)))
        }
        try Self.requireFolder(of: output, say)
        self.init(kind: kind, folder: "", name: output, newFolder: nil)
    }

    /// Before anything is drawn, and in the name of the picture.
    private static func requireFolder(of path: String, _ say: Phrases) throws {
        let folder = FilePath.folder(of: path)
        guard !folder.isEmpty, !isFolder(folder) else { return }
        var status = stat()
        let fault: Talk.WriteFault = stat(folder, &status) == 0 ? .notAFolder : .noSuchFolder
        throw Failure(.cannotWrite, say.sentence(.cannotWrite(path: path, fault)))
    }

    private init(kind: PictureKind, folder: String, name: String?, newFolder: String?) {
        self.kind = kind
        self.folder = folder
        self.name = name
        self.newFolder = newFolder
    }

    /// Whether the one picture is passed on, so that nothing can stand beside it.
    var isStream: Bool { name.map(FilePath.isStream) ?? false }

    func path(of view: View) -> String { name ?? "\(folder)\(Self.fileName(view.id)).\(kind.rawValue)" }

    /// The path without its ending, for what stands beside the picture.
    func base(of view: View) -> String {
        let path = path(of: view)
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path }
        return String(path[..<dot])
    }

    /// An id that a file can have, and that stays in its folder.
    private static func fileName(_ id: String) -> String {
        let safe = String(id.map { $0 == "/" || $0 == "\0" || $0.isNewline ? "-" : $0 })
        return safe.hasPrefix(".") ? "-" + safe : safe
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
