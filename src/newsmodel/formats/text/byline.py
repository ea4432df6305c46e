"""Bylines: whether a line is one, and the people it names.

Where a name may be a second author or an employer, it is neither: fewer authors are better than
wrong ones.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from attrs import evolve, frozen

from newsmodel.formats.text.wording import ends_sentence
from newsmodel.model import Contributor, ContributorKind

_LONGEST: Final = 200
_MOST_WORDS_OF_EMPLOYER: Final = 3
_OPENER: Final = re.compile(
    r"(?:(?:words|text|story|written|reported|reporting|compiled)\s+)?by(?::\s*|\s+)"
    r"|(?:von|par|por|di|door|av|af)(?::\s*|\s+)"
    r"|(?:文|記者|记者)\s*[/:\uff1a]\s*",
    re.IGNORECASE,
)
_SEPARATOR: Final = re.compile(
    r"\s*[,;|/•、\uff0c]\s*|\s+[-–—]\s+"
    # The Spanish and Portuguese "and" also stands within a name.
    r"|(?P<joined>\s+(?:(?i:and|with|und|et|och|og)|&|(?:y|e)(?=\s+[^\s,;|/]+\s+[^\Wa-z\d_]))\s+)"
)
_EMAIL: Final = re.compile(r"[(<]?([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})[)>]?", re.ASCII)
_FILED_FROM: Final = re.compile(r"\s+(?:in|at|from)\s+[^\W\d_].*$")
_JOB: Final = re.compile(
    r"\b(?:writer|reporter|correspondent|editor|columnist|critic|producer|staff|photographer|"
    r"contributor|analyst|journalist|chief|desk|bureau|newsroom|team)s?$",
    re.IGNORECASE,
)
_ORGANISATION: Final = re.compile(
    r"^the\s|\b(?:agency|news|press|times|post|media|magazine|newspapers?|radio|tv|television|"
    r"service|agence|agentur|zeitung)\b",
    re.IGNORECASE,
)
_ACRONYM: Final = re.compile(r"[A-Z][A-Z&.]{1,7}")
_NAME_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.-]+[^\W\d_]+)*\.?")
_ELIDED: Final = re.compile(r"(?:d|dell|l|o)['’](?![a-z])")
_UNSPACED_NAME: Final = re.compile("[\u4e00-\u9fff\u3040-\u30ff·]{2,12}")
_PARTICLES: Final = frozenset(
    {"al", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du"}
    | {"el", "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu"}
)


class _Kind(Enum):
    NAME = "name"
    JOB = "job"
    ORGANISATION = "organisation"
    OTHER = "other"


@frozen
class _Part:
    """What stands between two separators of a byline."""

    text: str
    kind: _Kind
    joined: bool
    """Whether "and" stands before it."""


def read_byline(line: str) -> tuple[Contributor, ...] | None:
    """The authors that a byline names, none where it names a desk; None where it is no byline."""
    if len(line) > _LONGEST:
        return None
    opener = _OPENER.match(line)
    if opener is None and ends_sentence(line):
        return None
    email = _EMAIL.search(line)
    credit = _EMAIL.sub("", line[opener.end() :] if opener else line)
    parts = _parts(credit.strip(" ,;.|"))
    if not _is_byline(parts, opened=opener is not None):
        return None
    people = _people(parts)
    return (evolve(people[0], email=email[1]),) if email and len(people) == 1 else people


def stated_authors(line: str) -> tuple[Contributor, ...]:
    """The authors in a text that is known to be a byline: where no name stands apart, all of it."""
    people = read_byline(line) or read_byline(f"by {line}")
    if people:
        return people
    opener = _OPENER.match(line)
    credit = line[opener.end() :] if opener else line
    parts = _parts(credit)
    if not parts:
        return ()
    is_organisation = all(part.kind is _Kind.ORGANISATION for part in parts)
    kind = ContributorKind.ORGANISATION if is_organisation else ContributorKind.PERSON
    return (Contributor(name=credit, kind=kind),)


def opens_byline(line: str) -> bool:
    """Whether a line begins with the word that opens a byline."""
    return _OPENER.match(line) is not None


def _parts(credit: str) -> list[_Part]:
    parts: list[_Part] = []
    begin = 0
    joined = False
    for separator in _SEPARATOR.finditer(credit):
        parts.append(_part(credit[begin : separator.start()], joined=joined))
        begin, joined = separator.end(), separator["joined"] is not None
    parts.append(_part(credit[begin:], joined=joined))
    return [part for part in parts if part.text]


def _part(text: str, *, joined: bool) -> _Part:
    text = _FILED_FROM.sub("", text.strip())
    if _JOB.search(text):
        kind = _Kind.JOB
    elif _is_organisation(text):
        kind = _Kind.ORGANISATION
    else:
        kind = _Kind.NAME if _is_name(text) else _Kind.OTHER
    return _Part(text, kind, joined)


def _is_organisation(text: str) -> bool:
    if _ACRONYM.fullmatch(text):
        return True
    words = text.split()
    capitals = all(word[0].isupper() or word in ("the", "of", "and") for word in words)
    return len(words) <= 6 and capitals and _ORGANISATION.search(text) is not None


def _is_name(text: str) -> bool:
    if _UNSPACED_NAME.fullmatch(text):
        return True
    words = text.split()
    if not 2 <= len(words) <= 6 or not all(_NAME_WORD.fullmatch(word) for word in words):
        return False
    own = [word for word in words if word.lower() not in _PARTICLES]
    return len(own) >= 2 and not any(_is_common(word) for word in own)


def _is_common(word: str) -> bool:
    """Whether a word begins small; "d'Emilio" does not, for its particle is joined to a name."""
    return word[0].islower() and _ELIDED.match(word) is None


def _is_byline(parts: Sequence[_Part], *, opened: bool) -> bool:
    kinds = [part.kind for part in parts]
    if not kinds or _Kind.OTHER in kinds:
        return False
    for index, part in enumerate(parts):
        # "By Royal Decree, Harbour Keeps Its Name" is a headline.
        doubtful = part.kind is _Kind.NAME and not _is_author(parts, index)
        if doubtful and len(part.text.split()) > _MOST_WORDS_OF_EMPLOYER:
            return False
    return opened or (kinds[0] is _Kind.NAME and _Kind.JOB in kinds)


def _people(parts: Sequence[_Part]) -> tuple[Contributor, ...]:
    """The names of a byline, each with the job and the employer that follow it."""
    people: list[Contributor] = []
    for index, part in enumerate(parts):
        if part.kind is _Kind.NAME and _is_author(parts, index):
            people.append(Contributor(name=part.text))
        elif part.kind is _Kind.JOB and people:
            people[-1] = evolve(people[-1], job_title=part.text)
        elif part.kind is _Kind.ORGANISATION and people:
            people[-1] = evolve(people[-1], affiliation=part.text)
    return tuple(people)


def _is_author(parts: Sequence[_Part], index: int) -> bool:
    """Whether a name stands first, after "and", or in an enumeration that "and" will end."""
    if index == 0 or parts[index].joined:
        return True
    rest = parts[index + 1 :]
    names = 0
    while names < len(rest) and rest[names].kind is _Kind.NAME:
        names += 1
    return any(part.joined for part in rest[:names])
