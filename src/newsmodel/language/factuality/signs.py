"""What the words of a clause say of its verb: negation, modals, adverbs, conditions, questions."""

from typing import Final

from newsmodel.language.clauses import Clauses
from newsmodel.language.factuality.lexicon import modals, phrase_signals, signals, verbs
from newsmodel.language.phrases import NounPhrase, Syntax, VerbGroup
from newsmodel.language.quotations.cues import other_senses
from newsmodel.language.tagging import lemmas
from newsmodel.model import Factuality

Judgement = tuple[Factuality, str]
"""A factuality, with the rule that found it."""

ASSERTED: Final[Judgement] = (Factuality.ASSERTED, "plain")

NEGATIVE_DETERMINERS: Final = frozenset({"no", "neither", "none"})
TO_COME: Final = frozenset({"will", "shall", "'ll"})
"""The modals of what comes."""

AWAITING: Final = frozenset({"once", "until"})
"""They open a clause of what is sure to come, or has come."""

REACH: Final = 16

_NEGATIVE_NOUNS: Final = NEGATIVE_DETERMINERS | {"nobody", "nothing"}
_CONDITIONS: Final = frozenset({"if", "unless"})
NEITHER: Final = frozenset({"neither", "nor"})
_IF_INVERTED: Final = frozenset({"had", "should", "were"})
"""Auxiliaries that make a condition of a clause that they begin: "should he leave"."""

_SUBJECTS: Final = frozenset("i he she it we they".split())
_AUXILIARIES: Final = {"b": "be", "h": "have", "d": "do"}
_ALSO: Final = frozenset({"only", "just", "merely", "simply"})


def by_own_words(clauses: Clauses, group: VerbGroup) -> Judgement | None:
    """What a verb group says itself: "did not attack", "nobody attacked", "may attack"."""
    syntax = clauses.syntax
    if group.is_negated and group.modal not in {"may", "might"}:
        return Factuality.NEGATED, "negation"
    if _has_negative_noun(clauses, group):
        return Factuality.NEGATED, "negative-noun"
    if group.modal is not None and group.modal in modals():
        return modals()[group.modal], "modal"
    if _is_followed_by_not(syntax, group.last) or _follows_not(syntax, group):
        return Factuality.NEGATED, "negation"
    return None


def _has_negative_noun(clauses: Clauses, group: VerbGroup) -> bool:
    """Whether its subject or object is nobody or nothing: "no one left", "took no money"."""
    syntax = clauses.syntax
    following = syntax.noun_phrase_at.get(group.last)
    return (
        _has_negative_subject(clauses, group)
        or opener(syntax, group.first) in NEITHER
        or (is_negative(syntax, following) and _is_action(syntax, group))
    )


def _has_negative_subject(clauses: Clauses, group: VerbGroup) -> bool:
    """Whether nobody does it: "no house or bridge collapsed"."""
    before = clauses.syntax.noun_phrase_at.get(group.first - 1)
    if is_negative(clauses.syntax, before) or not is_finite(clauses.syntax, group.first):
        return is_negative(clauses.syntax, before)
    subject = clauses.subject(group)
    if subject is None or group.first - subject.last > REACH:
        return False
    if {",", "W"} & set(clauses.syntax.tags[subject.last : group.first]):
        return False
    return any(is_negative(clauses.syntax, phrase) for phrase in clauses.joined(subject))


def is_negative(syntax: Syntax, phrase: NounPhrase | None) -> bool:
    """Whether a noun phrase means nobody or nothing."""
    return phrase is not None and syntax.tokens.lowers[phrase.first] in _NEGATIVE_NOUNS


def _is_action(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb does something to its object: who "has no plans" is still in a state."""
    return not is_one_of(syntax, group, "stative")


def _is_followed_by_not(syntax: Syntax, place: int) -> bool:
    """Whether "not" comes after a verb, and not "not only"."""
    if syntax.tags[place : place + 1] != "x":
        return False
    return not _ALSO.intersection(syntax.tokens.lowers[place + 1 : place + 2])


def _follows_not(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether "no longer" stands right before a verb, or "not" before "to run" or "running"."""
    before = syntax.tokens.lowers[max(0, group.first - 2) : group.first]
    if before == ["no", "longer"]:
        return True
    if not (group.is_infinitive or group.is_participle):
        return False
    return syntax.tags[group.first - 1 : group.first] == "x" and before[:1] != ["or"]


def by_adverb(syntax: Syntax, group: VerbGroup) -> Judgement | None:
    """What an adverb in a verb group or right before it says: "allegedly attacked"."""
    lowers = syntax.tokens.lowers
    sentence = syntax.sentence_of(group.first)
    first, last = max(sentence.first, group.first - 3), min(group.last + 1, sentence.last)
    for place in range(first, last):
        if lowers[place] in signals("adverbs"):
            return signals("adverbs")[lowers[place]], "adverb"
    return None


def by_condition(syntax: Syntax, first: int) -> Judgement | None:
    """Whether "if", "unless" or "whether" opens the clause."""
    found = signals("subordinators").get(opener(syntax, first))
    return (found, "condition") if found is not None else None


def by_consequence(syntax: Syntax, group: VerbGroup) -> Judgement | None:
    """Whether it will come only if something else does: "if it rains, they will stay"."""
    if group.modal not in TO_COME:
        return None
    sentence = syntax.sentence_of(group.first)
    after = range(group.last, min(sentence.last, group.last + REACH))
    before = range(group.first - 1, max(sentence.first, group.first - REACH) - 1, -1)
    comma = next((at for at in before if _ends_clause(syntax, at)), group.first)
    earlier = range(comma - 1, max(sentence.first, comma - REACH) - 1, -1)
    follows = _first_is_condition(syntax, after)
    if follows or (syntax.tags[comma] == "," and _first_is_condition(syntax, earlier)):
        return Factuality.POSSIBLE, "consequence"
    return None


def _first_is_condition(syntax: Syntax, places: range) -> bool:
    """Whether "if" or "unless" is the first word at which a clause may begin."""
    for place in places:
        if syntax.tokens.lowers[place] in _CONDITIONS:
            return True
        if syntax.tags[place] in ",;:":
            return False
    return False


def _ends_clause(syntax: Syntax, place: int) -> bool:
    return syntax.tags[place] in ",;:" or is_finite(syntax, place)


def by_question(syntax: Syntax, group: VerbGroup) -> Judgement | None:
    """Whether the sentence ends in a question mark."""
    sentence = syntax.sentence_of(group.first)
    if "?" in syntax.tokens.words[max(sentence.last - 2, sentence.first) : sentence.last]:
        return Factuality.POSSIBLE, "question"
    return None


def opener(syntax: Syntax, first: int) -> str:
    """The word that makes a condition, a time or "neither" of a clause; empty where none does."""
    sentence = syntax.sentence_of(first)
    for place in range(first - 1, max(sentence.first, first - REACH) - 1, -1):
        word = syntax.tokens.lowers[place]
        if word in signals("subordinators") or word in AWAITING or word in NEITHER:
            return word
        if syntax.tags[place] in ",;:TWm" or is_finite(syntax, place):
            return _inverted(syntax, place, first)
    return ""


def _inverted(syntax: Syntax, place: int, first: int) -> str:
    """What an auxiliary before its subject makes of a clause: "nor has it left", "had he left"."""
    if syntax.tags[place] not in "mbhd" or syntax.tags[first] == "t":
        return ""
    if syntax.tokens.lowers[place - 1] in NEITHER:
        return syntax.tokens.lowers[place - 1]
    is_opening = place == syntax.sentence_of(place).first
    is_aside = syntax.tags[place - 1] not in "RxWC" and syntax.tokens.lowers[place + 1] in _SUBJECTS
    is_condition = syntax.tokens.lowers[place] in _IF_INVERTED and (is_opening or is_aside)
    return "if" if is_condition and place + 1 < first else ""


def is_finite(syntax: Syntax, place: int) -> bool:
    """Whether a token belongs to a finite verb."""
    group = syntax.verb_group_at.get(place)
    return group is not None and not group.is_infinitive and not group.is_participle


def is_one_of(syntax: Syntax, group: VerbGroup, kind: str) -> bool:
    """Whether a verb is of one of the lexicon's kinds."""
    auxiliary = _AUXILIARIES.get(syntax.tags[group.head])
    known = (auxiliary,) if auxiliary else lemmas(syntax.tokens.lowers[group.head])
    return any(lemma in verbs(kind) for lemma in known)


def signal(syntax: Syntax, group: VerbGroup) -> Factuality | None:
    """What a verb makes of what it embeds; None where it leaves it as it is."""
    word = syntax.tokens.lowers[group.head]
    following = syntax.tokens.lowers[group.last : group.last + 1]
    for lemma in lemmas(word):
        phrase = " ".join([lemma, *following])
        if phrase in phrase_signals():
            return phrase_signals()[phrase]
        if phrase in other_senses():
            return None
        if lemma in signals("verbs"):
            return signals("verbs")[lemma]
    return signals("adjectives").get(word) if group.is_passive else None


def unless_asserted(judgement: Judgement) -> Judgement | None:
    """A judgement that says more than "so it was"."""
    return judgement if judgement[0] is not Factuality.ASSERTED else None
