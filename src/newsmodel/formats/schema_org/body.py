"""The text of an article: ``articleBody``, and the updates of a live blog."""

from typing import Any, Final

from newsmodel.documents.json_ld import types_of
from newsmodel.formats.instants import read_iso
from newsmodel.formats.markup import plain_blocks, read_html_text
from newsmodel.formats.schema_org.types import LIVE_BLOG
from newsmodel.formats.schema_org.values import Node, filled, items, say, text_of
from newsmodel.model import PLAIN_BLOCKS, Article, Block, LiveUpdate, joined_text

_BODY: Final = "articleBody"
_CLAIM_BODY: Final = "reviewBody"
_UPDATES: Final = "liveBlogUpdate"
_PARAGRAPH_ENDS: Final = ("</p>", "<br", "</div>")
"""What a body holds that is HTML: schema.org wants plain text, and does not always get it."""


def body_of(node: Node) -> tuple[Block, ...]:
    """The blocks of a node: its text, and behind it the updates of a live blog."""
    text = text_of(node.get(_BODY)) or text_of(node.get(_CLAIM_BODY))
    return (*_blocks(text), *_updates(node.get(_UPDATES)))


def put_body(node: Node, article: Article) -> None:
    """Say the text of an article; what its blocks are beyond that, a text cannot say."""
    updates = [block for block in article.body if isinstance(block, LiveUpdate)]
    plain = tuple(block for block in article.body if not isinstance(block, LiveUpdate))
    key = _CLAIM_BODY if _CLAIM_BODY in node else _BODY
    say(node, key, joined_text(plain).strip() or None)
    say(node, _UPDATES, [_written_update(update) for update in updates])
    if updates and LIVE_BLOG not in types_of(node):
        node["@type"] = LIVE_BLOG


def _blocks(text: str | None) -> tuple[Block, ...]:
    if text is None:
        return ()
    is_html = any(end in text for end in _PARAGRAPH_ENDS)
    return read_html_text(text) if is_html else plain_blocks(text)


def _updates(value: Any) -> tuple[LiveUpdate, ...]:
    return tuple(_update(item) for item in items(value) if isinstance(item, dict))


def _update(node: Node) -> LiveUpdate:
    date = text_of(node.get("datePublished"))
    blocks = _blocks(text_of(node.get(_BODY)))
    return LiveUpdate(
        published=read_iso(date) if date else None,
        headline=text_of(node.get("headline")),
        blocks=tuple(block for block in blocks if isinstance(block, PLAIN_BLOCKS)),
        identifier=text_of(node.get("@id")) or text_of(node.get("url")),
    )


def _written_update(update: LiveUpdate) -> Node:
    return filled(
        {
            "@type": "BlogPosting",
            "@id": update.identifier,
            "datePublished": str(update.published) if update.published else None,
            "headline": update.headline,
            _BODY: joined_text(update.blocks).strip() or None,
        }
    )
