import Dispatch
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Runs the fixed parts of a computation on a number of threads.
///
/// How many parts there are never depends on the number of threads, and what they yield is put together in their
/// order: so a result is the same to the last bit on one thread and on many.
package struct Workers: Sendable {
    package let count: Int

    /// - Parameter threads: The number of threads; `nil` for one a processor.
    package init(_ threads: Int? = nil) {
        precondition(threads.map { $0 > 0 } ?? true, "at least one thread")
        count = threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// Calls `body` once for each part; a thread keeps one state, made by `state`, for all parts that it takes.
    func run<State>(parts: Int, state: @autoclosure () -> State, _ body: (inout State, Int) -> Void) {
        guard count > 1 && parts > 1 else {
            var scratch = state()
            for part in 0..<parts { body(&scratch, part) }
            return
        }
        let next = Atomic(0)
        withoutActuallyEscaping(body) { body in
            withoutActuallyEscaping(state) { state in
                // Both are only called while this call lasts; what `body` writes, it writes to its part alone.
                nonisolated(unsafe) let body = body
                nonisolated(unsafe) let state = state
                DispatchQueue.concurrentPerform(iterations: min(count, parts)) { _ in
                    var scratch = unsafe state()
                    while true {
                        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
                        if part >= parts { return }
                        unsafe body(&scratch, part)
                    }
                }
            }
        }
    }

    func run(parts: Int, _ body: (Int) -> Void) {
        run(parts: parts, state: ()) { _, part in body(part) }
    }

    /// What `body` makes of each part, in the parts' order.
    package func map<Value>(parts: Int, _ body: (Int) -> Value) -> [Value] {
        let made = Lock([Value?](repeating: nil, count: parts))
        run(parts: parts) { part in
            let value = body(part)
            made.withLock { $0[part] = value }
        }
        return made.withLock { $0.map { $0! } }
    }

    /// Sums what the parts add to arrays of `length` numbers: each part adds to zeros of its own, and the parts are
    /// added up in their order as soon as those before them have been.
    func sum<State>(
        length: Int, parts: Int, state: @autoclosure () -> State, _ body: (inout State, inout [Double], Int) -> Void
    ) -> [Double] {
        let pending = Lock(OrderedSum(total: [Double](repeating: 0, count: length)))
        run(parts: parts, state: state()) { state, part in
            var partial = [Double](repeating: 0, count: length)
            body(&state, &partial, part)
            pending.withLock { pending in
                pending.add(partial, part: part)
            }
        }
        return pending.withLock { $0.total }
    }
}

/// Arrays added up in the order of their parts, whatever the order in which they come.
private struct OrderedSum {
    var total: [Double]
    private var next = 0
    private var waiting: [Int: [Double]] = [:]

    init(total: [Double]) { self.total = total }

    mutating func add(_ partial: [Double], part: Int) {
        waiting[part] = partial
        while let ready = waiting.removeValue(forKey: next) {
            for index in total.indices { total[index] += ready[index] }
            next += 1
        }
    }
}

/// The `part`th of `parts` nearly equal pieces of `0 ..< count`.
func piece(_ part: Int, of parts: Int, count: Int) -> Range<Int> {
    (count * part / parts)..<(count * (part + 1) / parts)
}
