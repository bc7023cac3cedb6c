"""Affiliations: projections and the centralities of two modes."""

import math

import networkx
from networkx.algorithms import bipartite

from .cases import IGRAPH, NETWORKX, case


def affiliations(networks):
    """Networks with the vertices of their second mode."""
    yield "davis", networks["davis"].networkx(), networks["davis"].igraph(), networks["davis"].second
    yield "affiliation", networks["affiliation"].networkx(), None, networks["affiliation"].second
    path = networks["path"]
    yield "path", path.networkx(), path.igraph(), [1, 3, 5]


def closeness(graph, first):
    """networkx component by component, each brought down by its share of the vertices.

    On a whole graph that hangs apart networkx 3.6.1 takes the sizes of all modes and goes above 1 (an actor alone with
    one event among many), so this is chosen; on a connected graph the two are the same.
    """
    values = {}
    for component in networkx.connected_components(graph):
        part = graph.subgraph(component)
        share = (len(part) - 1) / (len(graph) - 1)
        inside = bipartite.closeness_centrality(part, [vertex for vertex in first if vertex in component])
        values |= {vertex: value * share for vertex, value in inside.items()}
    return values


def cases(networks):
    result = []
    for name, graph, theirs, second in affiliations(networks):
        first = [vertex for vertex in sorted(graph) if vertex not in second]
        for mode, nodes, others in (("first", first, second), ("second", second, first)):

            def add(measure, convention, tolerance, by_tool):
                result.append(case(name, measure, convention, tolerance, by_tool, mode=mode, second=second))

            # Projections: the whole matrix, row by row, pairs in ascending order.
            pairs = [(a, b) for a in nodes for b in nodes if a < b]

            def weights(projected):
                return [projected.edges[pair]["weight"] if projected.has_edge(*pair) else 0 for pair in pairs]

            add("count", "shared", 0, {NETWORKX: weights(bipartite.weighted_projected_graph(graph, nodes))})
            add(
                "newman",
                "Σ 1 / (d − 1)",
                1e-12,
                {NETWORKX: weights(bipartite.collaboration_weighted_projected_graph(graph, nodes))},
            )
            add(
                "jaccard",
                "shared / either",
                1e-12,
                {NETWORKX: weights(bipartite.overlap_weighted_projected_graph(graph, nodes, jaccard=True))},
            )

            def cosine(projected, a, b):
                return len(set(projected[a]) & set(projected[b])) / math.sqrt(len(projected[a]) * len(projected[b]))

            add(
                "cosine",
                "shared / √(d d)",
                1e-12,
                {
                    f"{NETWORKX} generic_weighted_projected_graph": weights(
                        bipartite.generic_weighted_projected_graph(graph, nodes, weight_function=cosine)
                    )
                },
            )
            # Centralities: vertices of the mode in ascending order.
            for measure, function in (
                ("degree", bipartite.degree_centrality),
                ("closeness", closeness),
                ("betweenness", bipartite.betweenness_centrality),
            ):
                values = function(graph, first)
                add(measure, "Borgatti and Everett", 1e-10, {NETWORKX: [values[vertex] for vertex in nodes]})

            # Where the network hangs apart neither tool has one principal eigenvector to give.
            if not networkx.is_connected(graph):
                continue

            def to_length_one(values):
                length = math.sqrt(sum(values[vertex] ** 2 for vertex in nodes))
                return [values[vertex] / length for vertex in nodes]

            add(
                "eigenvector",
                "the principal eigenvector, each mode of length 1",
                1e-6,
                {
                    NETWORKX: to_length_one(networkx.eigenvector_centrality_numpy(graph)),
                    IGRAPH: to_length_one(theirs.eigenvector_centrality()),
                },
            )
    return result
