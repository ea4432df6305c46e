"""Texts of an item that are told by their role: headlines, summary, caption, credit."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from attrs import frozen

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members
from newsmodel.formats.ninjs.variants import (
    DESCRIPTIONS,
    HEADLINES,
    PLAIN,
    Kind,
    Variant,
    add_variant,
    take_away,
    variants,
)
from newsmodel.formats.ninjs.vocabulary import BYLINE, TITLE, Vocabulary

_SUB: Final = ("subheadline", "sub", "subhead", "subtitle", "deck")
_CREDIT: Final = ("creditline", "credit")
_ALTERNATIVE: Final = ("alt", "alttext", "alternative")
_NO_SUMMARY: Final = frozenset({*_CREDIT, *_ALTERNATIVE, "note", "copyright"})


@frozen
class Words:
    """A text without markup that one or more forms say."""

    kind: Kind
    """Among which forms it is."""

    roles: tuple[str, ...]
    """The roles that say it, the best first; a new form has the first one."""

    unfit: AbstractSet[str] | None = None
    """Other roles may say it, too, but for these; None where no other one may."""

    def read(self, item: Members) -> str | None:
        """What it says."""
        chosen = self._chosen(variants(item, self.kind))
        if chosen is None:
            return None
        return (chosen.words or None) if chosen.is_markup else chosen.text

    def put(self, vocabulary: Vocabulary, item: JsonNode, text: str | None) -> None:
        """Say another text in every form that said the same; None takes them away."""
        found = variants(Members(item, []), self.kind)
        chosen = self._chosen(found)
        alike = [each for each in found if chosen and each.words == chosen.words]
        if text is None:
            take_away(item, self.kind, alike)
            return
        if not alike:
            add_variant(vocabulary, item, self.kind, self.roles[0], text, PLAIN)
        for each in alike:
            each.write(text)

    def is_said(self, item: JsonNode) -> bool:
        """Whether any form says it."""
        return self._chosen(variants(Members(item, []), self.kind)) is not None

    def _chosen(self, found: Sequence[Variant]) -> Variant | None:
        """The form whose role is best, plain text before HTML."""
        ranks = {role: rank for rank, role in enumerate(self.roles)}
        fit = [each for each in found if self._fits(each)]
        return min(
            fit, key=lambda each: (ranks.get(each.role, len(ranks)), each.is_markup), default=None
        )

    def _fits(self, form: Variant) -> bool:
        is_fit = form.role in self.roles or (self.unfit is not None and form.role not in self.unfit)
        return is_fit and (form.is_plain or form.is_markup)


@frozen
class _Headline(Words):
    """The headline, or else the title, which is for the newsroom."""

    def read(self, item: Members) -> str | None:
        """The headline that is published, if there is one."""
        return super().read(item) or item.text(*TITLE.spellings)

    def put(self, vocabulary: Vocabulary, item: JsonNode, text: str | None) -> None:
        """Say it; in an item that has a title alone, as its title."""
        if TITLE.name_in(item) in item and not self.is_said(item):
            vocabulary.put(item, TITLE, text)
        else:
            super().put(vocabulary, item, text)


@frozen
class _Credit(Words):
    """Whom a piece of media is credited to, or else by whom it is."""

    def read(self, item: Members) -> str | None:
        """The credit line, if there is one."""
        return super().read(item) or item.text(*BYLINE.spellings)


HEADLINE: Final = _Headline(HEADLINES, ("main", ""), unfit=frozenset(_SUB))
SUBHEADLINE: Final = Words(HEADLINES, _SUB)
SUMMARY: Final = Words(
    DESCRIPTIONS, ("main", "", "summary", "abstract", "short"), unfit=_NO_SUMMARY
)
CAPTION: Final = Words(DESCRIPTIONS, ("caption", "main", ""), unfit=_NO_SUMMARY)
CREDIT: Final = _Credit(DESCRIPTIONS, _CREDIT)
ALTERNATIVE_TEXT: Final = Words(DESCRIPTIONS, _ALTERNATIVE)
