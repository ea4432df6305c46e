"""Noun phrases, read where one is looked for: "ein Sprecher der Polizei", "Frau Dr. Weber"."""

from functools import cache
from typing import Final

from newsmodel_german.lexicons import GERMAN
from newsmodel_german.reading import Text

Phrase = tuple[int, int]
"""A range of tokens."""

PARTICLES: Final = frozenset("von van zu zur vom de der den di da al el bin".split())
_ADJECTIVE_ENDINGS: Final = ("e", "en", "er", "es", "em")
_MOST_ADJECTIVES: Final = 3
_GENITIVES: Final = frozenset("des der eines einer".split())
_LINKS: Final = frozenset("von vom für".split())


def phrase_at(text: Text, index: int, *, attributes: bool = True) -> Phrase | None:
    """The noun phrase that begins at a token; None where none does.

    Args:
        text: the text that is read.
        index: the token.
        attributes: whether "der Polizei" belongs to "ein Sprecher der Polizei".
    """
    if text.tag(index) == "O":
        return index, index + 1
    head = _head(text, index)
    if head is None:
        return None
    last = _names_after(text, head)
    while attributes and (more := _attribute(text, last)) is not None:
        last = more
    return index, last


def subject_at(text: Text, index: int) -> Phrase | None:
    """The noun phrase at a token, where it may be a subject: "dem Sender" may not."""
    return None if text.word(index) in _never_subjects() else phrase_at(text, index)


def _head(text: Text, index: int) -> int | None:
    """The first noun or name, behind a determiner, numbers and adjectives."""
    place = index + (text.tag(index) == "D")
    for _ in range(_MOST_ADJECTIVES):
        if text.tag(place) == "#" or (
            text.tag(place) == "x" and text.word(place).endswith(_ADJECTIVE_ENDINGS)
        ):
            place += 1
    return place if text.tag(place) == "N" else None


def _names_after(text: Text, place: int) -> int:
    """The end of a run of capitals in a sentence, with the particles of names in it."""
    end = text.sentence_of(place).last
    place += 1
    while place < end:
        particle = place
        while text.word(particle) in PARTICLES and particle - place < 2:
            particle += 1
        if text.tag(particle) != "N" or (particle > place and not _joins(text, place)):
            return place
        place = particle + 1
    return end


def _joins(text: Text, particle: int) -> bool:
    """Whether a particle stands in a name, as in "Ursula von der Leyen", not before a place."""
    return text.word(particle) != "der" and text.word(particle) != "den"


def _attribute(text: Text, place: int) -> int | None:
    """The end of an attribute in the genitive, or with "von" or "für"."""
    if text.word(place) not in _GENITIVES | _LINKS:
        return None
    start = place + 1 if text.word(place) in _LINKS else place
    head = _head(text, start)
    if head is None or text.word(head).endswith(_addressees()):
        return None
    return _names_after(text, head)


@cache
def _never_subjects() -> frozenset[str]:
    return GERMAN.word_set("words.toml", "subjects", "never")


@cache
def _addressees() -> tuple[str, ...]:
    return tuple(GERMAN.word_set("cues.toml", "addressees", "endings"))
