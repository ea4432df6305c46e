"""What the way itself costs: recognition, isolation, checks and merging, without the plugins' work.

Every extractor and format is wrapped in a stop-watch; what they do not spend, the machinery does.
"""

from collections.abc import Iterator
from pathlib import Path
from time import process_time_ns
from typing import Any

from attrs import evolve

import newsmodel
from measurement import Measurement, table

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 30


class Watched:
    """An extractor or a format; what its methods spend is added to a shared clock."""

    spent_ns = 0

    def __init__(self, thing: Any) -> None:
        self._thing = thing

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._thing, name)
        return self._watched(found) if name in {"extract", "read", "sniff"} else found

    @staticmethod
    def _watched(method: Any) -> Any:
        def call(*arguments: Any) -> Any:
            start = process_time_ns()
            result = method(*arguments)
            if isinstance(result, Iterator):
                result = list(result)
            Watched.spent_ns += process_time_ns() - start
            return result

        return call


def measure() -> Iterator[Measurement]:
    """The share of the machinery in the parse of the pages of seeds/."""
    pages = [path.read_bytes() for path in sorted(ROOT.glob("seeds/html-*/source.html"))]
    parser = watched_parser()
    for page in pages:  # modules load on first use
        parser.parse(page, annotate=False)
    Watched.spent_ns = 0
    start = process_time_ns()
    for _ in range(ROUNDS):
        for page in pages:
            parser.parse(page, annotate=False)
    whole = process_time_ns() - start
    share = 100 * (1 - Watched.spent_ns / whole)
    yield Measurement(what="the machinery's share of the parse of a page", value=share, unit="%")
    each = (whole - Watched.spent_ns) / 1e6 / (ROUNDS * len(pages))
    yield Measurement(what="the machinery's part of the parse of a page", value=each, unit="ms")


def watched_parser() -> newsmodel.Parser:
    """A parser whose extractors and formats carry stop-watches."""
    parser = newsmodel.Parser()
    registry = parser.registry
    parser.registry = evolve(
        registry,
        extractors=tuple(evolve(each, thing=Watched(each.thing)) for each in registry.extractors),
        formats=tuple(evolve(each, thing=Watched(each.thing)) for each in registry.formats),
    )
    return parser


if __name__ == "__main__":
    print(table(measure()))
