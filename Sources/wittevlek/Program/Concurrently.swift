internal import Foundation
internal import Synchronization

/// Does `work` for each item on as many threads as there are processors, and hands what it makes to `take` on this thread, in the
/// items' order, as soon as it is there.
///
/// Threads of our own, since those of a dispatch queue have a sixteenth of the main thread's stack, and graphviz recurses as
/// deep as a graph is long.
/// - Throws: what `take` throws; nothing is begun after that, and what was begun is waited for.
func concurrently<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Made, then take: (Made) throws -> Void
) rethrows {
    let made = Mutex<[Made?]>(Array(repeating: nil, count: items.count))
    let isMade = items.map { _ in DispatchSemaphore(value: 0) }
    let next = Atomic(0)
    let helpers = DispatchGroup()
    defer {
        next.store(items.count, ordering: .relaxed)
        helpers.wait()
    }
    for _ in 0..<min(items.count, ProcessInfo.processInfo.activeProcessorCount) {
        helpers.enter()
        let thread = Thread {
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < items.count else { break }
                let one = work(items[index])
                made.withLock { $0[index] = one }
                isMade[index].signal()
            }
            helpers.leave()
        }
        thread.stackSize = 16 << 20
        thread.start()
    }
    for index in items.indices {
        isMade[index].wait()
        // Not kept: a page's pictures may be many megabytes.
        let one = made.withLock { made in
            defer { made[index] = nil }
            return made[index]
        }
        if let one { try take(one) }
    }
}

/// Work that goes on beside what the caller does; to be waited for before the program ends, since it uses libraries that
/// clean up then.
struct Meanwhile {
    private let group = DispatchGroup()

    init(_ work: @escaping @Sendable () -> Void) {
        group.enter()
        let group = group
        Thread.detachNewThread {
            work()
            group.leave()
        }
    }

    func wait() { group.wait() }
}
