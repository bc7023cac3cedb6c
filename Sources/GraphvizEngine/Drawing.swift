/// A rendered picture.
package struct Drawing: Hashable, Sendable {
    package var bytes: [UInt8]
    /// What graphviz warned of.
    package var warnings: [String]

    package init(bytes: [UInt8], warnings: [String] = []) {
        self.bytes = bytes
        self.warnings = warnings
    }
}
