"""Where and when an event happened, and how large it was."""

from bisect import bisect_left, bisect_right
from typing import Final

from attrs import define, field

from newsmodel.language.clauses import Clauses
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.mentions.gazetteer import countries
from newsmodel.language.phrases import NounPhrase
from newsmodel.model import (
    Annotations,
    EntityType,
    MentionKind,
    TextSpan,
    TimeExpression,
    TimeType,
)

_PLACE_PREPOSITIONS: Final = frozenset("in at near outside inside across".split())
_REACH: Final = 15
_OPENING: Final = 2
_OFTEN: Final = "times"
_MOST_QUANTITIES: Final = 8
_VAGUE: Final = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


@define
class Circumstances:
    """Finds place, time and size among the annotations around a trigger."""

    clauses: Clauses
    annotations: Annotations
    _places: dict[int, TextSpan] = field(factory=dict)
    _times: list[TimeExpression] = field(factory=list)
    _time_starts: list[int] = field(factory=list)
    _quantity_ends: list[int] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        places = {each.id for each in self.annotations.entities if each.type is EntityType.PLACE}
        for mention in self.annotations.mentions:
            if mention.entity in places and mention.kind is MentionKind.NAME:
                self._places[mention.span.start] = mention.span
        self._times = sorted(
            (each for each in self.annotations.times if self._is_when(each)),
            key=lambda each: each.span.start,
        )
        self._time_starts = [each.span.start for each in self._times]
        self._quantity_ends = [each.span.end for each in self.annotations.quantities]

    @staticmethod
    def _is_when(time: TimeExpression) -> bool:
        return time.type in {TimeType.DATE, TimeType.TIME} and time.value not in _VAGUE

    def place(self, trigger: Trigger, targets: list[NounPhrase]) -> TextSpan | None:
        """The place after "in" or "near", else the place that a target is or lies in."""
        for complement in self.clauses.complements(trigger.end, _REACH):
            if complement.preposition in _PLACE_PREPOSITIONS:
                found = self._place_in(complement.phrase)
                if found is not None:
                    return found
        if trigger.kind.type != "ASSAULT":
            return None
        return next((each for target in targets if (each := self._at_place(target))), None)

    def _place_in(self, phrase: NounPhrase) -> TextSpan | None:
        starts = self.clauses.syntax.tokens.starts
        places = (self._places.get(starts[index]) for index in range(phrase.first, phrase.last))
        return next((each for each in places if each is not None), None)

    def _at_place(self, phrase: NounPhrase) -> TextSpan | None:
        """Where a target is: a town that is hit itself, or one that "of" names."""
        tokens = self.clauses.syntax.tokens
        own = self._places.get(tokens.starts[phrase.first])
        is_whole = own is not None and own.end == tokens.ends[phrase.last - 1]
        if is_whole and own is not None and own.of(tokens.text) not in countries():
            return own
        return self._of_place(phrase)

    def _of_place(self, phrase: NounPhrase) -> TextSpan | None:
        """The place in "the port city of X"."""
        tokens = self.clauses.syntax.tokens
        for index in range(phrase.first, phrase.last - 1):
            if tokens.lowers[index] == "of":
                return self._places.get(tokens.starts[index + 1])
        return None

    def time(self, trigger: Trigger) -> TextSpan | None:
        """The nearest time of the sentence that no other verb parts from the trigger."""
        syntax = self.clauses.syntax
        sentence = syntax.sentence_of(trigger.first)
        starts = syntax.tokens.starts
        end = syntax.tokens.ends[sentence.last - 1]
        index = bisect_left(self._time_starts, starts[max(sentence.first, trigger.first - _REACH)])
        best: tuple[int, TextSpan] | None = None
        while index < len(self._times) and self._time_starts[index] < end:
            span = self._times[index].span
            token = bisect_left(starts, span.start)
            if token > trigger.last + _REACH:
                break
            distance = self._distance(trigger, token)
            if distance is not None and (best is None or distance < best[0]):
                best = (distance, span)
            index += 1
        return best[1] if best else None

    def _distance(self, trigger: Trigger, token: int) -> int | None:
        """How far a token is; None where another verb or clause lies between."""
        if trigger.first <= token < trigger.last:
            return 0
        syntax = self.clauses.syntax
        if token >= trigger.last:
            own = syntax.verb_group_at.get(trigger.last) if trigger.group is None else trigger.group
            places, barriers = range(trigger.last, token), ";:WST"
        else:
            opening = token - syntax.sentence_of(token).first <= _OPENING
            own, places = trigger.group, range(token, trigger.first)
            barriers = ";:WST-()" if opening else ";:WST-(),"
        for place in places:
            group = syntax.verb_group_at.get(place)
            if syntax.tags[place] in barriers or (group is not None and group != own):
                return None
        return len(places)

    def _how_often(self, trigger: Trigger) -> list[tuple[int, int]]:
        """The range of tokens of "3,000 times"."""
        words = self.clauses.syntax.tokens.words
        if _OFTEN not in words[trigger.end : trigger.end + _REACH]:
            return []
        phrases = (each.phrase for each in self.clauses.complements(trigger.end, _REACH))
        return [(each.first, each.last) for each in phrases if words[each.head] == _OFTEN]

    def quantities(self, trigger: Trigger, phrases: list[NounPhrase]) -> tuple[TextSpan, ...]:
        """The quantities within the targets, right before a noun as trigger, and before "times"."""
        tokens = self.clauses.syntax.tokens
        own = self.clauses.syntax.noun_phrase_at.get(trigger.first)
        ranges = [(each.first, each.last) for each in phrases]
        ranges += self._how_often(trigger)
        if trigger.shape == "noun" and own is not None:
            ranges.append((max(own.first - 1, 0), own.last))
        found: list[TextSpan] = []
        for first, last in ranges:
            index = bisect_right(self._quantity_ends, tokens.starts[first])
            for quantity in self.annotations.quantities[index : index + _MOST_QUANTITIES]:
                if quantity.span.start >= tokens.ends[last - 1]:
                    break
                found.append(quantity.span)
        return tuple(sorted(set(found)))
