package import Collaboration
internal import Wording

/// A figure in words: everything that a reader gets beside the shapes.
package struct FigureWords {
    private let figure: Figure
    private let phrases: Phrases

    package init(_ figure: Figure) {
        self.figure = figure
        phrases = Phrases(figure.language)
    }

    /// Every drawn actor once, those in a shape for a class included, by the name that tells it apart.
    private var actors: [Actor] {
        var seen: Set<ActorID> = []
        return figure.nodes.flatMap(\.actors).filter { seen.insert($0).inserted }.compactMap { id in
            var actor = figure.network.actor(id)
            actor?.name = name(id)
            return actor
        }
    }

    private var relations: [RelationType] {
        let drawn = Set(figure.drawnTies.map(\.relation))
        return figure.network.relations.filter { drawn.contains($0.id) }
    }

    package var whatYouSee: String {
        let sentence = phrases.whatYouSee(actors, ties: figure.tieCounts, relations: relations)
        guard figure.layout.isTerritory, !figure.groups.isEmpty else { return sentence }
        let statuses = figure.surestMemberships
        let members = figure.groups.flatMap(\.members).map { figure.nodes[$0.node].kind }
        let hubs = Set(figure.groups.compactMap(\.hub))
        let others = figure.nodes.indices.filter {
            members.contains(figure.nodes[$0].kind) && statuses[$0] == nil && !hubs.contains($0)
        }
        return sentence + " "
            + phrases.inGroups(
                Dictionary(grouping: statuses.values) { $0 }.mapValues(\.count),
                none: others.count, doubtful: figure.doubtful(others), groups: figure.groups.count)
    }

    package var note: String? { phrases.note(figure.note, [whoseWord].compactMap(\.self)) }

    /// By whom the figure is told, where another choice of sources would show other ties and nothing else says which it is.
    private var whoseWord: String? {
        guard !figure.untoldViewpoints.isEmpty else { return nil }
        var (sources, holders): ([String], [String]) = ([], [])
        for viewpoint in figure.untoldViewpoints {
            switch viewpoint {
            case .source(let reference): sources.append(citation(reference))
            case .allBut(let reference): sources.append(phrases.allSourcesBut(citation(reference)))
            case .holder(let actor): holders.append(name(actor))
            }
        }
        return phrases.onlyAccordingTo(sources: sources, holders: holders)
    }

    package var notDrawn: String? {
        phrases.notDrawn(
            outside: figure.omitted.outside, hidden: figure.omitted.hidden,
            withGroups: figure.omitted.withGroups, undecidable: figure.omitted.undecidable.count,
            narrowedOut: figure.omitted.narrowedOut,
            withoutMembers: figure.omitted.withoutMembers, rejectedRows: figure.omitted.rejectedRows)
    }

    /// The sources of the drawn ties, and the day.
    package var sources: String {
        let titles = figure.sources.map { citation(SourceReference(source: $0)) }
        let named = titles.prefix(Figure.namedSources)
        let note = phrases.sourceNote(Array(named), more: titles.count - named.count, asOf: figure.asOf)
        // What the line names already is not said again.
        let known = Set(figure.sources.prefix(named.count))
        let values = figure.valueSources.filter { !known.isSuperset(of: $0.sources) }.map { value in
            phrases.valueSources(value.key, value.sources.map { citation(SourceReference(source: $0)) })
        }
        let doubts = phrases.doubts(unsourced: figure.unsourcedCount, inherited: figure.inheritedCount)
        return ([note] + values + [doubts, norm].compactMap(\.self)).joined(separator: " ")
    }

    /// What is highlighted is held against a norm, which is somebody's: whose.
    private var norm: String? {
        switch figure.highlight?.norm {
        case .stated(let reference, let locator, _)?:
            return phrases.norm([citation(reference), locator].compactMap(\.self).joined(separator: ", "))
        case .own?: return phrases.ownNorm
        case nil: return nil
        }
    }

    /// With its part behind it.
    private func citation(_ reference: SourceReference) -> String {
        let title = figure.network.source(reference).map { phrases.citation($0) } ?? reference.source
        return [title, reference.part].compactMap(\.self).joined(separator: ", ")
    }

    package func remarks(_ notices: [Notice]) -> String? {
        // Groups that have no outline for the same reason stand in one sentence.
        var bare: [String] = []
        var shown: [String] = []
        for notice in figure.notices + notices {
            if case .outlineLeftOut(let group) = notice {
                bare.append(name(group))
            } else if let words = words(of: notice, inPicture: true) {
                shown.append(words)
            }
        }
        if !bare.isEmpty { shown.append(phrases.outlineLeftOut(bare)) }
        return shown.isEmpty ? nil : shown.joined(separator: " ")
    }

    /// For the maker of the picture; nil for what only its reader is told.
    package func words(of notice: Notice) -> String? { words(of: notice, inPicture: false) }

    /// - Parameter inPicture: For its reader; else for its maker. Nil for what concerns the other alone.
    private func words(of notice: Notice, inPicture: Bool) -> String? {
        switch notice {
        case .aggregated(let ties, let lines): return phrases.aggregated(ties: ties, lines: lines)
        case .grouped(let ties, let lines, let inside):
            return phrases.grouped(ties: ties, lines: lines, inside: inside)
        case .numbered(let ties, let limit): return phrases.numberedTies(ties, limit: limit)
        case .dense(let lines, let limit, let remedy):
            if inPicture { return nil }
            switch remedy {
            case .groups: return phrases.dense(lines, limit: limit) + phrases.denseWithoutGroups
            case .fewer: return phrases.dense(lines, limit: limit) + phrases.denseGroups
            }
        case .countsLeftOut(let lines): return inPicture ? nil : phrases.countsLeftOut(lines)
        case .smallLabels(let points):
            return inPicture ? nil : phrases.smallLabels(points, onSlide: figure.style == .slide)
        case .outlineLeftOut(let group):
            return phrases.outlineLeftOut([name(group)])
        case .linesUnderShapes(let ends):
            let pairs = ends.map { (figure.nodes[$0.from].name, figure.nodes[$0.to].name) }
            return phrases.linesUnderShapes(pairs, atMost: inPicture ? 6 : 30) + (inPicture ? "." : "")
        case .placesNotKept(let count): return inPicture ? nil : phrases.placesNotKept(count)
        case .measureMissing(let id): return inPicture ? nil : phrases.measureMissing(id)
        case .areasUnmatched(let names): return inPicture ? nil : phrases.areasUnmatched(names)
        case .actorsWithoutArea(let actors):
            return phrases.actorsWithoutArea(actors.map { name($0) }, atMost: inPicture ? 8 : .max)
        case .outlinesOf(let owner): return inPicture ? phrases.outlinesOf(owner) : nil
        case .tall(let height): return inPicture ? nil : phrases.tall(height)
        case .areasElsewhere(let actors): return inPicture ? nil : phrases.areasElsewhere(actors.map { name($0) })
        case .sizesLeftOut: return inPicture ? nil : phrases.sizesLeftOut
        case .sizesInWords(let title, let actors):
            return inPicture ? nil : phrases.sizesInWords(title, actors.map { name($0) })
        case .sizesBelowZero(let title, let actors):
            return inPicture ? nil : phrases.sizesBelowZero(title, actors.map { name($0) })
        case .noSizes(let title): return inPicture ? nil : phrases.noSizes(title)
        case .noColors(let title): return inPicture ? nil : phrases.noColors(title)
        case .noteOfOtherColors: return inPicture ? nil : phrases.noteOfOtherColors
        case .noGroups: return inPicture ? nil : phrases.noGroups
        case .nothingSaid(let day): return phrases.nothingSaid(on: day)
        case .graphviz(let text): return inPicture ? nil : text
        case .tiles(let quality, let areSearched):
            let (kept, directions) = (quality.pairsKept, quality.directionsKept)
            if inPicture {
                return quality.pairs == 0
                    ? nil
                    : phrases.tiles(kept: kept, of: quality.pairs, directions: directions, areStated: quality.areStated)
            }
            return areSearched
                ? phrases.tilesSearched(
                    kept: kept, of: quality.pairs, directions: directions, areStated: quality.areStated) : nil
        case .tilesAdded(let actors): return inPicture ? nil : phrases.tilesAdded(actors.map { name($0) })
        case .withoutPlace(let actors): return phrases.withoutPlace(actors.count)
        }
    }

    package var altText: String {
        var degree = Array(repeating: 0, count: figure.nodes.count)
        for edge in figure.edges {
            degree[edge.from] += 1
            degree[edge.to] += 1
        }
        for group in figure.groups {
            for member in group.members { degree[member.node] += 1 }
            if let hub = group.hub { degree[hub] += group.members.count + group.joined.count + group.inClasses.count }
        }
        for ties in figure.numberedTies {
            degree[ties.sign.node] += ties.edges.count
            for other in ties.others { degree[other.node] += 1 }
        }
        let picture = phrases.altText(
            title: figure.title, subject: phrases.actors(actors), ties: phrases.ties(figure.tieCounts),
            groups: figure.groups.map { phrases.legendGroup($0.name, $0.counts) },
            sizes: figure.sizing.map { phrases.altSizes($0.title, largest: $0.largest) }, highlighted: highlighted,
            shapes: figure.nodes.filter(\.standsForSeveral).map(\.name), alone: degree.count { $0 == 0 })
        // Who cannot see the picture has no note and no line of sources either.
        let chosen = [whoseWord, figure.isDayChosen ? phrases.asOfSentence(figure.asOf) : nil]
        return ([picture] + figure.changes + chosen.compactMap(\.self)).joined(separator: " ")
    }

    /// Who is pointed out for what, the heaviest mark first; nil where the figure points out nobody at all.
    private var highlighted: String? {
        guard let highlight = figure.highlight else { return nil }
        let parts = Highlight.Mark.allCases.compactMap { mark -> String? in
            let marked = actors.filter { highlight.marks[$0.id] == mark }
            return marked.isEmpty ? nil : phrases.highlighted(marked, mark: mark.rawValue)
        }
        return phrases.highlighted(parts)
    }

    /// What the figure points actors out for.
    package var highlightTitle: String? {
        figure.highlight.map { $0.norm == nil ? phrases.highlight($0.title) : phrases.checked($0.title) }
    }

    package func mark(_ mark: Highlight.Mark) -> String { phrases.mark(mark.rawValue) }

    package func kind(of actor: Actor) -> String { phrases.kindAndType(actor) }

    /// The actor's value that colours stand for; nil where they say none of its kind.
    package func color(of actor: ActorID) -> String? {
        switch figure.valueKeys[actor] {
        case .category(let category): figure.valueTexts[actor] ?? figure.categories[category].label
        case .noValue: phrases.noValue
        default: nil
        }
    }

    package func source(_ reference: SourceReference) -> String { phrases.source(reference, in: figure.network) }

    package func title(ofNode index: Int) -> String {
        let node = figure.nodes[index]
        guard node.classID == nil, let actor = figure.network.actor(node.actors[0]) else { return node.name }
        let mark = node.mark.map { ", " + phrases.mark($0.rawValue) } ?? ""
        let joined = node.actors.dropFirst().map { name($0) }
        let size = joined.isEmpty ? figure.sizing.map { phrases.sizeOfShape($0.title, node.value) } ?? "" : ""
        let ties = figure.numberedTies.flatMap { ties in
            ties.others.filter { $0.node == index }.map { phrases.status(meaning(of: ties.sign), $0.status) }
        }
        let title = figure.distinctNames[actor.id] ?? phrases.shapeTitle(actor)
        return title + (joined.isEmpty ? "" : phrases.withMembers(joined)) + mark + size
            + ties.map { "; " + $0 }.joined()
    }

    /// What a number at a name says of who has it.
    func meaning(of sign: Figure.TieSign) -> String {
        phrases.tie(
            figure.network.relation(sign.relation), id: sign.relation,
            with: figure.nodes[sign.node].actors.first.map { name($0) } ?? "", isTarget: sign.isTarget)
    }

    package func title(ofEdge index: Int) -> String {
        let edge = figure.edges[index]
        return phrases.lineTitle(
            from: figure.nodes[edge.from].name, figure.network.relation(edge.relation), id: edge.relation,
            to: figure.nodes[edge.to].name, status: edge.status, count: edge.ties.count)
            + (edge.ties.count == 1 ? phrases.inherited(edge.ties[0]) : "")
    }

    package func relation(_ id: RelationID) -> String {
        figure.network.relation(id).map { phrases.relation($0) } ?? id.rawValue
    }

    /// With from whom it is inherited.
    package func status(of tie: Tie) -> String {
        let from = tie.inheritance.map { " (\(phrases.list($0.from.map { name($0) })))" } ?? ""
        return phrases.status(tie.status) + phrases.inherited(tie) + from
    }

    /// The name that tells it apart from all others that are drawn.
    package func name(_ actor: ActorID) -> String {
        figure.distinctNames[actor] ?? figure.network.actor(actor)?.name ?? actor.rawValue
    }
}
