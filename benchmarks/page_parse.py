"""What the parse of a web page costs, as a multiple of the bare lxml parse of the same bytes.

Both parses are measured in turn, page by page, each as the least of some rounds.
"""

import statistics
from collections.abc import Callable, Iterator
from time import process_time_ns

from lxml import html

import newsmodel
from measurement import Measurement, table
from pages import all_pages

ROUNDS = 5
PAGES = 80


def measure() -> Iterator[Measurement]:
    """The multiples for each set of pages: of the whole, of the body alone, with language work."""
    whole, body = newsmodel.Parser(), newsmodel.Parser(fields={"body"})
    for name, pages in all_pages(PAGES):
        # The seeds are far smaller than real pages; the bars are for these.
        bars = (None, None) if name == "seeds" else (4.0, 2.5)
        yield from measured(f"{name}, annotate=False", pages, whole, annotate=False, most=bars[0])
        yield from measured(f"{name}, body alone", pages, body, annotate=False, most=bars[1])
        yield from measured(f"{name}, annotate=True", pages, whole, annotate=True)


def measured(
    name: str,
    pages: list[bytes],
    parser: newsmodel.Parser,
    *,
    annotate: bool,
    most: float | None = None,
) -> Iterator[Measurement]:
    """The multiple over all pages, its median and 95th percentile, and the milliseconds."""
    floors: list[float] = []
    ours: list[float] = []
    for page in pages:
        floors.append(floor_of(page))
        ours.append(least(lambda page=page: parser.parse(page, annotate=annotate)))
    multiples = sorted(own / floor for own, floor in zip(ours, floors, strict=True))
    median, mean = statistics.median(multiples), sum(ours) / sum(floors)
    p95 = multiples[round(0.95 * (len(multiples) - 1))]
    yield Measurement(what=f"parse, {name}: median page", value=median, unit="x lxml", most=most)
    yield Measurement(what=f"parse, {name}: all of it", value=mean, unit="x lxml")
    yield Measurement(what=f"parse, {name}: 95th percentile", value=p95, unit="x lxml")
    yield Measurement(what=f"parse, {name}: median page", value=statistics.median(ours), unit="ms")


def floor_of(page: bytes) -> float:
    """The CPU milliseconds of the bare lxml parse of a page."""
    return least(lambda: html.document_fromstring(page, html_parser()))


def html_parser() -> html.HTMLParser:
    """The parser of the floor: lxml as it comes, but that it reads deeply nested pages whole."""
    return html.HTMLParser(encoding="utf-8", huge_tree=True)


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
