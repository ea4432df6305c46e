"""The factuality of nouns that tell of events: what their phrase says, then what governs it."""

from typing import Final

from attrs import define

from newsmodel.language.factuality.lexicon import signals
from newsmodel.language.factuality.signs import (
    ASSERTED,
    NEGATIVE_DETERMINERS,
    NEITHER,
    REACH,
    Judgement,
    by_condition,
    by_own_words,
    is_one_of,
    signal,
)
from newsmodel.language.factuality.verbs import VerbJudge
from newsmodel.language.phrases import Syntax, VerbGroup
from newsmodel.language.tagging import lemmas
from newsmodel.model import Factuality

_CONTENT: Final = frozenset({"of", "for", "to", "against"})
_ASIDE: Final = frozenset(
    "at by during despite after before since from because amid under as".split()
)
_DEFINITE: Final = frozenset("the this that these those its his her their our".split())


@define
class NounJudge:
    """Judges the nouns of one text."""

    verbs: VerbJudge

    @property
    def _syntax(self) -> Syntax:
        return self.verbs.clauses.syntax

    def judge(self, first: int, last: int) -> Judgement:
        """The factuality of what a noun, the tokens from ``first`` up to ``last``, tells of."""
        phrase = self._syntax.noun_phrase_at.get(first)
        start = phrase.first if phrase is not None else first
        return (
            self._within(start, first)
            or self._by_condition(start)
            or self._by_preposition(start)
            or self._by_predicate(first, last)
            or self._by_verb_before(start)
            or ASSERTED
        )

    def occurrence(self, first: int, last: int) -> VerbGroup | None:
        """The verb that says that it happens: "talks will resume"."""
        group = self.verbs.clauses.predicate(first, last)
        return group if group is not None and self._says_it_happens(group) else None

    def _within(self, start: int, first: int) -> Judgement | None:
        """A negative determiner or a modifier within the noun phrase: "no", "alleged"."""
        lowers = self._syntax.tokens.lowers
        if start and lowers[start - 1] in NEITHER:
            return Factuality.NEGATED, "neither"
        for place in range(start, first):
            if lowers[place] in NEGATIVE_DETERMINERS:
                return Factuality.NEGATED, "no"
            if lowers[place] in signals("adjectives"):
                return signals("adjectives")[lowers[place]], "modifier"
        return None

    def _by_condition(self, start: int) -> Judgement | None:
        """Whether "if" or "whether" stands right before it: "whether talks will resume"."""
        is_opening = start > 0 and self._syntax.tokens.lowers[start - 1] in signals("subordinators")
        return by_condition(self._syntax, start) if is_opening else None

    def _by_preposition(self, start: int) -> Judgement | None:
        """What a preposition hangs on: "threat of attack", "plans for a meeting"."""
        syntax = self._syntax
        place = start - 1
        if place < 1 or syntax.tags[place] not in "It":
            return None
        if syntax.tokens.lowers[place] == "without":
            return Factuality.NEGATED, "without"
        if syntax.sentence_numbers[place - 1] != syntax.sentence_numbers[start]:
            return None
        return self._by_word(place - 1) if syntax.tokens.lowers[place] in _CONTENT else None

    def _by_word(self, place: int) -> Judgement | None:
        word = self._syntax.tokens.lowers[place]
        if word == "responsibility":
            return self._by_claim(place)
        if word in signals("nouns") and place in self._syntax.noun_phrase_at:
            return signals("nouns")[word], "noun-before"
        if word in signals("adjectives") and self._syntax.tags[place] in "Jen":
            return signals("adjectives")[word], "adjective-before"
        return None

    def _by_claim(self, place: int) -> Judgement | None:
        """Whether somebody "claimed responsibility" for it."""
        verb = self.verbs.clauses.verb_before(place)
        if verb is None or "claim" not in lemmas(self._syntax.tokens.lowers[verb.head]):
            return None
        return Factuality.ALLEGED, "claim"

    def _by_predicate(self, first: int, last: int) -> Judgement | None:
        """The verb that the noun is the subject of: "talks will resume", "talks are planned"."""
        group = self.verbs.clauses.predicate(first, last)
        if group is None:
            return None
        if self._says_it_happens(group):
            return by_own_words(self.verbs.clauses, group) or by_condition(
                self._syntax, group.first
            )
        return self.verbs.embedded(group, 1) if self._is_said_of_it(group) else None

    def _says_it_happens(self, group: VerbGroup) -> bool:
        if group.is_passive and "hold" not in lemmas(self._syntax.tokens.lowers[group.head]):
            return False
        return is_one_of(self._syntax, group, "happening")

    def _is_said_of_it(self, group: VerbGroup) -> bool:
        """Whether a passive tells of its subject: "talks are planned"; not "expected to help"."""
        found = signal(self._syntax, group) if group.is_passive else None
        if found is None or found is Factuality.ALLEGED:
            return False
        if is_one_of(self._syntax, group, "deliberating"):
            return False
        after = self._syntax.verb_group_at.get(group.last)
        if after is not None:
            return self._says_it_happens(after)
        return self._syntax.tokens.lowers[group.last : group.last + 1] != ["at"]

    def _by_verb_before(self, start: int) -> Judgement | None:
        """The verb that the noun is an object of: "launched an attack", "called for talks"."""
        syntax = self._syntax
        if start and syntax.tokens.lowers[start - 1] in _ASIDE:
            return None
        sentence = syntax.sentence_of(start)
        phrases: set[int] = set()
        for place in range(start - 1, max(sentence.first, start - REACH) - 1, -1):
            group = syntax.verb_group_at.get(place)
            if group is not None:
                is_governed = len(phrases) < 2 and self._decides(group, start)
                return self.verbs.embedded(group, 1) if is_governed else None
            if syntax.tags[place] in ",;:.WST":
                return None
            if place in syntax.noun_phrase_at:
                phrases.add(syntax.noun_phrase_at[place].first)
        return None

    def _decides(self, group: VerbGroup, start: int) -> bool:
        """Whether a verb decides if its object comes to be: "called for talks", "hold talks".

        Other verbs take their object for granted: who plans to end the war does not plan the war.
        "Any" takes nothing for granted: "would join any talks".
        """
        found = signal(self._syntax, group)
        if found is None:
            is_open = self._syntax.tokens.lowers[start] == "any"
            return is_open or is_one_of(self._syntax, group, "occurrence")
        if self._syntax.tokens.lowers[start - 1] == "in":
            return False
        if found is Factuality.NEGATED and self._is_content(start):
            return False
        if found is Factuality.INTENDED and self._syntax.tokens.lowers[group.last : start] == [
            "for"
        ]:
            return True
        is_close = group.last == start and not is_one_of(self._syntax, group, "deliberating")
        return is_close or self._syntax.tokens.lowers[start] not in _DEFINITE

    def _is_content(self, start: int) -> bool:
        """Whether a noun names a plan or claim: what is rejected or denied was made."""
        phrase = self._syntax.noun_phrase_at.get(start)
        return phrase is not None and self._syntax.tokens.lowers[phrase.head] in signals("nouns")
