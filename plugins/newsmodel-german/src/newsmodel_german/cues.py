"""Cues: the words that say that somebody spoke, with the source that they name."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import frozen

from newsmodel.language.packs import listed
from newsmodel.plugin import Prose
from newsmodel_german.lexicons import GERMAN
from newsmodel_german.phrases import Phrase, phrase_at, subject_at
from newsmodel_german.reading import Text, text_of
from newsmodel_german.speech import SpeechForm, speech_forms

_HAVE: Final = frozenset("hat haben hatte hatten habe".split())
_MOST_SKIPPED: Final = 2
_LONGEST_SOURCE: Final = 12


@frozen
class Cue:
    """A cue as a range of tokens, with the words that name its source."""

    first: int
    last: int
    lemma: str
    kind: str
    """``verb``, ``so`` ("so der Minister"), ``before`` ("laut") or ``after`` ("zufolge")."""

    source: Phrase | None
    clause: Phrase
    """The clause that the cue stands in, which is no part of what is reported."""


def cues_of(prose: Prose) -> list[Cue]:
    """The cues of a text, in its order; the feature ``de.cues``."""
    return prose.feature("de.cues", lambda: list(_cues_in(text_of(prose))))


def _cues_in(text: Text) -> Iterator[Cue]:
    speech, openings = speech_forms(), _openings()
    for index, lower in enumerate(text.tokens.lowers):
        if text.tags[index] == "V":
            cue = _verb_cue(text, index, speech[text.tokens.words[index]])
        elif lower in openings:
            cue = _according(text, index)
        elif lower == "so":
            cue = _so(text, index)
        elif lower == "zufolge":
            cue = _behind(text, index)
        else:
            continue
        if cue is not None:
            yield cue


def _verb_cue(text: Text, index: int, forms: tuple[SpeechForm, ...]) -> Cue | None:
    first, last = text.clause_of(index)
    for form in forms:
        finite = _finite(text, index, form, first, last)
        if finite is not None:
            source = source_of(text, finite, first)
            return Cue(index, index + 1, form.lemma, "verb", source, (first, last))
    return None


def _finite(text: Text, index: int, form: SpeechForm, first: int, last: int) -> int | None:
    """The finite verb of a cue: itself, or the "hat" of its participle; None where it is no cue."""
    if form.particle is not None:
        return index if text.word(last - 1) == form.particle and index < last - 1 else None
    if form.is_participle:
        before = range(first, index)
        return next((place for place in before if text.word(place) in _HAVE), None)
    if form.is_plural and _is_infinitive(text, index, first, last):
        return None
    return index


def _is_infinitive(text: Text, index: int, first: int, last: int) -> bool:
    """Whether what looks like a plural is an infinitive: "will nichts sagen", "nichts sagen"."""
    if "v" in text.tags[first:last] or text.word(index - 1) == "zu":
        return True
    return first < index == last - 1 and text.tags[first] not in "TW"


def source_of(text: Text, finite: int, first: int) -> Phrase | None:
    """The subject of a verb in the clause that begins at a token."""
    if text.tags[first] in "TW":
        found = subject_at(text, first + 1)
        return found if found is not None and found[1] <= finite else None
    if first == finite:
        return subject_at(text, _past_adverbials(text, finite + 1)) or _apposed(text, finite)
    opening = subject_at(text, first + (text.tags[first] == "C"))
    if opening is not None and _precedes(text, opening, finite):
        return opening
    return subject_at(text, _past_adverbials(text, finite + 1))


def _precedes(text: Text, opening: Phrase, finite: int) -> bool:
    """Whether a phrase may be the subject of a verb behind it.

    A bare word with a capital at the start may be anything: "Genau das sagte er".
    """
    if opening[1] > finite or text.tags[finite + 1 : finite + 2] == "O":
        return False
    is_bare = text.tags[opening[0]] == "N"
    return not is_bare or opening[1] == finite or text.tags[opening[1]] in "(R"


def _past_adverbials(text: Text, place: int) -> int:
    """The place behind adverbs and times: "sagte am Montag der Minister"."""
    for _ in range(_MOST_SKIPPED):
        if text.tag(place) == "R":
            place += 1
        elif text.tag(place) == "I" and (phrase := phrase_at(text, place + 1, attributes=False)):
            place = phrase[1]
    return place


def _apposed(text: Text, finite: int) -> Phrase | None:
    """Who is named before an apposition: "Ada Weber, Sprecherin der Polizei, sagte"."""
    first = text.sentence_of(finite).first
    found = subject_at(text, first)
    return found if found is not None and text.tag(found[1]) == "," else None


def _according(text: Text, index: int) -> Cue | None:
    """The cue before a source: "laut Polizei", "nach Angaben von X", "nach Polizeiangaben"."""
    for phrase in _openings()[text.word(index)]:
        last = index + len(phrase)
        if tuple(text.tokens.lowers[index:last]) == phrase:
            source = phrase_at(text, last + (text.word(last) == "von"))
            clause = (index, source[1] if source else last)
            return Cue(index, last, " ".join(phrase), "before", source, clause) if source else None
    if text.word(index) == "nach" and text.word(index + 1).endswith(reports()):
        place = (index + 1, index + 2)
        if text.tag(index + 1) == "N":
            return Cue(index, index + 2, "nach angaben", "before", place, (index, index + 2))
    return None


def _so(text: Text, index: int) -> Cue | None:
    """The cue "so" behind the words themselves: "…, so der Minister"."""
    if text.tag(index - 1) not in {",", '"', "-"}:
        return None
    source = subject_at(text, index + 1)
    if source is None or text.tag(source[0]) == "O":
        return None
    return Cue(index, index + 1, "so", "so", source, (index, source[1]))


def _behind(text: Text, index: int) -> Cue | None:
    """The cue behind a source: "der Polizei zufolge"."""
    begin = max(text.clause_of(index)[0], index - _LONGEST_SOURCE)
    for first in range(begin, index):
        source = phrase_at(text, first)
        if source is not None and source[1] == index:
            return Cue(index, index + 1, "zufolge", "after", source, (first, index + 1))
    return None


@cache
def _openings() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases that stand before a source, by their first word, the longest first."""
    entries = listed(GERMAN.table("cues.toml")["according"]["before"])
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in sorted(entries, key=len, reverse=True):
        words = tuple(entry.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(phrases) for first, phrases in found.items()}


@cache
def reports() -> tuple[str, ...]:
    """Endings of nouns that are what somebody said: "Polizeiangaben"."""
    return tuple(GERMAN.word_set("cues.toml", "according", "joined"))
