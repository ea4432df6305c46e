"""Values as pages write them: texts with markup in them, lists where one thing is meant."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final

_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_PHRASE: Final = re.compile(r" (?:&|and|und|et|y|e|en|og|och) |^[^,]*$")
"""What a text with commas in it has, where it is one name: ``Arts, Books & Music``."""
_UNSEEN: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Places where a word may be broken, and where it may not."""

_MOST_ITEMS: Final = 50


def plain(value: Any) -> str:
    """A text without markup, entities and runs of white space; empty for what is no text."""
    said = value if isinstance(value, str) else _said(value)
    text = unescape(said) if "&" in said else said
    if "<" in text:
        text = _TAG.sub(" ", text)
    if not text.isascii():
        text = _UNSEEN.sub("", _SURROGATES.sub("\ufffd", text))
    return " ".join(text.split())


def _said(value: Any) -> str:
    """The text that an object, or a list of one text, stands for; empty where there is none."""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return value if isinstance(value, str) else ""


def plain_all(value: Any) -> tuple[str, ...]:
    """The texts of a list, or of one text that stands for a list; each once."""
    found = (plain(item) for item in items(value))
    return tuple(dict.fromkeys(text for text in found if text))


def plain_list(value: Any) -> tuple[str, ...]:
    """The texts of a list, or the parts of one text that lists them with commas between."""
    texts = plain_all(value)
    if len(texts) != 1 or _PHRASE.search(texts[0]):
        return texts
    return tuple(dict.fromkeys(filter(None, map(str.strip, texts[0].split(",")))))


def items(value: Any) -> Iterator[Any]:
    """The members of a list, or the one thing that stands in its place."""
    if isinstance(value, list):
        yield from value[:_MOST_ITEMS]
    elif value is not None:
        yield value


def comparable(text: str) -> str:
    """A text reduced to its letters and digits, to compare names that are spelled variously."""
    return "".join(filter(str.isalnum, text.casefold()))
