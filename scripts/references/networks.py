"""The networks on which reference values are made: classic ones, and small ones of every other kind."""

import dataclasses
import random

import igraph
import networkx


@dataclasses.dataclass
class Network:
    name: str
    origin: str
    vertex_count: int
    directed: bool
    edges: list  # (source, target, weight), simple
    names: list
    groups: list  # a label a vertex, for measures that need one
    second: list  # the vertices of the second mode, where there are two

    def as_json(self):
        return {
            "name": self.name,
            "origin": self.origin,
            "vertexCount": self.vertex_count,
            "isDirected": self.directed,
            "sources": [edge[0] for edge in self.edges],
            "targets": [edge[1] for edge in self.edges],
            "weights": [edge[2] for edge in self.edges],
            "names": self.names,
            "groups": self.groups,
            "second": self.second,
        }

    @property
    def is_weighted(self):
        return any(edge[2] != 1 for edge in self.edges)

    def networkx(self):
        graph = networkx.DiGraph() if self.directed else networkx.Graph()
        graph.add_nodes_from(range(self.vertex_count))
        graph.add_weighted_edges_from(self.edges)
        return graph

    def igraph(self):
        graph = igraph.Graph(n=self.vertex_count, edges=[edge[:2] for edge in self.edges], directed=self.directed)
        graph.es["weight"] = [edge[2] for edge in self.edges]
        return graph


def from_networkx(name, origin, graph, groups=None, second=None):
    nodes = list(graph.nodes)
    number = {node: index for index, node in enumerate(nodes)}
    edges = []
    for a, b, data in graph.edges(data=True):
        a, b = number[a], number[b]
        if not graph.is_directed():
            a, b = min(a, b), max(a, b)
        edges.append((a, b, data.get("weight", 1)))
    groups = groups(nodes) if groups else [index % 3 for index in range(len(nodes))]
    second = [number[node] for node in nodes if second and second(node)]
    names = [str(node) for node in nodes]
    return Network(name, origin, len(nodes), graph.is_directed(), sorted(edges), names, groups, second)


def random_weighted(name, seed, vertex_count, edge_count, directed):
    source = random.Random(seed)
    pairs = [(a, b) for a in range(vertex_count) for b in range(vertex_count) if (a != b if directed else a < b)]
    edges = [(a, b, source.randint(1, 20) / 4) for a, b in sorted(source.sample(pairs, edge_count))]
    groups = [source.randrange(3) for _ in range(vertex_count)]
    names = [str(vertex) for vertex in range(vertex_count)]
    origin = f"random.Random({seed}).sample, {vertex_count} vertices, {edge_count} edges"
    return Network(name, origin, vertex_count, directed, edges, names, groups, [])


def make():
    tool = f"networkx {networkx.__version__}"
    karate = networkx.karate_club_graph()
    davis = networkx.davis_southern_women_graph()
    women = set(davis.graph["top"])
    apart = networkx.disjoint_union_all(
        [networkx.krackhardt_kite_graph(), networkx.path_graph(4), networkx.cycle_graph(5), networkx.empty_graph(2)]
    )
    networks = [
        from_networkx(
            "karate",
            f"{tool} karate_club_graph: Zachary 1977, weighted; groups: the two clubs after the split",
            karate,
            groups=lambda nodes: [int(karate.nodes[node]["club"] == "Officer") for node in nodes],
        ),
        from_networkx(
            "florentine",
            f"{tool} florentine_families_graph: Breiger and Pattison 1986, marriages",
            networkx.florentine_families_graph(),
        ),
        from_networkx(
            "davis",
            f"{tool} davis_southern_women_graph: Davis, Gardner and Gardner 1941; second mode: the events",
            davis,
            groups=lambda nodes: [int(node not in women) for node in nodes],
            second=lambda node: node not in women,
        ),
        from_networkx(
            "les-miserables", f"{tool} les_miserables_graph: Knuth 1993, weighted", networkx.les_miserables_graph()
        ),
        from_networkx("kite", f"{tool} krackhardt_kite_graph: Krackhardt 1990", networkx.krackhardt_kite_graph()),
        from_networkx("path", f"{tool} path_graph(7)", networkx.path_graph(7)),
        from_networkx("star", f"{tool} star_graph(8)", networkx.star_graph(8)),
        from_networkx("grid", f"{tool} grid_2d_graph(5, 6)", networkx.grid_2d_graph(5, 6)),
        from_networkx("complete", f"{tool} complete_graph(6)", networkx.complete_graph(6)),
        from_networkx("disconnected", f"{tool}: kite, path_graph(4), cycle_graph(5), two isolated vertices", apart),
        from_networkx(
            "windmill", f"{tool} windmill_graph(4, 4): four cliques with one vertex between", networkx.windmill_graph(4, 4)
        ),
        from_networkx(
            "affiliation",
            f"{tool} bipartite.random_graph(14, 9, 0.17, seed=4): parts that hang apart; second mode: the last nine",
            networkx.bipartite.random_graph(14, 9, 0.17, seed=4),
            second=lambda node: node >= 14,
        ),
        random_weighted("weighted", 1, 30, 90, False),
        random_weighted("directed", 2, 25, 110, True),
        random_weighted("directed-sparse", 3, 30, 40, True),
    ]
    return {network.name: network for network in networks}


ALL = make()
