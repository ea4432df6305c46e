"""Running text while it is gathered: white space as a browser shows it, with ranges of markup."""

import re
from typing import Final

from newsmodel.model import Inline, InlineKind, TextSpan

_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
"""What HTML shows as one space; a no-break space is none of it."""

Marked = tuple[str, tuple[Inline, ...]]
"""A text, and the markup over parts of it."""

NOTHING: Final[Marked] = ("", ())


def shown(text: str) -> str:
    """A text with every run of white space as one space."""
    # Of white space, a space alone can be printed; most texts are as they should be.
    if text.isprintable() and "  " not in text:
        return text
    return _SPACES.sub(" ", text)


class _Mark:
    __slots__ = ("end", "kind", "start", "url")

    def __init__(self, kind: InlineKind, url: str | None, start: int) -> None:
        self.kind = kind
        self.url = url
        self.start = start
        self.end = start


class Run:
    """The text so far, the markup over it, and how it ends."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.newlines = 0
        """How many line breaks the text ends with."""

        self.spaced = True
        """Whether a space would not be shown here: at the start of a line, or behind a space."""

        self.open: list[_Mark] = []
        """The markup that has begun, the outer first."""

        self.closed: list[_Mark] = []
        """The markup that has ended, in the order of its ends."""

    def write(self, text: str) -> None:
        """Add text as it stands in the source."""
        text = shown(text)
        if self.spaced:
            text = text.lstrip(" ")
        if text:
            self.parts.append(text)
            self.length += len(text)
            self.newlines = 0
            self.spaced = text[-1] == " "

    def break_line(self) -> None:
        """Add a line break; none at the very start."""
        if self.length:
            self._add_newlines(1)

    def begin_line(self, breaks: int = 1) -> None:
        """See to it that what follows stands on a line of its own, so many breaks further."""
        if self.length and self.newlines < breaks:
            self._add_newlines(breaks - self.newlines)

    def open_mark(self, kind: InlineKind, url: str | None = None) -> None:
        """Begin markup here."""
        self.open.append(_Mark(kind, url, self.length))

    def close_mark(self) -> None:
        """End the markup that began last."""
        mark = self.open.pop()
        if mark.start < self.length:
            mark.end = self.length
            self.closed.append(mark)

    def take(self) -> Marked:
        """What was gathered; the run is empty then, and markup that is still open goes on."""
        if not self.length:
            return NOTHING
        text = "".join(self.parts).rstrip(" \n")
        goes_on = [_Mark(mark.kind, mark.url, 0) for mark in self.open]
        while self.open:
            self.close_mark()
        marked = (text, self._inlines(len(text))) if not text.isspace() else NOTHING
        self.parts, self.open, self.closed = [], goes_on, []
        self.length = self.newlines = 0
        self.spaced = True
        return marked

    def _add_newlines(self, count: int) -> None:
        if self.spaced and not self.newlines:
            self._strip_space()
        self.parts.append("\n" * count)
        self.length += count
        self.newlines += count
        self.spaced = True

    def _strip_space(self) -> None:
        """Take off the space at the end of a line: no browser shows it."""
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1
        for mark in reversed(self.closed):
            if mark.end <= self.length:
                break
            mark.end = self.length

    def _inlines(self, length: int) -> tuple[Inline, ...]:
        if not self.closed:
            return ()
        marks = self.closed[::-1]  # the outer one ended later: it comes first at the same place
        marks.sort(key=lambda mark: (mark.start, -mark.end))
        return tuple(
            Inline(span=TextSpan(mark.start, end), kind=mark.kind, url=mark.url)
            for mark in marks
            if mark.start < (end := min(mark.end, length))
        )
