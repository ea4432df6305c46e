"""However elements are put into each other, every word that they hold is read, once."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsmodel.formats.markup import read_blocks
from newsmodel.formats.markup.names import (
    BLOCKS,
    HEADINGS,
    ITEMS,
    LISTS,
    MARKS,
    PREFORMATTED,
    QUOTES,
)
from newsmodel.model import BlockQuote, Figure, LiveUpdate, Table

HOLDING_REFERENCES = {"media", "col", "colgroup"}
"""What holds no words of its own."""

NAMES = sorted(
    ({*BLOCKS, *HEADINGS, *ITEMS, *LISTS, *MARKS, *PREFORMATTED, *QUOTES} - HOLDING_REFERENCES)
    | {"a", "em", "span", "time", "person", "b-c"}
)
OFTEN = ["p", "figure", "table", "tr", "td", "ul", "li", "blockquote", "footer", "figcaption"]
ATTRIBUTES = [
    {},
    {},
    {"class": "credit"},
    {"itemprop": "liveBlogUpdate"},
    {"itemprop": "headline"},
    {"href": "b"},
]


@st.composite
def trees(draw):
    """An element with elements in it, and a word of its own wherever there may be one."""
    root = etree.Element("div")
    elements = [root]
    for number in range(draw(st.integers(1, 14))):
        parent = draw(st.sampled_from(elements))
        name = draw(st.sampled_from(NAMES) | st.sampled_from(OFTEN))
        element = etree.SubElement(parent, name, draw(st.sampled_from(ATTRIBUTES)))
        element.text = draw(st.sampled_from([f" in{number} ", f"in{number}", "", "\n"]))
        element.tail = draw(st.sampled_from([f" behind{number} ", f"behind{number}", "", " "]))
        elements.append(element)
        if draw(st.booleans()):
            etree.SubElement(parent, draw(st.sampled_from(["br", "img"])), src="a.jpg")
    return root


def said(blocks):
    """All that blocks say, in their texts and beside them."""
    for block in blocks:
        match block:
            case LiveUpdate():
                yield block.headline
                yield from said(block.blocks)
            case Figure():
                yield from (block.caption, block.credit)
                for media in block.media:
                    yield from (media.caption, media.credit)
            case BlockQuote():
                yield from (block.text, block.attribution)
            case Table():
                yield from (block.text, block.caption)
            case _:
                yield block.text


def words(text):
    """The words that were put in, also where two of them meet without a space."""
    return sorted(re.findall(r"(?:in|behind)\d+", text))


@given(trees())
def test_every_word_is_read_once(root):
    """Nothing is left out, and nothing is read twice."""
    read = "\n".join(filter(None, said(read_blocks(root))))
    assert words(read) == words("".join(root.itertext()))
