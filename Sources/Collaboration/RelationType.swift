/// A word of the network's vocabulary for who stands how to whom.
public struct RelationType: Hashable, Sendable, Identifiable {
    public var id: RelationID
    public var dutch: String
    public var english: String
    /// Undirected relations hold one tie for A–B and B–A.
    public var isDirected: Bool
    /// Nil for the built-in ones.
    public var place: FilePlace?

    public init(id: RelationID, dutch: String, english: String, isDirected: Bool = true, place: FilePlace? = nil) {
        self.id = id
        self.dutch = dutch
        self.english = english
        self.isDirected = isDirected
        self.place = place
    }

    /// The vocabulary that every network has.
    public static let builtIn: [RelationType] = [
        RelationType(id: "member-of", dutch: "lid van", english: "member of"),
        RelationType(id: "part-of", dutch: "onderdeel van", english: "part of"),
        RelationType(id: "leads", dutch: "leidt", english: "leads"),
        RelationType(id: "represents", dutch: "vertegenwoordigt", english: "represents"),
        RelationType(id: "funds", dutch: "financiert", english: "funds"),
        RelationType(id: "supports", dutch: "ondersteunt", english: "supports"),
        RelationType(id: "agreement-with", dutch: "afspraak met", english: "agreement with", isDirected: false),
        RelationType(id: "coordinates-with", dutch: "stemt af met", english: "coordinates with", isDirected: false),
        RelationType(
            id: "collaborates-with", dutch: "werkt samen met", english: "collaborates with", isDirected: false),
        RelationType(
            id: "exchanges-knowledge-with", dutch: "wisselt kennis uit met", english: "exchanges knowledge with",
            isDirected: false),
        RelationType(id: "executes", dutch: "voert uit", english: "executes"),
        RelationType(id: "addresses", dutch: "werkt aan", english: "addresses"),
        RelationType(id: "responsible-for", dutch: "verantwoordelijk voor", english: "responsible for"),
        RelationType(id: "located-in", dutch: "ligt in", english: "located in"),
        RelationType(id: "borders-on", dutch: "grenst aan", english: "borders on", isDirected: false),
        // From plain graph files; where such a file is directed, its reader puts a directed `tie` in this one's place.
        RelationType(id: "tie", dutch: "verbinding", english: "tie", isDirected: false),
    ]

    /// A relation's word as tables write it: `lid van`, `lid-van` and `Lid_van` are the same.
    public static func key(_ word: some StringProtocol) -> String {
        String(word.folded.map { $0 == " " || $0 == "_" ? "-" : $0 })
    }
}
