import Collaboration
import DOT
import Rendering
import Testing

@testable import Diagrams

extension PictureChecks {
    /// The legend lists exactly what is drawn, with its numbers: told from the picture alone.
    func legendListsWhatIsDrawn() {
        let legend = DrawnLegend(svg)
        guard !legend.entries.isEmpty else { return }
        LegendTruth(picture, svg, legend).check()
    }
}

/// What is drawn, told from the picture, against what its legend says.
private struct LegendTruth {
    let picture: Picture
    let svg: SVGReading
    let entries: [DrawnLegend.Entry]
    /// One for each actor or class on the map, with its title.
    let shapes: [(title: String, look: ShapeLook)]
    let lines: [(title: String, look: TieLook)]
    let outlines: [SVGReading.Group]
    let markers: [SVGReading.Group]
    /// Around what is pointed out on a map of the land.
    let rings: [LineInk]

    /// How entries for who is in none of the groups begin.
    private static let inNone = [
        "in geen van deze groepen", "bij geen van deze groepen", "niet in deze groep",
        "niet als lid van deze groep genoemd", "op deze kaart in geen van deze groepen",
        "op deze kaart niet in deze groep",
    ]
    private static let statuses = ["betwist", "gepland", "gewenst", "onbekend", "afwezig", "niet vermeld"]

    init(_ picture: Picture, _ svg: SVGReading, _ legend: DrawnLegend) {
        self.picture = picture
        self.svg = svg
        entries = legend.entries
        var shapes: [(title: String, look: ShapeLook)] = []
        for group in svg.groups where ["node", "territory"].contains(group.classes) {
            // On a map of the land the shape is the territory's, and the node its label.
            guard var look = ShapeLook.all(group.elements).first else { continue }
            // Of shapes in several colours these lie under it.
            let stripes = svg.groups.first { $0.id == "area-stripes-" + group.id.dropFirst("node-".count) }
            if look.fills.isEmpty, let stripes { look.fills = stripes.paints.compactMap(\.fill) }
            // The legend's sign for land has an uneven outline of its own.
            if group.id.hasPrefix("area-area-") { (look.form, look.isDouble) = (.area, false) }
            shapes.append((group.title, look))
        }
        self.shapes = shapes
        var signs: [String: String] = [:]
        for group in svg.groups where group.classes == "sign" {
            signs[String(group.id.dropFirst("sign-".count))] = group.labels.first?.text
        }
        lines = svg.groups.filter { $0.classes == "edge" }.compactMap { group in
            let sign = signs[String(group.id.dropFirst("edge-".count))]
            return TieLook(group.elements, sign: sign).map { (group.title, $0) }
        }
        outlines = svg.groups.filter { $0.classes == "outline" }
        markers = svg.groups.filter { $0.id.hasPrefix("area-mark-") }
        rings = svg.groups.filter { $0.id.hasPrefix("area-ring-") }.compactMap { $0.elements.first.map(LineInk.init) }
    }

    private func entries(_ section: String) -> [DrawnLegend.Entry] { entries.filter { $0.section == section } }

    func check() {
        #expect(entries.allSatisfy { !$0.words.isEmpty && !$0.swatch.isEmpty })
        kinds()
        groups()
        outlined()
        ties()
        paints()
        discs()
    }

    /// Each form with the number of shapes that have it.
    private func kinds() {
        struct Kind: Hashable {
            var form: ShapeLook.Form
            var isDouble: Bool
        }
        var drawn: [Kind: [String]] = [:]
        for (title, look) in shapes { drawn[Kind(form: look.form, isDouble: look.isDouble), default: []].append(title) }
        var listed: Set<Kind> = []
        for entry in entries("Actoren") {
            let looks = ShapeLook.all(entry.swatch)
            #expect(looks.count == 1, "\(entry.words)")
            guard let look = looks.first else { continue }
            let kind = Kind(form: look.form, isDouble: look.isDouble)
            #expect(listed.insert(kind).inserted, "\(kind) is listed twice")
            let titles = drawn[kind] ?? []
            #expect(titles.count == entry.numbers.reduce(0, +), "\(entry.words), drawn: \(titles.count) \(kind)")
            guard !look.isDouble else { continue }
            // `provincie (1), gemeenten (7)`: as many as say so themselves.
            for match in entry.words.matches(of: #/([^(),]+) \(([0-9.]+)\)/#) {
                let plural = match.1.drop { $0 == " " }
                let count = titles.count { title in
                    guard let word = title.split(separator: "(").last?.prefix(while: { $0 != ")" && $0 != "," }) else {
                        return false
                    }
                    return plural.hasPrefix(word)
                }
                // On a map of the land the areas' titles are names alone.
                guard titles.contains(where: { $0.hasSuffix(")") }),
                    !svg.groups.contains(where: { $0.classes == "territory" })
                else { continue }
                #expect(count == Int(match.2.filter { $0 != "." }), "\(entry.words): \(plural) are \(count)")
            }
        }
        #expect(Set(drawn.keys) == listed, "drawn and not listed: \(Set(drawn.keys).subtracting(listed))")
    }

    /// Each group with the number of its members.
    private func groups() {
        for entry in entries("Groepen") where !entry.words.hasPrefix("omlijnd") {
            let looks = ShapeLook.all(entry.swatch)
            if entry.words.hasPrefix("lidmaatschap ") {
                let ink = entry.swatch.last.map(LineInk.init)
                let alike = markers.filter { group in
                    group.elements.map(LineInk.init).allSatisfy { $0.dashes == ink?.dashes && $0.width == ink?.width }
                }
                #expect(alike.count == entry.numbers.first, "\(entry.words), drawn: \(alike.count)")
                let status = entry.name.dropFirst("lidmaatschap ".count)
                #expect(alike.allSatisfy { $0.title.hasSuffix(": " + status) }, "\(entry.words)")
            } else if entry.words.hasPrefix("groepen (") {
                let fills = Set(looks.flatMap(\.fills))
                let hubs = shapes.count { Set($0.look.fills).isSubset(of: fills) }
                #expect(hubs == entry.numbers.first, "\(entry.words), drawn: \(hubs)")
            } else if entry.words.hasPrefix("in meer dan een groep") {
                let several = shapes.filter { $0.look.presentFills.count > 1 }
                #expect(several.count == entry.numbers.first, "\(entry.words), drawn: \(several.count)")
                #expect(several.contains { $0.look.fills == looks.first?.fills })
            } else if entry.words.hasPrefix("lid betwist") {
                let striped = shapes.filter { !$0.look.contestedFills.isEmpty }
                #expect(striped.count == entry.numbers.first, "\(entry.words), drawn: \(striped.count)")
            } else if Self.inNone.contains(where: entry.words.hasPrefix) {
                let none = shapes.filter {
                    $0.look.fills == [.white] && $0.look.stroke.dashes == looks.first?.stroke.dashes
                        && [looks.first?.stroke.color, Palette.alarm, Palette.excess, .black].contains(
                            $0.look.stroke.color)
                }
                let all = entry.uncertain.reduce(entry.numbers.first ?? -1) { $0 + $1.number }
                #expect(none.count == all, "\(entry.words), drawn: \(none.count)")
            } else {
                members(entry, looks)
            }
        }
    }

    /// Members have their group's colour, or a line to its shape.
    private func members(_ entry: DrawnLegend.Entry, _ looks: [ShapeLook]) {
        if let number = entry.number {
            // Where tones come again members carry their groups' numbers, at their names or in the index of names.
            let members = svg.groupNumbers.count { $0.numbers.contains(number) }
            let all = entry.uncertain.reduce(entry.numbers.last ?? 0) { $0 + $1.number }
            #expect(members == all, "\(entry.words): \(members)")
            for (status, number) in entry.uncertain {
                let marked = markers.count { $0.title == "\(entry.name): \(status)" }
                #expect(marked == number, "\(entry.words): \(marked)")
            }
            return
        }
        // On tiles an outline may be all: then those count that stand in it.
        let outline = outlines.first { $0.title.hasPrefix(entry.name + ": ") }
        let enclosed = svg.groups.filter { $0.classes == "territory" }.compactMap(\.box).count { box in
            outline?.polygons.reduce(false) { $0 != Polygon.contains($1, box.center) } ?? false
        }
        guard let own = looks.last, let fill = own.fills.first else {
            #expect(looks.isEmpty || enclosed == entry.numbers.last, "\(entry.words), drawn: \(enclosed)")
            return
        }
        let tied = lines.filter { $0.title.contains(" \(entry.name)") && !$0.title.hasPrefix(entry.name + " ") }
        let hubs = shapes.filter { $0.title.hasPrefix(entry.name + " (") }
        let coloured = shapes.filter { $0.look.presentFills.contains(fill) }
        let isColoured = coloured.map(\.title) != hubs.map(\.title)
        /// Members of whom that status is said by a line's title, or on the land by a mark.
        func said(_ status: String) -> Int {
            max(
                tied.count { $0.title.hasSuffix(", " + status) },
                markers.count { $0.title == "\(entry.name): \(status)" })
        }
        let contested = max(said("betwist"), shapes.count { $0.look.contestedFills.contains(fill) })
        let uncertain = LegendTruth.statuses.reduce(0) { sum, status in
            sum + tied.count { $0.title.hasSuffix(", " + status) }
        }
        // Those in the group's own shape are told by its title.
        let joined = hubs.compactMap {
            $0.title.firstMatch(of: #/, met ([0-9.]+) leden: /#).flatMap { Int(String($0.1).filter { $0 != "." }) }
        }.reduce(0, +)
        let apart = isColoured && !coloured.isEmpty ? coloured.count : max(tied.count - uncertain, enclosed)
        let present = apart + joined
        #expect(present == entry.numbers.last, "\(entry.words), drawn: \(present)")
        for (status, number) in entry.uncertain {
            let drawn = status == "betwist" ? contested : said(status)
            #expect(drawn == number, "\(entry.words), drawn: \(drawn) \(status)")
        }
        if looks.count > 1, let hub = hubs.first { #expect(hub.look.fills == looks[0].fills, "\(entry.words)") }
    }

    /// Outlines are explained where there are any, and their dashes.
    private func outlined() {
        let said = entries.filter { $0.words.hasPrefix("omlijnd") }
        let solid = outlines.contains { $0.elements.contains { $0.dashes == nil } }
        let dashed = outlines.contains { $0.elements.contains { $0.dashes != nil } }
        // In one line for all, or each group's with its name.
        let isSaid = said.contains { $0.swatch.allSatisfy { $0.dashes == nil } }
        let bare = outlines.filter { outline in
            !entries.contains { entry in
                outline.title.hasPrefix(entry.name + ": ")
                    && entry.swatch.allSatisfy { sign in
                        sign.name == "ellipse" && outline.elements.contains { $0.paint.stroke == sign.paint.stroke }
                    }
            }
        }
        #expect(isSaid == !bare.isEmpty, "\(bare.map(\.title))")
        #expect(outlines.isEmpty || solid)
        #expect(said.contains { $0.swatch.contains { $0.dashes != nil } } == dashed)
        let marked = Set(markers.flatMap { $0.elements.map { "\($0.dashes ?? "") \($0.width)" } })
        let listed = Set(
            entries.filter { $0.words.hasPrefix("lidmaatschap ") }.compactMap { entry in
                entry.swatch.last.map { "\($0.dashes ?? "") \($0.width)" }
            })
        #expect(marked == listed)
    }

    /// Discs of the map and of the legend have areas as their values, to one scale; who has none is counted by reason.
    private func discs() {
        let sizes = entries.filter { $0.section.hasSuffix("(oppervlak van de schijf)") }
        let drawn = svg.groups.filter { $0.classes == "node" }.map {
            (title: $0.title, disc: $0.elements.first(where: \.isDisc))
        }
        guard let section = sizes.first?.section.lowercased().replacing(" (oppervlak van de schijf)", with: "") else {
            #expect(drawn.allSatisfy { $0.disc == nil })
            return
        }
        func number(_ text: Substring) -> Double? {
            Double(text.filter { $0 != "." }.replacing(",", with: "."))
        }
        var discs: [(value: Double, radius: Double)] = []
        var without: [String: Int] = [:]
        for (title, disc) in drawn {
            let told = title.lowercased().firstRange(of: ", \(section): ").map { title[$0.upperBound...] }
            if let disc, let value = told.flatMap(number) {
                discs.append((value, disc.discBox.width / 2))
            } else {
                #expect(disc == nil, "\(title)")
                let value = told.flatMap(number)
                let reason =
                    told == nil
                    ? "meer actoren samen" : value == nil ? "geen waarde" : value == 0 ? "nul" : "onder nul"
                #expect(value ?? 0 <= 0, "\(title) has no disc")
                without[reason, default: 0] += 1
            }
        }
        let listed = sizes.compactMap { entry in
            entry.swatch.first(where: \.isDisc).flatMap { disc in
                number(entry.words[...]).map { ($0, disc.discBox.width / 2) }
            }
        }
        #expect(listed.count >= 1 && !discs.isEmpty)
        guard let largest = discs.max(by: { $0.value < $1.value }) else { return }
        for (value, radius) in discs + listed {
            // Lengths are written in hundredths, and nothing is smaller than a point.
            let exact = max(0.5, largest.radius * (value / largest.value).squareRoot())
            #expect(abs(radius - exact) < 0.02, "\(value) has a radius of \(radius), not \(exact)")
        }
        let told = sizes.filter { $0.words.hasPrefix("zonder schijf: ") }
        #expect(told.count == (without.isEmpty ? 0 : 1))
        for entry in told {
            let reasons = entry.words.matches(of: #/([a-z ]+) \(([0-9.]+)\)/#).map { match in
                (match.1.drop { $0 == " " }, Int(match.2.filter { $0 != "." }) ?? -1)
            }
            let read = Dictionary(uniqueKeysWithValues: reasons.map { (String($0.0), $0.1) })
            #expect(read == without, "\(entry.words)")
        }
    }

    /// Each look of a line with the number of ties that have it, and no look that the legend does not know.
    private func ties() {
        // The number at a line is explained where there is one.
        let numbered = entries("Relaties").filter { $0.words.contains("in één lijn") }
        #expect(numbered.count == (svg.groups.contains { $0.id.hasPrefix("count-") } ? 1 : 0))
        let listed = entries("Relaties").filter { $0.number == nil && !$0.words.contains("in één lijn") }.map {
            (entry: $0, look: TieLook($0.swatch))
        }
        for entry in entries("Relaties") where entry.number != nil { numbers(entry) }
        // Lines to a group have its colour: that is what its shape and outline show.
        let groupInks = Set(
            outlines.flatMap(\.elements).compactMap(\.paint.stroke)
                + entries("Groepen").flatMap { ShapeLook.all($0.swatch) }.flatMap {
                    $0.fills + [$0.stroke.color].compactMap { $0 }
                })
        func explains(_ listed: TieLook?, _ drawn: TieLook) -> Bool {
            guard var listed else { return false }
            if let color = drawn.color, groupInks.contains(color) { listed.color = color }
            return listed == drawn
        }
        var counts = Array(repeating: 0, count: listed.count)
        for line in lines {
            let fitting = listed.indices.filter { explains(listed[$0].look, line.look) }
            #expect(fitting.count == 1, "\(line.title): \(line.look) fits \(fitting.map { listed[$0].entry.words })")
            guard let index = fitting.first else { continue }
            let title = line.title.replacing(#/ \([0-9.]+ relaties\)$/#, with: "")
            let parts = listed[index].entry.name.split(separator: ", ")
            let status = LegendTruth.statuses.first { title.hasSuffix(", \($0)") }
            #expect(title.contains(" \(parts[0]) "), "“\(line.title)” is drawn as “\(listed[index].entry.words)”")
            #expect(
                status == parts.dropFirst().first.map(String.init), "“\(line.title)” as “\(listed[index].entry.words)”")
            let number = line.title.firstMatch(of: #/ \(([0-9.]+) relaties\)$/#)?.1.filter { $0 != "." }
            counts[index] += number.flatMap { Int($0) } ?? 1
        }
        for (item, count) in zip(listed, counts) {
            // Of classes that have members in common each line counts a tie that is the same one: the table has it once.
            let isShared = lines.contains { $0.title.hasSuffix(" relaties)") } && count != item.entry.numbers.last
            #expect(
                (isShared ? rows(item.entry) : count) == item.entry.numbers.last, "\(item.entry.words), drawn: \(count)"
            )
        }
    }

    /// Ties that are numbers at names: as many names bear the number, and say in their titles what it means.
    private func numbers(_ entry: DrawnLegend.Entry) {
        guard let number = entry.number else { return }
        let all = entry.uncertain.reduce(entry.numbers.last ?? 0) { $0 + $1.number }
        let bearers = svg.groupNumbers.filter { $0.numbers.contains(number) }
        #expect(bearers.count == all, "\(entry.words): \(bearers.map(\.name))")
        let meaning = String(entry.name.drop { $0 != " " }.dropFirst())
        var said: [String] = []
        for group in svg.groups where group.classes == "node" {
            let ties = group.title.split(separator: "; ").dropFirst().map(String.init)
            said += ties.filter { $0 == meaning || $0.hasPrefix(meaning + " (") }
        }
        #expect(said.count == all, "\(entry.words): \(said)")
        for (status, number) in entry.uncertain {
            #expect(said.count { $0.hasSuffix(" (\(status))") } == number, "\(entry.words)")
        }
    }

    /// The different ties in the table beside the picture that a line of the legend speaks of.
    private func rows(_ entry: DrawnLegend.Entry) -> Int {
        let parts = entry.name.split(separator: ", ").map(String.init)
        let rows = picture.rows.filter {
            $0.relationWords == parts[0] && (parts.count > 1 ? $0.statusWords == parts[1] : $0.status == .present)
        }
        return Set(rows.map { [$0.from, $0.to] }).count
    }

    /// Every way in which a shape is painted stands in the legend, with as many as it says, and no other does.
    private func paints() {
        let known = Set(["Actoren", "Relaties", "Groepen"])
        let others = entries.filter { !known.contains($0.section) }
        // A disc has no outline, and who has none is a white shape; a mark is a line on a white shape; a value is a colour.
        let looks = others.compactMap { entry in
            ShapeLook.all(entry.swatch).first.map { (entry: entry, look: $0) }
        }
        let alarms = Set(looks.filter { $0.look.isMark }.map(\.look.stroke))
        for (entry, look) in looks where look.isMark {
            let marked = shapes.count { $0.look.stroke == look.stroke } + rings.count { $0 == look.stroke }
            #expect(marked == entry.numbers.last, "\(entry.words), drawn: \(marked)")
        }
        let values = looks.filter { !$0.look.isMark }
        func isPainted(_ shape: ShapeLook, as look: ShapeLook) -> Bool {
            shape.fills == look.fills && (alarms.contains(shape.stroke) || shape.stroke == look.stroke)
        }
        for (entry, look) in values where !look.isSize {
            let painted = shapes.filter { isPainted($0.look, as: look) }
            if painted.contains(where: \.look.isDouble) {
                // Of those who are drawn together each counts: all of these have the value, or not all the same.
                let alone = painted.count { !$0.look.isDouble }
                #expect(alone < entry.numbers.last ?? 0, "\(entry.words), drawn: \(alone) alone")
            } else {
                #expect(painted.count == entry.numbers.last, "\(entry.words), drawn: \(painted.count)")
            }
            #expect(painted.contains { $0.look.form == look.form }, "\(entry.words) is drawn in another form")
        }
        let own = entries("Actoren").flatMap { ShapeLook.all($0.swatch) }.filter { !$0.isBlank }
        let ofGroups = entries("Groepen").filter { !$0.words.hasPrefix("omlijnd") }.flatMap { ShapeLook.all($0.swatch) }
        for (title, look) in shapes {
            let asKind = own.contains { $0.form == look.form && isPainted(look, as: $0) }
            let asGroup = look.fills.allSatisfy { fill in ofGroups.contains { $0.fills.contains(fill) } }
            let asValue = values.contains { isPainted(look, as: $0.look) }
            #expect(asKind || asGroup || asValue, "\(title) is painted as nothing in the legend: \(look)")
        }
        for look in own {
            #expect(shapes.contains { $0.look.form == look.form && isPainted($0.look, as: look) }, "not drawn: \(look)")
        }
    }
}

extension ShapeLook {
    /// Stripes with white after them say that something is contested.
    fileprivate var contestedFills: [Color] {
        zip(fills, fills.dropFirst()).filter { $0 != .white && $1 == .white }.map(\.0)
    }

    fileprivate var presentFills: [Color] { fills.filter { $0 != .white && !contestedFills.contains($0) } }

    /// A white shape whose line is red, or in grey black.
    fileprivate var isMark: Bool {
        fills == [.white] && [Palette.alarm, Palette.excess, .black].contains(stroke.color)
    }

    /// A white shape of a plain line.
    fileprivate var isSize: Bool { isBlank && stroke.color == Palette.line }
}
