"""The text of a block with its inline markup: white space as one space, ranges exact."""

from collections.abc import Iterable
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import hides
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
_UNSEEN: Final = ("sr-only", "screen-reader", "visually-hidden", "visuallyhidden")

Marked = tuple[str, tuple[Inline, ...]]
"""A text, and the markup over parts of it."""


def marked_text(page: HtmlDocument, element: Any, *, without: Iterable[str] = ()) -> Marked:
    """The text in an element; what lies in elements of the tags in ``without`` is left out."""
    if not len(element):
        return " ".join((element.text or "").split()), ()
    writer = _Writer(page, _LEFT_OUT.union(without) if without else _LEFT_OUT)
    writer.write(element.text)
    writer.write_inside(element)
    return writer.finish()


def marked_run(page: HtmlDocument, lead: str, elements: Iterable[Any]) -> Marked:
    """The text of loose inline content: what stands before, then elements with their tails."""
    writer = _Writer(page, _LEFT_OUT)
    writer.write(lead)
    for element in elements:
        writer.write_element(element)
        writer.write(element.tail)
    return writer.finish()


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
        words = text.split()
        if text[0].isspace():
            self.gap = self.gap or " "
        if words:
            piece = (self.gap if self.length else "") + " ".join(words)
            self.parts.append(piece)
            self.length += len(piece)
            self.gap = " " if text[-1].isspace() else ""

    def write_element(self, element: Any) -> None:
        if self._open(element):
            start = self.length
            self.write(element.text)
            self.write_inside(element)
            self._close(element, start)

    def write_inside(self, element: Any) -> None:
        """Write what follows an element's first text, without recursion: pages nest deeply."""
        stack = [(element, iter(element), self.length)]
        while stack:
            parent, children, start = stack[-1]
            child = next(children, None)
            if child is not None:
                if self._open(child):
                    stack.append((child, iter(child), self.length))
                    self.write(child.text)
                else:
                    self.write(child.tail)
                continue
            stack.pop()
            if stack:
                self._close(parent, start)
                self.write(parent.tail)

    def _open(self, element: Any) -> bool:
        tag = element.tag
        if tag in self.left_out or not isinstance(tag, str):
            return False
        if tag == "sup" and _refers_to_note(element):
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
        inlines = sorted(
            (inline for inline in found if inline),
            key=lambda inline: (inline.span.start, -inline.span.end, inline.kind),
        )
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
    names, style = element.get("class", ""), element.get("style", "")
    return (
        (names != "" and any(map(names.__contains__, _UNSEEN)))
        or (style != "" and hides(style))
        or element.get("hidden") is not None
    )
