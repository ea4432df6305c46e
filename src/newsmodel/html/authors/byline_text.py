"""Bylines taken apart: what opens one, the names in it, and what stands around them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from newsmodel.html.authors import byline_words as known
from newsmodel.html.authors.organisation_names import is_organisation
from newsmodel.html.authors.person_names import ALSO_CALLED, SIGN, is_pen_name, is_person


def any_of(words: Iterable[str]) -> str:
    """The pattern of any of some words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MADE: Final = rf"(?:(?:{any_of(known.MADE | known.PICTURES)})\s+)"
_BY: Final = (
    rf"(?:{_MADE}{{0,4}}(?:{any_of(known.BY)})|{_MADE}{{1,4}}(?:{any_of(known.BY_BEHIND_MADE)}))"
)
_GLUED_BY: Final = rf"{_MADE}{{0,4}}(?-i:[Bb]y(?=[A-Z]|by ))"
"""Markup without spaces puts it right before a name, or twice."""

_LABEL: Final = rf"(?:{any_of(known.LABELS)})"
COLON: Final = r"\s*[:：/／・●]\s*"
_DOTS: Final = "|•●·"
"""Between the parts of a line that tells of an article: its author, its date, its section."""

_MONTHS: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d"
_OPENER: Final = re.compile(
    rf"{_BY}(?:\s*[:：]\s*|\s+|$)|{_LABEL}(?:{COLON}|$)|{_GLUED_BY}|"
    r"(?:作者|記者|记者|著者)\s*(?=[\u4e00-\u9fff])",
    re.IGNORECASE,
)
_SAID_BY: Final = re.compile(
    rf"(?:^|[{_DOTS}–—]\s*|\d\s*|(?<![a-z])(?:[ap]\.?m\.?|(?-i:[A-Z]{{1,3}}T)|gmt|utc|uhr)\s*)"
    rf"(?:{_BY}(?:\s*:\s*|\s+)|{_GLUED_BY}|{_LABEL}{COLON})(?=\S)",
    re.IGNORECASE,
)
"""A byline's beginning within a line: first, or behind a date, a time or a bar."""

_WORD_END: Final = re.compile(r"[\s:：/／・●]")
_FIRST_WORDS: Final = frozenset(
    _WORD_END.split(words)[0] for words in (*known.BY, *known.MADE, *known.PICTURES, *known.LABELS)
)
_GLUED_WORDS: Final = ("by", "作者", "記者", "记者", "著者")
"""How the first word of what opens a byline may be written: few texts begin with one."""

_CREDITS_PICTURE: Final = re.compile(
    rf"\W*(?:{any_of(known.PICTURES)})\s+(?:{any_of((*known.BY, *known.BY_BEHIND_MADE))})\b",
    re.IGNORECASE,
)
_NAME_END: Final = re.compile(
    rf"\s*(?:[{_DOTS}–—/(（\[【<＜《@]|\s-\s|"
    r"\b(?:for|updated|published|posted|on|at|the|via|is|in|from|am|um|vor|mit|avec|stand)\b|"
    rf"\b(?:{any_of(known.PICTURES)})\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    rf"\b{_MONTHS}|\d).*$",
    re.IGNORECASE | re.DOTALL,
)
_GLUED: Final = re.compile(
    r"(?<=[a-z])(?:Published|PUBLISHED|Updated|UPDATED|Posted|Follow|Staff|Senior|Contribut|"
    r"Reporter|Editor|Writer)"
)
"""Words that markup without spaces puts right behind a name."""

_PEN_NAME_END: Final = re.compile(rf"\s*[{_DOTS}–—/(,@]|\s(?:on|am|at|um|in|le|el|il)\s")
_ORGANISATION_END: Final = re.compile(
    rf"\s*[{_DOTS}–—(,]|\s-(?:\s|$)|\s(?:on|am|at|um|published|updated)\s|\s(?:{_MONTHS})|\s\d",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    rf"(?P<comma>\s*[,;،؛、，；]\s*)(?:(?:{any_of((*known.AND, *known.PERHAPS_AND))}|&)\s+)?|"
    r"\s*[&+]\s*|"
    rf"\s+(?:(?i:{any_of(known.AND)})|(?P<perhaps>{any_of(known.PERHAPS_AND)}))\s+|"
    r"(?<=[\u4e00-\u9fff])・(?=[\u4e00-\u9fff])"
)
_BARS: Final = re.compile(rf"\s*[{_DOTS}/／]\s*")
_BEHIND: Final = re.compile(rf"\s*(?:{any_of(known.BEHIND)})$")
_HONOURS: Final = re.compile(
    r",?\s+(?:ph\.?\s?d\.?|m\.?d\.?|m\.?a\.?|m\.?s\.?|r\.?d\.?|esq\.?|cfa|cfp|jd|j\.d\.)$",
    re.IGNORECASE,
)
_SHORT_LAST: Final = re.compile(r"[\s.]\w{1,2}\.$")
_WORD: Final = re.compile(rf"[^\W\d_]+(?:[{SIGN}]+[^\W\d_]*)*")
_OPENING: Final = frozenset((*known.BY, *known.BY_BEHIND_MADE, *known.LABELS))
_SPACELESS: Final = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Scripts that put no spaces between words."""

_LONGEST_OPENER: Final = 40
_LONGEST: Final = 2000
_LONGEST_NAME: Final = 100
_MOST_NAMES: Final = 40


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
        if between["perhaps"] and not _joins_people(text, begin, between):
            continue
        parts.append(_Part(text[begin : between.start()], follows_comma))
        begin, follows_comma = between.end(), between["comma"] is not None
        if len(parts) == _MOST_NAMES:
            return parts
    return [*parts, _Part(text[begin:], follows_comma)]


def _joins_people(text: str, begin: int, between: re.Match[str]) -> bool:
    """Whether full names stand on both sides of a word that may belong to a name."""
    before, behind = text[begin : between.start()], text[between.end() :][:_LONGEST_NAME]
    return (
        len(before) <= _LONGEST_NAME
        and is_person(_trimmed(before))
        and is_person(_trimmed(_BETWEEN.split(behind, maxsplit=1)[0]))
    )


def pen_name(text: str) -> str:
    """The pen name in a text that is marked as an author's; empty where there is none."""
    name = _without_opener(text.strip())
    return name if is_pen_name(name) else ""


def pen_names_in(credit: str) -> tuple[str, ...]:
    """The pen name that stands alone in a byline: one word, or one that begins large."""
    said = _PEN_NAME_END.split(credit, maxsplit=1)[0]
    name = pen_name(said)
    is_one = name and (" " not in name or name[:1].isupper())
    return (name,) if is_one else ()


def organisation_in(text: str) -> str:
    """The desk or agency that a byline names first; empty where there is none."""
    signed = _GLUED.split(_without_opener(text.strip()))[0]
    name = _ORGANISATION_END.split(signed, maxsplit=1)[0].strip(" ,:;")
    return name if is_organisation(name) else ""


def said_by(line: str) -> re.Match[str] | None:
    """What opens a byline within a line, such as ``3 May | By``."""
    said = _SAID_BY.search(line) if _may_open(line) else None
    return None if said is None or _CREDITS_PICTURE.match(said[0]) else said


def _may_open(line: str) -> bool:
    """Whether a line has a word that opens bylines at all; few have, and patterns take longer."""
    lowered = line.lower()
    return (
        "by" in lowered  # even glued to what stands around it
        or not _OPENING.isdisjoint(_WORD.findall(lowered))
        or (not line.isascii() and _SPACELESS.search(line) is not None)
    )


def is_opener(line: str) -> bool:
    """Whether a line says no more than that a name follows, such as ``Author:``."""
    return 0 < len(line) <= _LONGEST_OPENER and opener_of(line) == line


def opener_of(text: str) -> str:
    """What opens a byline at the beginning of a text, such as ``By`` or ``Autor:``."""
    first = _WORD_END.split(text, maxsplit=1)[0].lower()
    if first not in _FIRST_WORDS and not first.startswith(_GLUED_WORDS):
        return ""
    said = _OPENER.match(text)
    return said[0] if said else ""


def _without_opener(text: str) -> str:
    rest = text[len(opener_of(text)) :]
    half = rest[: len(rest) // 2]
    # Pages show a full name twice, for wide and for narrow screens; one word may be both names.
    return half if " " in half.strip() and rest.endswith(half) else rest


def _trimmed(part: str) -> str:
    text = _GLUED.split(_without_opener(part.strip()))[0]
    called = ALSO_CALLED.match(text)
    begin = called.end() if called else 0
    name = text[:begin] + _NAME_END.sub("", text[begin:])
    name = _BEHIND.sub("", _HONOURS.sub("", name.strip(" ,:;|")).strip())
    words = name.split()
    while words and words[-1] in known.PARTICLES:
        words.pop()
    while words and words[0].lower() in known.JOBS:
        words.pop(0)
    name = " ".join(words)
    # The full stop of "Jr." and of an initial belongs to the name.
    return name if _SHORT_LAST.search(name) else name.rstrip(".")
