internal import Collaboration

/// A value of a network's settings, with its place: what YAML, JSON and a workbook's sheet have in common.
struct SettingsNode: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case text(String)
        case list([SettingsNode])
        case map([Entry])
    }

    struct Entry: Hashable, Sendable {
        let key: String
        let place: FilePlace
        let value: SettingsNode
    }

    let content: Content
    let place: FilePlace
    /// Where the first character of a text stands: after the quote of a quoted one.
    let textPlace: FilePlace

    init(_ content: Content, at place: FilePlace, textPlace: FilePlace? = nil) {
        self.content = content
        self.place = place
        self.textPlace = textPlace ?? place
    }

    var text: String? { if case .text(let text) = content { text } else { nil } }
    var list: [SettingsNode]? { if case .list(let list) = content { list } else { nil } }
    var map: [Entry]? { if case .map(let map) = content { map } else { nil } }
    /// A key without a value.
    var isEmpty: Bool { text == "" }
}
