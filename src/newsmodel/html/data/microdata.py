"""What microdata says about the article: ``itemprop`` inside it (schema.org in attributes)."""

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.html.article_area import article_element, stand_together
from newsmodel.html.authors.authorship import propose_authors
from newsmodel.html.dates.candidates import propose_date, propose_stated
from newsmodel.html.proposals import propose
from newsmodel.html.values import plain
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_METHOD: Final = "microdata"
_ITEMPROPS: Final = "descendant::*/@itemprop/.."
_NAMES: Final = ".//*[@itemprop='name']"
_DATES: Final = {"datePublished": ("published", 0.85), "dateModified": ("modified", 0.8)}
_TEXTS: Final = {
    "headline": ("headline", 0.75),
    "alternativeHeadline": ("subheadline", 0.6),
    "description": ("summary", 0.5),
}
_OWNERS: Final = ("Article", "Posting", "WebPage", "Report")
_MOST_AUTHORS: Final = 20
_LONGEST_NAME: Final = 100


@extractor(
    name="html.microdata",
    provides={"headline", "subheadline", "summary", "published", "modified", "authors"},
    documents=HtmlDocument,
)
def microdata(page: HtmlDocument) -> Iterator[Candidate]:
    """Headline, times and authors; the first of a property counts, later ones are of others."""
    yield from propose_stated(page, _METHOD)
    seen: set[str] = set()
    authors: list[Any] = []
    for element in compiled(_ITEMPROPS)(article_element(page)):
        for name in element.get("itemprop").split():
            if name == "author" and len(authors) < _MOST_AUTHORS and _is_of_article(element):
                authors.append(element)
            elif name not in seen and (name in _DATES or name in _TEXTS):
                seen.add(name)
                yield from _candidate(page, element, name)
    if authors:
        # Those that stand elsewhere are the authors of other articles.
        own = (each for each in authors if stand_together(authors[0], each))
        names = tuple(filter(None, (_name(page, each) for each in own)))
        yield from propose_authors(page, names, 0.8, _METHOD, page.anchor_of(authors[0]))


def _candidate(page: HtmlDocument, element: Any, name: str) -> Iterator[Candidate]:
    said = element.get("content") or element.get("datetime") or page.text_of(element)
    anchor = page.anchor_of(element)
    if name in _DATES:
        field, confidence = _DATES[name]
        yield from propose_date(page, field, said, confidence, _METHOD, anchor)
    else:
        field, confidence = _TEXTS[name]
        yield from propose(field, plain(said), confidence, _METHOD, anchor)


def _is_of_article(element: Any) -> bool:
    """Whether the thing that an author belongs to is an article, not a comment or a review."""
    for outer in element.iterancestors():
        if outer.get("itemscope") is not None:
            return bool(outer.get("itemtype", "").endswith(_OWNERS))
    return True


def _name(page: HtmlDocument, element: Any) -> str:
    for inner in [*compiled(_NAMES)(element), element]:
        text = plain(inner.get("content")) or page.text_of(inner)
        if text:
            return text if len(text) <= _LONGEST_NAME else ""
    return ""
