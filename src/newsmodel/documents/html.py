"""A web page: one tree, and the features that every extractor of pages needs."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, ClassVar
from urllib.parse import urljoin

from lxml import etree, html

from newsmodel.documents.document import Document
from newsmodel.documents.encoding import decode
from newsmodel.documents.limits import DEFAULT_LIMITS, Limits
from newsmodel.documents.markup import parse_html
from newsmodel.documents.source import Source
from newsmodel.model import Candidate, Diagnostic, Evidence


@lru_cache(maxsize=1024)
def compiled(path: str) -> etree.XPath:
    """An XPath, compiled once; its strings do not keep the tree alive."""
    return etree.XPath(path, smart_strings=False)


class HtmlDocument(Document):
    """A web page.

    The tree belongs to all extractors: read it, never change it. Take strings out of it, and
    keep no element beyond the call.
    """

    format: ClassVar[str] = "html"

    def __init__(self, source: Source, *, limits: Limits = DEFAULT_LIMITS) -> None:
        decoded = decode(source)
        noticed: list[Diagnostic] = [*source.diagnostics, *decoded.diagnostics]
        fits = decoded.replaced == 0 and decoded.encoding == "utf-8"
        data = source.data if fits else decoded.text.encode("utf-8", "replace")
        self.tree: html.HtmlElement = parse_html(data, "utf-8", limits, noticed)
        self.encoding = decoded.encoding
        self.limits = limits
        super().__init__(source, diagnostics=tuple(noticed))

    def select(self, path: str) -> list[Any]:
        """The elements or strings that an XPath selects in the page."""
        found = compiled(path)(self.tree)
        return found if isinstance(found, list) else [found]

    def text_of(self, element: html.HtmlElement) -> str:
        """The text of an element, with every run of white space as one space."""
        return " ".join(str(compiled("string(.)")(element)).split())

    def anchor_of(self, element: html.HtmlElement) -> str:
        """The XPath of an element, for evidence."""
        return str(self.tree.getroottree().getpath(element))

    def candidates(
        self, field: str, path: str, *, confidence: float, method: str | None = None
    ) -> Iterator[Candidate]:
        """A candidate for a field of text from each thing that an XPath selects.

        The XPath may select elements, whose text is taken, or strings such as attributes.
        """
        for found in self.select(path):
            is_element = isinstance(found, etree._Element)
            value = self.text_of(found) if is_element else " ".join(str(found).split())
            if value:
                yield Candidate(
                    field=field,
                    value=value,
                    confidence=confidence,
                    evidence=Evidence(
                        method=method, anchor=self.anchor_of(found) if is_element else path
                    ),
                )

    @property
    def base_url(self) -> str | None:
        """What relative addresses are relative to: ``<base href>``, else the page's own URL."""
        return self.feature("base_url", self._base_url)

    def _base_url(self) -> str | None:
        for declared in self.select("//base/@href"):
            return urljoin(self.url or "", str(declared)) or self.url
        return self.url

    def absolute(self, address: str) -> str | None:
        """An address made absolute where the base is known; None for what is no address."""
        try:
            return urljoin(self.base_url or "", address.strip()) or None
        except ValueError:
            return None
