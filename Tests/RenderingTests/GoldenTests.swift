import Collaboration
import DOT
import Foundation
import Rendering
import TestSupport
import Testing

@testable import Diagrams

/// The made-up network as it was drawn when somebody last looked: `UPDATE_GOLDEN=1 swift test --filter GoldenTests` writes
/// it anew, for a reader to look through.
@Suite struct GoldenTests {
    /// All that the network tells, in layers; and its regions with their members outlined.
    enum Picture: String, CaseIterable {
        case whole, groups

        var view: View {
            var view = View(id: rawValue, title: "Wie hoort waarbij")
            switch self {
            case .whole: view.layout = .dot
            case .groups:
                view.groups = [.init(via: [.init("member-of")], of: selector("type=cultuurregio"))]
                view.relations = ["member-of"]
                view.colorBy = .groups
                view.layout = .neato
            }
            view.statuses = TieStatus.allCases
            return view
        }
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Goldens")

    private func golden(_ name: String, now: String) throws -> String {
        let file = Self.folder.appendingPathComponent(name)
        if Project.environment("UPDATE_GOLDEN") == "1" { try Data(now.utf8).write(to: file) }
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// What graphviz is asked, byte for byte: sizes are estimated here, so that no font decides.
    @Test(arguments: Picture.allCases) func theDocumentBeforeLayout(picture: Picture) throws {
        let figure = Figure(madeUpNetwork(), view: picture.view)
        let builder = MapBuilder(figure, theme: Theme(figure.style))
        var ruler = Ruler()
        let sizing = NodeSizing(figure, fontSize: builder.fontSize, ruler: &ruler)
        let text = builder.layoutDocument(sizing).document.text
        #expect(try golden("\(picture.rawValue).dot", now: text) == text)
    }

    /// Every element, attribute, word and colour of the picture; its coordinates within two points, which is what
    /// another version of a font may move them.
    @Test(arguments: Picture.allCases) func theFinishedPicture(picture: Picture) throws {
        let bytes = try Renderer.render(madeUpNetwork(), view: picture.view).bytes
        let now = Normalised(String(decoding: bytes, as: UTF8.self))
        let then = Normalised(try golden("\(picture.rawValue).svg", now: now.text))
        #expect(then.words == now.words)
        try #require(then.numbers.count == now.numbers.count)
        let farthest = zip(then.numbers, now.numbers).map { abs($0 - $1) }.max() ?? 0
        #expect(farthest <= 2, "moved by \(farthest)")
    }

    @Test func aMovedOrRenamedShapeIsSeen() {
        let one = Normalised("<polygon points=\"10.04,20.5 30,-40.26\" id=\"area-1\" fill=\"#112233\"/>")
        #expect(one.text == "<polygon points=\"10.0,20.5 30,-40.3\" id=\"area-1\" fill=\"#112233\"/>")
        #expect(one.numbers == [10, 20.5, 30, -40.3])
        #expect(
            Normalised("<polygon points=\"10.04,20.5 30,-40.26\" id=\"area-2\" fill=\"#112233\"/>").words != one.words)
        #expect(
            Normalised("<polygon points=\"10.04,29.5 30,-40.26\" id=\"area-1\" fill=\"#112233\"/>").numbers[1] == 29.5)
    }
}

/// A picture's text with its coordinates in tenths of a point, apart from all that is not a coordinate.
private struct Normalised {
    var text = ""
    /// The text with `#` for every coordinate.
    var words = ""
    var numbers: [Double] = []

    private static let measures: Set = [
        "points", "d", "x", "y", "cx", "cy", "rx", "ry", "width", "height", "viewBox", "transform",
    ]

    init(_ svg: String) {
        // Between quotes stands an attribute's value where an equals sign and its name come before.
        var attribute = ""
        for (index, part) in svg.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { add("\"") }
            if index % 2 == 1, Normalised.measures.contains(attribute) {
                measure(part)
            } else {
                add(String(part))
            }
            attribute = String(part.reversed().dropFirst().prefix { $0.isLetter || $0 == "-" }.reversed())
        }
    }

    private mutating func add(_ part: String) {
        text += part
        words += part
    }

    private mutating func measure(_ value: Substring) {
        var rest = value
        while let first = rest.first {
            let number = rest.prefix { $0.isNumber || $0 == "." || ($0 == "-" && $0 == first) }
            guard let found = Double(number) else {
                add(String(first))
                rest = rest.dropFirst()
                continue
            }
            let tenths = number.contains(".") ? String(format: "%.1f", found) : String(number)
            text += tenths
            words += "#"
            numbers.append(Double(tenths)!)
            rest = rest.dropFirst(number.count)
        }
    }
}
