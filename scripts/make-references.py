#!/usr/bin/env python3
"""Makes Tests/GraphCoreTests/References from other programs: networkx, igraph, R's sna, bicm.

    pip install networkx igraph scipy bicm        apt install r-base-core r-cran-sna
    scripts/make-references.py [TOPIC ...]

Each topic is a module in scripts/references and becomes one JSON file. Where two tools give a measure they must agree
within the tolerance, or the script stops; a known difference is written down in the module where the choice is made.
"""

import importlib
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
TARGET = HERE.parent / "Tests" / "GraphCoreTests" / "References"


def write(name, value):
    """One case or network a line, so that a change can be read."""
    rows = ",\n".join(json.dumps(row, allow_nan=False) for row in value)
    (TARGET / f"{name}.json").write_text(f"[\n{rows}\n]\n")
    print(f"{name}: {len(value)}")


def main():
    from references import networks

    topics = sys.argv[1:] or sorted(
        path.stem for path in (HERE / "references").glob("*.py") if path.stem not in ("__init__", "networks", "cases")
    )
    write("networks", [network.as_json() for network in networks.ALL.values()])
    for topic in topics:
        module = importlib.import_module(f"references.{topic}")
        write(topic.replace("_", "-"), module.cases(networks.ALL))


main()
