package import Collaboration

// What `render` and its kin say around their pictures.

extension Phrases {
    package var twinColumns: [String] {
        [
            self("van", "from"), self("relatie", "relation"), self("naar", "to"), self("status", "status"),
            self("de bron zegt", "the source says"), self("rol", "role"), self("bron", "source"),
            self("bron-id", "source id"), self("vindplaats", "locator"), self("citaat", "quote"),
            self("houder", "holder"),
        ]
    }

    package var twinActor: String { self("actor", "actor") }
    package var twinKind: String { self("soort", "kind") }
    package var twinGroups: String { self("groepen", "groups") }
    package var twinMark: String { self("uitgelicht", "highlighted") }
    package var twinShape: String { self("getekend in", "drawn in") }
    package var twinTies: String { self("relaties op deze kaart", "ties in this figure") }
    package var twinNoTie: String { self("zonder relatie op deze kaart", "without a tie in this figure") }
    package var twinNoTies: String { self("Op deze kaart staan geen relaties.", "There are no ties in this figure.") }

    /// The heading of the table of actors beside a picture.
    package func twinActorsTitle(_ view: String) -> String {
        self("Actoren op de kaart: \(view)", "Actors in the figure: \(view)")
    }

    /// Groups that an actor is in, with what is not certain: `Haaglanden; Holland Rijnland (betwist)`.
    package func twinMemberships(_ groups: [(name: String, status: TieStatus)]) -> String {
        groups.map { $0.status == .present ? $0.name : "\($0.name) (\(status($0.status)))" }.joined(separator: "; ")
    }

    /// What a source says that lists all and leaves this out.
    package var impliedAbsence: String {
        self("afwezig (niet in een volledige lijst)", "absent (not in a complete list)")
    }

    /// The heading of the table beside a picture.
    package func twinTitle(_ view: String) -> String {
        self("Banden op de kaart: \(view)", "Ties in the figure: \(view)")
    }

    /// A remark on one picture.
    package func remark(_ remark: String, view: String) -> String { "\(Phrases.harmless(view)): \(remark)" }

    /// Maps of one layout in which an actor has not the same place.
    package func placesApart(_ views: [String]) -> String {
        let names = list(views.map { Phrases.harmless($0, atMost: 60) }, atMost: 12)
        return self(
            "\(names) tonen samen te veel voor één bladzijde: een actor staat niet op elk van die kaarten op dezelfde plaats; geef kaarten die naast elkaar komen dezelfde reeks (series)",
            "\(names) show too much together for one page: an actor is not at the same place in each of these maps; give maps that go side by side the same series"
        )
    }

    /// Before the errors of a view's settings.
    package func brokenView(_ view: String?) -> String {
        view.map {
            self(
                "de kaart \(quoted($0)) is niet getekend, want haar instellingen kloppen niet",
                "the view \(quoted($0)) was not drawn, for its settings are wrong")
        }
            ?? self(
                "een kaart zonder id is niet getekend, want haar instellingen kloppen niet",
                "a view without an id was not drawn, for its settings are wrong")
    }

    package func nobodyInView(_ view: String) -> String {
        self("op de kaart \(quoted(view)) staat niemand", "nobody is in the view \(quoted(view))")
    }

    package func nobodyPlaced(_ view: String, layout: LayoutID) -> String {
        self(
            "van niemand op de kaart \(quoted(view)) is de plaats bekend; vul lon en lat in, of kies een andere --layout dan \(layout.rawValue)",
            "no actor of the view \(quoted(view)) has a known place; fill in lon and lat, or choose another --layout than \(layout.rawValue)"
        )
    }

    /// Graphviz gave up: what it said about it.
    package func graphvizFailed(_ view: String, messages: [String]) -> String {
        let said = messages.map { Phrases.harmless($0, atMost: 300) }.joined(separator: "; ")
        return self(
            "graphviz kon de kaart \(quoted(view)) niet tekenen\(said.isEmpty ? "" : " (\(said))"); `wittevlek doctor` zegt of er iets ontbreekt",
            "graphviz could not draw the view \(quoted(view))\(said.isEmpty ? "" : " (\(said))"); `wittevlek doctor` says whether anything is missing"
        )
    }

    /// - Parameter layout: That of the map; where it is the one for large networks there is no faster one to choose.
    package func timedOut(_ view: String, layout: LayoutID, seconds: Double) -> String {
        let limit = smallNumber(seconds) ?? number(seconds, upTo: 4)
        let isFastest = layout == .sfdp
        return self(
            "de kaart \(quoted(view)) was na \(limit) seconden niet klaar; geef meer tijd met --timeout, of \(isFastest ? "laat de kaart minder actoren tonen" : "kies een andere --layout (sfdp voor grote netwerken)")",
            "the view \(quoted(view)) was not done after \(limit) seconds; give more time with --timeout, or \(isFastest ? "let the view show fewer actors" : "choose another --layout (sfdp for large networks)")"
        )
    }

    /// - Parameters:
    ///   - width: In pixels.
    ///   - height: In pixels.
    ///   - limit: The most that a PNG may be wide or high, in pixels.
    ///   - dpi: The most dots per inch within the limit; nil where none are.
    package func tooLargeForPNG(_ view: String, width: Int, height: Int, limit: Int, dpi: Int?) -> String {
        let way = dpi.map { self("geef hoogstens --dpi \($0)", "give at most --dpi \($0)") }
        let other = self("teken een svg of pdf", "draw an svg or pdf")
        return self(
            "de kaart \(quoted(view)) zou \(integer(width)) bij \(integer(height)) pixels zijn, en een PNG heeft er hoogstens \(integer(limit)); \(way.map { "\($0), of " } ?? "")\(other)",
            "the view \(quoted(view)) would be \(integer(width)) by \(integer(height)) pixels, and a PNG has at most \(integer(limit)); \(way.map { "\($0), or " } ?? "")\(other)"
        )
    }

    package func crashed(_ view: String) -> String {
        self(
            "graphviz liep vast op de kaart \(quoted(view)); kies een andere --layout",
            "graphviz crashed on the view \(quoted(view)); choose another --layout")
    }

    package var viewOrAll: String {
        self("--view en --all-views gaan niet samen", "--view and --all-views do not go together")
    }

    package var noViews: String {
        self(
            "het netwerk heeft geen kaarten; getekend worden alle actoren en aanwezige banden",
            "the network has no views; drawn are all actors and present ties")
    }

    /// The first words of why the file of `--positions` cannot be written, with what to do.
    package func noPlaceForPositions(_ reason: String) -> String {
        self(
            "\(reason); er is niets getekend. Geef met --positions een bestand in een map die er is en waarin u mag schrijven",
            "\(reason); nothing was drawn. Give --positions a file in a folder that exists and that you may write in")
    }

    package func positionsArePicture(_ path: String) -> String {
        self(
            "\(quoted(path)) is een bestand van de kaart zelf; geef met --positions een ander, bijvoorbeeld plaatsen.json",
            "\(quoted(path)) is a file of the map itself; give --positions another, such as positions.json")
    }

    /// Which of a run's maps is being drawn.
    package func drawing(_ number: Int, of count: Int) -> String {
        self("kaart \(integer(number)) van \(integer(count))", "map \(integer(number)) of \(integer(count))")
    }

    package func badPositions(_ path: String) -> String {
        self(
            "\(quoted(path)) is geen bestand met plaatsen dat wittevlek schreef",
            "\(quoted(path)) is not a file of places that wittevlek wrote")
    }

    /// - Parameter point: What should be two numbers.
    package func farPosition(_ path: String, actor: String, layout: LayoutID, point: [Double], farthest: Int) -> String
    {
        let written = quoted("[\(point.map { String($0) }.joined(separator: ", "))]")
        return self(
            "\(quoted(path)): de plaats \(written) van \(quoted(actor)) in \(quoted(layout.rawValue)) staat op geen kaart; er is niets getekend. Schrijf twee getallen van -\(integer(farthest)) tot en met \(integer(farthest)), of haal de plaats weg: dan wordt er een gezocht",
            "\(quoted(path)): the place \(written) of \(quoted(actor)) in \(quoted(layout.rawValue)) is on no map; nothing was drawn. Write two numbers from -\(integer(farthest)) to \(integer(farthest)), or remove the place: then one is looked for"
        )
    }

    package var boundariesNotUsed: String {
        self(
            "--boundaries is niet gebruikt: grenzen staan alleen op een kaart met --layout geo",
            "--boundaries was not used: outlines stand on a map of --layout geo only")
    }

    package func badBoundaries(_ path: String, reason: BoundariesFault) -> String {
        let why =
            switch reason {
            case .tooLarge(let limit):
                self(
                    "het bestand is groter dan \(integer(limit >> 20)) MB",
                    "the file is larger than \(integer(limit >> 20)) MB")
            case .notJSON: self("het is geen JSON", "it is not JSON")
            case .wrongShape: self("het is geen GeoJSON met gebieden", "it is not GeoJSON with areas")
            case .strangeCoordinates(let feature):
                self(
                    "de coördinaten van gebied \(integer(feature)) zijn geen graden en geen RD",
                    "the coordinates of area \(integer(feature)) are neither degrees nor RD")
            case .noAreas: self("er staat geen gebied in", "it holds no area")
            }
        return self(
            "de grenzen in \(quoted(path)) zijn niet te lezen: \(why)",
            "the boundaries in \(quoted(path)) cannot be read: \(why)")
    }

    /// Why outlines cannot be used.
    package enum BoundariesFault: Hashable, Sendable {
        case tooLarge(limit: Int)
        case notJSON, wrongShape
        case strangeCoordinates(feature: Int)
        case noAreas
    }

    /// What the legend calls the mark of gaps.
    package var allGaps: String { self("witte vlekken", "gaps") }
}
