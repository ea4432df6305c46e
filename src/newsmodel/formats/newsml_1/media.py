"""Pictures, videos and sounds beside a story: their forms, captions and credits."""

from collections.abc import Sequence
from typing import Final

from newsmodel.formats.newsml_1.components import Component
from newsmodel.formats.newsml_1.contents import kind_of, rendition_of, values_in
from newsmodel.formats.newsml_1.lines import line_in
from newsmodel.model import Diagnostic, Media, MediaKind, joined_text

_SMALLER: Final = frozenset(("preview", "quicklook", "thumbnail"))
_CAPTION: Final = "caption"


def media_of(components: Sequence[Component], noted: list[Diagnostic]) -> tuple[Media, ...]:
    """A medium for each component that has some, and one for all that are equivalent."""
    groups: dict[int, list[Component]] = {}
    for each in components:
        if each.media:
            groups.setdefault(id(each.group), []).append(each)
    captions = [each for each in components if each.role == _CAPTION and each.texts]
    return tuple(_medium(group, captions, noted) for group in groups.values())


def _medium(
    group: Sequence[Component], captions: Sequence[Component], noted: list[Diagnostic]
) -> Media:
    full = sorted(group, key=lambda each: each.role in _SMALLER)
    forms = [rendition_of(each, one.role or None) for one in full for each in one.media]
    first = full[0]
    own = first.path[: first.path.index(first.group) + 1]
    url = forms[0].url
    plain = forms[0].mime_type is None and forms[0].width is None and forms[0].height is None
    return Media(
        kind=kind_of(first.media[0]) or MediaKind.IMAGE,
        url=url,
        title=line_in(own, "HeadLine"),
        caption=_caption(first, captions, noted),
        credit=line_in(own, "CreditLine") or line_in(own, "ByLine"),
        renditions=tuple(forms[1:] if plain else forms),
    )


def _caption(
    medium: Component, captions: Sequence[Component], noted: list[Diagnostic]
) -> str | None:
    """The caption that stands beside a medium, in the same component or in what holds it."""
    for each in captions:
        if any(holder in medium.path for holder in each.path[:2]):
            return joined_text(values_in(each.texts, noted).get("body", ())) or None
    return None
