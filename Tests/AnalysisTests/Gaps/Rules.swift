import Analysis
import Collaboration
import TestSupport

// Short words for rules and findings in tests.

/// Testing has an `Expectation` of its own.
typealias Expectation = Collaboration.Expectation

func step(_ relation: RelationID, inverse: Bool = false, to: String = "") -> PathStep {
    PathStep(via: [.init(relation, isInverse: inverse)], to: selector(to))
}

/// The made-up network's two expectations.
func inRegio(weighBy: String? = "population", tolerance: Expectation.Tolerance = .count(0)) -> Expectation {
    Expectation(
        id: "in-regio", title: "Elke gemeente hoort bij een regio", each: selector("kind=government level=gemeente"),
        need: .atLeast(1, [step("member-of", to: "kind=region type=cultuurregio")]),
        plans: [[step("member-of", to: "id=stelsel")]], weighBy: weighBy, origin: .own(because: "Verzonnen voorbeeld."),
        tolerance: tolerance,
        waivers: [
            .init(
                actor: "fluitdorp", reason: "eiland", source: "bron-b", until: PartialDate("2025-12-31"), place: nowhere
            )
        ], place: nowhere)
}

func rule(
    _ id: String = "r", each: String, need: Expectation.Need, waivers: [Expectation.Waiver] = [],
    severity: Severity = .attention, weighBy: String? = nil, tolerance: Expectation.Tolerance = .count(0)
) -> Expectation {
    Expectation(
        id: id, title: id, each: selector(each), need: need, severity: severity, weighBy: weighBy,
        origin: .own(because: "test"), tolerance: tolerance, waivers: waivers, place: nowhere)
}

func network(
    _ actors: [Actor], _ claims: [Claim] = [], complete: [CompletenessStatement] = [],
    expectations: [Expectation] = [], finders: FinderSettings = FinderSettings(), classes: [ActorClass] = [],
    counts: [CountStatement] = [], sources: [Source] = []
) -> Network {
    Network(
        id: "n", title: "n", actors: actors, classes: classes, sources: sources, claims: claims, completeness: complete,
        counts: counts, expectations: expectations, finders: finders)
}

/// The same network with other rules.
func with(_ expectations: [Expectation], finders: FinderSettings = FinderSettings(), _ base: Network) -> Network {
    Network(
        id: base.id, title: base.title, statedAsOf: base.statedAsOf, actors: base.actors, classes: base.classes,
        sources: base.sources, claims: base.claims, completeness: base.completeness, counts: base.counts,
        expectations: expectations, finders: finders)
}

extension GapReport {
    func finding(_ rule: String) -> Finding? { findings.first { $0.rule == rule } }
}

extension Finding {
    func ids(_ verdict: Verdict) -> [String] { subjects.filter { $0.verdict == verdict }.map(\.id) }
    subscript(id: String) -> FindingSubject? { subjects.first { $0.id == id } }
}

func actor(_ id: String, _ kind: ActorKind, type: String? = nil, level: String? = nil) -> Actor {
    Actor(id: ActorID(id), name: id, kind: kind, level: level, type: type, place: nowhere)
}
