"""Text with its markup as elements: ranges that cross are cut where they cross."""

from collections.abc import Callable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from lxml import etree

from newsmodel.formats.lens.xml_edit import xml_text
from newsmodel.model import Inline, InlineKind

Element = etree._Element
Shape = tuple[str, Mapping[str, str]]
"""The name of an element and its attributes."""


class _Mark(NamedTuple):
    """A range of markup, ordered so that the outer comes before the inner."""

    start: int
    minus_end: int
    place: int
    """Which one it is: where two cover the same, the first is the outer."""

    @property
    def end(self) -> int:
        return -self.minus_end


class InlineWriter:
    """Writes text into an element, opening and closing markup where it begins and ends."""

    def __init__(
        self,
        element: Element,
        text: str,
        inlines: Sequence[Inline],
        shape_of: Callable[[Inline], Shape | None],
        add: Callable[[Element, str, Mapping[str, str]], Element],
        next_paragraph: Callable[[], Element] | None = None,
    ) -> None:
        self.text = text
        self.inlines = inlines
        self.shape_of = shape_of
        self.add = add
        self.next_paragraph = next_paragraph
        """What makes the element of another paragraph, where text may have several."""

        self.position = 0
        self.open: list[tuple[int, Element]] = [(len(text), element)]
        """The elements that are open, each with its end, the outermost first."""

        self.links = 0
        """Up to where a link is open: links do not nest."""

    def write(self) -> None:
        """Write all of the text."""
        marks = [
            _Mark(inline.span.start, -inline.span.end, place)
            for place, inline in enumerate(self.inlines)
        ]
        heapify(marks)
        while marks:
            mark = heappop(marks)
            self._close_to(mark.start)
            border = self.open[-1][0]
            if border < mark.end:
                # They cross: the rest comes when the inner one is closed.
                heappush(marks, mark._replace(start=border))
                mark = mark._replace(minus_end=-border)
            self._begin(mark)
        self._close_to(len(self.text))

    def _begin(self, mark: _Mark) -> None:
        inline = self.inlines[mark.place]
        is_link = inline.kind is InlineKind.LINK
        shape = self.shape_of(inline)
        if shape is None or (is_link and mark.start < self.links):
            return
        if is_link:
            self.links = mark.end
        name, attributes = shape
        self.open.append((mark.end, self.add(self.open[-1][1], name, attributes)))

    def _close_to(self, position: int) -> None:
        """Write the text up to a position, and close what ends on the way."""
        while len(self.open) > 1 and self.open[-1][0] <= position:
            end, _ = self.open[-1]
            self._copy_to(end)
            self.open.pop()
        self._copy_to(position)

    def _copy_to(self, position: int) -> None:
        if self.position < position:
            self._append(self.text[self.position : position])
            self.position = position

    def _append(self, text: str) -> None:
        first, *paragraphs = text.split("\n\n") if self._may_begin_paragraph() else [text]
        self._append_lines(first)
        for paragraph in paragraphs:
            if self.next_paragraph:
                self.open[0] = (len(self.text), self.next_paragraph())
            self._append_lines(paragraph)

    def _may_begin_paragraph(self) -> bool:
        return self.next_paragraph is not None and len(self.open) == 1

    def _append_lines(self, text: str) -> None:
        element = self.open[-1][1]
        first, *lines = xml_text(text).split("\n")
        append_text(element, first)
        for line in lines:
            self.add(element, "br", {})
            append_text(element, line)


def append_text(element: Element, text: str) -> None:
    """Add text at the end of an element."""
    if not text:
        return
    if len(element):
        last = element[-1]
        last.tail = (last.tail or "") + text
    else:
        element.text = (element.text or "") + text
