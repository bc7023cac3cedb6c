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

    init(_ figure: Figure, notices: [Notice], theme: Theme) {
        let words = FigureWords(figure)
        let small = theme.textSize
        let header = [
            Piece(
                text: figure.title, id: "title", size: theme.titleSize, isBold: true, color: Palette.ink,
                space: theme.titleSize * 0.25),
            Piece(
                text: figure.subtitle ?? "", id: "subtitle", size: theme.subtitleSize, color: Palette.ink,
                space: small * 0.3),
            Piece(text: words.whatYouSee, id: "what-you-see", size: small, space: small * 0.9),
        ]
        let below =
            [
                (words.note, "note"), (words.notDrawn, "not-drawn"), (words.remarks(notices), "remarks"),
                (words.sources, "sources"),
            ]
        self.header = header.filter { !$0.text.isEmpty }
        self.notes = below.compactMap { text, id in
            guard let text, !text.isEmpty else { return nil }
            return Piece(text: text, id: id, size: small, space: small * 0.25)
        }
    }
}
