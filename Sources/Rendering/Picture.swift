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
        public var source: String?
        public var locator: String?
        public var quote: String?
        public var role: String?
        public var isImplied: Bool
    }

    /// How much is drawn.
    public struct Counts: Hashable, Sendable {
        public var actors: Int
        public var ties: [TieStatus: Int]
    }

    public var format: PictureFormat
    public var bytes: [UInt8]
    /// Two sentences.
    public var altText: String
    public var rows: [Row]
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
