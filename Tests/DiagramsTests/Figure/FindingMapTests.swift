import Analysis
import Collaboration
import Formats
import TestSupport
import Testing

@testable import Diagrams

/// Every finding that has a place can be seen on a map, without anybody having to know on which.
@Suite struct FindingMapTests {
    private static let snapshots = Dictionary(
        uniqueKeysWithValues: Project.exampleNames.map { ($0, Snapshot(Project.network($0))) })

    /// Those of the network's views that show its own day and all sources.
    private func views(of snapshot: Snapshot) -> [View] {
        let usual = SnapshotChoice(View(id: "", title: ""), of: snapshot.network)
        return snapshot.network.views.filter { SnapshotChoice($0, of: snapshot.network) == usual }
    }

    private func marks(_ finding: Finding) -> [ActorID: Highlight.Mark] {
        Dictionary(uniqueKeysWithValues: finding.marked.map { ($0, .gap) })
    }

    @Test(arguments: Project.exampleNames) func everyFindingWithAPlaceHasAMapThatMarksIt(name: String) throws {
        let snapshot = try #require(Self.snapshots[name])
        let views = views(of: snapshot)
        var made = 0
        var found = 0
        for finding in try snapshot.gaps().findings {
            let map = snapshot.map(of: [finding], among: views)
            let hasPlace = finding.subjects.contains { $0.verdict != .met && !$0.actors.isEmpty }
            #expect((map != nil) == hasPlace, "\(finding.rule)")
            guard let map else { continue }
            if case .made = map { made += 1 } else { found += 1 }
            let options = FigureOptions(highlight: Highlight(title: finding.rule, marks: marks(finding)))
            let figure = Figure(snapshot, view: map.view, options: options)
            let seen = Set(figure.nodes.filter { $0.mark != nil }.flatMap(\.actors))
            let missing = Set(finding.marked).subtracting(seen).sorted()
            #expect(missing.isEmpty, "\(finding.rule) on \(map.view.id): \(missing)")
        }
        #expect(made > 0)
        #expect(found > 0)
    }

    @Test func aViewOfTheNetworkGoesBeforeOneThatIsMade() throws {
        let snapshot = try #require(Self.snapshots["zuid-holland"])
        let views = views(of: snapshot)
        func map(_ rule: String) throws -> FindingMap? {
            snapshot.map(of: try snapshot.gaps(only: [rule]).findings, among: views)
        }
        #expect(try map("regio-dekking")?.view.id == "kaart-1-twee-tellingen")
        #expect(try map("overleg-cultuurparticipatie")?.view.id == "kaart-5-cultuurparticipatie")
        guard case .made(let view)? = try map("cofinanciering-cmk") else {
            Issue.record("no view of the network shows who funds the programme")
            return
        }
        // The programme and the province that is expected to pay, and the relation that the rule is about.
        #expect(snapshot.drawn(by: view).isSuperset(of: ["cmk", "provincie-zuid-holland"]))
        #expect(view.relations == ["funds"])
    }

    @Test func aClassOfWhichAllAreMarkedIsMarked() throws {
        let people = ["a", "b", "c"].map { municipality($0) }
        let network = Network(
            id: "n", title: "n",
            actors: people + [Actor(id: "p", name: "p", kind: .partnership, place: nowhere)],
            classes: [
                ActorClass(id: "alle", label: "alle", extent: .closed(selector("level=gemeente")), place: nowhere)
            ], claims: [claim("class:alle", "member-of", "p", .desired)])
        func marked(_ ids: [ActorID]) -> [String] {
            let marks = Dictionary(uniqueKeysWithValues: ids.map { ($0, Highlight.Mark.gap) })
            let options = FigureOptions(highlight: Highlight(title: "r", marks: marks), aggregateAbove: 1)
            return Figure(network, view: View(id: "v", title: "v"), options: options).nodes
                .filter { $0.mark != nil }.map(\.id)
        }
        #expect(marked(["a", "b", "c"]) == ["class:alle"])
        // One of three is drawn apart, so that the mark is not read as everybody's.
        #expect(marked(["b"]) == ["b"])
    }
}
