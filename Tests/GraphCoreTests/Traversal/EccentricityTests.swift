import GraphCore
import Testing

struct EccentricityTests {
    @Test(arguments: ReferenceCase.all("paths", measures: "eccentricity"))
    func `eccentricity as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect(try built.graph.eccentricity(lengths: lengths))
    }

    @Test(arguments: Sample.all)
    func `the farthest of all pairs`(sample: Sample) throws {
        for lengths in [nil, sample.weights] {
            let naive = NaivePaths(sample.graph, lengths: lengths)
            #expect(
                try sample.graph.eccentricity(lengths: lengths)
                    == naive.distance.map { $0.filter { $0 < .infinity }.max() ?? 0 })
        }
    }

    @Test func `more than 512 sources, on any number of threads`() throws {
        let path = try Graph.path(1100)
        let expected = (0..<1100).map { Double(max($0, 1099 - $0)) }
        #expect(try path.eccentricity(threads: 1) == expected)
        #expect(try path.eccentricity(threads: 3) == expected)
        #expect(throws: GraphError.cancelled) { try path.eccentricity { _ in false } }
    }
}
