"""Modularity, comparison of divisions, mixing."""

import random

import igraph
import networkx

from .cases import IGRAPH, NETWORKX, case


def labelings(network):
    """The network's own groups, and another division to hold beside them."""
    source = random.Random(network.name)
    return network.groups, [source.randrange(4) for _ in range(network.vertex_count)]


def cases(networks):
    result = []
    for network in networks.values():
        graph, theirs = network.networkx(), network.igraph()
        groups, other = labelings(network)
        sets = [{v for v in graph if groups[v] == label} for label in sorted(set(groups))]
        networkx.set_node_attributes(graph, dict(enumerate(groups)), "group")
        for weight in [None, "weight"] if network.is_weighted else [None]:
            for resolution in (1, 0.5, 2.5):
                result.append(
                    case(
                        network.name,
                        "modularity",
                        "a loop counts twice in the degree",
                        1e-12,
                        {
                            NETWORKX: [networkx.community.modularity(graph, sets, weight, resolution)],
                            IGRAPH: [theirs.modularity(groups, weights=weight, resolution=resolution)],
                        },
                        strengths=weight is not None,
                        resolution=resolution,
                    )
                )
        result.append(
            case(
                network.name,
                "assortativityByGroup",
                "each undirected tie once each way",
                1e-12,
                {
                    NETWORKX: [networkx.attribute_assortativity_coefficient(graph, "group")],
                    IGRAPH: [theirs.assortativity_nominal(groups, directed=network.directed)],
                },
            )
        )
        values = [(vertex * 7) % 11 + other[vertex] / 4 for vertex in range(network.vertex_count)]
        networkx.set_node_attributes(graph, dict(enumerate(values)), "value")
        result.append(
            case(
                network.name,
                "assortativityByValue",
                "Pearson over ties, each undirected one once each way",
                1e-10,
                {
                    NETWORKX: [networkx.numeric_assortativity_coefficient(graph, "value")],
                    IGRAPH: [theirs.assortativity(values, directed=network.directed)],
                },
                ours=values,
            )
        )
        for measure, method in (("adjustedRandIndex", "adjusted_rand"), ("normalizedMutualInformation", "nmi")):
            result.append(
                case(
                    network.name,
                    measure,
                    "the network's groups against a random division; NMI over the mean of both entropies",
                    1e-12,
                    {IGRAPH: [igraph.compare_communities(groups, other, method=method)]},
                    other=other,
                )
            )
        if not network.directed:
            for weight in [None, "weight"] if network.is_weighted else [None]:
                result.append(best_modularity(network, theirs, weight))
    return result


def best_modularity(network, theirs, weight):
    """What ours must reach: the best of igraph's Leiden over 20 seeds."""
    best = -1
    for seed in range(20):
        igraph.set_random_number_generator(random.Random(seed))
        found = theirs.community_leiden("modularity", weights=weight, n_iterations=2)
        best = max(best, theirs.modularity(found.membership, weights=weight))
    return case(
        network.name,
        "bestModularity",
        "community_leiden, n_iterations 2, the best of 20 seeds",
        1e-9,
        {IGRAPH: [best]},
        strengths=weight is not None,
    )
