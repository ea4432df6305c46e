"""Whose page it is, as meta elements and the site's own JSON-LD say."""

from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.proposals import propose
from newsmodel.html.values import plain
from newsmodel.model import Candidate, Organisation
from newsmodel.plugin import extractor

_NAMES: Final = (
    ("publisher", 0.5),
    ("dc.publisher", 0.55),
    ("dcterms.publisher", 0.55),
    ("citation_publisher", 0.55),
    ("citation_journal_title", 0.5),
    ("cre", 0.4),
    ("application-name", 0.4),
    ("apple-mobile-web-app-title", 0.3),
)
_TYPES: Final = frozenset(("WebSite", "NewsMediaOrganization", "Organization"))


@extractor(name="html.publisher", provides={"publisher"}, documents=HtmlDocument)
def publisher(page: HtmlDocument) -> Iterator[Candidate]:
    """Names of the site, weaker than what the article's own JSON-LD says."""
    for name, confidence in page.meta.stated(_NAMES):
        said = plain(page.meta.first(name))
        if said and "/" not in said:
            value, anchor = Organisation(name=said), f"//meta[@name='{name}']/@content"
            yield from propose("publisher", value, confidence, "meta", anchor)
    for node in page.json_ld:
        if not _TYPES.isdisjoint(node.types) and (said := plain(node.data.get("name"))):
            url = page.absolute(plain(node.data.get("url")))
            value, anchor = Organisation(name=said, url=url), f"{node.path}.name"
            yield from propose("publisher", value, 0.5, "json-ld", anchor)
