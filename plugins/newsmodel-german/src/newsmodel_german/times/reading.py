"""What the rules for times share: the words around an anchor, and the time of writing."""

import re
from datetime import date
from functools import cache
from typing import Any, Final

from attrs import define

from newsmodel.language.packs import FoundTime
from newsmodel_german.lexicons import GERMAN
from newsmodel_german.reading import Text

_FULL_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d(?=T|\Z)", re.ASCII)
_ENDINGS: Final = ("en", "em", "er", "es", "e")


@define
class Reading:
    """The text being read, the day it was written, and how far it has been read."""

    text: Text
    today: date | None
    read: int = 0
    """The first token that belongs to no time expression yet."""

    _day: tuple[int, str] | None = None

    def word(self, index: int) -> str:
        """The token at an index in lower case; empty beyond the text and in what was read."""
        return self.text.word(index) if index >= self.read else ""

    def is_noun(self, index: int) -> bool:
        """Whether a token begins with a capital, as nouns do."""
        tokens = self.text.tokens
        return index < len(tokens) and tokens.words[index][0].isupper()

    def opens(self, index: int) -> bool:
        """Whether a token is the first of its sentence, where every word has a capital."""
        return self.text.sentence_of(index).first == index

    def note(self, time: FoundTime) -> None:
        """Take a time as read, and keep its day in mind for the hours that follow."""
        self.read = time.last
        day = _FULL_DAY.match(time.value or "")
        if day is not None:
            self._day = (self.text.numbers[time.first], day[0])

    def day_at(self, index: int) -> str:
        """The day that an hour belongs to: one that its sentence named, else that of writing."""
        if self._day is not None and self._day[0] == self.text.numbers[index]:
            return self._day[1]
        return self.today.isoformat() if self.today else "XXXX-XX-XX"

    def is_ahead(self, index: int) -> bool:
        """Whether the clause of a token speaks of what is to come."""
        first, last = self.text.clause_of(index)
        return not _ahead().isdisjoint(self.text.tokens.lowers[first:last])


def table(key: str) -> dict[str, Any]:
    """A table of the lexicon of time words."""
    found: dict[str, Any] = GERMAN.table("times.toml")[key]
    return found


def stem(word: str) -> str:
    """A word without the ending of an adjective."""
    ending = next((each for each in _ENDINGS if word.endswith(each)), "")
    return word[: len(word) - len(ending)]


def number(word: str) -> str | None:
    """A number in digits or words, as digits; ``X`` for a vague one."""
    if word.isascii() and word.isdigit():
        return str(int(word)) if len(word) < 5 else None
    found = table("numbers").get(word)
    return str(found) if found is not None else None


@cache
def _ahead() -> frozenset[str]:
    return GERMAN.word_set("times.toml", "ahead", "words")
