internal import DOT
internal import GraphvizEngine

extension PictureFormat {
    /// Throws where a bitmap of the page cannot be made: graphviz would make it smaller, and tell that to the user's terminal only.
    func check(_ page: Box2D) throws(RenderingError) {
        guard case .png(let dpi) = self else { return }
        let limit = OutputFormat.largestPNG
        // Graphviz rounds, so to the point above.
        let (width, height) = (page.width.rounded(.up), page.height.rounded(.up))
        let most = Int(Double(limit) * 72 / max(width, height))
        guard dpi > most else { return }
        func pixels(_ points: Double) -> Int { Int((points * Double(dpi) / 72).rounded()) }
        throw .tooLargeForPNG(width: pixels(width), height: pixels(height), limit: limit, dpi: most)
    }
}
