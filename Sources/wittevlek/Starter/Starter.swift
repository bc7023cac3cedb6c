internal import Collaboration

/// The small, working network that `new` makes: every table once, in made-up names, to be replaced row by row.
struct Starter {
    struct File {
        let name: String
        let text: String
    }

    let language: Language
    let id: String
    let title: String

    /// In the order in which somebody would open them.
    var files: [File] {
        switch language {
        case .dutch: DutchStarter.files(id: id, title: title)
        case .english: EnglishStarter.files(id: id, title: title)
        }
    }

    /// An id from any name: `Mijn Netwerk (2024)` is `mijn-netwerk-2024`.
    static func id(from name: String) -> String {
        var id = ""
        for scalar in name.folded.unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                id.unicodeScalars.append(scalar)
            } else if !id.isEmpty, !id.hasSuffix("-") {
                id += "-"
            }
        }
        while id.hasSuffix("-") { id.removeLast() }
        return id.isEmpty ? "netwerk" : id
    }

    /// A text between double quotes, as YAML reads it back.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
