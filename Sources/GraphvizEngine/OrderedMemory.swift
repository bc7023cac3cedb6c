internal import CGraphviz

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Memory whose addresses grow in the order of allocation, for `fdp`.
///
/// `fdp` of 2.42 directs the edges of its working graph by comparing the *addresses* of their nodes, so that its picture depends on
/// what the heap looked like: even two runs of the same program on the same file differ now and then. With addresses in the order
/// of the nodes it repeats to the bit (measured: 24 of 24 layouts between others, and over processes; 1 of 24 without).
///
/// Everything here happens under the lock of ``Context``. Versions without the hook (after libcgraph's memory disciplines were
/// removed) keep their own memory, and there `fdp` repeats only as far as they make it.
enum OrderedMemory {
    /// Addresses are reserved, not memory: pages come with their first use.
    private static let size = 1 << 32

    /// Takes libcgraph's memory from a fresh region until ``end()``; what came from there stays valid until the next `begin()`.
    static func begin() {
        if start == nil {
            let region = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
            guard let region, region != MAP_FAILED, shim_use_memory(allocate, resize, release) else { return }
            start = region
            limit = region + size
        }
        guard let start else { return }
        // Forgets the graph before: pages go back, and come again as zeros.
        if let next { madvise(start, next - start, MADV_DONTNEED) }
        next = start
        isOn = true
    }

    static func end() { isOn = false }
}

// Plain variables, because C functions without a state of their own use them; all under the lock of `Context`.
nonisolated(unsafe) private var start: UnsafeMutableRawPointer?
nonisolated(unsafe) private var next: UnsafeMutableRawPointer?
nonisolated(unsafe) private var limit: UnsafeMutableRawPointer?
nonisolated(unsafe) private var isOn = false

private func isOurs(_ pointer: UnsafeMutableRawPointer) -> Bool {
    guard let start, let limit else { return false }
    return pointer >= start && pointer < limit
}

/// Zeroed memory, as libcgraph expects.
private let allocate: @convention(c) (UnsafeMutableRawPointer?, Int) -> UnsafeMutableRawPointer? = { _, size in
    let rounded = (size + 15) & ~15
    if isOn, let place = next, let limit, rounded <= limit - place {
        next = place + rounded
        memset(place, 0, size)
        return place
    }
    return calloc(1, size)
}

private let resize:
    @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, Int, Int) -> UnsafeMutableRawPointer? = {
        state, old, oldSize, size in
        guard let old, isOurs(old) else {
            let moved = realloc(old, size)
            if let moved, size > oldSize { memset(moved + oldSize, 0, size - oldSize) }
            return moved
        }
        let moved = allocate(state, size)
        moved?.copyMemory(from: old, byteCount: min(oldSize, size))
        return moved
    }

private let release: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void = { _, pointer in
    if let pointer, !isOurs(pointer) { free(pointer) }
}
