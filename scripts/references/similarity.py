"""Link prediction: scores of all pairs without a tie, in the order of pairs."""

import networkx

from .cases import IGRAPH, NETWORKX, case


def cases(networks):
    result = []
    for network in networks.values():
        if network.directed:
            continue
        graph, theirs = network.networkx(), network.igraph()
        # A vertex and one contact: neither tool takes a logarithm of 1, as a shared contact has at least two.
        pairs = sorted((min(pair), max(pair)) for pair in networkx.non_edges(graph))

        def scores(function):
            return [score for _, _, score in function(graph, pairs)]

        jaccard = theirs.similarity_jaccard(loops=False)
        inverse_log = theirs.similarity_inverse_log_weighted()
        by_measure = {
            "commonNeighbors": {NETWORKX: [len(networkx.common_neighbors(graph, a, b)) for a, b in pairs]},
            "jaccard": {NETWORKX: scores(networkx.jaccard_coefficient), IGRAPH: [jaccard[a][b] for a, b in pairs]},
            "adamicAdar": {
                NETWORKX: scores(networkx.adamic_adar_index),
                IGRAPH: [inverse_log[a][b] for a, b in pairs],
            },
            "resourceAllocation": {NETWORKX: scores(networkx.resource_allocation_index)},
            "preferentialAttachment": {NETWORKX: scores(networkx.preferential_attachment)},
        }
        for measure, by_tool in by_measure.items():
            # The grid and Les Misérables have many pairs; every tenth says enough.
            step = 10 if len(pairs) > 400 else 1
            result.append(
                case(
                    network.name,
                    measure,
                    "pairs without a tie in ascending order, every `step`th",
                    1e-12,
                    {tool: values[::step] for tool, values in by_tool.items()},
                    step=step,
                )
            )
    return result
