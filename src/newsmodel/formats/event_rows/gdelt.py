"""Rows with the 58 columns of GDELT's event table: a row for each actor and each it acts upon.

Only what newsmodel knows is filled in; coordinates, tone and counts of other articles are empty.
A row says that something happened. So what is denied, possible or only intended has none.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import product
from typing import Final

from newsmodel.formats.event_rows.cameo import (
    base_of,
    code_of,
    goldstein_of,
    quad_class_of,
    root_of,
)
from newsmodel.formats.event_rows.records import Party, Record, records
from newsmodel.model import Article, Factuality

_ACTOR: Final = (
    *("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code"),
    *("Religion2Code", "Type1Code", "Type2Code", "Type3Code"),
)
_PLACE: Final = (*("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID"),)
COLUMNS: Final = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor1{name}" for name in _ACTOR),
    *(f"Actor2{name}" for name in _ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass"),
    *("GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"Actor1Geo_{name}" for name in _PLACE),
    *(f"Actor2Geo_{name}" for name in _PLACE),
    *(f"ActionGeo_{name}" for name in _PLACE),
    *("DATEADDED", "SOURCEURL"),
)
"""The columns of GDELT's event table 1.0, in its order; its files have no header."""

_HAPPENED: Final = frozenset({Factuality.ASSERTED, Factuality.ALLEGED})
_MOST_TYPES: Final = 3
_NOBODY: Final = Party(name="", country=None, sectors=())
_DAYS_OF_A_YEAR: Final = 365
_DAYS_OF_A_MONTH: Final = 30
_IDENTIFIER_BYTES: Final = 7
"""So an identifier is a number below 2**56, which every table can hold."""


def as_gdelt(articles: Iterable[Article]) -> bytes:
    """Tab-separated rows without a header.

    Events whose type CAMEO does not know are left out, and those that did not happen.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(
        table, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, escapechar="\\"
    )
    for article in articles:
        for row in _rows(article):
            writer.writerow([row.get(column, "") for column in COLUMNS])
    return table.getvalue().encode()


def _rows(article: Article) -> Iterator[dict[str, str]]:
    for record in records(article):
        code = code_of(record.event)
        if code is None or record.event.factuality not in _HAPPENED:
            continue
        pairs = product(record.actors or (_NOBODY,), record.recipients or (_NOBODY,))
        for number, (actor, recipient) in enumerate(pairs):
            yield {
                "GLOBALEVENTID": _identifier(record, number),
                **_date_columns(record.date or record.published),
                **_actor_columns("Actor1", actor),
                **_actor_columns("Actor2", recipient),
                **_event_columns(code, article, record),
                "DATEADDED": _digits(record.published),
                "SOURCEURL": _plain(article.url or article.identifier),
            }


def _identifier(record: Record, number: int) -> str:
    digest = blake2b(f"{record.id}/{number}".encode(), digest_size=_IDENTIFIER_BYTES).digest()
    return str(int.from_bytes(digest, "big"))


def _date_columns(day: str | None) -> dict[str, str]:
    if day is None:
        return {}
    year, month, of_month = day.split("-")
    # The days of a year as if each month had thirty, as GDELT's codebook has it.
    passed = (int(month) * _DAYS_OF_A_MONTH + int(of_month)) / _DAYS_OF_A_YEAR
    return {
        "SQLDATE": year + month + of_month,
        "MonthYear": year + month,
        "Year": year,
        "FractionDate": f"{int(year) + passed:.4f}",
    }


def _actor_columns(which: str, party: Party) -> dict[str, str]:
    types = party.sectors[:_MOST_TYPES]
    return {
        f"{which}Code": (party.country or "") + "".join(types),
        f"{which}Name": _plain(party.name).upper(),
        f"{which}CountryCode": party.country or "",
        **{f"{which}Type{number}Code": code for number, code in enumerate(types, 1)},
    }


def _event_columns(code: str, article: Article, record: Record) -> dict[str, str]:
    first = article.events[0] if article.events else None
    return {
        "IsRootEvent": str(int(record.event is first)),
        "EventCode": code,
        "EventBaseCode": base_of(code),
        "EventRootCode": root_of(code),
        "QuadClass": str(quad_class_of(code)),
        "GoldsteinScale": str(goldstein_of(code)),
        "ActionGeo_FullName": _plain(record.place),
    }


def _digits(day: str | None) -> str:
    return (day or "").replace("-", "")


def _plain(text: str | None) -> str:
    """A text without the tabs and line ends that would end a cell."""
    return " ".join((text or "").split())
