"""What is measured: a row a task and graph, with its peers and the bars that ours is to clear."""

from dataclasses import dataclass, field

# "Level" is at most 1.15 times the peer's time.
LEVEL = 1 / 1.15


@dataclass(frozen=True)
class Peer:
    name: str
    # How many times as fast ours is wanted, in the portable build and in the one for this machine's vectors.
    bar: float | None = None
    native_bar: float | None = None
    # How often it runs; slow ones once.
    runs: int = 3
    # Takes minutes: only with --full.
    is_slow: bool = False


@dataclass(frozen=True)
class Row:
    task: str
    graph: str
    peers: list[Peer] = field(default_factory=list)
    # How nearly the numbers must agree, as a share of the larger and of 1.
    tolerance: float = 0
    # How often ours runs.
    runs: int = 3
    # Whether more than one thread is of use.
    has_threads: bool = True


ALL_LOADERS = [Peer("igraph"), Peer("networkit"), Peer("rustworkx"), Peer("graph-tool")]

ROWS = [
    Row(
        "load",
        "c",
        [Peer("igraph", 5), Peer("networkit"), Peer("rustworkx", 1.3), Peer("graph-tool", runs=1), Peer("GAPBS", LEVEL)],
    ),
    *(Row("load", graph, ALL_LOADERS, has_threads=False) for graph in "abdefp"),
    Row("components", "c", [Peer("igraph"), Peer("networkit", 5), Peer("scipy"), Peer("GAPBS", LEVEL)]),
    Row("cores", "c", [Peer("igraph"), Peer("networkit", 1.5), Peer("graph-tool")], has_threads=False),
    Row("triangles", "c", [Peer("igraph", 3.5), Peer("networkit", 3.5)], 1e-9),
    Row(
        "pagerank",
        "c",
        [Peer("igraph"), Peer("networkit"), Peer("scikit-network", 2.5), Peer("GAPBS", LEVEL)],
        1e-6,
    ),
    Row("articulation", "c", [Peer("igraph"), Peer("graph-tool", LEVEL)], has_threads=False),
    Row("closeness", "a", [Peer("igraph", 60), Peer("networkit", runs=1, is_slow=True)], 1e-9),
    Row("closeness", "d", [Peer("igraph", 35)], 1e-9),
    Row("closeness", "e", [Peer("igraph", 1.5)], 1e-9, runs=1),
    Row("betweenness", "a", [Peer("igraph", 2.5, 6, runs=1)], 1e-9),
    Row("betweenness", "d", [Peer("igraph", 2.5, 5, runs=1)], 1e-9),
    Row("betweenness-500", "e", [Peer("igraph", 2.5)], 1e-9),
    Row("betweenness-estimate", "b", [Peer("networkit", 50, runs=1)], 0.02),
    Row("leiden", "b", [Peer("igraph"), Peer("networkit", 1 / 1.5)], 0.02, has_threads=False),
    Row("leiden", "p", [Peer("igraph"), Peer("networkit", 1 / 1.5)], 0.02, has_threads=False),
    Row(
        "leiden", "c", [Peer("igraph", runs=1, is_slow=True), Peer("networkit", 1 / 1.5, runs=1)], 0.02,
        runs=1, has_threads=False,
    ),
    Row("diameter", "a", [Peer("igraph", runs=1), Peer("networkit", LEVEL)]),
    Row("diameter", "e", [Peer("networkit", LEVEL)]),
    Row("constraint", "a", [Peer("igraph", LEVEL)], 1e-9, has_threads=False),
    Row("adamic-adar", "a", [Peer("scipy", LEVEL)], 1e-9),
    Row("projection", "f", [Peer("igraph", runs=1), Peer("scipy", LEVEL)], has_threads=False),
]
