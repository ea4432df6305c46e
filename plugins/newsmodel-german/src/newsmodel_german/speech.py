"""The verbs of speech in their forms: "sagte", "teilte … mit", "hat … erklärt"."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from attrs import evolve, frozen

from newsmodel.language.packs import listed
from newsmodel_german.lexicons import GERMAN

_WITHOUT_GE: Final = ("be", "er", "ver", "ent", "zer", "emp", "miss", "ge", "wider", "unter")


@frozen
class SpeechForm:
    """A form of a verb of speech."""

    lemma: str
    is_participle: bool = False
    is_plural: bool = False
    """Whether it is a plural in the present, which looks like an infinitive."""

    is_singular: bool = False
    """Whether it is the third person of the singular."""

    is_past: bool = False
    """Whether that is in the past tense."""

    particle: str | None = None
    """What must stand at the end of the clause: "mit" for "teilte"."""

    def separated(self, particle: str) -> "SpeechForm":
        """The same form of a verb with a particle."""
        return evolve(self, lemma=f"{particle}{self.lemma}", particle=particle)


@cache
def speech_forms() -> Mapping[str, tuple[SpeechForm, ...]]:
    """What each form may be, those with a particle first."""
    found: dict[str, list[SpeechForm]] = {}
    for surface, form in (*_separable(), *_plain()):
        found.setdefault(surface, []).append(form)
    return {surface: tuple(forms) for surface, forms in found.items()}


@cache
def group(name: str) -> frozenset[str]:
    """The infinitives of a group of ``cues.toml``: ``plain`` or ``naming``."""
    return GERMAN.word_set("cues.toml", name, "verbs")


def _plain() -> Iterator[tuple[str, SpeechForm]]:
    table = _cues()
    for lemma in table["weak"]["verbs"].split():
        yield from _inflected(lemma)
    alone = group("naming") | set(table["alone"]["verbs"].split())
    for lemma, forms in table["strong"].items():
        if lemma in alone:
            yield from _listed(lemma, forms)


def _separable() -> Iterator[tuple[str, SpeechForm]]:
    """Apart ("teilte … mit"), and in one word at the end of a clause ("mitteilte")."""
    for entry in listed(_cues()["separable"]["verbs"]):
        particle, lemma = entry.split()
        for surface, form in _stem_forms(lemma):
            joined = f"{particle}{surface}"
            yield (
                joined,
                SpeechForm(f"{particle}{lemma}", form.is_participle, form.is_plural, form.is_past),
            )
            if not form.is_participle:
                yield surface, form.separated(particle)


def _stem_forms(lemma: str) -> Iterator[tuple[str, SpeechForm]]:
    strong = _cues()["strong"] | _cues()["separable_stems"]["strong"]
    return _listed(lemma, strong[lemma]) if lemma in strong else _inflected(lemma)


def _inflected(lemma: str) -> Iterator[tuple[str, SpeechForm]]:
    """The forms of a weak verb: "sagt", "sagte", "sagten", "gesagt"."""
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    link = "e" if stem.endswith(("t", "d")) else ""
    yield f"{stem}{link}t", SpeechForm(lemma, is_singular=True)
    yield f"{stem}{link}te", SpeechForm(lemma, is_singular=True, is_past=True)
    yield f"{stem}{link}ten", SpeechForm(lemma)
    yield lemma, SpeechForm(lemma, is_plural=True)
    bare = stem.startswith(_WITHOUT_GE) or lemma.endswith("ieren")
    yield f"{'' if bare else 'ge'}{stem}{link}t", SpeechForm(lemma, is_participle=True)


def _listed(lemma: str, forms: str) -> Iterator[tuple[str, SpeechForm]]:
    """The forms of a strong verb: present, plural, past, its plural, participle."""
    present, plural, past, pasts, *participle = forms.split()
    yield present, SpeechForm(lemma, is_singular=True)
    yield plural, SpeechForm(lemma, is_plural=True)
    yield past, SpeechForm(lemma, is_singular=True, is_past=True)
    yield pasts, SpeechForm(lemma)
    for surface in participle:
        yield surface, SpeechForm(lemma, is_participle=True)


@cache
def _cues() -> Mapping[str, Any]:
    return GERMAN.table("cues.toml")
