/// What can be wrong with the data that a measure is given.
///
/// A caller's mistake (a vertex that does not exist, an array of the wrong length) is a precondition; data that a
/// user can bring in from outside, and a computation that does not end as promised, throw one of these.
public enum GraphError: Error, Sendable, Equatable {
    /// `progress` returned `false`.
    case cancelled
    /// The weight of edge `edge` does not meet what the measure needs. NaN meets no requirement.
    case invalidWeight(edge: Int, weight: Double, requirement: WeightRequirement)
    /// An iteration stopped before its tolerance was met; `residual` is how far it still was.
    case notConverged(iterations: Int, residual: Double)
    /// More shortest paths lead to `vertex` than a `Double` can count.
    case pathCountOverflow(vertex: Int)
    /// More vertices or arcs than `Int32` can number.
    case tooLarge(vertices: Int, arcs: Int)
    /// The bytes of an edge list cannot be read; lines and columns count from 1.
    case malformedEdgeList(line: Int, column: Int, problem: EdgeListProblem)
    /// A strict requirement on the graph itself is not met.
    case unsuitable(GraphRequirement)
}

/// What a measure asks of every weight.
public enum WeightRequirement: Sendable, Equatable {
    /// Neither infinite nor NaN.
    case finite
    /// Finite and at least zero.
    case nonNegative
    /// Finite and above zero.
    case positive
}

/// What can be wrong in the text of an edge list.
public enum EdgeListProblem: Sendable, Equatable {
    /// A vertex number was expected here.
    case expectedVertex
    /// The number is beyond what `Int32` holds.
    case vertexTooLarge
    /// A weight was expected here: there is something else, or nothing although earlier edges have one.
    case expectedWeight
    /// Something follows the edge on its line.
    case trailingText
}

/// What a measure asks of the graph as a whole.
public enum GraphRequirement: Sendable, Equatable {
    /// No directions: ``Graph/undirected()`` makes such a graph.
    case undirected
    /// An edge between the two classes only.
    case bipartite
}
