"""Quotation marks of English: which closes which."""

from collections.abc import Collection, Mapping
from typing import Final

from newsmodel.language.phrases import Syntax
from newsmodel.language.quoting.marks import Quoted, quoted_between

_ENGLISH: Final[Mapping[str, Collection[str]]] = {
    "“": "”",
    "„": "“",
    "«": "»",
    "``": ("''",),
    "‘": "’",
}


def quoted_in(syntax: Syntax) -> list[Quoted]:
    """The quoted words of an English text, in its order."""
    marks = (index for index, tag in enumerate(syntax.tags) if tag == '"')
    return quoted_between(syntax.tokens, syntax.sentences, marks, _ENGLISH)
