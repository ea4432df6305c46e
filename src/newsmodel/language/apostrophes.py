"""Apostrophes that make a possessor of a plural, told from quotation marks: "workers' union"."""

from typing import Final

from newsmodel.language.sentences import Sentence
from newsmodel.language.tokens import Tokens

_APOSTROPHES: Final = frozenset({"'", "’"})
_SINGLE_MARKS: Final = _APOSTROPHES | {"‘", "`"}


def makes_possessor(tokens: Tokens, index: int, sentence: Sentence) -> bool:
    """Whether a mark makes a possessor of the plural before it, and closes no quotation."""
    if tokens.words[index] not in _APOSTROPHES or index + 1 >= sentence.last:
        return False
    is_joined = tokens.ends[index - 1] == tokens.starts[index] < tokens.starts[index + 1] - 1
    is_plural = tokens.lowers[index - 1].endswith("s") and tokens.words[index + 1][0].isalnum()
    earlier = tokens.words[sentence.first : index]
    return is_joined and is_plural and not any(each in _SINGLE_MARKS for each in earlier)
