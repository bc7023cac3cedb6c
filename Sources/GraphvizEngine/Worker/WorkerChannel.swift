// The system's calls by names of their own: the channel has a `send` and a `read`, too. Sending never blocks, because the time limit
// is kept by waiting before it, and a dead reader is an error of the call, not a signal that ends the program.
#if canImport(Darwin)
    internal import Darwin

    private let systemSend = Darwin.send
    private let systemWrite = Darwin.write
    private let systemRead = Darwin.read
    private let systemReceive = Darwin.recv
    private let flags = MSG_DONTWAIT
#else
    internal import Glibc

    private let systemSend = Glibc.send
    private let systemWrite = Glibc.write
    private let systemRead = Glibc.read
    private let systemReceive = Glibc.recv
    private let flags = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
#endif

/// Messages over a file descriptor: eight bytes that say what follows, eight with its length, then that many bytes.
enum WorkerChannel {
    private static let mark = Array("wittgv01".utf8)
    /// No picture is that large; a length beyond it is no length.
    private static let largest: UInt64 = 1 << 32

    enum Failure: Error {
        /// The other side is gone.
        case closed
        case timedOut
        case unintelligible
    }

    static func framed(_ payload: [UInt8]) -> [UInt8] {
        var wire = WireWriter()
        wire.write(payload)
        return mark + wire.bytes
    }

    /// Sends all of `bytes` before `deadline`.
    static func send(_ bytes: [UInt8], to descriptor: Int32, deadline: ContinuousClock.Instant?) throws(Failure) {
        var sent = 0
        while sent < bytes.count {
            try wait(for: Int16(POLLOUT), on: descriptor, deadline)
            let count = bytes.withUnsafeBytes { buffer -> Int in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...])
                let count = systemSend(descriptor, rest.baseAddress, rest.count, flags)
                return count < 0 && errno == ENOTSOCK
                    ? systemWrite(descriptor, rest.baseAddress, rest.count) : count
            }
            if count > 0 {
                sent += count
            } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                throw .closed
            }
        }
    }

    /// The payload of the next message, or nil where the other side closed before it began.
    static func receive(from descriptor: Int32, deadline: ContinuousClock.Instant?) throws(Failure) -> [UInt8]? {
        guard let head = try read(mark.count + 8, from: descriptor, deadline) else { return nil }
        guard head.starts(with: mark) else { throw .unintelligible }
        let length = head[mark.count...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= largest else { throw .unintelligible }
        guard let payload = try read(Int(length), from: descriptor, deadline) else { throw .closed }
        return payload
    }

    /// Waits until the other side is gone, and leaves what it sent to who receives it.
    static func waitForClose(of descriptor: Int32) {
        while true {
            var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&poller, 1, -1) > 0 else { continue }
            if poller.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return }
            // Not every system tells a hang-up from something to read; nothing to read is the end.
            var byte: UInt8 = 0
            if systemReceive(descriptor, &byte, 1, flags | Int32(MSG_PEEK)) == 0 { return }
            // A request that is being received: soon there is nothing to look at again.
            usleep(20_000)
        }
    }

    /// Exactly `count` bytes, or nil where there are none at all.
    private static func read(
        _ count: Int, from descriptor: Int32, _ deadline: ContinuousClock.Instant?
    ) throws(Failure) -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: min(count, 1 << 16))
        while bytes.count < count {
            try wait(for: Int16(POLLIN), on: descriptor, deadline)
            let wanted = min(chunk.count, count - bytes.count)
            let received = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, wanted) }
            if received > 0 {
                bytes.append(contentsOf: chunk[..<received])
            } else if received == 0, bytes.isEmpty, count > 0 {
                return nil
            } else if received == 0 || (errno != EINTR && errno != EAGAIN) {
                throw .closed
            }
        }
        return bytes
    }

    private static func wait(
        for event: Int16, on descriptor: Int32, _ deadline: ContinuousClock.Instant?
    ) throws(Failure) {
        while true {
            var milliseconds: Int32 = -1
            if let deadline {
                let left = deadline - ContinuousClock.now
                guard left > .zero else { throw .timedOut }
                let (seconds, attoseconds) = left.components
                milliseconds = Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
            }
            var poller = pollfd(fd: descriptor, events: event, revents: 0)
            let ready = poll(&poller, 1, milliseconds)
            if ready > 0 { return }
            if ready < 0, errno != EINTR { throw .closed }
        }
    }
}
