"""How text for a terminal is set: width, colours, shortening."""

import re
import textwrap
from enum import StrEnum
from typing import Final

from attrs import frozen

_RESET: Final = "\x1b[0m"
_ELLIPSIS: Final = " …"
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Look(StrEnum):
    """The looks of text, as SGR parameters (ECMA-48)."""

    TITLE = "1"
    HEADING = "1;36"
    FAINT = "2"
    GOOD = "32"
    DOUBT = "33"
    BAD = "31"


@frozen(kw_only=True)
class Style:
    """What the terminal can show."""

    width: int = 80
    colours: bool = False

    def paint(self, text: str, look: Look) -> str:
        """Text in a look, where there are colours."""
        return f"\x1b[{look}m{text}{_RESET}" if self.colours and text else text

    def wrap(self, text: str, *, indent: str = "", hanging: str | None = None) -> str:
        """A paragraph set to the width."""
        return textwrap.fill(
            " ".join(harmless(text).split()),
            width=max(self.width, 20),
            initial_indent=indent,
            subsequent_indent=indent if hanging is None else hanging,
            break_on_hyphens=False,
        )


def harmless(text: str) -> str:
    """A text without control characters: what a page says must not steer the terminal."""
    return _CONTROL.sub(" ", text)


def shortened(text: str, length: int) -> str:
    """A text on one line, cut at a word where it is longer."""
    line = " ".join(harmless(text).split())
    if len(line) <= length:
        return line
    cut = line[: length - len(_ELLIPSIS) + 1]
    # Scripts without spaces are cut anywhere.
    words = cut.rpartition(" ")[0]
    return (words if len(words) > length // 2 else cut[:-1]).rstrip() + _ELLIPSIS
