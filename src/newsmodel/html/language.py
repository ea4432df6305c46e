"""The language that a page says it is in."""

import re
from collections.abc import Iterator
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


@extractor(name="html.language", provides={"language"}, documents=HtmlDocument)
def language(page: HtmlDocument) -> Iterator[Candidate]:
    """``lang`` of the page, ``Content-Language`` and ``og:locale``, as BCP 47 tags."""
    for key in _ATTRIBUTES:
        yield from propose("language", tag_of(page.tree.get(key)), 0.85, "lang", "/html/@lang")
    for name, confidence in _META_NAMES:
        yield from propose("language", tag_of(page.meta.first(name)), confidence, "meta", name)


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
