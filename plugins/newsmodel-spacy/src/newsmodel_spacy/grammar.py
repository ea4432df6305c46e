"""Who does what, read off a dependency tree with the ClearNLP labels of spaCy's English."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from newsmodel.model import TextSpan
from newsmodel_spacy.parses import Parses, Word

_DEEPEST: Final = 8
_RELATIVE: Final = frozenset({"WDT", "WP"})
_SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj")
_STOPS: Final = frozenset({"conj", "cc", "appos", "relcl", "punct", "parataxis", "advcl", "acl"})
_OWN_PREPOSITIONS: Final = frozenset(
    {"of", "for", "from", "in", "with", "by", "against", "on", "to"}
)


@frozen
class Cast:
    """The words that head the noun phrases around a verb or noun."""

    actors: tuple[Word, ...] = ()
    targets: tuple[Word, ...] = ()


def is_passive(parses: Parses, verb: Word) -> bool:
    """Whether the subject of a verb is whom it is done to: "was hit", "people hit by"."""
    if parses.child(verb, "nsubjpass", "auxpass") is not None:
        return True
    return verb.tag == "VBN" and verb.dep in {"acl", "relcl"} and not parses.child(verb, "aux")


def subject(parses: Parses, verb: Word, depth: int = 0) -> Word | None:
    """The subject of a verb, its own or one that it shares with the verb that it hangs on."""
    own = parses.child(verb, *_SUBJECTS)
    head = parses.head(verb)
    if own is not None:
        # What "who" stands for is what the relative clause hangs on.
        return head if own.tag in _RELATIVE and verb.dep == "relcl" else own
    if head is None or depth > _DEEPEST:
        return None
    if verb.dep == "acl":
        return head
    if verb.dep == "xcomp" and (controlling := parses.child(head, "dobj", "dative")):
        return controlling
    if verb.dep in {"conj", "xcomp", "advcl", "ccomp"} and head.pos in {"VERB", "AUX"}:
        return None if verb.dep == "ccomp" else subject(parses, head, depth + 1)
    if verb.dep == "pcomp":
        above = parses.head(head)
        return subject(parses, above, depth + 1) if above and above.pos == "VERB" else None
    return None


def agent(parses: Parses, word: Word) -> Word | None:
    """Who stands after "by"."""
    for by in parses.children(word, "agent", "prep"):
        if by.dep == "agent" or by.lemma == "by":
            return parses.child(by, "pobj")
    return None


def complements(parses: Parses, word: Word) -> Iterator[tuple[str, Word]]:
    """The noun phrases that hang on a word by a preposition, with it: ``("with", leaders)``."""
    for preposition in parses.children(word, "prep", "dative", "agent"):
        noun = parses.child(preposition, "pobj")
        if noun is not None:
            yield preposition.lemma, noun
        # "in protest against X": the second preposition hangs on the first or on its noun.
        for inner in parses.children(preposition, "prep"):
            if (further := parses.child(inner, "pobj")) is not None:
                yield inner.lemma, further


def joined(parses: Parses, word: Word) -> tuple[Word, ...]:
    """A noun and those that "and" joins with it."""
    found = [word]
    while len(found) < _DEEPEST and (word_next := parses.child(found[-1], "conj")) is not None:
        found.append(word_next)
    return tuple(found)


def phrase(parses: Parses, noun: Word) -> TextSpan:
    """The noun phrase of a noun, with what belongs to it up to a comma, "and" or a clause."""
    first, last = noun.first, noun.last
    for child in parses.children(noun):
        if child.index < noun.index:
            continue
        is_loose = child.dep == "prep" and child.lemma not in _OWN_PREPOSITIONS
        if child.dep in _STOPS or is_loose:
            last = child.first
            break
    while _is_mark(parses.words[first]) and first < noun.index:
        first += 1
    while _is_mark(parses.words[last - 1]) and last - 1 > noun.index:
        last -= 1
    return parses.span(first, last)


def _is_mark(word: Word) -> bool:
    return word.pos == "PUNCT" or word.is_space
