"""How well each language, site or kind of page is read, the worst first: where rules do not carry.

    python benchmarks/accuracy/groups.py [SET...] [--by language|site|status] [--least 5]

A figure is the mean over the group's pages that have gold for it: F1 for the body, else the share
that is right. False values, where gold says that there is none, count as wrong.
"""

import argparse
import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from statistics import mean
from typing import Any, Final
from urllib.parse import urlsplit

from scorer import DATA, SETS, score, why_not

Record = Mapping[str, Any]

ASPECTS: Final = (
    "body",
    "snippets",
    "opening",
    "headline",
    "authors",
    "date",
    "image",
    "language",
)
_LANGUAGE: Final = re.compile(
    rb"<html[^>]{0,400}?\blang\s*=\s*[\"']?\s*([a-z]{2,3})\b", re.IGNORECASE
)
_HEAD_BYTES: Final = 20_000
_SECOND_LEVEL: Final = frozenset({"ac", "co", "com", "edu", "gov", "ne", "net", "or", "org"})


def main() -> int:
    """Measure, group and print."""
    command = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    command.add_argument("sets", nargs="*", default=SETS, metavar="SET")
    command.add_argument("--by", choices=sorted(KEYS), default="language")
    command.add_argument("--least", type=int, default=5, metavar="N", help="pages a group")
    options = command.parse_args()
    reason = why_not()
    if reason:
        print(f"not measured: {reason}", file=sys.stderr)
        return 1
    groups = grouped(score(options.sets).pages, KEYS[options.by])
    shown = {name: pages for name, pages in groups.items() if len(pages) >= options.least}
    print("\n".join(lines(shown)))
    return 0


def grouped(pages: list[dict[str, Any]], key: Callable[[Record], str]) -> dict[str, list[Record]]:
    """The records of each group."""
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in pages:
        groups[key(record)].append(record)
    return groups


def lines(groups: Mapping[str, list[Record]]) -> Iterator[str]:
    """A table: each group with its pages and figures, the least mean of all figures first."""
    yield f"{'':<28}{'pages':>6}" + "".join(f"{aspect:>13}" for aspect in ASPECTS)
    rows = [(name, len(pages), figures(pages)) for name, pages in groups.items()]
    for name, count, found in sorted(rows, key=lambda row: overall(row[2])):
        cells = (f"{value:7.3f} {of:>4d}" if of else "-" for value, of in found)
        yield f"{name:<28.28}{count:>6}" + "".join(f"{cell:>13}" for cell in cells)


def figures(pages: list[Record]) -> list[tuple[float, int]]:
    """The mean of each aspect, and over how many pages."""
    scores = [
        [page["scores"][each] for page in pages if each in page["scores"]] for each in ASPECTS
    ]
    return [
        (1 - mean(each["loss"] for each in some) if some else 0.0, len(some)) for some in scores
    ]


def overall(found: list[tuple[float, int]]) -> float:
    """The mean of the figures that there are."""
    return mean(value for value, of in found if of) if any(of for _, of in found) else 1.0


# --------------------------------------------------------------------------------------------
# What pages are grouped by


def language_of(record: Record) -> str:
    """The language that the page's root element states."""
    page = gzip.decompress(
        (DATA / record["set"] / "pages" / f"{record['id']}.html.gz").read_bytes()
    )
    stated = _LANGUAGE.search(page[:_HEAD_BYTES])
    return stated[1].decode().lower() if stated else "not stated"


def site_of(record: Record) -> str:
    """The registered domain, as far as it can be told without a list of public suffixes."""
    labels = (urlsplit(addresses()[record["set"], record["id"]] or "").hostname or "").split(".")
    length = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-length:])


@cache
def addresses() -> dict[tuple[str, str], str | None]:
    """The address of each page, where its gold has one."""
    return {
        (name, str(row["id"])): row.get("url")
        for name in SETS
        for row in map(json.loads, (DATA / name / "gold.jsonl").read_bytes().splitlines())
    }


KEYS: Final[Mapping[str, Callable[[Record], str]]] = {
    "language": language_of,
    "site": site_of,
    "status": lambda record: str(record["status"]),
    "set": lambda record: str(record["set"]),
}

if __name__ == "__main__":
    sys.exit(main())
