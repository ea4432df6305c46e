"""Participants of events, from the dependency tree around each trigger."""

from functools import cache
from typing import Final

from attrs import define, evolve, frozen

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

_LIGHT: Final = frozenset(
    """hold have launch stage make start begin continue carry conduct resume open renew take give
    issue lodge wage mount engage complete""".split()
)
"""Verbs whose subject does what their object tells of: "held talks", "launched an attack"."""

_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_PREDICATES: Final = frozenset({"VERB", "AUX", "ADJ"})
_QUALIFIERS: Final = ("amod", "compound", "nmod")


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
        cast = self._cast(event.trigger)
        given = event.participants
        roles = {ParticipantRole.ACTOR: cast.actors, ParticipantRole.TARGET: cast.targets}
        found = [
            participant
            for role, words in roles.items()
            for participant in self._merged(role, [p for p in given if p.role == role], words)
        ]
        others = [each for each in given if each.role not in roles]
        participants = tuple(dict.fromkeys([*found, *others]))
        if participants == given:
            return event
        return evolve(event, participants=participants, evidence=(*event.evidence, _evidence()))

    def _cast(self, trigger: TextSpan) -> Cast:
        """Who takes part; nobody where a trigger is more than one verb, such as "said it would"."""
        verbs = [each for each in self.parses.covered(trigger) if each.pos == "VERB"]
        root = self.parses.root(trigger)
        if root is None or len(verbs) > 1:
            return Cast()
        if root.pos in _NOUNS:
            return self._of_noun(root)
        return self._of_verb(root) if root.pos in _PREDICATES else Cast()

    def _of_verb(self, verb: Word) -> Cast:
        subject = grammar.subject(self.parses, verb)
        if grammar.is_passive(self.parses, verb):
            return self._joined(grammar.agent(self.parses, verb), subject)
        return self._joined(subject, self._undergoer(verb))

    def _undergoer(self, verb: Word) -> Word | None:
        """The object that is somebody, or whoever the verb or its object reaches."""
        thing = self.parses.child(verb, "dobj")
        if thing is None or self._is_somebody(thing):
            return thing or self._reached(verb)
        return self._reached(verb) or self._reached(thing) or thing

    def _of_noun(self, noun: Word) -> Cast:
        actor = self.parses.child(noun, "poss") or grammar.agent(self.parses, noun)
        actor = actor or self._qualifier(noun)
        target = self._reached(noun)
        head = self.parses.head(noun)
        if head is not None and head.lemma in _LIGHT and noun.dep == "dobj":
            actor = actor or grammar.subject(self.parses, head)
            target = target or self._reached(head)
        return self._joined(actor, target)

    def _qualifier(self, noun: Word) -> Word | None:
        """The name or nationality before a noun: "the Peruvian attack"."""
        before = self.parses.children(noun, *_QUALIFIERS)
        return next((each for each in before if self._mentioned(each.start, each.end)), None)

    def _reached(self, word: Word) -> Word | None:
        """Whoever stands behind the likeliest preposition after a word."""
        ranked = [
            (_AT_WHOM.index(preposition), noun.index)
            for preposition, noun in grammar.complements(self.parses, word)
            if preposition in _AT_WHOM and self._is_somebody(noun)
        ]
        return self.parses.words[min(ranked)[1]] if ranked else None

    def _joined(self, actor: Word | None, target: Word | None) -> Cast:
        return Cast(
            grammar.joined(self.parses, actor) if actor is not None else (),
            grammar.joined(self.parses, target) if target is not None else (),
        )

    def _is_somebody(self, noun: Word) -> bool:
        """Whether a noun phrase holds a mention of somebody or some place."""
        return self.mentions.any_within(grammar.phrase(self.parses, noun))

    def _mentioned(self, start: int, end: int) -> bool:
        return self.mentions.any_within(TextSpan(start, end))

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
        before = given.span
        head = self.parses.root(before) if before is not None else None
        if before is None or head is None or head.pos not in _NOUNS:
            return given
        span = grammar.phrase(self.parses, head)
        return evolve(given, span=span) if span.contains(before) else given


@cache
def _evidence() -> Evidence:
    return Evidence(extractor=NAME, method="dependencies")
