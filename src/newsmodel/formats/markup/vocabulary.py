"""Which markup is written."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from newsmodel.formats.markup.elements import Element
from newsmodel.formats.markup.html_writing import HtmlWriter
from newsmodel.formats.markup.nitf_writing import NitfWriter
from newsmodel.formats.markup.writing import BlockWriter
from newsmodel.model import Block


class Vocabulary(StrEnum):
    """Whose names elements have."""

    HTML = "html"
    """HTML that is well-formed XML too (XHTML)."""

    NITF = "nitf"
    """What may stand in a ``body.content`` of NITF 3.6."""


_WRITERS: Final[Mapping[Vocabulary, type[BlockWriter]]] = {
    Vocabulary.HTML: HtmlWriter,
    Vocabulary.NITF: NitfWriter,
}


def write_elements(
    blocks: Iterable[Block], vocabulary: Vocabulary, namespace: str | None = None
) -> list[Element]:
    """Blocks as elements, one after the other, to be put into the element of a body.

    What the vocabulary cannot say is left out, and so are characters that XML forbids; nothing
    raises.

    Args:
        blocks: the body, or a part of it.
        vocabulary: whose names the elements have.
        namespace: the namespace of all the elements, if they have one.
    """
    return _WRITERS[vocabulary](namespace).write(blocks)
