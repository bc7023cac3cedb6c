import Collaboration
import Formats
import Foundation
import Testing

@Suite struct GraphMLReaderTests {
    private func read(_ text: String) throws -> ReadResult {
        try Fixture.inFolder { folder in
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/net.graphml"))
            return NetworkReader.read(paths: [folder + "/net.graphml"])
        }
    }

    /// The example of the GraphML primer (http://graphml.graphdrawing.org/primer/graphml-primer.html), with a name.
    private let primer = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- een commentaar -->
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="d0" for="node" attr.name="color" attr.type="string"><default>yellow</default></key>
          <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
          <key id="d2" for="node" attr.name="label" attr.type="string"/>
          <graph id="G" edgedefault="undirected">
            <node id="n0"><data key="d0">green</data><data key="d2">Kunst &amp; <![CDATA[<co>]]> &#233;</data></node>
            <node id="n1"/>
            <node id="n2"><data key="d0">blue</data></node>
            <edge id="e0" source="n0" target="n2"><data key="d1">1.0</data></edge>
            <edge id="e1" source="n0" target="n1"/>
          </graph>
        </graphml>
        """

    @Test func theExampleOfThePrimer() throws {
        let result = try read(primer)
        #expect(result.problems.isEmpty)
        let network = result.network
        #expect(network.actors.map(\.id) == ["n0", "n1", "n2"])
        #expect(network.actor("n0")?.name == "Kunst & <co> é")
        #expect(network.actor("n2")?.attributes.map(\.value) == [.text("blue")])
        #expect(network.claims.map(\.to) == [.actor("n1"), .actor("n2")])
        #expect(network.claims.map(\.strength) == [nil, 1])
        #expect(network.relation("tie")?.isDirected == false)
        #expect(result.balance("actors") == TableBalance(table: "actors", read: 3, taken: 3))
        #expect(result.balance("claims") == TableBalance(table: "claims", read: 2, taken: 2))
    }

    @Test func directions() throws {
        let result = try read(
            """
            <graphml><graph edgedefault="directed"><node id="a"/><node id="b"/><node id="c"/>
            <edge source="a" target="b"/><edge source="b" target="c" directed="false"/></graph></graphml>
            """)
        #expect(result.network.relation("tie")?.isDirected == true)
        #expect(result.network.claims.map { "\($0.from)\($0.to)" } == ["ab", "bc", "cb"])
        #expect(result.balance("claims")?.taken == 2)
    }

    @Test func recordsThatAreWrong() throws {
        let result = try read(
            """
            <graphml><graph edgedefault="undirected">
            <node id="aa"/><node id="aa"/><node/>
            <edge source="aa" target="ab"/><edge source="aa"/><edge source="aa" target="aa"/>
            </graph></graphml>
            """)
        #expect(
            result.errors.map(\.problem) == [
                .doubleID(id: "aa", table: "actors"), .missingKey(key: "id", in: "node"), .unknownActor(text: "ab"),
                .missingKey(key: "target", in: "edge"), .selfTie(actor: "aa"),
            ])
        #expect(result.errors.map { $0.place?.line } == [2, 2, 3, 3, 3])
        #expect(result.errors.map { $0.place?.column } == [16, 31, 1, 32, 51])
        #expect(result.balance("actors") == TableBalance(table: "actors", read: 3, taken: 1, rejected: 2))
        #expect(result.balance("claims") == TableBalance(table: "claims", read: 3, rejected: 3))
    }

    @Test func entitiesOfItsOwnAreRefused() throws {
        let bomb = """
            <!DOCTYPE graphml [ <!ENTITY a "aaaaaaaaaa"> <!ENTITY b "&a;&a;&a;&a;"> ]>
            <graphml><graph><node id="&b;"/></graph></graphml>
            """
        #expect(try read(bomb).errors.map(\.problem) == [.xmlEntities])
        let outside = "<graphml><graph><node id=\"&x;\"/></graph></graphml>"
        #expect(try read(outside).errors.map(\.problem) == [.xmlSyntax(.unknownEntity("x"))])
        #expect(try read("<!DOCTYPE graphml SYSTEM \"file:///etc/passwd\">\n" + primer.dropFirst(39)).failure == nil)
    }

    @Test(arguments: [
        "", "<graphml>", "<graphml></graph>", "<graphml/><graphml/>", "<graphml a></graphml>", "x<graphml/>",
        "<graphml a='1' a='2'/>",
        "<graphml a=\"1/>", "<graphml><!-- ", "<html></html>", "<graphml>&</graphml>", "<", "</a>",
        "<graphml><![CDATA[ </graphml>",
    ])
    func whatIsNoGraphML(text: String) throws {
        let result = try read(text)
        #expect(result.failure == .unreadable)
        #expect(result.errors.count == 1)
    }

    @Test func nestingHasNoEnd() throws {
        let depth = 100_000
        let text = String(repeating: "<graphml>", count: depth) + String(repeating: "</graphml>", count: depth)
        #expect(try read(text).problems.isEmpty)
    }
}
