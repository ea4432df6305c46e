"""Runs the scorer that lies beside the project, and reads what it says of sets and of pages.

The pages with gold belong to other people, so they and their scorer are no part of this project.
What is kept here of them is figures.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from attrs import frozen

ROOT: Final = Path(__file__).resolve().parents[2]
SHARED: Final = ROOT.parent / "shared"
SCORER: Final = SHARED / "eval" / "articles.py"
DATA: Final = SHARED / "data" / "articles"
SETS: Final = (
    "naeb_dev",
    "wcxb_dev",
    "trafilatura",
    "postlight",
    "htmldate_default",
    "readability",
    "newspaper3k",
)


@frozen
class Scores:
    """What was measured: a summary for each system and set, and a record for each page."""

    summaries: list[dict[str, Any]]
    pages: list[dict[str, Any]]


def why_not() -> str | None:
    """Why nothing can be measured here; None where it can."""
    missing = [path for path in (SCORER, DATA) if not path.exists()]
    if not missing:
        return None
    return f"there is no {missing[0].relative_to(ROOT.parent)} beside the project"


def score(
    sets: Iterable[str],
    *,
    systems: Sequence[str] = ("newsmodel",),
    python: str = sys.executable,
    options: Sequence[str] = (),
) -> Scores:
    """Measure systems on sets, in a process of its own.

    Args:
        sets: the names of sets.
        systems: newsmodel, or peers that the Python has.
        python: the Python that has the systems.
        options: more for the scorer's command line.

    Raises:
        subprocess.CalledProcessError: when the scorer fails; what it says goes to standard error.
    """
    with tempfile.TemporaryDirectory() as folder:
        summaries, pages = Path(folder, "summaries.json"), Path(folder, "pages.jsonl")
        chosen = [part for system in systems for part in ("--system", system)]
        written = ["--json", str(summaries), "--pages", str(pages)]
        command = [python, "-B", str(SCORER), *sets, *chosen, *written, *options]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return Scores(
            json.loads(summaries.read_text(encoding="utf-8")),
            # In bytes: the lines of a text also end at U+2028, which may stand in a value.
            [json.loads(line) for line in pages.read_bytes().splitlines()],
        )
