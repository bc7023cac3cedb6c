import Foundation

#if os(Linux)
    /// Resident memory in bytes, from the kernel.
    package func residentBytes() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        guard let pages = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }
#endif
