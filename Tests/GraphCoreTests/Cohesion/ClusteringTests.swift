import GraphCore
import Testing

struct ClusteringTests {
    @Test(arguments: ReferenceCase.all("cohesion", measures: "clustering"))
    func `local clustering as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(built.graph.localClustering())
    }

    @Test(arguments: ReferenceCase.all("cohesion", measures: "transitivity"))
    func `transitivity as networkx and igraph have it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect([built.graph.transitivity()])
    }

    @Test(arguments: ReferenceCase.all("cohesion", measures: "average-clustering"))
    func `average clustering as networkx has it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect([built.graph.averageClustering()])
    }

    @Test(arguments: ReferenceCase.all("cohesion", measures: "clustering-onnela"))
    func `weighted clustering as networkx has it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(try built.graph.localClustering(strengths: built.weights, convention: .onnela))
    }

    @Test(arguments: ReferenceCase.all("cohesion", measures: "clustering-barrat"))
    func `weighted clustering as igraph has it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(try built.graph.localClustering(strengths: built.weights, convention: .barrat))
    }

    @Test(arguments: Sample.all)
    func `equal strengths are no strengths`(sample: Sample) throws {
        let simple = sample.graph.undirected().graph.simplified().graph
        let equal = [Double](repeating: 2.5, count: simple.edgeCount)
        for convention in [WeightedClusteringConvention.barrat, .onnela] {
            #expect(
                agree(
                    try simple.localClustering(strengths: equal, convention: convention),
                    sample.graph.localClustering()))
        }
    }

    @Test func `nothing to cluster is nought, strengths of nought are errors`() throws {
        #expect(Graph(vertexCount: 0).averageClustering() == 0)
        #expect(Graph(vertexCount: 0).transitivity() == 0)
        #expect(try Graph.path(2).localClustering() == [0, 0])
        #expect(throws: GraphError.invalidWeight(edge: 0, weight: 0, requirement: .positive)) {
            try Graph.path(2).localClustering(strengths: [0])
        }
    }
}
