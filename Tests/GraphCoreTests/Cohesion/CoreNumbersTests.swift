import GraphCore
import Testing

struct CoreNumbersTests {
    @Test(arguments: ReferenceCase.all("cohesion", measures: "core-numbers"))
    func `core numbers as networkx and igraph have them`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        reference.expect(built.graph.coreNumbers())
    }

    @Test(arguments: Sample.all)
    func `peeled one by one`(sample: Sample) throws {
        let graph = sample.graph
        var left = Set(graph.vertices)
        var core = [Double](repeating: 0, count: graph.vertexCount)
        let edges = graph.edges.filter { !$0.isLoop }
        var k = 0
        func degree(_ vertex: Int) -> Int {
            edges.count {
                ($0.source == vertex || $0.target == vertex) && left.contains($0.source) && left.contains($0.target)
            }
        }
        while !left.isEmpty {
            if let vertex = left.sorted().first(where: { degree($0) <= k }) {
                core[vertex] = Double(k)
                left.remove(vertex)
            } else {
                k += 1
            }
        }
        #expect(graph.coreNumbers() == core)
    }
}
