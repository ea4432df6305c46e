"""Participants of events, from the dependency tree around each trigger."""

from functools import cache
from typing import Final

from attrs import define, evolve, field, frozen

from newsmodel.model import (
    Annotations,
    Event,
    Evidence,
    Participant,
    ParticipantRole,
    TextSpan,
)
from newsmodel.plugin import Prose
from newsmodel_spacy import grammar
from newsmodel_spacy.grammar import Cast
from newsmodel_spacy.mention_index import MentionIndex
from newsmodel_spacy.parses import Parses, Word, parses_of

NAME: Final = "spacy.participants"

_AT_WHOM: Final = ("against", "on", "with", "between", "to", "from", "over", "for", "of")
"""Prepositions before whom something is done to, the likeliest first."""

_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_LIGHT: Final = frozenset("hold have launch stage make start begin continue carry conduct resume open "
                          "renew take give issue lodge wage mount engage complete".split())


@frozen(kw_only=True)
class Participants:
    """The annotator: refines the participants of the events that others found."""

    pipeline: str
    name: str = NAME
    languages: frozenset[str] = frozenset({"en"})
    provides: frozenset[str] = frozenset({"events"})
    requires: frozenset[str] = frozenset({"events", "mentions", "entities", "quotations"})
    priority: int = 0

    def annotate(self, prose: Prose, annotations: Annotations) -> Annotations:
        """The same events, each with who takes part in it by the grammar of its sentence."""
        if not annotations.events:
            return annotations
        refiner = _Refiner(parses_of(prose, self.pipeline), MentionIndex(annotations.mentions))
        return evolve(annotations, events=tuple(map(refiner.refined, annotations.events)))


@define
class _Refiner:
    parses: Parses
    mentions: MentionIndex

    def refined(self, event: Event) -> Event:
        """The event, with other participants where the grammar gives some."""
        verbs = [each for each in self.parses.covered(event.trigger) if each.pos == "VERB"]
        root = self.parses.root(event.trigger)
        if root is None:
            return event
        cast = self._cast(root, verbs[-1] if len(verbs) > 1 else root)
        given = {
            role: [each for each in event.participants if each.role == role]
            for role in (ParticipantRole.ACTOR, ParticipantRole.TARGET)
        }
        others = [each for each in event.participants if each.role not in given]
        if len(verbs) > 1:
            cast = Cast()
        actors = self._merged(ParticipantRole.ACTOR, given[ParticipantRole.ACTOR], cast.actors)
        targets = self._merged(ParticipantRole.TARGET, given[ParticipantRole.TARGET], cast.targets)
        participants = tuple(dict.fromkeys([*actors, *targets, *others]))
        if participants == event.participants:
            return event
        return evolve(event, participants=participants, evidence=(*event.evidence, _evidence()))

    def _cast(self, root: Word, act: Word) -> Cast:
        if root.pos in {"NOUN", "PROPN"}:
            return self._of_noun(root)
        if root.pos not in {"VERB", "AUX", "ADJ"}:
            return Cast()
        outer, inner = self._of_verb(root), self._of_verb(act)
        return Cast(outer.actors, inner.targets)

    def _of_verb(self, verb: Word) -> Cast:
        subject = grammar.subject(self.parses, verb)
        if grammar.is_passive(self.parses, verb):
            return Cast(self._people(grammar.agent(self.parses, verb)), self._people(subject))
        undergoer = self.parses.child(verb, "dobj")
        if undergoer is None or not self._is_somebody(undergoer):
            undergoer = self._reached(verb) or (self._reached(undergoer) if undergoer else None) or undergoer
        return Cast(self._people(subject), self._people(undergoer))

    def _of_noun(self, noun: Word) -> Cast:
        owner = self.parses.child(noun, "poss") or grammar.agent(self.parses, noun)
        owner = owner or next((each for each in self.parses.children(noun, "amod", "compound", "nmod") if self._is_somebody_alone(each)), None)
        target = self._reached(noun)
        head = self.parses.head(noun)
        if head is not None and head.lemma in _LIGHT and noun.dep == "dobj":
            owner = owner or grammar.subject(self.parses, head)
            target = target or self._reached(head)
        return Cast(self._people(owner), self._people(target))

    def _reached(self, word: Word) -> Word | None:
        """Whoever stands behind the likeliest preposition after a word."""
        found = [each for each in grammar.complements(self.parses, word) if self._is_somebody(each[1])]
        ranked = [(_AT_WHOM.index(each[0]), each[1].index, each[1]) for each in found if each[0] in _AT_WHOM]
        return min(ranked)[2] if ranked else None

    def _people(self, noun: Word | None) -> tuple[Word, ...]:
        return grammar.joined(self.parses, noun) if noun is not None else ()

    def _is_somebody(self, noun: Word) -> bool:
        """Whether a noun phrase holds a mention of somebody or some place."""
        span = grammar.phrase(self.parses, noun)
        return self.mentions.any_within(span)

    def _is_somebody_alone(self, word: Word) -> bool:
        return self.mentions.any_within(TextSpan(word.start, word.end))

    def _merged(
        self, role: str, given: list[Participant], words: tuple[Word, ...]
    ) -> list[Participant]:
        """Who the grammar says, unless it is nobody in particular and the rules know better."""
        known = [each for each in words if each.pos != "PRON" and self._is_somebody(each)]
        if known or (words and not given and role == ParticipantRole.ACTOR):
            return [self._participant(role, each) for each in known or words]
        return [self._widened(each) for each in given]

    def _participant(self, role: str, word: Word) -> Participant:
        span = grammar.phrase(self.parses, word)
        entity = self.mentions.entity_of(TextSpan(span.start, word.end))
        return Participant(role=role, span=span, entity=entity)

    def _widened(self, given: Participant) -> Participant:
        """A participant with all the words of its noun phrase."""
        head = self.parses.root(given.span) if given.span is not None else None
        if head is None or head.pos not in _NOUNS:
            return given
        span = grammar.phrase(self.parses, head)
        return evolve(given, span=span) if span.contains(given.span) else given


@cache
def _evidence() -> Evidence:
    return Evidence(extractor=NAME, method="dependencies")
