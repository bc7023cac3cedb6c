internal import DOT
internal import Wording

/// What an SVG says of itself where it is one of ours: so a picture is known again that was copied away from the index beside it.
package struct PictureMark {
    private let head: Substring

    /// Nil for what others made, or wrote anew: their programs begin a file in their own way, though our metadata may still be in it.
    package init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: AccessibleSVG.start.utf8),
            bytes.reversed().starts(with: AccessibleSVG.end.utf8.reversed())
        else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.firstRange(of: AccessibleSVG.headEnd)?.lowerBound else { return nil }
        head = text[..<end]
        guard head.contains(AccessibleSVG.metadataStart) else { return nil }
    }

    /// Whether this is the picture's alternative text.
    package func hasAltText(_ text: String) -> Bool { head.contains(AccessibleSVG.description(text)) }
}
