"""Site rules for The Harbour Gazette, an invented newspaper."""

from collections.abc import Iterable, Iterator

from newsmodel.model import Candidate, Contributor, Evidence
from newsmodel.plugin import (
    Extractor,
    HtmlDocument,
    PluginInfo,
    extractor,
    hookimpl,
)

SITE = "*.harbour-gazette.example"


@extractor(
    provides={"headline"}, documents=HtmlDocument, urls=SITE, name="harbour_gazette.headline"
)
def headline(page: HtmlDocument) -> Iterator[Candidate]:
    """The headline without the kicker, which the Gazette prints inside the same element."""
    yield from page.candidates(
        "headline", "//h1[@data-story]/span[not(@data-kicker)]", confidence=0.99, method="h1"
    )


@extractor(provides={"authors"}, documents=HtmlDocument, urls=SITE, name="harbour_gazette.authors")
def authors(page: HtmlDocument) -> Iterator[Candidate]:
    """The people in the signature; the desks among them sign with a code in brackets."""
    for signature in page.select("//ul[@data-signed]"):
        names = [page.text_of(item) for item in signature.iterfind("li")]
        people = tuple(Contributor(name=name) for name in names if not name.startswith("["))
        if people:
            yield Candidate(
                field="authors",
                value=people,
                confidence=0.99,
                evidence=Evidence(method="signature", anchor=page.anchor_of(signature)),
            )


@hookimpl
def newsmodel_extractors() -> Iterable[Extractor]:
    """What newsmodel asks for when a parser is made."""
    return [headline, authors]


@hookimpl
def newsmodel_plugin_info() -> PluginInfo:
    """Shown by ``newsmodel plugins``."""
    return PluginInfo(
        name="example-publisher",
        version="0.1.0",
        description="Site rules for The Harbour Gazette",
    )
