extension Graph {
    /// Checks that there is one weight an edge (a precondition) and that each meets `requirement`.
    ///
    /// - Throws: ``GraphError/invalidWeight(edge:weight:requirement:)`` for the first edge that does not.
    func check(_ weights: [Double], _ requirement: WeightRequirement) throws(GraphError) {
        precondition(weights.count == edgeCount, "one weight for each edge")
        for (edge, weight) in weights.enumerated() {
            let isMet =
                switch requirement {
                case .finite: weight.isFinite
                case .nonNegative: weight.isFinite && weight >= 0
                case .positive: weight.isFinite && weight > 0
                }
            guard isMet else { throw .invalidWeight(edge: edge, weight: weight, requirement: requirement) }
        }
    }

    /// The weights by position of the out-arc; `nil` (each edge counts 1) stays `nil`.
    func outArcWeights(_ weights: [Double]?) -> [Double]? {
        guard let weights else { return nil }
        return isDirected ? weights : outArcEdges().map { weights[Int($0)] }
    }

    /// The weights by position of the in-arc; `nil` (each edge counts 1) stays `nil`.
    func inArcWeights(_ weights: [Double]?) -> [Double]? {
        guard let weights else { return nil }
        return inArcEdges().map { weights[Int($0)] }
    }
}
