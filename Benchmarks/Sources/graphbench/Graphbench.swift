import GraphCore

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// `generate KIND FILE [small]` writes a graph; `run TASK FILE THREADS REPEATS` measures on it and prints one JSON line;
/// `values TASK FILE` prints every number that the task gives. Loading is the task `load`.
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
            } else if arguments.count == 3, arguments[0] == "values" {
                let graph = try EdgeListFile.read(arguments[2], threads: 1)
                for value in try task(arguments[1]).run(graph, 1)().values { print(value) }
            } else {
                throw FileError(
                    description: "generate KIND FILE [small] | run TASK FILE THREADS REPEATS | values TASK FILE")
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
        func measure<Result>(_ body: () throws -> Result) throws -> Result {
            while true {
                let busy = processorTime()
                let start = clock.now
                let result = try body()
                let time = start.duration(to: clock.now)
                processor.append(processorTime() - busy)
                seconds.append(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
                if seconds.count == repeats { return result }
            }
        }
        if name == "load" {
            let before = resident()
            let graph = try measure { try EdgeListFile.read(path, threads: threads) }
            let taken = resident() - before
            // The pages of the file are the system's to drop, and come on top.
            let peak = peak() - before - EdgeListFile.size(path)
            report(
                seconds, processor, [Double(graph.vertexCount), Double(graph.edgeCount)], memory: taken, peak: peak)
        } else {
            let task = try task(name)
            let graph = try EdgeListFile.read(path, threads: 2)
            let before = resident()
            let outcome = try measure { try task.run(graph, threads) }
            report(seconds, processor, try outcome().check, memory: resident() - before, peak: peak())
        }
    }

    private static func task(_ name: String) throws -> Task {
        guard let task = Task.all.first(where: { $0.name == name }) else {
            throw FileError(description: "no task \(name)")
        }
        return task
    }

    private static func report(
        _ seconds: [Double], _ processor: [Double], _ check: [Double], memory: Int, peak: Int
    ) {
        let fields = [
            "\"seconds\": \(seconds)", "\"processor\": \(processor)", "\"check\": \(check)", "\"memory\": \(memory)",
            "\"peak\": \(peak)",
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
