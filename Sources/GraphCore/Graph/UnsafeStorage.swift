/// Storage without bounds checks for the innermost loops, where a benchmark shows what they cost.
///
/// Every use keeps the same argument: indices are vertices, or arcs between two offsets of the same rows. A debug build
/// checks each of them. It begins at a cache line, so that a vector of 64 bytes is one line and not parts of two.
@safe
final class Scratch<Element: BitwiseCopyable> {
    let base: UnsafeMutableBufferPointer<Element>

    init(count: Int, repeating value: Element) {
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: count * MemoryLayout<Element>.stride, alignment: 64)
        unsafe base = unsafe memory.bindMemory(to: Element.self)
        unsafe base.initialize(repeating: value)
    }

    deinit { unsafe base.deallocate() }

    func fill(_ value: Element) { unsafe base.update(repeating: value) }
}

/// The rows of an ``Adjacency`` while it is held by ``Adjacency/withUnsafeRows(_:)``.
@unsafe
struct UnsafeRows {
    let offsets: UnsafeBufferPointer<Int32>
    let targets: UnsafeBufferPointer<Int32>

    @inline(__always)
    func first(_ row: Int) -> Int { unsafe Int(offsets[row]) }

    @inline(__always)
    func degree(_ row: Int) -> Int { unsafe Int(offsets[row + 1] &- offsets[row]) }

    @inline(__always)
    func range(_ row: Int) -> Range<Int> {
        unsafe Range(uncheckedBounds: (Int(offsets[row]), Int(offsets[row + 1])))
    }

    @inline(__always)
    func target(_ position: Int) -> Int { unsafe Int(targets[position]) }
}

extension Adjacency {
    @inline(__always)
    func withUnsafeRows<Result>(_ body: (UnsafeRows) -> Result) -> Result {
        unsafe offsets.withUnsafeBufferPointer { offsets in
            unsafe targets.withUnsafeBufferPointer { targets in
                unsafe body(UnsafeRows(offsets: offsets, targets: targets))
            }
        }
    }
}
