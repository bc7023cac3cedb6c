/// A document, page or data set that claims are made by.
public struct Source: Hashable, Sendable, Identifiable {
    public var id: String
    public var title: String
    public var author: String?
    public var publisher: String?
    public var date: PartialDate?
    public var address: String?
    public var licence: String?
    /// Names of its parts, without the slash, in the order given.
    public var parts: [String]
    public var note: String?
    public var place: FilePlace

    public init(
        id: String, title: String, author: String? = nil, publisher: String? = nil, date: PartialDate? = nil,
        address: String? = nil, licence: String? = nil, parts: [String] = [], note: String? = nil, place: FilePlace
    ) {
        self.id = id
        self.title = title
        self.author = author
        self.publisher = publisher
        self.date = date
        self.address = address
        self.licence = licence
        self.parts = parts
        self.note = note
        self.place = place
    }
}
