internal import Foundation

/// Whole files in, with a typed error for each way in which that fails.
package enum FileReader {
    /// No table or network of people's work is larger; a file that is would take the memory of the machine.
    package static let largestFile = 1 << 30

    /// - Complexity: O(bytes).
    package static func bytes(of path: String) throws(TablesError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw readError(path, errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw readError(path, errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw .cannotRead(path: path, .isFolder) }
        // A pipe or a device may never end.
        guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotRead(path: path, .notAFile) }
        guard status.st_size <= largestFile else { throw .cannotRead(path: path, .tooLarge) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var taken = 0
        while taken < bytes.count {
            let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress! + taken, $0.count - taken) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw readError(path, errno) }
            if count == 0 { break }
            taken += count
        }
        bytes.removeLast(bytes.count - taken)
        return bytes
    }

    private static func readError(_ path: String, _ number: Int32) -> TablesError {
        number == ENOENT ? .noSuchFile(path: path) : .cannotRead(path: path, FileFault(errno: number))
    }
}

extension FileFault {
    init(errno number: Int32) {
        switch number {
        case ENOENT: self = .noSuchFolder
        case EACCES, EPERM: self = .notPermitted
        case EROFS: self = .readOnly
        case EISDIR: self = .isFolder
        case ENOTDIR: self = .notAFolder
        case ENOSPC, EDQUOT: self = .noSpace
        case ENAMETOOLONG: self = .nameTooLong
        case EFBIG: self = .tooLarge
        default: self = .other(number)
        }
    }
}
