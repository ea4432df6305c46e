"""A body that is changed only where its blocks are: what else its markup says of them stays."""

import copy

from lxml import etree

from newsmodel.formats.lens.xml_edit import insert
from newsmodel.formats.lens.xml_lists import Found, put_members
from newsmodel.formats.markup.elements import Element
from newsmodel.formats.markup.reading import read_blocks
from newsmodel.formats.markup.vocabulary import Vocabulary, write_elements
from newsmodel.model import Block


def put_blocks(body: Element, blocks: tuple[Block, ...], vocabulary: Vocabulary) -> None:
    """Make a body say some blocks; elements whose block is among them are left as they are.

    Args:
        body: the element that holds the body.
        blocks: what it is to say, as far as the vocabulary can.
        vocabulary: whose names new elements get, in the namespace of the body.
    """
    namespace = etree.QName(body).namespace
    holder, found = _blocks_of(body)
    if found is None:
        for child in list(body):
            body.remove(child)
        body.text = None
        holder, found = body, []

    def say(_: Element | None, block: Block) -> Element | None:
        return next(iter(write_elements([block], vocabulary, namespace)), None)

    put_members(found, blocks, say, lambda element: insert(holder, element, ()))


def _blocks_of(body: Element) -> tuple[Element, list[Found[Block]] | None]:
    """The element whose children are the blocks, and these; None where they are not one to one."""
    whole = read_blocks(body)
    pairs = [(child, _alone(child)) for child in body.iterchildren("*")]
    telling = [(child, blocks) for child, blocks in pairs if blocks]
    if len(telling) == 1 and len(whole) > 1 and telling[0][1] == whole:
        return _blocks_of(telling[0][0])
    found = [Found(child, blocks[0]) for child, blocks in telling if len(blocks) == 1]
    is_told = len(found) == len(telling) and tuple(each.member for each in found) == whole
    return body, found if is_told else None


def _alone(child: Element) -> tuple[Block, ...]:
    """The blocks of an element without what stands around it."""
    shell = etree.Element("div")
    shell.append(copy.deepcopy(child))
    shell[0].tail = None
    return read_blocks(shell)
