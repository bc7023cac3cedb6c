"""The peers' side of a benchmark: runs one task of one library and prints one JSON line, as graphbench does.

Usage: peers.py LIBRARY TASK FILE THREADS REPEATS BUDGET. A task is not begun again once BUDGET seconds are gone. Times of a
part of a task are scaled to all of it, and "scale" says so.
"""

import json
import resource
import sys
import time
import warnings

warnings.filterwarnings("ignore")


# The first vertices: what a library that takes minutes for all is measured on.
SAMPLE = 500


class Outcome:
    """Numbers to compare, where they take time of their own to work out, and of how much of the task they are."""

    def __init__(self, check, scale=1):
        self.check, self.scale = check, scale


class Prepared:
    """A task that had something to do before the time runs."""

    def __init__(self, body):
        self.body = body


def resident():
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


class Igraph:
    def __init__(self, threads):
        import igraph

        self.igraph = igraph
        self.version = f"igraph {igraph.__version__}"
        self.can_thread = threads == 1

    def load(self, path):
        return self.igraph.Graph.Read_Edgelist(path, directed=False)

    def size(self, graph):
        return graph.vcount(), graph.ecount()

    def closeness(self, graph):
        # From some only, which takes its share of the time for all.
        sample = range(min(SAMPLE, graph.vcount()))
        closeness = graph.closeness(vertices=sample, normalized=True)
        harmonic = graph.harmonic_centrality(vertices=sample)
        return Outcome(
            [sum(closeness), sum(harmonic) * (graph.vcount() - 1)], scale=graph.vcount() / max(len(sample), 1))

    def betweenness(self, graph):
        # A hundredth of the sources tell how long all would take; if too long, five hundredths are all that is measured.
        count = graph.vcount()
        sources = list(range(0, count, 100))
        started = time.process_time()
        graph.betweenness(sources=sources, targets=range(count))
        if (time.process_time() - started) * count <= self.budget * len(sources):
            return Prepared(lambda: [sum(graph.betweenness())])
        part = list(range(0, count, 20))

        def some():
            graph.betweenness(sources=part, targets=range(count))
            return Outcome([], scale=count / len(part))

        return Prepared(some)

    def betweenness_500(self, graph):
        sources = list(range(min(SAMPLE, graph.vcount())))
        # Each pair of two of the sources is met from both ends and counts half, and igraph halves the others, too.
        ordered = 2 * sum(graph.betweenness(sources=sources, targets=range(graph.vcount())))
        return Outcome(lambda: [ordered - sum(graph.betweenness(sources=sources, targets=sources))])

    def leiden(self, graph):
        groups = graph.community_leiden(objective_function="modularity", n_iterations=2)
        return Outcome(lambda: [groups.modularity])

    def constraint(self, graph):
        values = graph.constraint()
        return [sum(values)]

    def projection(self, graph):
        actors = max(edge.source for edge in graph.es) + 1
        types = [vertex >= actors for vertex in range(graph.vcount())]

        def project():
            projected = graph.bipartite_projection(types=types, multiplicity=True, which=0)
            return Outcome(lambda: [projected.ecount(), sum(projected.es["weight"])])

        return Prepared(project)

    def pagerank(self, graph):
        values = graph.pagerank()
        return [max(values), sum(value * value for value in values)]

    def components(self, graph):
        return [len(graph.connected_components())]

    def cores(self, graph):
        cores = graph.coreness()
        return [max(cores), sum(cores)]

    def triangles(self, graph):
        clustering = graph.transitivity_local_undirected(mode="zero")
        degrees = graph.degree()
        corners = sum(c * k * (k - 1) / 2 for c, k in zip(clustering, degrees))
        return [round(corners / 3), sum(clustering)]

    def articulation(self, graph):
        return [len(graph.articulation_points()), len(graph.bridges())]

    def diameter(self, graph):
        return [graph.diameter()]


class Networkit:
    def __init__(self, threads):
        import networkit

        self.nk = networkit
        self.version = f"networkit {networkit.__version__}"
        self.can_thread = True
        networkit.setNumberOfThreads(threads)

    def load(self, path):
        reader = self.nk.graphio.EdgeListReader(" ", 0, continuous=True, directed=False)
        return reader.read(path)

    def size(self, graph):
        return graph.numberOfNodes(), graph.numberOfEdges()

    def closeness(self, graph):
        centrality = self.nk.centrality
        closeness = centrality.Closeness(graph, True, centrality.ClosenessVariant.Generalized).run().scores()
        harmonic = centrality.HarmonicCloseness(graph, False).run().scores()
        return [sum(closeness[:SAMPLE]), sum(harmonic[:SAMPLE])]

    def betweenness(self, graph):
        # Ordered pairs.
        return [sum(self.nk.centrality.Betweenness(graph).run().scores()) / 2]

    def betweenness_estimate(self, graph):
        # Of all ordered pairs' share on an undirected graph it gives the double.
        return [max(self.nk.centrality.KadabraBetweenness(graph, 0.01, 0.1).run().scores()) / 2]

    def leiden(self, graph):
        algorithm = self.nk.community.ParallelLeiden(graph)
        algorithm.run()
        return Outcome(lambda: [self.nk.community.Modularity().getQuality(algorithm.getPartition(), graph)])

    def pagerank(self, graph):
        algorithm = self.nk.centrality.PageRank(graph, 0.85, 1e-10)
        algorithm.maxIterations = 10_000
        values = algorithm.run().scores()
        total = sum(values)
        return [max(values) / total, sum(value * value for value in values) / total**2]

    def components(self, graph):
        return [self.nk.components.ConnectedComponents(graph).run().numberOfComponents()]

    def cores(self, graph):
        cores = self.nk.centrality.CoreDecomposition(graph).run().scores()
        return [max(cores), sum(cores)]

    def triangles(self, graph):
        clustering = self.nk.centrality.LocalClusteringCoefficient(graph, True).run().scores()
        degrees = [graph.degree(vertex) for vertex in range(graph.numberOfNodes())]
        corners = sum(c * k * (k - 1) / 2 for c, k in zip(clustering, degrees))
        return [round(corners / 3), sum(clustering)]

    def diameter(self, graph):
        algorithm = self.nk.distance.Diameter(graph, algo=self.nk.distance.DiameterAlgo.EXACT)
        return [algorithm.run().getDiameter()[0]]


class Scipy:
    def __init__(self, threads):
        import numpy
        import scipy.sparse
        import scipy.sparse.csgraph

        self.numpy, self.sparse, self.csgraph = numpy, scipy.sparse, scipy.sparse.csgraph
        self.version = f"scipy {scipy.__version__}"
        self.can_thread = threads == 1

    def load(self, path):
        ends = self.numpy.loadtxt(path, dtype=self.numpy.int32)
        count = int(ends.max()) + 1
        ones = self.numpy.ones(len(ends), dtype=self.numpy.int8)
        half = self.sparse.coo_matrix((ones, (ends[:, 0], ends[:, 1])), shape=(count, count))
        return (half + half.T).tocsr()

    def size(self, graph):
        return graph.shape[0], graph.nnz // 2

    def components(self, graph):
        return [self.csgraph.connected_components(graph, directed=False)[0]]

    def adamic_adar(self, graph):
        # Row by row of A D A with D = 1 / ln k, above the diagonal and where there is no tie yet.
        numpy, sparse = self.numpy, self.sparse
        degrees = numpy.asarray(graph.sum(axis=1)).ravel()
        weights = numpy.where(degrees > 1, 1 / numpy.log(numpy.maximum(degrees, 2)), 0)
        shared = sparse.triu(graph @ sparse.diags(weights) @ graph, k=1).tocsr()
        scores = (shared - shared.multiply(graph != 0)).tocsr().data
        return [float(numpy.partition(scores, len(scores) - min(1000, len(scores)))[-1000:].sum())]

    def projection(self, graph):
        ends = graph.tocoo()
        actors = int(ends.row[ends.row < ends.col].max()) + 1
        affiliation = graph[:actors, actors:].astype(self.numpy.int32)

        def project():
            shared = self.sparse.triu(affiliation @ affiliation.T, k=1)
            return Outcome(lambda: [shared.nnz, shared.sum()])

        return Prepared(project)


class ScikitNetwork(Scipy):
    def __init__(self, threads):
        super().__init__(threads)
        import sknetwork

        self.sknetwork = sknetwork
        self.version = f"scikit-network {sknetwork.__version__}"

    def pagerank(self, graph):
        from sknetwork.ranking import PageRank

        values = PageRank(damping_factor=0.85, solver="piteration", n_iter=10_000, tol=1e-10).fit_predict(graph)
        return [float(values.max()), float((values * values).sum())]


class Rustworkx:
    def __init__(self, threads):
        import rustworkx

        self.rustworkx = rustworkx
        self.version = f"rustworkx {rustworkx.__version__}"
        self.can_thread = threads == 1

    def load(self, path):
        return self.rustworkx.PyGraph.read_edge_list(path)

    def size(self, graph):
        return graph.num_nodes(), graph.num_edges()


class GraphTool:
    def __init__(self, threads):
        import graph_tool.all

        self.gt = graph_tool.all
        self.version = f"graph-tool {graph_tool.__version__.split()[0]}"
        self.can_thread = True
        graph_tool.openmp_set_num_threads(threads)

    def load(self, path):
        import numpy

        graph = self.gt.Graph(directed=False)
        graph.add_edge_list(numpy.loadtxt(path, dtype=numpy.int64))
        return graph

    def size(self, graph):
        return graph.num_vertices(), graph.num_edges()

    def cores(self, graph):
        cores = self.gt.kcore_decomposition(graph).a
        return [int(cores.max()), int(cores.sum())]

    def articulation(self, graph):
        _, points, _ = self.gt.label_biconnected_components(graph)
        return [int(points.a.sum())]


LIBRARIES = {
    "igraph": Igraph,
    "networkit": Networkit,
    "scipy": Scipy,
    "scikit-network": ScikitNetwork,
    "rustworkx": Rustworkx,
    "graph-tool": GraphTool,
}


def main():
    name, task, path, threads, repeats, budget = sys.argv[1:]
    library = LIBRARIES[name](int(threads))
    library.budget = float(budget)
    seconds, processor = [], []

    def measure(body):
        prepared = None
        started = time.perf_counter()
        while len(seconds) < int(repeats) and not (seconds and time.perf_counter() - started > library.budget):
            wall, busy = time.perf_counter(), time.process_time()
            result = (prepared or body)()
            taken = time.perf_counter() - wall, time.process_time() - busy
            if isinstance(result, Prepared):
                prepared = result.body
                continue
            seconds.append(taken[0])
            processor.append(taken[1])
        return result

    before = resident()
    scale = 1
    if task == "load":
        graph = measure(lambda: library.load(path))
        memory = resident() - before
        check = list(library.size(graph))
    else:
        graph = library.load(path)
        before = resident()
        check = measure(lambda: getattr(library, task.replace("-", "_"))(graph))
        memory = resident() - before
        if isinstance(check, Outcome):
            check, scale = check.check, check.scale
        if callable(check):
            check = check()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(
        json.dumps(
            {
                "version": library.version,
                "seconds": [taken * scale for taken in seconds],
                "processor": [taken * scale for taken in processor],
                "scale": scale,
                "check": [float(value) for value in check],
                "memory": memory,
                "peak": peak,
            }
        )
    )


if __name__ == "__main__":
    main()
