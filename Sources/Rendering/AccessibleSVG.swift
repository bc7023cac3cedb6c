internal import Collaboration
internal import DOT
internal import Diagrams
internal import Wording

/// graphviz's SVG made readable for who cannot see it, and free of what viewers stumble over.
///
/// The picture gets a role, a language, a title and a description; nodes, lines and our own shapes get titles in words and ids that
/// stay; the document type, comments and strokes named `transparent` go; fonts are named as a stack.
struct AccessibleSVG {
    private let figure: Figure
    private let page: Page
    private let altText: String
    private let command: String?
    private let nodeTitles: [String: String]
    private let edgeTitles: [String]
    private let edgeIDs: [String]
    /// By a sign's node, the id of its group.
    private let signs: [String: String]
    /// Nodes that are drawn in the group of the one before them.
    private let pieces: Set<String>

    init(_ figure: Figure, page: Page, document: PictureDocument, words: FigureWords, altText: String, command: String?)
    {
        self.figure = figure
        self.page = page
        self.altText = altText
        self.command = command
        var titles: [String: String] = [:]
        for (index, node) in figure.nodes.enumerated() { titles[node.id] = words.title(ofNode: index) }
        for marker in document.markers { titles[marker.id] = words.title(ofEdge: marker.edge) }
        nodeTitles = titles
        pieces = document.pieces
        edgeTitles = figure.edges.indices.map { words.title(ofEdge: $0) }
        let edgeIDs = AccessibleSVG.edgeIDs(figure)
        self.edgeIDs = edgeIDs
        // By the line that it stands on, and what kind of sign it is.
        signs = Dictionary(
            uniqueKeysWithValues: document.markers.map { marker in
                let kind = marker.id.prefix { $0.isLetter }
                return (marker.id, "\(kind)-" + edgeIDs[marker.edge].dropFirst("edge-".count))
            })
    }

    func rewritten(_ bytes: [UInt8]) -> [UInt8] {
        // By bytes: a map is some hundreds of kilobytes of ASCII, and a string's characters cost ten times as much.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var output = Array(AccessibleSVG.start.utf8)
        output.reserveCapacity(bytes.count + bytes.count / 2)
        var index = 0
        // The head runs to the graph's own title.
        var translation = ""
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.starts(with: Mark.graph) {
                translation = AccessibleSVG.attribute("transform", of: line) ?? ""
            } else if line.starts(with: Mark.title) {
                break
            }
        }
        output += head(translation: translation).utf8
        // graphviz's own page comes first, then our background, a line an element, then the graph.
        var elements: [Line] = []
        while index < lines.count, !lines[index].starts(with: Mark.comment), !lines[index].starts(with: Mark.group),
            !lines[index].starts(with: Mark.groupEnd)
        {
            if lines[index].first == UInt8(ascii: "<") { elements.append(lines[index]) }
            index += 1
        }
        background(elements.dropFirst(), to: &output)
        body(lines[index...], to: &output)
        return output
    }

    private typealias Line = ArraySlice<UInt8>

    /// How the lines begin that count.
    private enum Mark {
        static let graph = Array("<g id=\"graph".utf8)
        static let node = Array("<g id=\"node".utf8)
        static let edge = Array("<g id=\"\(PictureDocument.lineMark)".utf8)
        static let group = Array("<g ".utf8)
        static let groupEnd = Array("</g>".utf8)
        static let title = Array("<title>".utf8)
        static let titleEnd = Array("</title>".utf8)
        static let comment = Array("<!--".utf8)
        static let commentEnd = Array("-->".utf8)
        static let spacedCommentEnd = Array(" -->".utf8)
    }

    // MARK: Head

    // What a picture is known again by.
    static let start = """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="
        """
    static let metadataStart = "\n<metadata>schema: wittevlek/1; "
    static let headEnd = "\n<g id=\"map\""
    static let end = "</svg>\n"

    static func description(_ altText: String) -> String {
        "<desc id=\"picture-description\">\(escaped(altText))</desc>"
    }

    private func head(translation: String) -> String {
        let box = page.box
        let (width, height) = (AccessibleSVG.number(box.width), AccessibleSVG.number(box.height))
        let language = figure.language.rawValue
        var text = """
            \(width)pt" height="\(height)pt" viewBox="0 0 \(width) \(height)" \
            role="img" lang="\(language)" xml:lang="\(language)" aria-labelledby="picture-title picture-description">
            <title id="picture-title">\(AccessibleSVG.escaped(figure.title))</title>
            \(AccessibleSVG.description(altText))
            """
        var facts = ["network: \(figure.network.id)", "hash: \(figure.network.canonicalHash)"]
        if let command { facts.append("command: \(command)") }
        text += AccessibleSVG.metadataStart + "\(AccessibleSVG.escaped(facts.joined(separator: "; ")))</metadata>"
        text += AccessibleSVG.headEnd + " transform=\"\(translation)\">\n"
        return text
    }

    // MARK: Our own shapes

    private func background(_ elements: ArraySlice<Line>, to output: inout [UInt8]) {
        var rest = elements
        for area in page.areas {
            // Filled shapes without a stroke come out as one element, as all others do.
            let own = rest.prefix(area.shapes.count)
            rest = rest.dropFirst(area.shapes.count)
            guard !own.isEmpty else { continue }
            output +=
                "<g id=\"\(AccessibleSVG.identifier("area", area.id))\" class=\"\(area.role.rawValue)\">\n".utf8
            if !area.title.isEmpty { output += "<title>\(AccessibleSVG.escaped(area.title))</title>\n".utf8 }
            for element in own { AccessibleSVG.clean(element, to: &output) }
            output += "</g>\n".utf8
        }
        for element in rest { AccessibleSVG.clean(element, to: &output) }
    }

    // MARK: Nodes and lines

    private func body(_ lines: ArraySlice<Line>, to output: inout [UInt8]) {
        // The group whose title comes next.
        var isNode: Bool?
        var edge = 0
        // A group ends where the next node is not a piece of it.
        var isOpen = false
        func close(_ output: inout [UInt8]) {
            if isOpen { output += "</g>\n".utf8 }
            isOpen = false
        }
        for line in lines {
            if line.starts(with: Mark.comment) || line.starts(with: Mark.commentEnd)
                || line.elementsEqual(Mark.spacedCommentEnd)
            {
                continue
            }
            if line.elementsEqual(Mark.groupEnd) {
                close(&output)
                isOpen = true
            } else if line.starts(with: Mark.node) {
                isNode = true
            } else if line.starts(with: Mark.edge) {
                isNode = false
                edge = line.dropFirst(Mark.edge.count).prefix { $0 != UInt8(ascii: "\"") }
                    .reduce(0) { $0 * 10 + Int($1 & 15) }
            } else if isNode == true, line.starts(with: Mark.title) {
                isNode = nil
                let title = line.dropFirst(Mark.title.count).dropLast(Mark.titleEnd.count)
                let id = AccessibleSVG.unescaped(String(decoding: title, as: UTF8.self))
                if pieces.contains(id) {
                    isOpen = false
                    continue
                }
                close(&output)
                let role = signs[id] == nil ? "node" : "sign"
                AccessibleSVG.open(
                    role, id: signs[id] ?? AccessibleSVG.identifier(role, id), title: nodeTitles[id] ?? id, to: &output)
            } else if isNode == false, line.starts(with: Mark.title) {
                isNode = nil
                close(&output)
                AccessibleSVG.open("edge", id: edgeIDs[edge - 1], title: edgeTitles[edge - 1], to: &output)
            } else if !line.isEmpty {
                close(&output)
                AccessibleSVG.clean(line, to: &output)
            }
        }
        close(&output)
    }

    // MARK: Pieces of SVG

    private static func open(_ role: String, id: String, title: String, to output: inout [UInt8]) {
        output += "<g id=\"\(id)\" class=\"\(role)\">\n".utf8
        output += "<title>\(escaped(title))</title>\n".utf8
    }

    /// A font stack of the same widths for graphviz's names, and no stroke that SVG 1.1 does not know.
    private static func clean(_ element: Line, to output: inout [UInt8]) {
        var start = element.startIndex
        for index in element.indices where element[index] == UInt8(ascii: " ") {
            for (found, meant) in replacements where element[index...].starts(with: found) {
                output += element[start..<index]
                output += meant
                start = index + found.count
                break
            }
        }
        output += element[start...]
        output.append(UInt8(ascii: "\n"))
    }

    /// By what a line is: the same in every picture that draws it. Numbered where several are that.
    private static func edgeIDs(_ figure: Figure) -> [String] {
        var seen: [String: Int] = [:]
        return figure.edges.map { edge in
            let ends = [figure.nodes[edge.from].id, edge.relation.rawValue, figure.nodes[edge.to].id]
            let id = identifier("edge", (ends + [edge.status.rawValue]).joined(separator: "--"))
            seen[id, default: 0] += 1
            return seen[id]! == 1 ? id : id + "--" + String(seen[id]!)
        }
    }

    /// An attribute follows a space, and in a text a quote stands as `&quot;`: none of these can be a user's own words.
    private static let replacements = [
        (" stroke=\"transparent\"", " stroke=\"none\""),
        (" font-family=\"Arial Bold\"", " font-family=\"\(stack)\" font-weight=\"bold\""),
        (" font-family=\"Arial\"", " font-family=\"\(stack)\""),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private static let stack = "Arial, 'Liberation Sans', Helvetica, sans-serif"

    /// A name for an element, of letters that every program takes: others as their code.
    static func identifier(_ prefix: String, _ id: String) -> String {
        var text = prefix + "-"
        for scalar in id.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_": text.unicodeScalars.append(scalar)
            case ":": text += "."
            default: text += "." + String(scalar.value, radix: 16) + "."
            }
        }
        return text
    }

    static func escaped(_ text: String) -> String {
        let text = Phrases.undirected(text)
        // Most text needs nothing: a look at its bytes is cheaper than taking it to pieces.
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: false
            default: byte >= 0x20
            }
        }
        if isPlain { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case _ where scalar.value < 0x20 && scalar != "\n": result += " "
            case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

    /// graphviz's escapes of a title undone.
    static func unescaped(_ text: some StringProtocol) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            guard let end = rest.firstIndex(of: ";") else { break }
            let name = rest[rest.index(after: rest.startIndex)..<end]
            if name.hasPrefix("#x"), let code = UInt32(name.dropFirst(2), radix: 16), let scalar = Unicode.Scalar(code)
            {
                result.unicodeScalars.append(scalar)
            } else if name.hasPrefix("#"), let code = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(code) {
                result.unicodeScalars.append(scalar)
            } else {
                result += entities[String(name)] ?? "&\(name);"
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func attribute(_ name: String, of line: Line) -> String? {
        let text = String(decoding: line, as: UTF8.self)
        guard let start = text.firstRange(of: name + "=\"")?.upperBound, let end = text[start...].firstIndex(of: "\"")
        else { return nil }
        return String(text[start..<end])
    }

    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
    }
}
