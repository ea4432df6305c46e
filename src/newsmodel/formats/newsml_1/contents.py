"""Content items: text in XML, as HTML or plain, and what is to be fetched from elsewhere."""

import re
from collections.abc import Sequence
from typing import Any, Final

from newsmodel.formats.lens.xml_words import Element, said, words_in
from newsmodel.formats.markup import plain_blocks, read_blocks, read_html_text
from newsmodel.formats.newsml_1.formal_names import child
from newsmodel.formats.nitf import nitf_values
from newsmodel.model import Block, Diagnostic, MediaKind, Rendition

_KINDS: Final = {
    "animation": MediaKind.VIDEO,
    "audio": MediaKind.AUDIO,
    "complexdata": MediaKind.DOCUMENT,
    "graphic": MediaKind.GRAPHIC,
    "image": MediaKind.IMAGE,
    "photo": MediaKind.IMAGE,
    "picture": MediaKind.IMAGE,
    "video": MediaKind.VIDEO,
}
"""What a content is, by the formal name of its media type, or the start of its MIME type."""

_MARKUP: Final = re.compile(r"</(?:p|div|body|h[1-6]|li|td)\s*>|<(?:p|br)\s*/?>", re.IGNORECASE)
"""What only HTML has, escaped or in a section of characters."""

_DIGITS: Final = re.compile(r"\d{1,9}", re.ASCII)


def kind_of(content: Element) -> MediaKind | None:
    """What sort of medium a content is; None for text, and where nothing tells."""
    kind = (_formal_name(content, "MediaType") or "").lower()
    family = (_formal_name(content, "MimeType") or "").partition("/")[0].lower()
    return _KINDS.get(kind) or _KINDS.get(family)


def is_medium(content: Element) -> bool:
    """Whether a content is a picture, video or sound that lies elsewhere."""
    return kind_of(content) is not None and said(content, "Href") is not None


def has_text(content: Element) -> bool:
    """Whether a content has words in it."""
    data = child(content, "DataContent")
    return kind_of(content) is None and data is not None and words_in(data) is not None


def values_in(contents: Sequence[Element], noted: list[Diagnostic]) -> dict[str, Any]:
    """What equivalent texts say, by field: that of NITF, else of the first that has markup."""
    nitf = nitf_in(contents)
    if nitf is not None:
        return nitf_values(nitf, noted)
    data = _data_of(contents)
    marked = (each for each in data if len(each))
    chosen = next(marked, data[0])
    return {"body": _blocks(chosen)}


def nitf_in(contents: Sequence[Element]) -> Element | None:
    """The document of NITF among equivalent texts, if there is one."""
    documents = (next(each.iter("{*}nitf"), None) for each in _data_of(contents))
    return next((each for each in documents if each is not None), None)


def _data_of(contents: Sequence[Element]) -> list[Element]:
    return [data for each in contents for data in each.iterchildren("{*}DataContent")]


def _blocks(data: Element) -> tuple[Block, ...]:
    if len(data) == 0:
        text = data.text or ""
        return read_html_text(text) if _MARKUP.search(text) else plain_blocks(text)
    for name in ("body.content", "body"):
        found = list(data.iter(f"{{*}}{name}"))
        if found:
            return tuple(block for each in found for block in read_blocks(each))
    return read_blocks(data)


def rendition_of(content: Element, name: str | None) -> Rendition:
    """A content that lies elsewhere as one form of a medium."""
    traits = child(content, "Characteristics")
    properties = {
        said(each, "FormalName"): said(each, "Value")
        for each in (() if traits is None else traits.iterchildren("{*}Property"))
    }
    size = child(traits, "SizeInBytes")
    return Rendition(
        url=said(content, "Href") or "",
        name=name,
        mime_type=_formal_name(content, "MimeType"),
        width=_count(properties.get("Width")),
        height=_count(properties.get("Height")),
        size=_count(words_in(size)) if size is not None else None,
    )


def _count(text: str | None) -> int | None:
    return int(text) if text and _DIGITS.fullmatch(text) else None


def _formal_name(content: Element, name: str) -> str | None:
    found = child(content, name)
    return said(found, "FormalName") if found is not None else None
