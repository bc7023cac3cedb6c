internal import DOT

/// What stands above a map and below it.
struct PageTexts {
    struct Piece {
        var text: String
        var id: String
        var size: Double
        var isBold = false
        var color = Palette.quietInk
        /// Kept free under it.
        var space: Double
    }

    let header: [Piece]
    let notes: [Piece]
    /// The room that the header has at least, above the map.
    let leastHeader: Double

    init(_ figure: Figure, notices: [Notice], leastHeader: Double, theme: Theme) {
        let words = FigureWords(figure)
        let small = theme.textSize
        let below =
            [
                (words.note, "note"), (words.notDrawn, "not-drawn"), (words.remarks(notices), "remarks"),
                (words.sources, "sources"),
            ]
        header = PageTexts.header(
            title: figure.title, subtitle: figure.subtitle, whatYouSee: words.whatYouSee, theme)
        notes = below.compactMap { text, id in
            guard let text, !text.isEmpty else { return nil }
            return Piece(text: text, id: id, size: small, space: small * 0.25)
        }
        self.leastHeader = leastHeader
    }

    static func header(title: String, subtitle: String?, whatYouSee: String, _ theme: Theme) -> [Piece] {
        let small = theme.textSize
        let header = [
            Piece(
                text: title, id: "title", size: theme.titleSize, isBold: true, color: Palette.ink,
                space: theme.titleSize * 0.25),
            Piece(
                text: subtitle ?? "", id: "subtitle", size: theme.subtitleSize, color: Palette.ink,
                space: small * 0.3),
            Piece(text: whatYouSee, id: "what-you-see", size: small, space: small * 0.9),
        ]
        return header.filter { !$0.text.isEmpty }
    }
}
