package import Collaboration

// The headings of `info`.

extension Phrases {
    /// `Zuid-Holland, peildatum 1 oktober 2021, volgens DSP`.
    package func heading(_ title: String, asOf day: CivilDate?, accordingTo names: [String]) -> String {
        var parts = [title, asOf(day)]
        if !names.isEmpty { parts.append(self("volgens \(list(names))", "according to \(list(names))")) }
        return parts.joined(separator: ", ")
    }

    package var actorsTitle: String { self("Actoren", "Actors") }
    package var actorColumns: [String] { [self("soort", "kind"), self("aantal", "number")] }
    package var total: String { self("totaal", "total") }

    package var tiesTitle: String { self("Banden", "Ties") }
    package var relationColumn: String { self("relatie", "relation") }

    package var sourcesTitle: String { self("Bronnen", "Sources") }
    package var sourceColumns: [String] {
        [self("bron", "source"), self("titel", "title"), self("datum", "date"), self("rijen", "claims")]
    }
    package var withoutSource: String { self("(zonder bron)", "(no source)") }

    package var successorsTitle: String { self("Opvolging", "Succession") }
    package var successorColumns: [String] { [self("was", "was"), self("nu", "now")] }

    package var structureTitle: String { self("Samenhang", "Structure") }
    package var structureColumns: [String] { [self("wat", "what"), self("waarde", "value")] }
    package var pairsWithTie: String { self("paren met een band", "pairs with a tie") }
    package var densityRow: String { self("dichtheid", "density") }
    package var componentsRow: String { self("samenhangende delen", "components") }
    package var largestComponentRow: String { self("actoren in het grootste deel", "actors in the largest component") }
    package var isolatesRow: String { self("losse actoren", "isolated actors") }
    /// How the figures of the structure were made.
    package func structureNote(_ included: [TieStatus]) -> String {
        let ties = tiesThatCount(included)
        return self(
            "\(ties) tussen de gekozen actoren, zonder richting; meer banden tussen twee actoren tellen als één paar. Ligging en grenzen tellen niet. Dichtheid: paren met een band, als deel van alle paren.",
            "\(ties) between the selected actors, undirected; several ties between two actors count as one pair. Places and borders do not count. Density: pairs with a tie as a share of all pairs."
        )
    }

    /// `Aanwezige banden`, `Aanwezige banden, en die met status gepland`.
    package func tiesThatCount(_ included: [TieStatus]) -> String {
        let extra = included.map { status($0) }
        guard !extra.isEmpty else { return self("Aanwezige banden", "Present ties") }
        return self(
            "Aanwezige banden, en die met status \(list(extra))",
            "Present ties, and those with status \(list(extra))")
    }

    /// What only counts apart: `24 (+12 betwist, +3 onbekend)`.
    package func tally(_ counts: [TieStatus: Int]) -> String {
        let apart = [TieStatus.contested, .planned, .desired, .unknown].compactMap { status in
            counts[status].flatMap { $0 > 0 ? "+\(integer($0)) \(self.status(status))" : nil }
        }
        let present = integer(counts[.present] ?? 0)
        return apart.isEmpty ? present : "\(present) (\(apart.joined(separator: ", ")))"
    }
}
