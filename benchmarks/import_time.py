"""How long ``import newsmodel`` takes in a fresh process, beside bare Python and lxml.html.

What is imported on first use is measured too: the time until a first page is parsed.
"""

import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from time import perf_counter

from measurement import Measurement, table

ROUNDS = 11
TIMED = "from time import perf_counter as t; s = t(); {code}; print(1000 * (t() - s))"
FIRST = "import newsmodel; newsmodel.parse('<p>A page.')"


def measure() -> Iterator[Measurement]:
    """Medians over some fresh processes, in milliseconds."""
    ours = median(lambda: timed("import newsmodel"))
    lxml = median(lambda: timed("import lxml.html"))
    yield Measurement(what="import newsmodel", value=ours, unit="ms", most=100)
    yield Measurement(what="import newsmodel: of starting Python", value=ours / bare(), unit="x")
    yield Measurement(what="import newsmodel: of import lxml.html", value=ours / lxml, unit="x")
    yield Measurement(
        what="import newsmodel, until a first page is parsed",
        value=median(lambda: timed(FIRST)),
        unit="ms",
    )


def bare() -> float:
    """The milliseconds that Python takes to start and end."""

    def start() -> float:
        began = perf_counter()
        subprocess.run([sys.executable, "-c", "pass"], check=True)
        return 1000 * (perf_counter() - began)

    return median(start)


def median(measured: Callable[[], float]) -> float:
    """The median of some rounds."""
    return statistics.median(measured() for _ in range(ROUNDS))


def timed(code: str) -> float:
    """The milliseconds that a piece of code takes in a fresh process."""
    script = TIMED.format(code=code)
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return float(run.stdout)


if __name__ == "__main__":
    print(table(measure()))
