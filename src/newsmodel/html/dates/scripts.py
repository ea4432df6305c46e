"""Dates in the data that a page hands to its scripts, found by the names that programs give them.

The weakest of witnesses: such data tells of other articles, too. It is asked only where nothing
else tells of a publication, and heard only where all that it says is of one day.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.dates.reading import EARLIEST_YEAR, read_date
from newsmodel.model import Instant

_NAMED: Final = re.compile(
    r"ubli(?i:(?:sh(?:ed)?|cation)_?(?:date(?:_?time)?|at|on|time))"
    r"|ub(?<=[Pp]ub)(?i:_?date)|isplay(?i:_?date)|ate(?<=[Dd]ate)(?i:_?published)"
)
"""Without their first letters, which may be large or small: all that begins with a given letter is
searched for ten times as quickly."""

_VALUE: Final = re.compile(r"\\{0,3}[\"\']\s{0,2}:\s{0,2}\\{0,3}[\"\']?([0-9][0-9T:.+ Z/-]{7,34})")
_HINTS: Final = ("ubli", "ub_date", "ubDate", "isplay_date", "isplayDate")
_MOST: Final = 200
_LONGEST: Final = 2_000_000


def day_in_scripts(page: HtmlDocument) -> Instant | None:
    """The publication that the data of scripts tells of; None where it tells of several days."""
    found = list(_instants(page))
    return found[0] if len({each.value.date() for each in found}) == 1 else None


def _instants(page: HtmlDocument) -> Iterator[Instant]:
    named = ((text, name) for text in _texts(page) for name in _NAMED.finditer(text))
    for text, name in islice(named, _MOST):
        value = _VALUE.match(text, name.end())
        instant = read_date(value[1], earliest=EARLIEST_YEAR) if value else None
        if instant is not None:
            yield instant


def _texts(page: HtmlDocument) -> Iterator[str]:
    """What stands in scripts, JSON-LD apart, and in their attributes."""
    for script in page.head_elements["script"]:
        if "ld+json" not in script.get("type", ""):
            for text in (script.text, *script.attrib.values()):
                if text and any(hint in text for hint in _HINTS):
                    yield text[:_LONGEST]
