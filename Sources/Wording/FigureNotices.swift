package import Collaboration

// What a reader or maker should know of how a figure was drawn.

extension Phrases {
    package func aggregated(ties: Int, lines: Int) -> String {
        self(
            "\(integer(ties)) relaties zijn getekend als \(integer(lines)) lijnen: een uitspraak over een hele groep is één lijn.",
            "\(integer(ties)) ties are drawn as \(integer(lines)) lines: a statement about a whole class is one line.")
    }

    package func smallLabels(_ points: Double) -> String {
        self(
            "de kleinste letters zijn \(number(points, decimals: 1)) punt bij een breedte van 160 mm, minder dan 7",
            "the smallest letters are \(number(points, decimals: 1)) points at a width of 160 mm, less than 7")
    }

    package func outlineLeftOut(_ group: String) -> String {
        self(
            "\(group) heeft geen omlijning: die zou ook andere actoren omvatten.",
            "\(group) has no outline: it would hold other actors too.")
    }

    package func linesUnderShapes(_ count: Int) -> String {
        self(
            "\(self.count(count, "lijn loopt", "lijnen lopen")) onder een ander vak door",
            "\(self.count(count, "line runs", "lines run")) under another shape")
    }

    package func measureMissing(_ id: MeasureID) -> String {
        self("de maat \(id.rawValue) is niet berekend", "the measure \(id.rawValue) was not computed")
    }

    package var noGroups: String {
        self("geen groep heeft leden op deze kaart", "no group has members on this map")
    }

    package func withoutPlace(_ count: Int) -> String {
        self(
            "\(self.count(count, "actor heeft", "actoren hebben")) geen plaats in deze opmaak en \(count == 1 ? "staat" : "staan") apart.",
            "\(self.count(count, "actor has", "actors have")) no place in this layout and \(count == 1 ? "stands" : "stand") apart."
        )
    }
}
