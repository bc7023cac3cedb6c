internal import Foundation
internal import Synchronization

/// What `work` makes of each item, in the items' order, on as many threads as there are processors.
///
/// Threads of our own, since those of a dispatch queue have a sixteenth of the main thread's stack, and graphviz recurses as
/// deep as a graph is long.
func concurrently<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Made
) -> [Made] {
    let made = Mutex<[Made?]>(Array(repeating: nil, count: items.count))
    let next = Atomic(0)
    let share = { @Sendable in
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < items.count else { return }
            let one = work(items[index])
            made.withLock { $0[index] = one }
        }
    }
    let helpers = DispatchGroup()
    for _ in 1..<max(1, min(items.count, ProcessInfo.processInfo.activeProcessorCount)) {
        helpers.enter()
        let thread = Thread {
            share()
            helpers.leave()
        }
        thread.stackSize = 16 << 20
        thread.start()
    }
    share()
    helpers.wait()
    return made.withLock { $0.map { $0! } }
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
