/// The measures that a user can name; the raw value is the id in commands, views and JSON.
public enum MeasureID: String, CaseIterable, Hashable, Sendable {
    case degree, strength
    case inDegree = "in-degree"
    case outDegree = "out-degree"
    case closeness, harmonic, betweenness, eigenvector, pagerank, katz, hub, authority, coreness, clustering
    case constraint
    case effectiveSize = "effective-size"
    case efficiency, hierarchy, brokerage, eccentricity
    case currentFlowBetweenness = "current-flow-betweenness"
    case participation
    case twoModeDegree = "two-mode-degree"
    case twoModeCloseness = "two-mode-closeness"
    case twoModeBetweenness = "two-mode-betweenness"
    case twoModeEigenvector = "two-mode-eigenvector"
}
