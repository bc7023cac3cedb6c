import Collaboration
import Formats
import Foundation
import TestSupport
import Testing

/// Every quote stands in its document, where `WITTEVLEK_SOURCES` names the folder of the five documents.
@Suite struct QuotesTests {
    static let folder = Project.environment("WITTEVLEK_SOURCES")

    @Test(
        .enabled(if: folder != nil, "WITTEVLEK_SOURCES names no folder with the documents"),
        arguments: Project.exampleNames)
    func everyQuoteIsInItsDocument(name: String) throws {
        let documents = try Self.documents(in: try #require(Self.folder))
        #expect(documents.count == 5)
        let quotes = Self.quotes(of: Project.read(name).network).filter { documents[$0.source.source] != nil }
        #expect(quotes.count > 20)
        for quote in quotes {
            let text = try #require(documents[quote.source.source])
            #expect(text.contains(Self.letters(of: quote.text)), "\(quote.source): \(quote.text)")
            #expect(quote.text.split(separator: " ").count <= 15, "\(quote.source): \(quote.text)")
        }
    }

    private struct Quote {
        var source: SourceReference
        var text: String
    }

    private static func quotes(of network: Network) -> [Quote] {
        var quotes: [Quote] = []
        func add(_ source: SourceReference?, _ text: String?) {
            if let source, let text { quotes.append(Quote(source: source, text: text)) }
        }
        for claim in network.claims { add(claim.source, claim.quote) }
        for statement in network.completeness { add(statement.source, statement.quote) }
        for count in network.counts { add(count.source, count.quote) }
        for rule in network.expectations {
            if case .stated(let source, _, let quote) = rule.origin { add(source, quote) }
            for context in rule.context { add(context.source, context.quote) }
        }
        return quotes
    }

    /// The documents by source id, as the folder's own list names them, spacing and broken words set aside.
    private static func documents(in folder: String) throws -> [String: String] {
        let folder = URL(fileURLWithPath: folder)
        let list = try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
        var documents: [String: String] = [:]
        for line in list.split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
            guard cells.count > 1, cells[1].hasSuffix(".txt") else { continue }
            let text = try String(contentsOf: folder.appendingPathComponent(cells[1]), encoding: .utf8)
            documents[cells[0]] = letters(of: text)
        }
        return documents
    }

    /// A scan breaks words anywhere: what counts is what is left without spaces and hyphens.
    private static func letters(of text: String) -> String {
        String(
            text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" && $0 != "\u{AD}" }.map(
                Character.init))
    }
}
