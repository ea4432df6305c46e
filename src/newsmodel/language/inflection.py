"""The forms of English verbs: from a lemma to what a text may say."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import frozen

from newsmodel.language import lexicons

VERB_LEXICONS: Final = ("en/verbs.txt",)

_VOWELS: Final = "aeiou"


@frozen
class Form:
    """A form of a verb, with what it can be."""

    lemma: str
    kind: str
    """One of ``base``, ``s``, ``past``, ``participle``, ``ed`` (past or participle), ``ing``."""


def forms(entry: str) -> Iterator[tuple[str, Form]]:
    """Every form of a verb; a plus sign after the lemma doubles its last consonant."""
    lemma = entry.rstrip("+")
    doubled = entry.endswith("+") or _is_short(lemma)
    yield lemma, Form(lemma, "base")
    yield _third_person(lemma), Form(lemma, "s")
    yield _with_ending(lemma, "ing", doubled=doubled), Form(lemma, "ing")
    if lemma in _irregular():
        pasts, participles = _irregular()[lemma]
        for form in pasts | participles:
            yield form, Form(lemma, _past_kind(form, pasts, participles))
    else:
        yield _with_ending(lemma, "ed", doubled=doubled), Form(lemma, "ed")


@cache
def _irregular() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    written = lexicons.table("en/irregular_verbs.toml")
    found = {}
    for lemma, value in written.items():
        past, participle = value.split()
        found[lemma] = (frozenset(past.split("/")), frozenset(participle.split("/")))
    return found


def irregular_lemmas() -> frozenset[str]:
    """The irregular verbs."""
    return frozenset(_irregular())


def _past_kind(form: str, pasts: frozenset[str], participles: frozenset[str]) -> str:
    if form in pasts and form in participles:
        return "ed"
    return "past" if form in pasts else "participle"


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh")) or lemma in {"go", "do", "veto", "undergo"}:
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _with_ending(lemma: str, ending: str, *, doubled: bool) -> str:
    if doubled:
        return lemma + lemma[-1] + ending
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying" if ending == "ing" else lemma + "d"
    if lemma.endswith("e") and not (ending == "ing" and lemma.endswith(("ee", "oe", "ye"))):
        return lemma[:-1] + ending
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS and ending == "ed":
        return lemma[:-1] + "ied"
    return lemma + ending


def _is_short(lemma: str) -> bool:
    """Whether a verb is one syllable that ends in one vowel and one consonant: stop, plan."""
    if len(lemma) < 3 or lemma[-1] in "aeiouwxyhs" or lemma[-2] not in _VOWELS:
        return False
    before = lemma[:-2].removesuffix("u") if lemma[:-2].endswith("qu") else lemma[:-2]
    return not any(letter in _VOWELS for letter in before)
