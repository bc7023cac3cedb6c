import Collaboration
import TestSupport
import Testing

@Suite struct ActorLookupTests {
    private let network = Network(
        id: "n", title: "n",
        actors: [
            Actor(id: "leiden", name: "Leiden", kind: .government, code: "GM0546", place: nowhere),
            Actor(id: "regio-leiden", name: "Leiden", kind: .region, place: nowhere),
            Actor(
                id: "den-haag", name: "Den Haag", kind: .government, aliases: ["'s-Gravenhage"], code: "GM0518",
                place: nowhere),
            Actor(id: "sudwest-fryslan", name: "Súdwest-Fryslân", kind: .government, place: nowhere),
        ])

    @Test func idThenCodeThenNameThenAlias() {
        #expect(network.lookUp("leiden") == .found("leiden"))
        #expect(network.lookUp("GM0546") == .found("leiden"))
        #expect(network.lookUp("’s-Gravenhage") == .found("den-haag"))
        #expect(network.lookUp(" den haag ") == .found("den-haag"))
        #expect(network.lookUp("Sudwest-Fryslan") == .found("sudwest-fryslan"))
        #expect(network.lookUp("Noordstad") == .unknown)
    }

    @Test func aNameThatFitsTwoListsBoth() {
        let network = Network(
            id: "n", title: "n",
            actors: [
                Actor(id: "gemeente-utrecht", name: "Utrecht", kind: .government, place: nowhere),
                Actor(id: "provincie-utrecht", name: "Utrecht", kind: .government, place: nowhere),
            ])
        #expect(network.lookUp("utrecht") == .ambiguous(["gemeente-utrecht", "provincie-utrecht"]))
    }

    @Test(arguments: [
        ("Den Hag", "Den Haag"), ("den-haga", "Den Haag"), ("Liedn", "Leiden"), ("Sudwestfryslan", "Súdwest-Fryslân"),
    ])
    func nearMisses(text: String, suggestion: String) {
        #expect(NearMiss.closest(to: text, among: network.actors.map(\.name)) == suggestion)
    }

    @Test(arguments: ["Xyzzy", "", "Noordoostpolder"])
    func farMissesSuggestNothing(text: String) { #expect(network.nearestActor(to: text) == nil) }

    @Test func viewpoints() {
        let network = Network(
            id: "n", title: "n", actors: network.actors,
            sources: [Source(id: "dsp", title: "DSP", parts: ["tabel"], place: nowhere)])
        #expect(network.viewpoint(named: "dsp") == .source("dsp"))
        #expect(network.viewpoint(named: "dsp/tabel") == .source("dsp/tabel"))
        #expect(network.viewpoint(named: "dsp/brief") == nil)
        #expect(network.viewpoint(named: "Den Haag") == .holder("den-haag"))
        #expect(network.viewpoint(named: "nergens") == nil)
    }
}
