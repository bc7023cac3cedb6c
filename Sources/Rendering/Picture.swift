public import Collaboration
public import Diagrams

/// A finished picture, with what stands beside it.
public struct Picture: Hashable, Sendable {
    /// A claim under a tie that is drawn: one row of the table beside the picture.
    public struct Row: Hashable, Sendable {
        public var from: ActorID
        public var fromName: String
        public var relation: RelationID
        public var relationWords: String
        public var to: ActorID
        public var toName: String
        public var status: TieStatus
        public var statusWords: String
        /// What this source says; nil where a completeness statement implies it.
        public var claimStatus: ClaimStatus?
        /// The source's id, with its part.
        public var source: String?
        public var sourceTitle: String?
        public var locator: String?
        public var quote: String?
        public var role: String?
        /// Whose word it is, where the claim says so.
        public var holderName: String?
        public var isImplied: Bool
    }

    /// An actor that is drawn, alone or in a shape for several: one row of the other table beside the picture.
    public struct ActorRow: Hashable, Sendable {
        /// A group of the figure that the actor is in.
        public struct Membership: Hashable, Sendable {
            public var group: String
            public var status: TieStatus
        }

        public var actor: ActorID
        public var name: String
        public var kindWords: String
        public var memberships: [Membership]
        /// What the colour says of it, where colours say something of their own.
        public var colorWords: String?
        /// What the sizes are about, also where a shape for several has none.
        public var size: Double?
        /// What it is pointed out for, in words.
        public var markWords: String?
        /// The names of the shapes that it shares with others; none for who is seen alone.
        public var sharedShapes: [String]
        /// How many of the drawn ties have it as an end.
        public var tieCount: Int
    }

    /// What the rows of actors have beside names and ties; nil and false for what the figure does not show.
    public struct ActorColumns: Hashable, Sendable {
        public var hasGroups: Bool
        public var color: String?
        public var size: String?
        /// What actors are pointed out for.
        public var highlight: String?
        public var hasSharedShapes: Bool
    }

    /// How much is drawn.
    public struct Counts: Hashable, Sendable {
        public var actors: Int
        public var ties: [TieStatus: Int]
    }

    public var format: PictureFormat
    public var bytes: [UInt8]
    /// Two sentences, and what the options changed.
    public var altText: String
    public var rows: [Row]
    public var actorRows: [ActorRow]
    public var actorColumns: ActorColumns
    public var counts: Counts
    public var notices: [Notice]
    /// What of it concerns the maker of the picture, in words.
    public var remarks: [String]
    /// Where each actor stands, to be kept in another picture; a shape that stands for a class has the key `class:ID`.
    public var positions: [ActorID: PicturePosition]
    /// In points.
    public var width: Double
    public var height: Double
}
