import DOT
import Testing

@testable import Diagrams

/// A legend read back from the picture: what each of its lines shows, says and counts.
struct DrawnLegend {
    struct Entry {
        var section: String
        var swatch: [SVGReading.Element]
        var words: String

        /// The words without their number.
        var name: String { words.replacing(#/ \([0-9.]+(, \+[0-9.]+ [a-z]+)*\)$/#, with: "") }
        /// `[7] Haaglanden`: the group's number.
        var number: Int? { words.firstMatch(of: #/^\[([0-9]+)\] /#).flatMap { Int(String($0.1).filter { $0 != "." }) } }

        /// What is certain, in each pair of brackets: `Rijk (1), gemeenten (3)`, `Leiden (1, +12 betwist)`.
        var numbers: [Int] {
            words.matches(of: #/\(([0-9.]+)(?:, \+[0-9.]+ [a-z]+)*\)/#).compactMap { Int($0.1.filter { $0 != "." }) }
        }

        /// What is not, by status.
        var uncertain: [(status: String, number: Int)] {
            words.matches(of: #/, \+([0-9.]+) ([a-z]+)/#).map { (String($0.2), Int($0.1.filter { $0 != "." })!) }
        }
    }

    private(set) var entries: [Entry] = []

    init(_ svg: SVGReading) {
        for group in svg.groups where group.id.hasPrefix("area-legend-") {
            var title = ""
            var isSwatch = false
            for element in group.elements {
                // Words stand at the left of their column, a sign in the middle of its line.
                guard let label = element.label, label.anchor == "start" else {
                    if !isSwatch { entries.append(Entry(section: title, swatch: [], words: "")) }
                    isSwatch = true
                    entries[entries.count - 1].swatch.append(element)
                    // A group's number belongs to its name.
                    if let text = element.label?.text, text.hasPrefix("[") { entries[entries.count - 1].words = text }
                    continue
                }
                isSwatch = false
                if label.isBold {
                    title += (title.isEmpty ? "" : " ") + label.text
                } else {
                    let words = entries[entries.count - 1].words
                    entries[entries.count - 1].words = words.isEmpty ? label.text : words + " " + label.text
                }
            }
        }
    }
}

extension SVGReading {
    /// Everybody whose name on the map or in the index under it bears numbers of groups or ties, with these.
    var groupNumbers: [(name: String, numbers: [Int])] {
        let names =
            groups.filter { $0.classes == "node" }.map { $0.labels.map(\.text).joined(separator: " ") }
            + groups.filter { $0.id == "area-index" }.flatMap(\.labels).map(\.text)
        let unnamed = groups.filter { $0.id == "area-unnamed" }.flatMap(\.labels).map(\.text).joined(separator: " ")
            .matches(of: #/([^,:\[\]]+ \[[0-9a-z, \u{A0}]+\])/#).map { String($0.1) }
        return (names + unnamed).compactMap { name in
            guard let match = name.firstMatch(of: #/^(.*) \[([0-9a-z, \u{A0}]+)\]$/#) else { return nil }
            return (String(match.1), match.2.split(separator: ", ").compactMap { Int($0.prefix { $0.isNumber }) })
        }
    }
}
