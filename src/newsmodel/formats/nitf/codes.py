"""Codes that vocabularies give to people, organisations, places and other things."""

from collections.abc import Iterator, Sequence
from typing import Final

from newsmodel.formats.lens.xml_edit import local_name
from newsmodel.formats.lens.xml_words import Element, filled, said
from newsmodel.formats.nitf.outline import Outline
from newsmodel.model import Identifier

_UNNAMED: Final = "nitf"
"""The scheme of a code whose vocabulary is not named."""


def codes_of(element: Element) -> tuple[Identifier, ...]:
    """The codes of a thing: its own, then the alternative ones."""
    return tuple(_codes(element))


def _codes(element: Element) -> Iterator[Identifier]:
    own = [each for each in element if local_name(each) == "alt-code"]
    for each in (element, *own):
        if value := said(each, "value"):
            yield Identifier(scheme=said(each, "idsrc") or _UNNAMED, value=value)


def put_codes(outline: Outline, element: Element, codes: Sequence[Identifier]) -> None:
    """Write codes into an element that has none."""
    sayable = [each for each in codes if filled(each.scheme) and filled(each.value)]
    for number, code in enumerate(sayable):
        holder = element
        if number:
            holder = outline.make("alt-code")
            element.append(holder)
        holder.set("idsrc", filled(code.scheme) or "")
        holder.set("value", filled(code.value) or "")
