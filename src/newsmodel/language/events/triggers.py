"""Where a text tells of events: verbs, phrases of verbs, nouns and adjectives."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from newsmodel.language.clauses import time_nouns
from newsmodel.language.events.lexicon import (
    GAP,
    SOMEBODY,
    Kind,
    Phrase,
    Triggers,
    triggers,
    weapons,
)
from newsmodel.language.events.lexicon import group as word_group
from newsmodel.language.mentions.nominals import is_person_noun
from newsmodel.language.phrases import NounPhrase, Syntax, VerbGroup
from newsmodel.language.tagging import lemmas

_MODIFIERS: Final = frozenset('DJGR#N$CPpe"')
_WIDEST_GAP: Final = 9
_MOST_BEFORE: Final = 3
_WIDEST_MODIFIERS: Final = 4
_PREPOSITIONS: Final = frozenset("at by for from in into of on over to upon with".split())
_SETTING: Final = frozenset("in during amid despite over".split())
_SHAPES: Final = {"verb": 0.75, "phrase": 0.8, "noun": 0.6, "adjective": 0.6, "obligation": 0.6}


@frozen
class Trigger:
    """The words that tell of an event, as a range of tokens."""

    first: int
    last: int
    end: int
    """The token after the whole phrase, where more of it follows than is told as one."""

    kind: Kind
    shape: str
    """One of ``verb``, ``phrase``, ``noun``, ``adjective``, ``obligation``."""

    group: VerbGroup | None
    """The verb group that the trigger is, or that an adjective follows."""

    own: tuple[int, ...] = ()
    """The tokens that a phrase names beside its verb: after it, or as the subject of a passive."""

    @property
    def is_turned(self) -> bool:
        """Whether it is a phrase in the passive: "the curfew was lifted"."""
        return self.own != () and self.own[0] < self.first

    @property
    def confidence(self) -> float:
        """How often triggers of its shape are expected to be right."""
        return _SHAPES[self.shape]


def triggers_in(syntax: Syntax) -> list[Trigger]:
    """The triggers of a text, in its order; none overlaps another."""
    found: list[Trigger] = []
    taken: set[int] = set()
    for trigger in (*_verbs(syntax), *_adjectives(syntax), *_nouns(syntax)):
        places = range(trigger.first, trigger.end)
        if taken.isdisjoint(places):
            found.append(trigger)
            taken.update(places, trigger.own)
    return sorted(found, key=lambda trigger: trigger.first)


def _verbs(syntax: Syntax) -> Iterator[Trigger]:
    known = triggers()
    for group in syntax.verb_groups:
        lower = syntax.tokens.lowers[group.head]
        if _is_noun(syntax, group, known):
            continue
        for lemma in _lemmas(syntax, group, lower):
            phrases = known.phrases.get(lemma, ())
            trigger = _phrase(syntax, group, phrases) or _turned(syntax, group, phrases)
            if trigger is None and lemma in known.verbs:
                kind = known.verbs[lemma]
                trigger = Trigger(group.head, group.last, group.last, kind, "verb", group)
            if trigger is not None:
                yield trigger
                break


def _lemmas(syntax: Syntax, group: VerbGroup, lower: str) -> tuple[str, ...]:
    return ("be",) if syntax.tags[group.head] == "b" else lemmas(lower)


def _phrase(syntax: Syntax, group: VerbGroup, phrases: tuple[Phrase, ...]) -> Trigger | None:
    end = syntax.sentence_of(group.head).last
    for phrase in phrases:
        own = _match(syntax, phrase, group.last, end)
        if own is not None and not _is_parted(syntax, phrase, group.last):
            last = own[-1] + 1 if own else group.last
            is_unbroken = last - group.last == len(own)
            shown = last if is_unbroken else group.last
            return Trigger(group.head, shown, last, phrase.kind, "phrase", group, own)
    return None


def _turned(syntax: Syntax, group: VerbGroup, phrases: tuple[Phrase, ...]) -> Trigger | None:
    """A phrase of a verb and its object in the passive: "the curfew was lifted"."""
    if not group.is_passive:
        return None
    for place in _heads_before(syntax, group.first):
        for phrase in phrases:
            named = [each for each in phrase.words if GAP not in each]
            if len(named) == 1 and syntax.tokens.lowers[place] in named[0]:
                kind = phrase.kind
                return Trigger(group.head, group.last, group.last, kind, "phrase", group, (place,))
    return None


def _heads_before(syntax: Syntax, place: int) -> Iterator[int]:
    """The noun that a verb may have as its subject, and those that prepositions part from it."""
    for _ in range(_MOST_BEFORE):
        phrase = syntax.noun_phrase_at.get(place - 1)
        if phrase is None:
            return
        yield phrase.head
        place = phrase.first - 1
        if syntax.tags[place : place + 1] not in {"I", "C"}:
            return


def _is_parted(syntax: Syntax, phrase: Phrase, place: int) -> bool:
    """Whether an object parts a verb from its preposition: "fired him on Monday" is no "fire on".

    What is fired does not.
    """
    if not phrase.words or not phrase.words[0] <= _PREPOSITIONS:
        return False
    between = syntax.noun_phrase_at.get(place)
    head = None if between is None else syntax.tokens.lowers[between.head]
    return head is not None and head not in time_nouns() and head not in weapons()


def _match(syntax: Syntax, phrase: Phrase, place: int, end: int) -> tuple[int, ...] | None:
    """The tokens by which a phrase goes on at a token; None where it does not."""
    own: list[int] = []
    reach = _WIDEST_MODIFIERS
    for alternatives in phrase.words:
        if GAP in alternatives:
            reach = _WIDEST_GAP
            continue
        if SOMEBODY in alternatives:
            somebody = syntax.noun_phrase_at.get(place)
            if somebody is None or not _is_somebody(syntax, somebody):
                return None
            place = somebody.last
            continue
        found = _find(syntax, alternatives, place, min(place + reach + 1, end), reach)
        if found is None:
            return None
        own.append(found)
        reach = _WIDEST_MODIFIERS
        place = found + 1
    return tuple(own)


def _is_somebody(syntax: Syntax, phrase: NounPhrase) -> bool:
    """Whether a noun phrase means somebody; a name after "the" is mostly a thing."""
    if is_person_noun(syntax.tokens.lowers[phrase.head]):
        return True
    tag = syntax.tags[phrase.head]
    return tag == "G" or (tag == "P" and syntax.tags[phrase.first] != "D")


def _find(
    syntax: Syntax, alternatives: frozenset[str], place: int, end: int, reach: int
) -> int | None:
    for index in range(place, end):
        if syntax.tokens.lowers[index] in alternatives:
            return index
        is_far = reach == _WIDEST_MODIFIERS and syntax.tags[index] not in _MODIFIERS
        if is_far or _ends_gap(syntax, index):
            return None
    return None


def _ends_gap(syntax: Syntax, index: int) -> bool:
    """Whether another clause or a quotation begins at a token."""
    tags = syntax.tags
    return tags[index] in ".;:TWS" or tags[index - 1 : index + 1] == ',"'


def _adjectives(syntax: Syntax) -> Iterator[Trigger]:
    """What somebody is: "ready to talk"; the verb "be" or "remain" links it with its subject."""
    known = triggers().adjectives
    for index, lower in enumerate(syntax.tokens.lowers):
        if lower in known and syntax.tags[index] in "Jen":
            group = syntax.verb_group_at.get(index) or syntax.verb_group_at.get(index - 1)
            quoted = syntax.verb_group_at.get(index - 2) if syntax.tags[index - 1] == '"' else None
            if group is not None and group.head == index and not group.is_passive:
                continue
            yield Trigger(index, index + 1, index + 1, known[lower], "adjective", group or quoted)


def _nouns(syntax: Syntax) -> Iterator[Trigger]:
    known = triggers().nouns
    for index, lower in enumerate(syntax.tokens.lowers):
        if lower not in known or syntax.tags[index] not in "NPvgJ":
            continue
        group = syntax.verb_group_at.get(index)
        if group is not None and not _is_setting(syntax, group):
            continue
        sentence = syntax.sentence_of(index)
        is_capital = sentence.is_title or sentence.first == index
        for words, kind in known[lower]:
            last = index + len(words)
            if tuple(syntax.tokens.lowers[index:last]) != words:
                continue
            if syntax.tags[last - 1] == "P" and not is_capital and len(words) == 1:
                break
            if _is_head(syntax, last) and not _is_audience(syntax, index, kind):
                yield Trigger(index, last, last, kind, "noun", None)
            break


def _is_head(syntax: Syntax, last: int) -> bool:
    """Whether the words end their noun phrase, so that they are what it speaks of."""
    phrase = syntax.noun_phrase_at.get(last - 1)
    if phrase is None or phrase.last == last:
        return True
    return syntax.tags[last] == "p"


def _is_audience(syntax: Syntax, index: int, kind: Kind) -> bool:
    """Whether a meeting is only spoken to: "told the meeting"."""
    phrase = syntax.noun_phrase_at.get(index)
    if kind.type != "CONSULT" or phrase is None:
        return False
    group = syntax.verb_group_at.get(phrase.first - 1)
    if group is None:
        return False
    names = lemmas(syntax.tokens.lowers[group.head])
    return any(lemma in word_group("addressing") for lemma in names)


def _is_noun(syntax: Syntax, group: VerbGroup, known: Triggers) -> bool:
    """Whether what looks like a verb is a noun, or ends one of two words."""
    lower = syntax.tokens.lowers[group.head]
    if lower in known.nouns and _is_setting(syntax, group):
        return True
    return lower in known.noun_endings and _ends_noun(syntax, group, known)


def _is_setting(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a form in -ing names a setting: "in fighting near the border"."""
    if syntax.tags[group.head] != "g" or group.first != group.head:
        return False
    before = syntax.tokens.lowers[group.first - 1 : group.first]
    return before[:1] != [] and before[0] in _SETTING and group.last not in syntax.noun_phrase_at


def _ends_noun(syntax: Syntax, group: VerbGroup, known: Triggers) -> bool:
    """Whether what looks like a verb ends a noun of two words: "air raids"."""
    if group.first != group.head or group.head == 0:
        return False
    pair = tuple(syntax.tokens.lowers[group.head - 1 : group.head + 1])
    return any(words == pair for words, _ in known.nouns.get(pair[0], ()))
