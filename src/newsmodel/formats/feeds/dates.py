"""The dates of feeds: the two forms of the standards, and others that are met in feeds."""

import re
from typing import Final
from unicodedata import combining, normalize

from attrs import evolve

from newsmodel.formats.instants import read_iso, read_mail_date
from newsmodel.model import Instant

_LONGEST: Final = 80
_YEAR: Final = len("2025")
_UNIX: Final = re.compile(
    r"[A-Za-z]{3,9},? +(?P<month>[A-Za-z]{3})[a-z]* +(?P<day>\d{1,2}),? +"
    r"(?P<time>\d{1,2}:\d\d(?::\d\d)?)(?P<zone> +(?:[A-Za-z]{1,5}|[+-]\d{4}))? +(?P<year>\d{4})",
    re.ASCII,
)
"""What ``asctime`` and ``date`` write: ``Sun Jan  4 16:29:06 PST 2004``."""

_SLASHES: Final = re.compile(r"(\d{4})/(\d\d)/(\d\d)(?=\D|$)", re.ASCII)
_KOREAN: Final = re.compile(
    r"(?P<year>\d{4})(?:년\s*|-)(?P<month>\d{1,2})(?:월\s*|-)(?P<day>\d{1,2})일?\s+"
    r"(?P<half>오전|오후)?\s*(?P<hour>\d{1,2})(?P<rest>:\d\d(?::\d\d)?)"
)
_AFTERNOON: Final = "오후"
_NOON: Final = 12

_DAY_FIRST: Final = re.compile(
    r"(?:[^\W\d]+\.?,?\s+)?(?P<day>\d{1,2})\.?[ -](?P<month>[^\W\d]+)\.?[ -](?P<rest>\d{2,4}.*)"
)
_YEAR_AND_WORD: Final = re.compile(
    r"(?P<year>\d{4})-(?P<month>[^\W\d]+)-(?P<day>\d{1,2})[T ](?P<rest>.+)"
)
_MONTHS: Final = (
    ("Jan", "jan ian ene gen sty янв"),
    ("Feb", "feb fev fév feb φεβ lut фев"),
    ("Mar", "mar mär mrz maa μαρ мар"),
    ("Apr", "apr avr abr απρ kwi апр"),
    ("May", "may mai maj mei mag μαι maj мая май"),
    ("Jun", "jun juin giu ιουν cze июн"),
    ("Jul", "jul juil lug ιουλ lip июл"),
    ("Aug", "aug aou ago αυγ sie авг"),
    ("Sep", "sep set sze σεπ wrz сен"),
    ("Oct", "oct okt ott out οκτ paz окт"),
    ("Nov", "nov νοε lis ноя"),
    ("Dec", "dec dez dic δεκ gru дек"),
)
"""How the names of months begin in some languages, without accents."""


def read_date(text: str) -> Instant | None:
    """A date in any of the forms that feeds have; None where it is none."""
    if len(text) > _LONGEST:
        return None
    text = text.strip()
    found = read_iso(text) if text[:_YEAR].isdigit() else read_mail_date(text)
    if found is not None:
        return found
    usual = _as_usual(text)
    if usual is not None:
        found = read_mail_date(usual) or read_iso(usual)
    return evolve(found, raw=text) if found else None


def _as_usual(text: str) -> str | None:
    """An unusual date in one of the usual forms."""
    if unix := _UNIX.fullmatch(text):
        return "{day} {month} {year} {time}{zone}".format_map(unix.groupdict(""))
    if words := _DAY_FIRST.fullmatch(text) or _YEAR_AND_WORD.fullmatch(text):
        return _with_english_month(words.groupdict(""))
    if korean := _KOREAN.fullmatch(text):
        return _in_24_hours(korean.groupdict(""))
    return _SLASHES.sub(r"\1-\2-\3", text, count=1) if _SLASHES.match(text) else None


def _with_english_month(parts: dict[str, str]) -> str | None:
    bare = _without_accents(parts["month"])
    month = next((month for month, starts in _STARTS if bare.startswith(starts)), None)
    year = parts.get("year")
    when = f"{year} {parts['rest']}" if year else parts["rest"]
    return f"{parts['day']} {month} {when}" if month else None


def _in_24_hours(parts: dict[str, str]) -> str:
    hour = int(parts["hour"])
    if parts["half"]:
        hour = hour % _NOON + _NOON * (parts["half"] == _AFTERNOON)
    day = f"{parts['year']}-{int(parts['month']):02}-{int(parts['day']):02}"
    return f"{day}T{hour:02}{parts['rest']}"


def _without_accents(word: str) -> str:
    return "".join(letter for letter in normalize("NFD", word.lower()) if not combining(letter))


_STARTS: Final = tuple(
    (month, tuple(map(_without_accents, starts.split()))) for month, starts in _MONTHS
)
