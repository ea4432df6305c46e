"""Rows after the columns of PLOVER data sets: an event a row, as JSON Lines or CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import orjson

from newsmodel.formats.event_rows.records import Party, Record, records
from newsmodel.model import Annotations, Article, Event, Paragraph, TextSpan

_APART: Final = "; "
"""What stands between several values in one cell of CSV."""

_EXAMPLE: Final = Article(
    body=(Paragraph(text="-"),),
    annotations=Annotations(events=(Event(trigger=TextSpan(0, 1), type="-"),)),
)
"""An article whose row has every column, as all have."""


def as_json_lines(articles: Iterable[Article]) -> bytes:
    """An object a line; several values are arrays, what is not known is null."""
    return b"".join(orjson.dumps(row) + b"\n" for row in _rows(articles))


def as_csv(articles: Iterable[Article]) -> bytes:
    """A table with a header (RFC 4180); several values stand in one cell, ``; `` between them."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(_columns())
    writer.writerows([_cell(value) for value in row.values()] for row in _rows(articles))
    return table.getvalue().encode()


def _rows(articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
    for article in articles:
        for record in records(article):
            yield _row(article, record)


def _row(article: Article, record: Record) -> dict[str, Any]:
    event = record.event
    return {
        "event_id": record.id,
        "event_date": record.date,
        "event_type": event.type,
        "event_mode": event.mode,
        "contexts": list(event.contexts),
        **_party_columns("actor", record.actors),
        **_party_columns("recipient", record.recipients),
        "placename": record.place,
        "time": record.time,
        "factuality": str(event.factuality),
        "attributed_to": list(record.attributed_to),
        "quantities": list(record.quantities),
        "happening": event.happening,
        "confidence": event.confidence,
        "trigger": record.trigger,
        "event_text": record.paragraph,
        "ontology": event.ontology,
        **_article_columns(article),
        "publication_date": record.published,
    }


def _party_columns(role: str, parties: tuple[Party, ...]) -> dict[str, list[str]]:
    return {
        f"{role}_name": [party.name for party in parties],
        f"{role}_country": _each_once(party.country for party in parties),
        f"{role}_sector": _each_once(sector for party in parties for sector in party.sectors),
    }


def _each_once(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def _article_columns(article: Article) -> Mapping[str, str | None]:
    return {
        "headline": article.headline,
        "url": article.url,
        "article_id": article.identifier,
        "publisher": article.publisher.name if article.publisher else None,
        "language": article.language,
    }


def _columns() -> Iterable[str]:
    return next(_rows((_EXAMPLE,)))


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return _APART.join(value)
    return "" if value is None else str(value)
