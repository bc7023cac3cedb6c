package import Analysis
package import Collaboration

// What `centrality` says around its figures.

extension Phrases {
    package func convention(_ convention: MeasureConvention) -> String {
        switch convention {
        case .raw: self("ruwe waarde, nergens door gedeeld", "raw value, not divided by anything")
        case .unorderedPairs:
            self(
                "elk paar anderen telt één keer; niet gedeeld", "each unordered pair of others counts once; not divided"
            )
        case .orderedPairs:
            self(
                "elk paar anderen telt in beide richtingen; niet gedeeld",
                "each ordered pair of others counts; not divided")
        case .wassermanFaust:
            self(
                "binnen wat bereikt wordt, maal het deel dat bereikt wordt (Wasserman–Faust)",
                "within what is reached, times the share that is reached (Wasserman–Faust)")
        case .unitLength: self("de kwadraten tellen op tot 1", "the squares sum to 1")
        case .sumsToOne: self("alle waarden tellen op tot 1", "all values sum to 1")
        case .share: self("tussen 0 en 1", "between 0 and 1")
        case .burt:
            self(
                "volgens Burt, over de eigen contacten; zonder contact geen waarde",
                "Burt's, over one's own contacts; no value without a contact")
        case .gouldFernandez:
            self(
                "volgens Gould en Fernandez: geordende paren zonder onderlinge band",
                "Gould and Fernandez': ordered pairs without a tie of their own")
        case .borgattiEverett:
            self(
                "volgens Borgatti en Everett: gedeeld door de hoogst mogelijke waarde van de eigen soort",
                "Borgatti and Everett's: divided by the highest possible value of the own mode")
        }
    }

    /// One line on a measure: `tussenpositie zegt hoe vaak …, niet dat …`.
    package func meaning(_ id: MeasureID) -> String {
        let words = measure(id)
        return self(
            "\(words.name) zegt \(words.says); \(words.saysNot).", "\(words.name) says \(words.says); \(words.saysNot)."
        )
    }

    /// How it was counted: `B(v) = …; elk paar …; zonder richting; sterkten tellen mee`.
    package func counted(_ id: MeasureID, _ convention: MeasureConvention, isWeighted: Bool, isDirected: Bool) -> String
    {
        [
            measure(id).formula, self.convention(convention),
            isDirected ? self("gericht", "directed") : self("zonder richting", "undirected"),
            isWeighted
                ? self("sterkten tellen mee", "strengths count")
                : self("sterkten tellen niet", "strengths do not count"),
        ].joined(separator: "; ")
    }

    package var centralityTitle: String { self("Centraliteit", "Centrality") }
    package var actorColumn: String { self("actor", "actor") }
    package var kindColumn: String { self("soort", "kind") }
    package var rankColumn: String { self("rang", "rank") }
    package var measuresTitle: String { self("Maten", "Measures") }
    package var measureColumns: [String] {
        [
            "id", self("maat", "measure"), self("formule", "formula"), self("telling", "convention"),
            self("zegt", "says"), self("zegt niet", "does not say"),
        ]
    }

    /// Gould and Fernandez' roles, in the order of the table.
    package var brokerageRoles: [String] {
        [
            self("coördinator", "coordinator"), self("buitenstaander", "itinerant"),
            self("poortwachter", "gatekeeper"), self("vertegenwoordiger", "representative"),
            self("verbinder", "liaison"),
        ]
    }

    package var aRegionType: String { self("het type van een regio", "the type of a region") }

    /// `3`, or `3=` where others share the rank.
    package func rank(_ rank: Int, isShared: Bool) -> String { integer(rank) + (isShared ? "=" : "") }

    /// What was measured: `178 actoren, 1.510 banden; …`.
    package func measured(_ settings: ProjectionSettings, actors: Int, edges: Int, included: [TieStatus]) -> String {
        let what =
            switch settings.kind {
            case .direct: self("rechtstreekse banden", "direct ties")
            case .shared:
                self("wie samen in een verband zit", "who sits in one partnership")
            case .both:
                self("rechtstreekse banden en gedeelde verbanden", "direct ties and shared partnerships")
            }
        let strengths =
            switch settings.strengths ?? .count {
            case .count: self("sterkte: het aantal", "strength: the number")
            case .newman: self("sterkte: naar Newman, 1/(n−1) per verband", "strength: Newman's, 1/(n−1) a partnership")
            case .declared: self("sterkte: zoals de bron die geeft", "strength: as the source states it")
            }
        let statuses = list(([.present] + included).map { status($0) })
        return [
            count(actors, self("actor", "actor"), self("actoren", "actors")),
            count(edges, self("paar met een band", "pair with a tie"), self("paren met een band", "pairs with a tie")),
            "\(what) (\(statuses))", strengths,
        ].joined(separator: "; ") + "."
    }

    /// What was left out by `--limit`.
    package func moreRows(_ number: Int) -> String {
        self(
            "nog \(count(number, "actor", "actoren")) (--limit)",
            "\(count(number, "more actor", "more actors")) (--limit)")
    }

    package func measureFailure(_ error: MeasureError, in network: Network) -> String {
        func name(_ id: ActorID) -> String { quoted(network.actor(id)?.name ?? id.rawValue) }
        return switch error {
        case .strength(let from, let to, let value):
            self(
                "de sterkte \(number(value, upTo: 3)) van de band tussen \(name(from)) en \(name(to)) kan deze maat niet gebruiken",
                "this measure cannot take the strength \(number(value, upTo: 3)) of the tie between \(name(from)) and \(name(to))"
            )
        case .notConverged(let id, _):
            self(
                "de maat \(id.rawValue) komt op dit netwerk niet tot rust",
                "the measure \(id.rawValue) does not settle on this network")
        case .needsUndirected(let id):
            self(
                "de maat \(id.rawValue) heeft op gerichte banden geen betekenis; laat --directed weg",
                "the measure \(id.rawValue) means nothing on directed ties; leave --directed out")
        case .tooLarge: sentence(.graphTooLarge)
        case .cancelled: self("afgebroken", "cancelled")
        }
    }
}
