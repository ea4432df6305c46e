"""How much of one text occurs in another: three words in the same order are no accident."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Final

_WORD: Final = re.compile(r"\w+")


class WordRows:
    """A text as the rows of three words in it."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _known(self) -> set[tuple[str, str, str]]:
        return set(_rows(self._text))

    def share_of(self, text: str) -> float:
        """The share of another text that occurs in this one; 0 where it has under three words."""
        if self._holds(text):
            return 1.0
        rows = list(_rows(text))
        return sum(map(self._known.__contains__, rows)) / len(rows) if rows else 0.0

    def _holds(self, text: str) -> bool:
        """Whether all of a text stands here word for word: a quick look that mostly settles it."""
        place = self._text.find(text)
        if place < 0:
            return False
        end = place + len(text)
        around = self._text[max(0, place - 1) : place] + self._text[end : end + 1]
        return not _WORD.search(around) and len(list(islice(_WORD.finditer(text), 3))) == 3


def _rows(text: str) -> Iterator[tuple[str, str, str]]:
    words = _WORD.findall(text)
    return zip(words, words[1:], words[2:], strict=False)
