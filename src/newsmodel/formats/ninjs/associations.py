"""What is associated with an item: its media, and other items that it is linked with."""

from collections.abc import Callable
from typing import Final, TypeVar

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members, changed_entries
from newsmodel.formats.ninjs.media import item_of, media_of, own_media
from newsmodel.formats.ninjs.named import (
    Named,
    fresh_name,
    named_entries,
    named_items,
    put_named,
)
from newsmodel.formats.ninjs.texts import HEADLINE
from newsmodel.formats.ninjs.vocabulary import (
    ASSOCIATIONS,
    LANGUAGE,
    RENDITIONS,
    TYPE,
    URI,
    Vocabulary,
)
from newsmodel.formats.uris import is_uri
from newsmodel.model import (
    Article,
    Link,
    LinkRelation,
    Media,
)

T = TypeVar("T", Media, Link)

_TEXT: Final = "text"
_TEXTS: Final = frozenset({_TEXT, "composite"})
_WEB: Final = ("http://", "https://")


def read_media(item: Members) -> tuple[Media, ...]:
    """What the item shows: itself, if it is a picture or the like, and associated media."""
    own = own_media(item)
    associated = (media_of(entry, name) for name, entry in named_items(item, ASSOCIATIONS))
    return (*((own,) if own else ()), *filter(None, associated))


def put_media(vocabulary: Vocabulary, item: JsonNode, article: Article) -> None:
    """Associate other media; renditions of the item itself go where it is no longer shown."""
    own = own_media(Members(item, []))
    wanted = list(article.media)
    if own in wanted:
        wanted.remove(own)
    elif own is not None:
        put_named(vocabulary, item, RENDITIONS, ())
    _associate(vocabulary, item, wanted, media_of, _named_media)


def read_links(item: Members) -> tuple[Link, ...]:
    """The associated texts that have an address of the web."""
    links = (_link(entry, name) for name, entry in named_items(item, ASSOCIATIONS))
    return tuple(filter(None, links))


def put_links(vocabulary: Vocabulary, item: JsonNode, article: Article) -> None:
    """Associate the related texts."""
    wanted = [each for each in article.links if _is_related(each)]
    _associate(vocabulary, item, wanted, _link, _item_of_link)


def _associate(
    vocabulary: Vocabulary,
    item: JsonNode,
    wanted: list[T],
    read: Callable[[Members, str], T | None],
    make: Callable[[Vocabulary, T], Named],
) -> None:
    entries = named_entries(item, ASSOCIATIONS)
    taken = {name for name, _ in entries}

    def read_any(entry: Named) -> T | None:
        name, node = entry
        return read(Members(node, []), name) if isinstance(node, dict) else None

    def make_new(value: T) -> Named:
        wish, node = make(vocabulary, value)
        name = fresh_name(wish, taken)
        taken.add(name)
        return name, node

    changed = changed_entries(entries, wanted, read_any, make_new)
    if changed != entries:
        put_named(vocabulary, item, ASSOCIATIONS, changed)


def _named_media(vocabulary: Vocabulary, media: Media) -> Named:
    return media.role or "media", item_of(vocabulary, media)


def _link(item: Members, _: str) -> Link | None:
    """The text that an associated item is; None where it is another item."""
    url = item.text(*URI.spellings)
    is_text = str(item.node.get(TYPE.names[0], _TEXT)) in _TEXTS and not media_of(item, "")
    if not is_text or url is None or not url.startswith(_WEB):
        return None
    return Link(
        url=url,
        relation=LinkRelation.RELATED,
        title=HEADLINE.read(item),
        language=item.text(*LANGUAGE.spellings),
    )


def _item_of_link(vocabulary: Vocabulary, link: Link) -> Named:
    item: JsonNode = {URI.names[0]: link.url, TYPE.names[0]: _TEXT}
    HEADLINE.put(vocabulary, item, link.title)
    vocabulary.put(item, LANGUAGE, link.language)
    return LinkRelation.RELATED, item


def _is_related(link: Link) -> bool:
    is_address = link.url.startswith(_WEB) and is_uri(link.url)
    return is_address and link.relation == LinkRelation.RELATED
