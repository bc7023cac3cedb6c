internal import Collaboration

/// Gives the nodes of a plain graph file their ids: the name itself where it can be one, else a slug of it.
struct NodeNames {
    private var ids: [String: ActorID] = [:]
    private var taken: Set<ActorID> = []
    private(set) var names: [String] = []

    /// The id of a name; the same name always has the same.
    mutating func id(of name: String) -> ActorID {
        if let known = ids[name] { return known }
        let base = Identifier.isValid(name) ? name : Self.slug(name)
        var id = ActorID(base)
        var number = 2
        while !taken.insert(id).inserted {
            id = ActorID("\(base)-\(number)")
            number += 1
        }
        ids[name] = id
        names.append(name)
        return id
    }

    func contains(_ name: String) -> Bool { ids[name] != nil }

    /// `Den Haag` as `den-haag`.
    static func slug(_ name: String) -> String {
        let words = name.folded.split { character in !Identifier.isValid(String(character)) }
        return words.isEmpty ? "node" : words.joined(separator: "-")
    }
}
