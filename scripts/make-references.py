#!/usr/bin/env python3
"""Makes Tests/GraphCoreTests/References from other programs: networkx, igraph, bctpy, R's sna, bicm.

    pip install networkx igraph scipy bicm bctpy        apt install r-base-core r-cran-sna
    scripts/make-references.py [--check] [TOPIC ...]

Each topic is a module in scripts/references and becomes one JSON file. Where two tools give a measure they must agree
within the tolerance, or the script stops; a known difference is written down in the module where the choice is made.
With `--check` nothing is written: what the programs say now is held against the files, each value within its tolerance.
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


def differs(ours, theirs):
    """What two cases or networks differ in, values within the tolerance apart; `None` for nothing."""
    for key in ours.keys() | theirs.keys():
        mine, other = ours.get(key), theirs.get(key)
        if key != "values" and mine != other:
            return f"{key}: {other} in the file, {mine} now"
    for index, (mine, other) in enumerate(zip(ours.get("values", []), theirs.get("values", []), strict=True)):
        alike = mine == other or (
            None not in (mine, other) and abs(mine - other) <= ours["tolerance"] * max(1, abs(other))
        )
        if not alike:
            return f"at {index}: {other} in the file, {mine} now"
    return None


def check(name, value):
    """Holds `value` against the file of that name, or stops."""
    file = json.loads((TARGET / f"{name}.json").read_text())
    if len(file) != len(value):
        sys.exit(f"{name}: {len(file)} in the file, {len(value)} now")
    # What JSON cannot hold apart (tuples, integers) is made alike by going through it.
    for ours, theirs in zip(json.loads(json.dumps(value)), file):
        if difference := differs(ours, theirs):
            sys.exit(f"{name}: {theirs.get('network', theirs.get('name'))} {theirs.get('measure', '')}: {difference}")
    print(f"{name}: {len(value)} as in the file")


def main():
    from references import networks

    arguments = sys.argv[1:]
    put = check if "--check" in arguments else write
    topics = [topic for topic in arguments if topic != "--check"] or sorted(
        path.stem for path in (HERE / "references").glob("*.py") if path.stem not in ("__init__", "networks", "cases", "r_sna")
    )
    put("networks", [network.as_json() for network in networks.ALL.values()])
    for topic in topics:
        module = importlib.import_module(f"references.{topic}")
        put(topic.replace("_", "-"), module.cases(networks.ALL))


main()
