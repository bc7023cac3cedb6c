internal import Collaboration
internal import DOT
internal import Diagrams

/// graphviz's SVG made readable for who cannot see it, and free of what viewers stumble over.
///
/// The picture gets a role, a language, a title and a description; nodes, lines and our own shapes get titles in words and ids that
/// stay; the document type, comments and strokes named `transparent` go; fonts are named as a stack.
struct AccessibleSVG {
    private let figure: Figure
    private let page: Page
    private let words: FigureWords
    private let command: String?
    private let nodeTitles: [String: String]
    private let edgeTitles: [String]
    private let signs: Set<String>

    init(_ figure: Figure, page: Page, document: PictureDocument, words: FigureWords, command: String?) {
        self.figure = figure
        self.page = page
        self.words = words
        self.command = command
        var titles: [String: String] = [:]
        for (index, node) in figure.nodes.enumerated() { titles[node.id] = words.title(ofNode: index) }
        for marker in document.markers { titles[marker.id] = words.title(ofEdge: marker.edge) }
        nodeTitles = titles
        signs = Set(document.markers.map(\.id))
        edgeTitles = figure.edges.indices.filter { page.arrangement.courses[$0] != nil }.map { words.title(ofEdge: $0) }
    }

    func rewritten(_ bytes: [UInt8]) -> [UInt8] {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        var index = 0
        // The head runs to the graph's own title.
        var translation = ""
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.hasPrefix("<g id=\"graph") {
                translation = AccessibleSVG.attribute("transform", of: line) ?? ""
            } else if line.hasPrefix("<title>") {
                break
            }
        }
        output += head(translation: translation)
        // graphviz's own page comes first, then our background, a line an element, then the graph.
        var elements: [Substring] = []
        while index < lines.count, !lines[index].hasPrefix("<!--"), !lines[index].hasPrefix("<g "),
            !lines[index].hasPrefix("</g>")
        {
            if lines[index].hasPrefix("<") { elements.append(lines[index]) }
            index += 1
        }
        output += background(elements.dropFirst())
        output += body(lines[index...])
        return Array(output.utf8)
    }

    // MARK: Head

    private func head(translation: String) -> String {
        let box = page.box
        let (width, height) = (AccessibleSVG.number(box.width), AccessibleSVG.number(box.height))
        let language = figure.language.rawValue
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)pt" height="\(height)pt" viewBox="0 0 \(width) \(height)" \
            role="img" lang="\(language)" xml:lang="\(language)" aria-labelledby="picture-title picture-description">
            <title id="picture-title">\(AccessibleSVG.escaped(figure.title))</title>
            <desc id="picture-description">\(AccessibleSVG.escaped(words.altText))</desc>

            """
        var facts = ["schema: wittevlek/1", "network: \(figure.network.id)", "hash: \(figure.network.canonicalHash)"]
        if let command { facts.append("command: \(command)") }
        text += "<metadata>\(AccessibleSVG.escaped(facts.joined(separator: "; ")))</metadata>\n"
        text += "<g id=\"map\" transform=\"\(translation)\">\n"
        return text
    }

    // MARK: Our own shapes

    private func background(_ elements: ArraySlice<Substring>) -> String {
        var output = ""
        var rest = elements
        for area in page.areas {
            // Filled shapes without a stroke come out as one element, as all others do.
            let own = rest.prefix(area.shapes.count)
            rest = rest.dropFirst(area.shapes.count)
            guard !own.isEmpty else { continue }
            output += "<g id=\"\(AccessibleSVG.identifier("area", area.id))\" class=\"\(area.role.rawValue)\">\n"
            if !area.title.isEmpty { output += "<title>\(AccessibleSVG.escaped(area.title))</title>\n" }
            for element in own { output += AccessibleSVG.cleaned(element) + "\n" }
            output += "</g>\n"
        }
        for element in rest { output += AccessibleSVG.cleaned(element) + "\n" }
        return output
    }

    // MARK: Nodes and lines

    private func body(_ lines: ArraySlice<Substring>) -> String {
        var output = ""
        var edge = 0
        var pending: String?
        for line in lines {
            if line.hasPrefix("<!--") || line.hasPrefix("-->") || line == " -->" { continue }
            if line.hasPrefix("<g id=\"node") || line.hasPrefix("<g id=\"edge") {
                pending = line.hasPrefix("<g id=\"node") ? "node" : "edge"
            } else if let kind = pending, line.hasPrefix("<title>") {
                pending = nil
                let id = AccessibleSVG.unescaped(
                    line.dropFirst("<title>".count).dropLast("</title>".count))
                if kind == "node" {
                    let name = nodeTitles[id] ?? id
                    let role = signs.contains(id) ? "sign" : "node"
                    output += "<g id=\"\(AccessibleSVG.identifier(role, id))\" class=\"\(role)\">\n"
                    output += "<title>\(AccessibleSVG.escaped(name))</title>\n"
                } else {
                    output += "<g id=\"edge-\(edge + 1)\" class=\"edge\">\n"
                    output +=
                        "<title>\(AccessibleSVG.escaped(edge < edgeTitles.count ? edgeTitles[edge] : id))</title>\n"
                    edge += 1
                }
            } else if !line.isEmpty {
                output += AccessibleSVG.cleaned(line) + "\n"
            }
        }
        return output
    }

    // MARK: Pieces of SVG

    /// A font stack of the same widths for graphviz's names, and no stroke that SVG 1.1 does not know.
    static func cleaned(_ element: Substring) -> String {
        var text = String(element)
        for (from, to) in [
            ("stroke=\"transparent\"", "stroke=\"none\""),
            ("font-family=\"Arial Bold\"", "font-family=\"\(stack)\" font-weight=\"bold\""),
            ("font-family=\"Arial\"", "font-family=\"\(stack)\""),
        ] {
            guard let range = text.firstRange(of: from) else { continue }
            text.replaceSubrange(range, with: to)
        }
        return text
    }

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

    /// graphviz's escapes of a title undone.
    static func unescaped(_ text: some StringProtocol) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            guard let end = rest.firstIndex(of: ";") else { break }
            let name = rest[rest.index(after: rest.startIndex)..<end]
            let known: [String: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
            if name.hasPrefix("#x"), let code = UInt32(name.dropFirst(2), radix: 16), let scalar = Unicode.Scalar(code)
            {
                result.unicodeScalars.append(scalar)
            } else if name.hasPrefix("#"), let code = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(code) {
                result.unicodeScalars.append(scalar)
            } else {
                result += known[String(name)] ?? "&\(name);"
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func attribute(_ name: String, of line: Substring) -> String? {
        guard let start = line.firstRange(of: name + "=\"")?.upperBound, let end = line[start...].firstIndex(of: "\"")
        else { return nil }
        return String(line[start..<end])
    }

    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
    }
}
