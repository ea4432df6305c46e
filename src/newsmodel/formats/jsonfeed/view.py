"""How an article looks in an item of a JSON Feed."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from newsmodel.formats.instants import written_in_full
from newsmodel.formats.jsonfeed.body import put_body, read_body
from newsmodel.formats.jsonfeed.channel import Channel, author_of, read_authors
from newsmodel.formats.jsonfeed.media import put_media, read_media
from newsmodel.formats.lens import FieldPlace, JsonNode
from newsmodel.formats.lens.json_members import Members, put_entries, say
from newsmodel.formats.uris import as_uri, is_uri
from newsmodel.model import Article, Contributor, Diagnostic, Link, LinkRelation

UNIDENTIFIED: Final = "urn:newsmodel:unidentified:"
"""Before a number: what stands where an identifier is demanded, and none is known."""

_SLOT: Final = "_newsmodel"
_ABOUT: Final = "what newsmodel knows of the article and JSON Feed has no member for"
_EXTERNAL: Final = "external_url"


class JsonFeedView:
    """Articles in the items of one feed."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self.fields: Mapping[str, FieldPlace[JsonNode]] = {
            "identifier": FieldPlace("`id`", _put_identifier),
            "url": FieldPlace("`url`", _put_url),
            "headline": FieldPlace("`title`", partial(_put_text, "title", "headline")),
            "summary": FieldPlace("`summary`", partial(_put_text, "summary", "summary")),
            "authors": FieldPlace("`authors`", partial(_put_authors, channel)),
            "language": FieldPlace("`language`", partial(_put_language, channel)),
            "published": FieldPlace(
                "`date_published`", partial(_put_date, "date_published", "published")
            ),
            "modified": FieldPlace(
                "`date_modified`", partial(_put_date, "date_modified", "modified")
            ),
            "keywords": FieldPlace("`tags`", _put_keywords),
            "links": FieldPlace("`external_url`", _put_links),
            "media": FieldPlace("`image`, `banner_image`, `attachments`", put_media),
            "body": FieldPlace("`content_html`, `content_text`", put_body),
        }

    def get(self, node: JsonNode, noted: list[Diagnostic]) -> dict[str, Any]:
        """What an item says, and its feed says of all of them."""
        item = Members(node, noted)
        channel = self._channel
        url = item.text("url")
        values: dict[str, Any] = {
            "identifier": _identifier(item),
            "url": url,
            "headline": item.text("title"),
            "summary": item.text("summary"),
            "authors": read_authors(item) or channel.authors,
            "language": item.text("language") or channel.language,
            "publisher": channel.publisher,
            "published": item.instant("date_published"),
            "modified": item.instant("date_modified"),
            "keywords": tuple(item.texts("tags")),
            "links": _links(item),
            "media": read_media(item),
            "body": read_body(item, url or channel.home),
        }
        return {name: value for name, value in values.items() if value not in (None, ())}

    def slot(self, node: JsonNode) -> str | None:
        """The text in newsmodel's own member."""
        held = node.get(_SLOT)
        slot = held.get("slot") if isinstance(held, dict) else None
        return slot if isinstance(slot, str) else None

    def put_slot(self, node: JsonNode, slot: str | None) -> None:
        """Say newsmodel's own member, or take it away."""
        say(node, _SLOT, None if slot is None else {"about": _ABOUT, "slot": slot})


def _identifier(item: Members) -> str | None:
    said = item.word("id")
    return None if said is None or said.startswith(UNIDENTIFIED) else said


def _put_identifier(item: JsonNode, article: Article) -> None:
    item["id"] = article.identifier or article.url or f"{UNIDENTIFIED}1"


def _put_url(item: JsonNode, article: Article) -> None:
    say(item, "url", as_uri(article.url))
    if article.identifier is None and article.url is not None:
        item["id"] = article.url  # something that no other item is called


def _put_text(name: str, field: str, item: JsonNode, article: Article) -> None:
    say(item, name, getattr(article, field))


def _put_date(name: str, field: str, item: JsonNode, article: Article) -> None:
    value = getattr(article, field)
    # JSON Feed wants dates of RFC 3339: with the time of day, and with the zone.
    say(item, name, written_in_full(value) if value and value.zone_known else None)


def _put_language(channel: Channel, item: JsonNode, article: Article) -> None:
    if not channel.is_old or "language" in item:
        say(item, "language", article.language)


def _put_keywords(item: JsonNode, article: Article) -> None:
    say(item, "tags", list(dict.fromkeys(article.keywords)))  # none may stand there twice


def _put_authors(channel: Channel, item: JsonNode, article: Article) -> None:
    authors = article.authors
    if "authors" in item or ("author" not in item and not channel.is_old):
        put_entries(item, "authors", authors, author_of, _author)
        item.pop("author", None)
    else:
        _put_only_author(item, authors[0] if authors else None)


def _put_only_author(item: JsonNode, author: Contributor | None) -> None:
    said = item.get("author")
    if author is None:
        item.pop("author", None)
    elif not isinstance(said, dict) or author_of(Members(said, [])) != author:
        item["author"] = _author(author)


def _author(author: Contributor) -> JsonNode:
    entry: JsonNode = {"name": author.name}
    say(entry, "url", as_uri(author.url))
    return entry


def _links(item: Members) -> tuple[Link, ...]:
    url = item.text(_EXTERNAL)
    return (Link(url=url, relation=LinkRelation.RELATED),) if url else ()


def _put_links(item: JsonNode, article: Article) -> None:
    related = (each.url for each in article.links if each.relation == LinkRelation.RELATED)
    say(item, _EXTERNAL, next(filter(is_uri, related), None))
