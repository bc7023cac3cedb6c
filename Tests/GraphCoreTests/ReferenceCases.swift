import Foundation
import GraphCore
import Testing

/// A network on which `scripts/make-references.py` had other programs measure.
struct ReferenceNetwork: Decodable, Sendable {
    let name: String
    let origin: String
    let vertexCount: Int
    let isDirected: Bool
    private let sources: [Int]
    private let targets: [Int]
    private let weights: [Double]
    let names: [String]
    let groups: [Int]
    /// The vertices of the second mode, where there are two.
    let second: [Int]

    static let all: [String: ReferenceNetwork] = {
        do {
            let networks = try decode([ReferenceNetwork].self, "networks")
            return Dictionary(uniqueKeysWithValues: networks.map { ($0.name, $0) })
        } catch {
            fatalError("networks.json: \(error)")
        }
    }()

    static func named(_ name: String) throws -> ReferenceNetwork { try #require(all[name]) }

    /// The graph, with its weights by edge id.
    func built() throws -> BuiltGraph {
        var builder = GraphBuilder(vertexCount: vertexCount, isDirected: isDirected)
        for index in sources.indices { builder.addEdge(sources[index], targets[index], weight: weights[index]) }
        return try builder.build()
    }
}

/// What another program says of a network.
struct ReferenceCase: Decodable, Sendable, CustomTestStringConvertible {
    let network: String
    let measure: String
    let tool: String
    let convention: String
    let tolerance: Double
    let parameters: [String: Parameter]
    /// One a vertex unless the measure says otherwise; `nil` where the measure is undefined.
    let values: [Double?]

    enum Parameter: Decodable, Sendable, Equatable {
        case flag(Bool)
        case number(Double)
        case text(String)
        case numbers([Double])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else if let numbers = try? container.decode([Double].self) {
                self = .numbers(numbers)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
    }

    var testDescription: String {
        let given = parameters.keys.sorted().filter { numbers($0) == nil }
        return "\(network) \(measure) \(given.map { "\($0): \(parameters[$0]!)" })"
    }

    /// Whether parameter `name` is there and set.
    func isSet(_ name: String) -> Bool { parameters[name] == .flag(true) }

    func number(_ name: String) -> Double? {
        if case .number(let number) = parameters[name] { number } else { nil }
    }

    func text(_ name: String) -> String? {
        if case .text(let text) = parameters[name] { text } else { nil }
    }

    func numbers(_ name: String) -> [Double]? {
        if case .numbers(let numbers) = parameters[name] { numbers } else { nil }
    }

    /// The cases of one topic, by the name of the file, for some of its measures.
    static func all(_ topic: String, measures: String...) -> [ReferenceCase] {
        do {
            let cases = try decode([ReferenceCase].self, topic).filter { measures.contains($0.measure) }
            precondition(!cases.isEmpty, "no case for \(measures) in \(topic).json")
            return cases
        } catch {
            fatalError("\(topic).json: \(error)")
        }
    }

    /// Expects `ours` to be what the other program says, within the tolerance of the case.
    func expect(_ ours: [Double], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(ours.count == values.count, sourceLocation: sourceLocation)
        for (index, (mine, theirs)) in zip(ours, values).enumerated() {
            let isAlike = theirs.map { abs(mine - $0) <= tolerance * max(1, abs($0)) } ?? !mine.isFinite
            #expect(isAlike, "at \(index): \(mine), \(tool): \(theirs ?? .nan)", sourceLocation: sourceLocation)
        }
    }
}

private func decode<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "References"))
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
}
