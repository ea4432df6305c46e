"""What reading and writing Markdown must agree on: tags, delimiters, and where they may stand."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final
from unicodedata import category

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


def is_boundary(character: str) -> bool:
    """Whether a delimiter beside a character may face either way (CommonMark 0.31, 6.2).

    It may beside white space and punctuation, symbols among it; an empty string stands for the
    start or the end of the text.
    """
    return not character or character in "\t\n\f\r" or category(character)[0] in "PSZ"
