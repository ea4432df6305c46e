"""Reads the block list of a page in one walk.

Containers are walked from the top; what lies inside a paragraph or a list is never visited one
by one, only taken as a string. Menus (``nav``) and what is never shown are left out; nothing else
is judged here.
"""

from collections.abc import Callable
from typing import Any, Final

from lxml import etree

from newsmodel.documents.page_blocks import (
    BlockKind,
    BlockList,
    PageBlock,
    Region,
    Run,
    hides,
    leads,
)
from newsmodel.documents.white_space import one_line

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
    "menu meta meter nav noframes noscript option optgroup param progress script select "
    "source style svg template textarea title track".split()
)
_SWALLOWERS: Final = frozenset(("button", "nav", "noscript", "select", "svg", "template"))
"""What holds no text of the page, but the rest of the page where its end tag is missing."""

_SCRIPTS: Final = ("script", "style", "noscript", "template")
_NAMING: Final = frozenset(("class", "id", "role"))
_HIDING: Final = frozenset(("style", "hidden", "aria-hidden"))
_LONGEST_NAMES: Final = 400
_LONG: Final = 200
"""Characters from which on it matters whether scripts are among them."""

_MAY_HOLD_BLOCKS: Final = frozenset(("p", "ul", "ol", "dl", "table", "figure"))
_INLINE_FIGURES: Final = frozenset(("img", "amp-img", "picture"))

_BLOCK_TAGS: Final = frozenset(
    "p div section article ul ol dl table blockquote pre figure h1 h2 h3 h4 h5 h6".split()
)
_IN_COMPLEX_LISTS: Final = frozenset(
    "p div article section figure table blockquote h1 h2 h3 h4 h5 h6".split()
)
_COMPLEX_LIST: Final = etree.XPath(
    "boolean(li[count(p) > 1 or div or article or section or figure or table or blockquote"
    " or h1 or h2 or h3 or h4 or h5 or h6])"
)
_IN_COMPLEX_FIGURES: Final = frozenset(("table", "blockquote", "pre"))
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


class _Walk:
    """A walk over a page, with the loose text that was met since the last block."""

    def __init__(self, body: Any) -> None:
        self.blocks: list[PageBlock] = []
        self.regions: list[Region] = []
        self.waiting: list[Any] = []
        """What is still to be taken, the next element last; None where a container ends."""

        self.lead = ""
        """The loose text before the first inline element."""

        self.inlines: list[Any] = []
        self.region = Region(-1, -1, None, "", "", False, False, "", 0)  # noqa: FBT003 -- around all
        self._enter(body, "body")

    def run(self) -> None:
        waiting, taker, other = self.waiting, _TAKERS.get, _Walk.take_other
        while waiting:
            element = waiting.pop()
            if element is None:
                self._leave()
            else:
                tag = element.tag
                taker(tag, other)(self, element, tag)

    # Each of these takes one element, and everything in it unless it is entered.

    def take_container(self, element: Any, tag: str) -> None:
        if len(element) or _filled(element.text):
            self._enter(element, tag)
        elif element.get("data-href"):  # it says what a script shows in it
            self.take_leaf(element, "embed")
        else:
            self._flush(element.tail)

    def take_leaf(self, element: Any, tag: str) -> None:
        if tag in _MAY_HOLD_BLOCKS and len(element) and _is_container(element, tag):
            self._enter(element, tag)
            return
        if tag not in _INLINE_FIGURES:
            self._flush(element.tail)
        else:
            # A picture does not end the loose text that it stands in.
            self.inlines.append(element)
        kind = _LEAVES[tag]
        text = one_line(_shown_text(element))
        if text or len(element) or kind in (BlockKind.FIGURE, BlockKind.EMBED):
            self._add(kind, element, text)

    def take_silent(self, element: Any, tag: str) -> None:
        if tag in _SWALLOWERS and _holds(element, "h1", "p") and _SWALLOWED(element):
            self._enter(element, tag)
        elif _filled(element.tail):
            # Kept among the inline elements for the text behind it.
            self.inlines.append(element)

    def take_other(self, element: Any, tag: str) -> None:
        if "-" in tag or (len(element) and _holds_blocks(element)):
            self._enter(element, tag)
        elif tag == "br" and self.inlines and _is_break(self.inlines[-1]):
            self._flush(element.tail)
        else:
            self.inlines.append(element)

    def _enter(self, element: Any, tag: str) -> None:
        self._flush(element.text)
        outer, index = self.region, len(self.regions)
        names, hidden, itemprop = _said_of(element)
        in_link = outer.in_link or (tag == "a" and leads(element))
        self.region = Region(
            index, outer.index, element, tag, names, in_link, hidden, itemprop, len(self.blocks)
        )
        self.regions.append(self.region)
        self.waiting.append(None)
        self.waiting += element[::-1]

    def _leave(self) -> None:
        ended = self.region
        self._flush(ended.element.tail)
        ended.end_block, ended.end = len(self.blocks), len(self.regions)
        self.region = self.regions[ended.parent]

    def _flush(self, lead: str | None) -> None:
        """Make a block of the loose text so far; ``lead`` is the text that follows."""
        before, inlines = self.lead, self.inlines
        if inlines or (before and not before.isspace()):
            self.inlines = []
            text = _loose_text(before, inlines)
            if text:
                run = before, tuple(inlines)
                self._add(BlockKind.PARAGRAPH, self.region.element, text, run)
        self.lead = lead or ""

    def _add(self, kind: BlockKind, element: Any, text: str, run: Run | None = None) -> None:
        region = self.region
        self.blocks.append(PageBlock(kind, region.index, element, text, region.in_link, run))


_TAKERS: Final[dict[str, Callable[[_Walk, Any, str], None]]] = {
    **dict.fromkeys(_CONTAINERS, _Walk.take_container),
    **dict.fromkeys(_LEAVES, _Walk.take_leaf),
    **dict.fromkeys(_NEVER_TEXT, _Walk.take_silent),
}


def _loose_text(lead: str, inlines: list[Any]) -> str:
    parts = [lead]
    for each in inlines:
        if each.tag not in _NEVER_TEXT:
            parts.append(_shown_text(each))
        parts.append(each.tail or "")
    return one_line("".join(parts))


def _is_break(element: Any) -> bool:
    """Whether an element is a line break behind which nothing stands."""
    return element.tag == "br" and not _filled(element.tail)


def _said_of(element: Any) -> tuple[str, bool, str]:
    """The names that its attributes give an element, whether they hide it, and its itemprop."""
    names, hidden, itemprop = "", False, ""
    for name, value in element.items():
        if name in _NAMING:
            names = f"{names} {value}" if names else value
        elif name in _HIDING:
            hidden = hidden or _hides(name, value)
        elif name == "itemprop":
            itemprop = value
    return names[:_LONGEST_NAMES].lower(), hidden, itemprop


def _hides(name: str, value: str) -> bool:
    if name == "style":
        return hides(value)
    return name == "hidden" or value == "true"


# Slices of elements, and walks without a tag, are the quickest ways to look into small ones.


def _holds_blocks(element: Any) -> bool:
    is_deep = False
    for child in element[:]:
        if child.tag in _BLOCK_TAGS:
            return True
        is_deep = is_deep or len(child) > 0
    return is_deep and _holds(element, *_BLOCK_TAGS)


def _is_container(element: Any, tag: str) -> bool:
    """Whether an element that usually is one block holds several here."""
    match tag:
        case "p":
            return len(element) > 1 and any(map(_is_doubled, element[:]))
        case "ul" | "ol" | "dl":
            inner = [each.tag for item in element[:] for each in item[:]]
            return not _IN_COMPLEX_LISTS.isdisjoint(inner) and bool(_COMPLEX_LIST(element))
        case "table":
            return bool(_LAYOUT_TABLE(element))
        case "figure":
            return any(each.tag in _IN_COMPLEX_FIGURES for each in element.iter())
    return False


def _is_doubled(element: Any) -> bool:
    """Whether an element is a line break, and the next thing behind it another."""
    if element.tag != "br" or _filled(element.tail):
        return False
    following = element.getnext()
    return following is not None and following.tag == "br"


def _holds(element: Any, *tags: str) -> bool:
    """Whether an element of one of some tags lies inside; much cheaper than asking by an XPath."""
    return next(element.iter(*tags), None) is not None


def _shown_text(element: Any) -> str:
    if not len(element):
        return element.text or ""
    text = etree.tostring(element, method="text", encoding="unicode", with_tail=False)
    if len(text) > _LONG and _holds(element, *_SCRIPTS):
        return "".join(_SHOWN(element))
    return text


def _filled(text: str | None) -> bool:
    return bool(text) and not text.isspace()  # type: ignore[union-attr]
