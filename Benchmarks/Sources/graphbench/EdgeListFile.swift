import GraphCore

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct FileError: Error, CustomStringConvertible {
    let description: String
}

/// An edge list on disk.
enum EdgeListFile {
    /// Reads a graph from the file's own pages.
    static func read(_ path: String, threads: Int) throws -> Graph {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw FileError(description: "\(path): cannot be opened") }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0, let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED
        else { throw FileError(description: "\(path): cannot be mapped") }
        defer { munmap(address, size) }
        let bytes = UnsafeBufferPointer(start: address.assumingMemoryBound(to: UInt8.self), count: size)
        return try Graph(edgeList: Span(_unsafeElements: bytes), threads: threads)
    }

    /// The bytes of the file, 0 where there is none.
    static func size(_ path: String) -> Int {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        return Int(lseek(descriptor, 0, SEEK_END))
    }

    static func write(_ graph: Graph, to path: String) throws {
        guard let file = fopen(path, "w") else { throw FileError(description: "\(path): cannot be written") }
        var buffer: [UInt8] = []
        func flush() { buffer.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) } }
        for edge in graph.edges {
            buffer += Array("\(edge.source) \(edge.target)\n".utf8)
            if buffer.count > 1 << 20 {
                flush()
                buffer.removeAll(keepingCapacity: true)
            }
        }
        flush()
        guard fclose(file) == 0 else { throw FileError(description: "\(path): cannot be written") }
    }
}
