"""News lines: what is printed around a text."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsmodel.formats.lens.xml_edit import insert, set_text
from newsmodel.formats.lens.xml_words import Element, words_in
from newsmodel.formats.newsml_1.formal_names import child

LINES: Final = {
    "headline": "HeadLine",
    "subheadline": "SubHeadLine",
    "slugline": "SlugLine",
    "byline": "ByLine",
    "copyright": "CopyrightLine",
    "usage_terms": "RightsLine",
}
"""The fields of an article that are a line."""

_HOLDER: Final = "NewsLines"
_ORDER: Final = (
    *("HeadLine", "SubHeadLine", "ByLine", "DateLine", "CreditLine", "CopyrightLine"),
    *("RightsLine", "SeriesLine", "SlugLine", "KeywordLine", "NewsLine"),
)
_BEFORE_LINES: Final = ("Comment", "Catalog", "TopicSet", "Role", "BasisForChoice", _HOLDER)


def lines_in(path: Iterable[Element], name: str) -> list[str]:
    """The lines of a name in the first of some components that has one."""
    for component in path:
        found = [words for line in _elements(component, name) if (words := words_in(line))]
        if found:
            return found
    return []


def line_in(path: Iterable[Element], name: str) -> str | None:
    """The first line of a name, in the first component that has one."""
    return next(iter(lines_in(path, name)), None)


def put_line(path: Sequence[Element], name: str, text: str) -> None:
    """Change a line wherever some components say it; where none does, the first is given one."""
    before = line_in(path, name)
    same = [
        line
        for component in path
        for line in _elements(component, name)
        if before and words_in(line) == before
    ]
    for each in same or [_new(path[0], name)]:
        set_text(each, text)


def _elements(component: Element, name: str) -> Iterable[Element]:
    for holder in component.iterchildren(f"{{*}}{_HOLDER}"):
        yield from holder.iterchildren(f"{{*}}{name}")


def _new(component: Element, name: str) -> Element:
    holder = child(component, _HOLDER)
    if holder is None:
        holder = insert(component, _made(component, _HOLDER), _BEFORE_LINES)
    return insert(holder, _made(component, name), _ORDER)


def _made(component: Element, name: str) -> Element:
    namespace, mark, _ = str(component.tag).rpartition("}")
    return component.makeelement(f"{namespace}{mark}{name}")
