"""How much of one text occurs in another: three words in the same order are no accident."""

import re
from collections.abc import Iterator
from typing import Final

_WORD: Final = re.compile(r"\w+")


class WordRows:
    """A text as the rows of three words in it."""

    def __init__(self, text: str) -> None:
        self._known = set(_rows(text))

    def share_of(self, text: str) -> float:
        """The share of another text that occurs in this one; 0 where it has under three words."""
        rows = list(_rows(text))
        return sum(map(self._known.__contains__, rows)) / len(rows) if rows else 0.0


def _rows(text: str) -> Iterator[tuple[str, str, str]]:
    words = _WORD.findall(text)
    return zip(words, words[1:], words[2:], strict=False)
