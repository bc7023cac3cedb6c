internal import Foundation

/// A folder that is written in: nobody else writes in it meanwhile, and its index says what of it is ours.
struct IndexedFolder {
    let name: String
    private let lock: FolderLock
    /// As it was; nothing where there was none.
    let stored: OutputIndex
    var index: OutputIndex
    /// A file of that name that is not ours is left alone.
    let hasOwnIndex: Bool

    init(_ name: String, named file: String) throws(TablesError) {
        self.name = name
        lock = try FolderLock(name, named: file)
        Replacement.removeLeftovers(in: name)
        let found = Self.stored(in: name)
        stored = found ?? OutputIndex()
        index = stored
        hasOwnIndex = found != nil || !FileManager.default.fileExists(atPath: name + "/" + OutputIndex.fileName)
    }

    func release() { lock.release() }

    var indexPath: String { name + "/" + OutputIndex.fileName }

    static func stored(in folder: String) -> OutputIndex? {
        (try? FileReader.bytes(of: folder + "/" + OutputIndex.fileName)).flatMap(OutputIndex.init)
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
