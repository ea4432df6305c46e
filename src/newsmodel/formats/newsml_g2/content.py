"""The body of a news item: XHTML, NITF, HTML in a string, or plain text, as its content is."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen
from lxml import etree

from newsmodel.formats.lens.xml_edit import insert, local_name, new_element, set_text
from newsmodel.formats.markup import (
    Vocabulary,
    plain_blocks,
    put_blocks,
    read_blocks,
    read_html_text,
    write_html,
)
from newsmodel.formats.newsml_g2.events import CONCEPT, CONCEPT_SET, COVERAGE_SET, told
from newsmodel.formats.newsml_g2.item import Field, Item
from newsmodel.formats.newsml_g2.names import CONTENT_SET, NEWS_ITEM, g2
from newsmodel.model import Annotations, Article, Block

_INLINE_XML: Final = g2("inlineXML")
_INLINE_DATA: Final = g2("inlineData")
_CONTENTS: Final = (_INLINE_XML, _INLINE_DATA)
"""Text comes before what is shown with it."""


_XHTML: Final = "http://www.w3.org/1999/xhtml"
_BODIES: Final = ("{*}body.content", "{*}body")
_FLOW: Final = frozenset("p div section article main h1 h2 h3 ul ol table blockquote".split())
"""What markup without a body begins with."""


@frozen
class _Text:
    """Content that is a string, and how it is read."""

    element: etree._Element
    is_html: bool


def _body(item: Item) -> tuple[Block, ...]:
    if item.node.tag != NEWS_ITEM:
        return told(item).blocks
    holder = _holder(item)
    if holder is None:
        return ()
    if not isinstance(holder, _Text):
        return read_blocks(holder)
    text = str(holder.element.xpath("string()"))
    return read_html_text(text) if holder.is_html else plain_blocks(text)


def _holder(item: Item) -> "etree._Element | _Text | None":
    """What holds the text: the first content that has one, markup before strings."""
    content = item.part(CONTENT_SET)
    if content is None:
        return None
    for each in content.iterchildren(_INLINE_XML):
        found = _markup(each)
        if found is not None:
            return found
    return next(_strings(content), None)


def _markup(inline: etree._Element) -> etree._Element | None:
    root = next(inline.iterchildren("*"), None)
    if root is None:
        return None
    for name in _BODIES:
        found = next(root.iter(name), None)
        if found is not None:
            return found
    return inline if local_name(root) in _FLOW else None


def _strings(content: etree._Element) -> Iterator[_Text]:
    for each in content.iterchildren(_INLINE_DATA):
        kind = (each.get("contenttype") or "text/plain").partition(";")[0].strip().lower()
        is_encoded = each.get("encoding") or each.get("encodinguri")
        if not is_encoded and kind in ("text/plain", "text/html", "application/xhtml+xml"):
            yield _Text(each, is_html=kind != "text/plain")


def _put_body(item: Item, article: Article) -> None:
    if item.node.tag != NEWS_ITEM:
        return  # what it tells is no text, but facts of their own
    holder = _holder(item)
    if holder is None:
        if article.body:
            put_blocks(_new_body(item), article.body, Vocabulary.HTML)
    elif not isinstance(holder, _Text):
        is_nitf = local_name(holder) == "body.content"
        vocabulary = Vocabulary.NITF if is_nitf else Vocabulary.HTML
        put_blocks(holder, article.body, vocabulary)
    elif holder.is_html:
        set_text(holder.element, write_html(article.body))
    else:
        set_text(holder.element, article.text)


def _new_body(item: Item) -> etree._Element:
    content = item.part(CONTENT_SET)
    if content is None:
        content = item.insert_part(item.new(CONTENT_SET))
    inline = insert(content, item.new(_INLINE_XML, contenttype="application/xhtml+xml"), _CONTENTS)
    page = insert(inline, etree.Element(f"{{{_XHTML}}}html", nsmap={None: _XHTML}), ())
    head = insert(page, new_element(page, f"{{{_XHTML}}}head"), ())
    insert(head, new_element(head, f"{{{_XHTML}}}title"), ())
    return insert(page, new_element(page, f"{{{_XHTML}}}body"), ())


def _annotations(item: Item) -> Annotations | None:
    return told(item).annotations() or None if item.node.tag != NEWS_ITEM else None


def _put_annotations(item: Item, article: Article) -> None:
    """Nothing: what is read out of a text has no place in NewsML-G2 but the slot."""


_TOLD: Final = (CONCEPT, CONCEPT_SET, COVERAGE_SET)

FIELDS: Final = (
    Field(
        "body",
        "`contentSet/inlineXML`: the body of XHTML or NITF; for want of it "
        "`contentSet/inlineData`: plain text or HTML. Of other items, what `concept` and "
        "`newsCoverage` tell, read only",
        (CONTENT_SET, *_TOLD),
        _body,
        _put_body,
    ),
    Field(
        "annotations",
        "`eventDetails` and `newsCoverage`: events, read only",
        _TOLD,
        _annotations,
        _put_annotations,
    ),
)
