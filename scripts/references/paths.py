"""Distances, numbers of shortest paths, and what is made of them."""

import networkx

from .cases import IGRAPH, NETWORKX, case


def by_vertex(values, count):
    return [values[vertex] for vertex in range(count)]


def cases(networks):
    result = []
    for network in networks.values():
        graph, theirs = network.networkx(), network.igraph()
        everyone = range(network.vertex_count)
        for weight in [None, "weight"] if network.is_weighted else [None]:
            cost = weight or (lambda source, target, data: 1)
            rows = dict(networkx.all_pairs_dijkstra_path_length(graph, weight=cost))
            apart = [length for source in rows for target, length in rows[source].items() if source != target]

            def add(measure, convention, by_tool, tolerance=1e-12):
                result.append(
                    case(network.name, measure, convention, tolerance, by_tool, lengths=weight is not None)
                )

            add(
                "distances",
                "from vertex 0; not reached: null",
                {
                    NETWORKX: [rows[0].get(vertex, float("inf")) for vertex in everyone],
                    IGRAPH: theirs.distances(0, weights=weight)[0],
                },
            )
            add(
                "eccentricity",
                "farthest vertex reached",
                {NETWORKX: [max(rows[vertex].values()) for vertex in everyone]}
                | ({} if weight else {IGRAPH: theirs.eccentricity(mode="out")}),
            )
            add(
                "diameter",
                "largest distance that is finite",
                {IGRAPH: [theirs.diameter(unconn=True, weights=weight)], NETWORKX: [max(apart)]},
            )
            add(
                "average-path-length",
                "over ordered pairs that a path joins",
                {
                    IGRAPH: [theirs.average_path_length(unconn=True, weights=weight)],
                    NETWORKX: [sum(apart) / len(apart)],
                },
            )
            counts = [0] * network.vertex_count
            for path in theirs.get_all_shortest_paths(0, weights=weight, mode="out"):
                counts[path[-1]] += 1
            add(
                "path-counts",
                "shortest paths from vertex 0",
                {
                    IGRAPH: counts,
                    NETWORKX: [
                        sum(1 for _ in networkx.all_shortest_paths(graph, 0, vertex, weight)) if vertex in rows[0] else 0
                        for vertex in everyone
                    ],
                },
            )
            target = max(rows[0], key=lambda vertex: (rows[0][vertex], vertex))
            best = []
            for path in networkx.shortest_simple_paths(graph, 0, target, weight):
                best.append(networkx.path_weight(graph, path, "weight") if weight else len(path) - 1)
                if len(best) == 8:
                    break
            paths = theirs.get_k_shortest_paths(0, target, k=8, weights=weight, output="epath")
            result.append(
                case(
                    network.name,
                    "best-paths",
                    "lengths of the eight best without repeated vertices",
                    1e-12,
                    {
                        NETWORKX: best,
                        IGRAPH: [sum(network.edges[edge][2] if weight else 1 for edge in path) for path in paths],
                    },
                    lengths=weight is not None,
                    target=target,
                )
            )
    return result
