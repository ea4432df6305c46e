"""The words, numbers and marks of a text, with their places."""

import re
from functools import cache
from typing import Final

from attrs import frozen

from newsmodel.language import lexicons
from newsmodel.model import TextSpan
from newsmodel.plugin import Prose

APOSTROPHES: Final = "'’"

_PATTERN: Final = r"""
    (?:[^\W\d_]\.){2,}                                  # U.S., a.m.
  | (?:%(abbreviations)s)\.(?!\.)                       # Sen.
  | [A-Z]\.(?=[ ]?[A-Z])                                # the initial of a name
  | (?:['’](?:s|S|ll|re|ve|d|m)\b)                      # what is joined to the word before
  | ``|''                                               # typewriter quotation marks
  | [^\W_]+(?:(?:[-‐‑/](?=[^\W_]) | ['’](?!(?:s|S|ll|re|ve|d|m)\b)(?=[^\W\d_]{1,12}\b)
      | (?<=\d)[.,:](?=\d) | (?<=[a-z])\.(?=(?:com|org|net)\b) | &(?=[A-Z]))[^\W_]+)*
  | \.{2,} | --+
  | [^\w\s] | _
"""


@frozen(eq=False)
class Tokens:
    """The tokens of a text as columns: one entry of each list for every token."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lowers: list[str]
    """The words in lower case, with straight apostrophes."""

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> TextSpan:
        """From the token ``first`` up to the token before ``last``."""
        return TextSpan(self.starts[first], self.ends[last - 1])

    def surface(self, first: int, last: int) -> str:
        """The text from the token ``first`` up to the token before ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def tokens_of(prose: Prose) -> Tokens:
    """The tokens of a text; the feature ``en.tokens``."""
    return prose.feature("en.tokens", lambda: tokenized(prose.text))


def tokenized(text: str) -> Tokens:
    """The tokens of an English text."""
    return matched(_token(), text)


def matched(token: re.Pattern[str], text: str) -> Tokens:
    """The tokens of a text: all that a pattern matches, which knows the words of a language."""
    found = [(match.start(), match.end()) for match in token.finditer(text)]
    words = [text[start:end] for start, end in found]
    lowers = [word.lower() for word in words]
    if "’" in text:
        lowers = [lower.replace("’", "'") for lower in lowers]
    return Tokens(text, [start for start, _ in found], [end for _, end in found], words, lowers)


@cache
def _token() -> re.Pattern[str]:
    shortened = sorted(
        lexicons.word_list("en/abbreviations.txt"), key=lambda word: (-len(word), word)
    )
    return re.compile(_PATTERN % {"abbreviations": "|".join(map(re.escape, shortened))}, re.VERBOSE)
