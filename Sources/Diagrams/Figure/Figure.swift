public import Collaboration
internal import Wording

/// What a picture shows, before anything has a place: made from a snapshot and a view, pure and comparable.
public struct Figure: Sendable {
    /// A shape with a label: one actor, or several drawn as one.
    public struct Node: Hashable, Sendable {
        /// The actor's id, or `class:ID`: unique and stable.
        public var id: String
        /// One, or all that the shape stands for, sorted; a group's own actor comes before those that are joined in its shape.
        public var actors: [ActorID]
        /// The class whose members it stands for.
        public var classID: ClassID?
        public var kind: ActorKind
        /// The label as it is to be broken in lines.
        public var label: String
        /// The full name.
        public var name: String
        public var paintKey: PaintKey
        /// 0 to 1: the share of the largest value, where a disc shows it.
        public var size: Double?
        /// What the sizes are about; nil for none, and for a shape that stands for several.
        public var value: Double?
        public var mark: Highlight.Mark?
        /// A partnership, region or group: drawn as the centre of its members.
        public var isHub: Bool

        /// Drawn with a second outline: a class, or a group with members in its shape.
        package var standsForSeveral: Bool { classID != nil || actors.count > 1 }
    }

    /// What decides a node's colours, and its line in the legend.
    public enum PaintKey: Hashable, Sendable {
        case kind(ActorKind)
        /// The groups that it is a present member of and those where that is contested, by index; none of them.
        case groups([Int], contested: [Int])
        /// A group's own actor.
        case hub(Int)
        /// By index into the figure's ``Figure/categories``.
        case category(Int)
        /// The colours say something that this one has no value for.
        case noValue
        /// A shape for several that differ in what the colours say.
        case severalValues

        /// Whether it is a present or contested member of a group.
        var isMember: Bool {
            if case .groups(let present, let contested) = self { !present.isEmpty || !contested.isEmpty } else { false }
        }

        var isOnlyContested: Bool {
            if case .groups(let present, let contested) = self { present.isEmpty && !contested.isEmpty } else { false }
        }
    }

    /// One or more ties between two shapes, of one relation and status.
    public struct Edge: Hashable, Sendable {
        /// Indices into ``Figure/nodes``.
        public var from: Int
        public var to: Int
        public var relation: RelationID
        public var isDirected: Bool
        public var status: TieStatus
        /// The ties that it stands for, in the snapshot's order.
        public var ties: [Tie]
        /// The group whose membership it shows.
        public var group: Int?
        public var isEmphasized: Bool

        /// Whether its line has dashes or dots, which are to come again to be seen.
        var hasPattern: Bool { status == .planned || status == .desired }
    }

    /// Actors that an outline encloses.
    public struct Group: Hashable, Sendable {
        public struct Member: Hashable, Sendable {
            public var node: Int
            /// The surest of its ties to the group.
            public var tie: Tie

            public var status: TieStatus { tie.status }
        }

        public var actor: ActorID
        public var name: String
        /// The group's own shape, where it is drawn.
        public var hub: Int?
        /// Those with a shape of their own, by node.
        public var members: [Member]
        /// The memberships of those that are joined in the group's own shape.
        public var joined: [Tie] = []
        /// Other ties that have both ends in that shape: no line shows them.
        public var inside: [Tie] = []
        /// Ties of members that are drawn in the shape of a class alone.
        public var inClasses: [Tie] = []
        /// Indices of groups whose own actor is a member of this one.
        public var nested: [Int]

        /// How many members it has, by status, whether in shapes of their own or in the group's.
        public var counts: [TieStatus: Int] {
            var counts = Dictionary(grouping: members, by: \.status).mapValues(\.count)
            for tie in joined + inClasses { counts[tie.status, default: 0] += 1 }
            return counts
        }
    }

    /// What a number at names stands for: a relation with one actor.
    public struct TieSign: Hashable, Sendable {
        /// The actor, by its node, whose name the number stands before.
        public var node: Int
        public var relation: RelationID
        /// Whether the ties go to it, or have no direction; else they come from it.
        public var isTarget: Bool
    }

    /// Ties that are drawn as a number at the name of their other end.
    public struct NumberedTies: Hashable, Sendable {
        public var number: Int
        public var sign: TieSign
        public var edges: [Edge]

        /// The nodes that have the number at their names, each with the ties' status.
        var others: [(node: Int, status: TieStatus)] {
            edges.map { ($0.to == sign.node ? $0.from : $0.to, $0.status) }
        }
    }

    /// What the view could have shown and does not, counted.
    public struct Omitted: Hashable, Sendable {
        /// Ties between drawn actors of statuses that the view leaves out.
        public var hidden: [TieStatus: Int] = [:]
        /// Ties of shown relations and statuses from drawn actors to others that are not.
        public var outside: [TieStatus: Int] = [:]
        /// Actors of which the selector cannot be decided, and that are not drawn for another reason.
        public var undecidable: [ActorID] = []
        /// How many actors of the view the options leave out.
        public var narrowedOut = 0
        /// Ties with groups that have no shape of their own, which no area shows.
        public var withGroups: [TieStatus: Int] = [:]
        /// Claims about a class of which no member is known, and about nobody who is not drawn.
        public var withoutMembers = 0
        /// Rows of the tables that could not be taken.
        public var rejectedRows = 0
    }

    /// Where the values of an attribute come from.
    public struct ValueSources: Hashable, Sendable {
        public var key: String
        public var sources: [String]
    }

    /// One value that colours tell apart.
    public struct Category: Hashable, Sendable {
        public var label: String
    }

    public enum Coloring: Hashable, Sendable {
        case kinds
        case groups
        /// Values of an attribute or measure; in order from low to high, or without an order.
        case values(title: String, isOrdered: Bool)
    }

    /// What the discs in the shapes stand for by their areas.
    public struct Sizing: Hashable, Sendable {
        public var title: String
        /// Of the drawn values; above 0.
        public var largest: Double
    }

    public var id: String
    public var language: Language
    public var layout: LayoutID
    public var style: StyleID
    public var title: String
    public var subtitle: String?
    public var note: String?
    /// What options leave out or add, in sentences, which stand in the ``note`` too.
    public internal(set) var changes: [String] = []
    public var asOf: CivilDate?
    /// Whether the caller chose the day.
    public internal(set) var isDayChosen = false
    /// Whose word alone counts, where the line of sources does not say as much.
    public internal(set) var untoldViewpoints: [Viewpoint] = []
    public var showsLegend: Bool
    /// Shown relations, nil for all.
    public var relations: [RelationID]?
    public var statuses: [TieStatus]
    /// In order of their ids.
    public var nodes: [Node]
    public var edges: [Edge]
    public var groups: [Group]
    public var coloring: Coloring
    public var categories: [Category]
    /// What colours of values say of each drawn actor: its category, or that it has none. Nothing for kinds of which nobody has one
    /// and whose own colour cannot be taken for a value.
    public internal(set) var valueKeys: [ActorID: PaintKey] = [:]
    /// Drawn actors of which sources say that they are in none of the groups.
    public internal(set) var knownOutsiders: Set<ActorID> = []
    /// Drawn actors in no drawn group that have a membership of a status that the figure does not show. Of all others sources are silent.
    public internal(set) var hiddenMembers: Set<ActorID> = []
    /// By group, its place among those of the view as it stands: a narrower choice keeps their colours. Empty for their own order.
    package internal(set) var groupPlaces: [Int] = []
    /// How many groups these places are of.
    package internal(set) var groupLooks = 0
    /// The attributes that the figure tells or chooses by, each with the sources of the values of who is drawn, the most used first.
    public internal(set) var valueSources: [ValueSources] = []
    /// The words that colours tell, of who has some; numbers are told by their class.
    public internal(set) var valueTexts: [ActorID: String] = [:]
    public var sizing: Sizing?
    /// What the sizes are about, of each drawn actor that has it, also of those in a shape for several.
    public internal(set) var values: [ActorID: Double] = [:]
    /// Of actors that have one name with another, what tells them apart.
    public internal(set) var distinctNames: [ActorID: String] = [:]
    public var highlight: Highlight?
    public var omitted: Omitted
    public var notices: [Notice]
    /// Whether groups have numbers, which stand with their members' names too.
    public internal(set) var areGroupsNumbered = false
    /// Instead of lines; these have no ``edges``.
    public internal(set) var numberedTies: [NumberedTies] = []
    /// How many lines are too many.
    let lineLimit: Int
    /// The snapshot it is made from, for the words and the table beside the picture.
    public var snapshot: Snapshot
    /// Every tie that is drawn, as a line or by a group's area, once, in the snapshot's order.
    public internal(set) var drawnTies: [Tie] = []

    public var network: Network { snapshot.network }

    /// How many actors the shapes stand for.
    public var actorCount: Int {
        var actors: Set<ActorID> = []
        for node in nodes { actors.formUnion(node.actors) }
        return actors.count
    }

    /// How many different ties are drawn, by status.
    public var tieCounts: [TieStatus: Int] {
        Dictionary(grouping: drawnTies, by: \.status).mapValues(\.count)
    }

    /// How many sources the line of sources names.
    static let namedSources = 4

    /// The sources of the drawn ties, those with most ties first.
    var sources: [String] {
        var counts: [String: Int] = [:]
        for tie in drawnTies {
            let claims = tie.claims.compactMap { network.claims[$0].source?.source }
            let implied = tie.impliedAbsentBy.map { network.completeness[$0].source.source }
            for source in Set(claims + implied) { counts[source, default: 0] += 1 }
        }
        return counts.keys.sorted { (-counts[$0]!, $0) < (-counts[$1]!, $1) }
    }

    /// Whether the line of sources names just those whose word counts; a part by its source.
    var namesAllViewpoints: Bool {
        var own: Set<String> = []
        for viewpoint in snapshot.viewpoints {
            guard case .source(let reference) = viewpoint else { return false }
            own.insert(reference.source)
        }
        return own.count <= Figure.namedSources && own == Set(sources)
    }

    /// How many actors that colours of values tell of are in shapes painted so.
    func actorCount(painted key: PaintKey) -> Int {
        Set(nodes.lazy.filter { $0.paintKey == key }.flatMap(\.actors)).count { valueKeys[$0] != nil }
    }

    /// Whether colours tell values, and so no groups.
    var colorsTellValues: Bool { if case .values = coloring { true } else { false } }

    /// By node, the surest status in which it is a member of any group; nothing for who is in none.
    var surestMemberships: [Int: TieStatus] {
        Dictionary(groups.flatMap(\.members).map { ($0.node, $0.status) }, uniquingKeysWith: min)
    }

    /// Whether a number at a line says how many ties it stands for: where members are joined in their groups.
    package func showsCount(of edge: Edge) -> Bool { edge.ties.count > 1 && hasCounts }

    package var hasCounts: Bool { groups.contains { !$0.joined.isEmpty } }

    func tiesOfLinesAndAreas() -> [Tie] {
        var drawn = Set(edges.flatMap { $0.ties.map(TieReference.init) })
        for group in groups {
            if group.hub == nil { drawn.formUnion(group.members.map { TieReference($0.tie) }) }
            drawn.formUnion((group.joined + group.inside).map(TieReference.init))
        }
        return snapshot.ties.filter { drawn.contains(TieReference($0)) }
    }
}
