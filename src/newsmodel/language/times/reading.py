"""What the rules for times share: the words around an anchor, and the time of writing."""

import re
from datetime import date
from typing import Final

from attrs import define

from newsmodel.language import lexicons
from newsmodel.language.games import games_in
from newsmodel.language.phrases import Syntax, VerbGroup
from newsmodel.language.quotations.cues import cue_verbs
from newsmodel.language.tagging import lemmas, verb_forms
from newsmodel.language.times.found import FoundTime
from newsmodel.language.times.values import of_unit
from newsmodel.language.tokens import Tokens

_PAST: Final = frozenset({"was", "were", "had", "did", "wasn't", "weren't", "didn't"})
_FUTURE: Final = frozenset("will shall 'll would can could may might should must".split())
_SETTING: Final = frozenset("set sets setting fix fixes fixed".split())

_QUARTER: Final = re.compile(r"\d{4}-Q[1-4]\Z", re.ASCII)
_MONTH: Final = re.compile(r"\d{4}-\d\d\Z", re.ASCII)
_DAY: Final = re.compile(r"[12]\d{3}-\d\d-\d\d(?:T|\Z)", re.ASCII)
_LONGER: Final = frozenset({"P6M", "P9M", "P12M", "P1Y"})
_CALENDAR: Final = re.compile(r"[12]\d{3}(?:-\d\d){0,2}\Z", re.ASCII)
_RANGES: Final = frozenset("through - – —".split())
_JOINING: Final = _RANGES | {"and", "or", "to", "until"}
_RANGE_OPENINGS: Final = frozenset({"from", "between"})
_REPORT: Final = 250
"""How many tokens a report speaks of one quarter."""

_ENDED: Final = frozenset({"ended", "ending"})

_TOLD: Final = frozenset(
    {"calendar-date", "month-day", "month", "month-year", "year", "digits", "story-unit"}
)
_NOW: Final = frozenset({"deictic", "weekday", "shifted-unit", "day-part"})
_STORY: Final = 60
"""How many tokens a date keeps telling where a story has come to."""

_LIMITS: Final = frozenset({"until", "till", "by", "effective", "payable", "due"})
_BE: Final = (["is"], ["are"], ["am"], ["'s"])
_PRESENT: Final = frozenset({"base", "s"})
_BE_NOW: Final = frozenset({"is", "are"})
_BEFOREHAND: Final = frozenset({"as", "previously", "originally", "initially"})
DIRECTLY: Final = 2
"""How near the verb of a time is that stands right beside it."""

REACH: Final = 12
_GOVERNED: Final = 5


@define
class Reading:
    """The text being read, the day it was written, and how far it has been read."""

    syntax: Syntax
    today: date | None
    read: int = 0
    """The first token that belongs to no time expression yet."""

    _quarter: tuple[int, str] | None = None
    _last: tuple[int, str, str] | None = None
    """Where the last time ended, its value, and the word before it."""

    _longer: int = 0
    """Where a report last told of more than a quarter: "the nine months"."""

    _day: tuple[int, date] | None = None
    _told: tuple[int, str] | None = None
    _games: frozenset[int] | None = None

    def note(self, time: FoundTime) -> None:
        """Keep in mind the quarter that a report is about, and the day that a story has come to."""
        if time.value is None or time.rule == "year-earlier":
            return
        before = self.tokens.lowers[time.first - 1] if time.first else ""
        self._last = (time.last, time.value, before)
        if _DAY.match(time.value):
            self._day = (time.last, date.fromisoformat(time.value[:10]))
        if time.value in _LONGER:
            self._longer = time.last
        if _QUARTER.match(time.value):
            self._note_quarter(time.last, time.value)
        elif time.rule in _NOW:
            self._told = None
        elif self._tells(time, before):
            self._told = (time.last, time.value)

    def _tells(self, time: FoundTime, before: str) -> bool:
        """Whether a date says where a story has come to: "in 1985", but not "since 1985"."""
        is_told = time.rule in _TOLD and (time.rule != "year" or before == "in")
        return is_told and _CALENDAR.match(time.value or "") is not None

    def _note_quarter(self, index: int, quarter: str) -> None:
        """A report is about the last quarter that has ended, whatever others it mentions."""
        known = self.quarter_before(index)
        has_ended = self.today is None or quarter < of_unit(self.today, "Q")
        is_newer = known is None or known <= quarter
        if self.word(index) in _ENDED or (has_ended and is_newer):
            self._quarter = (index, quarter)

    def quarter_before(self, index: int) -> str | None:
        """The quarter that was told of last, where that is not long ago."""
        if self._quarter is None or index - self._quarter[0] > _REPORT:
            return None
        return self._quarter[1]

    def year_before_quarter(self, index: int) -> str | None:
        """The same quarter a year before, with which "a year ago" compares."""
        quarter = self.quarter_before(index)
        if quarter is None or self._quarter is None or self._longer > self._quarter[0]:
            return None
        return f"{int(quarter[:4]) - 1:04}{quarter[4:]}"

    def quarter_in(self, year: str, index: int) -> str:
        """The quarter that was told of last, but in another year; the year where there was none."""
        quarter = self.quarter_before(index)
        return f"{year}{quarter[4:]}" if quarter and len(year) == len("2025") else year

    def told_before(self, index: int, reach: int = _STORY) -> date | None:
        """The day that the story had come to, by the last date of the calendar before a token."""
        if self._told is None or index - self._told[0] > reach:
            return None
        return _opening_of(self._told[1])

    def day_before(self, index: int, reach: int = _STORY) -> date | None:
        """The day that was named last before a token."""
        if self._day is None or index - self._day[0] > reach:
            return None
        return self._day[1]

    def year_before_month(self, index: int) -> str | None:
        """The month that the sentence told of last, a year before."""
        if self._last is None or not _MONTH.match(self._last[1]):
            return None
        numbers = self.syntax.sentence_numbers
        if numbers[self._last[0] - 1] != numbers[index]:
            return None
        return f"{int(self._last[1][:4]) - 1:04}{self._last[1][4:]}"

    def is_of_game(self, index: int) -> bool:
        """Whether the sentence of a token tells of a game, whose halves are no parts of a year."""
        if self._games is None:
            self._games = games_in(self.syntax)
        return self.syntax.sentence_numbers[index] in self._games

    def day_joined(self, index: int) -> date | None:
        """The day to come right before "and" or "to" and a token: "on Friday and Saturday"."""
        if self._day is None or self._day[0] != index - 1 or self.word(index - 1) not in _JOINING:
            return None
        return self._day[1] if self.today and self._day[1] > self.today else None

    def range_opening(self, index: int) -> date | None:
        """The day at which a range begins that ends at a token: "from June to September"."""
        if self._last is None or self._last[0] != index - 1:
            return None
        _, value, before = self._last
        is_range = self.word(index - 1) in _RANGES or before in _RANGE_OPENINGS
        return _opening_of(value) if is_range and _CALENDAR.match(value) else None

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
        opening = max(self.syntax.sentence_of(index).first, index - _GOVERNED)
        modal = self.syntax.tags.rfind("m", opening, index)
        if modal >= 0 and modal not in self.syntax.verb_group_at:
            return self.tokens.lowers[modal] in _FUTURE  # what stands between is taken for no verb
        group = self._verb_near(index)
        return group is not None and (self._looks_ahead(group) or self._sets(group, index))

    def is_scheduled(self, index: int) -> bool:
        """Whether the verb before a day is in the present tense: "they meet Monday".

        With "on" before the day more words may stand between, if the verb does not report:
        "voters head to the polls on Sunday", not "police say the blast on Sunday".
        """
        group = self._verb_near(index)
        if group is None or self.word(index + 1) == "'s" or not self._is_now(group):
            return False
        if group.last > index:  # "Thursday marks a year since"
            return group.first == index + 1 and self.syntax.tags[index - 1 : index] != "I"
        is_with_on = self.word(index - 1) == "on"
        if self.syntax.tags[group.head] == "b":
            return index - group.last == is_with_on
        is_near = index - group.last <= DIRECTLY
        return is_near or (is_with_on and not self._is_told(group, index))

    def _is_now(self, group: VerbGroup) -> bool:
        """Whether a verb is in the present tense, and no past form such as "set" or "hit"."""
        lower = self.tokens.lowers[group.head]
        if group.first != group.head:
            return False
        if self.syntax.tags[group.head] != "v":
            return lower in _BE_NOW
        forms = verb_forms().get(lower, ())
        return all(form.kind in _PRESENT for form in forms)

    def _is_told(self, group: VerbGroup, index: int) -> bool:
        """Whether what stands between a verb and a time is what somebody says, or set apart."""
        between = self.syntax.tags[group.last : index]
        known = lemmas(self.tokens.lowers[group.head])
        return "," in between or any(lemma in cue_verbs("any") for lemma in known)

    def is_past(self, index: int, reach: int = REACH) -> bool:
        """Whether the verb that a token goes with is in the past tense."""
        group = self._verb_near(index)
        if group is None or self._looks_ahead(group) or index - group.last > reach:
            return False
        tags = self.syntax.tags
        if tags[group.first] == "h" and tags[group.head] in "en":
            return True
        first = self.tokens.lowers[group.first]
        return first in _PAST or (group.first == group.head and tags[group.head] == "e")

    def is_limit(self, index: int, reach: int = DIRECTLY) -> bool:
        """Whether something goes on until a time, comes by it or was put off to it."""
        before = self.word(index - 1)
        if before in _LIMITS and not self.is_past(index, reach):
            return True
        is_bound = before == "to" or before in _LIMITS
        return is_bound and self.word(index - 2) in _ahead("put_off")

    def _verb_near(self, index: int) -> VerbGroup | None:
        """The last verb before a token in its sentence, else the first one after it."""
        sentence = self.syntax.sentence_of(index)
        groups = self.syntax.verb_group_at
        before = range(index - 1, max(sentence.first, index - REACH) - 1, -1)
        after = range(index + 1, min(sentence.last, index + REACH))
        near = (groups[place] for place in (*before, *after) if place in groups)
        return next((group for group in near if self.syntax.tags[group.first] != "g"), None)

    def _sets(self, group: VerbGroup, index: int) -> bool:
        """Whether a day is what somebody sets: "they have set Nov. 10", not "set a record"."""
        return index - group.head == 1 and self.tokens.lowers[group.head] in _SETTING

    def _looks_ahead(self, group: VerbGroup) -> bool:
        if group.is_infinitive:
            before = self.tokens.lowers[max(0, group.first - _GOVERNED) : group.first]
            is_ahead = before[-1:] in _BE or not _ahead("infinitives").isdisjoint(before)
            return is_ahead and "had" not in before
        after_be = group.last if self.syntax.tags[group.head] == "b" else group.head
        is_ahead = self.word(after_be) in _ahead("alone")
        is_over = is_ahead and self.tokens.lowers[group.head - 1] in _BEFOREHAND
        return group.modal in _FUTURE or (is_ahead and not is_over)


def _opening_of(value: str) -> date:
    """The first day of a year, a month or a day of the calendar."""
    year, month, day = (*map(int, value.split("-")), 1, 1)[:3]
    return date(year, month, day)


def _ahead(kind: str) -> frozenset[str]:
    """The words of the lexicon that look ahead, before ``infinitives`` or ``alone``."""
    return lexicons.word_set("en/times.toml", "ahead", kind)


def times_table(key: str) -> dict[str, str]:
    """A table of the lexicon of time words."""
    table: dict[str, str] = lexicons.table("en/times.toml")[key]
    return table
