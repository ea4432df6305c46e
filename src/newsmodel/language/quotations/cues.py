"""Cues: the words that say that somebody spoke, with the source that they name."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import frozen

from newsmodel.language import lexicons
from newsmodel.language.clauses import Clauses
from newsmodel.language.phrases import NounPhrase, Syntax, VerbGroup
from newsmodel.language.tagging import lemmas

_JOINED_REACH: Final = 40
_SENTENCE_REACH: Final = 80
_LINKING: Final = frozenset({"feel", "seem", "sound", "remain", "become", "look", "get", "appear"})
_POSSESSIVES: Final = frozenset({"his", "her", "their", "its", "my", "our"})
ACCORDING: Final = "according to"
NOUN: Final = "(noun)"
"""What stands for the lemma where the cue is a noun."""

ATTITUDE: Final = "(attitude)"
"""What stands for the lemma where the cue is an adjective: "is confident"."""

_TAKING: Final = """direct indirect nominal stance infinitive asking raising accusing likening
naming addressing""".split()


@frozen
class Cue:
    """A cue as a range of tokens, with the words that name its source."""

    first: int
    last: int
    lemma: str
    source: NounPhrase | None


@cache
def cue_verbs(group: str) -> frozenset[str]:
    """The cue verbs of a group: ``report``, ``claim``, ``noun``; ``any`` for all of them."""
    verbs = lexicons.table("en/cues.toml")["verbs"]
    names = verbs if group == "any" else (group,)
    return frozenset(word.rstrip("+") for name in names for word in verbs[name].split())


@cache
def verbs_of(table: str) -> frozenset[str]:
    """The verbs of a table that says what they take, such as ``direct`` or ``infinitive``."""
    words = lexicons.table("en/cues.toml")[table]["verbs"].split()
    return frozenset(word.rstrip("+") for word in words)


@cache
def prepositions_of(lemma: str) -> frozenset[str]:
    """The prepositions after which a verb of speech names its matter: "call" has "for"."""
    pairs = (entry.split() for entry in lexicons.listed(_words("prepositional", "phrases")))
    return frozenset(preposition for verb, preposition in pairs if verb == lemma)


@cache
def _all_cues() -> frozenset[str]:
    """Every verb that may be a cue, whatever it takes."""
    tables = (verbs_of(name) for name in _TAKING)
    pairs = lexicons.listed(_words("prepositional", "phrases"))
    return reporting_verbs().union(*tables, (entry.split()[0] for entry in pairs))


def _words(table: str, key: str) -> str:
    words: str = lexicons.table("en/cues.toml")[table][key]
    return words


@cache
def reporting_verbs() -> frozenset[str]:
    """The lemmas of all verbs that report what somebody said or thinks."""
    return cue_verbs("any")


@cache
def speaking_verbs() -> frozenset[str]:
    """The lemmas of the verbs that may stand beside words in quotation marks."""
    return reporting_verbs() | verbs_of("direct") | verbs_of("idiom")


@cache
def other_senses() -> frozenset[str]:
    """Verbs of speech with the word after them that gives them another sense."""
    return frozenset(lexicons.listed(lexicons.table("en/cues.toml")["not_speech"]["phrases"]))


@cache
def attitudes() -> frozenset[str]:
    """Adjectives for what somebody thinks or feels of what follows."""
    return frozenset(_words("attitudes", "adjectives").split())


@cache
def made_known() -> frozenset[str]:
    """Adjectives for what somebody makes of a matter by speaking of it: "made it clear"."""
    return frozenset(_words("made", "adjectives").split())


@cache
def speech_nouns() -> frozenset[str]:
    """Nouns for what was said."""
    return frozenset(lexicons.listed(lexicons.table("en/cues.toml")["nouns"]["said"]))


def cues_in(clauses: Clauses) -> Iterator[Cue]:
    """The cues of a text in its order: verbs of speech, and "according to"."""
    syntax = clauses.syntax
    words = syntax.tokens.lowers
    for group in syntax.verb_groups:
        lemma = cue_lemma(clauses, group)
        if lemma is not None:
            last = group.last + (lemma in verbs_of("idiom"))
            yield Cue(group.first, last, lemma, source_of(clauses, group))
    for index, word in enumerate(words):
        if word == "according" and words[index + 1 : index + 2] == ["to"]:
            source = syntax.noun_phrase_at.get(index + 2)
            yield Cue(index, index + 2, ACCORDING, source)


def adjective_cues_in(clauses: Clauses) -> Iterator[Cue]:
    """Adjectives for what somebody thinks or feels, with their verb: "is confident"."""
    syntax = clauses.syntax
    known = attitudes() | made_known()
    for index, word in enumerate(syntax.tokens.lowers):
        if word not in known:
            continue
        if word in made_known():
            group = _maker_before(syntax, index)
        else:
            group = syntax.verb_group_at.get(index) or _verb_before(syntax, index)
        if group is not None and not group.is_participle:
            yield Cue(group.first, index + 1, ATTITUDE, clauses.subject(group))


def _maker_before(syntax: Syntax, index: int) -> VerbGroup | None:
    """The verb "make" of what somebody made clear, or made it clear."""
    place = index - 1 - (syntax.tokens.lowers[index - 1 : index] == ["it"])
    group = syntax.verb_group_at.get(place) if place >= 0 else None
    is_making = group is not None and "make" in lemmas(syntax.tokens.lowers[group.head])
    return group if is_making else None


def _verb_before(syntax: Syntax, index: int) -> VerbGroup | None:
    """The verb "be" or the like that an adjective belongs to."""
    place = index - 1
    while place > 0 and syntax.tags[place] == "R":
        place -= 1
    group = syntax.verb_group_at.get(place) if place >= 0 else None
    is_link = group is not None and (
        syntax.tags[group.head] == "b"
        or not _LINKING.isdisjoint(lemmas(syntax.tokens.lowers[group.head]))
    )
    return group if is_link else None


def noun_cues_in(clauses: Clauses) -> Iterator[Cue]:
    """Nouns for speech, with the source beside them: "Smith's claim", "warnings by police"."""
    syntax = clauses.syntax
    for phrase in syntax.noun_phrases:
        word = syntax.tokens.lowers[phrase.head]
        if word not in speech_nouns():
            continue
        own = syntax.tags[phrase.first : phrase.head]
        following = syntax.tokens.lowers[phrase.last : phrase.last + 1]
        if "p" in own:
            owner = NounPhrase(phrase.first, phrase.first + own.rindex("p"))
            yield Cue(phrase.head, phrase.last, NOUN, owner)
        elif syntax.tokens.lowers[phrase.first] in _POSSESSIVES:
            yield Cue(phrase.head, phrase.last, NOUN, NounPhrase(phrase.first, phrase.first + 1))
        elif following in (["by"], ["between"], ["from"]):
            source = syntax.noun_phrase_at.get(phrase.last + 1)
            if source is not None:
                yield Cue(phrase.head, phrase.last, NOUN, source)
        elif following == ["that"]:
            governor = syntax.verb_group_at.get(phrase.first - 1)
            holder = source_of(clauses, governor) if governor is not None else None
            yield Cue(phrase.head, phrase.last, NOUN, holder)


def cue_lemma(clauses: Clauses, group: VerbGroup) -> str | None:
    """The verb of speech that a verb group is a form of."""
    if group.is_negated and group.is_passive:
        return None
    lowers = clauses.syntax.tokens.lowers
    following = lowers[group.last] if group.last < len(lowers) else ""
    for lemma in lemmas(lowers[group.head]):
        if lemma in _all_cues() and f"{lemma} {following}" not in other_senses():
            return lemma
        if following == "it" and lemma in verbs_of("idiom"):
            return lemma
    return None


def source_of(clauses: Clauses, group: VerbGroup) -> NounPhrase | None:
    """Who speaks: the noun phrase after the verb in "said Smith", else its subject."""
    after = _inverted(clauses, group)
    if after is not None:
        return after
    if group.is_passive:
        return clauses.agent(group)
    if _goes_with_main_clause(clauses, group):
        return _main_subject(clauses, group) or clauses.subject(group)
    before = _cue_joined_with(clauses, group)
    return _pronominal(clauses, group) or clauses.subject(before or group)


def _goes_with_main_clause(clauses: Clauses, group: VerbGroup) -> bool:
    """Whether a verb says what the main clause's subject adds: "Smith called it old, saying"."""
    tags = clauses.syntax.tags
    return (
        group.is_participle
        and tags[group.head] == "g"
        and tags[max(group.first - 2, 0) : group.first].endswith((",", ',"'))
    )


def _main_subject(clauses: Clauses, group: VerbGroup) -> NounPhrase | None:
    """The source or subject of the first finite verb before a participle, outside of marks."""
    syntax = clauses.syntax
    first = max(syntax.sentence_of(group.first).first, group.first - _SENTENCE_REACH)
    main: VerbGroup | None = None
    is_outside = True
    for place in range(group.first - 1, first - 1, -1):
        is_outside ^= syntax.tags[place] == '"'
        other = syntax.verb_group_at.get(place)
        if is_outside and other is not None and _is_main(syntax, other):
            main = other
    return source_of(clauses, main) if main is not None else None


def _is_main(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a verb is finite and stands in no relative clause."""
    is_finite = not group.is_participle and not group.is_infinitive
    return is_finite and syntax.tags[group.first - 1 : group.first] not in {"W", "T"}


def _pronominal(clauses: Clauses, group: VerbGroup) -> NounPhrase | None:
    """A determiner that stands for people: "some argue", "another said"."""
    syntax = clauses.syntax
    place = group.first - 1
    while place > 0 and syntax.tags[place] == "R":
        place -= 1
    is_alone = place >= 0 and syntax.tags[place] == "D" and place not in syntax.noun_phrase_at
    return NounPhrase(place, place + 1) if is_alone else None


def _cue_joined_with(clauses: Clauses, group: VerbGroup) -> VerbGroup | None:
    """The verb of speech that "and" joins another with: "said … and added"."""
    syntax = clauses.syntax
    place = group.first - 1
    while place > 0 and syntax.tags[place] == "R":
        place -= 1
    if place < 0 or syntax.tags[place] != "C":
        return None
    first = max(syntax.sentence_of(group.first).first, place - _JOINED_REACH)
    form = "g" if syntax.tags[group.head] == "g" else "e"
    for index in range(place - 1, first - 1, -1):
        other = syntax.verb_group_at.get(index)
        is_alike = other is not None and syntax.tags[other.head] == form
        if other is not None and is_alike and cue_lemma(clauses, other) is not None:
            return other
    return None


def _inverted(clauses: Clauses, group: VerbGroup) -> NounPhrase | None:
    """The source after the verb, where what is said stands before it: '"Yes," said Smith'."""
    syntax = clauses.syntax
    before = group.first - 1
    if before < 0 or syntax.tags[before] not in '",' or group.first != group.head:
        return None
    phrase = syntax.noun_phrase_at.get(group.last)
    if phrase is None or phrase.first != group.last or _opens_clause(syntax, phrase):
        return None
    if syntax.tags[before] == "," and syntax.tags[before - 1 : before] != '"':
        return phrase if _is_set_off(clauses, group, phrase) else None
    return phrase


def _opens_clause(syntax: Syntax, phrase: NounPhrase) -> bool:
    """Whether a finite verb follows a phrase: '"old," said the bridge was safe'."""
    group = syntax.verb_group_at.get(phrase.last)
    return group is not None and not group.is_participle and not group.is_infinitive


def _is_set_off(clauses: Clauses, group: VerbGroup, phrase: NounPhrase) -> bool:
    """Whether a verb and the noun phrase after it stand apart: "It is safe, said Smith, …"."""
    tags = clauses.syntax.tags
    is_said = cue_lemma(clauses, group) in verbs_of("direct")
    is_closed = tags[phrase.last : phrase.last + 1] in {".", ",", "I", "C"}
    return is_said and is_closed and tags[group.head] in "ev" and tags[phrase.head] in "PN"
