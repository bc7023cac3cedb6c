package import Collaboration

// What a reader or maker should know of how a figure was drawn.

extension Phrases {
    package func aggregated(ties: Int, lines: Int) -> String {
        self(
            "\(integer(ties)) relaties zijn getekend als \(count(lines, "lijn", "lijnen")): een uitspraak over een hele groep is één lijn.",
            "\(integer(ties)) ties are drawn as \(count(lines, "line", "lines")): a statement about a whole class is one line."
        )
    }

    /// - Parameter inside: How many ties no line shows.
    package func grouped(ties: Int, lines: Int, inside: Int) -> String {
        let drawn =
            lines == 0
            ? self("Leden staan samen in het vak van hun groep.", "Members stand together in the shape of their group.")
            : self(
                "Leden staan samen in het vak van hun groep: \(count(ties, "relatie is", "relaties zijn")) getekend als \(count(lines, "lijn", "lijnen")), met het aantal erbij.",
                "Members stand together in the shape of their group: \(count(ties, "tie is", "ties are")) drawn as \(count(lines, "line", "lines")), with the number beside it."
            )
        guard inside > 0 else { return drawn }
        return drawn + " "
            + self(
                "\(count(inside, "relatie", "relaties")) binnen een groep \(inside == 1 ? "is" : "zijn") niet als lijn getekend.",
                "\(count(inside, "tie", "ties")) within a group \(inside == 1 ? "is" : "are") not drawn as a line.")
    }

    /// What to do about it is said after it.
    package func dense(_ lines: Int, limit: Int) -> String {
        self(
            "de kaart heeft \(count(lines, "lijn", "lijnen")), meer dan de grens van \(integer(limit)); ",
            "the map has \(count(lines, "line", "lines")), more than the limit of \(integer(limit)); ")
    }

    package var denseWithoutGroups: String {
        self(
            "geef de kaart groepen (groups), kies minder actoren met --where, of verhoog de grens met --at-most",
            "give the map groups, select fewer actors with --where, or raise the limit with --at-most")
    }

    package var denseGroups: String {
        self(
            "kies minder actoren met --where, of verhoog de grens met --at-most",
            "select fewer actors with --where, or raise the limit with --at-most")
    }

    package func numberedTies(_ ties: Int, limit: Int) -> String {
        self(
            "\(count(ties, "relatie", "relaties")) met wie apart staat \(ties == 1 ? "is" : "zijn") als nummer bij de naam gezet, want meer dan \(count(limit, "lijn is", "lijnen zijn")) niet te volgen.",
            "\(count(ties, "tie", "ties")) with those who stand apart \(ties == 1 ? "is a number" : "are numbers") at the names, for more than \(count(limit, "line", "lines")) cannot be followed."
        )
    }

    package func countsLeftOut(_ lines: Int) -> String {
        self(
            "bij \(count(lines, "lijn", "lijnen")) is geen plaats voor het aantal relaties; het staat in de titel en de tabel",
            "\(count(lines, "line has", "lines have")) no room for the number of ties; it is in the title and the table"
        )
    }

    /// Rounded down: what falls short by a hair must not read as enough.
    package func smallLabels(_ points: Double, onSlide: Bool) -> String {
        let points = (points * 10).rounded(.down) / 10
        if onSlide {
            return self(
                "de kleinste letters zijn \(number(points, decimals: 1)) punt op een dia van 33,9 cm breed, minder dan 10",
                "the smallest letters are \(number(points, decimals: 1)) points on a slide of 13.3 inches wide, less than 10"
            )
        }
        return self(
            "de kleinste letters zijn \(number(points, decimals: 1)) punt bij een breedte van 160 mm, minder dan 7",
            "the smallest letters are \(number(points, decimals: 1)) points at a width of 160 mm, less than 7")
    }

    /// - Parameter groups: At least one name.
    package func outlineLeftOut(_ groups: [String]) -> String {
        self(
            "Zonder omlijning, want die zou ook andere actoren omvatten: \(list(groups, atMost: 8)).",
            "Without an outline, which would hold other actors too: \(list(groups, atMost: 8)).")
    }

    /// - Parameters:
    ///   - pairs: the names at the ends of each
    ///   - limit: how many are named
    package func linesUnderShapes(_ pairs: [(String, String)], atMost limit: Int) -> String {
        let names = list(pairs.map { "\($0) – \($1)" }, atMost: limit)
        return self(
            "\(count(pairs.count, "lijn loopt", "lijnen lopen")) onder een ander vak of een andere naam door: \(names)",
            "\(count(pairs.count, "line runs", "lines run")) under another shape or name: \(names)")
    }

    package func placesNotKept(_ count: Int) -> String {
        self(
            "\(self.count(count, "actor staat", "actoren staan")) niet op de bewaarde plaats, want daar staat al een ander",
            "\(self.count(count, "actor does", "actors do")) not stand at the place that was kept, for another is there"
        )
    }

    package func measureMissing(_ id: MeasureID) -> String {
        self("de maat \(id.rawValue) is niet berekend", "the measure \(id.rawValue) was not computed")
    }

    package func nothingSaid(on day: CivilDate) -> String {
        self(
            "Op \(date(day)) noemt geen bron die meetelt een relatie zoals deze kaart toont.",
            "On \(date(day)) no source that counts names a tie such as this map shows.")
    }

    package var noteOfOtherColors: String {
        self(
            "de noot onder de kaart is geschreven bij de kleuren van de kaart zelf: kijk na of zij bij deze kleuren nog klopt",
            "the note under the map was written for the map's own colours: check that it still holds for these")
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

    /// - Parameter pairs: At least one.
    package func tiles(kept: Int, of pairs: Int, directions: Int, areStated: Bool) -> String {
        self("Tegels staan bij benadering: ", "Tiles stand by approximation: ")
            + quality(kept, pairs, directions, areStated) + "."
    }

    package func tilesSearched(kept: Int, of pairs: Int, directions: Int, areStated: Bool) -> String {
        self("de plaatsen van de tegels zijn gezocht: ", "the places of the tiles were searched for: ")
            + quality(kept, pairs, directions, areStated)
            + self(
                "; met --positions BESTAND hoeft dat niet nog eens", "; with --positions FILE that is not needed again")
    }

    /// How well tiles tell the land. Who borders on whom is known where the network says so; else those count that lie next to each
    /// other.
    private func quality(_ kept: Int, _ pairs: Int, _ directions: Int, _ areStated: Bool) -> String {
        let of =
            areStated
            ? self("van \(count(pairs, "paar", "paren")) buren", "of \(count(pairs, "pair", "pairs")) of neighbours")
            : self(
                "van \(count(pairs, "paar", "paren")) die naast elkaar liggen (grenzen zijn niet opgegeven)",
                "of \(count(pairs, "pair", "pairs")) that lie next to each other (borders are not given)")
        return of
            + self(
                " raken er \(integer(kept)) elkaar en houden er \(integer(directions)) hun richting (binnen 60°)",
                " \(integer(kept)) touch and \(integer(directions)) keep their direction (within 60°)")
    }

    package func tilesAdded(_ names: [String]) -> String {
        self(
            "zonder tegel in het netwerk, en gezet op de dichtstbijzijnde vrije plaats: \(list(names)); met --positions BESTAND blijft het zo",
            "without a tile in the network, and put on the nearest free place: \(list(names)); --positions FILE keeps it so"
        )
    }

    package var sizesLeftOut: String {
        self(
            "groottes zijn niet getekend: een kaart van het land of met tegels heeft daar geen plaats voor",
            "sizes are not drawn: a map of the land or of tiles has no room for them")
    }

    package func sizesInWords(_ title: String, _ names: [String]) -> String {
        self(
            "\(title) is geen getal bij \(list(names, atMost: 6)): daar is geen schijf getekend",
            "\(title) is no number of \(list(names, atMost: 6)): no disc is drawn there")
    }

    package func sizesBelowZero(_ title: String, _ names: [String]) -> String {
        self(
            "\(title) is onder nul bij \(list(names, atMost: 6)): daar is geen schijf getekend",
            "\(title) is below zero of \(list(names, atMost: 6)): no disc is drawn there")
    }

    package func noColors(_ title: String) -> String {
        self(
            "van niemand op de kaart is \(quoted(title)) bekend, dus daar is niet naar gekleurd",
            "of nobody on the map is \(quoted(title)) known, so it is not coloured by that")
    }

    package func noSizes(_ title: String) -> String {
        self(
            "groottes zijn niet getekend: geen vak voor één actor heeft een getal boven nul voor \(title)",
            "sizes are not drawn: no shape for one actor has a number above zero for \(title)")
    }

    package func areasUnmatched(_ names: [String]) -> String {
        self(
            "\(self.count(names.count, "grens past", "grenzen passen")) bij geen actor van deze kaart: \(list(names))",
            "\(self.count(names.count, "outline fits", "outlines fit")) no actor of this map: \(list(names))"
        )
    }

    /// - Parameter owner: As the file has it, perhaps with the word for a source before it.
    package func outlinesOf(_ owner: String) -> String {
        let name = owner.hasPrefix("Bron: ") ? String(owner.dropFirst(6)) : owner
        return self("Grenzen: ", "Outlines: ") + Phrases.harmless(name, atMost: 200)
            + (name.hasSuffix(".") ? "" : ".")
    }

    /// - Parameter millimetres: Where the picture is 160 mm wide.
    package func tall(_ millimetres: Double) -> String {
        self(
            "de figuur is \(number(millimetres, decimals: 0)) mm hoog bij een breedte van 160 mm, meer dan een bladzijde",
            "the figure is \(number(millimetres, decimals: 0)) mm high at a width of 160 mm, more than a page")
    }

    package func areasElsewhere(_ names: [String]) -> String {
        self(
            "de grens in het bestand ligt ver van de plaats (lon en lat) van \(list(names, atMost: 12)); klopt de naam of code, en staan lengte en breedte in de goede volgorde?",
            "the outline in the file lies far from the place (lon and lat) of \(list(names, atMost: 12)); is the name or code right, and are longitude and latitude in the right order?"
        )
    }

    package func actorsWithoutArea(_ names: [String], atMost limit: Int = .max) -> String {
        self(
            "Zonder grens in het bestand, en getekend als punt: \(list(names, atMost: limit)).",
            "Without an outline in the file, and drawn as a point: \(list(names, atMost: limit)).")
    }

    /// The sentence under the title of a map of the land.
    ///
    /// - Parameter doubtful: Of those in none, how many no source says that of, and how many have a membership that is not drawn.
    package func inGroups(
        _ members: [TieStatus: Int], none: Int, doubtful: (unsaid: Int, hidden: Int), groups: Int
    ) -> String {
        let others = uncertain(members)
        let more = others.isEmpty ? "" : " (\(others.joined(separator: ", ")))"
        let present = integer(members[.present] ?? 0)
        var rest: [String] = []
        let (unsaid, hidden) = doubtful
        let known = none - unsaid - hidden
        if known > 0 || none == 0 { rest.append(self("\(integer(known)) bij geen", "\(integer(known)) in none")) }
        if unsaid > 0 {
            rest.append(
                self("\(integer(unsaid)) bij geen als lid genoemd", "\(integer(unsaid)) named as member of none"))
        }
        if hidden > 0 {
            rest.append(
                self(
                    "\(integer(hidden)) met een lidmaatschap dat deze kaart niet toont",
                    "\(integer(hidden)) with a membership that this map does not show"))
        }
        let outside = rest.joined(separator: ", ")
        return self(
            "\(present)\(more) bij \(groups == 1 ? "deze groep" : "een van de \(integer(groups)) groepen"), \(outside).",
            "\(present)\(more) in \(groups == 1 ? "this group" : "one of the \(integer(groups)) groups"), \(outside)."
        )
    }

    package var leaderLines: String { self("lijnen van namen naar hun gebied", "lines from names to their areas") }

    package func withoutLabel(_ names: [String]) -> String {
        self("Zonder naam op de kaart: \(list(names)).", "Without a name on the map: \(list(names)).")
    }

    /// A membership that is not simply present, for a legend.
    package func membership(_ status: TieStatus) -> String {
        self("lidmaatschap \(self.status(status))", "membership \(self.status(status))")
    }
}
