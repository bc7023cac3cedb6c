"""How vertices and ties lie to given groups: participation, within-group z, E-I index, block densities."""

import importlib.metadata

import bct
import igraph
import networkx
import numpy

from .cases import IGRAPH, NETWORKX, case
from .r_sna import sna

BCT = f"bctpy {importlib.metadata.version('bctpy')}"


def numbered(groups):
    """The groups by their first vertex, from 0 on, as a Partition numbers them."""
    numbers = {}
    return [numbers.setdefault(group, len(numbers)) for group in groups]


def index(outside, inside):
    return (outside - inside) / (outside + inside) if outside + inside else float("nan")


def ei_index(network, weight):
    """No program at hand gives the index itself: it is taken of what two of them say goes between groups and stays within.

    networkx: the sums of cut_size between a vertex, or a group, and others. igraph: the edges that its clustering calls crossing.
    """
    graph, theirs = network.networkx(), network.igraph()
    groups = numbered(network.groups)
    members = [{v for v in graph if groups[v] == group} for group in range(max(groups) + 1)]

    def cut(one, others):
        return networkx.cut_size(graph, one, others, weight) if one and others else 0

    strengths = theirs.es[weight] if weight else [1] * theirs.ecount()
    crossing = igraph.VertexClustering(theirs, groups).crossing()

    def by_edges(edges):
        edges = list(edges)
        return index(
            sum(strengths[e] for e in edges if crossing[e]), sum(strengths[e] for e in edges if not crossing[e]))

    everyone = set(graph)
    # Cut off one by one, the members of a group lose each tie within it twice. A directed cut counts both ways.
    within = [sum(cut({v}, own - {v}) for v in own) / 2 for own in members]
    outside = [cut(own, everyone - own) for own in members]
    yield "eiIndex", {
        NETWORKX: [index(sum(outside) / 2, sum(within))],
        IGRAPH: [by_edges(range(theirs.ecount()))],
    }
    yield "eiIndexByGroup", {
        NETWORKX: [index(out, own) for out, own in zip(outside, within)],
        IGRAPH: [by_edges({e for v in own for e in theirs.incident(v, "all")}) for own in members],
    }
    yield "eiIndexByVertex", {
        NETWORKX: [index(cut({v}, everyone - members[groups[v]]), cut({v}, members[groups[v]] - {v})) for v in graph],
        IGRAPH: [by_edges(theirs.incident(v, "all")) for v in graph],
    }


def blocks(network, weight):
    """All blocks, row by row: densities, ties, and what the configuration model leads one to expect."""
    graph = network.networkx()
    groups = numbered(network.groups)
    count = max(groups) + 1
    given = ", ".join(str(group + 1) for group in groups)
    tool, densities = sna(network, f"blockmodel(m, c({given}))$block.model", weight)
    yield "blockDensity", {tool: sum(densities, [])}
    # Ties within a group stand twice in a matrix that is the same both ways.
    twice = [[1 if network.directed or g != h else 2 for h in range(count)] for g in range(count)]
    _, sums = sna(network, f'blockmodel(m, c({given}), block.content = "sum")$block.model', weight)
    ties = {tool: [sums[g][h] / twice[g][h] for g in range(count) for h in range(count)]}
    if weight is None:
        networkx.set_node_attributes(graph, dict(enumerate(groups)), "group")
        mixing = networkx.attribute_mixing_matrix(
            graph, "group", mapping={g: g for g in range(count)}, normalized=False)
        ties[NETWORKX] = [mixing[g][h] / twice[g][h] for g in range(count) for h in range(count)]
    yield "blockTies", ties
    matrix = networkx.to_numpy_array(graph, weight=weight)
    of = networkx.directed_modularity_matrix if network.directed else networkx.modularity_matrix
    expected = matrix - of(graph, weight=weight)
    numpy.fill_diagonal(expected, 0)
    groups = numpy.array(groups)
    yield "blockExpectedByDegrees", {
        NETWORKX: [
            expected[numpy.ix_(groups == g, groups == h)].sum() / twice[g][h] for g in range(count) for h in range(count)
        ]
    }


def cases(networks):
    result = []
    for network in networks.values():
        for weight in [None, "weight"] if network.is_weighted else [None]:
            parameters = {"strengths": weight is not None}

            def add(measure, convention, by_tool, tolerance=1e-12):
                result.append(case(network.name, measure, convention, tolerance, by_tool, **parameters))

            matrix = networkx.to_numpy_array(network.networkx(), weight=weight)
            both = matrix + matrix.T if network.directed else matrix
            groups = numpy.array(network.groups)
            with numpy.errstate(all="ignore"):
                add(
                    "participation",
                    "both directions add up; no ties: 0",
                    {f"{BCT} participation_coef": bct.participation_coef(both, groups)},
                )
                add(
                    "withinGroupZScore",
                    "both directions add up; the deviation is that of the population; no spread: 0",
                    {f"{BCT} module_degree_zscore": bct.module_degree_zscore(both, groups)},
                    1e-9,
                )
            for measure, by_tool in ei_index(network, weight):
                add(measure, "a tie counts once, whatever its direction; no ties: null", by_tool)
            for measure, by_tool in blocks(network, weight):
                add(measure, "no loops; a group of one with itself has no density", by_tool)
    return result
