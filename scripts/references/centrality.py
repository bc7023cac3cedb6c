"""Who is in the middle: degree, distance, betweenness, spectral measures, current flow."""

import math

import networkx
import numpy

from .cases import IGRAPH, NETWORKX, case

NUMPY = f"numpy {numpy.__version__}"


def by_vertex(values):
    return [values[vertex] for vertex in sorted(values)]


def by_edge(network, values):
    """In the order of the network's edges, whichever end the tool puts first."""
    return [values.get((a, b), values.get((b, a))) for a, b, _ in network.edges]


def degree_cases(network, graph, theirs):
    everyone = "both directions together; raw"
    yield case(
        network.name, "degree", everyone, 0, {NETWORKX: by_vertex(dict(graph.degree())), IGRAPH: theirs.degree()}
    )
    inward = graph.in_degree if network.directed else graph.degree
    outward = graph.out_degree if network.directed else graph.degree
    yield case(
        network.name, "in-degree", "raw", 0, {NETWORKX: by_vertex(dict(inward())), IGRAPH: theirs.indegree()}
    )
    yield case(
        network.name, "out-degree", "raw", 0, {NETWORKX: by_vertex(dict(outward())), IGRAPH: theirs.outdegree()}
    )
    for mode, degree in (("all", graph.degree), ("in", inward), ("out", outward)):
        yield case(
            network.name,
            {"all": "strength", "in": "in-strength", "out": "out-strength"}[mode],
            "raw",
            1e-12,
            {NETWORKX: by_vertex(dict(degree(weight="weight"))), IGRAPH: theirs.strength(mode=mode, weights="weight")},
        )


def distance_cases(network, graph, theirs, weight):
    """networkx measures distances *to* a vertex: it is given the reversed graph, and ours goes outward, as igraph."""
    outward = graph.reverse() if network.directed else graph
    others = network.vertex_count - 1
    lengths = weight is not None
    reached = [sum(math.isfinite(length) for length in row) for row in theirs.distances()]
    per_component = theirs.closeness(mode="out", weights=weight, normalized=True)
    per_component = [0 if math.isnan(value) else value for value in per_component]
    yield case(
        network.name,
        "closeness",
        "over what is reached, times the share that is reached (Wasserman and Faust)",
        1e-12,
        {
            NETWORKX: by_vertex(networkx.closeness_centrality(outward, distance=weight)),
            IGRAPH: [value * (count - 1) / others for value, count in zip(per_component, reached)],
        },
        lengths=lengths,
    )
    yield case(
        network.name,
        "closeness-per-component",
        "over what is reached; none reached: 0",
        1e-12,
        {
            IGRAPH: per_component,
            NETWORKX: by_vertex(networkx.closeness_centrality(outward, distance=weight, wf_improved=False)),
        },
        lengths=lengths,
    )
    yield case(
        network.name,
        "harmonic",
        "raw sum",
        1e-12,
        {
            NETWORKX: by_vertex(networkx.harmonic_centrality(outward, distance=weight)),
            IGRAPH: [value * others for value in theirs.harmonic_centrality(mode="out", weights=weight)],
        },
        lengths=lengths,
    )
    yield case(
        network.name,
        "betweenness",
        "raw; unordered pairs once",
        1e-10,
        {
            NETWORKX: by_vertex(networkx.betweenness_centrality(graph, normalized=False, weight=weight)),
            IGRAPH: theirs.betweenness(weights=weight),
        },
        lengths=lengths,
    )
    yield case(
        network.name,
        "edge-betweenness",
        "raw; unordered pairs once; by edge",
        1e-10,
        {
            NETWORKX: by_edge(
                network, networkx.edge_betweenness_centrality(graph, normalized=False, weight=weight)
            ),
            IGRAPH: theirs.edge_betweenness(weights=weight),
        },
        lengths=lengths,
    )
    sources = list(range(0, network.vertex_count, 2))
    targets = list(range(1, network.vertex_count, 2))
    # Both halve undirected sums, although here no pair is met from both ends.
    once = 1 if network.directed else 2
    subset = networkx.betweenness_centrality_subset(graph, sources, targets, normalized=False, weight=weight)
    yield case(
        network.name,
        "betweenness-subset",
        "even to odd vertices, each pair once",
        1e-10,
        {
            NETWORKX: [once * value for value in by_vertex(subset)],
            IGRAPH: [once * value for value in theirs.betweenness(weights=weight, sources=sources, targets=targets)],
        },
        lengths=lengths,
    )
    # networkx 3.6.1 gives other values for some edges (karate, edge 0–2: 23.09 for 22.47): at a vertex that is no target
    # it shares out by the number of predecessors, not by their numbers of paths (betweenness_subset.py,
    # _accumulate_edges_subset). The naive sum over pairs in our tests agrees with igraph.
    edges = theirs.edge_betweenness(weights=weight, sources=sources, targets=targets)
    yield case(
        network.name,
        "edge-betweenness-subset",
        "even to odd vertices, each pair once; by edge",
        1e-10,
        {IGRAPH: [once * value for value in edges]},
        lengths=lengths,
    )


def matrix(graph, weight):
    return networkx.to_numpy_array(graph, nodelist=sorted(graph), weight=weight)


def dominant(graph, weight):
    """The largest eigenvalue of Aᵀ and its vector of length 1; no vector where the eigenvalue is not alone."""
    values, vectors = numpy.linalg.eig(matrix(graph, weight).T)
    order = numpy.argsort(-values.real)
    value = values.real[order[0]]
    if value - values.real[order[1]] < 1e-6:
        return value, None
    vector = numpy.abs(vectors[:, order[0]].real)
    return value, vector / numpy.linalg.norm(vector)


def spectral_cases(network, graph, theirs, weight):
    strengths = weight is not None
    value, vector = dominant(graph, weight)
    if vector is not None:
        scaled = numpy.array(theirs.eigenvector_centrality(weights=weight))
        yield case(
            network.name,
            "eigenvector",
            "Euclidean length 1; from in-neighbours",
            1e-7,
            {NUMPY: list(vector), IGRAPH: list(scaled / numpy.linalg.norm(scaled))},
            strengths=strengths,
        )
    if value > 1e-6:
        katz = networkx.katz_centrality_numpy(graph, alpha=0.85 / value, normalized=False, weight=weight)
        yield case(
            network.name,
            "katz",
            "alpha 0.85 / largest eigenvalue, beta 1, raw",
            1e-8,
            {NETWORKX: by_vertex(katz)},
            strengths=strengths,
        )
    # Without `weight` networkx would take the edges' weights all the same.
    for jump in (None, {vertex: {0: 3, 1: 1}.get(vertex, 0) for vertex in graph}):
        yield case(
            network.name,
            "pagerank" if jump is None else "pagerank-personalised",
            "damping 0.85, sums to 1" + ("" if jump is None else "; jumps to vertex 0 and, a third as often, 1"),
            1e-9,
            {
                NETWORKX: by_vertex(
                    networkx.pagerank(graph, personalization=jump, weight=weight, tol=1e-15, max_iter=10_000)
                ),
                IGRAPH: theirs.personalized_pagerank(
                    reset=by_vertex(jump) if jump else [1] * network.vertex_count, weights=weight
                ),
            },
            strengths=strengths,
        )
    singular = numpy.linalg.svd(matrix(graph, weight), compute_uv=False)
    if singular[0] - singular[1] > 1e-6:
        yield from hits_cases(network, graph, theirs, weight)


def hits_cases(network, graph, theirs, weight):
    plain = graph.copy()
    if weight is None:
        # networkx' hits takes the weights, and cannot be told not to.
        networkx.set_edge_attributes(plain, 1.0, "weight")
    hubs, authorities = networkx.hits(plain, tol=1e-14, max_iter=100_000)
    for measure, ours, scaled in (
        ("hub", hubs, theirs.hub_score(weights=weight)),
        ("authority", authorities, theirs.authority_score(weights=weight)),
    ):
        yield case(
            network.name,
            measure,
            "sum to 1",
            1e-7,
            {NETWORKX: by_vertex(ours), IGRAPH: list(numpy.array(scaled) / sum(scaled))},
            strengths=weight is not None,
        )


def current_flow_cases(network, graph, weight):
    values = {}
    for component in networkx.connected_components(graph):
        part = graph.subgraph(component)
        if len(component) < 3:
            values |= dict.fromkeys(component, 0)
        else:
            values |= networkx.current_flow_betweenness_centrality(
                part, normalized=False, weight=weight, solver="full"
            )
    yield case(
        network.name,
        "current-flow-betweenness",
        "raw, each component by itself",
        1e-8,
        {NETWORKX: by_vertex(values)},
        strengths=weight is not None,
    )


def cases(networks):
    result = []
    for network in networks.values():
        graph, theirs = network.networkx(), network.igraph()
        result += degree_cases(network, graph, theirs)
        for weight in [None, "weight"] if network.is_weighted else [None]:
            result += distance_cases(network, graph, theirs, weight)
            result += spectral_cases(network, graph, theirs, weight)
            if not network.directed:
                result += current_flow_cases(network, graph, weight)
    return result
