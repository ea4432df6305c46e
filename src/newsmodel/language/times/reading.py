"""What the rules for times share: the words around an anchor, and the time of writing."""

import re
from datetime import date
from typing import Final

from attrs import define, frozen

from newsmodel.language import lexicons
from newsmodel.language.phrases import Syntax, VerbGroup
from newsmodel.language.tokens import Tokens
from newsmodel.model import TimeType

_PAST: Final = frozenset({"was", "were", "had", "did", "wasn't", "weren't", "didn't"})
_FUTURE: Final = frozenset("will shall 'll would can could may might should must".split())
_AHEAD: Final = frozenset(
    "scheduled due expected plan plans planned going set slated supposed expects".split()
)
_QUARTER: Final = re.compile(r"\d{4}-Q[1-4]\Z", re.ASCII)
_REPORT: Final = 120
"""How many tokens a report speaks of one quarter."""

_LIMITS: Final = frozenset({"until", "till", "by"})
_REACH: Final = 12
_GOVERNED: Final = 5


@frozen
class FoundTime:
    """A time expression as a range of tokens."""

    first: int
    last: int
    type: TimeType
    value: str | None
    rule: str
    modifier: str | None = None


@define
class Reading:
    """The text being read, the day it was written, and how far it has been read."""

    syntax: Syntax
    today: date | None
    read: int = 0
    """The first token that belongs to no time expression yet."""

    _quarter: tuple[int, str] | None = None

    def note(self, time: FoundTime) -> None:
        """Keep in mind a quarter of a year, with which a report goes on to compare."""
        if time.value is not None and _QUARTER.match(time.value):
            self._quarter = (time.last, time.value)

    def quarter_before(self, index: int) -> str | None:
        """The quarter that was told of last, where that is not long ago."""
        if self._quarter is None or index - self._quarter[0] > _REPORT:
            return None
        return self._quarter[1]

    def year_before_quarter(self, index: int) -> str | None:
        """The same quarter a year before, with which "a year ago" compares."""
        quarter = self.quarter_before(index)
        return f"{int(quarter[:4]) - 1:04}{quarter[4:]}" if quarter else None

    @property
    def tokens(self) -> Tokens:
        """The tokens of the text."""
        return self.syntax.tokens

    def word(self, index: int) -> str:
        """The token at an index in lower case; empty beyond the text and in what was read."""
        return self.tokens.lowers[index] if self.read <= index < len(self.tokens) else ""

    def words(self, index: int, count: int) -> str:
        """Some tokens in lower case, joined by spaces."""
        return " ".join(self.tokens.lowers[max(index, self.read) : index + count])

    def is_capital(self, index: int) -> bool:
        """Whether a token begins with a capital."""
        return self.tokens.words[index][0].isupper()

    def is_future(self, index: int) -> bool:
        """Whether the verb that a token goes with speaks of what is to come."""
        group = self._verb_near(index)
        return group is not None and self._looks_ahead(group)

    def is_past(self, index: int) -> bool:
        """Whether the verb that a token goes with is in the past tense."""
        group = self._verb_near(index)
        if group is None or self._looks_ahead(group):
            return False
        first = self.tokens.lowers[group.first]
        return first in _PAST or (group.first == group.head and self.syntax.tags[group.head] == "e")

    def is_limit(self, index: int) -> bool:
        """Whether something goes on until a time, or comes by it, and has not yet."""
        return self.word(index - 1) in _LIMITS and not self.is_past(index)

    def _verb_near(self, index: int) -> VerbGroup | None:
        """The last verb before a token in its sentence, else the first one after it."""
        sentence = self.syntax.sentence_of(index)
        groups = self.syntax.verb_group_at
        before = range(index - 1, max(sentence.first, index - _REACH) - 1, -1)
        after = range(index + 1, min(sentence.last, index + _REACH))
        return next((groups[place] for place in (*before, *after) if place in groups), None)

    def _looks_ahead(self, group: VerbGroup) -> bool:
        if group.is_infinitive:
            before = self.tokens.lowers[max(0, group.first - _GOVERNED) : group.first]
            return any(word in _AHEAD for word in before)
        return group.modal in _FUTURE or self.tokens.lowers[group.head] in _AHEAD


def times_table(key: str) -> dict[str, str]:
    """A table of the lexicon of time words."""
    table: dict[str, str] = lexicons.table("en/times.toml")[key]
    return table
