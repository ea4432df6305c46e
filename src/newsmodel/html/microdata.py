"""What microdata says about the article: ``itemprop`` inside it (schema.org in attributes)."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.html.article_area import article_element
from newsmodel.html.date_texts import read_date
from newsmodel.html.proposals import propose
from newsmodel.html.values import plain
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_ITEMPROPS: Final = ".//*[@itemprop]"
_DATES: Final = {"datePublished": ("published", 0.85), "dateModified": ("modified", 0.8)}
_TEXTS: Final = {
    "headline": ("headline", 0.75),
    "alternativeHeadline": ("subheadline", 0.6),
    "description": ("summary", 0.5),
}


@extractor(
    name="html.microdata",
    provides={"headline", "subheadline", "summary", "published", "modified"},
    documents=HtmlDocument,
)
def microdata(page: HtmlDocument) -> Iterator[Candidate]:
    """Headline and times; the first of each counts, as later ones are those of other articles."""
    seen: set[str] = set()
    for element in compiled(_ITEMPROPS)(article_element(page)):
        for name in element.get("itemprop").split():
            if name not in seen and (name in _DATES or name in _TEXTS):
                seen.add(name)
                yield from _candidate(page, element, name)


def _candidate(page: HtmlDocument, element: Any, name: str) -> Iterator[Candidate]:
    said = element.get("content") or element.get("datetime") or page.text_of(element)
    anchor = page.anchor_of(element)
    if name in _DATES:
        field, confidence = _DATES[name]
        yield from propose(field, read_date(said), confidence, "microdata", anchor)
    else:
        field, confidence = _TEXTS[name]
        yield from propose(field, plain(said), confidence, "microdata", anchor)
