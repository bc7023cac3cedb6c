import Collaboration
import DOT
import TestSupport
import Testing

@testable import Diagrams

/// Ties with those beside the land: lines while these can be followed, then numbers at names.
@Suite struct NameNumbersTests {
    private static let placed = ["a", "b", "c"]

    private func network(_ claims: [Claim]) -> Network {
        let actors = Self.placed.enumerated().map { index, id in
            var actor = municipality(id)
            actor.point = GeoPoint(longitude: 4 + Double(index), latitude: 52)
            return actor
        }
        return Network(
            id: "land", title: "Land", actors: actors + [region("r"), region("s")],
            sources: [Source(id: "a", title: "A", place: nowhere)], claims: claims)
    }

    private func numbered(_ claims: [Claim], above limit: Int, emphasized: [TieReference] = []) throws -> Figure {
        let figure = Figure(
            network(claims), view: View(id: "kaart", title: "Kaart", statuses: TieStatus.allCases, layout: .tiles),
            options: FigureOptions(emphasized: emphasized, aggregateAbove: limit))
        let ground = try #require(Territory.Ground(figure, theme: Theme(.report)))
        return figure.numbered(on: ground, above: 6)
    }

    private let claims = [
        claim("a", "member-of", "r"), claim("b", "member-of", "r", .planned), claim("r", "funds", "c"),
        claim("s", "part-of", "r"), claim("a", "borders-on", "b"),
    ]

    private func label(_ id: String, _ figure: Figure) -> String? { figure.nodes.first { $0.id == id }?.label }

    @Test func withinTheLimitTiesAreLines() throws {
        let figure = try numbered(claims, above: 5)
        #expect(figure.numberedTies.isEmpty && figure.edges.count == 5 && figure.notices.isEmpty)
        #expect(label("a", figure) == "A")
    }

    @Test func aboveItTiesWithTheStripAreNumbersAndThoseOnTheLandLines() throws {
        let figure = try numbered(claims, above: 4)
        #expect(figure.edges.map(\.relation) == ["borders-on"])
        let numbers = figure.numberedTies
        #expect(numbers.map(\.number) == [1, 2, 3])
        #expect(numbers.map(\.sign.relation) == ["member-of", "part-of", "funds"])
        #expect(numbers.map(\.sign.isTarget) == [true, true, false])
        #expect(numbers.map { $0.others.map(\.status) } == [[.present, .planned], [.present], [.present]])
        #expect(label("r", figure) == "[1, 2, 3] r")
        #expect(label("a", figure) == "A\n[1]")
        #expect(label("b", figure) == "B\n[1\u{A0}gepland]")
        #expect(label("c", figure) == "C\n[3]")
        #expect(label("s", figure) == "s\n[2]")
        #expect(figure.notices == [.numbered(ties: 4, limit: 4)])
        // Nothing is lost: every tie is a line or a number, once.
        let shown = figure.edges + numbers.flatMap(\.edges)
        #expect(Set(shown.flatMap(\.ties).map(TieReference.init)) == Set(figure.drawnTies.map(TieReference.init)))
        #expect(shown.count == figure.drawnTies.count)
    }

    @Test func titlesAndLegendSayWhatNumbersMean() throws {
        let figure = try numbered(claims, above: 4)
        let words = FigureWords(figure)
        let titles = figure.nodes.indices.map { words.title(ofNode: $0) }
        #expect(titles.contains { $0.hasSuffix("; lid van r") })
        #expect(titles.contains { $0.hasSuffix("; lid van r (gepland)") })
        #expect(titles.contains { $0.hasSuffix("; r financiert") })
        #expect(titles.contains { $0.hasSuffix("; onderdeel van r") })
        let legend = Legend(figure, theme: Theme(.report), outlined: [:])
        let ties = try #require(legend.sections.first { $0.title == "Relaties" })
        #expect(
            ties.entries.map(\.words) == [
                "grenst aan (1)", "lid van r (1, +1 gepland)", "onderdeel van r (1)", "r financiert (1)",
            ])
        #expect(words.remarks([])?.contains("4 relaties") ?? false)
    }

    /// A path that is pointed out keeps its lines, whatever the limit.
    @Test func emphasizedTiesStayLines() throws {
        let path = TieReference(from: "a", relation: "member-of", to: "r")
        let figure = try numbered(claims, above: 0, emphasized: [path])
        #expect(Set(figure.edges.map(\.relation)) == ["member-of", "borders-on"])
        #expect(figure.notices.contains(.dense(lines: 2, limit: 0, remedy: .fewer)))
    }

    /// Of two that have no place the one with more ties of the kind has the number.
    @Test func inTheStripTheOneWithMoreTiesHasTheNumber() throws {
        let claims = [claim("s", "funds", "r"), claim("s", "funds", "a"), claim("s", "funds", "b")]
        let figure = try numbered(claims, above: 2)
        #expect(figure.numberedTies.count == 1)
        #expect(label("s", figure) == "[1] s")
        #expect(label("r", figure) == "r\n[1]")
    }
}
