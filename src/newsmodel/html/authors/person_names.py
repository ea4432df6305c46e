"""What a person's name looks like, in any script, and what desks, houses and buttons are called.

Fewer authors are better than wrong ones: what does not look like a name is none.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from newsmodel.html.authors import byline_words as known

SIGN: Final = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e31-\u0e4e\u0eb1-\u0ece"
    "\u1000-\u109f\u17b4-\u17d3"
)
"""Vowel signs and other marks that are no letters, but parts of words."""

_WORD: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{SIGN}]|['’.\-](?=[^\W\d_]|$))*\.?")
_OF_SOMETHING: Final = re.compile(r"(?<!\bvon)(?<!\bvan)(?<!\bauf)(?<!\bin) (?:der|den|dem) ")
"""An article within a name, which people have behind "von" or "van" only."""

ALSO_CALLED: Final = re.compile(r"^(\S+) \([^\W\d_][^()]{0,30}\) (?=[^\W\d_])")
"""A given name with another in brackets before the family name: ``Ada (Addie) Example``."""

_PEN_NAME: Final = re.compile(r"(?=.*[^\W\d_])[^\W_](?:[\w'’\-]|[.](?!\w\w)|\s(?=[^\W\d_]))+")
_PIECES: Final = re.compile(r"[\W\d_]+")
_EAST_ASIAN: Final = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_EAST_ASIAN_LABEL: Final = re.compile(
    "編集|编辑|編輯|記事|一覧|新聞|新闻|通信|報道|报道|関連|部$|ニュース|シェア|タグ|기사|뉴스|신문|편집"
)
_LONGEST_EAST_ASIAN: Final = 5
_MOST_WORDS: Final = 6
_MOST_OWN_WORDS: Final = 4
_LONGEST_PEN_NAME: Final = 25
_MOST_WORDS_OF_PEN_NAME: Final = 2


@lru_cache(maxsize=1024)
def is_person(name: str) -> bool:
    """Whether a text looks like the full name of one person."""
    words = ALSO_CALLED.sub(r"\1 ", name).split()
    if _EAST_ASIAN.search(name):
        return _is_east_asian_person(words) and not _EAST_ASIAN_LABEL.search(name)
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    if words[0].lower() in known.ARTICLES or _OF_SOMETHING.search(name):
        return False
    if not _may_be_a_person(name):
        return False
    if not all(map(_WORD.fullmatch, words)) or all(len(word) < 3 for word in words):
        return False
    own = [word for word in words if word.lower() not in known.PARTICLES]
    large = [word for word in words if _begins_like_a_name(word)]
    return len(large) >= 2 and len(own) <= _MOST_OWN_WORDS and all(map(_begins_like_a_name, own))


def is_pen_name(name: str) -> bool:
    """Whether a text may be a nickname, or one name alone; it has to be marked as an author's."""
    is_short = len(name) <= _LONGEST_PEN_NAME and len(name.split()) <= _MOST_WORDS_OF_PEN_NAME
    return is_short and _PEN_NAME.fullmatch(name) is not None and _may_be_a_person(name)


def _may_be_a_person(name: str) -> bool:
    pieces = pieces_of(name)
    return known.NOT_PEOPLE.isdisjoint(pieces) and not pieces[-1].endswith("admin")


def pieces_of(name: str) -> list[str]:
    """The words of a name and what stands between its hyphens, small and without accents."""
    return _PIECES.split(_without_accents(name.lower()))


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(
        char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
    )


def _begins_like_a_name(word: str) -> bool:
    first = word.lstrip("'’")[:1]
    # Scripts without case have neither upper nor lower letters.
    return first.isupper() or not (first.islower() or first.isupper())


def _is_east_asian_person(words: list[str]) -> bool:
    """One word of few characters, or a family name and a given name."""
    is_short = len(words) <= 2 <= len("".join(words)) <= len(words) + _LONGEST_EAST_ASIAN - 1
    return is_short and all(map(_EAST_ASIAN.fullmatch, words))
