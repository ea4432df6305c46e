"""Text constructs: what an element of a feed says, be it plain text, HTML, XHTML or base64.

Atom declares what a value is (RFC 4287, section 3.1; Atom 0.3, section 3.1). RSS does not: there a
value is HTML where it holds an element or a character reference that HTML knows.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from enum import Enum
from html import escape
from typing import Final

from attrs import define
from lxml import etree

from newsmodel.documents.white_space import one_line
from newsmodel.formats.feeds.names import is_atom
from newsmodel.formats.lens.xml_edit import set_text, xml_text
from newsmodel.formats.markup import html_to_text, plain_blocks, read_blocks, read_html_text
from newsmodel.model import Block, joined_text

_whole_text: Final = etree.XPath("string()", smart_strings=False)

_ELEMENTS: Final = (
    "a|abbr|acronym|address|applet|area|article|aside|audio|b|bdo|big|blink|blockquote|body|br|"
    "button|caption|center|cite|code|col|colgroup|command|datagrid|dd|del|details|dfn|dialog|dir|"
    "div|dl|dt|em|embed|event-source|fieldset|figcaption|figure|font|footer|form|frame|frameset|"
    "h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|keygen|label|legend|li|link|m|main|map|"
    "mark|marquee|math|menu|meta|meter|multicol|nav|nobr|noscript|object|ol|optgroup|option|output|"
    "p|param|picture|pre|progress|q|s|samp|script|section|select|small|sound|source|span|strike|"
    "strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr"
)
_MARKUP: Final = re.compile(
    rf"</?(?:{_ELEMENTS})(?=[\s/>])|<!--|&(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z][A-Za-z\d]+);",
    re.IGNORECASE,
)
"""What makes a value of RSS HTML."""

_BLOCKS: Final = re.compile(
    r"</?(?:address|article|aside|blockquote|br|dd|dl|dt|figure|h[1-6]|hr|iframe|li|ol|pre|"
    r"script|section|style|table|td|th|tr|ul)(?=[\s/>])",
    re.IGNORECASE,
)
"""What cannot just be left out of the text."""

_PARAGRAPH: Final = re.compile(r"</?(?:div|p)(?:\s[^<>]*)?>", re.IGNORECASE)
"""What begins and ends a paragraph."""

_BASE64: Final = re.compile(r"[A-Za-z0-9+/\s]*={0,2}\s*")


class Kind(Enum):
    """What a value is."""

    TEXT = "text"
    HTML = "html"
    INLINE = "inline"
    """Elements of XHTML below the element."""

    EITHER = "either"
    """Text or HTML: the format does not say which."""


@define(eq=False)
class Value:
    """What an element says, as it stands there."""

    kind: Kind
    text: str
    """The text or the HTML; nothing where it is inline."""

    element: etree._Element
    """The element; where the value is inline, it holds it."""

    @property
    def is_html(self) -> bool:
        """Whether the text is HTML."""
        if self.kind is not Kind.EITHER:
            return self.kind is Kind.HTML
        text = self.text
        return ("<" in text or "&" in text) and _MARKUP.search(text) is not None

    def line(self) -> str:
        """The words, on one line."""
        return one_line(self.words())

    def words(self) -> str:
        """The words: without markup, with the line breaks of plain text."""
        if self.kind is Kind.INLINE:
            if any(_has_layout(child) for child in self.element.iter(etree.Element)):
                return joined_text(read_blocks(self.element))
            return _tidy(text_of(self.element))
        if not self.is_html:
            return _tidy(self.text)
        if _BLOCKS.search(self.text):
            return joined_text(read_html_text(self.text))
        return _paragraphs(self.text)

    def blocks(self, base: str | None) -> tuple[Block, ...]:
        """The blocks of a body."""
        if self.kind is Kind.INLINE:
            return read_blocks(self.element, base=base)
        if self.is_html:
            return read_html_text(self.text, base=base)
        return plain_blocks(self.text)

    def markup(self) -> str:
        """The value with its markup."""
        if self.kind is not Kind.INLINE:
            return self.text.strip()
        parts = (etree.tostring(child, encoding="unicode") for child in self.element)
        return ((self.element.text or "") + "".join(parts)).strip()

    def shown(self) -> str:
        """The words; where there are none, the markup: a picture is a statement, too."""
        return self.words() or self.markup()


def text_of(element: etree._Element) -> str:
    """The text of an element, without that of comments."""
    return str(_whole_text(element)) if len(element) else element.text or ""


def line_of(element: etree._Element) -> str:
    """What an element says, in words on one line."""
    text = element.text or ""
    if "<" in text or "&" in text or len(element) or element.get("type") or element.get("mode"):
        return read_value(element).line()
    return one_line(text)  # nearly always


def read_value(element: etree._Element) -> Value:
    """What an element says."""
    declared, mode = element.get("type"), element.get("mode")
    if declared is None and mode is None and len(element) == 0:
        kind = Kind.TEXT if is_atom(element) else Kind.EITHER
        return Value(kind, element.text or "", element)
    return _read_declared(element, (declared or "").strip().lower(), mode or "")


def _read_declared(element: etree._Element, declared: str, mode: str) -> Value:
    if _is_base64(declared, mode):
        decoded = _from_base64(text_of(element))
        if decoded is not None:
            return Value(kind=Kind.EITHER, text=decoded, element=element)
    if len(element) and any(isinstance(child.tag, str) for child in element):
        return Value(kind=Kind.INLINE, text="", element=element)
    return Value(kind=_kind(declared, element), text=text_of(element), element=element)


def write_line(element: etree._Element, line: str) -> None:
    """Make an element say a line of text, as the kind of value that it has.

    It is tried in the plainest way first, and then read again.
    """
    for put in _ways(element):
        put(element, line)
        if read_value(element).shown() == line:
            return


def write_markup(element: etree._Element, markup: str) -> None:
    """Make an element say HTML."""
    if is_atom(element):
        old = element.get("mode") is not None
        element.set("type", "text/html" if old else "html")
        if old:
            element.set("mode", "escaped")
    set_text(element, markup)
    if "]]>" not in markup:
        element.text = etree.CDATA(xml_text(markup))


def _kind(declared: str, element: etree._Element) -> Kind:
    if declared in {"html", "text/html"}:
        return Kind.HTML
    if declared in {"text", "plain", "text/plain"} or "xml" in declared or "xhtml" in declared:
        return Kind.TEXT
    return Kind.TEXT if is_atom(element) else Kind.EITHER


def _is_base64(declared: str, mode: str) -> bool:
    declared = declared.strip().lower()
    if mode.strip().lower() == "base64":
        return True
    if "/" not in declared or declared.startswith("text/"):
        return False
    return not declared.endswith(("xml", "html", "json"))


def _from_base64(text: str) -> str | None:
    if not _BASE64.fullmatch(text):
        return None
    try:
        return b64decode("".join(text.split()), validate=True).decode()
    except ValueError:
        return None


def _has_layout(element: etree._Element) -> bool:
    return _BLOCKS.match(f"<{str(element.tag).rpartition('}')[2]}>") is not None


def _paragraphs(html: str) -> str:
    """The paragraphs of HTML that has nothing else, with a blank line between them."""
    if "<p" in html or "<d" in html or "<P" in html:
        return "\n\n".join(filter(None, map(html_to_text, _PARAGRAPH.split(html))))
    return html_to_text(html)


def _tidy(text: str) -> str:
    """The lines of a text without white space around them."""
    if text.isprintable() and "  " not in text:
        return text.strip()  # most texts are one line, as it should be
    return "\n".join(map(one_line, text.strip().splitlines()))


Put = Callable[[etree._Element, str], None]


def _ways(element: etree._Element) -> Iterator[Put]:
    kind = read_value(element).kind
    if _is_base64(element.get("type", ""), element.get("mode", "")):
        yield _put_base64
        yield _put_escaped_in_base64
        return
    if kind is Kind.INLINE:
        yield _put_inline
    elif kind is not Kind.HTML:
        yield set_text
    yield _put_escaped


def _put_inline(element: etree._Element, line: str) -> None:
    """Keep the element that wraps the value, which Atom demands."""
    only = element[0] if len(element) == 1 else None
    wraps = only is not None and isinstance(only.tag, str) and not (element.text or "").strip()
    set_text(only if only is not None and wraps else element, line)


def _put_base64(element: etree._Element, line: str) -> None:
    set_text(element, b64encode(line.encode()).decode())


def _put_escaped_in_base64(element: etree._Element, line: str) -> None:
    _put_base64(element, escape(line, quote=False))


def _put_escaped(element: etree._Element, line: str) -> None:
    set_text(element, escape(line, quote=False))
