"""What a plugin platform adds to the parse of a page, compared with calling the same functions.

The program without plugins does what a page costs in any case: it reads the page, calls the same
functions one after another, and the same merge policy for each field, and makes an `Article` with
its provenance. What `parse` costs beyond that is the door: asking every format, calling behind the
guard, checking every candidate, signing its evidence, watching the clock, keeping the trace, making
the result. It has the bar.

Merging is shown beside it, though one would want to know without plugins, too, which of the values
that a page states is right, and why: what it takes to weigh them and to keep evidence and losers,
compared with a program that takes the value that is most certain of itself and forgets the rest.

The difference of two times of some milliseconds is lost in the noise of the machine. So every
function that a plugin brings is replaced by one that remembers what it returned for that page: a
parse with these is machinery and nothing else, and what the program without plugins does with what
they remember is subtracted. The share is that of the whole parse with the real functions.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from time import process_time_ns
from typing import Any

from attrs import evolve

import newsmodel
from measurement import Measurement, table
from newsmodel.model import Article, Candidate
from newsmodel.plugin.registry import Registered
from newsmodel.plugin.verdicts import Verdict
from pages import all_pages

ROUNDS = 15
PAGES = 60


class Remembering:
    """A thing of a plugin whose work is done once, and remembered for the next parse of a page."""

    def __init__(self, thing: Any) -> None:
        self._thing = thing
        self.memory: dict[Any, Any] = {}
        for name in ("name", "fields", "media_types", "suffixes", "sniff"):
            if hasattr(thing, name):  # what is asked for each page shall cost no more than it does
                setattr(self, name, getattr(thing, name))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._thing, name)

    def read(self, *arguments: Any) -> Any:
        """The document."""
        if not self.memory:
            self.memory[None] = self._thing.read(*arguments)
        return self.memory[None]

    def extract(self, *arguments: Any) -> Any:
        """The findings, and the verdict."""
        if not self.memory:
            found: list[Any] = []
            self.memory = {"found": found, "verdict": None}
            try:
                found.extend(self._thing.extract(*arguments))
            except Verdict as verdict:
                self.memory["verdict"] = verdict
        if self.memory["verdict"]:
            raise self.memory["verdict"]
        return self.memory["found"]

    def merge(self, field_name: str, candidates: Any) -> Any:
        """The decision."""
        if field_name not in self.memory:
            self.memory[field_name] = self._thing.merge(field_name, candidates)
        return self.memory[field_name]


def measure() -> Iterator[Measurement]:
    """The parts of the machinery and their share, for each set of pages."""
    for name, pages in all_pages(PAGES):
        parser = newsmodel.Parser()
        times = [page_times(parser, page) for page in pages]
        whole, door, merging = (sum(each) / len(pages) for each in zip(*times, strict=True))
        # The seeds are far smaller than real pages; their share says nothing about the web.
        most = None if name == "seeds" else 3.0
        for what, spent, bar in (("the door", door, most), ("merging", merging, None)):
            yield Measurement(what=f"{what}, {name}", value=spent, unit="ms")
            yield Measurement(what=f"{what}, {name}", value=100 * spent / whole, unit="%", most=bar)


def page_times(parser: newsmodel.Parser, page: bytes) -> tuple[float, float, float]:
    """The milliseconds of the whole parse of a page, of the door and of merging."""
    kinds = ("formats", "extractors", "merge_policies")
    memories = {kind: remembering(getattr(parser.registry, kind)) for kind in kinds}
    only_door = parser_with(parser, **memories)
    article = only_door.parse(page, annotate=False).article  # here they learn what to remember
    policies = parser.registry.merge_policies
    with_merging = parser_with(parser, **{**memories, "merge_policies": policies})
    found = [each.thing.memory.get("found", ()) for each in memories["extractors"]]
    door = least(lambda: only_door.parse(page, annotate=False))
    both = least(lambda: with_merging.parse(page, annotate=False))
    merged = least(lambda: made_of(article))
    first_best = least(lambda: first_best_of(chain.from_iterable(found)))
    whole = least(lambda: parser.parse(page, annotate=False))
    return whole, door - merged, both - door + merged - first_best


def remembering(registered: tuple[Registered[Any], ...]) -> tuple[Registered[Any], ...]:
    """The same things, remembering what they return."""
    return tuple(evolve(each, thing=Remembering(each.thing)) for each in registered)


def parser_with(parser: newsmodel.Parser, **things: Any) -> newsmodel.Parser:
    """A parser in which some of the plugins' things are replaced."""
    changed = newsmodel.Parser()
    changed.registry = evolve(parser.registry, **things)
    return changed


def made_of(article: Article | None) -> Article:
    """The article made anew, with its provenance, of what was merged."""
    if article is None:
        return Article()
    merged = {name: getattr(article, name) for name in article.provenance}
    return Article(**merged, provenance=article.provenance)


def first_best_of(findings: Iterable[object]) -> Article:
    """The article of a program that takes the first best and forgets the rest."""
    best: dict[str, Candidate] = {}
    for found in findings:
        if isinstance(found, Candidate):
            rival = best.get(found.field)
            if rival is None or found.confidence > rival.confidence:
                best[found.field] = found
    return Article(**{name: each.value for name, each in best.items()})


def least(action: Callable[[], object]) -> float:
    """The least CPU milliseconds of some rounds."""
    return min(spent(action) for _ in range(ROUNDS))


def spent(action: Callable[[], object]) -> float:
    """The CPU milliseconds of one call."""
    start = process_time_ns()
    action()
    return (process_time_ns() - start) / 1e6


if __name__ == "__main__":
    print(table(measure()))
