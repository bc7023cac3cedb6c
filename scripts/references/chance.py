"""The bipartite configuration model, by the program of its authors' group (pip install bicm)."""

import contextlib
import importlib.metadata
import io
import warnings

import networkx
import numpy

from .cases import case


def cases(networks):
    warnings.filterwarnings("ignore")
    from bicm import BipartiteGraph

    tool = f"bicm {importlib.metadata.version('bicm')}"
    result = []
    for name in ("davis", "affiliation"):
        network = networks[name]
        graph = network.networkx()
        second = sorted(network.second)
        # bicm wants no empty rows or columns: a vertex without ties has probability 0 everywhere.
        first = [vertex for vertex in sorted(graph) if vertex not in second and graph.degree(vertex)]
        columns = [vertex for vertex in second if graph.degree(vertex)]
        matrix = networkx.bipartite.biadjacency_matrix(graph, first, columns).toarray().astype(int)
        model = BipartiteGraph()
        model.set_biadjacency_matrix(matrix)
        with contextlib.redirect_stdout(io.StringIO()):
            model.solve_tool(method="newton", tol=1e-13, verbose=False)
            model.compute_projection(rows=True, approx_method="poibin", progress_bar=False)
            tails = model.get_projected_pvals_mat()
        values = model.get_bicm_matrix()
        assert numpy.abs(values.sum(1) - matrix.sum(1)).max() < 1e-6
        result.append(
            case(
                name,
                "tieProbability",
                "rows: the first mode's vertices with ties, ascending; columns: the second's",
                1e-6,
                {tool: values.flatten()},
                second=second,
            )
        )
        shared = matrix @ matrix.T
        pairs = [(a, b) for a in range(len(first)) for b in range(a) if shared[a][b]]
        pairs = sorted((b, a) for a, b in pairs)
        result.append(
            case(
                name,
                "sharedPValue",
                "P(as many shared or more), Poisson-binomial; pairs that share something, in ascending order",
                1e-6,
                {tool: [tails[a][b] for a, b in pairs]},
                second=second,
            )
        )
    return result
