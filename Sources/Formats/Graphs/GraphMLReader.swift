internal import Collaboration
internal import Tables

/// Reads GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall 2002): nodes, edges, and the data by which a node has
/// a name and an edge a weight. Graphs inside nodes are read as part of the whole; hyperedges and ports are told and left out.
struct GraphMLReader {
    private struct Node {
        let id: String
        let place: FilePlace
        var name: String?
        var values: [String: String] = [:]
    }

    private struct Edge {
        let source: String
        let target: String
        let isDirected: Bool?
        let place: FilePlace
        var weight: String?
    }

    private struct Key {
        let name: String
        let place: FilePlace
    }

    private let file: String
    private let log: ProblemLog
    private var keys: [String: Key] = [:]
    private var nodes: [Node] = []
    private var positions: [String: Int] = [:]
    private var edges: [Edge] = []
    private var defaultIsDirected = false
    private var rejectedNodes = 0
    private var rejectedEdges = 0
    private var mergedNodes = 0

    private enum Owner {
        case node(Int)
        case edge
        case nobody
    }

    private init(file: String, log: ProblemLog) {
        self.file = file
        self.log = log
    }

    static func read(_ bytes: [UInt8], file: String, title: String, log: ProblemLog) -> PlainGraph? {
        let text: String
        do {
            text = try TextFile.decode(bytes)
        } catch {
            log.fail(error, file: file)
            return nil
        }
        var reader = GraphMLReader(file: file, log: log)
        do {
            try reader.read(text)
        } catch {
            log.fail(.unreadable, at: FilePlace(file: file, line: error.line, column: error.column), error.problem)
            return nil
        }
        return reader.graph(title: title)
    }

    private mutating func read(_ text: String) throws(XMLScanner.Trouble) {
        var scanner = XMLScanner(text)
        var owners: [Owner] = []
        var dataKey: String?
        var data = ""
        var isRoot = true
        while let event = try scanner.next() {
            let place = FilePlace(file: file, line: scanner.line, column: scanner.column)
            switch event {
            case .start(let name, let attributes):
                if isRoot, name != "graphml" {
                    throw XMLScanner.Trouble(
                        problem: .wrongShape(key: name, expected: "graphml"), line: place.line, column: place.column)
                }
                isRoot = false
                switch name {
                case "key":
                    if let id = attributes["id"] { keys[id] = Key(name: attributes["attr.name"] ?? id, place: place) }
                case "graph":
                    if owners.isEmpty { defaultIsDirected = attributes["edgedefault"] == "directed" }
                case "node": owners.append(node(attributes, at: place))
                case "edge": owners.append(edge(attributes, at: place))
                case "hyperedge", "port":
                    log.warning(at: place, .unknownKey(key: name, allowed: ["node", "edge"]))
                    owners.append(.nobody)
                case "data":
                    dataKey = attributes["key"]
                    data = ""
                default: break
                }
            case .text(let text):
                if dataKey != nil { data += text }
            case .end(let name):
                switch name {
                case "node", "edge", "hyperedge", "port": _ = owners.popLast()
                case "data":
                    if let key = dataKey {
                        take(data.trimmed, key: keys[key]?.name ?? key, owner: owners.last ?? .nobody)
                    }
                    dataKey = nil
                default: break
                }
            }
        }
    }

    private mutating func node(_ attributes: [String: String], at place: FilePlace) -> Owner {
        guard let id = attributes["id"]?.trimmed, !id.isEmpty else {
            rejectedNodes += 1
            log.error(at: place, .missingKey(key: "id", in: "node"))
            return .nobody
        }
        if let known = positions[id] {
            rejectedNodes += 1
            log.error(at: place, .doubleID(id: id, table: "actors"), other: nodes[known].place)
            return .nobody
        }
        positions[id] = nodes.count
        nodes.append(Node(id: id, place: place))
        return .node(nodes.count - 1)
    }

    private mutating func edge(_ attributes: [String: String], at place: FilePlace) -> Owner {
        let ends = ["source", "target"].map { attributes[$0]?.trimmed ?? "" }
        guard !ends.contains("") else {
            rejectedEdges += 1
            log.error(at: place, .missingKey(key: ends[0].isEmpty ? "source" : "target", in: "edge"))
            return .nobody
        }
        edges.append(
            Edge(
                source: ends[0], target: ends[1], isDirected: attributes["directed"].map { $0 == "true" }, place: place)
        )
        return .edge
    }

    private mutating func take(_ value: String, key: String, owner: Owner) {
        guard !value.isEmpty else { return }
        let word = RelationType.key(key)
        switch owner {
        case .node(let position):
            if ["label", "name", "naam"].contains(word) {
                nodes[position].name = nodes[position].name ?? value
            } else {
                nodes[position].values[AttributeKey.normalised(key)] = value
            }
        case .edge:
            if ["weight", "gewicht", "strength", "sterkte"].contains(word) { edges[edges.count - 1].weight = value }
        case .nobody: break
        }
    }

    private mutating func graph(title: String) -> PlainGraph {
        var names = NodeNames()
        let actors = nodes.map { node in
            Actor(
                id: names.id(of: node.id), name: node.name ?? node.id, kind: .institution,
                attributes: node.values.sorted { $0.key < $1.key }.map { key, value in
                    Attribute(key: key, value: Self.value(value), place: node.place)
                }, place: node.place)
        }
        // One edge with a direction makes the relation directed; an edge without one then stands in both senses.
        let isDirected = edges.contains { $0.isDirected ?? defaultIsDirected }
        var ties: [PlainGraph.Edge] = []
        var taken = 0
        let suggestions = SuggestionCache()
        for edge in edges {
            guard names.contains(edge.source), names.contains(edge.target) else {
                let missing = names.contains(edge.source) ? edge.target : edge.source
                reject(
                    edge, .unknownActor(text: missing), suggestion: suggestions.closest(to: missing, among: names.names)
                )
                continue
            }
            let (from, to) = (names.id(of: edge.source), names.id(of: edge.target))
            guard from != to else {
                reject(edge, .selfTie(actor: from))
                continue
            }
            let strength = strength(edge)
            taken += 1
            ties.append(PlainGraph.Edge(from: from, to: to, strength: strength, place: edge.place))
            if isDirected, !(edge.isDirected ?? defaultIsDirected) {
                ties.append(PlainGraph.Edge(from: to, to: from, strength: strength, place: edge.place))
            }
        }
        return PlainGraph(
            file: file, title: title, isDirected: isDirected, actors: actors, edges: ties, readActors: actors.count,
            takenEdges: taken,
            mergedEdges: 0, rejectedActors: rejectedNodes, rejectedEdges: rejectedEdges)
    }

    private mutating func reject(_ edge: Edge, _ problem: Problem, suggestion: String? = nil) {
        rejectedEdges += 1
        log.error(at: edge.place, problem, suggestion: suggestion)
    }

    private func strength(_ edge: Edge) -> Double? {
        guard let weight = edge.weight else { return nil }
        // XML writes the decimal point.
        if let value = Double(weight), value.isFinite { return value }
        log.error(
            at: edge.place, .notANumber(text: weight, column: "weight"), suggestion: CellNumber.probable(weight))
        return nil
    }

    private static func value(_ text: String) -> AttributeValue {
        if let number = CellNumber.read(text, style: .decimalPoint) { return .number(number.value) }
        return .text(text)
    }
}
