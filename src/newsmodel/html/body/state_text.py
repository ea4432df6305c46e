"""Finds the text of an article in the state of a page's program, by its shape.

Systems differ in names, not in shapes. A body is one long text of paragraphs, with markup or blank
lines between them, or a list of blocks, each of which has its text, or the pieces of its text, in a
member that says so. What is found is written as markup, so that it is read like any other.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

from attrs import evolve, field, frozen

_TEXT_KEYS: Final = (
    "text", "html", "content", "value", "children", "body", "paragraph", "paragraphs", "items",
    "data", "rendered",
)  # fmt: skip
_KIND_KEYS: Final = ("type", "_type", "__typename", "nodeType", "kind", "style", "tag", "tagName")
_ELEMENTS: Final = (
    (re.compile(r"^img$|image|figure|photo|video|gallery|media|embed|\bads?\b|promo|related|link|"
                r"newsletter|comment|advert|teaser|author|script|divider"), ""),
    (re.compile(r"^h[1-6]$|head(?:er|ing|line)|title"), "h2"),
    (re.compile(r"quote"), "blockquote"),
    (re.compile(r"^li$|list[-_]?item"), "li"),
    (re.compile(r"^[ou]l$|list"), "ul"),
)  # fmt: skip
"""What the kind of a block means, as an element; nothing for what is no text."""

_TAGS: Final = frozenset("a b blockquote div em h2 h3 h4 i li ol p span strong u ul".split())
_BREAK: Final = re.compile(r"</p>|<br|\n\s*\n", re.IGNORECASE)
_BLOCK_TAG: Final = re.compile(r"<(?:p|div|h[1-6]|ul|ol|blockquote|figure|table)\b", re.IGNORECASE)
_NAME: Final = re.compile(r"[\w$-]+", re.ASCII)
_LEAST_BODY: Final = 400
_LEAST_PARAGRAPH: Final = 60
_LEAST_STRING: Final = 30
_MOST_DEPTH: Final = 8
_MOST_VALUES: Final = 200_000
_NEAR: Final = 6

Owners = tuple[dict[str, Any], ...]


@frozen
class FoundText:
    """A piece of the state that reads like the body of an article."""

    markup: str
    path: str
    owners: Owners = field(repr=False)
    """The nearest objects that it lies in, the innermost first."""


class _Node(NamedTuple):
    """A value in the state, and where it lies: paths are made for few of them only."""

    value: Any
    key: str | int
    parent: "_Node | None"

    def outwards(self) -> "Iterator[_Node]":
        """What it lies in, the innermost first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def found(self, markup: str) -> FoundText:
        outer = [self, *self.outwards()]
        owners = (node.value for node in outer[1:] if isinstance(node.value, dict))
        path = "".join(_step(node.key) for node in outer[-2::-1])
        return FoundText(markup, f"{outer[-1].key}{path}", tuple(islice(owners, _NEAR)))


def texts_in(state: Any, path: str) -> Iterator[FoundText]:
    """Everything in a state that reads like the body of an article."""
    prose: Counter[int] = Counter()
    lists: dict[int, _Node] = {}
    for node in _hints(_Node(state, path, None)):
        if isinstance(node.value, list):
            lists[id(node.value)] = node
            prose[id(node.value)] += _LEAST_BODY
            continue
        if len(node.value) >= _LEAST_BODY and _is_broken(node.value):
            yield node.found(node.value)
        for outer in islice(node.outwards(), _MOST_DEPTH):
            if isinstance(outer.value, list):
                lists[id(outer.value)] = outer
                prose[id(outer.value)] += len(node.value)
    for identity, node in lists.items():
        found = node.found("") if prose[identity] >= _LEAST_BODY else None
        if found and (markup := _body(node.value, found.owners)):
            yield evolve(found, markup=markup)


def _hints(root: _Node) -> Iterator[_Node]:
    """The longer strings of a state, and its lists of references to objects elsewhere in it."""
    waiting = [root]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        node = waiting.pop()
        value = node.value
        for key, inner in value.items() if type(value) is dict else enumerate(value):
            kind = type(inner)
            if kind is str:
                if len(inner) >= _LEAST_STRING and " " in inner:
                    yield _Node(inner, key, node)
            elif inner and (kind is dict or kind is list):
                waiting.append(_Node(inner, key, node))
                if kind is list and len(inner) > 1 and _reference(inner[0]):
                    yield waiting[-1]


def _is_broken(text: str) -> bool:
    """Whether a text is broken into paragraphs more than once."""
    may_be = "<" in text or "\n" in text
    return may_be and len(list(islice(_BREAK.finditer(text), 2))) == 2


def _step(key: str | int) -> str:
    if isinstance(key, str) and _NAME.fullmatch(key):
        return f".{key}"
    return f"[{json.dumps(key)}]"


def _body(value: list[Any], owners: Owners) -> str:
    """A list of blocks as markup; empty where it holds little prose."""
    blocks = [_block(item, owners) for item in _children(value)]
    prose = [len(block) for block in blocks if len(block) >= _LEAST_PARAGRAPH]
    return "".join(blocks) if len(prose) > 1 and sum(prose) >= _LEAST_BODY else ""


def _block(item: Any, owners: Owners) -> str:
    """A block of a body as markup; empty where it is none, or no text."""
    item = _referred(item, owners)
    element = _element(item)
    text = _inline(item, owners).strip() if element else ""
    if not text or _BLOCK_TAG.match(text):
        return text
    return f"<{element}>{text}</{element}>"


def _element(item: Any) -> str:
    kinds = [item[0]] if isinstance(item, list) and item else []
    if isinstance(item, dict):
        kinds = [item.get(key) for key in _KIND_KEYS]
    for kind in kinds:
        if isinstance(kind, str):
            for pattern, element in _ELEMENTS:
                if pattern.search(kind.lower()):
                    return element
    return "p"


def _inline(value: Any, owners: Owners, depth: int = 0) -> str:
    """The text of a block: its own, or its pieces one after the other."""
    value = _referred(value, owners)
    if isinstance(value, str):
        return value
    if depth > _MOST_DEPTH:
        return ""
    if isinstance(value, list):
        pieces = _children(value)
        texts = [_inline(piece, owners, depth + 1) for piece in pieces]
        is_list = any(_element(piece) == "li" for piece in pieces)
        return "".join(f"<li>{text}</li>" if is_list else text for text in texts)
    if isinstance(value, dict):
        found = (_inline(value[key], owners, depth + 1) for key in _TEXT_KEYS if key in value)
        return next(filter(None, found), "")
    return ""


def _children(value: list[Any]) -> list[Any]:
    """The items of a list; where it is an element in itself, begun by its name, what is within."""
    is_element = bool(value) and isinstance(value[0], str) and value[0] in _TAGS
    return value[1:] if is_element else value


def _referred(value: Any, owners: Owners) -> Any:
    """What a reference stands for: stores keep each object once, in one of those around it."""
    name = _reference(value)
    return next((owner[name] for owner in owners if name in owner), value) if name else value


def _reference(value: Any) -> str | None:
    if not isinstance(value, dict):
        return None
    name = value.get("__ref") or (value.get("id") if value.get("type") == "id" else None)
    return name if isinstance(name, str) else None
