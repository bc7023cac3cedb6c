import Foundation
import Testing

@Suite struct CentralityTests {
    /// Marriages between Florentine families around 1430: J. F. Padgett and C. K. Ansell, "Robust action and the rise of
    /// the Medici", Am. J. Sociol. 98(6), 1993. Betweenness as UCINET and networkx give it, unordered pairs, not divided.
    private static let florentine = """
        source,target
        Acciaiuoli,Medici
        Castellani,Peruzzi
        Castellani,Strozzi
        Castellani,Barbadori
        Medici,Barbadori
        Medici,Ridolfi
        Medici,Tornabuoni
        Medici,Albizzi
        Medici,Salviati
        Salviati,Pazzi
        Peruzzi,Strozzi
        Peruzzi,Bischeri
        Strozzi,Ridolfi
        Strozzi,Bischeri
        Ridolfi,Tornabuoni
        Tornabuoni,Guadagni
        Albizzi,Ginori
        Albizzi,Guadagni
        Bischeri,Guadagni
        Guadagni,Lamberteschi
        """

    private func withFlorence<Result>(_ body: (String) throws -> Result) throws -> Result {
        try withFolder { folder in
            try Data(Self.florentine.utf8).write(to: URL(fileURLWithPath: folder + "/florence.csv"))
            return try body(folder)
        }
    }

    private struct Value: Decodable {
        let id: String
        let name: String
        let value: Double?
        let rank: Int?
    }
    private struct Measure: Decodable {
        let id: String
        let convention: String
        let values: [Value]
    }
    private struct Answer: Decodable {
        let schema: String
        let projection: String
        let measures: [Measure]
    }

    @Test func aClassicNetworkGivesItsPublishedValues() throws {
        try withFlorence { folder in
            let run = try BuiltProgram.run(
                ["centrality", "florence.csv", "--measure", "betweenness,degree", "--format", "json"], in: folder)
            #expect(run.status == 0)
            let answer = try JSONDecoder().decode(Answer.self, from: run.bytes)
            #expect(answer.schema == "wittevlek.centrality/1")
            #expect(answer.projection == "direct")
            #expect(answer.measures.map(\.id) == ["betweenness", "degree"])
            #expect(answer.measures[0].convention == "unordered-pairs")
            let top = answer.measures[0].values.prefix(3)
            #expect(top.map(\.name) == ["Medici", "Guadagni", "Albizzi"])
            for (value, published) in zip(top, [47.5, 23.1667, 19.3333]) {
                #expect(abs((value.value ?? 0) - published) < 1e-3)
            }
            // Medici 6; Guadagni and Strozzi 4, who share the second rank; the next one is fourth.
            #expect(answer.measures[1].values.prefix(4).map(\.rank) == [1, 2, 2, 4])
            #expect(answer.measures[1].values.prefix(3).map(\.value) == [6, 4, 4])
        }
    }

    @Test func theTableSaysWhatAMeasureSaysAndWhatItDoesNot() throws {
        try withFlorence { folder in
            let table = try BuiltProgram.run(
                ["centraliteit", "florence.csv", "--measure", "betweenness", "--limit", "2"], in: folder)
            #expect(table.status == 0)
            #expect(table.output.contains("Medici"))
            #expect(table.output.contains("47,5000"))
            #expect(table.output.contains("nog 13 actoren (--limit)"))
            #expect(table.output.contains("tussenpositie zegt hoe vaak"))
            #expect(table.output.contains("niet dat"))
            #expect(table.output.contains("B(v) ="))
            let english = try BuiltProgram.run(
                ["centrality", "florence.csv", "--measure", "degree", "--language", "en", "--format", "md"], in: folder)
            #expect(english.output.contains("| Medici | 6 | 1 |"))
            #expect(english.output.contains("| Guadagni | 4 | 2= |"))
            let csv = try BuiltProgram.run(
                [
                    "centrality", "florence.csv", "--measure", "betweenness", "--format", "csv", "--csv", "plain",
                    "--quiet",
                ],
                in: folder)
            #expect(csv.output.split(separator: "\n").dropFirst().first == "Medici,47.5,1")
            #expect(csv.talk.isEmpty)
        }
    }

    @Test func directionOfAPlainListIsForTheUserToSay() throws {
        try withFolder { folder in
            try Data("a,b\nb,c\n".utf8).write(to: URL(fileURLWithPath: folder + "/e.csv"))
            let arguments = ["centrality", "e.csv", "--measure", "out-degree", "--format", "json"]
            let plain = try JSONDecoder().decode(Answer.self, from: BuiltProgram.run(arguments, in: folder).bytes)
            #expect(plain.measures[0].values.map(\.value) == [2, 1, 1])
            let directed = try JSONDecoder().decode(
                Answer.self, from: BuiltProgram.run(arguments + ["--directed"], in: folder).bytes)
            #expect(directed.measures[0].values.map(\.value) == [1, 1, 0])
        }
    }

    @Test func aGraphMLFileIsMeasuredAsItStands() throws {
        try withFolder { folder in
            let text = """
                <?xml version="1.0"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                <key id="w" for="edge" attr.name="weight" attr.type="double"/>
                <graph edgedefault="undirected"><node id="a"/><node id="b"/><node id="c"/>
                <edge source="a" target="b"><data key="w">2</data></edge>
                <edge source="b" target="c"><data key="w">3</data></edge></graph></graphml>
                """
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/g.graphml"))
            let run = try BuiltProgram.run(
                ["centrality", "g.graphml", "--measure", "strength", "--format", "json"], in: folder)
            let values = try JSONDecoder().decode(Answer.self, from: run.bytes).measures[0].values
            #expect(values.map(\.id) == ["b", "c", "a"])
            #expect(values.map(\.value) == [5, 3, 2])
        }
    }

    private static let everyMeasure = [
        "degree", "strength", "in-degree", "out-degree", "closeness", "harmonic", "betweenness", "eigenvector",
        "pagerank", "katz", "hub", "authority", "coreness", "clustering", "constraint", "effective-size", "efficiency",
        "hierarchy", "brokerage", "eccentricity", "current-flow-betweenness", "participation", "two-mode-degree",
        "two-mode-closeness", "two-mode-betweenness", "two-mode-eigenvector",
    ]

    @Test(arguments: everyMeasure)
    func everyMeasureOfTheContractRunsOnANetwork(measure: String) throws {
        try withFolder { folder in
            _ = try BuiltProgram.run(["new", "n", "--quiet"], in: folder)
            for projection in ["direct", "both"] {
                let run = try BuiltProgram.run(
                    ["centrality", "n", "--measure", measure, "--projection", projection, "--format", "json"],
                    in: folder)
                #expect(run.status == 0, "\(run.talk)")
                let answer = try JSONDecoder().decode(Answer.self, from: run.bytes)
                #expect(answer.measures.map(\.id) == [measure])
                let values = answer.measures[0].values
                #expect(values.count >= 10)
                let known = values.compactMap(\.value)
                #expect(known == known.sorted(by: >))
            }
        }
    }

    @Test(arguments: [
        ("betweennes", "bedoelde u \"betweenness\"?"), ("", "onbekende maat"), ("degree,qqq", "onbekende maat \"qqq\""),
    ])
    func aMeasureThatIsNoneIsAUsageError(measure: String, says: String) throws {
        try withFlorence { folder in
            let run = try BuiltProgram.run(["centrality", "florence.csv", "--measure", measure], in: folder)
            #expect(run.status == 64)
            #expect(run.talk.contains(says))
            #expect(run.output.isEmpty)
        }
    }
}
