"""The format ``schema-org``."""

import re
from collections.abc import Sequence
from typing import Final

from newsmodel.documents import Limits, Source
from newsmodel.formats.lens import FreshJson, ManyLensFormat
from newsmodel.formats.lens.json_document import JsonNode
from newsmodel.formats.schema_org.document import SchemaOrgDocument
from newsmodel.formats.schema_org.types import CONTEXT
from newsmodel.formats.schema_org.view import SchemaOrgView

_HEAD_BYTES: Final = 4096
_OPENING: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")
_CONTEXT: Final = re.compile(rb'"@context"\s*:')
_SCHEMA_ORG: Final = re.compile(rb"//schema\.org")


class SchemaOrgFormat(ManyLensFormat[JsonNode]):
    """JSON-LD in the vocabulary of schema.org, in a document of its own."""

    name: str = "schema-org"
    media_types: Sequence[str] = ("application/ld+json",)
    suffixes: Sequence[str] = (".jsonld",)
    writes: Sequence[str] = ("schema-org",)
    renders: Sequence[str] = ()

    def sniff(self, source: Source) -> float:
        """Certain of schema.org's context; any other context may still describe an article."""
        head = source.data[:_HEAD_BYTES]
        if not _OPENING.match(head) or not _CONTEXT.search(head):
            return 0.0
        return 0.95 if _SCHEMA_ORG.search(head) else 0.5

    def read(self, source: Source, limits: Limits) -> SchemaOrgDocument:
        """The document.

        Raises:
            DocumentError: when it is no JSON-LD.
        """
        return SchemaOrgDocument.read(source, limits)

    def view(self, name: str) -> SchemaOrgView:
        """The one view."""
        return SchemaOrgView()

    def fresh(self, name: str, count: int = 1) -> FreshJson:
        """One node, or a graph of several."""
        nodes: list[JsonNode] = [{"@type": "NewsArticle"} for _ in range(count)]
        if count == 1:
            node = {"@context": CONTEXT, **nodes[0]}
            return FreshJson(node, [node])
        return FreshJson({"@context": CONTEXT, "@graph": nodes}, nodes)
