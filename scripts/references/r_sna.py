"""R's sna, which alone has some measures."""

import re
import subprocess
import tempfile


def sna(network, expression, weight=None):
    """The name and version of sna, and the rows of the matrix that an R expression gives of a network's matrix, `m`."""
    lines = [f"n <- {network.vertex_count}", "m <- matrix(0, n, n)"]
    for a, b, strength in network.edges:
        strength = strength if weight else 1
        lines.append(f"m[{a + 1}, {b + 1}] <- {strength}")
        if not network.directed:
            lines.append(f"m[{b + 1}, {a + 1}] <- {strength}")
    lines.append("suppressPackageStartupMessages(library(sna))")
    lines.append("cat(as.character(packageVersion('sna')), '\\n')")
    lines.append(f"write.table(format({expression}, digits = 17), row.names = FALSE, col.names = FALSE, quote = FALSE)")
    with tempfile.NamedTemporaryFile("w", suffix=".R") as script:
        script.write("\n".join(lines))
        script.flush()
        printed = subprocess.run(["Rscript", script.name], check=True, capture_output=True, text=True).stdout
    version, *rows = printed.splitlines()
    return f"R sna {version.strip()}", [[float(number) for number in re.split(r"\s+", row.strip())] for row in rows]
