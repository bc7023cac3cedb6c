import GraphCore
import Testing

struct DiameterTests {
    @Test(arguments: ReferenceCase.all("paths", measures: "diameter"))
    func `diameter as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let lengths = reference.isSet("lengths") ? built.weights : nil
        reference.expect([try built.graph.diameter(lengths: lengths)])
    }

    @Test(arguments: Sample.all)
    func `the largest eccentricity`(sample: Sample) throws {
        #expect(try sample.graph.diameter() == sample.graph.eccentricity().max() ?? 0)
        #expect(
            try sample.graph.diameter(lengths: sample.weights)
                == sample.graph.eccentricity(lengths: sample.weights).max() ?? 0)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `found from the rim of every component`(seed: UInt64) throws {
        let sparse = try Graph.erdosRenyi(vertexCount: 60, probability: 0.03, seed: seed)
        #expect(try sparse.diameter() == sparse.eccentricity().max())
        let road = try Graph.roadLike(width: 12, height: 9, keeping: 0.7, seed: seed)
        #expect(try road.diameter() == road.eccentricity().max())
    }
}
