// The words that stand in a figure, but for its sentences.

extension Phrases {
    /// A shape that stands for members of a class: `alle gemeenten (52)`, `kleine gemeenten (3 van 8)`; of an open class its source does
    /// not say which: `grotere gemeenten (onbekend welke van 52)`.
    ///
    /// - Parameters:
    ///   - count: Those whose ties the shape shows.
    ///   - size: All of the class, or of what an open class is bound by.
    package func classShape(_ label: String, count: Int, of size: Int, isOpen: Bool) -> String {
        // Where the label has words in brackets already, those say what is not known.
        if isOpen, label.hasSuffix(")") {
            return self("\(label), uit \(integer(size))", "\(label), out of \(integer(size))")
        }
        if isOpen {
            return self(
                "\(label) (onbekend welke van \(integer(size)))", "\(label) (not known which of \(integer(size)))")
        }
        guard count < size else { return "\(label) (\(integer(count)))" }
        return self(
            "\(label) (\(integer(count)) van \(integer(size)))", "\(label) (\(integer(count)) of \(integer(size)))")
    }

    /// Who is in a group's shape, after its own title: `Haaglanden (regio), met 2 leden: Delft en Westland`.
    package func withMembers(_ names: [String]) -> String {
        self(
            ", met \(count(names.count, "lid", "leden")): \(list(names))",
            ", with \(count(names.count, "member", "members")): \(list(names))")
    }

    /// An attribute's key as a heading: `size-class` is `grootteklasse`; a key of the user's own stays what it is.
    package func attributeKey(_ key: String) -> String {
        switch key {
        case "population": self("inwoners", "inhabitants")
        case "size-class": self("grootteklasse", "size class")
        case "province": self("provincie", "province")
        case "reach": self("bereik", "reach")
        case "level": self("niveau", "level")
        case "type": self("type", "type")
        case "kind": self("soort", "kind")
        default: key
        }
    }
}
