import Collaboration
import Foundation
import TestSupport
import Testing

/// Opens the quote of every claim that cites one of the five source documents, and finds it in that text. The texts are
/// not part of the project: `WITTEVLEK_SOURCES` names the folder that has them.
@Suite struct QuotesTests {
    private static let folder = Project.environment("WITTEVLEK_SOURCES")

    /// The documents' files begin with a number, in the order of this list.
    private static let documents = [
        "oplegger-den-haag-leiden-2018", "aanbiedingsbrief-leiden-2018", "aandachtspunten-profielen-2018",
        "dsp-samenwerkingsagenda-2021", "cultuurschakel-den-haag-2026",
    ]

    @Test(
        .enabled(if: folder != nil, "skipped: WITTEVLEK_SOURCES does not name the folder of the five documents"),
        arguments: Project.exampleNames)
    func everyQuoteStandsInItsDocument(name: String) throws {
        let texts = try Self.texts()
        let network = Project.network(name)
        var cited: [(source: SourceReference?, quote: String?, place: FilePlace)] = []
        cited += network.claims.map { ($0.source, $0.quote, $0.place) }
        cited += network.completeness.map { ($0.source, $0.quote, $0.place) }
        cited += network.counts.map { ($0.source, $0.quote, $0.place) }
        for expectation in network.expectations {
            if case .stated(let source, _, let quote) = expectation.origin {
                cited.append((source, quote, expectation.place))
            }
            cited += expectation.context.map { ($0.source, $0.quote, expectation.place) }
        }
        var found = 0
        for (source, quote, place) in cited {
            guard let source, let quote, let text = texts[source.source] else { continue }
            #expect(text.contains(Self.plain(quote)), "\(place.file):\(place.line): \(quote)")
            found += 1
        }
        #expect(found > 10)
    }

    private static func texts() throws -> [String: String] {
        let folder = try #require(folder)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        var texts: [String: String] = [:]
        for (number, id) in documents.enumerated() {
            let file = try #require(files.first { $0.hasPrefix("00\(number)_") })
            texts[id] = plain(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8))
        }
        return texts
    }

    /// Letters and digits only: spaces, hyphens of broken words and quotation marks are set aside.
    private static func plain(_ text: String) -> String {
        String(
            text.folded.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map(
                Character.init))
    }
}
