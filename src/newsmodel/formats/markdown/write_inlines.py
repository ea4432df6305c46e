"""Text with its markup as Markdown: signs where they surely mean it, else HTML tags."""

import re
from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from typing import Final, NamedTuple

from attrs import define, field

from newsmodel.formats.markdown.syntax import DELIMITERS, TAG_OF, is_boundary
from newsmodel.model import Inline, InlineKind

_SPECIAL: Final = re.compile(
    r"[\\`*~\[\]<]|(?<![^\W_])_|_(?![^\W_])|&(?=[#\w])"
    r"|^(?:\#(?=\#{0,5}(?:[ \t]|$))|[+-](?=[ \t]|$)|[-=](?=[-=:| \t]*$)|[>|]|:(?=-))"
    r"|(?:(?<=^\d)|(?<=^\d\d)|(?<=^\d\d\d)|(?<=^\d{4})|(?<=^\d{5})|(?<=^\d{6})|(?<=^\d{7})"
    r"|(?<=^\d{8})|(?<=^\d{9}))[.)](?=[ \t]|$)",
    re.MULTILINE,
)
"""What would be read as markup where it stands."""

_LOST: Final = re.compile(
    r"^[^\S\n\x1c-\x1f\x85]|[^\S\n\x1c-\x1f\x85]$|[\v\f\r\u2028\u2029\ufeff]|\A\n|\n\Z",
    re.MULTILINE,
)
"""White space that reading would leave out or take for something else."""

_UNFIT_FOR_CODE: Final = re.compile(r"[`\n]|^\s|\s$")
_UNFIT_FOR_BARE_ADDRESS: Final = re.compile(r"[\s()<>]")
_SPECIAL_IN_ADDRESS: Final = re.compile(r"[\\<>\"]|&(?=[#\w])")


class _Mark(NamedTuple):
    """A range of markup, ordered so that the outer comes before the inner."""

    start: int
    minus_end: int
    is_code: bool
    kind: InlineKind
    url: str

    @property
    def end(self) -> int:
        return -self.minus_end


def inlines_as_markdown(
    text: str, inlines: Sequence[Inline] = (), *, line_break: str = "\\\n"
) -> str:
    """Text and its markup as Markdown that stands at the start of a line.

    Args:
        text: what the block says.
        inlines: its markup; ranges that cross are cut where they cross.
        line_break: how a line break within the text is written.
    """
    marks = [
        _Mark(
            each.span.start, -each.span.end, each.kind is InlineKind.CODE, each.kind, each.url or ""
        )
        for each in inlines
        if each.kind is not InlineKind.LINK or each.url
    ]
    heapify(marks)
    return _Writer(text, _escaped(text, line_break), marks).write()


def title_as_markdown(title: str) -> str:
    """The title of a picture, between quotation marks."""
    return '"' + _SPECIAL_IN_ADDRESS.sub(r"\\\g<0>", title).replace("\n", "&#10;") + '"'


def address_as_markdown(url: str) -> str:
    """An address where Markdown expects one."""
    escaped = _SPECIAL_IN_ADDRESS.sub(r"\\\g<0>", url)
    if not _UNFIT_FOR_BARE_ADDRESS.search(url):
        return escaped
    return f"<{escaped.replace(chr(10), '%0A')}>"


def _escaped(text: str, line_break: str) -> list[str]:
    """What is written for each character of a text."""
    written = [line_break if character == "\n" else character for character in text]
    for found in _SPECIAL.finditer(text):
        written[found.start()] = "\\" + found.group()
    for found in _LOST.finditer(text):
        written[found.start()] = f"&#{ord(found.group())};"
    return written


@define
class _Writer:
    """Walks over the text once, opening and closing markup where it begins and ends."""

    text: str
    written: Sequence[str]
    marks: list[_Mark]
    position: int = 0
    out: list[str] = field(factory=list)
    open: list[tuple[_Mark, str]] = field(factory=list)
    """The markup that is open, and what will close it."""

    def write(self) -> str:
        """The text with its markup."""
        while self.marks:
            self._begin(heappop(self.marks))
        self._close_to(len(self.text))
        return "".join(self.out)

    def _begin(self, mark: _Mark) -> None:
        self._close_to(mark.start)
        if self.open and self.open[-1][0].end < mark.end:
            # The ranges cross: the rest comes when the inner one is closed.
            border = self.open[-1][0].end
            heappush(self.marks, mark._replace(start=border))
            mark = mark._replace(minus_end=-border)
        if mark.kind is InlineKind.LINK and any(each.kind is mark.kind for each, _ in self.open):
            return  # links do not nest
        if mark.is_code and self._is_plain_code(mark):
            self.out.append(f"`{self.text[mark.start : mark.end]}`")
            self.position = mark.end
            return
        opening, closing = self._signs(mark)
        self.out.append(opening)
        self.open.append((mark, closing))

    def _close_to(self, position: int) -> None:
        """Write the text up to a position, and close what ends on the way."""
        while self.open and self.open[-1][0].end <= position:
            mark, closing = self.open.pop()
            self._copy_to(mark.end)
            self.out.append(closing)
        self._copy_to(position)

    def _copy_to(self, position: int) -> None:
        if self.position < position:
            self.out.append("".join(self.written[self.position : position]))
            self.position = position

    def _is_plain_code(self, mark: _Mark) -> bool:
        inner = self.marks and self.marks[0].start < mark.end
        return not inner and not _UNFIT_FOR_CODE.search(self.text[mark.start : mark.end])

    def _signs(self, mark: _Mark) -> tuple[str, str]:
        """What opens and what closes a range."""
        if mark.kind is InlineKind.LINK:
            if self.out and self.out[-1].endswith("!"):
                self.out[-1] = self.out[-1][:-1] + "\\!"  # else it would be a picture
            return "[", f"]({address_as_markdown(mark.url)})"
        sign = DELIMITERS.get(mark.kind)
        if sign and self._may_have_signs(mark):
            return sign, sign
        tag = TAG_OF[mark.kind]
        return f"<{tag}>", f"</{tag}>"

    def _may_have_signs(self, mark: _Mark) -> bool:
        """Whether signs around a range are surely read as a pair, whatever stands within.

        They stand between white space or punctuation outside and no white space inside, next to
        no other signs and within none.
        """
        if any(closing[0] in "*~" for _, closing in self.open):
            return False
        before = self.out[-1][-1] if self.out else ""
        after = self.text[mark.end : mark.end + 1]
        return (
            before not in ("*", "~", "_")
            and is_boundary(before)
            and is_boundary(after)
            and not self.text[mark.start].isspace()
            and not self.text[mark.end - 1].isspace()
        )
