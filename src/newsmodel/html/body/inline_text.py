"""The text of a block with its inline markup: white space as one space, ranges exact."""

import re
from collections.abc import Iterable, Sequence
from itertools import starmap
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import hides
from newsmodel.documents.white_space import one_line
from newsmodel.model import Inline, InlineKind, TextSpan

_KINDS: Final = {
    "a": InlineKind.LINK,
    "em": InlineKind.EMPHASIS,
    "i": InlineKind.EMPHASIS,
    "cite": InlineKind.EMPHASIS,
    "strong": InlineKind.STRONG,
    "b": InlineKind.STRONG,
    "code": InlineKind.CODE,
    "kbd": InlineKind.CODE,
    "samp": InlineKind.CODE,
    "q": InlineKind.QUOTE,
    "del": InlineKind.DELETED,
    "s": InlineKind.DELETED,
    "strike": InlineKind.DELETED,
    "ins": InlineKind.INSERTED,
    "sub": InlineKind.SUBSCRIPT,
    "sup": InlineKind.SUPERSCRIPT,
}
_LEFT_OUT: Final = frozenset(
    "annotation annotation-xml audio button canvas figcaption figure iframe img input noscript "
    "object picture script select style svg template textarea video".split()
)
_OWN_LINES: Final = frozenset(
    "article aside blockquote br dd div dl dt footer h1 h2 h3 h4 h5 h6 header li ol p pre section "
    "table td th tr ul".split()
)
_UNSEEN: Final = re.compile("s(?:r-only|creen-reader)|visually-?hidden")
_MARKUP: Final = frozenset((*_KINDS, "br", "p", "span", "u"))
"""What holds text and nothing else."""


Marked = tuple[str, tuple[Inline, ...]]
"""A text, and the markup over parts of it."""


def marked_text(page: HtmlDocument, element: Any, *, without: Iterable[str] = ()) -> Marked:
    """The text in an element; what lies in elements of the tags in ``without`` is left out."""
    if not len(element):
        return one_line(element.text or ""), ()
    writer = _Writer(page, _LEFT_OUT.union(without) if without else _LEFT_OUT)
    writer.write(element.text)
    writer.write_elements(element[::-1])
    return writer.finish()


def marked_run(page: HtmlDocument, lead: str, elements: Sequence[Any]) -> Marked:
    """The text of loose inline content: what stands before, then elements with their tails."""
    writer = _Writer(page, _LEFT_OUT)
    writer.write(lead)
    writer.write_elements(list(reversed(elements)))
    return writer.finish()


def holds_more_than_words(element: Any) -> bool:
    """Whether there is more in an element than text and its markup."""
    return not _MARKUP.issuperset([each.tag for each in element.iter()])


class _Writer:
    def __init__(self, page: HtmlDocument, left_out: frozenset[str]) -> None:
        self.page = page
        self.left_out = left_out
        self.parts: list[str] = []
        self.length = 0
        self.gap = ""
        """White space that is due before the next word."""

        self.ranges: list[tuple[int, int, InlineKind, Any]] = []

    def write(self, text: str | None) -> None:
        if not text:
            return
        if text[0].isspace():
            self.gap = self.gap or " "
        words = one_line(text)
        if words:
            piece = self.gap + words if self.length else words
            self.parts.append(piece)
            self.length += len(piece)
            self.gap = " " if text[-1].isspace() else ""

    def write_elements(self, waiting: list[Any]) -> None:
        """Write elements, the last one first, without recursion: pages nest deeply.

        An element that is begun waits for its end together with the place of its beginning.
        """
        while waiting:
            element, start = waiting.pop(), self.length
            if isinstance(element, tuple):
                element, start = element
            elif not self._open(element):
                self.write(element.tail)
                continue
            else:
                self.write(element.text)
                if len(element):
                    waiting.append((element, start))
                    waiting += element[::-1]
                    continue
            self._close(element, start)
            self.write(element.tail)

    def _open(self, element: Any) -> bool:
        tag = element.tag
        if tag in self.left_out or (tag == "sup" and _refers_to_note(element)):
            return False
        if tag in _OWN_LINES:
            self.gap = "\n"
        return not is_hidden(element)

    def _close(self, element: Any, start: int) -> None:
        tag = element.tag
        if tag in _OWN_LINES:
            self.gap = "\n"
        elif tag in _KINDS and self.length > start:
            self.ranges.append((start, self.length, _KINDS[tag], element))

    def finish(self) -> Marked:
        text = "".join(self.parts)
        found = [self._inline(text, *each) for each in self.ranges]
        inlines = [inline for inline in found if inline]
        inlines.sort(key=lambda inline: (inline.span.start, -inline.span.end, inline.kind))
        return text, tuple(inlines)

    def _inline(
        self, text: str, start: int, end: int, kind: InlineKind, element: Any
    ) -> Inline | None:
        start += text[start].isspace()  # the one that was due before the first word
        url = None
        if kind is InlineKind.LINK:
            address = element.get("href", "").strip()
            url = self.page.absolute(address) if address else None
            if url is None or address.lower().startswith("javascript:"):
                return None
        return Inline(span=TextSpan(start, end), kind=kind, url=url)


def _refers_to_note(element: Any) -> bool:
    """Whether a raised sign is the number of a note: a link into the page, or within one."""
    parent = element.getparent()
    links = element if len(element) else [] if parent is None else [parent]
    return any(link.tag == "a" and "#" in link.get("href", "") for link in links)


def is_hidden(element: Any) -> bool:
    """Whether its attributes hide an element from those who see."""
    return any(starmap(_hides, element.items()))


def _hides(name: str, value: str) -> bool:
    if name == "class":
        return _UNSEEN.search(value) is not None
    return name == "hidden" or (name == "style" and hides(value))
