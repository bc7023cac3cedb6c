"""What holds together and what breaks: components, single points, cores, triangles."""

import networkx

from .cases import IGRAPH, NETWORKX, case


def by_vertex(values):
    return [values[vertex] for vertex in sorted(values)]


def labels(groups, count):
    """The group of each member; groups numbered by their first member."""
    result = [0] * count
    for number, group in enumerate(sorted(groups, key=min)):
        for member in group:
            result[member] = number
    return result


def cases(networks):
    result = []
    for network in networks.values():
        graph, theirs = network.networkx(), network.igraph()
        plain = graph.to_undirected()
        count = network.vertex_count

        def add(measure, convention, tolerance, by_tool):
            result.append(case(network.name, measure, convention, tolerance, by_tool))

        add(
            "components",
            "weak; numbered by first vertex",
            0,
            {
                NETWORKX: labels(networkx.connected_components(plain), count),
                IGRAPH: labels(theirs.connected_components(mode="weak"), count),
            },
        )
        add(
            "articulation-points",
            "vertices ascending; directions left aside",
            0,
            {NETWORKX: sorted(networkx.articulation_points(plain)), IGRAPH: sorted(theirs.articulation_points())},
        )
        add(
            "core-numbers",
            "both directions together",
            0,
            {NETWORKX: by_vertex(networkx.core_number(graph)), IGRAPH: theirs.coreness(mode="all")},
        )
        add("density", "joined pairs of all", 1e-12, {NETWORKX: [networkx.density(graph)], IGRAPH: [theirs.density()]})
        if network.directed:
            add(
                "strong-components",
                "numbered by first vertex",
                0,
                {
                    NETWORKX: labels(networkx.strongly_connected_components(graph), count),
                    IGRAPH: labels(theirs.connected_components(mode="strong"), count),
                },
            )
            add(
                "reciprocity",
                "answered edges of all",
                1e-12,
                {NETWORKX: [networkx.overall_reciprocity(graph)], IGRAPH: [theirs.reciprocity()]},
            )
            continue
        number = {edge[:2]: index for index, edge in enumerate(network.edges)}
        edge_id = lambda a, b: number[min(a, b), max(a, b)]
        add(
            "bridges",
            "edge ids ascending",
            0,
            {NETWORKX: sorted(edge_id(a, b) for a, b in networkx.bridges(graph)), IGRAPH: sorted(theirs.bridges())},
        )
        blocks = [[edge_id(a, b) for a, b in block] for block in networkx.biconnected_component_edges(graph)]
        add("blocks", "by edge; numbered by first edge", 0, {NETWORKX: labels(blocks, len(network.edges))})
        corners = [0] * count
        for triangle in theirs.list_triangles():
            for vertex in triangle:
                corners[vertex] += 1
        add("triangles", "at each vertex", 0, {NETWORKX: by_vertex(networkx.triangles(graph)), IGRAPH: corners})
        add(
            "clustering",
            "fewer than two neighbours: 0",
            1e-12,
            {
                NETWORKX: by_vertex(networkx.clustering(graph)),
                IGRAPH: theirs.transitivity_local_undirected(mode="zero"),
            },
        )
        add(
            "transitivity",
            "3 triangles / pairs of neighbours; without such: 0",
            1e-12,
            {NETWORKX: [networkx.transitivity(graph)], IGRAPH: [theirs.transitivity_undirected(mode="zero")]},
        )
        add("average-clustering", "over all vertices", 1e-12, {NETWORKX: [networkx.average_clustering(graph)]})
        if network.is_weighted:
            add(
                "clustering-onnela",
                "geometric mean over the largest weight",
                1e-12,
                {NETWORKX: by_vertex(networkx.clustering(graph, weight="weight"))},
            )
            add(
                "clustering-barrat",
                "mean strength of the two edges",
                1e-12,
                {IGRAPH: theirs.transitivity_local_undirected(mode="zero", weights="weight")},
            )
    return result
