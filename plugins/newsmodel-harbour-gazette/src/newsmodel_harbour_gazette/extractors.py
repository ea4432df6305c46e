"""What the Gazette's own software marks, and newsmodel cannot know."""

from collections.abc import Iterator
from typing import Final

from newsmodel.model import Candidate, Contributor, Evidence
from newsmodel.plugin import Abstain, HtmlDocument, NotAnArticle, extractor

SITE: Final = "*.harbour-gazette.example"
CREDITS: Final = "//p[@data-credits]"


@extractor(provides={"headline"}, documents=HtmlDocument, urls=SITE)
def headline(page: HtmlDocument) -> Iterator[Candidate]:
    """The headline: a marked ``div``, since the ``h1`` holds the name of the paper."""
    yield from page.candidates("headline", "//div[@data-title]", confidence=0.99, method="title")


@extractor(provides={"byline", "authors", "sections"}, documents=HtmlDocument, urls=SITE)
def credits_(page: HtmlDocument) -> Iterator[Candidate]:
    """Writers and desk, which stand in one line: "Ines Falk, Jon Berg / Islands"."""
    yield from page.candidates("byline", CREDITS, confidence=0.9, method="credits")
    for element in page.select(CREDITS):
        writers, _, desk = page.text_of(element).partition(" / ")
        evidence = Evidence(method="credits", anchor=page.anchor_of(element))
        authors = tuple(
            Contributor(name=name) for each in writers.split(",") if (name := each.strip())
        )
        if authors:
            yield Candidate(field="authors", value=authors, confidence=0.97, evidence=evidence)
        if desk.strip():
            sections = (desk.strip(),)
            yield Candidate(field="sections", value=sections, confidence=0.95, evidence=evidence)


@extractor(provides={"body"}, documents=HtmlDocument, urls=f"{SITE}/tides/*")
def tide_tables(page: HtmlDocument) -> Iterator[Candidate]:
    """Tide tables are no articles, however much text stands around them."""
    if not page.select("//table[@data-tides]"):
        raise Abstain("no tide table on the page")
    raise NotAnArticle("it is a tide table")
