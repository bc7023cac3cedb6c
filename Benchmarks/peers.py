"""The peers' side of a benchmark: runs one task of one library and prints one JSON line, as graphbench does.

Usage: peers.py LIBRARY TASK FILE THREADS REPEATS
"""

import json
import resource
import sys
import time
import warnings

warnings.filterwarnings("ignore")


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
        closeness = graph.closeness(normalized=True)
        harmonic = graph.harmonic_centrality()
        return [sum(closeness), sum(harmonic) * (graph.vcount() - 1)]

    def betweenness(self, graph):
        return [sum(graph.betweenness())]

    def betweenness_500(self, graph):
        # Each pair of two of the 500 is met from both ends and counts half, and igraph halves the others, too.
        sources = list(range(min(500, graph.vcount())))
        ordered = 2 * sum(graph.betweenness(sources=sources, targets=range(graph.vcount())))
        return [ordered - sum(graph.betweenness(sources=sources, targets=sources))]

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
        return [sum(closeness), sum(harmonic)]

    def betweenness(self, graph):
        # Ordered pairs.
        return [sum(self.nk.centrality.Betweenness(graph).run().scores()) / 2]

    def betweenness_estimate(self, graph):
        self.nk.centrality.KadabraBetweenness(graph, 0.01, 0.1).run().scores()
        return [1]

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
    name, task, path, threads, repeats = sys.argv[1:]
    library = LIBRARIES[name](int(threads))
    seconds, processor, check = [], [], []

    def measure(body):
        for _ in range(int(repeats)):
            wall, busy = time.perf_counter(), time.process_time()
            result = body()
            seconds.append(time.perf_counter() - wall)
            processor.append(time.process_time() - busy)
        return result

    before = resident()
    if task == "load":
        graph = measure(lambda: library.load(path))
        memory = resident() - before
        check = list(library.size(graph))
    else:
        graph = library.load(path)
        before = resident()
        check = measure(lambda: getattr(library, task.replace("-", "_"))(graph))
        memory = resident() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(
        json.dumps(
            {
                "version": library.version,
                "seconds": seconds,
                "processor": processor,
                "check": [float(value) for value in check],
                "memory": memory,
                "peak": peak,
            }
        )
    )


if __name__ == "__main__":
    main()
