"""JSON documents as lenses: plain values with the text that they were read from."""

import copy
from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Final

import orjson
from attrs import frozen

from newsmodel.documents import DocumentError, Limits, Source
from newsmodel.formats.json.decoding import decoded, in_utf8
from newsmodel.formats.lens.document import LensDocument, Native
from newsmodel.formats.lens.json_text import edited
from newsmodel.formats.lens.view import View
from newsmodel.model import Diagnostic

JsonNode = dict[str, Any]
"""The object that shows an article."""

Path = tuple[str | int, ...]
"""Where a node is in its document: keys of objects and indices of arrays, from the root."""

_MARKS: Final = {
    b"\xef\xbb\xbf": "utf-8",
    b"\xff\xfe\x00\x00": "utf-32-le",
    b"\x00\x00\xfe\xff": "utf-32-be",
    b"\xff\xfe": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
}
"""Byte-order marks; those of UTF-32 come first, because one of UTF-16 begins alike."""


class JsonLensDocument(LensDocument[JsonNode]):
    """A JSON document of an interchange format; its value belongs to all: read it only."""

    def __init__(
        self,
        source: Source,
        *,
        value: JsonNode,
        paths: Sequence[Path],
        view: View[JsonNode],
        limits: Limits,
        diagnostics: Sequence[Diagnostic] = (),
    ) -> None:
        nodes = [node_at(value, path) for path in paths]
        super().__init__(source, nodes=nodes, view=view, limits=limits, diagnostics=diagnostics)
        self.value = value
        """What the whole document says."""

        self._paths = tuple(paths)

    @property
    def path(self) -> Path:
        """Where the node of the first article is; in a part of a document, of its article."""
        return self._paths[self.place]

    def fingerprint(self) -> bytes:
        """The whole value."""
        return orjson.dumps(self.value)

    def anchor(self) -> str | None:
        """The JSON path of the article's node."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "$" + "".join(steps)

    def native(self, places: Sequence[int]) -> Native[JsonNode]:
        """The value, to be changed; only what was changed is then written anew."""
        after = copy.deepcopy(self.value)
        nodes = tuple(node_at(after, self._paths[place]) for place in places)
        return _Edit(self.source.data, self.value, after, nodes)

    @classmethod
    @abstractmethod
    def read(cls, source: Source, limits: Limits) -> "JsonLensDocument":
        """The document that a source holds."""


@frozen
class _Edit:
    data: bytes
    before: JsonNode
    after: JsonNode
    nodes: tuple[JsonNode, ...]

    def to_bytes(self) -> bytes:
        mark = next((mark for mark in _MARKS if self.data.startswith(mark)), b"")
        text = in_utf8(self.data).decode()
        return mark + edited(text, self.before, self.after).encode(_MARKS.get(mark, "utf-8"))


def read_object(source: Source) -> JsonNode:
    """The JSON object that a source holds.

    Raises:
        DocumentError: when it is no JSON, or another value than an object.
    """
    value = decoded(in_utf8(source.data))
    if not isinstance(value, dict):
        raise DocumentError(f"expected a JSON object, got {value!r:.60}", code="not-an-object")
    return value


def node_at(value: Any, path: Path) -> JsonNode:
    """The object at a path."""
    for step in path:
        value = value[step]
    node: JsonNode = value
    return node
