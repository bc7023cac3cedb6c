/// Values as bytes between this program and its worker, both of the same build: lengths and numbers in eight bytes, little end
/// first; texts as UTF-8 after their length; choices as a number, then what belongs to them.
protocol WireValue {
    func write(to wire: inout WireWriter)
    init(from wire: inout WireReader) throws(WireError)
}

/// Bytes that are no value: cut short, or of another program.
struct WireError: Error {}

struct WireWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    mutating func write(_ raw: [UInt8]) {
        write(UInt64(raw.count))
        bytes.append(contentsOf: raw)
    }

    mutating func write(_ value: some WireValue) { value.write(to: &self) }
}

struct WireReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index == bytes.count }

    mutating func number() throws(WireError) -> UInt64 {
        guard bytes.count - index >= 8 else { throw WireError() }
        defer { index += 8 }
        return (0..<8).reduce(0) { $0 | UInt64(bytes[index + $1]) << UInt64(8 * $1) }
    }

    /// A length, which can be no more than what is left: each element takes at least a byte.
    mutating func count() throws(WireError) -> Int {
        guard let count = Int(exactly: try number()), count <= bytes.count - index else { throw WireError() }
        return count
    }

    mutating func raw() throws(WireError) -> [UInt8] {
        let count = try count()
        defer { index += count }
        return Array(bytes[index..<index + count])
    }

    mutating func value<Value: WireValue>(_ type: Value.Type = Value.self) throws(WireError) -> Value {
        try Value(from: &self)
    }

    /// The whole of `bytes` as one value.
    static func decode<Value: WireValue>(_ bytes: [UInt8], as type: Value.Type = Value.self) throws(WireError) -> Value
    {
        var reader = WireReader(bytes)
        let value = try reader.value(type)
        guard reader.isAtEnd else { throw WireError() }
        return value
    }
}

extension Int: WireValue {
    func write(to wire: inout WireWriter) { wire.write(UInt64(bitPattern: Int64(self))) }
    init(from wire: inout WireReader) throws(WireError) {
        guard let value = Int(exactly: Int64(bitPattern: try wire.number())) else { throw WireError() }
        self = value
    }
}

extension Double: WireValue {
    func write(to wire: inout WireWriter) { wire.write(bitPattern) }
    init(from wire: inout WireReader) throws(WireError) { self.init(bitPattern: try wire.number()) }
}

extension Bool: WireValue {
    func write(to wire: inout WireWriter) { wire.write(self ? 1 : 0) }
    init(from wire: inout WireReader) throws(WireError) {
        switch try wire.number() {
        case 0: self = false
        case 1: self = true
        default: throw WireError()
        }
    }
}

extension String: WireValue {
    func write(to wire: inout WireWriter) { wire.write(Array(utf8)) }
    init(from wire: inout WireReader) throws(WireError) { self.init(decoding: try wire.raw(), as: UTF8.self) }
}

extension Array: WireValue where Element: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(UInt64(count))
        for element in self { wire.write(element) }
    }

    init(from wire: inout WireReader) throws(WireError) {
        let count = try wire.count()
        self.init()
        for _ in 0..<count { append(try wire.value()) }
    }
}

extension Optional: WireValue where Wrapped: WireValue {
    func write(to wire: inout WireWriter) {
        wire.write(self != nil)
        if let self { wire.write(self) }
    }

    init(from wire: inout WireReader) throws(WireError) {
        self = try wire.value(Bool.self) ? .some(try wire.value(Wrapped.self)) : .none
    }
}

/// A choice without anything belonging to it travels by its name.
extension RawRepresentable where RawValue == String {
    func write(to wire: inout WireWriter) { wire.write(rawValue) }
    init(from wire: inout WireReader) throws(WireError) {
        guard let value = Self(rawValue: try wire.value()) else { throw WireError() }
        self = value
    }
}
