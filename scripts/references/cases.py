"""A reference value with all that says what it is, and the check that two tools agree on it."""

import math
import sys

import igraph
import networkx

NETWORKX = f"networkx {networkx.__version__}"
IGRAPH = f"igraph {igraph.__version__}"


def case(network, measure, convention, tolerance, by_tool, **parameters):
    """One case for `measure` on `network`; `by_tool` maps a tool's name to its values, which must agree.

    NaN and infinity become null: JSON has neither.
    """
    first = None
    for tool, values in by_tool.items():
        values = [None if not math.isfinite(value) else float(value) for value in values]
        if first is None:
            first = (tool, values)
            continue
        for index, (ours, theirs) in enumerate(zip(first[1], values, strict=True)):
            alike = ours == theirs or (
                ours is not None and theirs is not None and abs(ours - theirs) <= tolerance * max(1, abs(ours))
            )
            if not alike:
                sys.exit(
                    f"{network} {measure} {parameters}: at {index} {first[0]} says {ours} and {tool} {theirs}; "
                    "choose one and write down why"
                )
    return {
        "network": network,
        "measure": measure,
        "tool": ", ".join(by_tool),
        "convention": convention,
        "tolerance": tolerance,
        "parameters": parameters,
        "values": first[1],
    }
