/// What a cell that names an actor comes to.
public enum ActorLookup: Hashable, Sendable {
    case found(ActorID)
    /// A name or alias that fits more than one, sorted by id.
    case ambiguous([ActorID])
    case unknown
}

/// Finds actors as cells name them: by id, then code, then name, then alias.
///
/// Names and aliases are compared without regard to case and diacritics.
public struct ActorIndex: Sendable {
    private var byID: Set<ActorID> = []
    private var byCode: [String: [ActorID]] = [:]
    private var byName: [String: [ActorID]] = [:]
    private var byAlias: [String: [ActorID]] = [:]

    public init(_ actors: some Sequence<Actor>) {
        for actor in actors {
            byID.insert(actor.id)
            if let code = actor.code { byCode[code.folded, default: []].append(actor.id) }
            byName[actor.name.folded, default: []].append(actor.id)
            for alias in actor.aliases { byAlias[alias.folded, default: []].append(actor.id) }
        }
    }

    public func lookUp(_ text: some StringProtocol) -> ActorLookup {
        let id = ActorID(String(text))
        if byID.contains(id) { return .found(id) }
        let folded = text.folded
        if byID.contains(ActorID(folded)) { return .found(ActorID(folded)) }
        return lookUpByWord(text)
    }

    /// By code, name or alias only. For cells: in a table `Leiden` is a name that two may have, though one has the id.
    public func lookUpByWord(_ text: some StringProtocol) -> ActorLookup {
        let folded = text.folded
        for table in [byCode, byName, byAlias] {
            guard let found = table[folded] else { continue }
            let distinct = Set(found).sorted()
            return distinct.count == 1 ? .found(distinct[0]) : .ambiguous(distinct)
        }
        return .unknown
    }

    /// The aliases, folded, that mean more than one actor; sorted.
    public var sharedAliases: [SharedAlias] {
        byAlias.mapValues { Set($0).sorted() }.filter { $0.value.count > 1 }
            .map { SharedAlias(alias: $0.key, actors: $0.value) }.sorted { $0.alias < $1.alias }
    }

    /// An alias that means more than one actor.
    public struct SharedAlias: Hashable, Sendable {
        public let alias: String
        /// Sorted.
        public let actors: [ActorID]
    }
}

extension Network {
    /// Finds one actor; for many, make an ``ActorIndex`` once.
    public func lookUp(_ text: some StringProtocol) -> ActorLookup { ActorIndex(actors).lookUp(text) }

    /// The id or name closest to a text that fits none.
    public func nearestActor(to text: String) -> String? {
        NearMiss.closest(to: text, among: actors.flatMap { [$0.name, $0.id.rawValue] + $0.aliases })
    }
}
