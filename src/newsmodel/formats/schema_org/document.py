"""A document of JSON-LD, whose articles may stand anywhere in it."""

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from newsmodel.documents import DocumentError, Limits, Source
from newsmodel.formats.json.decoding import decoded, in_utf8
from newsmodel.formats.lens import JsonLensDocument
from newsmodel.formats.schema_org.types import is_article
from newsmodel.formats.schema_org.view import SchemaOrgView

_HOLDERS: Final = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")
"""The properties below which an article stands for itself, not as the value of another."""

_MOST_DEPTH: Final = 32

Path = tuple[str | int, ...]


class SchemaOrgDocument(JsonLensDocument):
    """Articles of schema.org in JSON-LD."""

    format: ClassVar[str] = "schema-org"

    @classmethod
    def read(cls, source: Source, limits: Limits) -> "SchemaOrgDocument":
        """Every article that stands for itself, in document order.

        Raises:
            DocumentError: when the source is no JSON-LD.
        """
        value = decoded(in_utf8(source.data))
        if not isinstance(value, (dict, list)):
            raise DocumentError(
                f"expected an object or array of JSON-LD, got {value!r:.60}", code="not-an-object"
            )
        return cls(
            source,
            value=value,  # type: ignore[arg-type]  # an array has the paths of its objects
            paths=list(_article_paths(value)),
            view=SchemaOrgView(),
            limits=limits,
            diagnostics=source.diagnostics,
        )


def _article_paths(value: Any, path: Path = ()) -> Iterator[Path]:
    if len(path) > _MOST_DEPTH:
        return
    if isinstance(value, list):
        for place, item in enumerate(value):
            yield from _article_paths(item, (*path, place))
    elif isinstance(value, dict):
        if is_article(value):
            yield path
            return
        for key in _HOLDERS:
            if key in value:
                yield from _article_paths(value[key], (*path, key))
