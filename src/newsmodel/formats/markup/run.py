"""Running text while it is gathered: white space as a browser shows it, with ranges of markup."""

from typing import Final

from newsmodel.model import Inline, InlineKind, TextSpan

SPACE: Final = " \t\n\r\f"
"""What HTML calls white space; a no-break space is none of it."""

_LIKE_SPACE: Final = "\n\t\r\f"

Marked = tuple[str, tuple[Inline, ...]]
"""A text, and the markup over parts of it."""

NOTHING: Final[Marked] = ("", ())


def shown(text: str) -> str:
    """A text with every run of white space as one space."""
    # To look for single characters is much quicker than a regular expression.
    if "\n" in text or "\t" in text or "\r" in text or "\f" in text:
        for space in _LIKE_SPACE:
            text = text.replace(space, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def text_alone(text: str | None) -> str:
    """The text of an element that holds nothing else; empty where it is blank."""
    words = shown(text).strip(" ") if text else ""
    return "" if words.isspace() else words


class Run:
    """The text so far, the markup over it, and how it ends."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.newlines = 0
        """How many line breaks the text ends with."""

        self.spaced = True
        """Whether a space would not be shown here: at the start of a line, or behind a space."""

        self.open: list[tuple[int, InlineKind, str | None]] = []
        """The markup that has begun: where, of which kind, and where it leads; the outer first."""

        self.closed: list[tuple[int, int, InlineKind, str | None]] = []
        """The markup that has ended, in the order of its ends."""

    def write(self, text: str) -> None:
        """Add text as it stands in the source."""
        if self.spaced:
            text = text.lstrip(SPACE)
        if text:
            text = shown(text)
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

    def open_mark(self, kind: InlineKind, url: str | None = None) -> bool:
        """Begin markup here; not where such markup is open already: it would say nothing more."""
        if self.open and any(each is kind for _, each, _ in self.open):
            return False
        self.open.append((self.length, kind, url))
        return True

    def close_mark(self) -> None:
        """End the markup that began last."""
        start, kind, url = self.open.pop()
        if start < self.length:
            self.closed.append((start, self.length, kind, url))

    def take(self) -> Marked:
        """What was gathered; the run is empty then, and markup that is still open goes on."""
        if not self.length:
            return NOTHING
        text = "".join(self.parts).rstrip(" \n")
        goes_on = [(0, kind, url) for _, kind, url in self.open]
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
        for place in range(len(self.closed) - 1, -1, -1):
            start, end, kind, url = self.closed[place]
            if end <= self.length:
                break
            self.closed[place] = (start, self.length, kind, url)

    def _inlines(self, length: int) -> tuple[Inline, ...]:
        if not self.closed:
            return ()
        marks = self.closed
        if len(marks) > 1:
            marks.reverse()  # the outer one ended later: it comes first at the same place
            marks.sort(key=_place)
        return tuple(
            Inline(span=TextSpan(start, min(end, length)), kind=kind, url=url)
            for start, end, kind, url in marks
            if start < length
        )


def _place(mark: tuple[int, int, InlineKind, str | None]) -> tuple[int, int]:
    return mark[0], -mark[1]
