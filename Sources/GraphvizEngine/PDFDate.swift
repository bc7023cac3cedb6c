/// The one part of a PDF that differs between two renderings: the moment that cairo writes into it.
enum PDFDate {
    private static let key = Array("/CreationDate (D:".utf8)
    private static let fixed = Array("20000101000000".utf8)

    /// Overwrites the digits of every creation date by those of a fixed one, without moving a byte.
    ///
    /// The zone behind the digits is the machine's and stays a zone. Where the date is compressed or absent nothing changes.
    /// - Complexity: O(size).
    static func fix(_ bytes: inout [UInt8]) {
        var start = 0
        while let place = bytes[start...].firstRange(of: key) {
            var index = place.upperBound
            for digit in fixed {
                guard index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { break }
                bytes[index] = digit
                index += 1
            }
            start = place.upperBound
        }
    }
}
