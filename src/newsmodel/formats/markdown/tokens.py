"""The signs that Markdown has within a block, and the names and addresses among them."""

import re
from html import unescape
from html.entities import html5
from typing import Final

TOKEN: Final = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<hard>\\\n|[ ]{2,99}\n|<br[ ]{0,9}/?>\n?)"
    r"|(?P<soft>[ ]?\n)"
    r"|(?P<ticks>`+)"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|<(?P<address>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000})>"
    r"|(?P<comment><!--)"
    r"|<(?P<closing>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]{0,20})(?:\s[^<>]{0,2000})?/?>"
    r"|(?P<opener>!?\[)"
    r"|(?P<closer>\])"
    r"|(?P<run>\*+|_+|~~(?!~))",
)
TARGET: Final = re.compile(
    r"\(\s{0,9}(?:<(?P<quoted>(?:[^<>\n\\]|\\.){0,4000})>"
    r"|(?P<plain>(?:[^\s()<>\\]|\\.|\([^\s()<>]{0,500}\)){0,4000}))"
    r"(?:\s{1,9}(?:\"(?P<title>(?:[^\"\\]|\\.){0,2000})\"|'(?P<other>(?:[^'\\]|\\.){0,2000})'))?"
    r"\s{0,9}\)",
    re.DOTALL,
)
REFERENCE: Final = re.compile(r"\[([^\[\]]{0,999})\]")
_ESCAPE: Final = re.compile(
    r"\\(?P<sign>[!-/:-@\[-`{-~])"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)


def label_of(written: str) -> str:
    """The label of a reference as labels are compared."""
    return " ".join(written.split()).casefold()


def without_escapes(written: str) -> str:
    """An address or a title as it is meant."""
    return _ESCAPE.sub(lambda found: found["sign"] or character_of(found["entity"]), written)


def character_of(reference: str) -> str:
    """What a reference such as ``&amp;`` stands for; itself where HTML knows no such name."""
    # `unescape` would also read the beginning of a name that it does not know.
    return unescape(reference) if reference[1] == "#" else html5.get(reference[1:], reference)
