"""What NITF says and the model does not: in the article's extensions.

``nitf:fixture`` and the like hold a list of objects: the attributes of each such element.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from newsmodel.formats.lens.xml_edit import set_text
from newsmodel.formats.lens.xml_lists import Found
from newsmodel.formats.lens.xml_words import Element, filled, said, words_in
from newsmodel.formats.nitf.identity import as_token
from newsmodel.formats.nitf.outline import Outline
from newsmodel.formats.nitf.schema import HOLDER
from newsmodel.model import Article

_PREFIX: Final = "nitf:"
_WORDS: Final = "text"
_ATTRIBUTES: Final[Mapping[str, tuple[str, ...]]] = {
    "meta": ("name", "http-equiv", "content"),
    "ds": ("num", "value"),
    "evloc": ("city", "county-dist", "state-prov", "iso-cc"),
    "from-src": ("src-name", "level-number"),
    "fixture": ("fix-id",),
    "date.expire": ("norm",),
    "doc-scope": ("scope",),
    "series": ("series.name", "series.part", "series.totalpart"),
    "ed-msg": ("info", "msg-type"),
    "tagline": (_WORDS,),
}
"""The elements, each with the attributes that are kept; ``text`` stands for its words."""

_REQUIRED: Final = {"meta": "content", "ds": "num"}
"""Attributes without which an element is not valid."""

_TOKENS: Final = frozenset(("name", "http-equiv", "num", "series.part", "series.totalpart"))
"""Attributes that hold a token, and no other text."""

_ONLY_ONE: Final = frozenset(("tagline",))

Row = tuple[tuple[str, str], ...]
"""What an element says, in the order in which it is listed above."""


def extensions(outline: Outline) -> dict[str, Any]:
    """What the elements say that have no field, by their names."""
    found = {name: [dict(each.member) for each in _present(outline, name)] for name in _ATTRIBUTES}
    return {_PREFIX + name: rows for name, rows in found.items() if rows}


def put_extensions(outline: Outline, article: Article) -> None:
    """Those of the extensions that NITF has elements for."""
    for name in _ATTRIBUTES:
        wanted = list(_sayable(name, article.extensions.get(_PREFIX + name)))

        def make(row: Row, name: str = name) -> Element:
            element = outline.make(name)
            for attribute, value in row:
                if attribute == _WORDS:
                    set_text(element, value)
                else:
                    element.set(attribute, value)
            return element

        outline.put_each(HOLDER[name], _present(outline, name), wanted, make)


def _present(outline: Outline, name: str) -> list[Found[Row]]:
    stated = ((each, _row(each, _ATTRIBUTES[name])) for each in outline.all(name))
    return [Found(each, row) for each, row in stated if row]


def _row(element: Element, attributes: tuple[str, ...]) -> Row:
    values = (words_in(element) if name == _WORDS else said(element, name) for name in attributes)
    pairs = zip(attributes, values, strict=True)
    return tuple((name, value) for name, value in pairs if value)


def _sayable(name: str, rows: Any) -> Iterator[Row]:
    """The objects that the element can say, as far as it can."""
    for row in (rows if isinstance(rows, tuple) else ())[: 1 if name in _ONLY_ONE else None]:
        if isinstance(row, Mapping):
            values = {each: _value(each, row.get(each)) for each in _ATTRIBUTES[name]}
            kept = {each: value for each, value in values.items() if value}
            if _REQUIRED.get(name, next(iter(kept), None)) in kept:
                yield tuple(kept.items())


def _value(attribute: str, value: Any) -> str | None:
    text = filled(value) if isinstance(value, str) else None
    return as_token(text) if attribute in _TOKENS else text
