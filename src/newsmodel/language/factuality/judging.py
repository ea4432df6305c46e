"""How an event stands to the world, from the words around the word that tells of it.

A judgement starts at the word's own verb group or noun phrase and climbs to what governs it: a
verb that embeds it, a noun or adjective before "to", a condition. The first that says more than
"so it was" decides, and what is negated twice is so again.
"""

from typing import Final

from attrs import define

from newsmodel.language.clauses import Clauses
from newsmodel.language.factuality.lexicon import modals, occurrence_verbs, signals, telling_verbs, transparent
from newsmodel.language.phrases import NounPhrase, VerbGroup
from newsmodel.language.quotations.cues import other_senses
from newsmodel.language.tagging import lemmas
from newsmodel.model import Factuality

Judgement = tuple[Factuality, str]
"""A factuality, with the rule that found it."""

ASSERTED: Final[Judgement] = (Factuality.ASSERTED, "plain")

_TO_COME: Final = frozenset({"will", "shall", "'ll"})
_MOST_PREPOSITIONS: Final = 3
_DEEPEST: Final = 4
_REACH: Final = 16
_NEGATIVE_DETERMINERS: Final = frozenset({"no", "neither", "none"})
_NEGATIVE_NOUNS: Final = _NEGATIVE_DETERMINERS | {"nobody", "nothing"}
_NEITHER: Final = frozenset({"neither", "nor"})
_STATES: Final = frozenset({"have", "see", "say", "add", "report"})
_ALSO: Final = (["only"], ["just"], ["merely"], ["simply"])
_CIRCUMSTANCES: Final = (["by"], ["after"], ["before"], ["since"], ["while"], ["despite"], ["in"])
_ASIDE: Final = frozenset("at by during despite after before since from because amid under as".split())
_AT_HAND: Final = frozenset({"about", "due", "set"})
_AWAITING: Final = frozenset({"once", "until"})
_CONTENT: Final = frozenset({"of", "for", "to", "against", "that"})
_DEFINITE: Final = frozenset("the this that these those its his her their our".split())
_OCCURRING: Final = frozenset(
    """take happen occur begin start resume continue come hold be exist follow end fail collapse
    break erupt cease""".split()
)


@define
class Judge:
    """Judges the words of one text."""

    clauses: Clauses

    def judge(self, first: int, last: int) -> Judgement:
        """The factuality of what the tokens from ``first`` up to ``last`` tell of."""
        group = self._group(first, last)
        if group is not None:
            return self._verb(group, 0)
        return self._noun(first, last)

    def is_to_come(self, first: int, last: int) -> bool:
        """Whether it is yet to happen, however sure the text is: "will go", "is to go", "until"."""
        group = self._group(first, last)
        if group is None:
            phrase = self.clauses.syntax.noun_phrase_at.get(first)
            group = self._predicate(phrase.last if phrase is not None else last)
            group = group if group is not None and self._says_it_happens(group) else None
        if group is None:
            return False
        return (
            group.modal in _TO_COME
            or self._herald(group) is not None
            or (self.clauses.syntax.tags[group.first] in "vb" and self._awaited(group.first))
        )

    def _awaited(self, first: int) -> bool:
        """Whether "once" or "until" opens the clause."""
        return self._opener(first) in _AWAITING

    def _group(self, first: int, last: int) -> VerbGroup | None:
        """The verb group of a trigger, or the copula before a predicate: "is not ready"."""
        syntax = self.clauses.syntax
        groups = syntax.verb_group_at
        own = next((groups[place] for place in range(first, last) if place in groups), None)
        if own is not None or syntax.tags[first] not in "Jenx":
            return own
        place = first - 1
        while place >= 0 and syntax.tags[place] in 'Rx"':
            place -= 1
        before = groups.get(place)
        return before if before is not None and syntax.tags[before.head] == "b" else None

    def _verb(self, group: VerbGroup, depth: int) -> Judgement:
        own = self._own(group)
        if own is not None:
            return own
        if depth > _DEEPEST:
            return ASSERTED
        return (
            self._by_adverb(group.first, group.last)
            or self._by_condition(group.first)
            or self._by_coordination(group, depth)
            or self._by_governor(group, depth)
            or self._by_question(group)
            or ASSERTED
        )

    def _own(self, group: VerbGroup) -> Judgement | None:
        """What the verb group says itself: "did not attack", "may attack"."""
        if group.is_negated and group.modal not in {"may", "might"}:
            return Factuality.NEGATED, "negation"
        if self._has_negative_noun(group):
            return Factuality.NEGATED, "negative-noun"
        if group.modal is not None and group.modal in modals():
            return modals()[group.modal], "modal"
        if self._is_followed_by_not(group.last):
            return Factuality.NEGATED, "negation"
        return None

    def _has_negative_noun(self, group: VerbGroup) -> bool:
        """Whether its subject or object is nobody or nothing: "no one left", "took no money"."""
        return (
            self._is_negative(group.first - 1)
            or self._opener(group.first) in _NEITHER
            or (self._is_negative(group.last) and self._takes_object(group))
        )

    def _is_negative(self, place: int) -> bool:
        phrase = self.clauses.syntax.noun_phrase_at.get(place)
        if phrase is None:
            return False
        return self.clauses.syntax.tokens.lowers[phrase.first] in _NEGATIVE_NOUNS

    def _takes_object(self, group: VerbGroup) -> bool:
        """Whether it acts on what follows: who "has no plans" does not act, nor who "said no"."""
        names = lemmas(self.clauses.syntax.tokens.lowers[group.head])
        return bool(names) and not any(name in _STATES for name in names)

    def _is_followed_by_not(self, place: int) -> bool:
        """Whether "not" comes after a verb, and not "not only"."""
        syntax = self.clauses.syntax
        following = syntax.tokens.lowers[place + 1 : place + 2]
        return syntax.tags[place : place + 1] == "x" and following[:1] not in _ALSO

    def _by_adverb(self, first: int, last: int) -> Judgement | None:
        lowers = self.clauses.syntax.tokens.lowers
        sentence = self.clauses.syntax.sentence_of(first)
        for place in range(max(sentence.first, first - 3), min(last + 1, sentence.last)):
            if lowers[place] in signals("adverbs"):
                return signals("adverbs")[lowers[place]], "adverb"
        return None

    def _by_condition(self, first: int) -> Judgement | None:
        """Whether "if", "unless" or "whether" opens the clause."""
        found = signals("subordinators").get(self._opener(first))
        return (found, "condition") if found is not None else None

    def _opener(self, first: int) -> str:
        """The word that opens the clause of a verb or noun as a condition or time; else nothing."""
        syntax = self.clauses.syntax
        sentence = syntax.sentence_of(first)
        for place in range(first - 1, max(sentence.first, first - _REACH) - 1, -1):
            word = syntax.tokens.lowers[place]
            if word in signals("subordinators") or word in _AWAITING or word in _NEITHER:
                return word
            if syntax.tags[place] in ",;:TW" or self._is_finite(place):
                break
        return ""

    def _by_coordination(self, group: VerbGroup, depth: int) -> Judgement | None:
        """The infinitive or modal that "and" carries on: "to meet and talk"."""
        syntax = self.clauses.syntax
        if group.last - group.first > 1 or syntax.tags[group.head] != "v":
            return None
        if syntax.tags[group.first - 1 : group.first] != "C":
            return None
        before = self.clauses.governor(group)
        if before is None or not (before.is_infinitive or before.modal):
            return None
        judged = self._verb(before, depth + 1)
        return judged if judged[0] is not Factuality.ASSERTED else None

    def _is_finite(self, place: int) -> bool:
        group = self.clauses.syntax.verb_group_at.get(place)
        return group is not None and not group.is_infinitive and not group.is_participle

    def _by_question(self, group: VerbGroup) -> Judgement | None:
        syntax = self.clauses.syntax
        sentence = syntax.sentence_of(group.first)
        words = syntax.tokens.words
        if "?" in words[max(sentence.last - 2, sentence.first) : sentence.last]:
            return Factuality.POSSIBLE, "question"
        return None

    def _by_governor(self, group: VerbGroup, depth: int) -> Judgement | None:
        """What embeds a verb: a verb before "to", "that" or a gerund; a noun or an adjective."""
        herald = self._herald(group)
        if herald is not None:
            return self._by_herald(herald, depth)
        if group.is_infinitive or group.is_participle:
            if self._is_taken_for_granted(group):
                return None
            return (
                self._by_word_before(group)
                or self._by_verb_before(group, depth)
                or self._by_purpose(group)
            )
        return self._by_reporting(group, depth)

    def _herald(self, group: VerbGroup) -> VerbGroup | None:
        """The verb that makes a future of an infinitive: "is going to", "is about to", "is to"."""
        syntax = self.clauses.syntax
        place = group.first - 1
        if not group.is_infinitive or place < 1:
            return None
        if syntax.tokens.lowers[place] in _AT_HAND:
            place -= 1
        other = syntax.verb_group_at.get(place)
        if other is None or other.is_infinitive:
            return None
        is_herald = syntax.tags[other.head] == "b" or syntax.tokens.lowers[other.head] == "going"
        return other if is_herald else None

    def _by_herald(self, herald: VerbGroup, depth: int) -> Judgement | None:
        """What is to come is told as a fact, unless its verb or a plan before it says otherwise."""
        subject = self.clauses.subject(herald)
        if subject is not None:
            found = signals("nouns").get(self.clauses.syntax.tokens.lowers[subject.head])
            if found is not None:
                return found, "noun-is"
        judged = self._verb(herald, depth + 1)
        return judged if judged[0] is not Factuality.ASSERTED else None

    def _is_taken_for_granted(self, group: VerbGroup) -> bool:
        """Whether a preposition makes a circumstance of it, or it tells more of a noun: "by leaving"."""
        if group.is_infinitive:
            return False
        place = group.first - 1
        before = self.clauses.syntax.tokens.lowers[place:group.first]
        return before in _CIRCUMSTANCES or place in self.clauses.syntax.noun_phrase_at

    def _by_word_before(self, group: VerbGroup) -> Judgement | None:
        """A noun or adjective right before: "plans to attack", "able to leave"."""
        syntax = self.clauses.syntax
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
        found = signals("adjectives").get(word) if syntax.tags[place] in "Jen" else None
        return (found, "adjective-before") if found else None

    def _by_verb_before(self, group: VerbGroup, depth: int) -> Judgement | None:
        governor = self.clauses.governor(group)
        if governor is None or group.first - governor.last > _REACH:
            return None
        between = self.clauses.syntax.tags[governor.last : group.first]
        if any(tag in ",W" for tag in between):
            return None
        return self._embedded(governor, depth)

    def _by_purpose(self, group: VerbGroup) -> Judgement | None:
        """An infinitive that nothing makes a fact: "went to Rome to meet"."""
        if not group.is_infinitive:
            return None
        syntax = self.clauses.syntax
        if syntax.tokens.lowers[group.first - 1] in transparent("adjectives"):
            return None
        governor = self.clauses.governor(group)
        if governor is not None:
            word = syntax.tokens.lowers[governor.head]
            if any(lemma in transparent("verbs") for lemma in lemmas(word)):
                return None
            if word == "used" and governor.first == governor.head:
                return None
        return Factuality.INTENDED, "purpose"

    def _embedded(self, governor: VerbGroup, depth: int) -> Judgement | None:
        """What becomes of something that a verb embeds."""
        found = self._signal(governor)
        above = self._verb(governor, depth + 1)
        if found is None:
            return above if above[0] is not Factuality.ASSERTED else None
        if found is Factuality.NEGATED and above[0] is Factuality.NEGATED:
            return Factuality.ASSERTED, "negated-twice"
        if above[0] is Factuality.NEGATED and found is Factuality.INTENDED:
            return Factuality.POSSIBLE, "embedding-verb"
        return found, "embedding-verb"

    def _signal(self, group: VerbGroup) -> Factuality | None:
        syntax = self.clauses.syntax
        word = syntax.tokens.lowers[group.head]
        following = syntax.tokens.lowers[group.last : group.last + 1]
        for lemma in lemmas(word):
            if " ".join([lemma, *following]) in other_senses():
                return None
            if lemma in signals("verbs"):
                return signals("verbs")[lemma]
        return signals("adjectives").get(word) if group.is_passive else None

    def _by_reporting(self, group: VerbGroup, depth: int) -> Judgement | None:
        """The verb whose "that" clause a finite verb stands in, where it casts doubt."""
        syntax = self.clauses.syntax
        sentence = syntax.sentence_of(group.first)
        subject_seen = False
        for place in range(group.first - 1, max(sentence.first, group.first - _REACH) - 1, -1):
            other = syntax.verb_group_at.get(place)
            if other is not None:
                is_clause = subject_seen or syntax.tags[other.last] == "T"
                return self._doubted(other, depth) if is_clause else None
            if syntax.tags[place] == "T":
                return self._by_noun_that(place) or self._before_that(place, depth)
            if syntax.tags[place] in ",;:WS":
                return None
            subject_seen = subject_seen or place in syntax.noun_phrase_at
        return None

    def _by_noun_that(self, place: int) -> Judgement | None:
        """The noun before "that": "fears that", "the possibility that"."""
        syntax = self.clauses.syntax
        word = syntax.tokens.lowers[place - 1] if place else ""
        if place - 1 in syntax.noun_phrase_at and word in signals("nouns"):
            return signals("nouns")[word], "noun-that"
        return None

    def _before_that(self, place: int, depth: int) -> Judgement | None:
        groups = self.clauses.syntax.verb_group_at
        sentence = self.clauses.syntax.sentence_of(place)
        for before in range(place - 1, max(sentence.first, place - 6) - 1, -1):
            if before in groups:
                return self._doubted(groups[before], depth)
        return None

    def _doubted(self, governor: VerbGroup, depth: int) -> Judgement | None:
        """What a finite clause is below a verb: speech and knowledge leave it as it is."""
        found = self._signal(governor)
        if found is None or self._is_telling(governor):
            return None
        if found is Factuality.NEGATED and self._own(governor) is not None:
            return Factuality.ASSERTED, "negated-twice"
        return found, "reporting-verb"

    def _is_telling(self, governor: VerbGroup) -> bool:
        known = lemmas(self.clauses.syntax.tokens.lowers[governor.head])
        return any(lemma in telling_verbs() for lemma in known)

    def _noun(self, first: int, last: int) -> Judgement:
        syntax = self.clauses.syntax
        phrase = syntax.noun_phrase_at.get(first)
        start = phrase.first if phrase is not None else first
        return (
            self._within(start, first)
            or self._by_preposition(start)
            or self._by_predicate(phrase, last)
            or self._by_verb_of_noun(start, first)
            or ASSERTED
        )

    def _within(self, start: int, first: int) -> Judgement | None:
        """A negative determiner or a modifier within the noun phrase: "no", "alleged"."""
        lowers = self.clauses.syntax.tokens.lowers
        for place in range(start, first):
            if lowers[place] in _NEGATIVE_DETERMINERS:
                return Factuality.NEGATED, "no"
            if lowers[place] in signals("adjectives"):
                return signals("adjectives")[lowers[place]], "modifier"
        return None

    def _by_preposition(self, start: int) -> Judgement | None:
        """What a preposition hangs on: "threat of attack", "plans for a meeting"."""
        syntax = self.clauses.syntax
        place = start - 1
        if place < 1 or syntax.tags[place] not in "It":
            return None
        if syntax.tokens.lowers[place] == "without":
            return Factuality.NEGATED, "without"
        word = syntax.tokens.lowers[place - 1]
        if syntax.sentence_numbers[place - 1] != syntax.sentence_numbers[start]:
            return None
        if syntax.tokens.lowers[place] not in _CONTENT:
            return None
        if word in signals("nouns") and place - 1 in syntax.noun_phrase_at:
            return signals("nouns")[word], "noun-before"
        if word in signals("adjectives") and syntax.tags[place - 1] in "Jen":
            return signals("adjectives")[word], "adjective-before"
        return None

    def _by_predicate(self, phrase: NounPhrase | None, last: int) -> Judgement | None:
        """The verb that the noun is the subject of: "talks will resume", "talks are planned"."""
        place = phrase.last if phrase is not None else last
        group = self._predicate(place)
        if group is None:
            return None
        if self._says_it_happens(group):
            return self._own(group) or self._by_condition(group.first)
        return self._embedded(group, 1) if self._is_said_of_it(group) else None

    def _is_said_of_it(self, group: VerbGroup) -> bool:
        """Whether a passive tells of its subject: "talks are planned", not "expected to help"."""
        found = self._signal(group) if group.is_passive else None
        if found is None or found is Factuality.ALLEGED:
            return False
        syntax = self.clauses.syntax
        after = syntax.verb_group_at.get(group.last)
        if after is not None:
            return self._says_it_happens(after)
        return syntax.tokens.lowers[group.last : group.last + 1] != ["at"]

    def _predicate(self, place: int) -> VerbGroup | None:
        """The finite verb after a noun phrase that ends at a token, prepositions passed over."""
        syntax = self.clauses.syntax
        for _ in range(_MOST_PREPOSITIONS):
            if syntax.tags[place : place + 1] == "I" and place + 1 in syntax.noun_phrase_at:
                place = syntax.noun_phrase_at[place + 1].last
        return syntax.verb_group_at[place] if self._is_finite(place) else None

    def _says_it_happens(self, group: VerbGroup) -> bool:
        names = lemmas(self.clauses.syntax.tokens.lowers[group.head]) or ("be",)
        return any(lemma in _OCCURRING for lemma in names) and (
            "hold" in names or not group.is_passive
        )

    def _by_verb_of_noun(self, start: int, first: int) -> Judgement | None:
        """The verb that the noun is an object of: "launched an attack", "called for talks"."""
        syntax = self.clauses.syntax
        sentence = syntax.sentence_of(first)
        steps = 0
        if syntax.tokens.lowers[start - 1] in _ASIDE:
            return None
        for place in range(start - 1, max(sentence.first, start - _REACH) - 1, -1):
            group = syntax.verb_group_at.get(place)
            if group is not None:
                return self._embedded(group, 1) if self._reaches(group, steps, start) else None
            if syntax.tags[place] in ",;:.WST":
                return None
            steps += syntax.noun_phrase_at.get(place) is not None and (
                place == syntax.noun_phrase_at[place].first
            )
        return None

    def _reaches(self, group: VerbGroup, steps: int, start: int) -> bool:
        """Whether a verb decides if its object comes to be: "called for talks", "hold talks".

        Other verbs take their object for granted: who plans to end the war does not plan the war.
        """
        if steps > 1:
            return False
        found = self._signal(group)
        if found is not None:
            is_made = found is Factuality.NEGATED and self._is_content(start)
            return not is_made and (group.last == start or not self._is_definite(start))
        names = lemmas(self.clauses.syntax.tokens.lowers[group.head]) or ("be",)
        return any(lemma in occurrence_verbs() for lemma in names)

    def _is_content(self, start: int) -> bool:
        """Whether a noun names a plan or claim: what is rejected or denied was made."""
        syntax = self.clauses.syntax
        phrase = syntax.noun_phrase_at.get(start)
        return phrase is not None and syntax.tokens.lowers[phrase.head] in signals("nouns")

    def _is_definite(self, start: int) -> bool:
        return self.clauses.syntax.tokens.lowers[start] in _DEFINITE
