import GraphCore

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// `generate KIND FILE [small]` writes a graph; `run TASK FILE THREADS REPEATS` measures on it and prints one JSON line.
/// Loading is the task `load`.
@main
enum Graphbench {
    static func main() {
        do {
            let arguments = CommandLine.arguments.dropFirst().map { $0 }
            if arguments.count >= 3, arguments[0] == "generate", let kind = Kind(rawValue: arguments[1]) {
                try EdgeListFile.write(kind.graph(small: arguments.count > 3), to: arguments[2])
            } else if arguments.count == 5, arguments[0] == "run", let threads = Int(arguments[3]),
                let repeats = Int(arguments[4])
            {
                try run(arguments[1], arguments[2], threads, repeats)
            } else {
                throw FileError(description: "generate KIND FILE [small] | run TASK FILE THREADS REPEATS")
            }
        } catch {
            let message = Array("graphbench: \(error)\n".utf8)
            _ = write(2, message, message.count)
            exit(1)
        }
    }

    static func run(_ name: String, _ path: String, _ threads: Int, _ repeats: Int) throws {
        let clock = ContinuousClock()
        var seconds: [Double] = []
        var processor: [Double] = []
        var check: [Double] = []
        func measure(_ body: () throws -> [Double]) rethrows {
            for _ in 0..<repeats {
                let busy = processorTime()
                let time = try clock.measure { check = try body() }
                processor.append(processorTime() - busy)
                seconds.append(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
            }
        }
        if name == "load" {
            let before = resident()
            var graph = Graph(vertexCount: 0)
            try measure {
                graph = Graph(vertexCount: 0)
                graph = try EdgeListFile.read(path, threads: threads)
                return [Double(graph.vertexCount), Double(graph.edgeCount)]
            }
            precondition(graph.vertexCount > 0, "the graph is kept until its memory has been measured")
            report(seconds, processor, check, memory: resident() - before)
        } else {
            guard let task = Task.all.first(where: { $0.name == name }) else {
                throw FileError(description: "no task \(name)")
            }
            let graph = try EdgeListFile.read(path, threads: 2)
            let before = resident()
            try measure { try task.run(graph, threads) }
            report(seconds, processor, check, memory: resident() - before)
        }
    }

    private static func report(_ seconds: [Double], _ processor: [Double], _ check: [Double], memory: Int) {
        let fields = [
            "\"seconds\": \(seconds)", "\"processor\": \(processor)", "\"check\": \(check)", "\"memory\": \(memory)",
            "\"peak\": \(peak())",
        ]
        print("{\(fields.joined(separator: ", "))}")
    }

    /// What the process has taken of the processors, in seconds.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The largest memory the process has had, in bytes.
    private static func peak() -> Int {
        var usage = rusage()
        // RUSAGE_SELF, whose type differs between C libraries.
        getrusage(0, &usage)
        #if canImport(Darwin)
            return usage.ru_maxrss
        #else
            return usage.ru_maxrss * 1024
        #endif
    }

    /// The memory the process has now, in bytes; 0 where the system does not say.
    private static func resident() -> Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, 128, file) != nil else { return 0 }
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let fields = text.split(separator: " ")
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
    }
}
