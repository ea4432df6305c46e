"""What stands above the content: headline, subheadline and summary."""

import re
from typing import Final

from newsmodel.formats.lens.xml_edit import set_text
from newsmodel.formats.lens.xml_words import filled, words_in
from newsmodel.formats.markup import Vocabulary, put_blocks, read_blocks
from newsmodel.formats.nitf.outline import Outline
from newsmodel.model import Article, Block, Paragraph, joined_text

_PARAGRAPH_END: Final = re.compile(r"\n\s*\n")


def headline(outline: Outline) -> str | None:
    """The main headline, else the title of the document."""
    return outline.words("hl1") or outline.words("title")


def put_headline(outline: Outline, article: Article) -> None:
    """The main headline, and the title of the document where it says the same."""
    before, wanted = headline(outline), article.headline
    has_same_title = outline.words("title") == before
    if outline.words("hl1") or not has_same_title or before is None:
        _put_main_headline(outline, wanted)
    if has_same_title:
        outline.put_words("title", wanted)


def _put_main_headline(outline: Outline, wanted: str | None) -> None:
    main = next((each for each in outline.all("hl1") if words_in(each)), None)
    box = None if main is None else main.getparent()
    if filled(wanted) is not None or main is None or box is None:
        outline.put_words("hl1", wanted)
    elif len(box) > 1:
        set_text(main, "")  # the schema requires it before a second headline
    else:
        outline.drop(box)


def subheadline(outline: Outline) -> str | None:
    """The first of the lower headlines."""
    return outline.words("hl2")


def put_subheadline(outline: Outline, article: Article) -> None:
    """The first of the lower headlines, below a main one."""
    if filled(article.subheadline) and outline.first("hl1") is None:
        outline.add("hl1")
    outline.put_words("hl2", article.subheadline)


def summary(outline: Outline) -> str | None:
    """What the abstracts say."""
    blocks = [block for each in outline.all("abstract") for block in read_blocks(each)]
    return joined_text(tuple(blocks)) or None


def put_summary(outline: Outline, article: Article) -> None:
    """One abstract, with a paragraph for each of the summary's."""
    first = outline.keep_first(outline.all("abstract"))
    blocks = paragraphs_of(article.summary)
    if blocks:
        put_blocks(outline.ensure("abstract"), blocks, Vocabulary.NITF)
    elif first is not None:
        outline.drop(first)


def paragraphs_of(text: str | None) -> tuple[Block, ...]:
    """The paragraphs of a text, parted by blank lines."""
    parts = _PARAGRAPH_END.split(text or "")
    return tuple(Paragraph(text=each) for each in parts if filled(each))
