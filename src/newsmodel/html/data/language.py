"""The language that a page says it is in."""

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_TAG: Final = re.compile(
    r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z])", re.IGNORECASE
)
_ATTRIBUTES: Final = ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang")
_META_NAMES: Final = (
    ("content-language", 0.6),
    ("og:locale", 0.6),
    ("language", 0.5),
    ("dc.language", 0.6),
)

_OTHER_SCRIPTS: Final = frozenset(
    "ab am ar as ba be bg bn bo chr ckb cv dv dz el fa gu he hi hy ii iu ja ka kk km kn ko ky lo "
    "mai mk ml mn mr my ne new or os pa ps ru sa sd si sr ta te tg th ti tt ug uk ur yi yue "
    "zh".split()
)
"""Languages that are mostly written in another script than Latin."""

_TEXT: Final = attrgetter("text")
_SAMPLE: Final = 400
_LEAST_SAMPLE: Final = 40
_LEAST_MIXED: Final = 0.2
_NOT_LATIN: Final = re.compile("[\u0370-\U0010ffff]+")


@extractor(name="html.language", provides={"language"}, documents=HtmlDocument)
def language(page: HtmlDocument) -> Iterator[Candidate]:
    """``lang`` of the page, ``Content-Language`` and ``og:locale``, as BCP 47 tags."""
    root = [tag_of(page.tree.get(key)) for key in _ATTRIBUTES]
    for tag in root:
        yield from propose("language", tag, _sure(page, tag, 0.85), "lang", "/html/@lang")
    for name, confidence in _META_NAMES:
        tag = tag_of(page.meta.first(name))
        if tag and tag.partition("-")[0] in root:
            # The region of a locale is a default of publishing systems more often than a fact.
            tag = tag.partition("-")[0]
        yield from propose("language", tag, _sure(page, tag, confidence), "meta", name)


def _sure(page: HtmlDocument, tag: str | None, confidence: float) -> float:
    """How sure a declaration is: half as much where the page is in another script."""
    if tag is None:
        return confidence
    share = page.feature("html.latin_share", lambda: _latin_share(page))
    if share is None or _LEAST_MIXED < share < 1 - _LEAST_MIXED:
        return confidence
    is_latin = tag.partition("-")[0] not in _OTHER_SCRIPTS or "-Latn" in tag
    return confidence if is_latin is (share > 0.5) else confidence / 2


def _latin_share(page: HtmlDocument) -> float | None:
    """The share of Latin letters in the page's longest paragraph; None where that is short."""
    longest = max(map(_TEXT, page.blocks.blocks), key=len, default="")[:_SAMPLE]
    letters = "".join(filter(str.isalpha, longest))
    # A character of Chinese says about as much as three of English.
    if len(letters.encode()) < _LEAST_SAMPLE:
        return None
    return len(_NOT_LATIN.sub("", letters)) / len(letters)


def declared_language(page: HtmlDocument) -> str | None:
    """The language tag that the page declares first: of its root, else of its meta elements."""
    return page.feature("html.declared_language", lambda: _declared_language(page))


def _declared_language(page: HtmlDocument) -> str | None:
    stated = [page.tree.get(key) for key in _ATTRIBUTES]
    stated += [page.meta.first(name) for name, _ in _META_NAMES]
    return next(filter(None, map(tag_of, stated)), None)


def tag_of(text: str | None) -> str | None:
    """A language tag in its usual spelling, such as ``de-AT``; None for what is none."""
    found = _TAG.match((text or "").strip())
    if found is None:
        return None
    name, script, region = found.groups()
    parts = [name.lower(), script.title() if script else None, region.upper() if region else None]
    return "-".join(part for part in parts if part)
