"""What stands around the root of an XML document: it is kept as it was written.

lxml writes a prolog anew, without its layout, and without a document type whose name has a prefix.
"""

import codecs
import re
from typing import Final

from attrs import frozen
from lxml import etree

_MISC: Final = r"\s+|<\?.*?\?>|<!--.*?-->"
_QUOTED: Final = r"\"[^\"]*\"|'[^']*'"
_SUBSET: Final = rf"\[(?:<\?.*?\?>|<!--.*?-->|{_QUOTED}|[^\]\"'])*+\]\s*"
_DOCTYPE: Final = rf"<!DOCTYPE(?:{_QUOTED}|[^\[>\"'])*+(?:{_SUBSET})?>"
_PROLOG: Final = re.compile(rf"(?:\ufeff|\xef\xbb\xbf)?(?:{_MISC}|{_DOCTYPE})*+(?=<\w)", re.DOTALL)

_WIDE: Final = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_BYTE_BY_BYTE: Final = "latin-1"
"""All other encodings have ASCII within them: markup is found without decoding the rest."""


@frozen
class Frame:
    """The text before the root, and behind it."""

    before: str
    behind: str
    codec: str
    """What these two were decoded with."""

    encoding: str
    """What the document is in."""

    def around(self, root: etree._Element) -> bytes:
        """A root in its frame."""
        if self.codec == _BYTE_BY_BYTE:
            encoding = self.encoding
            content = etree.tostring(
                root, encoding=encoding, xml_declaration=False, with_tail=False
            )
        else:
            content = etree.tostring(root, encoding="unicode", with_tail=False).encode(self.codec)
        return self.before.encode(self.codec) + content + self.behind.encode(self.codec)


def frame_of(data: bytes, root: etree._Element) -> Frame | None:
    """The frame in the bytes of a document; None where they are in an encoding of another kind."""
    codec = next((codec for mark, codec in _WIDE if data.startswith(mark)), _BYTE_BY_BYTE)
    text = data.decode(codec, "replace")
    before = _PROLOG.match(text)
    if before is None:
        return None
    encoding = root.getroottree().docinfo.encoding or "utf-8"
    return Frame(before[0], _behind(text, root), codec, encoding)


def _behind(text: str, root: etree._Element) -> str:
    end = len(text)
    for each in reversed(list(root.itersiblings())):
        end = text.rfind("<?" if hasattr(each, "target") else "<!--", 0, end)
    return text[text.rfind(">", 0, end) + 1 :]
