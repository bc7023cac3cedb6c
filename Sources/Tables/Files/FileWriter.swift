internal import Foundation

/// Whole files out: a file is there with all its bytes, or as it was before.
///
/// The bytes go to a new file beside the place, which is then renamed. A file that is there already is replaced if it is
/// one that we wrote and nobody changed (``OutputIndex``), if it holds the same bytes, or if `force` says so.
package struct FileWriter: Sendable {
    package let force: Bool

    package init(force: Bool) { self.force = force }

    /// - Throws: ``TablesError/wouldOverwrite(path:changedSince:)`` and ``TablesError/cannotWrite(path:_:)``; the file
    ///   is then untouched.
    package func write(_ bytes: [UInt8], to path: String) throws(TablesError) { try write([(path, bytes)]) }

    /// Several files, each whole, in their order; those of one folder share one look at its index.
    ///
    /// - Throws: as ``write(_:to:)``, at the first that cannot be written; those before it are there.
    package func write(_ files: [(path: String, bytes: [UInt8])]) throws(TablesError) {
        var rest = files[...]
        while let first = rest.first {
            let target = Target(first.path)
            if target.isFolder { throw .cannotWrite(path: first.path, .isFolder) }
            // A pipe or a terminal has nothing to lose and cannot be renamed over.
            if target.isStream {
                try writeThrough(first.bytes, to: target.path, named: first.path)
                rest = rest.dropFirst()
            } else {
                try write(&rest, into: target.folder)
            }
        }
    }

    /// Takes from the front what goes into this folder.
    private func write(
        _ rest: inout ArraySlice<(path: String, bytes: [UInt8])>, into folder: String
    ) throws(TablesError) {
        guard let first = rest.first else { return }
        let lock = try FolderLock(folder, named: first.path)
        defer { lock.release() }
        let stored = storedIndex(in: folder)
        let indexPath = folder + "/" + OutputIndex.fileName
        // A file of that name that is not ours is left alone.
        let hasOwnIndex = stored != nil || !FileManager.default.fileExists(atPath: indexPath)
        var index = stored ?? OutputIndex()
        var failure: TablesError?
        while let next = rest.first {
            let target = Target(next.path)
            guard target.folder == folder, !target.isFolder, !target.isStream else { break }
            do throws(TablesError) {
                if target.exists, !force { try requireOurs(target, index: index, bytes: next.bytes, named: next.path) }
                try replace(target, with: next.bytes, named: next.path)
            } catch {
                failure = error
                break
            }
            index[target.name] = OutputIndex.fingerprint(of: next.bytes)
            rest = rest.dropFirst()
        }
        // Also after a failure: what is written is ours.
        if hasOwnIndex, index != stored ?? OutputIndex() {
            try replace(Target(indexPath), with: index.bytes, named: indexPath)
        }
        if let failure { throw failure }
    }

    /// Whether a file can be put there, before the work that makes it: the folder is there and takes files.
    package func requireWritable(_ path: String) throws(TablesError) {
        let target = Target(path)
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

    private func requireOurs(
        _ target: Target, index: OutputIndex, bytes: [UInt8], named path: String
    ) throws(TablesError) {
        let present = try FileReader.bytes(of: target.path)
        if present == bytes { return }
        let known = index[target.name]
        if known != OutputIndex.fingerprint(of: present) {
            throw .wouldOverwrite(path: path, changedSince: known != nil)
        }
    }

    private func storedIndex(in folder: String) -> OutputIndex? {
        (try? FileReader.bytes(of: folder + "/" + OutputIndex.fileName)).flatMap(OutputIndex.init)
    }

    private func replace(_ target: Target, with bytes: [UInt8], named path: String) throws(TablesError) {
        let temporary = target.folder + "/.wittevlek-\(getpid())-\(UUID().uuidString)"
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, target.mode ?? 0o666)
        guard file >= 0 else { throw .cannotWrite(path: path, FileFault(errno: errno)) }
        do throws(TablesError) {
            defer { close(file) }
            // The mode of a file that is replaced stands, whatever the mask of this process.
            if let mode = target.mode { fchmod(file, mode) }
            try Self.writeAll(bytes, to: file, named: path)
            guard fsync(file) == 0 else { throw TablesError.cannotWrite(path: path, FileFault(errno: errno)) }
        } catch {
            unlink(temporary)
            throw error
        }
        if rename(temporary, target.path) != 0 {
            let number = errno
            unlink(temporary)
            throw .cannotWrite(path: path, FileFault(errno: number))
        }
    }

    private func writeThrough(_ bytes: [UInt8], to target: String, named path: String) throws(TablesError) {
        let file = open(target, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw .cannotWrite(path: path, FileFault(errno: errno)) }
        defer { close(file) }
        try Self.writeAll(bytes, to: file, named: path)
    }

    private static func writeAll(_ bytes: [UInt8], to file: Int32, named path: String) throws(TablesError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress! + written, $0.count - written) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .cannotWrite(path: path, FileFault(errno: errno)) }
            written += count
        }
    }
}

/// The place where a file goes, behind the links that lead to it.
private struct Target {
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
        let folder = FilePath.folder(of: path)
        self.folder = folder.isEmpty ? "." : folder
        name = FilePath.name(of: path)
    }
}

/// Keeps two runs that write in one folder at the same time from losing each other's lines in the index.
private struct FolderLock {
    private let folder: Int32

    init(_ path: String, named file: String) throws(TablesError) {
        folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .cannotWrite(path: file, FileFault(errno: errno)) }
        while flock(folder, LOCK_EX) != 0, errno == EINTR {}
    }

    func release() {
        flock(folder, LOCK_UN)
        close(folder)
    }
}
