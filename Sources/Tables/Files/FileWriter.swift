internal import Foundation

/// Whole files out: a file is there with all its bytes, or as it was before.
///
/// The bytes go to a new file beside the place, which is then renamed. A file that is there already is replaced if it is
/// one that we wrote and nobody changed (``OutputIndex``), if it holds the same bytes, or if `force` says so. Of a file that the
/// index does not know, copied from elsewhere, `recognizes` may say that it is ours.
package struct FileWriter: Sendable {
    package let force: Bool
    private let recognizes: @Sendable (_ path: String, _ bytes: [UInt8]) -> Bool

    package init(force: Bool, recognizes: @escaping @Sendable (String, [UInt8]) -> Bool = { _, _ in false }) {
        self.force = force
        self.recognizes = recognizes
    }

    /// - Throws: ``TablesError/wouldOverwrite(path:changedSince:)`` and ``TablesError/cannotWrite(path:_:)``; the file
    ///   is then untouched.
    package func write(_ bytes: [UInt8], to path: String) throws(TablesError) { try write([(path, bytes)]) }

    /// Several files: all of them are there, or none is and what was there stands as it was.
    ///
    /// Every file is written under another name before the first is renamed; what cannot be a whole file, a pipe or a terminal, comes
    /// after them.
    ///
    /// - Throws: as ``write(_:to:)``, for the first that cannot be written.
    package func write(_ files: [(path: String, bytes: [UInt8])]) throws(TablesError) {
        let places = files.map { (target: FileTarget($0.path), path: $0.path, bytes: $0.bytes) }
        for place in places where place.target.isFolder { throw .cannotWrite(path: place.path, .isFolder) }
        // A pipe or a terminal has nothing to lose and cannot be renamed over.
        let whole = places.filter { !$0.target.isStream }
        var folders: [IndexedFolder] = []
        defer { for folder in folders { folder.release() } }
        // Always in one order, so that no two runs wait for each other.
        for name in Set(whole.map(\.target.folder)).sorted() {
            folders.append(try IndexedFolder(name, named: whole.first { $0.target.folder == name }!.path))
        }
        SignalPause.begin()
        defer { SignalPause.end() }
        var replacement = Replacement()
        do throws(TablesError) {
            for (target, path, bytes) in whole {
                let folder = folders.firstIndex { $0.name == target.folder }!
                if target.exists, !force {
                    try requireOurs(target, index: folders[folder].index, bytes: bytes, named: path)
                }
                try replacement.prepare(target, bytes, named: path)
                folders[folder].index[target.name] = OutputIndex.fingerprint(of: bytes)
            }
            for folder in folders where folder.hasOwnIndex && folder.index != folder.stored {
                let path = folder.indexPath
                try replacement.prepare(FileTarget(path), folder.index.bytes, named: path)
            }
            try replacement.finish()
        } catch {
            replacement.undo()
            throw error
        }
        for place in places where place.target.isStream {
            try writeThrough(place.bytes, to: place.target.path, named: place.path)
        }
    }

    /// Whether a file may stand there, before the work that makes it: nothing is there, or what we wrote.
    ///
    /// What somebody else put there is refused although it might have held the very bytes that are to come.
    package func requireReplaceable(_ paths: [String]) throws(TablesError) {
        if force { return }
        var indices: [String: OutputIndex] = [:]
        for path in paths {
            let target = FileTarget(path)
            guard target.exists, !target.isFolder, !target.isStream else { continue }
            let index = indices[target.folder] ?? IndexedFolder.stored(in: target.folder) ?? OutputIndex()
            indices[target.folder] = index
            try requireOurs(target, index: index, bytes: nil, named: path)
        }
    }

    /// Whether a file can be put there, before the work that makes it: the folder is there and takes files.
    package func requireWritable(_ path: String) throws(TablesError) {
        let target = FileTarget(path)
        if target.isFolder { throw .cannotWrite(path: path, .isFolder) }
        guard !target.isStream else { return }
        let folder = open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .cannotWrite(path: path, FileFault(errno: errno)) }
        close(folder)
        if access(target.folder, W_OK | X_OK) != 0 { throw .cannotWrite(path: path, FileFault(errno: errno)) }
    }

    /// Makes a folder, and those above it; one that is there already is fine.
    package func makeFolder(_ path: String) throws(TablesError) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            if isFolder.boolValue { return }
            throw .cannotWrite(path: path, .notAFolder)
        }
        let parent = FilePath.folder(of: path)
        if !parent.isEmpty, parent != path { try makeFolder(parent) }
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw .cannotWrite(path: path, FileFault(errno: errno)) }
    }

    /// - Parameter bytes: What is to stand there: where it stands there already, nothing is lost.
    private func requireOurs(
        _ target: FileTarget, index: OutputIndex, bytes: [UInt8]?, named path: String
    ) throws(TablesError) {
        let present = try FileReader.bytes(of: target.path)
        if present == bytes { return }
        guard let known = index[target.name] else {
            if recognizes(path, present) { return }
            throw .wouldOverwrite(path: path, changedSince: false)
        }
        if known != OutputIndex.fingerprint(of: present) { throw .wouldOverwrite(path: path, changedSince: true) }
    }

    private func writeThrough(_ bytes: [UInt8], to target: String, named path: String) throws(TablesError) {
        // After what is there: a file that our output goes into may hold something already.
        let file = open(target, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard file >= 0 else { throw .cannotWrite(path: path, FileFault(errno: errno)) }
        defer { close(file) }
        try writeAll(bytes, to: file, named: path)
    }
}
