"""Hard-wrapped text: whether lines were broken to fit a width, and how to join them again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsmodel.formats.text.lines import Group, Line
from newsmodel.formats.text.scripts import UNSPACED_SCRIPTS
from newsmodel.formats.text.wording import BULLET, ends_sentence

_NARROWEST: Final = 24
_WIDEST: Final = 140
_FEWEST_BREAKS: Final = 3
_SLACK: Final = 4
"""First lines may reach as far beyond the others as they are indented."""

_SHARE_OF_FULL_LINES: Final = 0.75

_UNSPACED: Final = re.compile(f"[{UNSPACED_SCRIPTS}]")
_FIRST_WORD: Final = re.compile(f"[{UNSPACED_SCRIPTS}]{{1,2}}|[^\\s{UNSPACED_SCRIPTS}]+")
_SOFT_HYPHEN: Final = "\u00ad"
_BROKEN_AT_HYPHEN: Final = re.compile(r"[^\W\d_]-$")


def wrap_width(groups: Iterable[Group]) -> int | None:
    """The width that the lines of a text were wrapped to, None where they were not.

    Lines are wrapped when the first word of the next line would not have fitted on them. What
    tells are the breaks within sentences: before a small letter, or, three of them at least,
    before a letter of a script that has none.
    """
    breaks = [pair for group in groups for pair in _breaks_within_sentences(group)]
    few = len(breaks) < _FEWEST_BREAKS
    if not breaks or (few and not all(after.text[0].islower() for _, after in breaks)):
        return None
    lengths = sorted(line.indent + len(line.text) for line, _ in breaks)
    width = lengths[len(lengths) * 9 // 10]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    room = width - _SLACK
    full = sum(not would_fit(line.text, after.text, room - line.indent) for line, after in breaks)
    return width if full >= _SHARE_OF_FULL_LINES * len(breaks) else None


def _breaks_within_sentences(group: Group) -> Iterator[tuple[Line, Line]]:
    for line, after in pairwise(group):
        if BULLET.match(line.text) or BULLET.match(after.text):
            return  # the lines of a list hang from its bullets, however long they are
        if _continues(after.text) and not ends_sentence(line.text):
            yield line, after


def _continues(text: str) -> bool:
    """Whether a line begins with a word, and that in no capital letter: within a sentence."""
    if _UNSPACED.match(text):
        return True
    word = text.split(maxsplit=1)[0].rstrip(",;:.")
    return word.isalpha() and word == word.lower()


def would_fit(line: str, after: str, width: int) -> bool:
    """Whether the first word of the line after would still have fitted on a line."""
    first = _FIRST_WORD.match(after)
    return len(line) + 1 + len(first.group() if first else after) <= width


def joined(lines: Sequence[str]) -> str:
    """The lines of one paragraph as running text."""
    parts = [lines[0].rstrip(_SOFT_HYPHEN)]
    for line, after in pairwise(lines):
        parts += [_between(line, after), after.rstrip(_SOFT_HYPHEN)]
    return "".join(parts)


def _between(line: str, after: str) -> str:
    # A hyphen stays: nobody can tell "well-known" from "know-ledge" without a dictionary.
    broken_word = line.endswith(_SOFT_HYPHEN) or (
        _BROKEN_AT_HYPHEN.search(line[-2:]) and after[:1].islower()
    )
    unspaced = _UNSPACED.match(line[-1:]) and _UNSPACED.match(after[:1])
    return "" if broken_word or unspaced else " "
