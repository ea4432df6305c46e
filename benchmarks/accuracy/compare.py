"""newsmodel beside other extractors, in accuracy and in time: the table and the plot of the docs.

    python benchmarks/accuracy/compare.py [--systems NAME…] [--limit N]

Run it with a Python that has the peers of requirements-peers.txt: `make bench-articles`. Accuracy
is measured on whole sets, time on the pages of one set, in turn with a bare lxml parse of each.
What is measured is kept in comparison.json, so that one system can be measured anew without the
others; the page is written from there.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
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
_ROUNDS: Final = 2

KEPT: Final = Path(__file__).with_name("comparison.json")
PAGE: Final = ROOT / "docs" / "explanation" / "comparison.md"
PLOT: Final = PAGE.with_suffix(".svg")


def main() -> int:
    """Measure what is asked for, and write table and plot of all that is known."""
    command = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    command.add_argument("--systems", nargs="*", default=SYSTEMS, choices=SYSTEMS, metavar="NAME")
    command.add_argument("--limit", help="only the first N pages of each set; nothing is kept")
    options = command.parse_args()
    reason = why_not()
    if reason:
        print(f"not compared: {reason}", file=sys.stderr)
        return 1
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    for system in options.systems:
        try:
            kept[system] = measured(system, options.limit)
        except subprocess.CalledProcessError:
            print(f"{system} was not measured: see above", file=sys.stderr)
    known = {system: kept[system] for system in SYSTEMS if system in kept}
    if options.limit is None:
        KEPT.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), known), encoding="utf-8")
        PLOT.write_text(plot(known), encoding="utf-8")
    for system, found in known.items():
        print(f"{system} {found['version']}: {json.dumps(found['sets'])}")
    return 0


def measured(system: str, limit: str | None) -> dict[str, Any]:
    """The figures of a system on every set, with its version and the day."""
    some = [] if limit is None else ["--limit", limit]
    timed = score([TIMED], systems=[system], options=[*some, "--timing", f"--rounds={_ROUNDS}"])
    others = [name for name in SETS if name != TIMED]
    summaries = [*timed.summaries, *score(others, systems=[system], options=some).summaries]
    return {
        "version": summaries[0]["version"],
        "measured": date.today().isoformat(),  # noqa: DTZ011 - the day where it was measured
        "sets": {each["set"]: figures(each["metrics"].items()) for each in summaries},
    }


def figures(metrics: Iterable[tuple[str, float]]) -> Mapping[str, float]:
    """The metrics that the page shows."""
    wanted = ("_f1", "_exact", "_normalised", "_accuracy", "_false", "_none_pages", "times_floor")
    return {name: value for name, value in metrics if name.endswith(wanted) or name == "crashes"}


if __name__ == "__main__":
    sys.exit(main())
