"""Which triggers are told of as events: those that say who acts, or who undergoes it.

An event is an interaction. A verb tells of one where somebody does it, a passive where somebody
undergoes it. A noun may leave its parties out where it is a clause in short: the subject of a verb
("the talks failed"), or what "after" and the like open ("after talks in Paris"). After any other
preposition it is the setting of something else, and tells of an event only with its actor; but
"with" makes a clause of a noun and a verb ("with talks going on").
"""

from collections.abc import Sequence
from typing import Final

from attrs import define

from newsmodel.language.clauses import Clauses
from newsmodel.language.events.lexicon import Kind
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.events.triggers import Trigger
from newsmodel.language.factuality.judging import Judge
from newsmodel.language.mentions.nominals import is_person_noun
from newsmodel.model import Factuality, Participant, ParticipantRole

_AROUND: Final = 20
_ACTING: Final = frozenset({ParticipantRole.ACTOR, ParticipantRole.INSTRUMENT})
_CLAUSAL: Final = frozenset(
    "after before since following regarding concerning despite until amid".split()
)
"""Prepositions after which a noun stands for a clause: "after the attack"."""


@define
class Telling:
    """Decides about the triggers of one text."""

    clauses: Clauses
    judge: Judge

    def is_told(
        self,
        trigger: Trigger,
        kind: Kind,
        participants: Sequence[Participant],
        *,
        is_undergone: bool,
        is_placed: bool,
    ) -> bool:
        """Whether a trigger with these participants tells of an event."""
        roles = {each.role for each in participants}
        if trigger.shape == "noun":
            return self._noun(trigger, roles, is_placed=is_placed)
        if trigger.is_turned:
            return True
        if roles & _ACTING:
            return kind.mode != "beat" or not self._is_a_win(trigger, participants)
        if ParticipantRole.TARGET not in roles:
            return False
        return self._stands(trigger, kind) if is_undergone else self._is_written(trigger, kind)

    def _is_written(self, trigger: Trigger, kind: Kind) -> bool:
        """Whether what somebody wrote stands for him: "the report accused Kenya"."""
        group = trigger.group
        if kind.mode != "allege" or group is None or group.is_infinitive or group.is_participle:
            return False
        return self.clauses.subject(group) is not None

    def _stands(self, trigger: Trigger, kind: Kind) -> bool:
        """Whether a passive tells enough without its agent.

        Words need somebody who says them, and an accident is nobody's attack.
        """
        if kind.type == "ASSAULT":
            return not self._is_accident(trigger)
        if kind.type not in word_group("verbal"):
            return True
        is_finite = trigger.group is not None and trigger.group.is_passive
        judged = self.judge.judge(trigger.first, trigger.last)[0]
        return is_finite and judged is Factuality.ASSERTED

    def _is_accident(self, trigger: Trigger) -> bool:
        """Whether the sentence speaks of an accident or a disaster, and of no weapon."""
        sentence = self.clauses.syntax.sentence_of(trigger.first)
        first = max(sentence.first, trigger.first - _AROUND)
        last = min(sentence.last, trigger.last + _AROUND)
        words = self.clauses.syntax.tokens.lowers[first:last]
        is_war = not word_group("weaponry").isdisjoint(words)
        return not is_war and not word_group("accidents").isdisjoint(words)

    def _is_a_win(self, trigger: Trigger, participants: Sequence[Participant]) -> bool:
        """Whether "beat" means a victory: each side has a name, as teams and candidates have."""
        text = self.clauses.syntax.tokens.text
        names = [each.span.of(text) for each in participants if each.span is not None]
        is_named = all(any(_is_name(word) for word in name.split()) for name in names)
        return trigger.shape == "verb" and len(names) > 1 and is_named

    def _noun(self, trigger: Trigger, roles: set[str], *, is_placed: bool) -> bool:
        preposition = preposition_of(self.clauses, trigger)
        if preposition is None or preposition in _CLAUSAL:
            return bool(roles) or is_placed or self._has_verb(trigger)
        return ParticipantRole.ACTOR in roles or (
            preposition == "with" and trigger.last in self.clauses.syntax.verb_group_at
        )

    def _has_verb(self, trigger: Trigger) -> bool:
        """Whether a finite verb follows that the noun can be the subject of."""
        group = self.clauses.syntax.verb_group_at.get(trigger.last)
        return group is not None and not group.is_infinitive and not group.is_participle


def _is_name(word: str) -> bool:
    return word[0].isupper() and not is_person_noun(word.lower())


def preposition_of(clauses: Clauses, trigger: Trigger) -> str | None:
    """The preposition right before the noun phrase of a trigger, in lower case."""
    syntax = clauses.syntax
    phrase = syntax.noun_phrase_at.get(trigger.first)
    before = (trigger.first if phrase is None else phrase.first) - 1
    return syntax.tokens.lowers[before] if syntax.tags[max(before, 0)] in "It" else None
