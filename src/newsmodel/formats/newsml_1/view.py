"""How an article looks in a news item of NewsML 1."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from newsmodel.formats.instants import read_iso
from newsmodel.formats.lens import FieldPlace
from newsmodel.formats.lens.xml_words import Element
from newsmodel.formats.newsml_1.components import Component
from newsmodel.formats.newsml_1.contents import values_in
from newsmodel.formats.newsml_1.formal_names import FormalNames
from newsmodel.formats.newsml_1.item import Item
from newsmodel.formats.newsml_1.lines import LINES, line_in, lines_in, put_line
from newsmodel.formats.newsml_1.management import management_of
from newsmodel.formats.newsml_1.media import media_of
from newsmodel.formats.newsml_1.metadata import (
    creators_in,
    date_of_filing,
    metadata_of,
    place_of_filing,
)
from newsmodel.formats.nitf import NitfView, nitf_values
from newsmodel.formats.text.byline import stated_authors
from newsmodel.model import Article, Contributor, Dateline, Diagnostic, joined_text

_ABSTRACTS: Final = frozenset(("abstract", "summary"))
_BETWEEN_KEYWORDS: Final = re.compile(r"[,;]")


@frozen
class _Place:
    """Where a field is changed: in the line that says it, else in the NITF of the story."""

    field: str

    def put(self, node: Element, article: Article) -> None:
        """Write the field into a news item, as far as there is a place for it."""
        item, line = Item(node), LINES.get(self.field)
        before = line_in(item.path, line) if line else None
        in_nitf = None if item.nitf is None else nitf_values(item.nitf, []).get(self.field)
        wanted = getattr(article, self.field)
        if line and item.path and wanted and (before or not in_nitf):
            put_line(item.path, line, wanted)
        is_said_there = line is None or (in_nitf and before in (None, in_nitf))
        if item.nitf is not None and is_said_there:
            NitfView.fields[self.field].put(item.nitf, article)


class NewsMLOneView:
    """The view of a ``NewsItem``: its lines can be changed, and what its story says in NITF."""

    fields: Mapping[str, FieldPlace[Element]] = {
        name: FieldPlace(place.where, _Place(name).put) for name, place in NitfView.fields.items()
    }

    def __init__(self, root: Element) -> None:
        self.names = FormalNames(root)

    def get(self, node: Element, noted: list[Diagnostic]) -> dict[str, Any]:
        """What the item says around its text, and what the text says itself."""
        item = Item(node)
        texts = [values_in(each.texts, noted) for each in item.story]
        told = texts[0] if texts else {}
        around = {
            **dict(metadata_of(item.path, self.names)),
            **dict(management_of(node, noted)),
            **_filled(dict(_lines(item.path))),
            "body": tuple(block for each in texts for block in each.get("body", ())),
            "media": (*told.get("media", ()), *media_of(item.components, noted)),
            "summary": _summary(item.components, noted),
        }
        makers = authors_of(creators_in(item.path, self.names))
        return _filled({"authors": makers}) | told | _filled(around)

    def slot(self, node: Element) -> str | None:
        """There is none."""
        return None

    def put_slot(self, node: Element, slot: str | None) -> None:
        """There is no place for one: `NewsMLOneDocument` refuses what would need it."""


def _lines(path: Sequence[Element]) -> Iterator[tuple[str, Any]]:
    """What is printed around the text, by field."""
    bylines = lines_in(path, "ByLine")
    yield from ((field, line_in(path, name)) for field, name in LINES.items())
    yield "byline", ", ".join(bylines)
    yield "authors", authors_of(bylines)
    yield "dateline", _dateline(path)
    yield "keywords", tuple(_keywords(lines_in(path, "KeywordLine")))


def authors_of(names: Iterable[str]) -> tuple[Contributor, ...]:
    """Those whom some bylines, or the names of parties, stand for."""
    return tuple(author for each in names for author in stated_authors(each))


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def _dateline(path: Sequence[Element]) -> Dateline | None:
    text, date = line_in(path, "DateLine"), date_of_filing(path)
    if text is None:
        return None
    place = place_of_filing(path)
    return Dateline(text=text, place=place, date=read_iso(date) if date else None)


def _keywords(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield from filter(None, map(str.strip, _BETWEEN_KEYWORDS.split(line)))


def _summary(components: Iterable[Component], noted: list[Diagnostic]) -> str | None:
    """The text of a component that is an abstract."""
    for each in components:
        if each.role in _ABSTRACTS and each.texts:
            return joined_text(values_in(each.texts, noted).get("body", ())) or None
    return None
