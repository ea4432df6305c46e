"""Reads the block list of a page in one walk.

Containers are walked from the top; what lies inside a paragraph or a list is never visited one
by one, only taken as a string. Menus (``nav``) and what is never shown are left out; nothing else
is judged here.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from attrs import define
from lxml import etree

from newsmodel.documents.page_blocks import BlockKind, BlockList, PageBlock, Region, hides

_LEAVES: Final = {
    "p": BlockKind.PARAGRAPH,
    "dl": BlockKind.LIST,
    "ol": BlockKind.LIST,
    "ul": BlockKind.LIST,
    "blockquote": BlockKind.QUOTE,
    "table": BlockKind.TABLE,
    "pre": BlockKind.PREFORMATTED,
    "figure": BlockKind.FIGURE,
    "picture": BlockKind.FIGURE,
    "img": BlockKind.FIGURE,
    "amp-img": BlockKind.FIGURE,
    "video": BlockKind.EMBED,
    "audio": BlockKind.EMBED,
    "iframe": BlockKind.EMBED,
    "object": BlockKind.EMBED,
    "embed": BlockKind.EMBED,
    **dict.fromkeys(
        "amp-audio amp-dailymotion amp-facebook amp-iframe amp-instagram amp-soundcloud amp-tiktok "
        "amp-twitter amp-video amp-vimeo amp-youtube lite-vimeo lite-youtube".split(),
        BlockKind.EMBED,
    ),
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
_CONTAINERS: Final = frozenset(
    "address article aside body center dd details dialog div dt fieldset footer form header hgroup "
    "html li main section summary tbody td tfoot th thead tr".split()
)
_NEVER_TEXT: Final = frozenset(
    "area base button canvas col colgroup datalist frame frameset head hr input link map "
    "math menu meta meter nav noframes noscript option optgroup param progress script select "
    "source style svg template textarea title track".split()
)
_SWALLOWERS: Final = frozenset(("button", "nav", "noscript", "select", "svg", "template"))
"""What holds no text of the page, but the rest of the page where its end tag is missing."""

_SCRIPTS: Final = ("script", "style", "noscript", "template")
_NAMING: Final = frozenset(("class", "id", "role"))
_HIDING: Final = frozenset(("style", "hidden", "aria-hidden"))
_NOTHING_SAID: Final = ("", False, "")
_LONGEST_NAMES: Final = 400
_LONG: Final = 200
"""Characters from which on it matters whether scripts are among them."""

_MAY_HOLD_BLOCKS: Final = frozenset(("p", "ul", "ol", "dl", "table", "figure"))
_INLINE_FIGURES: Final = frozenset(("img", "amp-img", "picture"))

_BLOCK_TAGS: Final = frozenset(
    "p div section article ul ol dl table blockquote pre figure h1 h2 h3 h4 h5 h6".split()
)
_IN_COMPLEX_LISTS: Final = tuple(
    "div article section figure table blockquote h1 h2 h3 h4 h5 h6".split()
)
_COMPLEX_LIST: Final = etree.XPath(f"boolean(li[count(p) > 1 or {' or '.join(_IN_COMPLEX_LISTS)}])")
_LAYOUT_TABLE: Final = etree.XPath(
    "boolean(.//table or .//td//div or .//h1 or .//h2 or count(.//td//p) > count(.//td)"
    " or count(.//td) < 2 or .//td[.//p or .//br][string-length() > 800])"
)
_SWALLOWED: Final = etree.XPath("boolean(.//h1 or count(.//p) > 4)")
_SHOWN: Final = etree.XPath(
    ".//text()[not(ancestor::script or ancestor::style or ancestor::noscript"
    " or ancestor::template)]",
    smart_strings=False,
)


def read_blocks(root: Any) -> BlockList:
    """Walk a page once."""
    body = root.find("body")
    walk = _Walk(root if body is None else body)
    walk.run()
    return BlockList(tuple(walk.blocks), tuple(walk.regions))


@define(eq=False)
class _Frame:
    """A container that is being walked, with the loose text that was met since the last block."""

    region: Region
    children: Iterator[Any]
    lead: str | None
    inlines: list[Any]


class _Walk:
    def __init__(self, body: Any) -> None:
        self.blocks: list[PageBlock] = []
        self.regions: list[Region] = []
        self.frames: list[_Frame] = []
        self._enter(body, "body", -1, in_link=False)

    def run(self) -> None:
        while self.frames:
            frame = self.frames[-1]
            for child in frame.children:
                tag = child.tag
                if _TAKERS.get(tag, _Walk.take_other)(self, child, tag, frame):
                    self._open(child, tag, frame)
                    break
            else:
                self._flush(frame, None)
                self.frames.pop()

    # Each of these takes one child; True when it is to be entered, as it holds blocks.

    def take_container(self, child: Any, tag: str, frame: _Frame) -> bool:
        if len(child) or _filled(child.text):
            return True
        if child.get("data-href"):  # it says what a script shows in it
            return self.take_leaf(child, "embed", frame)
        self._flush(frame, child.tail)
        return False

    def take_leaf(self, child: Any, tag: str, frame: _Frame) -> bool:
        if len(child) and tag in _MAY_HOLD_BLOCKS and _is_container(child, tag):
            return True
        if tag not in _INLINE_FIGURES:
            self._flush(frame, child.tail)
        else:
            # A picture does not end the loose text that it stands in.
            frame.inlines.append(child)
        kind = _LEAVES[tag]
        text = _text_of(child)
        if text or len(child) or kind in (BlockKind.FIGURE, BlockKind.EMBED):
            region = frame.region
            self.blocks.append(PageBlock(kind, region.index, child, text, region.in_link))
        return False

    def take_silent(self, child: Any, tag: str, frame: _Frame) -> bool:
        if tag in _SWALLOWERS and _holds(child, "h1", "p") and _SWALLOWED(child):
            return True
        if _filled(child.tail):
            # Kept among the inline elements for the text behind it.
            frame.inlines.append(child)
        return False

    def take_other(self, child: Any, tag: Any, frame: _Frame) -> bool:
        if not isinstance(tag, str):  # a comment
            return self.take_silent(child, tag, frame)
        if "-" in tag or (len(child) and _holds_blocks(child)):
            return True
        last = frame.inlines[-1] if tag == "br" and frame.inlines else None
        if last is not None and last.tag == "br" and not _filled(last.tail):
            self._flush(frame, child.tail)
        else:
            frame.inlines.append(child)
        return False

    def _open(self, child: Any, tag: str, frame: _Frame) -> None:
        if frame.inlines or frame.lead:
            self._flush(frame, child.tail)
        else:
            frame.lead = child.tail
        in_link = frame.region.in_link or (tag == "a" and _is_link(child))
        self._enter(child, tag, frame.region.index, in_link=in_link)

    def _enter(self, element: Any, tag: str, parent: int, *, in_link: bool) -> None:
        attributes = element.items()
        said = _said_of(attributes) if attributes else _NOTHING_SAID
        region = Region(len(self.regions), parent, element, tag, said[0], in_link, *said[1:])
        self.regions.append(region)
        self.frames.append(_Frame(region, iter(element), element.text, []))

    def _flush(self, frame: _Frame, lead: str | None) -> None:
        """Make a block of the loose text so far; ``lead`` is the text that follows."""
        before, inlines = frame.lead, frame.inlines
        if inlines or (before and not before.isspace()):
            parts = [before or ""]
            for each in inlines:
                if not _is_silent(each.tag):
                    parts.append(_shown_text(each))
                parts.append(each.tail or "")
            text = " ".join("".join(parts).split())
            if text:
                kind, region = BlockKind.PARAGRAPH, frame.region
                run = before or "", tuple(inlines)
                block = PageBlock(kind, region.index, region.element, text, region.in_link, run)
                self.blocks.append(block)
            frame.inlines = []
        frame.lead = lead


_TAKERS: Final[dict[Any, Callable[[_Walk, Any, Any, _Frame], bool]]] = {
    **dict.fromkeys(_CONTAINERS, _Walk.take_container),
    **dict.fromkeys(_LEAVES, _Walk.take_leaf),
    **dict.fromkeys(_NEVER_TEXT, _Walk.take_silent),
}


def _is_link(anchor: Any) -> bool:
    """Whether an ``a`` leads somewhere; with a name it is a place, and often never closed."""
    return anchor.get("href") is not None or anchor.get("name") is None


def _said_of(attributes: list[tuple[str, str]]) -> tuple[str, bool, str]:
    """The names that attributes give an element, whether they hide it, and its itemprop."""
    names: list[str] = []
    hidden, itemprop = False, ""
    for name, value in attributes:
        if name in _NAMING:
            names.append(value)
        elif name in _HIDING:
            hidden = hidden or _hides(name, value)
        elif name == "itemprop":
            itemprop = value
    return " ".join(names)[:_LONGEST_NAMES].lower(), hidden, itemprop


def _hides(name: str, value: str) -> bool:
    if name == "style":
        return hides(value)
    return name == "hidden" or value == "true"


def _is_silent(tag: Any) -> bool:
    """Whether an element never holds text that is shown: scripts, controls, comments."""
    return tag in _NEVER_TEXT or not isinstance(tag, str)


def _holds_blocks(element: Any) -> bool:
    is_deep = False
    for child in element:
        if child.tag in _BLOCK_TAGS:
            return True
        is_deep = is_deep or len(child) > 0
    return is_deep and _holds(element, *_BLOCK_TAGS)


def _is_container(element: Any, tag: str) -> bool:
    """Whether an element that usually is one block holds several here."""
    match tag:
        case "p":
            return any(map(_is_doubled, element.iterchildren("br")))
        case "ul" | "ol" | "dl":
            return _holds(element, "p", *_IN_COMPLEX_LISTS) and bool(_COMPLEX_LIST(element))
        case "table":
            return bool(_LAYOUT_TABLE(element))
        case "figure":
            return _holds(element, "table", "blockquote", "pre")
    return False


def _is_doubled(line_break: Any) -> bool:
    """Whether the next thing behind a line break is another."""
    following = None if _filled(line_break.tail) else line_break.getnext()
    return following is not None and following.tag == "br"


def _holds(element: Any, *tags: str) -> bool:
    """Whether an element of one of some tags lies inside; much cheaper than asking by an XPath."""
    return next(element.iter(*tags), None) is not None


def _text_of(element: Any) -> str:
    text = _shown_text(element)
    return " ".join(text.split()) if text else ""


def _shown_text(element: Any) -> str:
    if not len(element):
        return element.text or ""
    text = etree.tostring(element, method="text", encoding="unicode", with_tail=False)
    if len(text) > _LONG and _holds(element, *_SCRIPTS):
        return "".join(_SHOWN(element))
    return text


def _filled(text: str | None) -> bool:
    return bool(text) and not text.isspace()  # type: ignore[union-attr]
