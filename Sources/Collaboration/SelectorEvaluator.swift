/// Decides selectors for the actors of a network on one day. A class, so that handing it on copies no network.
final class SelectorEvaluator: Sendable {
    let network: Network
    let day: CivilDate
    let succession: Succession

    init(network: Network, day: CivilDate, succession: Succession) {
        self.network = network
        self.day = day
        self.succession = succession
    }

    /// By actor index: selected, whether it exists on the day or not.
    func members(_ selector: Selector) -> [Bool] {
        let prepared = selector.terms.map(PreparedTerm.init)
        return network.actors.indices.map { decide(prepared, for: $0) == .selected }
    }

    func decide(_ selector: Selector, for actor: Int) -> Selection {
        decide(selector.terms.map(PreparedTerm.init), for: actor)
    }

    fileprivate func decide(_ terms: [PreparedTerm], for actor: Int) -> Selection {
        var missing: [String] = []
        for term in terms {
            switch term.holds(forActor: actor, in: network.actors, value: { value(of: actor, key: $0)?.value }) {
            case .yes: continue
            case .no: return .rejected
            case .missing: missing.append(term.term.key)
            }
        }
        return missing.isEmpty ? .selected : .undecidable(missing: Array(Set(missing)).sorted())
    }

    /// An attribute on the day: the actor's own, else of a number the sum of its predecessors'.
    func value(of actor: Int, key: String) -> ResolvedAttribute? {
        if let own = own(actor, key) { return own }
        return succession.predecessors[actor].isEmpty ? nil : value(of: actor, key: key, visited: [actor])
    }

    private func own(_ actor: Int, _ key: String) -> ResolvedAttribute? {
        network.actors[actor].attribute(key, asOf: day).map {
            ResolvedAttribute(value: $0.value, unit: $0.unit, from: [$0], inheritedFrom: [])
        }
    }

    private func value(of actor: Int, key: String, visited: Set<Int>) -> ResolvedAttribute? {
        if let own = own(actor, key) { return own }
        let predecessors = succession.predecessors[actor]
        guard !predecessors.isEmpty else { return nil }
        var sum = 0.0
        var unit: String?
        var parts: [Attribute] = []
        for predecessor in predecessors {
            // What a split leaves to each heir is unknown, and so is a sum with a part missing.
            guard network.actors[predecessor].replacedBy.count == 1, !visited.contains(predecessor),
                let value = value(of: predecessor, key: key, visited: visited.union([predecessor])),
                case .number(let number) = value.value
            else { return nil }
            sum += number
            unit = unit ?? value.unit
            parts += value.from
        }
        return ResolvedAttribute(
            value: .number(sum), unit: unit, from: parts, inheritedFrom: predecessors.map { network.actors[$0].id })
    }
}

/// An attribute's value in a snapshot, with the rows that it comes from.
public struct ResolvedAttribute: Hashable, Sendable {
    public var value: AttributeValue
    public var unit: String?
    /// One row, or the rows that were summed.
    public var from: [Attribute]
    /// The predecessors whose numbers were summed; empty for an own value.
    public var inheritedFrom: [ActorID]

    /// The number, where it is one.
    public var number: Double? {
        if case .number(let number) = value { number } else { nil }
    }
}

extension Snapshot {
    /// What a selector says of one actor.
    public func decide(_ selector: Selector, for actor: ActorID) -> Selection {
        network.index(of: actor).map { evaluator.decide(selector, for: $0) } ?? .rejected
    }

    /// The actors that exist and are selected, and those that cannot be judged, each sorted by id.
    public func select(_ selector: Selector) -> (selected: [ActorID], undecidable: [ActorID]) {
        var selected: [ActorID] = []
        var undecidable: [ActorID] = []
        let prepared = selector.terms.map(PreparedTerm.init)
        for index in network.actors.indices where succession.exists[index] {
            switch evaluator.decide(prepared, for: index) {
            case .selected: selected.append(network.actors[index].id)
            case .undecidable: undecidable.append(network.actors[index].id)
            case .rejected: break
            }
        }
        return (selected, undecidable)
    }

    /// An attribute of an actor at the as-of date, inherited numbers included.
    public func attribute(_ key: String, of actor: ActorID) -> ResolvedAttribute? {
        network.index(of: actor).flatMap { evaluator.value(of: $0, key: key) }
    }

    /// By actor index: exists and is selected.
    func members(_ selector: Selector) -> [Bool] {
        let members = evaluator.members(selector)
        return members.indices.map { members[$0] && succession.exists[$0] }
    }
}
