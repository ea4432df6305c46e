"""What reading and writing Markdown must agree on: tags, delimiters, and where they may stand."""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from newsmodel.model import InlineKind

TAGS: Final[Mapping[str, InlineKind]] = MappingProxyType(
    {
        "em": InlineKind.EMPHASIS,
        "i": InlineKind.EMPHASIS,
        "strong": InlineKind.STRONG,
        "b": InlineKind.STRONG,
        "code": InlineKind.CODE,
        "q": InlineKind.QUOTE,
        "del": InlineKind.DELETED,
        "s": InlineKind.DELETED,
        "ins": InlineKind.INSERTED,
        "sub": InlineKind.SUBSCRIPT,
        "sup": InlineKind.SUPERSCRIPT,
    }
)
"""The HTML tags that say what Markdown has no sign for, or no sign that may stand there."""

TAG_OF: Final[Mapping[InlineKind, str]] = MappingProxyType(
    {kind: tag for tag, kind in reversed(tuple(TAGS.items()))}
)
DELIMITERS: Final[Mapping[InlineKind, str]] = MappingProxyType(
    {InlineKind.EMPHASIS: "*", InlineKind.STRONG: "**", InlineKind.DELETED: "~~"}
)


def is_left_flanking(before: str, after: str) -> bool:
    """Whether a run of delimiters between two characters stands at the left of something.

    An empty string stands for the start or the end of the text (CommonMark 0.31, 6.2).
    """
    if _is_blank(after):
        return False
    return not _is_punctuation(after) or _is_blank(before) or _is_punctuation(before)


def is_right_flanking(before: str, after: str) -> bool:
    """Whether a run of delimiters between two characters stands at the right of something."""
    return is_left_flanking(after, before)


def is_punctuation(character: str) -> bool:
    """Whether a character is punctuation or a symbol, as CommonMark counts them."""
    return _is_punctuation(character)


def _is_blank(character: str) -> bool:
    return not character or character.isspace()


def _is_punctuation(character: str) -> bool:
    return bool(character) and unicodedata.category(character)[0] in "PS"
