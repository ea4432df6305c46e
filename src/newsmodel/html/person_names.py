"""Names of people in bylines: taken apart, and told from names of desks, sites and agencies.

Fewer authors are better than wrong ones: what does not look like a person's name is left out.
"""

import re
from typing import Final

_LEAD: Final = re.compile(
    r"^(?:(?:written|posted|published|reported|reviewed|words|story|text|report)\s+by|"
    r"(?:veröffentlicht|geschrieben|verfasst|erstellt)\s+von|publié\s+par|(?:publicado|escrito)\s+por|"
    r"by|von|par|"
    r"por|di|door|av|af|autor(?:in)?|author|auteur|text|words|reporting)\b\s*:?\s*",
    re.IGNORECASE,
)
_NAME_END: Final = re.compile(
    r"\s*(?:[|•·–—/(\[<@]|\s-\s|\b(?:for|updated|published|posted|on|at|the|via|is|in)\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d).*$",
    re.IGNORECASE | re.DOTALL,
)
_GLUED: Final = re.compile(
    r"(?<=[a-z])(?:Published|Updated|Posted|Follow|Staff|Senior|Contribut|Reporter|Editor|Writer)"
)
"""Words that markup without spaces puts right behind a name."""

_BETWEEN: Final = re.compile(
    r"\s*(?:,\s*(?:and|und|et|y|e|with)\s+|[,;&+]|\band\b|\bund\b|\bet\b|\by\b|\bwith\b|\bog\b|\boch\b)\s*",
    re.IGNORECASE,
)
_PARTICLES: Final = frozenset(
    "al af av bin da dal de del dela den der des di do dos du el ibn la las le los mac of san st "
    "ten ter the van vom von y zu zum zur".split()
) - {"the", "of"}
_NOT_PEOPLE: Final = frozenset(
    "abteilung admin administrator agencies agency analyst associate associated author "
    "authors blog blogger board bundesverband bureau by center centre channel chief chronicle "
    "club columnist committee company contributing contributor contributors copy copyright "
    "correspondent correspondents council courier daily department deputy desk digital "
    "director editor editorial editors enquirer examiner executive expert foundation founder "
    "gazette globe gmbh group guest head herald inc inquirer institute international journal kg "
    "limitada limited llc ltd ltda magazin magazine management manager managing marketing media "
    "member nachrichten network news newspaper newsroom observer office officer official online "
    "organization post posts president press producer professor redaccion redaktion "
    "redaktionsteam redazione report reporter reporters rédaction sarl school senior service "
    "services site society sponsored srl staff studio studios support team times tribune "
    "university user verband verein verlag veröffentlicht webmaster website wire "
    "writer writers zeitung".split()
)
_HONOURS: Final = re.compile(
    r",?\s+(?:ph\.?\s?d\.?|m\.?d\.?|m\.?a\.?|m\.?s\.?|r\.?d\.?|esq\.?|cfa|cfp|jd|j\.d\.)$",
    re.IGNORECASE,
)
_SHORT_LAST: Final = re.compile(r"[\s.]\w{1,2}\.$")
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-](?=[^\W\d_]|$))*\.?$")
_MOST_WORDS: Final = 5
_MOST_CAPITALISED: Final = 4
_MOST_NAMES: Final = 12


def names_in(text: str) -> tuple[str, ...]:
    """The names of people in a byline, such as ``By Ada Example and Ben Sample``."""
    rest = _LEAD.sub("", text.strip())
    names: list[str] = []
    for part in _BETWEEN.split(rest)[:_MOST_NAMES]:
        name = _trimmed(part)
        if is_person(name):
            names.append(name)
        elif not names:
            # What comes first is no name: the rest is not a list of names either.
            return ()
    return tuple(dict.fromkeys(names))


def is_person(name: str) -> bool:
    """Whether a text looks like the full name of one person."""
    words = name.split()
    if not 2 <= len(words) <= _MOST_WORDS:
        return _is_written_without_spaces(name)
    if any(part in _NOT_PEOPLE for part in re.split(r"[\s.-]+", name.lower())):
        return False
    if not all(_WORD.match(word) for word in words):
        return False
    capitalised = [word for word in words if word.lower() not in _PARTICLES]
    if all(len(word) < 3 for word in words):
        return False
    return 2 <= len(capitalised) <= _MOST_CAPITALISED and all(
        _begins_like_a_name(word) for word in capitalised
    )


def _begins_like_a_name(word: str) -> bool:
    first = word.lstrip("'’")[:1]
    # Scripts without case have neither upper nor lower letters.
    return first.isupper() or not (first.islower() or first.isupper())


def _is_written_without_spaces(name: str) -> bool:
    is_east_asian = all(
        "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in name
    )
    return 2 <= len(name) <= 6 and is_east_asian


def _trimmed(part: str) -> str:
    name = _NAME_END.sub("", _GLUED.split(_LEAD.sub("", part.strip()))[0])
    name = _HONOURS.sub("", name.strip(" ,:;|")).strip()
    # The full stop of "Jr." and of an initial belongs to the name.
    return name if _SHORT_LAST.search(name) else name.rstrip(".")
