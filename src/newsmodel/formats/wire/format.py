"""The format ``wire`` as the plugin door wants it."""

from collections.abc import Sequence
from typing import Final

from newsmodel.documents import Limits, Source
from newsmodel.formats.wire.document import WireDocument, read_wire
from newsmodel.formats.wire.transmission import looks_like_wire
from newsmodel.formats.wire.write import ANPA_1312, IPTC_7901, write_message
from newsmodel.model import Article

_SURE: Final = 0.95


class WireFormat:
    """Agency wires, IPTC 7901 and ANPA 1312."""

    name: str = "wire"
    media_types: Sequence[str] = ("text/vnd.iptc.anpa",)
    suffixes: Sequence[str] = (".anpa", ".iptc")
    writes: Sequence[str] = ()
    renders: Sequence[str] = (IPTC_7901, ANPA_1312)

    def sniff(self, source: Source) -> float:
        """Certain where a message begins with a header; nothing else looks like one."""
        return _SURE if looks_like_wire(source.data) else 0.0

    def read(self, source: Source, limits: Limits) -> WireDocument:
        """The document.

        Raises:
            DocumentError: when there is no message in it.
        """
        return read_wire(source, limits)

    def write(self, article: Article, name: str) -> bytes:
        """What a wire can say of an article, as a message."""
        return write_message(article, name)

    def write_many(self, articles: Sequence[Article], name: str) -> bytes:
        """A message for each article."""
        return b"".join(self.write(article, name) for article in articles)
