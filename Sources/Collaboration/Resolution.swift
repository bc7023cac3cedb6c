/// From the claims in force to ties, in the order that `Snapshot` promises.
struct Resolution {
    /// What is said of one pair of actors as the claims name them, before succession.
    private struct Raw {
        var claims: [Int] = []
        var impliedAbsentBy: [Int] = []
        var status = TieStatus.unstated
    }

    let network: Network
    let viewpoints: [Viewpoint]
    let succession: Succession
    let coverage: CoverageIndex
    /// Claims about an open class: whatever they say, it is unknown of whom.
    let openClaims: [Int: ClaimStatus]
    /// Claims in force about a class of which nobody is known: no pair shows them.
    private(set) var claimsWithoutMembers: [Int] = []
    private var raw: [PairKey: Raw] = [:]

    init(
        network: Network, day: CivilDate, viewpoints: [Viewpoint], succession: Succession, coverage: CoverageIndex,
        evaluator: SelectorEvaluator
    ) {
        self.network = network
        self.viewpoints = viewpoints
        self.succession = succession
        self.coverage = coverage
        var members: [Party: (actors: [Int], isOpen: Bool)] = [:]
        var openClaims: [Int: ClaimStatus] = [:]
        var said: [(key: PairKey, claim: Int)] = []
        said.reserveCapacity(network.claims.count)

        func expand(_ party: Party) -> (actors: [Int], isOpen: Bool) {
            if case .actor(let id) = party { return (network.index(of: id).map { [$0] } ?? [], false) }
            if let known = members[party] { return known }
            guard case .class(let id) = party, let found = network.actorClass(id) else { return ([], false) }
            let result: (actors: [Int], isOpen: Bool)
            switch found.extent {
            case .closed(let selector): result = (Self.existing(selector, evaluator), false)
            case .open(let within): result = (within.map { Self.existing($0, evaluator) } ?? [], true)
            }
            members[party] = result
            return result
        }

        for index in network.claims.indices where network.claims[index].isInForce(on: day) {
            guard viewpoints.isEmpty || viewpoints.contains(where: { $0.admits(network.claims[index]) }),
                let relation = network.index(of: network.claims[index].relation)
            else { continue }
            let from = expand(network.claims[index].from)
            let to = expand(network.claims[index].to)
            if from.isOpen || to.isOpen { openClaims[index] = .unknown }
            if from.actors.isEmpty || to.actors.isEmpty { claimsWithoutMembers.append(index) }
            for a in from.actors {
                for b in to.actors where a != b {
                    said.append((PairKey(a, relation, b, in: network), index))
                }
            }
        }
        self.openClaims = openClaims
        said.sort { ($0.key, $0.claim) < ($1.key, $1.claim) }
        var start = 0
        while start < said.count {
            let key = said[start].key
            let end = said[start...].firstIndex { $0.key != key } ?? said.count
            raw[key] = resolve(key, claims: said[start..<end].map(\.claim))
            start = end
        }
    }

    private static func existing(_ selector: Selector, _ evaluator: SelectorEvaluator) -> [Int] {
        let members = evaluator.members(selector)
        return members.indices.filter { members[$0] && evaluator.succession.exists[$0] }
    }

    /// The first line of the model's table that applies.
    private func resolve(_ key: PairKey, claims: [Int]) -> Raw {
        var result = Raw(claims: claims, impliedAbsentBy: impliedAbsences(key, claims: claims))
        func isSaid(_ status: ClaimStatus) -> Bool {
            claims.contains { (openClaims[$0] ?? network.claims[$0].status) == status }
        }
        let isAbsent = !result.impliedAbsentBy.isEmpty || isSaid(.absent)
        if isSaid(.present) {
            result.status = isAbsent ? .contested : .present
        } else if isSaid(.planned) {
            result.status = .planned
        } else if isSaid(.desired) {
            result.status = .desired
        } else if isAbsent {
            result.status = .absent
        } else if isSaid(.unknown) {
            result.status = .unknown
        }
        return result
    }

    /// The statements that cover the pair and whose source, parts included, says nothing of it.
    private func impliedAbsences(_ key: PairKey, claims: [Int]) -> [Int] {
        coverage.entries[key.relation].filter { entry in
            entry.covers(key.from, key.to)
                && !claims.contains { network.claims[$0].source.map(entry.source.includes) ?? false }
        }.map(\.statement)
    }

    // MARK: Succession

    /// The pairs of existing actors that the raw pairs come to, in order.
    func pairs() -> [PairKey] {
        var heirs: [[Int]] = network.actors.indices.map { succession.exists[$0] ? [$0] : [] }
        for heir in network.actors.indices {
            for origin in succession.origins[heir] { heirs[origin.actor].append(heir) }
        }
        var keys: [PairKey] = []
        keys.reserveCapacity(raw.count)
        for key in raw.keys {
            for from in heirs[key.from] {
                for to in heirs[key.to] where from != to { keys.append(PairKey(from, key.relation, to, in: network)) }
            }
        }
        keys.sort()
        return keys.indices.filter { $0 == 0 || keys[$0] != keys[$0 - 1] }.map { keys[$0] }
    }

    func tie(_ key: PairKey) -> Tie {
        let from = network.actors[key.from].id
        let to = network.actors[key.to].id
        let own = raw[key]
        var result = Tie(
            from: from, relation: network.relations[key.relation].id, to: to, status: own?.status ?? .unstated,
            claims: own?.claims ?? [], impliedAbsentBy: own?.impliedAbsentBy ?? [])
        if !succession.origins[key.from].isEmpty || !succession.origins[key.to].isEmpty { inherit(&result, key) }
        result.claims.sort()
        result.strength = strength(result.claims)
        return result
    }

    /// Each origin is resolved on its own; the first status in the table's order stands.
    private func inherit(_ tie: inout Tie, _ key: PairKey) {
        let fromOrigins = [Succession.Origin(actor: key.from, isSplit: false)] + succession.origins[key.from]
        let toOrigins = [Succession.Origin(actor: key.to, isSplit: false)] + succession.origins[key.to]
        var statuses: [(status: TieStatus, from: [Int])] = []
        for a in fromOrigins {
            for b in toOrigins where a.actor != b.actor {
                let originKey = PairKey(a.actor, key.relation, b.actor, in: network)
                let said = raw[originKey] ?? silent(originKey)
                let isSplit = a.isSplit || b.isSplit
                let status = isSplit && said.status != .absent && said.status != .unstated ? .unknown : said.status
                let isOwn = a.actor == key.from && b.actor == key.to
                statuses.append((status, isOwn ? [] : [a.actor, b.actor].filter { $0 != key.from && $0 != key.to }))
                if !isOwn {
                    tie.claims += said.claims
                    tie.impliedAbsentBy += said.impliedAbsentBy
                }
            }
        }
        tie.status = statuses.map(\.status).min() ?? .unstated
        tie.impliedAbsentBy = Array(Set(tie.impliedAbsentBy)).sorted()
        tie.claims = Array(Set(tie.claims))
        let agreeing = statuses.filter { $0.status == tie.status }
        if !agreeing.contains(where: { $0.from.isEmpty }) {
            let names = Set(agreeing.flatMap(\.from)).sorted().map { network.actors[$0].id }
            tie.inheritance = Tie.Inheritance(
                count: agreeing.count, of: statuses.count { !$0.from.isEmpty }, from: names)
        }
    }

    /// A pair without claims: absent where a statement covers it.
    private func silent(_ key: PairKey) -> Raw { resolve(key, claims: []) }

    /// The latest `seen` counts; of the same date the largest.
    private func strength(_ claims: [Int]) -> Tie.Strength? {
        let stated = claims.lazy.filter { network.claims[$0].strength != nil }.map { network.claims[$0] }
        guard
            let best = stated.max(by: {
                ($0.seen?.lastDay ?? .earliest, $0.strength!) < ($1.seen?.lastDay ?? .earliest, $1.strength!)
            })
        else { return nil }
        return Tie.Strength(
            value: best.strength!, unit: best.unit,
            isDisputed: stated.contains { $0.strength != best.strength || $0.unit != best.unit })
    }
}

extension CivilDate {
    static let earliest = CivilDate(uncheckedYear: 1, month: 1, day: 1)
}
