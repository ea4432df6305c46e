"""newsmodel beside other extractors, in accuracy and in time: the table and the plot of the docs.

    python benchmarks/accuracy/compare.py [--systems NAME…] [--sets SET…]

Run it with a Python that has the peers of requirements-peers.txt: `make bench-articles`. Accuracy
is measured on whole sets, time on the pages of one set, in turn with a bare lxml parse of each.
What is measured is kept in comparison.json, so that one system or set can be measured anew without
the others; the page is written from there.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from comparison_page import written
from comparison_plot import plot
from scorer import ROOT, score, why_not

SYSTEMS: Final = (
    "newsmodel",
    "trafilatura",
    "rs_trafilatura",
    "newspaper4k",
    "readability_lxml",
    "resiliparse",
)
SETS: Final = ("naeb_dev", "wcxb_dev", "trafilatura", "postlight", "htmldate_default")
"""Not those whose gold is the output of an extractor, which says how alike two extractors are."""

TIMED: Final = "naeb_dev"
_TIMING: Final = ("--timing", "--rounds=2")
_PATIENT: Final = ("--timeout=120",)
"""Nothing here takes as long; the scorer's own limit counts how busy the machine is, too."""

KEPT: Final = Path(__file__).with_name("comparison.json")
PAGE: Final = ROOT / "docs" / "explanation" / "comparison.md"
PLOT: Final = PAGE.with_suffix(".svg")


def main() -> int:
    """Measure what is asked for, and write table and plot of all that is known."""
    command = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    command.add_argument("--systems", nargs="*", default=SYSTEMS, choices=SYSTEMS, metavar="NAME")
    command.add_argument("--sets", nargs="*", default=SETS, choices=SETS, metavar="SET")
    options = command.parse_args()
    reason = why_not()
    if reason:
        print(f"not compared: {reason}", file=sys.stderr)
        return 1
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    for system in options.systems:
        try:
            kept[system] = anew(kept.get(system), measured(system, options.sets))
        except subprocess.CalledProcessError:
            print(f"{system} was not measured: see above", file=sys.stderr)
    known = {system: kept[system] for system in SYSTEMS if system in kept}
    KEPT.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), known), encoding="utf-8")
    PLOT.write_text(plot(known), encoding="utf-8")
    return 0


def measured(system: str, sets: Sequence[str]) -> list[dict[str, Any]]:
    """The scorer's summary of a system on each set; times on one of them."""
    return [
        summary
        for name in sets
        for summary in score(
            [name], systems=[system], options=[*_PATIENT, *(_TIMING if name == TIMED else ())]
        ).summaries
    ]


def anew(before: Mapping[str, Any] | None, found: list[dict[str, Any]]) -> dict[str, Any]:
    """What is kept of a system, with new figures; those of another version are dropped."""
    version = found[0]["version"]
    sets = dict(before["sets"]) if before and before["version"] == version else {}
    sets |= {each["set"]: figures(each["metrics"].items()) for each in found}
    return {
        "version": version,
        "measured": date.today().isoformat(),  # noqa: DTZ011 - the day where it was measured
        "sets": {name: sets[name] for name in SETS if name in sets},
    }


def figures(metrics: Iterable[tuple[str, float]]) -> Mapping[str, float]:
    """The metrics that the page shows."""
    wanted = ("_f1", "_exact", "_normalised", "_accuracy", "_false", "_none_pages", "times_floor")
    return {name: value for name, value in metrics if name.endswith(wanted) or name == "crashes"}


if __name__ == "__main__":
    sys.exit(main())
