"""A web page: one tree, and the features that every extractor of pages needs."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any, ClassVar
from urllib.parse import urljoin, urlsplit

from lxml import etree

from newsmodel.documents.block_walk import read_blocks
from newsmodel.documents.document import Document
from newsmodel.documents.encoding import decode
from newsmodel.documents.json_ld import JsonLd, JsonNode, read_json_ld
from newsmodel.documents.limits import DEFAULT_LIMITS, Limits
from newsmodel.documents.markup import parse_html
from newsmodel.documents.page_blocks import BlockList
from newsmodel.documents.page_meta import MetaTable
from newsmodel.documents.source import Source
from newsmodel.model import Candidate, Diagnostic, Evidence

_SIZES = ("count(//node())", "count(/descendant::*/@*)")
_GATHERED = ("a", "base", "link", "meta", "script", "time", "title")
_SITE = re.compile(r"https?://[\w.-]+(?::\d+)?(?=/)", re.ASCII)
_ROOTED = re.compile(r"(?:/[\w%+,=~-][\w%+,=~.-]*)+/?", re.ASCII)
"""A plain path, which the standard library takes twenty times as long to put behind a host."""


@lru_cache(maxsize=1024)
def compiled(path: str) -> etree.XPath:
    """An XPath, compiled once; its strings do not keep the tree alive."""
    return etree.XPath(path, smart_strings=False)


class HtmlDocument(Document):
    """A web page.

    Its tree has neither comments nor processing instructions, which would only part its texts. It
    belongs to all extractors: read it, never change it. Take strings out of it, and keep no
    element beyond the call.
    """

    format: ClassVar[str] = "html"

    def __init__(self, source: Source, *, limits: Limits = DEFAULT_LIMITS) -> None:
        decoded = decode(source)
        noticed: list[Diagnostic] = [*source.diagnostics, *decoded.diagnostics]
        self.tree: etree._Element = parse_html(decoded.utf8, "utf-8", limits, noticed)
        self.encoding = decoded.encoding
        self.limits = limits
        super().__init__(source, diagnostics=tuple(noticed))

    def fingerprint(self) -> tuple[object, ...]:
        """How many nodes and attributes there are in the page, and its whole text."""
        text = etree.tostring(self.tree, method="text", encoding="utf-8")
        return text, *(compiled(path)(self.tree) for path in _SIZES)

    def anew(self) -> "HtmlDocument":
        """The page parsed again."""
        return HtmlDocument(self.source, limits=self.limits)

    def select(self, path: str) -> list[Any]:
        """The elements or strings that an XPath selects in the page."""
        found = compiled(path)(self.tree)
        return found if isinstance(found, list) else [found]

    def text_of(self, element: etree._Element) -> str:
        """The text of an element, with every run of white space as one space."""
        if not len(element):
            return " ".join((element.text or "").split())
        text = etree.tostring(element, method="text", encoding="unicode", with_tail=False)
        return " ".join(text.split())

    def anchor_of(self, element: etree._Element) -> str:
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

    # The page's own features are attributes once they were asked for: nothing is as quick.

    @property
    def head_elements(self) -> Mapping[str, tuple[etree._Element, ...]]:
        """All ``base``, ``link``, ``meta``, ``script``, ``time`` and ``title`` elements by tag.

        They are found wherever they stand: broken pages end their head early.
        """
        return self._gathered

    @property
    def anchors(self) -> tuple[etree._Element, ...]:
        """All ``a`` elements, in document order."""
        return self._gathered["a"]

    @cached_property
    def _gathered(self) -> Mapping[str, tuple[etree._Element, ...]]:
        """The elements that are asked for by their tag, in one pass: each costs a tenth parse."""
        found: dict[str, list[etree._Element]] = {tag: [] for tag in _GATHERED}
        for element in self.tree.iter(*_GATHERED):
            found[element.tag].append(element)  # type: ignore[index]  # no bytes, no comment
        return {tag: tuple(elements) for tag, elements in found.items()}

    @cached_property
    def meta(self) -> MetaTable:
        """What the page's ``<meta>`` elements say."""
        return MetaTable(self.head_elements["meta"])

    @property
    def json_ld(self) -> tuple[JsonNode, ...]:
        """The nodes of the page's JSON-LD, arrays and graphs flattened, in document order."""
        return self._json_ld.nodes

    @property
    def broken_json_ld(self) -> tuple[str, ...]:
        """What was wrong with each block of JSON-LD that could not be read."""
        return self._json_ld.broken

    @cached_property
    def _json_ld(self) -> JsonLd:
        scripts = self.head_elements["script"]
        return read_json_ld(
            script.text or "" for script in scripts if "ld+json" in script.get("type", "").lower()
        )

    @cached_property
    def blocks(self) -> BlockList:
        """The pieces of text and the containers of the page, in document order."""
        return read_blocks(self.tree)

    @cached_property
    def title(self) -> str | None:
        """The text of the page's ``<title>``, the site's name included."""
        # A title outside the head belongs to a drawing.
        for element in self.head_elements["title"]:
            parent = element.getparent()
            text = self.text_of(element)
            if text and parent is not None and parent.tag in ("head", "html", "body"):
                return text
        return None

    @cached_property
    def canonical_url(self) -> str | None:
        """The address that the page calls its own, absolute where the base is known."""
        declared = (
            link.get("href", "").strip()
            for link in self.head_elements["link"]
            if "canonical" in link.get("rel", "").lower().split()
        )
        address = next(filter(None, declared), None) or self.meta.first("og:url")
        return self.absolute(address) if address else None

    @cached_property
    def base_url(self) -> str | None:
        """What relative addresses are relative to: ``<base href>``, else the page's own URL."""
        for base in self.head_elements["base"]:
            if address := base.get("href", "").strip():
                return self._joined(self.url or "", address) or self.url
        return self.url

    def absolute(self, address: str) -> str | None:
        """An address made absolute where the base is known; None for what is no address."""
        return self._joined(self.base_url or "", address.strip())

    @staticmethod
    def _joined(base: str, address: str) -> str | None:
        if address.startswith(("https://", "http://")) and "[" not in address:
            return address
        if (rooted := _ROOTED.fullmatch(address)) and (site := _SITE.match(base)):
            return site[0] + rooted[0]
        try:
            urlsplit(address)  # which urljoin leaves out where there is no base
            return urljoin(base, address) or None
        except ValueError:
            return None
