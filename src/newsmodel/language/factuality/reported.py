"""The factuality of clauses that a word before them reports: "fears he left", "denied that"."""

from typing import Final

from newsmodel.language.clauses import Clauses
from newsmodel.language.factuality.lexicon import certain_nouns, signals, verbs
from newsmodel.language.factuality.signs import (
    REACH,
    Judgement,
    by_own_words,
    is_one_of,
    signal,
)
from newsmodel.language.phrases import Syntax, VerbGroup
from newsmodel.language.quotations.cues import cue_verbs
from newsmodel.language.tagging import lemmas
from newsmodel.model import Factuality

_BEFORE_THAT: Final = 6


def by_report(clauses: Clauses, group: VerbGroup) -> Judgement | None:
    """The verb whose "that" clause a finite verb stands in, where it casts doubt.

    A verb right after "and" stands in none: it shares the subject of the verb before it.
    """
    syntax = clauses.syntax
    first = max(syntax.sentence_of(group.first).first, group.first - REACH)
    if syntax.tags[group.first - 1 : group.first] == "C":
        return None
    subject_seen = False
    for place in range(group.first - 1, first - 1, -1):
        other = syntax.verb_group_at.get(place)
        if other is not None:
            is_clause = subject_seen and _takes_clause(syntax, other)
            return _doubted(clauses, other) if is_clause else None
        if syntax.tags[place] == "T":
            return _by_word_that(syntax, place) or _before_that(clauses, place)
        if syntax.tags[place] in ",;:WS":
            return None
        subject_seen = subject_seen or place in syntax.noun_phrase_at
    return None


def _takes_clause(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb may have a clause without "that": "fears he left", not "avoided war"."""
    known = lemmas(syntax.tokens.lowers[group.head])
    return any(lemma in cue_verbs("any") or lemma in verbs("clausal") for lemma in known)


def _by_word_that(syntax: Syntax, place: int) -> Judgement | None:
    """The word whose content a clause tells: "fears that he left", "it is likely that"."""
    word = syntax.tokens.lowers[place - 1] if place else ""
    if place + 1 in syntax.verb_group_at:  # "a plan that failed"
        return None
    phrase = syntax.noun_phrase_at.get(place - 1)
    if phrase is None:
        found = signals("adjectives").get(word)
        return (found, "adjective-that") if found is Factuality.POSSIBLE else None
    if syntax.tokens.lowers[phrase.first] == "no" and word not in certain_nouns():
        return Factuality.POSSIBLE, "no-noun-that"
    found = signals("nouns").get(word)
    return (found, "noun-that") if found is not None else None


def _before_that(clauses: Clauses, place: int) -> Judgement | None:
    groups = clauses.syntax.verb_group_at
    sentence = clauses.syntax.sentence_of(place)
    for before in range(place - 1, max(sentence.first, place - _BEFORE_THAT) - 1, -1):
        if before in groups:
            return _doubted(clauses, groups[before])
    return None


def _doubted(clauses: Clauses, governor: VerbGroup) -> Judgement | None:
    """What a finite clause is below a verb: speech and knowledge leave it as it is."""
    found = signal(clauses.syntax, governor)
    if governor.is_negated and is_one_of(clauses.syntax, governor, "confirming"):
        return Factuality.POSSIBLE, "not-confirmed"
    if found is None or is_one_of(clauses.syntax, governor, "telling"):
        return None
    if found is Factuality.NEGATED and by_own_words(clauses, governor) is not None:
        return Factuality.ASSERTED, "negated-twice"
    return found, "reporting-verb"
