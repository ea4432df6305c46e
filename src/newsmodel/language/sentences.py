"""Sentences and paragraphs: where one ends and the next begins."""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Final

from attrs import frozen

from newsmodel.language import lexicons
from newsmodel.language.tokens import Tokens, tokens_of
from newsmodel.plugin import Prose

_ENDS: Final = frozenset({".", "!", "?", "…", "...", "....", "。"})
_CLOSERS: Final = frozenset("\"”’')]»“«‹‘") | {"''"}
"""What may stand behind the end; in some language each of these marks closes."""

_MARKS: Final = frozenset(".!?…。\"”’')]»“«‹‘")
_LINE_BREAK: Final = re.compile(r"[\n\t\u2029]\s*")
"""Where a line ends, or a cell of a table."""

_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n")

_WIDEST_WRAP: Final = 120
"""Lines that are longer are not wrapped by hand or by a mail program."""

_LEAST_TITLE_WORDS: Final = 4
_TITLE_SHARE: Final = 0.75


@frozen
class Sentence:
    """A sentence as a range of tokens."""

    first: int
    last: int
    """The token after its last one."""

    paragraph: int
    """The number of its paragraph, from 0."""

    is_title: bool
    """Whether its words are written with capitals, as headlines are."""


def sentences_of(prose: Prose) -> list[Sentence]:
    """The sentences of a text; the feature ``en.sentences``."""
    return prose.feature("en.sentences", lambda: split_sentences(tokens_of(prose)))


def sentence_numbers_of(prose: Prose) -> list[int]:
    """For every token the number of its sentence; the feature ``en.sentence-numbers``."""
    return prose.feature("en.sentence-numbers", lambda: numbered(sentences_of(prose)))


def numbered(sentences: list[Sentence]) -> list[int]:
    """For every token the number of its sentence."""
    numbers: list[int] = []
    for number, sentence in enumerate(sentences):
        numbers.extend([number] * (sentence.last - sentence.first))
    return numbers


def split_sentences(
    tokens: Tokens, is_final: Callable[[str, str], bool] | None = None
) -> list[Sentence]:
    """The sentences of a text; together they hold every token once.

    Args:
        tokens: the tokens of the text.
        is_final: whether a token with a full stop of its own, such as an abbreviation, ends its
            sentence as well, told by it and the next word; by default as in English.
    """
    is_final = is_final or _is_final_abbreviation
    breaks = _line_breaks(tokens)
    sentences: list[Sentence] = []
    first = 0
    paragraph = 0
    for index in _possible_ends(tokens, breaks):
        after = index + 1
        if (
            after < len(tokens)
            and after not in breaks
            and not _ends_at(tokens, index, first, is_final)
        ):
            continue
        sentences.append(Sentence(first, after, paragraph, _is_title(tokens, first, after)))
        paragraph += after in breaks
        first = after
    return sentences


def _possible_ends(tokens: Tokens, breaks: set[int]) -> list[int]:
    """The tokens that a sentence may end with: marks, abbreviations, the last of a line."""
    ends = [index for index, word in enumerate(tokens.words) if word[-1] in _MARKS]
    before_breaks = (index - 1 for index in breaks)
    return sorted({*ends, *before_breaks, *range(max(len(tokens) - 1, 0), len(tokens))})


def _ends_at(tokens: Tokens, index: int, first: int, is_final: Callable[[str, str], bool]) -> bool:
    """Whether a sentence ends after a token, going by its marks and the next word."""
    words = tokens.words
    mark = index
    while words[mark] in _CLOSERS and mark > first and index - mark < 3:
        mark -= 1
    following = words[index + 1]
    if following in _CLOSERS and tokens.starts[index + 1] == tokens.ends[index]:
        return False
    if tokens.starts[index + 1] == tokens.ends[index]:
        return False
    if words[mark] in _ENDS:
        return not following[0].islower()
    return mark == index and is_final(words[index], following)


def _is_final_abbreviation(word: str, following: str) -> bool:
    """Whether an abbreviation ends its sentence as well: "in the U.S. The next day"."""
    if not word.endswith(".") or len(word) < 3 or not following[0].isupper():
        return False
    titles = lexicons.word_set("en/titles.toml", "abbreviated", "words")
    return following.lower() in _openers() and word[:-1] not in titles


@cache
def _openers() -> frozenset[str]:
    """Words of the closed classes, which with a capital open a sentence."""
    classes = lexicons.table("en/words.toml")["classes"]
    return frozenset(word for key in "DOWSICx" for word in classes[key].split())


def _line_breaks(tokens: Tokens) -> set[int]:
    """The tokens before which a line break ends a sentence and its paragraph."""
    breaks: set[int] = set()
    text = tokens.text
    wrapped = _WrappedBlocks(text)
    for match in _LINE_BREAK.finditer(text):
        index = bisect_left(tokens.starts, match.start())
        if not 0 < index < len(tokens) or match.end() > tokens.starts[index]:
            continue
        is_blank = _BLANK_LINE.search(match[0]) is not None or match[0][0] in "\t\u2029"
        if is_blank or not wrapped.holds(match.start()):
            breaks.add(index)
    return breaks


class _WrappedBlocks:
    """The blocks between blank lines whose lines were wrapped at a width."""

    def __init__(self, text: str) -> None:
        self._ends: list[int] = []
        self._wrapped: list[bool] = []
        self._current = 0
        start = 0
        for match in _BLANK_LINE.finditer(text):
            self._add(text[start : match.start()], match.start())
            start = match.end()
        self._add(text[start:], len(text))

    def _add(self, block: str, end: int) -> None:
        self._ends.append(end)
        self._wrapped.append(is_wrapped(block))

    def holds(self, position: int) -> bool:
        """Whether a position, not before the last one asked for, lies in a wrapped block."""
        while self._ends[self._current] < position:
            self._current += 1
        return self._wrapped[self._current]


def is_wrapped(block: str) -> bool:
    """Whether the lines of a block are broken at a width rather than where something ends.

    Every line but the last must be so full that the next word would not have fitted; two lines
    alone must also break within a sentence. The rows of a table are no wrapped lines.
    """
    lines = [line.strip() for line in block.strip("\n").split("\n")]
    if len(lines) < 2 or max(map(len, lines)) > _WIDEST_WRAP or any("\t" in line for line in lines):
        return False
    width = max(map(len, lines))
    if len(lines) == 2 and not lines[1][:1].islower():
        return False
    return all(
        len(line) + 1 + len(following.split(" ", 1)[0]) > width - 2
        for line, following in pairwise(lines)
    )


def _is_title(tokens: Tokens, first: int, last: int) -> bool:
    """Whether nearly all words from four letters on begin with a capital.

    Where a stop ends it, small words must show that it is no row of names: one with a capital, and
    all words without one are such.
    """
    words = [word for word in tokens.words[first:last] if word[0].isalpha()]
    long_words = [word for word in words if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long_words)
    if len(long_words) < _LEAST_TITLE_WORDS or capitals < _TITLE_SHARE * len(long_words):
        return False
    if tokens.words[last - 1] != ".":
        return True
    has_small_capital = any(word[0].isupper() and word.lower() in _openers() for word in words[1:])
    return has_small_capital and all(word[0].isupper() or word in _small_words() for word in words)


@cache
def _small_words() -> frozenset[str]:
    """Words that headlines may write without a capital: articles, prepositions and the like."""
    classes = lexicons.table("en/words.toml")["classes"]
    return frozenset(word for key in "DSICt" for word in classes[key].split())
