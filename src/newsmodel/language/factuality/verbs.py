"""The factuality of verbs: what the verb says itself, then what governs it."""

from typing import Final

from attrs import define

from newsmodel.language.clauses import Clauses, time_nouns
from newsmodel.language.factuality.lexicon import (
    signals,
    transparent_adjectives,
)
from newsmodel.language.factuality.reported import by_report
from newsmodel.language.factuality.signs import (
    ASSERTED,
    REACH,
    Judgement,
    by_adverb,
    by_condition,
    by_consequence,
    by_own_words,
    by_question,
    is_one_of,
    signal,
    unless_asserted,
)
from newsmodel.language.phrases import Syntax, VerbGroup
from newsmodel.language.tagging import lemmas
from newsmodel.model import Factuality

PURPOSE: Final = "purpose"
"""The rule that finds an infinitive to tell what something is done for."""

_DEEPEST: Final = 4
_CLOSE: Final = 2
_BEFORE_THAT: Final = 6
_AT_HAND: Final = frozenset({"about", "due", "set"})
_SINGLED_OUT: Final = frozenset("first second third last latest only youngest oldest".split())
_HELPING: Final = frozenset({"help", "let"})
_OBJECT: Final = frozenset("DJNPGO#pR")
_CIRCUMSTANCES: Final = frozenset({"by", "after", "before", "since", "while", "despite", "in"})


@define
class VerbJudge:
    """Judges the verb groups of one text."""

    clauses: Clauses

    @property
    def _syntax(self) -> Syntax:
        return self.clauses.syntax

    def judge(self, group: VerbGroup, depth: int = 0) -> Judgement:
        """The factuality of a verb; ``depth`` counts the verbs climbed from."""
        own = by_own_words(self.clauses, group)
        if own is not None:
            return own
        if depth > _DEEPEST:
            return ASSERTED
        return (
            by_adverb(self._syntax, group)
            or by_condition(self._syntax, group.first)
            or by_consequence(self._syntax, group)
            or self._by_coordination(group, depth)
            or self._by_governor(group, depth)
            or by_question(self._syntax, group)
            or ASSERTED
        )

    def embedded(self, governor: VerbGroup, depth: int) -> Judgement | None:
        """What becomes of something that a verb embeds."""
        found = signal(self._syntax, governor)
        above = self.judge(governor, depth + 1)
        if found is None:
            return unless_asserted(above)
        if found is Factuality.NEGATED and above[0] is Factuality.NEGATED:
            if is_one_of(self._syntax, governor, "excluding"):
                return Factuality.POSSIBLE, "not-excluded"
            return Factuality.ASSERTED, "negated-twice"
        if above[0] is Factuality.NEGATED and found is Factuality.INTENDED:
            return Factuality.POSSIBLE, "embedding-verb"
        return found, "embedding-verb"

    def herald(self, group: VerbGroup) -> VerbGroup | None:
        """The verb that makes a future of an infinitive: "is going to", "is about to", "is to"."""
        place = group.first - 1
        if not group.is_infinitive or place < 1:
            return None
        lowers = self._syntax.tokens.lowers
        if lowers[place] in _AT_HAND:
            place -= 1
        other = self._syntax.verb_group_at.get(place)
        if other is None or other.is_infinitive:
            return None
        is_herald = self._syntax.tags[other.head] == "b" or lowers[other.head] == "going"
        return other if is_herald else None

    def _by_coordination(self, group: VerbGroup, depth: int) -> Judgement | None:
        """The infinitive or modal that "and" carries on: "to meet, talk and agree"."""
        tags = self._syntax.tags
        if group.last - group.first > 1 or tags[group.head] != "v":
            return None
        joint = tags[group.first - 1 : group.first]
        before = self.clauses.governor(group) if joint in {"C", ","} else None
        if before is None or (joint == "," and before.last != group.first - 1):
            return None
        if before.is_infinitive or before.modal:
            return unless_asserted(self.judge(before, depth + 1))
        return self._by_coordination(before, depth + 1) if depth < _DEEPEST else None

    def _by_governor(self, group: VerbGroup, depth: int) -> Judgement | None:
        """What embeds a verb: a verb before "to", "that" or a gerund; a noun or an adjective."""
        herald = self.herald(group)
        if herald is not None:
            return self._by_herald(herald, depth)
        if not group.is_infinitive and not group.is_participle:
            return self._by_helping(group, depth) or by_report(self.clauses, group)
        if self._stands_apart(group):
            return None
        return (
            self._by_word_before(group)
            or self._by_verb_before(group, depth)
            or self._by_purpose(group)
        )

    def _by_herald(self, herald: VerbGroup, depth: int) -> Judgement | None:
        """What is to come is told as a fact, unless a plan is to: "the aim is to attack"."""
        subject = self.clauses.subject(herald)
        if subject is not None:
            found = signals("nouns").get(self._syntax.tokens.lowers[subject.head])
            if found is not None:
                return found, "noun-is"
        if self._was_at_hand(herald):
            return Factuality.INTENDED, "was-at-hand"
        return unless_asserted(self.judge(herald, depth + 1))

    def _was_at_hand(self, herald: VerbGroup) -> bool:
        """Whether it was to come, and may not have: "was about to leave"."""
        lowers = self._syntax.tokens.lowers
        is_at_hand = bool(_AT_HAND.intersection(lowers[herald.last : herald.last + 1]))
        return is_at_hand and lowers[herald.head] in {"was", "were", "been"}

    def _stands_apart(self, group: VerbGroup) -> bool:
        """Whether a gerund is a circumstance, "by leaving", or tells of a noun, "a man leaving"."""
        place = group.first - 1
        if group.is_infinitive or place < 0:
            return False
        return (
            self._syntax.tokens.lowers[place] in _CIRCUMSTANCES
            or place in self._syntax.noun_phrase_at
        )

    def _by_word_before(self, group: VerbGroup) -> Judgement | None:
        """A noun or adjective right before: "plans to attack", "able to leave"."""
        syntax = self._syntax
        place = group.first - 1
        while place >= 0 and syntax.tags[place] in "RIx":
            if syntax.tokens.lowers[place] == "without":
                return Factuality.NEGATED, "without"
            place -= 1
        if place < 0 or syntax.sentence_numbers[place] != syntax.sentence_numbers[group.first]:
            return None
        word = syntax.tokens.lowers[place]
        if place in syntax.noun_phrase_at and syntax.tags[place] in "NP":
            found = signals("nouns").get(word)
            return (found, "noun-before") if found else None
        if place in syntax.verb_group_at and syntax.verb_group_at[place].is_passive:
            return None
        found = signals("adjectives").get(word) if syntax.tags[place] in "Jen" else None
        return (found, "adjective-before") if found else None

    def _by_verb_before(self, group: VerbGroup, depth: int) -> Judgement | None:
        governor = self.clauses.governor(group)
        if governor is None or group.first - governor.last > REACH:
            return None
        between = self._syntax.tags[governor.last : group.first]
        if any(tag in ",W" for tag in between):
            return None
        return self.embedded(governor, depth)

    def _by_purpose(self, group: VerbGroup) -> Judgement | None:
        """An infinitive that nothing makes a fact: "went to Rome to meet"; not "to have met"."""
        if not group.is_infinitive or "h" in self._syntax.tags[group.first : group.head]:
            return None
        if self._syntax.tokens.lowers[group.first - 1] in transparent_adjectives():
            return None
        if self._tells_of_first(group):
            return None
        governor = self.clauses.governor(group)
        if governor is None:
            return Factuality.INTENDED, PURPOSE
        is_close = group.first - governor.last < _CLOSE
        if is_close and self._obliges(governor):
            return Factuality.POSSIBLE, "obligation"
        if is_one_of(self._syntax, governor, "causative") or (
            is_close and self._leaves_it(governor)
        ):
            return None
        return Factuality.INTENDED, PURPOSE

    def _tells_of_first(self, group: VerbGroup) -> bool:
        """Whether it is what the first, last or only one did: "the first official to visit"."""
        tokens = self._syntax.tokens
        phrase = self._syntax.noun_phrase_at.get(group.first - 1)
        if phrase is None or tokens.lowers[phrase.head] in time_nouns():
            return False
        return not _SINGLED_OUT.isdisjoint(tokens.words[phrase.first : phrase.last])

    def _by_helping(self, group: VerbGroup, depth: int) -> Judgement | None:
        """The infinitive without "to" after "help" and "let": "helped them escape", "let it go"."""
        if group.last - group.first > 1 or self._syntax.tags[group.head] != "v":
            return None
        governor = self.clauses.governor(group)
        known = () if governor is None else lemmas(self._syntax.tokens.lowers[governor.head])
        if governor is None or _HELPING.isdisjoint(known):
            return None
        is_object = set(self._syntax.tags[governor.last : group.first]) <= _OBJECT
        return self.embedded(governor, depth) if is_object else None

    def _obliges(self, governor: VerbGroup) -> bool:
        """Whether it is "have to"; what somebody "had to" do was done."""
        lower = self._syntax.tokens.lowers[governor.head]
        return self._syntax.tags[governor.head] == "h" and lower != "had"

    def _leaves_it(self, governor: VerbGroup) -> bool:
        """Whether an infinitive below a verb is as much a fact as the verb; "used to" is."""
        is_habit = self._syntax.tokens.lowers[governor.head] == "used"
        return is_one_of(self._syntax, governor, "transparent") or (
            is_habit and governor.first == governor.head
        )
