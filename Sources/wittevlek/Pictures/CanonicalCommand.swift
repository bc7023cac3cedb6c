internal import Collaboration
internal import Diagrams
internal import Wording

/// The command that a picture's metadata keep, without paths: as a shell takes it, and the same for the same picture
/// whichever way it was asked for.
struct CanonicalCommand {
    private let read: Reading
    private let options: PictureOptions

    init(_ read: Reading, _ options: PictureOptions) {
        self.read = read
        self.options = options
    }

    func text(for view: View) -> String {
        let network = read.network
        let (size, color) = (FigureChoices.size(options), FigureChoices.color(options))
        var words = ["render"]
        func add(_ option: String, _ value: String?) {
            if let value { words += [option, value] }
        }
        // A view that was made for a rule, or for a network without views, has no name there.
        add("--view", network.view(view.id)?.id)
        let (asked, own) = (
            SnapshotChoice(view, of: network, options: FigureOptions(asOf: read.asOf, accordingTo: read.viewpoints)),
            SnapshotChoice(view, of: network)
        )
        if asked.asOf != own.asOf { add("--as-of", asked.asOf?.description) }
        if asked.viewpoints != own.viewpoints { for one in asked.viewpoints { add("--according-to", one.id) } }
        if read.selection != .any { add("--where", read.selection.description) }
        // Measures count what is included; lines show also what the view shows by itself.
        let hasMeasure = !FigureChoices.measures(size: size ?? view.sizeBy, color: color ?? view.colorBy).isEmpty
        if hasMeasure || !Set(read.included).isSubset(of: view.statuses) {
            add("--include", read.included.isEmpty ? nil : read.included.map(\.rawValue).joined(separator: ","))
        }
        if read.say.language != network.language { add("--language", read.say.language.rawValue) }
        if options.layout != view.layout ?? .neato { add("--layout", options.layout?.rawValue) }
        if options.style != view.style ?? .report { add("--style", options.style?.rawValue) }
        add("--highlight", FigureChoices.highlight(options)?.word)
        if size != view.sizeBy { add("--size-by", size?.word) }
        if color != view.colorBy { add("--color-by", color?.word) }
        if options.atMost != view.atMost { add("--at-most", options.atMost.map { String($0) }) }
        return words.map(Self.quoted).joined(separator: " ")
    }

    /// As one word of a shell.
    static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-_./,:=@%+".utf8.contains(byte)
            }
        }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
    }
}

extension Viewpoint {
    /// As `--according-to` takes it.
    var id: String {
        switch self {
        case .source(let reference), .allBut(let reference): reference.description
        case .holder(let actor): actor.rawValue
        }
    }
}

extension SizeBy {
    fileprivate var word: String {
        switch self {
        case .measure(let id): id.rawValue
        case .attribute(let key): key
        }
    }
}

extension ColorBy {
    fileprivate var word: String {
        switch self {
        case .kind: "kind"
        case .groups: "groups"
        case .measure(let id): id.rawValue
        case .attribute(let key): key
        }
    }
}

extension View.Highlight {
    fileprivate var word: String {
        switch self {
        case .gaps: "gaps"
        case .rule(let rule): rule
        }
    }
}
