"""Cues beside what they report: ", officials said.", ", he said, ", "according to police"."""

from typing import Final

from attrs import frozen

from newsmodel.language.clauses import Clauses
from newsmodel.language.quotations.cues import ACCORDING, Cue, reporting_verbs, verbs_of
from newsmodel.language.quotations.extent import Extent
from newsmodel.language.quotations.reports import Report

_SHORTEST: Final = 3
_SOURCE_REACH: Final = 25
_POSTSCRIPT: Final = 14
_BESIDE: Final = frozenset("DJNPGI#$pROt")
"""Tags of the listener, the time and the place that a verb of speech may have."""

_SOURCE_TAGS: Final = frozenset("DJNPGI#$pR")


@frozen
class Asides:
    """Finds what is reported where its cue stands after it or within it."""

    clauses: Clauses
    extent: Extent

    def read(self, cue: Cue) -> Report | None:
        """What the sentence of a cue says beside it."""
        if cue.lemma == ACCORDING:
            return self._according(cue)
        if cue.lemma not in reporting_verbs():
            return None
        return self._as_said(cue) or self._postponed(cue)

    def _as_said(self, cue: Cue) -> Report | None:
        """What stands beside "as" with a source and a cue: "As Marlo reported, the bridge fell"."""
        syntax = self.clauses.syntax
        start = cue.source.first if cue.source is not None else cue.first
        if syntax.tokens.lowers[start - 1] != "as" or start > cue.first:
            return None
        sentence = syntax.sentence_of(cue.first)
        comma = self._comma_after(cue, cue.last, sentence.last)
        if comma is not None and start - 1 == sentence.first:
            rest = (comma + 1, self.extent.end(comma + 1, cue))
            return Report(cue, (rest,), "aside", 0.7)
        return None

    def _according(self, cue: Cue) -> Report | None:
        """The rest of a sentence with "according to", before it or after it."""
        sentence = self.clauses.syntax.sentence_of(cue.first)
        if cue.first - sentence.first > 2:
            start = self.extent.start(sentence.first, cue.first)
            return Report(cue, ((start, cue.first),), "according-to", 0.75)
        reach = min(cue.last + _SOURCE_REACH, sentence.last)
        comma = self.clauses.syntax.tags.find(",", cue.last, reach)
        if comma < 0:
            return None
        rest = (comma + 1, self.extent.limit(comma, sentence.last))
        return Report(cue, (rest,), "according-to", 0.75)

    def _postponed(self, cue: Cue) -> Report | None:
        """What stands before the cue, and goes on after it where a comma closes the aside."""
        sentence = self.clauses.syntax.sentence_of(cue.first)
        comma = self._comma_before(cue, sentence.first)
        if comma is None or cue.lemma not in verbs_of("indirect"):
            return None
        before = (self.extent.start(sentence.first, comma), comma)
        after = max(cue.last, cue.source.last if cue.source is not None else 0)
        tags = self.clauses.syntax.tags
        is_whole = self.extent.has_verb(before[0] + (tags[before[0]] == "T"), comma)
        if self._ends_here(after, sentence.last):
            is_long = comma - sentence.first >= _SHORTEST
            is_said = is_long and not self._is_circumstance(*before)
            return Report(cue, (before,), "postponed", 0.75) if is_said else None
        if is_whole and cue.source is not None and cue.source.first > cue.first:
            return Report(cue, (before,), "postponed", 0.7)
        comma = self._comma_after(cue, after, sentence.last)
        if comma is None:
            return None
        rest = (comma + 1, self.extent.end(comma + 1, cue))
        if rest[1] - rest[0] < 2:
            return Report(cue, (before,), "postponed", 0.7) if is_whole else None
        if is_whole and tags[rest[0]] == "g" and tags[before[0]] != "S":
            return Report(cue, (before,), "postponed", 0.7)
        is_writers = tags[rest[0]] == '"' and self._is_adverbial(*before)
        is_alone = is_writers or before[0] == before[1]
        return Report(cue, (rest,) if is_alone else (before, rest), "aside", 0.7)

    def _is_circumstance(self, first: int, last: int) -> bool:
        """Whether all that stands before a cue is when or where: "In July, he said:"."""
        own = self.clauses.syntax.tags[first:last]
        if own[:1] == "S":
            return "," not in own and '"' not in own
        return self._is_adverbial(first, last)

    def _is_adverbial(self, first: int, last: int) -> bool:
        """Whether a preposition opens words without a verb: "In July"."""
        is_led = self.clauses.syntax.tags[first:last][:1] == "I"
        return is_led and not self.extent.has_verb(first, last)

    def _comma_before(self, cue: Cue, first: int) -> int | None:
        """The comma before a cue and its source, with nothing but the source's words between."""
        tags = self.clauses.syntax.tags
        source = cue.source
        is_before = source is not None and source.first < cue.first
        start = source.first if source is not None and is_before else cue.first
        if any(tag in "vebhdmW" for tag in tags[start : cue.first]):
            return None
        place = start - 1
        while place > first and tags[place] != ",":
            if tags[place] not in _SOURCE_TAGS:
                return None
            place -= 1
        return place if place > first else None

    def _comma_after(self, cue: Cue, place: int, end: int) -> int | None:
        """The comma that closes an aside, after its listener, time or place."""
        tags = self.clauses.syntax.tags
        has_object = place in self.clauses.syntax.noun_phrase_at
        if has_object and cue.lemma not in verbs_of("addressing"):
            return None
        last = min(end, place + _POSTSCRIPT)
        while place < last and tags[place] in _BESIDE:
            place += 1
        return place if place < last and tags[place] == "," else None

    def _ends_here(self, start: int, end: int) -> bool:
        """Whether nothing but time, place or addressee follows a token in its sentence."""
        rest = self.clauses.syntax.tags[start : min(end, start + _POSTSCRIPT)]
        return len(rest) < _POSTSCRIPT and not any(tag in "vebmTW" for tag in rest)
