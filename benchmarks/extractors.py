"""What each extractor of web pages, and each feature that they share, costs beside an lxml parse.

Each is a multiple of the bare lxml parse of the same pages, measured in the same run. What several
extractors share is on a bill of its own, not on that of whoever asks for it first. The budgets are
what each may cost on real pages; lines of less than a hundredth are left out.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from time import process_time_ns
from typing import Any, Final, TypeVar

from attrs import evolve

import newsmodel
from machinery import parser_with
from measurement import Measurement, table
from newsmodel.documents import HtmlDocument
from newsmodel.plugin.registry import Registered
from page_parse import floor_of
from pages import all_pages

T = TypeVar("T")

ROUNDS: Final = 3
PAGES: Final = 60
_SHARED: Final = ("head_elements", "meta", "json_ld", "blocks")
_BUDGETS: Final = {"reading": 1.2, "blocks": 0.6, "html.main_region": 0.4, "html.dom_body": 1.2}
_BUDGET: Final = 0.25
"""What anything else may cost."""

_LEAST: Final = 0.01
_NUMBER: Final = ".0123456789"
"""What ends the name of a feature of one script among many."""


class Bill:
    """How many nanoseconds each thing took, without what it asked others for."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._inner = [0]

    def timed(self, name: str, action: Callable[[], T]) -> T:
        """What the action returns."""
        self._inner.append(0)
        start = process_time_ns()
        try:
            return action()
        finally:
            taken = process_time_ns() - start
            self.spent[name] += taken - self._inner.pop()
            self._inner[-1] += taken


class Billed:
    """A format or an extractor whose work is put on a bill."""

    def __init__(self, thing: Any, bill: Bill) -> None:
        self._thing = thing
        self._bill = bill

    def __getattr__(self, name: str) -> Any:
        return getattr(self._thing, name)

    def read(self, *arguments: Any) -> Any:
        """The document, whose shared features have bills of their own."""
        document = self._bill.timed("reading", lambda: self._thing.read(*arguments))
        if isinstance(document, HtmlDocument):
            share = document.feature
            document.feature = lambda name, compute: share(  # type: ignore[method-assign]
                name, lambda: self._bill.timed(name.rstrip(_NUMBER), compute)
            )
            for name in _SHARED:
                self._bill.timed(name, lambda name=name: getattr(document, name))
        return document

    def extract(self, *arguments: Any) -> Any:
        """The findings, all at once."""
        return self._bill.timed(self.name, lambda: list(self._thing.extract(*arguments) or ()))


def measure() -> Iterator[Measurement]:
    """The bills for each set of pages, the longest first."""
    for name, pages in all_pages(PAGES):
        if name == "seeds":
            continue  # far smaller than real pages: what is done once for each weighs too much
        bills = [bill_of(pages) for _ in range(ROUNDS)]
        floor = 1e6 * sum(map(floor_of, pages))
        least = {what: min(bill[what] for bill in bills) / floor for what in bills[0]}
        for what, value in sorted(least.items(), key=lambda each: -each[1]):
            if value >= _LEAST:
                most = _BUDGETS.get(what, _BUDGET) if "real" in name else None
                yield Measurement(what=f"{what}, {name}", value=value, unit="x lxml", most=most)


def bill_of(pages: list[bytes]) -> Counter[str]:
    """What everything took for some pages."""
    parser, bill = newsmodel.Parser(), Bill()
    kinds = ("formats", "extractors")
    billed = parser_with(
        parser, **{kind: billed_to(bill, getattr(parser.registry, kind)) for kind in kinds}
    )
    for page in pages:
        billed.parse(page, annotate=False)
    return bill.spent


def billed_to(bill: Bill, registered: tuple[Registered[Any], ...]) -> tuple[Registered[Any], ...]:
    """The same things, putting what they do on a bill."""
    return tuple(evolve(each, thing=Billed(each.thing, bill)) for each in registered)


if __name__ == "__main__":
    print(table(measure()))
