"""The floors under the accuracy: how they are kept, compared with what is measured, and raised.

A floor holds for a set of pages as it was when the floor was set; a hash of the set stands beside
it. A figure may never fall below its floor, and a floor is never lowered.
"""

import hashlib
import math
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import evolve, frozen

FIGURES: Final = (
    "body_f1",
    "snippet_f1",
    "opening_accuracy",
    "headline_normalised",
    "authors_exact",
    "authors_false",
    "date_accuracy",
    "date_false",
    "image_accuracy",
    "language_accuracy",
    "crashes",
)
COUNTS: Final = frozenset({"authors_false", "date_false", "crashes"})
"""Figures of which less is better: their floor is a ceiling."""

_OPENING: Final = """\
# What newsmodel reaches on the pages beside the project, at the least; for the counts (…_false and
# crashes), at the most. Written by `make raise-floors`, which never lowers one. `data` is a hash of
# the pages and their gold.
"""


@frozen
class Floors:
    """The floors of one set."""

    data: str
    """The hash of the set that they were measured on."""

    figures: Mapping[str, float]


@frozen
class Shortfall:
    """A figure that is worse than its floor."""

    set_name: str
    figure: str
    floor: float
    measured: float | None

    def __str__(self) -> str:
        """What fell, in words."""
        bound = "at most" if self.figure in COUNTS else "at least"
        found = "nothing" if self.measured is None else f"{self.measured:g}"
        return f"{self.set_name}: {self.figure} is {found}, its floor is {bound} {self.floor:g}"


class LowerError(ValueError):
    """Floors were to be lowered."""

    def __init__(self, shortfalls: list[Shortfall]) -> None:
        super().__init__("floors are never lowered:\n" + "\n".join(map(str, shortfalls)))


def read(path: Path) -> dict[str, Floors]:
    """The floors of every set; none where there is no file yet."""
    if not path.exists():
        return {}
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Floors(table.pop("data"), table) for name, table in tables.items()}


def write(path: Path, floors: Mapping[str, Floors]) -> None:
    """Keep the floors of every set."""
    lines = [_OPENING]
    for name, each in floors.items():
        lines += [f"[{name}]", f'data = "{each.data}"']
        lines += [f"{figure} = {value:g}" for figure, value in each.figures.items()] + [""]
    path.write_text("\n".join(lines), encoding="utf-8")


def shortfalls(set_name: str, floors: Floors, metrics: Mapping[str, Any]) -> Iterator[Shortfall]:
    """The figures that are worse than their floors; a figure that is gone is worse than any."""
    for figure, floor in floors.figures.items():
        measured = metrics.get(figure)
        if measured is None or (measured > floor if figure in COUNTS else measured < floor):
            yield Shortfall(set_name, figure, floor, measured)


def raised(set_name: str, floors: Floors, metrics: Mapping[str, Any]) -> Floors:
    """Floors as high as what was measured, rounded down; new figures get a floor.

    Raises:
        LowerError: when a figure is worse than its floor.
    """
    fallen = list(shortfalls(set_name, floors, metrics))
    if fallen:
        raise LowerError(fallen)
    there = {name: metrics[name] for name in FIGURES if name in metrics and _counts(name, metrics)}
    return evolve(floors, figures={name: _floor(name, value) for name, value in there.items()})


def _counts(figure: str, metrics: Mapping[str, Any]) -> bool:
    """Whether there was a page that could go wrong: false values need gold that says "none"."""
    aspect, _, kind = figure.partition("_")
    return kind != "false" or metrics[f"{aspect}_none_pages"] > 0


def _floor(figure: str, measured: float) -> float:
    return measured if figure in COUNTS else math.floor(1000 * measured) / 1000


def hash_of(folder: Path) -> str:
    """A hash of a set: its gold, and each page with its name."""
    found = hashlib.sha256((folder / "gold.jsonl").read_bytes())
    for page in sorted((folder / "pages").iterdir()):
        found.update(f"\n{page.name}\n".encode())
        found.update(page.read_bytes())
    return found.hexdigest()
