package import Collaboration

// The sentences around and about a figure.

extension Phrases {
    /// Kinds with their numbers: `52 gemeenten, 3 regio's en 1 provincie`.
    ///
    /// - Parameter actors: Of each drawn actor its kind and level.
    package func actors(_ actors: [Actor]) -> String {
        list(actorCounts(actors).map { count($0.count, $0.one, $0.many) })
    }

    /// Each kind (of governments each known level) with its number and its words, in the order of the model.
    package func actorCounts(_ actors: [Actor]) -> [(count: Int, one: String, many: String)] {
        var counts: [(count: Int, one: String, many: String)] = []
        for kind in ActorKind.allCases {
            let ofKind = actors.filter { $0.kind == kind }
            guard kind == .government else {
                if !ofKind.isEmpty { counts.append((ofKind.count, self.kind(kind), kinds(kind))) }
                continue
            }
            for level in ["rijk", "provincie", "gemeente"] {
                let number = ofKind.count { $0.level == level }
                let isOne = level == "rijk"
                if number > 0 {
                    counts.append(
                        (
                            number, self.level(level),
                            isOne ? self("organisaties van het Rijk", "national bodies") : levels(level)
                        ))
                }
            }
            let others = ofKind.count { !["rijk", "provincie", "gemeente"].contains($0.level ?? "") }
            if others > 0 {
                counts.append(
                    (others, self("andere overheid", "other government"), self("andere overheden", "other governments"))
                )
            }
        }
        return counts
    }

    /// Ties with what is not certain apart, never inside: `24 relaties (+12 betwist, +3 onbekend)`.
    package func ties(_ counts: [TieStatus: Int]) -> String {
        let present = counts[.present] ?? 0
        let others = uncertain(counts)
        let base = count(present, self("relatie", "tie"), self("relaties", "ties"))
        return others.isEmpty ? base : "\(base) (\(others.joined(separator: ", ")))"
    }

    /// What is not certainly there, by status: `+12 betwist`, `+3 gepland`.
    func uncertain(_ counts: [TieStatus: Int]) -> [String] {
        [TieStatus.contested, .planned, .desired, .unknown].compactMap { status in
            guard let number = counts[status], number > 0 else { return nil }
            return "+\(integer(number)) \(self.status(status))"
        }
    }

    /// The line that says what is drawn.
    package func whatYouSee(_ actors: [Actor], ties counts: [TieStatus: Int], relations: [RelationType]) -> String {
        let subject = self.actors(actors)
        guard !relations.isEmpty else {
            return self("U ziet \(subject), zonder relaties.", "You see \(subject), without ties.")
        }
        let words = list(relations.map { "“\(relation($0))”" }, atMost: 4)
        let number = ties(counts)
        return self("U ziet \(subject); \(number): \(words).", "You see \(subject); \(number): \(words).")
    }

    /// What the view could have shown and does not; nil where that is nothing.
    package func notDrawn(
        outside: [TieStatus: Int], hidden: [TieStatus: Int], withGroups: [TieStatus: Int], undecidable: Int,
        narrowedOut: Int, withoutMembers: Int, rejectedRows: Int
    ) -> String? {
        var parts: [String] = []
        for status in TieStatus.allCases {
            guard let number = hidden[status], number > 0 else { continue }
            let word = self.status(status)
            parts.append(
                self(
                    "\(integer(number)) \(number == 1 ? "relatie" : "relaties") met status \(word)",
                    "\(integer(number)) \(number == 1 ? "tie" : "ties") of status \(word)"))
        }
        if outside.values.contains(where: { $0 > 0 }) {
            let ties = ties(outside)
            parts.append(self("\(ties) met actoren buiten deze kaart", "\(ties) with actors outside this map"))
        }
        if withGroups.values.contains(where: { $0 > 0 }) {
            let ties = ties(withGroups)
            parts.append(
                self("\(ties) met groepen, die hier geen vak hebben", "\(ties) with groups, which have no shape here"))
        }
        if undecidable > 0 {
            parts.append(
                self(
                    "\(count(undecidable, "actor die niet te beoordelen is", "actoren die niet te beoordelen zijn"))",
                    "\(count(undecidable, "actor", "actors")) that cannot be judged"))
        }
        if narrowedOut > 0 {
            let actors = count(narrowedOut, self("actor", "actor"), self("actoren", "actors"))
            parts.append(self("\(actors) buiten deze keuze", "\(actors) outside this choice"))
        }
        if withoutMembers > 0 {
            parts.append(
                self(
                    "\(count(withoutMembers, "uitspraak", "uitspraken")) over wie niet bij naam bekend is",
                    "\(count(withoutMembers, "claim", "claims")) about actors not known by name"))
        }
        if rejectedRows > 0 {
            parts.append(
                self(
                    "\(count(rejectedRows, "rij", "rijen")) met een fout in de tabellen",
                    "\(count(rejectedRows, "row", "rows")) with an error in the tables"))
        }
        guard !parts.isEmpty else { return nil }
        return self("Niet getekend: \(list(parts)).", "Not drawn: \(list(parts)).")
    }

    /// Where it comes from and for which day.
    package func sourceNote(_ titles: [String], more: Int, asOf day: CivilDate?) -> String {
        guard !titles.isEmpty else { return asOfSentence(day) }
        let rest =
            more == 0
            ? ""
            : self(
                "; en nog \(integer(more)) \(more == 1 ? "bron" : "bronnen")",
                "; and \(integer(more)) more \(more == 1 ? "source" : "sources")")
        let label = titles.count + more == 1 ? self("Bron", "Source") : self("Bronnen", "Sources")
        return "\(label): \(titles.joined(separator: "; "))\(rest). " + asOfSentence(day)
    }

    /// `Inwoners volgens CBS, Bevolking (2021).`
    package func valueSources(_ key: String, _ titles: [String]) -> String {
        let word = Phrases.harmless(attributeKey(key))
        let key = word.prefix(1).uppercased() + word.dropFirst()
        // Titles have commas of their own.
        let named = titles.prefix(3).joined(separator: "; ")
        let more =
            titles.count > 3
            ? self("; en nog \(integer(titles.count - 3))", "; and \(integer(titles.count - 3)) more") : ""
        return sentence(self("\(key) volgens \(named)\(more)", "\(key) according to \(named)\(more)"))
    }

    /// Behind the sources: ties that no page states as they are drawn; nil where there are none.
    package func doubts(unsourced: Int, inherited: Int) -> String? {
        var parts: [String] = []
        if unsourced > 0 {
            parts.append(
                self(
                    "\(count(unsourced, "relatie", "relaties")) zonder bron",
                    "\(count(unsourced, "tie", "ties")) without a source"))
        }
        if inherited > 0 {
            parts.append(
                self(
                    "\(count(inherited, "relatie", "relaties")) geërfd van een voorganger",
                    "\(count(inherited, "tie", "ties")) inherited from a predecessor"))
        }
        return parts.isEmpty ? nil : list(parts) + "."
    }

    /// `Peildatum 1 oktober 2021.`
    package func asOfSentence(_ day: CivilDate?) -> String {
        let date = asOf(day)
        return date.prefix(1).uppercased() + date.dropFirst() + "."
    }

    /// Behind the sources: where the norm stands that the figure holds the network against.
    package func norm(_ place: String) -> String { self("Getoetst aan: \(place).", "Checked against: \(place).") }

    package var ownNorm: String {
        self("Getoetst aan een eigen maatstaf, niet uit een bron.", "Checked against an own yardstick, of no source.")
    }

    /// A source as a note names it: title and year, and its publisher where the title does not.
    package func citation(_ source: Source) -> String {
        var title = source.title
        if let publisher = source.publisher, !title.folded.contains(publisher.folded) {
            title = "\(publisher), \(title)"
        }
        guard let year = source.date?.year, !title.contains(String(year)) else { return title }
        return "\(title) (\(year))"
    }

    /// Two sentences for who cannot see the picture.
    package func altText(
        title: String, subject: String, ties: String, groups: [String], sizes: String?, highlighted: String?,
        shapes: [String], alone: Int
    ) -> String {
        let first = self("Kaart: \(sentence(title))", "Map: \(sentence(title))")
        var parts: [String] = [self("Getekend zijn \(subject) en \(ties)", "It shows \(subject) and \(ties)")]
        if !groups.isEmpty {
            let names = list(groups, atMost: 5)
            parts.append(self("gegroepeerd in \(names)", "grouped in \(names)"))
        }
        if let highlighted { parts.append(highlighted) }
        if let sizes { parts.append(sizes) }
        if !shapes.isEmpty {
            let names = list(shapes, atMost: 5)
            parts.append(self("in één vak staan \(names)", "in one shape stand \(names)"))
        }
        if alone > 0 {
            parts.append(
                self(
                    "\(count(alone, "staat", "staan")) los", "\(count(alone, "stands", "stand")) alone"))
        }
        return first + " " + parts.joined(separator: "; ") + "."
    }

    /// Actors with one mark: `5 gemeenten, meer dan de regel toelaat (Almere, Dronten, …)`; few by name.
    package func highlighted(_ actors: [Actor], mark: String) -> String {
        let words = "\(self.actors(actors)), \(self.mark(mark))"
        return actors.count > 5 ? words : "\(words) (\(list(actors.map(\.name))))"
    }

    /// - Parameter parts: One for each mark.
    package func highlighted(_ parts: [String]) -> String {
        parts.isEmpty
            ? self("niemand is uitgelicht", "nobody is highlighted")
            : self("uitgelicht: ", "highlighted: ") + parts.joined(separator: "; ")
    }

    func sentence(_ text: String) -> String {
        guard let last = text.last, !".!?".contains(last) else { return text }
        return text + "."
    }

    // MARK: Shapes in words

    /// A shape's title: `Gouda (gemeente)`; with its id where others have the same: `Gouda (gemeente, gouda-2)`.
    package func shapeTitle(_ actor: Actor, withID: Bool = false) -> String {
        let word = actor.level.map { level($0) } ?? kind(actor.kind)
        return "\(actor.name) (\(word)\(withID ? ", \(actor.id)" : ""))"
    }

    /// `gemeente`, `regio (stedelijke cultuurregio)`.
    package func kindAndType(_ actor: Actor) -> String {
        let word = actor.level.map { level($0) } ?? kind(actor.kind)
        guard let type = actor.type, type.folded != actor.level?.folded else { return word }
        let finer = self.type(type)?.one ?? type
        return finer.folded == word.folded ? word : "\(word) (\(finer))"
    }

    /// The value of an actor's own field under the key of an attribute.
    package func ownField(_ key: String, value: String) -> String {
        switch key {
        case "type": type(value)?.one ?? value
        case "level": level(value)
        default: value
        }
    }

    /// A line's title: `Gouda lid van Midden-Holland, betwist`.
    package func lineTitle(
        from: String, _ relation: RelationType?, id: RelationID, to: String, status: TieStatus, count: Int
    ) -> String {
        let words = relation.map { self.relation($0) } ?? id.rawValue
        let certainty = status == .present ? "" : ", \(self.status(status))"
        let number = count > 1 ? " (\(self.count(count, self("relatie", "tie"), self("relaties", "ties"))))" : ""
        return "\(from) \(words) \(to)\(certainty)\(number)"
    }

    package func outlineTitle(_ group: String, members: Int, contested: Int) -> String {
        let more =
            contested > 0 ? self(" en \(integer(contested)) betwist", " and \(integer(contested)) contested") : ""
        return "\(group): "
            + self(count(members, "lid", "leden") + more, count(members, "member", "members") + more)
    }

    /// Above the actors that no drawn tie reaches.
    package func withoutTies(_ count: Int) -> String {
        self(
            "Zonder relatie in deze kaart (\(integer(count)))", "Without a tie in this map (\(integer(count)))")
    }

}
