"""What the look of a piece of text tells about it: a sentence, a title, running prose.

The rules are about length and punctuation, so that they hold in every script; capitals are looked
at only where there are capitals.
"""

import re
from typing import Final

from newsmodel.formats.text.scripts import UNSPACED_SCRIPTS

BULLET: Final = re.compile(
    r"(?:[-*\u2022\u2023\u25e6\u25aa\u00b7]|(?P<number>\d{1,3})[.)])\s+(?=\S)"
)
"""What stands before an item of a list."""

_CLOSING: Final = "\"'\u2019\u201d\u00bb\u203a)\\]\u300d\u300f\uff09*_"
_STOPS: Final = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u1362\u0589"
_SENTENCE_END: Final = re.compile(f"[{_STOPS}][{_CLOSING}]*$")
_ENDS_NO_TITLE: Final = re.compile(
    f"(?:(?<![.\u2026])[.\u3002\u06d4\u0964]|[,;:\uff0c\uff1a])[{_CLOSING}]*$"
)
_ABBREVIATED_END: Final = re.compile(r"(?:\b\w\.){2,}$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|No|St|etc)\.$")
# A word of three letters or more before the stop: initials and most abbreviations are shorter.
_NEXT_SENTENCE: Final = re.compile(
    f"(?:[^\\W_]{{3}}[{_CLOSING}]*[.!?\u2026\u061f\u06d4\u0964][{_CLOSING}]*\\s+[^\\sa-z]"
    f"|[\u3002\uff01\uff1f][{_CLOSING}]*\\S)"
)
_NEXT_AFTER_STATEMENT: Final = re.compile(
    f"(?:[^\\W_]{{3}}[{_CLOSING}]*[.\u06d4\u0964][{_CLOSING}]*\\s+[^\\sa-z]|\u3002[{_CLOSING}]*\\S)"
)
_UNSPACED: Final = re.compile(f"[{UNSPACED_SCRIPTS}]")
_SIGN: Final = re.compile(r"[{}<>=|\\^~_#@\[\]*+`\t]")
_DIGIT: Final = re.compile(r"\d")
_MOST_SIGNS: Final = 0.04
_MOST_DIGITS: Final = 0.3

_LONGEST_TITLE: Final = 200
_MOST_WORDS_OF_TITLE: Final = 32
_LONGEST_UNSPACED_TITLE: Final = 60
_LEAST_PARAGRAPH: Final = 120
_LEAST_UNSPACED_PARAGRAPH: Final = 40


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return _SENTENCE_END.search(text[-8:]) is not None


def is_one_sentence(text: str) -> bool:
    """Whether no second sentence begins within a text."""
    return _NEXT_SENTENCE.search(text) is None


def is_one_statement(text: str) -> bool:
    """Whether nothing follows a statement within a text; a question or a call may lead to one."""
    return _NEXT_AFTER_STATEMENT.search(text) is None


def is_unspaced(text: str) -> bool:
    """Whether a text is mostly in scripts that put no spaces between words."""
    return 2 * len(_UNSPACED.findall(text[:200])) > len(text[:200])


def looks_like_title(text: str) -> bool:
    """Whether a text may be a headline: short, without a full stop at its end or within."""
    if not _has_length_of_title(text) or not any(character.isalpha() for character in text):
        return False
    ended = _ENDS_NO_TITLE.search(text[-8:]) and not _ABBREVIATED_END.search(text[-16:])
    return not ended and is_one_statement(text)


def looks_like_prose(text: str) -> bool:
    """Whether a text is running text: it ends as a sentence, or is too long for anything else."""
    words = len(text.split(maxsplit=3))
    unspaced = is_unspaced(text)
    if ends_sentence(text) and (words >= 3 or unspaced):
        return is_wordy(text)
    least = _LEAST_UNSPACED_PARAGRAPH if unspaced else _LEAST_PARAGRAPH
    return len(text) >= least and is_wordy(text)


def is_wordy(text: str) -> bool:
    """Whether a text is made of words, and not of the signs of a program, a log or a table."""
    sample = text[:400]
    signs, digits = len(_SIGN.findall(sample)), len(_DIGIT.findall(sample))
    return signs <= _MOST_SIGNS * len(sample) and digits <= _MOST_DIGITS * len(sample)


def _has_length_of_title(text: str) -> bool:
    if is_unspaced(text):
        return 3 <= len(text) <= _LONGEST_UNSPACED_TITLE
    return len(text) <= _LONGEST_TITLE and 2 <= len(text.split()) <= _MOST_WORDS_OF_TITLE
