internal import Foundation
internal import Synchronization
internal import Tables

/// Sees that files change: by asking for their times, which works wherever files are (also on a share or a cloud disk).
struct FileWatch {
    private struct Mark: Equatable {
        let time: timespec
        let size: Int
        let file: UInt64

        static func == (one: Mark, other: Mark) -> Bool {
            one.time.tv_sec == other.time.tv_sec && one.time.tv_nsec == other.time.tv_nsec && one.size == other.size
                && one.file == other.file
        }
    }

    /// Folders, of which every file that is not hidden counts, and single files.
    private let paths: [String]
    /// What the program itself writes.
    var ignored: Set<String> = []
    private var known: [String: Mark] = [:]

    init(_ paths: [String]) {
        self.paths = paths
        known = marks()
    }

    /// The files that came, went or changed since the last time, in order of name. Waits until they stand still: an
    /// editor may write in steps.
    mutating func changes() -> [String] {
        var now = marks()
        guard now != known else { return [] }
        for _ in 0..<20 {
            usleep(100_000)
            let later = marks()
            if later == now { break }
            now = later
        }
        let before = known
        known = now
        return Set(before.keys).union(now.keys).filter { before[$0] != now[$0] && !isIgnored($0) }.sorted()
    }

    private func isIgnored(_ path: String) -> Bool { ignored.contains(Self.plain(path)) }

    /// One spelling of a path, for comparing.
    static func plain(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

    private func marks() -> [String: Mark] {
        var marks: [String: Mark] = [:]
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                marks[path] = Self.mark(status)
                continue
            }
            for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where !name.hasPrefix(".") {
                let file = FilePath.joined(path, name)
                if stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG { marks[file] = Self.mark(status) }
            }
        }
        return marks
    }

    private static func mark(_ status: stat) -> Mark {
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return Mark(time: time, size: Int(status.st_size), file: UInt64(status.st_ino))
    }
}

/// Ctrl-C as a wish: what is being written is finished first. A second one ends the program at once.
enum Interruption {
    private static let wasAsked = Atomic<Bool>(false)

    static var isAsked: Bool { wasAsked.load(ordering: .relaxed) }

    static func listen() {
        wasAsked.store(false, ordering: .relaxed)
        // Who starts this program from a thread that blocks signals has it inherit the block.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                Interruption.wasAsked.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }
}
