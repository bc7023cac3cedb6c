package import Collaboration

/// Two regions with ties between their members, and who stands apart from them: the numbers of its map are worked out by hand in
/// the tests of `GroupAggregation`.
///
/// - Parameter sizes: What some of its actors have as `size`.
package func regionNetwork(sizes: [ActorID: String] = [:]) -> Network {
    let noord = (1...5).map { "n\($0)" }
    let zuid = (1...4).map { "z\($0)" }
    let others = ["both", "planned", "loose", "single"]
    var claims = noord.map { claim($0, "member-of", "noord") } + zuid.map { claim($0, "member-of", "zuid") }
    claims += [
        claim("both", "member-of", "noord"), claim("both", "member-of", "zuid"),
        claim("planned", "member-of", "noord", .planned), claim("single", "member-of", "oost"),
        // Between the regions: four present, one of the regions themselves, two planned; and over another relation two and one back.
        claim("n1", "collaborates-with", "z1"), claim("n2", "collaborates-with", "z2"),
        claim("z3", "collaborates-with", "n3"), claim("n4", "collaborates-with", "z4"),
        claim("noord", "collaborates-with", "zuid"), claim("n1", "collaborates-with", "z2", .planned),
        claim("n2", "collaborates-with", "z1", .planned), claim("n1", "supports", "z1"),
        claim("n2", "supports", "z1"), claim("z1", "supports", "n1"),
        // Within the north.
        claim("n1", "collaborates-with", "n2"), claim("n3", "collaborates-with", "n4"), claim("noord", "funds", "n5"),
        // Of those who stand apart.
        claim("both", "collaborates-with", "n1"), claim("both", "collaborates-with", "n2"),
        claim("loose", "collaborates-with", "n1"), claim("planned", "collaborates-with", "z1"),
        claim("single", "collaborates-with", "n1"),
    ]
    return Network(
        id: "land", title: "Land",
        actors: ((noord + zuid + others).map { municipality($0) } + ["noord", "zuid", "oost"].map { region($0) }).map {
            var actor = $0
            actor.attributes = sizes[actor.id].map { [Attribute(key: "size", value: .text($0), place: nowhere)] } ?? []
            return actor
        },
        sources: [Source(id: "a", title: "Bron A", place: nowhere)], claims: claims)
}

/// Its municipalities, by their regions.
package let regionView = View(
    id: "kaart", title: "Wie met wie", select: selector("kind=government"),
    groups: [.init(via: [.init("member-of")], of: selector("kind=region"))])
