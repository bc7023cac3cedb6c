public import Collaboration

/// The map on which findings can be seen.
public enum FindingMap: Hashable, Sendable {
    /// A view of the network that shows all who are to be marked, and what the findings are about.
    case view(View)
    /// No view does: one made for them, without a title.
    case made(View)

    public var view: View {
        switch self {
        case .view(let view), .made(let view): view
        }
    }
}

extension Finding {
    /// Who is marked on a map: everybody in a subject that is not met, sorted. Empty where nothing is open, or where all
    /// that is open is a number without names.
    public var marked: [ActorID] {
        Array(Set(subjects.filter { $0.verdict != .met }.flatMap(\.actors))).sorted()
    }
}

extension Snapshot {
    /// The map that shows these findings: the first of `views` that draws everybody who is marked, the relations that
    /// the findings are about, and their statuses; else one made of those who are marked and those they are held against.
    ///
    /// - Parameter views: Views that are drawn from this same snapshot.
    /// - Returns: Nil where nobody is marked.
    /// - Complexity: O(views · actors + subjects).
    public func map(of findings: [Finding], among views: [View]) -> FindingMap? {
        let marked = Set(findings.flatMap(\.marked))
        guard !marked.isEmpty else { return nil }
        let scene = FindingScene(findings, in: self)
        if let view = views.first(where: { scene.isShown(by: $0, marked: marked) }) { return .view(view) }
        return .made(scene.view(id: findings[0].rule, marked: marked))
    }

    /// Who stands on a view of this snapshot: whom it selects, and the actors of its groups where the layout draws them.
    public func drawn(by view: View) -> Set<ActorID> {
        var drawn = Set(select(view.select).selected)
        if !(view.layout?.isTerritory ?? false) {
            for group in view.groups { drawn.formUnion(select(group.of).selected) }
        }
        return drawn
    }
}

extension LayoutID {
    /// Places instead of lines: groups are areas there, and no shapes of their own.
    fileprivate var isTerritory: Bool { self == .tiles || self == .geo }
}

/// What must be on a map for findings to be understood.
private struct FindingScene {
    /// Each with the place where any one of them suffices: a rule's step, or a finder's own relation.
    private var relations: Set<RelationID> = []
    private var isAboutAll = false
    private var showsBorders = false
    private var statuses: Set<TieStatus> = []
    /// Whom the marked ones are held against.
    private var others: Set<ActorID> = []
    /// Of rules: where their last steps may land; one of each must be drawn.
    private var landings: [Set<ActorID>] = []
    private let snapshot: Snapshot

    /// More than these are no company but a crowd.
    private static let company = 20

    init(_ findings: [Finding], in snapshot: Snapshot) {
        self.snapshot = snapshot
        for finding in findings { add(finding) }
    }

    private mutating func add(_ finding: Finding) {
        switch finding.detail {
        case .expectation(let rule), .expiredWaivers(let rule, _): add(rule)
        case .coverage(let facts):
            relations.formUnion(facts.settings.via.map(\.relation))
            add(company: facts.columns)
        case .agenda(let facts): relations.formUnion(facts.settings.via.map(\.relation))
        case .representation(let facts):
            relations.formUnion((facts.settings.via + facts.settings.by).map(\.relation))
            others.formUnion(facts.bodies + facts.members)
        case .overlap: relations.formUnion(PartnershipMembers.relations)
        case .desired, .disputed: break
        case .missingTies:
            isAboutAll = true
            showsBorders = true
        case .betweenGroups, .bridgingRisk, .isolates: isAboutAll = true
        }
        for subject in finding.subjects where subject.verdict != .met {
            // What a rule's plans name, and what is wished for beside it, is company; what it turns on must be seen.
            let aside = subject.plans.flatMap(\.ties) + (finding.detail.finder == nil ? subject.refused : [])
            for tie in aside where tie.status != .absent { others.formUnion([tie.from, tie.to]) }
            let telling = subject.stated.flatMap(\.ties) + (finding.detail.finder == nil ? [] : subject.refused)
            for tie in telling { add(tie) }
            if let note = subject.note { add(note) }
        }
    }

    private mutating func add(_ rule: Expectation) {
        guard let last = rule.path?.last else { return }
        relations.formUnion((rule.path ?? []).flatMap(\.via).map(\.relation))
        guard !last.to.terms.isEmpty else { return }
        let landing = snapshot.select(last.to).selected
        if !landing.isEmpty { landings.append(Set(landing)) }
        for step in rule.path ?? [] where !step.to.terms.isEmpty { add(company: snapshot.select(step.to).selected) }
    }

    private mutating func add(_ tie: Tie) {
        guard tie.status != .absent, tie.status != .unstated else { return }
        relations.insert(tie.relation)
        statuses.insert(tie.status)
        others.formUnion([tie.from, tie.to])
    }

    private mutating func add(_ note: SubjectNote) {
        switch note {
        case .dispute(.tie(let tie)), .dispute(.strength(let tie)): add(tie)
        case .missingTie(let reasons): add(company: reasons.partnerships + reasons.others)
        case .betweenGroups(let pair): others.formUnion(pair.sharedMembers + pair.sharedCovers)
        case .bridging(.actor(let losing)), .bridging(.tie(let losing)): add(company: losing)
        case .bridging(.onlyLead(_, let led, let members)):
            others.insert(led)
            add(company: members)
        case .concern(let facts): others.formUnion(facts.seated)
        case .theme, .overlapping, .wish, .dispute: break
        }
    }

    private mutating func add(company actors: [ActorID]) {
        if actors.count <= Self.company { others.formUnion(actors) }
    }

    /// A finding about all relations is at home on a view of all; one about some needs these, with what is open in them.
    func isShown(by view: View, marked: Set<ActorID>) -> Bool {
        let drawn = snapshot.drawn(by: view)
        guard drawn.isSuperset(of: marked), statuses.isSubset(of: Set(view.statuses)) else { return false }
        if let shown = view.relations {
            guard !isAboutAll, relations.isSubset(of: Set(shown)) else { return false }
        }
        let present = drawn.union(view.groups.flatMap { snapshot.select($0.of).selected })
        return landings.allSatisfy { !$0.isDisjoint(with: present) }
    }

    func view(id: String, marked: Set<ActorID>) -> View {
        var actors = marked.union(others.filter(snapshot.contains))
        // Whoever has two seats is shown with both.
        if relations == PartnershipMembers.relations {
            for actor in marked {
                for tie in snapshot.ties(of: actor)
                where tie.status == .present && relations.contains(tie.relation) {
                    actors.formUnion([tie.from, tie.to])
                }
            }
        }
        let all = snapshot.network.relations.map(\.id)
        let shown = all.filter { relation in
            isAboutAll
                ? !StructuralTies.geographic.contains(relation) || showsBorders && relation == "borders-on"
                : relations.contains(relation)
        }
        var view = View(
            id: id, title: "",
            select: Selector(terms: [.init(key: "id", comparison: .equal, values: actors.map(\.rawValue).sorted())]),
            relations: shown.isEmpty ? nil : shown, layout: actors.count > 60 ? .sfdp : .neato, colorBy: .kind)
        // What is about all relations is about those that are there.
        if isAboutAll { view.statuses = TieStatus.allCases.filter { $0 == .present || statuses.contains($0) } }
        return view
    }
}
