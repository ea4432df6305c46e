"""Who does what in a clause: the subject, the object and the complements of a verb group."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import define, field, frozen

from newsmodel.language import lexicons
from newsmodel.language.mentions.nominals import is_person_noun
from newsmodel.language.phrases import NounPhrase, Syntax, VerbGroup, syntax_of
from newsmodel.language.tagging import lemmas
from newsmodel.plugin import Prose

_REACH: Final = 40
_PARENTHESIS: Final = 30
_CHAIN: Final = 4
_BELONGING: Final = frozenset({"in", "from", "at", "for"})
_NAMING: Final = frozenset({"P", "G"})
_MOST_PREPOSITIONS: Final = 3

_CONJUNCTIONS: Final = frozenset({"after", "before", "since", "until", "till"})
"""Prepositions that open a clause as well."""

_RECIPROCAL: Final = frozenset({("each", "other"), ("one", "another"), ("the", "other")})
_OBJECT_CONTROL: Final = frozenset(
    """accuse urge ask order tell force allow permit want persuade encourage invite instruct
    expect prevent stop warn advise require compel suspect charge request call""".split()
)


@cache
def time_nouns() -> frozenset[str]:
    """Nouns that say when: the months and the units of time."""
    times = lexicons.table("en/times.toml")
    return frozenset(times["months"]) | frozenset(times["units"])


@cache
def _messages() -> frozenset[str]:
    return lexicons.word_set("en/things.toml", "messages", "words")


@frozen
class Complement:
    """A noun phrase that belongs to a verb or a noun, with its preposition."""

    phrase: NounPhrase
    preposition: str | None
    """In lower case; None for a direct object."""


@define(eq=False)
class Clauses:
    """Subjects and objects of the verb groups of a text, worked out when they are asked for."""

    syntax: Syntax
    _subjects: dict[int, NounPhrase | None] = field(factory=dict)

    def subject(self, group: VerbGroup, depth: int = 0) -> NounPhrase | None:
        """The noun phrase before a verb that it agrees with; of a passive, who undergoes it."""
        if group.first not in self._subjects:
            if depth > _CHAIN:
                return None
            self._subjects[group.first] = self._find_subject(group, depth)
        return self._subjects[group.first]

    def _find_subject(self, group: VerbGroup, depth: int) -> NounPhrase | None:
        governor = self.governor(group)
        modified = self._modified(group)
        if modified is not None:
            return modified
        if governor is not None and (group.is_infinitive or group.is_participle):
            return self._controlled(group, governor, depth)
        index = group.first - 1
        first = max(self.syntax.sentence_of(group.first).first, index - _REACH)
        while index >= first:
            found = self._look(index, first, depth)
            if not isinstance(found, int):
                return found
            index = found
        return None

    def _modified(self, group: VerbGroup) -> NounPhrase | None:
        """The people right before a bare form in -ing: "arrested two men carrying guns"."""
        if not group.is_participle or self.syntax.tags[group.head] != "g":
            return None
        phrase = self.syntax.noun_phrase_at.get(group.first - 1)
        if phrase is None or not is_person_noun(self.syntax.tokens.lowers[phrase.head]):
            return None
        return None if self._receives_message(phrase) else phrase

    def _receives_message(self, phrase: NounPhrase) -> bool:
        """Whether somebody is only written to: "sent a letter to the directors urging them"."""
        verb = self.verb_before(phrase.first)
        between = self.syntax.tokens.lowers[verb.last : phrase.first] if verb else []
        return "to" in between and not _messages().isdisjoint(between)

    def _look(self, index: int, first: int, depth: int) -> NounPhrase | int | None:
        """The subject that a token before a verb gives away, or the token to look at next."""
        tag = self.syntax.tags[index]
        phrase = self.syntax.noun_phrase_at.get(index)
        if phrase is not None:
            before = self._before_other(phrase, first)
            return phrase if before is None else before
        if tag in "WT":
            return self._antecedent(index)
        if tag in ",-)(":
            return self._before_parenthesis(index, first)
        if tag == "C":
            return self._of_verb_before(index, first, depth)
        other = self.syntax.verb_group_at.get(index)
        if other is not None:
            return self.subject(other, depth + 1)
        return None if tag in ";:S" else index - 1

    def _antecedent(self, index: int) -> NounPhrase | int | None:
        """What "who", "which" or "that" stands for: the noun phrase right before it.

        A name is told apart by itself: in "a raid in Kano that killed ten" it is the raid.
        """
        before = index - 1 - (self.syntax.tags[index - 1 : index] == ",")
        phrase = self.syntax.noun_phrase_at.get(before)
        if phrase is None:
            return index - 1
        opens = phrase.first - 1
        is_name = self.syntax.tags[phrase.first : phrase.last].strip("P") == ""
        if self.syntax.tags[index] == "T" and is_name and self.syntax.tags[opens] == "I":
            return self.syntax.noun_phrase_at.get(opens - 1, opens - 1)
        return phrase

    def _before_other(self, phrase: NounPhrase, first: int) -> int | None:
        """The token before a phrase that is no subject: it has a preposition, or tells a time."""
        if self._is_governed(phrase, first) and not self._opens_clause(phrase):
            return phrase.first - 2
        other = self.syntax.verb_group_at.get(phrase.first - 1)
        if other is not None and self._modifies(other):
            return other.first - 1
        is_time = self.syntax.tokens.lowers[phrase.head] in time_nouns()
        return (
            phrase.first - 1 if is_time and phrase.first - 1 in self.syntax.noun_phrase_at else None
        )

    def _modifies(self, group: VerbGroup) -> bool:
        """Whether a form in -ing tells of the noun before it: "rebels using mortars"."""
        is_bare = group.is_participle and self.syntax.tags[group.head] == "g"
        return is_bare and group.first - 1 in self.syntax.noun_phrase_at

    def _opens_clause(self, phrase: NounPhrase) -> bool:
        """Whether what stands before a noun phrase is a conjunction: "after Smith left"."""
        word = self.syntax.tokens.lowers[phrase.first - 1]
        group = self.syntax.verb_group_at.get(phrase.last)
        is_finite = group is not None and not group.is_participle and not group.is_infinitive
        return word in _CONJUNCTIONS and is_finite

    def _is_governed(self, phrase: NounPhrase, first: int) -> bool:
        """Whether a preposition stands before a noun phrase."""
        before = phrase.first - 1
        return before >= first and self.syntax.tags[before] in "It"

    def _before_parenthesis(self, index: int, first: int) -> int:
        """The token before the comma or bracket that opens what one closes here."""
        closing = self.syntax.tags[index]
        if closing == "(":
            return index - 1
        opening = "(" if closing == ")" else closing
        for place in range(index - 1, max(first, index - _PARENTHESIS) - 1, -1):
            if self.syntax.tags[place] == opening:
                return place - 1
        return index - 1

    def _of_verb_before(self, index: int, first: int, depth: int) -> NounPhrase | None:
        """The subject that a verb after "and" shares with the finite verb before it."""
        for place in range(index - 1, first - 1, -1):
            group = self.syntax.verb_group_at.get(place)
            if group is not None and not group.is_infinitive and not group.is_participle:
                return self.subject(group, depth + 1)
        return None

    def is_passive(self, group: VerbGroup) -> bool:
        """Whether a verb is in the passive, by itself or with the one before "and" or "or"."""
        if group.is_passive or group.first != group.head:
            return group.is_passive
        tags = self.syntax.tags
        before = self.syntax.verb_group_at.get(group.first - 2)
        is_joined = tags[group.first - 1 : group.first] == "C" and tags[group.head] in "en"
        return is_joined and before is not None and before.is_passive

    def _controlled(self, group: VerbGroup, governor: VerbGroup, depth: int) -> NounPhrase | None:
        """Who does what an infinitive says: the object of "urge", else the subject."""
        if self._lemma(governor) in _OBJECT_CONTROL and not governor.is_passive:
            for place in range(group.first - 1, governor.head, -1):
                phrase = self.syntax.noun_phrase_at.get(place)
                if phrase is not None and not self._is_governed(phrase, governor.head):
                    return phrase
        return self.subject(governor, depth + 1)

    def governor(self, group: VerbGroup) -> VerbGroup | None:
        """The verb that an infinitive or participle hangs on: the last one before it."""
        return self.verb_before(group.first)

    def verb_before(self, token: int) -> VerbGroup | None:
        """The last verb before a token that no semicolon or colon parts from it."""
        sentence = self.syntax.sentence_of(token)
        for place in range(token - 1, max(sentence.first, token - _REACH) - 1, -1):
            if self.syntax.tags[place] in ";:":
                return None
            other = self.syntax.verb_group_at.get(place)
            if other is not None:
                return other
        return None

    def _lemma(self, group: VerbGroup) -> str:
        return next(iter(lemmas(self.syntax.tokens.lowers[group.head])), "")

    def complements(self, start: int, reach: int = 20) -> Iterator[Complement]:
        """The noun phrases after a token up to the end of its clause, with their prepositions."""
        sentence = self.syntax.sentence_of(start - 1) if start else None
        end = min(sentence.last, start + reach) if sentence else 0
        preposition: str | None = None
        index = start
        while index < end:
            tag = self.syntax.tags[index]
            phrase = self.syntax.noun_phrase_at.get(index)
            if phrase is not None:
                yield Complement(phrase, preposition)
                preposition = None
                index = phrase.last
                continue
            if self.syntax.tokens.lowers[index] == "according":
                return
            if tag in "It":
                preposition = self.syntax.tokens.lowers[index]
            elif self._ends_clause(index):
                return
            elif tag == ",":
                if self._opens_report(index + 1):
                    return
                preposition = preposition or ","
            index += 1

    def predicate(self, first: int, last: int) -> VerbGroup | None:
        """The finite verb after a noun phrase; "between X and Y" and the like are passed over."""
        phrase = self.syntax.noun_phrase_at.get(first)
        place = phrase.last if phrase is not None else last
        joining = {"I"}
        for _ in range(_MOST_PREPOSITIONS):
            following = self.syntax.noun_phrase_at.get(place + 1)
            if self.syntax.tags[place : place + 1] in joining and following is not None:
                place = following.last
                joining = {"I", "C"}
        group = self.syntax.verb_group_at.get(place)
        is_finite = group is not None and not group.is_infinitive and not group.is_participle
        return group if is_finite else None

    def _opens_report(self, place: int) -> bool:
        """Whether somebody of whom a verb tells begins here: ", an official of the bank said"."""
        for _ in range(_CHAIN):
            phrase = self.syntax.noun_phrase_at.get(place)
            if phrase is None:
                return False
            group = self.syntax.verb_group_at.get(phrase.last)
            if group is not None:
                return not group.is_infinitive and not group.is_participle
            if self.syntax.tags[phrase.last : phrase.last + 1] != "I":
                return False
            place = phrase.last + 1
        return False

    def _ends_clause(self, index: int) -> bool:
        """Whether a clause ends before a token: a finite verb, or a form in -ing after a comma."""
        tags = self.syntax.tags
        if tags[index] in ";:.WST":
            return True
        is_verb = index in self.syntax.verb_group_at
        return is_verb and (tags[index] in "vebhdm" or tags[index - 1 : index + 1] == ",g")

    def object(self, group: VerbGroup) -> NounPhrase | None:
        """The direct object of a verb."""
        for complement in self.complements(group.last, 4):
            return complement.phrase if complement.preposition is None else None
        return None

    def agent(self, group: VerbGroup) -> NounPhrase | None:
        """Who does what a passive says: the noun phrase after "by"."""
        for complement in self.complements(group.last):
            if complement.preposition == "by":
                return complement.phrase
        return None

    def extended(self, phrase: NounPhrase) -> NounPhrase:
        """A noun phrase with the "of" phrase after it: "leaders of the opposition"."""
        following = phrase.last
        if self.syntax.tokens.lowers[following : following + 1] != ["of"]:
            return phrase
        other = self.syntax.noun_phrase_at.get(following + 1)
        is_name = self.syntax.tags[phrase.head] == "P"
        if is_reciprocal(self.syntax, phrase) or other is None:
            return phrase
        if self.syntax.tags[other.head] == "#":
            return NounPhrase(phrase.first, self.extended(other).last)
        if is_name and self.syntax.tags[other.head] != "P":
            return phrase
        return NounPhrase(phrase.first, other.last)

    def named_whole(self, phrase: NounPhrase) -> NounPhrase:
        """A noun with the name that only a short form parts from it: "Zembla Front (ZF) rebels"."""
        opens = phrase.first - 3
        before = self.syntax.noun_phrase_at.get(opens - 1)
        is_parted = opens > 0 and self.syntax.tags[opens : phrase.first] == "(P)"
        if not is_parted or before is None or self.syntax.tags[phrase.first] == "D":
            return phrase
        return NounPhrase(before.first, phrase.last)

    def placed(self, phrase: NounPhrase) -> NounPhrase:
        """People without a name, with where they belong to: "security forces in Guinea"."""
        tags, lowers = self.syntax.tags, self.syntax.tokens.lowers
        following = self.syntax.noun_phrase_at.get(phrase.last + 1)
        if following is None or lowers[phrase.last] not in _BELONGING:
            return phrase
        is_named = not _NAMING.isdisjoint(tags[following.first : following.last])
        is_bare = _NAMING.isdisjoint(tags[phrase.first : phrase.head])
        if not is_named or not is_bare or not is_person_noun(lowers[phrase.head]):
            return phrase
        return NounPhrase(phrase.first, following.last)

    def joined(self, phrase: NounPhrase) -> list[NounPhrase]:
        """The noun phrases that "and" and commas join with one: "France, Spain and Italy"."""
        found = [phrase]
        index = phrase.first - 1
        while index > 0 and self.syntax.tags[index] in "C," and len(found) < _REACH:
            if self.syntax.tags[index - 1] == ",":
                index -= 1
            other = self.syntax.noun_phrase_at.get(index - 1)
            if other is None or not self._joins(index, phrase, other):
                break
            found.append(other)
            index = other.first - 1
        return found

    def _joins(self, index: int, phrase: NounPhrase, other: NounPhrase) -> bool:
        """Whether what stands between two noun phrases makes a list of them.

        After a comma "and" closes a list of three or more; with two it opens a clause.
        """
        between = self.syntax.tags[index : phrase.first]
        if between != ",C":
            return between[:1] != "," or "C" in between
        return self.syntax.tags[other.first - 1 : other.first] in {",", "C"}


def is_reciprocal(syntax: Syntax, phrase: NounPhrase) -> bool:
    """Whether a noun phrase sends back to parties named before: "each other", "the other"."""
    words = tuple(syntax.tokens.lowers[phrase.first : phrase.last])
    return words in _RECIPROCAL


def clauses_of(prose: Prose) -> Clauses:
    """The clauses of a text; the feature ``en.clauses``."""
    return prose.feature("en.clauses", lambda: Clauses(syntax_of(prose)))
