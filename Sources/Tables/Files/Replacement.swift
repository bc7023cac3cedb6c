internal import Foundation

/// Files that take the places of others, all of them or none.
///
/// Until all have their bytes they are hidden files beside their places; then each is renamed. Of what is replaced a second name is
/// kept until the last is in its place, so that a place that cannot be taken brings the others back.
struct Replacement {
    private struct Step {
        let target: FileTarget
        let path: String
        let temporary: String
        /// A second name of what was there; nil where nothing was, or on a disk without such names.
        var former: String?
        var isDone = false
    }

    private var steps: [Step] = []

    mutating func prepare(_ target: FileTarget, _ bytes: [UInt8], named path: String) throws(TablesError) {
        let temporary = Self.hidden(in: target.folder)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, target.mode ?? 0o666)
        guard file >= 0 else {
            let number = errno
            // A folder that is there and knows no new names, as those of the system's own files.
            let isOdd = number == ENOENT && access(target.folder, F_OK) == 0
            throw .cannotWrite(path: path, isOdd ? .takesNoFiles : FileFault(errno: number))
        }
        steps.append(Step(target: target, path: path, temporary: temporary))
        defer { close(file) }
        // The mode of a file that is replaced stands, whatever the mask of this process.
        if let mode = target.mode { fchmod(file, mode) }
        try writeAll(bytes, to: file, named: path)
        guard fsync(file) == 0 else { throw TablesError.cannotWrite(path: path, FileFault(errno: errno)) }
    }

    mutating func finish() throws(TablesError) {
        for index in steps.indices {
            let step = steps[index]
            // One file alone has nothing to be brought back for.
            if step.target.exists, steps.count > 1 {
                let former = Self.hidden(in: step.target.folder)
                if link(step.target.path, former) == 0 { steps[index].former = former }
            }
            guard rename(step.temporary, step.target.path) == 0 else {
                throw .cannotWrite(path: step.path, FileFault(errno: errno))
            }
            steps[index].isDone = true
        }
        for step in steps { if let former = step.former { unlink(former) } }
    }

    /// After an error: nothing of it is left.
    func undo() {
        for step in steps.reversed() {
            if !step.isDone {
                unlink(step.temporary)
                if let former = step.former { unlink(former) }
            } else if let former = step.former {
                rename(former, step.target.path)
            } else if !step.target.exists {
                unlink(step.target.path)
            }
        }
    }

    private static let hiddenStart = ".wittevlek-"

    private static func hidden(in folder: String) -> String {
        "\(folder)/\(hiddenStart)\(getpid())-\(UUID().uuidString)"
    }

    /// Removes the hidden files of programs that came to their end in the midst of it: no signal tells of a `kill -9` or a power cut.
    ///
    /// - Parameter folder: One in which nobody else writes meanwhile.
    static func removeLeftovers(in folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasPrefix(hiddenStart) {
            let parts = name.dropFirst(hiddenStart.count).split(separator: "-", maxSplits: 1)
            guard parts.count == 2, let process = pid_t(parts[0]), process > 0,
                UUID(uuidString: String(parts[1])) != nil,
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            unlink("\(folder)/\(name)")
        }
    }
}

func writeAll(_ bytes: [UInt8], to file: Int32, named path: String) throws(TablesError) {
    var written = 0
    while written < bytes.count {
        let count = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress! + written, $0.count - written) }
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw .cannotWrite(path: path, FileFault(errno: errno)) }
        written += count
    }
}
