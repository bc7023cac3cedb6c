/// Whose word counts in a snapshot: a source (with its parts), or a holder of views.
public enum Viewpoint: Hashable, Sendable {
    case source(SourceReference)
    case holder(ActorID)
    /// Everybody's but this source's: what stands when it is left out.
    case allBut(SourceReference)

    /// True where the claim is made by this source, or holds this holder's view.
    public func admits(_ claim: Claim) -> Bool {
        switch self {
        case .source(let reference): claim.source.map(reference.includes) ?? false
        case .holder(let actor): claim.holder == actor
        case .allBut(let reference): !(claim.source.map(reference.includes) ?? false)
        }
    }

    /// Completeness is a source's own word; a holder makes no lists.
    public func admits(_ source: SourceReference) -> Bool {
        switch self {
        case .source(let reference): reference.includes(source)
        case .holder: false
        case .allBut(let reference): !reference.includes(source)
        }
    }
}

extension Network {
    /// What `--according-to` names: a source or part by id, else an actor by id, code, name or alias.
    public func viewpoint(named text: String) -> Viewpoint? {
        let reference = SourceReference(text)
        if let source = source(reference), reference.part.map(source.parts.contains) ?? true {
            return .source(reference)
        }
        if case .found(let actor) = lookUp(text) { return .holder(actor) }
        return nil
    }
}
