"""The formats ``plover-jsonl``, ``plover-csv`` and ``gdelt``."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from newsmodel.documents import Document, DocumentError, Limits, Source
from newsmodel.formats.event_rows.gdelt import as_gdelt
from newsmodel.formats.event_rows.plover import as_csv, as_json_lines
from newsmodel.model import Article

_WRITERS: Final[Mapping[str, Callable[[Iterable[Article]], bytes]]] = {
    "plover-jsonl": as_json_lines,
    "plover-csv": as_csv,
    "gdelt": as_gdelt,
}


class EventRowsFormat:
    """The events of articles as rows."""

    name: str = "event-rows"
    media_types: Sequence[str] = ()
    suffixes: Sequence[str] = ()
    writes: Sequence[str] = ()
    renders: Sequence[str] = tuple(_WRITERS)

    def sniff(self, source: Source) -> float:
        """Rows are not read."""
        return 0.0

    def read(self, source: Source, limits: Limits) -> Document:
        """Refuse: rows say nothing of the text that they were read out of.

        Raises:
            DocumentError: always.
        """
        raise DocumentError(
            "rows of events are written, not read: they do not hold the article", code="unreadable"
        )

    def write(self, article: Article, name: str) -> bytes:
        """The events of one article."""
        return _WRITERS[name]((article,))

    def write_many(self, articles: Sequence[Article], name: str) -> bytes:
        """The events of all articles as one table."""
        return _WRITERS[name](articles)
