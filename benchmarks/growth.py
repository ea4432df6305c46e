"""Whether a page can be made for which time grows faster than its size, and what the worst cost.

Each hostile page is made in two sizes, one four times the other; the growth is how much more a byte
of the larger one costs. The multiple of the lxml parse has its bar for real pages: a megabyte of
text without a tag costs lxml next to nothing, and whoever reads it much more.
"""

from collections.abc import Iterator

import newsmodel
from hostile import HOSTILE
from measurement import Measurement, table
from page_parse import floor_of, spent
from pages import real_pages

SMALL, LARGE = 500, 2000
"""Kilobytes."""

PAGES = 1000
ROUNDS = 2
MOST_MULTIPLE, MOST_GROWTH = 25.0, 1.6


def measure() -> Iterator[Measurement]:
    """The steepest growth and the worst multiples, each with the page's name."""
    parser = newsmodel.Parser()
    parser.parse(HOSTILE["comments"](1), annotate=False)  # modules load on first use
    found = {name: of_page(parser, name) for name in HOSTILE}
    growth, steepest = max((growth, name) for name, (_, growth) in found.items())
    yield Measurement(
        what=f"growth of the cost of a byte: {steepest}", value=growth, unit="x", most=MOST_GROWTH
    )
    multiple, worst = max((multiple, name) for name, (multiple, _) in found.items())
    yield Measurement(what=f"worst hostile page: {worst}", value=multiple, unit="x lxml")
    if pages := real_pages(PAGES):
        worst_real = max(least(parser, page) / floor_of(page) for page in pages)
        yield Measurement(
            what=f"worst of {len(pages)} real pages",
            value=worst_real,
            unit="x lxml",
            most=MOST_MULTIPLE,
        )


def of_page(parser: newsmodel.Parser, name: str) -> tuple[float, float]:
    """The multiple of the lxml parse, and the growth of the costs of a byte."""
    small, large = HOSTILE[name](SMALL), HOSTILE[name](LARGE)
    of_small, of_large = least(parser, small), least(parser, large)
    growth = (of_large / len(large)) / (of_small / len(small))
    return of_large / floor_of(large), growth


def least(parser: newsmodel.Parser, page: bytes) -> float:
    """The least CPU milliseconds of some rounds."""
    return min(spent(lambda: parser.parse(page, annotate=False)) for _ in range(ROUNDS))


if __name__ == "__main__":
    print(table(measure()))
