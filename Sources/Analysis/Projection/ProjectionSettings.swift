public import Collaboration

/// Which ties become edges, and how strong they are.
public struct ProjectionSettings: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Ties between the selected actors.
        case direct
        /// Members of one partnership are tied.
        case shared
        case both
    }

    /// What the strength of an edge is.
    public enum Strengths: String, CaseIterable, Hashable, Sendable {
        /// The number of ties, or of partnerships that both are in.
        case count
        /// Of a shared partnership of n members 1 / (n − 1), so that each member hands out 1 a partnership; of a direct
        /// tie 1. M. Newman, "Scientific collaboration networks II", Phys. Rev. E 64, 016132, 2001,
        /// doi:10.1103/PhysRevE.64.016132.
        case newman
        /// As sources state it; 1 where they state none. Of a shared partnership the lesser of both members' strengths.
        case declared
    }

    public var kind: Kind
    /// Nil for the usual: `declared` for a plain graph, else `count`.
    public var strengths: Strengths?
    /// Nil for the usual: undirected, but as the file says for a plain graph.
    public var isDirected: Bool?
    /// Nil for all actors.
    public var selector: Selector?
    /// Nil for all relations.
    public var relations: Set<RelationID>?
    /// `present`, and what the user includes besides.
    public var statuses: Set<TieStatus>

    public init(
        kind: Kind = .direct, strengths: Strengths? = nil, isDirected: Bool? = nil, selector: Selector? = nil,
        relations: Set<RelationID>? = nil, including statuses: Set<TieStatus> = []
    ) {
        self.kind = kind
        self.strengths = strengths
        self.isDirected = isDirected
        self.selector = selector
        self.relations = relations
        self.statuses = statuses.union([.present])
    }
}

extension Network {
    /// True for what comes from a plain graph file: nothing but the relation `tie`.
    public var isPlainGraph: Bool { !claims.isEmpty && claims.allSatisfy { $0.relation == "tie" } }
}
