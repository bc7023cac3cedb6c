package import Collaboration

// The words of a figure's legend.

extension Phrases {
    package func legendEntry(_ words: String, count: Int?) -> String {
        count.map { "\(words) (\(integer($0)))" } ?? words
    }

    /// A relation in a status: `lid van`, `lid van, betwist`.
    package func legendLine(_ relation: RelationType, _ status: TieStatus) -> String {
        status == .present ? self.relation(relation) : "\(self.relation(relation)), \(self.status(status))"
    }

    /// A group with its members, what is not certain apart: `Haaglanden (9)`, `Holland Rijnland (1, +12 betwist)`.
    package func legendGroup(_ name: String, _ members: [TieStatus: Int]) -> String {
        "\(name) (\(([integer(members[.present] ?? 0)] + uncertain(members)).joined(separator: ", ")))"
    }

    /// Numbers of groups, before the group's name and after a member's: `[7]`, `[3, 12 betwist]`.
    package func numbers(_ numbers: [(number: Int, status: TieStatus)]) -> String {
        // A number and its status stay on one line.
        let words = numbers.map { $1 == .present ? String($0) : "\($0)\u{A0}\(status($1))" }
        return "[\(words.joined(separator: ", "))]"
    }

    /// What somebody has to do with another: `lid van Haaglanden`; where the tie comes from the other, `OCW financiert`.
    package func tie(_ relation: RelationType?, id: RelationID, with name: String, isTarget: Bool) -> String {
        let words = relation.map { self.relation($0) } ?? id.rawValue
        return isTarget ? "\(words) \(name)" : "\(name) \(words)"
    }

    /// What is said, in a status: nothing more where it is present.
    package func status(_ words: String, _ status: TieStatus) -> String {
        status == .present ? words : "\(words) (\(self.status(status)))"
    }

    package var legendKinds: String { self("Actoren", "Actors") }
    package var legendLines: String { self("Relaties", "Ties") }
    package var legendGroups: String { self("Groepen", "Groups") }
    package var inSeveralGroups: String { self("in meer dan een groep", "in more than one group") }
    package var contestedMember: String {
        self("lid betwist: gestreept met wit", "member contested: striped with white")
    }
    /// Those in none, of whom for some no source says so, and some have a membership that is not drawn.
    package func inNoGroup(_ doubtful: (unsaid: Int, hidden: Int), of all: Int, groups: Int) -> String {
        let isOne = groups == 1
        let none =
            isOne
            ? self("niet in deze groep", "not in this group")
            : self("in geen van deze groepen", "in none of these groups")
        if doubtful.hidden > 0 { return self("op deze kaart \(none)", "\(none) on this map") }
        if doubtful.unsaid == 0 { return none }
        if doubtful.unsaid == all {
            return isOne
                ? self("niet als lid van deze groep genoemd", "not named as member of this group")
                : self("bij geen van deze groepen als lid genoemd", "named as member of none of these groups")
        }
        return none
            + (isOne
                ? self(", of niet als lid genoemd", ", or not named as member")
                : self(", of bij geen als lid genoemd", ", or named as member of none"))
    }
    package var severalValues: String {
        self("samen, met waarden die verschillen of ontbreken", "together, with values that differ or are missing")
    }
    /// Values that share a look, because there are not enough looks for each.
    package func otherValues(_ number: Int) -> String {
        self("\(integer(number)) andere waarden samen", "\(integer(number)) other values together")
    }
    package var noValue: String { self("geen waarde", "no value") }
    /// Many groups with their names on the map: their colours come again.
    package func groupsNamedOnMap(_ count: Int) -> String {
        self(
            "groepen (\(integer(count))), naam op de kaart; kleuren komen terug",
            "groups (\(integer(count))), named on the map; colours repeat")
    }

    package var outlineOfMembers: String { self("omlijnd: de leden", "outlined: the members") }
    package var outlineWithContested: String {
        self("omlijnd met streepjes: met de betwiste erbij", "dashed outline: with the contested ones")
    }
    /// A shape that stands for several actors.
    package var classShapes: String {
        self("dubbele rand: een groep actoren samen", "double border: a class of actors")
    }

    /// The same, where classes of several kinds are drawn.
    package func classShapes(of kind: ActorKind) -> String {
        self("dubbele rand: een groep \(kinds(kind)) samen", "double border: a class of \(kinds(kind))")
    }

    /// Groups with members in their own shape.
    package func groupShapes(of kind: ActorKind) -> String {
        self(
            "dubbele rand: \(self.kind(kind)) en leden samen", "double border: \(self.kind(kind)) and members together")
    }

    package func classOrGroupShapes(of kind: ActorKind) -> String {
        self(
            "dubbele rand: meer actoren samen (\(kinds(kind)))",
            "double border: several actors together (\(kinds(kind)))")
    }

    package var countsAtLines: String {
        self("zoveel relaties in één lijn; zonder getal één", "so many ties in one line; without a number one")
    }

    /// A size in the legend: `456.000 inwoners` is the value under the heading `inwoners`.
    package func legendSize(_ value: Double) -> String {
        smallNumber(value) ?? number(value, upTo: value.magnitude >= 100 ? 0 : value.magnitude >= 1 ? 2 : 4)
    }

    /// The heading above the discs: `Inwoners (oppervlak van de schijf)`.
    package func legendSizes(_ title: String) -> String {
        self("\(title) (oppervlak van de schijf)", "\(title) (area of the disc)")
    }

    /// Why shapes have no disc, each with how many.
    package func withoutDisc(none: Int, zero: Int, belowZero: Int, several: Int) -> String? {
        let reasons = [
            (none, noValue), (zero, self("nul", "zero")), (belowZero, self("onder nul", "below zero")),
            (several, self("meer actoren samen", "several actors together")),
        ]
        let told = reasons.filter { $0.0 > 0 }.map { legendEntry($0.1, count: $0.0) }
        return told.isEmpty ? nil : self("zonder schijf: ", "without a disc: ") + told.joined(separator: ", ")
    }

    /// After a shape's title: `, inwoners: 73.000`.
    package func sizeOfShape(_ title: String, _ value: Double?) -> String {
        ", \(title): \(value.map(legendSize) ?? noValue)"
    }

    /// In a picture's alternative: what the discs say.
    package func altSizes(_ title: String, largest: Double) -> String {
        self(
            "schijven tonen \(title), de grootste \(legendSize(largest))",
            "discs show \(title), the largest \(legendSize(largest))")
    }

    /// What a mark says of an actor, by its id.
    package func mark(_ id: String) -> String {
        switch id {
        case "gap": self("witte vlek", "gap")
        case "possible": self("mogelijk een witte vlek", "possibly a gap")
        case "contested": status(TieStatus.contested)
        case "waived": self("ontheven", "waived")
        case "excess": self("meer dan de regel toelaat", "more than the rule allows")
        default: self("uitgelicht", "pointed out")
        }
    }
}
