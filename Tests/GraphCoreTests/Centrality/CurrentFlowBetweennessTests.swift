import GraphCore
import Testing

struct CurrentFlowBetweennessTests {
    @Test(arguments: ReferenceCase.all("centrality", measures: "current-flow-betweenness"))
    func `current-flow betweenness as networkx has it`(reference: ReferenceCase) throws {
        let built = try ReferenceNetwork.named(reference.network).built()
        let strengths = reference.isSet("strengths") ? built.weights : nil
        reference.expect(try built.graph.currentFlowBetweenness(strengths: strengths))
    }

    @Test func `in a tree current takes the only way`() throws {
        let tree = try Graph(vertexCount: 6, edges: [Edge(0, 1), Edge(1, 2), Edge(1, 3), Edge(1, 4), Edge(4, 5)])
        #expect(agree(try tree.currentFlowBetweenness(), try tree.betweenness()))
        #expect(agree(try Graph.star(leaves: 5).currentFlowBetweenness(isNormalized: true), [1, 0, 0, 0, 0, 0]))
    }

    @Test func `parallel edges conduct together, loops not at all`() throws {
        let twice = try Graph(
            vertexCount: 4, edges: [Edge(0, 1), Edge(0, 1), Edge(1, 2), Edge(2, 3), Edge(0, 3), Edge(2, 2)])
        let once = twice.simplified()
        let strengths = once.merged([1, 1, 1, 1, 1, 1], by: .sum)
        #expect(
            agree(try twice.currentFlowBetweenness(), try once.graph.currentFlowBetweenness(strengths: strengths)))
    }

    @Test func `directed graphs and strengths of zero are errors`() throws {
        #expect(throws: GraphError.unsuitable(.undirected)) {
            try Graph(vertexCount: 2, isDirected: true).currentFlowBetweenness()
        }
        #expect(throws: GraphError.invalidWeight(edge: 0, weight: 0, requirement: .positive)) {
            try Graph.path(2).currentFlowBetweenness(strengths: [0])
        }
        #expect(throws: GraphError.cancelled) { try Graph.path(3).currentFlowBetweenness { _ in false } }
        #expect(try Graph(vertexCount: 3).currentFlowBetweenness() == [0, 0, 0])
    }
}
