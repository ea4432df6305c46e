"""Names of people in bylines: taken apart, and told from names of desks, sites and agencies.

Fewer authors are better than wrong ones: what does not look like a person's name is left out.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from newsmodel.html import byline_words as known


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MADE: Final = rf"(?:(?:{_any_of(known.MADE | known.PICTURES)})\s+)"
_OPENER: Final = re.compile(
    rf"(?:{_MADE}{{0,4}}(?:{_any_of(known.BY)})|{_MADE}{{1,4}}(?:{_any_of(known.BY_BEHIND_MADE)}))"
    rf"(?:\s*[:：]\s*|\s+|$)|(?:{_any_of(known.LABELS)})(?:\s*[:：/／・●]\s*|$)|"
    r"(?-i:[Bb]y(?=[A-Z]|by ))|(?:作者|記者|记者|著者)\s*(?=[\u4e00-\u9fff])",
    re.IGNORECASE,
)
_SAID_BY: Final = re.compile(
    r"(?:^|[|•·–—]\s*|\d\s*|(?<![a-z])(?:[ap]\.?m\.?|(?-i:[A-Z]{1,3}T)|gmt|utc|uhr)\s*)"
    rf"(?:(?:{_MADE}{{0,4}}(?:{_any_of(known.BY)})|"
    rf"{_MADE}{{1,4}}(?:{_any_of(known.BY_BEHIND_MADE)}))(?:\s*:\s*|\s+)|(?-i:[Bb]y(?=[A-Z]|by ))|"
    rf"(?:{_any_of(known.LABELS)})\s*[:：/／・●]\s*)(?=\S)",
    re.IGNORECASE,
)
"""A byline's beginning within a line: first, or behind a date, a time or a bar."""

_CREDITS_PICTURE: Final = re.compile(
    rf"\W*(?:{_any_of(known.PICTURES)})\s+(?:{_any_of(known.BY)})\b", re.IGNORECASE
)
_NAME_END: Final = re.compile(
    r"\s*(?:[|•·–—/(（\[【<＜《@]|\s-\s|"
    r"\b(?:for|updated|published|posted|on|at|the|via|is|in|from|am|um|vor|mit|avec|stand)\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d).*$",
    re.IGNORECASE | re.DOTALL,
)
_GLUED: Final = re.compile(
    r"(?<=[a-z])(?:Published|Updated|Posted|Follow|Staff|Senior|Contribut|Reporter|Editor|Writer)"
)
"""Words that markup without spaces puts right behind a name."""

_PEN_NAME_END: Final = re.compile(r"\s*[|•·–—/(,@]|\s(?:on|am|at|um|in|le|el|il)\s")
_BETWEEN: Final = re.compile(
    rf"(?P<comma>\s*[,;،؛、，；]\s*)(?:(?:{_any_of((*known.AND, *known.PERHAPS_AND))}|&)\s+)?|"
    r"\s*[&+]\s*|"
    rf"\s+(?:(?i:{_any_of(known.AND)})|(?P<perhaps>{_any_of(known.PERHAPS_AND)}))\s+|"
    r"(?<=[\u4e00-\u9fff])・(?=[\u4e00-\u9fff])"
)
_BARS: Final = re.compile(r"\s*[|•·/／]\s*")
_BEHIND: Final = re.compile(rf"\s*(?:{_any_of(known.BEHIND)})$")
_HONOURS: Final = re.compile(
    r",?\s+(?:ph\.?\s?d\.?|m\.?d\.?|m\.?a\.?|m\.?s\.?|r\.?d\.?|esq\.?|cfa|cfp|jd|j\.d\.)$",
    re.IGNORECASE,
)
_SHORT_LAST: Final = re.compile(r"[\s.]\w{1,2}\.$")
_SIGN: Final = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e31-\u0e4e\u0eb1-\u0ece"
    "\u1000-\u109f\u17b4-\u17d3"
)
"""Vowel signs and other marks that are no letters, but parts of words."""

_WORD: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_SIGN}]|['’.\-](?=[^\W\d_]|$))*\.?")
_PEN_NAME: Final = re.compile(r"(?=.*[^\W\d_])[^\W_](?:[\w'’\-]|[.](?!\w\w)|\s(?=[^\W\d_]))+")
_PIECES: Final = re.compile(r"[\W\d_]+")
_EAST_ASIAN: Final = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_EAST_ASIAN_LABEL: Final = re.compile(
    "編集|编辑|編輯|記事|一覧|新聞|新闻|通信|報道|报道|関連|部$|ニュース|シェア|タグ|기사|뉴스|신문|편집"
)
_LONGEST_EAST_ASIAN: Final = 5
_LONGEST: Final = 2000
_MOST_WORDS: Final = 6
_MOST_OWN_WORDS: Final = 4
_MOST_NAMES: Final = 40
_LONGEST_PEN_NAME: Final = 25
_MOST_WORDS_OF_PEN_NAME: Final = 2


@frozen
class _Part:
    """What stands between two separators of a byline."""

    text: str
    follows_comma: bool

    @property
    def name(self) -> str:
        """The person's name that it begins with; empty where there is none."""
        name = _trimmed(self.text)
        return name if is_person(name) and not _CREDITS_PICTURE.match(self.text) else ""


@lru_cache(maxsize=1024)
def names_in(text: str) -> tuple[str, ...]:
    """The names of people in a byline, such as ``By Ada Example and Ben Sample``."""
    if _CREDITS_PICTURE.match(text):
        return ()
    rest = _without_opener(text[:_LONGEST].strip())
    pieces = _BARS.split(rest)
    if len(pieces) > 1 and all(map(is_person, pieces)):
        return tuple(dict.fromkeys(pieces))
    return tuple(dict.fromkeys(_listed(_parts(rest))))


def names_in_pieces(text: str) -> tuple[str, ...]:
    """The names in the first piece between bars and dots that holds any."""
    return next(filter(None, map(names_in, _BARS.split(text))), ())


def _listed(parts: list[_Part]) -> Iterator[str]:
    """The names that belong to the list of authors which the first part begins."""
    before = parts[0]
    if not before.name:
        # What comes first is no name: the rest is not a list of names either.
        return
    yield before.name
    for part in parts[1:]:
        if part.name and _goes_on(before, part):
            yield part.name
        before = part


def _goes_on(before: _Part, part: _Part) -> bool:
    """Whether a name that follows another part is one more of the authors."""
    if part.follows_comma:
        # Behind the end of a name come other lists, such as tags.
        return _NAME_END.search(before.text) is None or not before.name
    # Institutes have "and" in their names, as in an Institute of Tides and Old Cranes.
    return bool(before.name) or not any(word.islower() for word in before.text.split())


def _parts(text: str) -> list[_Part]:
    """The text between separators; "y" and the like separate only what are full names."""
    parts: list[_Part] = []
    begin, follows_comma = 0, False
    for between in _BETWEEN.finditer(text):
        if between["perhaps"] and not (
            is_person(_trimmed(text[begin : between.start()]))
            and is_person(_trimmed(_BETWEEN.split(text[between.end() :], maxsplit=1)[0]))
        ):
            continue
        parts.append(_Part(text[begin : between.start()], follows_comma))
        begin, follows_comma = between.end(), between["comma"] is not None
        if len(parts) == _MOST_NAMES:
            return parts
    return [*parts, _Part(text[begin:], follows_comma)]


@lru_cache(maxsize=1024)
def is_person(name: str) -> bool:
    """Whether a text looks like the full name of one person."""
    words = name.split()
    if _EAST_ASIAN.search(name):
        return _is_east_asian_person(words) and not _EAST_ASIAN_LABEL.search(name)
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    if words[0].lower() in known.ARTICLES or not _may_be_a_person(name):
        return False
    if not all(map(_WORD.fullmatch, words)) or all(len(word) < 3 for word in words):
        return False
    own = [word for word in words if word.lower() not in known.PARTICLES]
    large = [word for word in words if _begins_like_a_name(word)]
    return len(large) >= 2 and len(own) <= _MOST_OWN_WORDS and all(map(_begins_like_a_name, own))


def pen_name(text: str) -> str:
    """The name in a text that is marked as an author's: a nickname, or one name alone."""
    name = _without_opener(text.strip())
    is_short = len(name) <= _LONGEST_PEN_NAME and len(name.split()) <= _MOST_WORDS_OF_PEN_NAME
    return name if is_short and _PEN_NAME.fullmatch(name) and _may_be_a_person(name) else ""


def pen_names_in(credit: str) -> tuple[str, ...]:
    """The pen name that stands alone in a byline: one word, or one that begins large."""
    said = _PEN_NAME_END.split(credit, maxsplit=1)[0]
    name = pen_name(said)
    is_one = name and (" " not in name or name[:1].isupper())
    return (name,) if is_one else ()


def _may_be_a_person(name: str) -> bool:
    pieces = _PIECES.split(_without_accents(name.lower()))
    return known.NOT_PEOPLE.isdisjoint(pieces) and not pieces[-1].endswith("admin")


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


def said_by(line: str) -> re.Match[str] | None:
    """What opens a byline within a line, such as ``3 May | By``."""
    said = _SAID_BY.search(line)
    return None if said is None or _CREDITS_PICTURE.match(said[0]) else said


def is_opener(line: str) -> bool:
    """Whether a line says no more than that a name follows, such as ``Author:``."""
    return bool(line) and opener_of(line) == line


def opener_of(text: str) -> str:
    """What opens a byline at the beginning of a text, such as ``By`` or ``Autor:``."""
    said = _OPENER.match(text)
    return said[0] if said else ""


def _without_opener(text: str) -> str:
    rest = text[len(opener_of(text)) :]
    middle = len(rest) // 2
    # Pages show a name twice, for wide and for narrow screens.
    return rest[:middle] if middle > 3 and rest[:middle] == rest[-middle:] else rest


def _trimmed(part: str) -> str:
    name = _NAME_END.sub("", _GLUED.split(_without_opener(part.strip()))[0])
    name = _BEHIND.sub("", _HONOURS.sub("", name.strip(" ,:;|")).strip())
    words = name.split()
    while words and words[-1] in known.PARTICLES:
        words.pop()
    while words and words[0].lower() in known.JOBS:
        words.pop(0)
    name = " ".join(words)
    # The full stop of "Jr." and of an initial belongs to the name.
    return name if _SHORT_LAST.search(name) else name.rstrip(".")
