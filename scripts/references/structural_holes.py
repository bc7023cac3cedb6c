"""Burt's measures and Gould and Fernandez' roles."""

import math

import numpy

from .cases import IGRAPH, NETWORKX, case
from .r_sna import sna

import networkx


def by_vertex(values):
    return [values[vertex] for vertex in sorted(values)]


def hierarchy(graph, weight):
    """The formula of Burt 1992, 70-71, on networkx' own c_ij: no other tool at hand gives it."""
    values = []
    for vertex in sorted(graph):
        contacts = set(networkx.all_neighbors(graph, vertex)) - {vertex}
        n = len(contacts)
        if n < 2:
            values.append(1.0 if n else float("nan"))
            continue
        c = numpy.array([networkx.local_constraint(graph, vertex, contact, weight) for contact in contacts])
        ratio = c / c.mean()
        values.append(float((ratio * numpy.log(ratio)).sum() / (n * numpy.log(n))))
    return values


def effective_size(graph, weight):
    """Of networkx' two ways through effective_size the one that follows the definition node by node.

    Asked for all nodes, networkx 3.6.1 goes by sparse matrices and gives other values with weights (karate: up to 0.28
    off). Asked for named nodes it calls a node without *outgoing* edges isolated; the measure is the same for the
    reversed graph, so that such a node has its value there.
    """
    there = networkx.effective_size(graph, nodes=list(graph), weight=weight)
    back = networkx.effective_size(graph.reverse(), list(graph), weight) if graph.is_directed() else there
    return [back[vertex] if math.isnan(there[vertex]) else there[vertex] for vertex in sorted(graph)]


def brokerage(network):
    """The raw counts of sna::brokerage, five columns: w_I, w_O, b_IO, b_OI, b_O."""
    groups = ", ".join(str(group + 1) for group in network.groups)
    return sna(network, f"brokerage(m, c({groups}))$raw.nli[, 1:5]")


def cases(networks):
    result = []
    for network in networks.values():
        theirs = network.igraph()
        graph = network.networkx()
        for weight in [None, "weight"] if network.is_weighted else [None]:
            parameters = {"strengths": weight is not None}
            result.append(
                case(
                    network.name,
                    "constraint",
                    "whole network; both directions add up; no contacts: null",
                    1e-10,
                    {NETWORKX: by_vertex(networkx.constraint(graph, weight=weight)), IGRAPH: theirs.constraint(weights=weight)},
                    **parameters,
                )
            )
            size = effective_size(graph, weight)
            result.append(
                case(network.name, "effectiveSize", "m_jq by the strongest tie of j", 1e-10, {NETWORKX: size}, **parameters)
            )
            contacts = [len(set(networkx.all_neighbors(graph, vertex))) for vertex in sorted(graph)]
            efficiency = [value / n if n else float("nan") for value, n in zip(size, contacts)]
            result.append(
                case(network.name, "efficiency", "effective size / contacts", 1e-10, {NETWORKX: efficiency}, **parameters)
            )
            result.append(
                case(
                    network.name,
                    "hierarchy",
                    "one contact: 1",
                    1e-9,
                    {f"{NETWORKX} local_constraint": hierarchy(graph, weight)},
                    **parameters,
                )
            )
        if network.name in ("karate", "florentine", "disconnected", "weighted", "directed", "directed-sparse"):
            tool, counts = brokerage(network)
            for column, role in enumerate(["coordinator", "itinerant", "representative", "gatekeeper", "liaison"]):
                result.append(
                    case(
                        network.name,
                        role,
                        "ordered pairs (a, c) without a → c",
                        0,
                        {tool: [row[column] for row in counts]},
                    )
                )
    return result
