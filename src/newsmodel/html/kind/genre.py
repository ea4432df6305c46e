"""What kind of text an article is: opinion, review, live blog, gallery, video."""

from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument, JsonNode
from newsmodel.documents.page_blocks import BlockKind, PageBlock
from newsmodel.html.body.article_body import dom_body
from newsmodel.html.data.article_node import article_node
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate, Subject
from newsmodel.plugin import extractor

_NAMES: Final = {
    "AdvertiserContentArticle": "advertisement",
    "AnalysisNewsArticle": "analysis",
    "AskPublicNewsArticle": "call to the public",
    "BackgroundNewsArticle": "background",
    "ImageGallery": "gallery",
    "LiveBlogPosting": "live blog",
    "MediaGallery": "gallery",
    "OpinionNewsArticle": "opinion",
    "ReportageNewsArticle": "reportage",
    "ReviewNewsArticle": "review",
    "SatiricalArticle": "satire",
    "VideoObject": "video",
}
"""The types of schema.org that say more than "article"."""

_PICTURES: Final = 6
_TEXT_BY_PICTURE: Final = 80
"""Characters of text for each picture below which the pictures are what is told."""

_LITTLE_TEXT: Final = 600


@extractor(name="html.genre", provides={"genre"}, documents=HtmlDocument)
def genre(page: HtmlDocument) -> Iterator[Candidate]:
    """The type that the page states, else what it is seen to be made of."""
    node = article_node(page)
    text = len(dom_body(page).text)
    if node is not None:
        yield from _typed(node)
    elif text < _LITTLE_TEXT:
        # In a longer text a video or a gallery is a part of it.
        for stated in page.json_ld:
            yield from _typed(stated)
    if (page.meta.first("og:type") or "").lower().startswith("video"):
        yield from _genre("VideoObject", 0.6, "open-graph", "//meta[@property='og:type']/@content")
    if len(_pictures(page)) >= max(_PICTURES, text / _TEXT_BY_PICTURE):
        yield from _genre("ImageGallery", 0.4, "figures")
    elif text < _LITTLE_TEXT and any(map(_is_player, page.blocks.blocks)):
        yield from _genre("VideoObject", 0.4, "player")


def _typed(node: JsonNode) -> Iterator[Candidate]:
    for name in node.types:
        if name in _NAMES:
            yield from _genre(name, 0.7, "json-ld", f"{node.path}.@type")


def _pictures(page: HtmlDocument) -> set[str | None]:
    return {each.url for figure in dom_body(page).figures for each in figure.media}


def _is_player(block: PageBlock) -> bool:
    return block.kind is BlockKind.EMBED and block.element.tag in ("video", "amp-video")


def _genre(
    name: str, confidence: float, method: str, anchor: str | None = None
) -> Iterator[Candidate]:
    uri = f"https://schema.org/{name}"
    subject = Subject(name=_NAMES[name], code=name, scheme="schema.org", uri=uri)
    yield from propose("genre", (subject,), confidence, method, anchor)
