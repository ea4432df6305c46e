"""A German text as the annotators share it: tokens, sentences, and what sort of word each is."""

import re
from functools import cache
from itertools import chain
from typing import Final

from attrs import frozen

from newsmodel.language.packs import Sentence, Tokens, matched, numbered, split_sentences
from newsmodel.plugin import Prose
from newsmodel_german.lexicons import GERMAN
from newsmodel_german.speech import speech_forms

MARKS: Final = frozenset('„“”»«›‹‚‘"') | {"``", "''"}

_PATTERN: Final = r"""
    (?:[^\W\d_]\.){2,}                                  # z.B., d.h., e.V.
  | (?<!\w)(?:%(abbreviations)s)\.(?!\.)                # Dr., Mio.
  | [A-ZÄÖÜ]\.(?=[ ]?[A-ZÄÖÜ])                          # the initial of a name
  | (?<![\d.,])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?(?!\d)  # 03.03.2025
  | (?<![\d.,])\d{1,2}\.(?=[ ]\w)                       # 3. März
  | ``|''
  | [^\W_]+(?:(?:[-‐‑/&'’*\u00ad](?=[^\W_]) | (?<=\d)[.,:](?=\d) | :(?=innen\b))[^\W_]+)*
  | \.{2,} | --+
  | [^\w\s] | _
"""

_TAGS: Final = {
    **dict.fromkeys(MARKS, '"'),
    **dict.fromkeys((".", "!", "?", "…", "..."), "."),
    **dict.fromkeys(("–", "—", "-", "--"), "-"),
    **{mark: mark for mark in ",;:()"},
}


@frozen(eq=False)
class Text:
    """A text with its tokens and sentences, and a letter for each token that says what it is.

    The letters are those of the classes in ``words.toml``; ``V`` is a verb of speech, ``N`` another
    word with a capital, ``#`` a number, ``x`` any other word, ``"`` a quotation mark, ``.`` the end
    of a sentence, and ``?`` any other mark; comma, colon, semicolon, dash and brackets stand for
    themselves.
    """

    tokens: Tokens
    tags: str
    sentences: list[Sentence]
    numbers: list[int]
    """For every token the number of its sentence."""

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that a token stands in."""
        return self.sentences[self.numbers[token]]

    def word(self, token: int) -> str:
        """A token in lower case; empty beyond the text."""
        return self.tokens.lowers[token] if 0 <= token < len(self.tokens) else ""

    def tag(self, token: int) -> str:
        """The letter of a token; empty beyond the text."""
        return self.tags[token] if 0 <= token < len(self.tags) else ""

    def is_subjunctive(self, first: int, last: int) -> bool:
        """Whether a verb between two tokens is in the subjunctive.

        It is told by the lexicon, and by the ending behind a pronoun: "er komme".
        """
        tags = self.tags[first:last]
        if "k" in tags or "K" in tags:
            return True
        lowers = self.tokens.lowers[first:last]
        return any(
            verb == "x" and lowers[place] in _THIRD and _is_subjunctive(lowers[place + 1])
            for place, verb in enumerate(tags[1:])
        )

    def clause_of(self, token: int) -> tuple[int, int]:
        """The clause around a token: what lies between commas and other marks in its sentence."""
        sentence = self.sentence_of(token)
        first = last = token
        while first > sentence.first and self.tags[first - 1] not in _BOUNDS:
            first -= 1
        while last < sentence.last and self.tags[last] not in _BOUNDS:
            last += 1
        return first, last


def _is_subjunctive(verb: str) -> bool:
    """Whether a verb of the third person ends as in the first subjunctive, and not as a past."""
    return verb.endswith("e") and not verb.endswith("te")


_THIRD: Final = frozenset("er sie es man".split())
_BOUNDS: Final = frozenset(',;:.-"')


def text_of(prose: Prose) -> Text:
    """The text of a prose as read; the feature ``de.text``."""
    return prose.feature("de.text", lambda: read(prose.text))


def read(text: str) -> Text:
    """Tokens, tags and sentences of a text."""
    tokens = matched(_token(), text)
    sentences = split_sentences(tokens, _is_final)
    classes, speech = _classes(), speech_forms()
    tags = "".join(
        classes.get(lower) or ("V" if word in speech else _tag(word))
        for word, lower in zip(tokens.words, tokens.lowers, strict=True)
    )
    return Text(tokens, tags, sentences, numbered(sentences))


def _tag(word: str) -> str:
    first = word[0]
    if first.isupper():
        return "N"
    if first.isdigit():
        return "#"
    return "x" if first.isalpha() else "?"


def _is_final(word: str, following: str) -> bool:
    """Whether an abbreviation or a numeral ends its sentence: "am 3. Die Polizei …"."""
    is_stopped = word.endswith(".") and following[0].isupper()
    return is_stopped and _classes().get(following.lower(), "v") in "DICTWORk"


@cache
def _classes() -> dict[str, str]:
    """The letter of each small word and of each mark."""
    classes: dict[str, str] = GERMAN.table("words.toml")["classes"]
    words = chain.from_iterable(
        ((word, letter) for word in listed.split()) for letter, listed in classes.items()
    )
    return {**dict(words), **_TAGS}


@cache
def _token() -> re.Pattern[str]:
    shortened = sorted(GERMAN.word_list("abbreviations.txt"), key=lambda word: (-len(word), word))
    return re.compile(_PATTERN % {"abbreviations": "|".join(map(re.escape, shortened))}, re.VERBOSE)
