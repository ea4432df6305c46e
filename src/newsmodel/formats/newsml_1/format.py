"""The format ``newsml-1``."""

from collections.abc import Sequence

from newsmodel.documents import Limits, NotWritableError, Source
from newsmodel.formats.lens.xml_root import root_name
from newsmodel.formats.newsml_1.document import INSTEAD, ROOT, NewsMLOneDocument
from newsmodel.model import Article


class NewsMLOneFormat:
    """NewsML 1.0 to 1.2."""

    name: str = "newsml-1"
    media_types: Sequence[str] = ("text/vnd.iptc.newsml",)
    suffixes: Sequence[str] = (".newsml",)
    writes: Sequence[str] = ()
    renders: Sequence[str] = ()

    def sniff(self, source: Source) -> float:
        """Sure where the root element has the name."""
        return 1.0 if root_name(source).rpartition("}")[2] == ROOT else 0.0

    def read(self, source: Source, limits: Limits) -> NewsMLOneDocument:
        """The document."""
        return NewsMLOneDocument.read(source, limits)

    def write(self, article: Article, name: str) -> bytes:
        """It writes nothing anew.

        Raises:
            NotWritableError: always.
        """
        raise NotWritableError(f"NewsML 1 is not written anew; use {INSTEAD}")
