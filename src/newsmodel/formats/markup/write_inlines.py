"""Text with its markup as elements: ranges that cross are cut where they cross."""

from collections.abc import Callable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from newsmodel.formats.lens.xml_edit import xml_text
from newsmodel.formats.markup.elements import Element
from newsmodel.model import Inline, InlineKind

Shape = tuple[str, Mapping[str, str]]
"""The name of an element and its attributes."""


class _Mark(NamedTuple):
    """A range of markup, ordered so that the outer comes before the inner."""

    start: int
    minus_end: int
    place: int
    """Which one it is: where two cover the same, the first is the outer."""

    shape: Shape

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
        self.marks = _marks_apart(inlines, shape_of)
        self.add = add
        self.next_paragraph = next_paragraph
        """What makes the element of another paragraph, where text may have several."""

        self.position = 0
        self.open: list[tuple[int, Element]] = [(len(text), element)]
        """The elements that are open, each with its end, the outermost first."""

    def write(self) -> None:
        """Write all of the text."""
        while self.marks:
            self._begin(heappop(self.marks))
        self._close_to(len(self.text))

    def _begin(self, mark: _Mark) -> None:
        self._close_to(mark.start)
        border, outer = self.open[-1]
        if border < mark.end:
            # They cross: the rest comes when the inner one is closed.
            heappush(self.marks, mark._replace(start=border))
        self.open.append((min(border, mark.end), self.add(outer, *mark.shape)))

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


def _marks_apart(
    inlines: Sequence[Inline], shape_of: Callable[[Inline], Shape | None]
) -> list[_Mark]:
    """What can be said of the ranges, as a heap: where two of a kind overlap, each place once.

    So few ranges are open at a place, however many cross there, and links are in no links.
    """
    marks = []
    ends: dict[InlineKind, int] = {}
    by_start = sorted(enumerate(inlines), key=lambda each: (each[1].span.start, -each[1].span.end))
    for place, inline in by_start:
        shape = shape_of(inline)
        start, end = max(inline.span.start, ends.get(inline.kind, 0)), inline.span.end
        if shape is not None and start < end:
            marks.append(_Mark(start, -end, place, shape))
            ends[inline.kind] = end
    heapify(marks)
    return marks


def append_text(element: Element, text: str) -> None:
    """Add text at the end of an element."""
    if not text:
        return
    if len(element):
        last = element[-1]
        last.tail = (last.tail or "") + text
    else:
        element.text = (element.text or "") + text
