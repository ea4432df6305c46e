"""A document as a lens: its native tree is kept, and a changed article changes only its nodes."""

from abc import abstractmethod
from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Generic, Protocol, Self, TypeVar

from newsmodel.documents import Document, Limits, Source
from newsmodel.formats.lens.view import Node, View, read_article, write_article
from newsmodel.model import Article, Diagnostic

Shown_co = TypeVar("Shown_co", covariant=True)


class Native(Protocol[Shown_co]):
    """A native tree that may be changed, and be written."""

    @property
    def nodes(self) -> Sequence[Shown_co]:
        """The nodes to be changed."""
        ...

    def to_bytes(self) -> bytes:
        """The tree as it is now."""
        ...


class LensDocument(Document, Generic[Node]):
    """A document of an interchange format.

    The laws: an untouched document writes the bytes that were read (GetPut), what is set is what
    is read again (PutGet), and the last write wins (PutPut), because every change is made to what
    was read first.
    """

    states_articles: ClassVar[bool] = True

    def __init__(
        self,
        source: Source,
        *,
        nodes: Sequence[Node],
        view: View[Node],
        limits: Limits,
        diagnostics: Sequence[Diagnostic] = (),
    ) -> None:
        noted = list(diagnostics)
        within = nodes[: limits.max_articles]
        if len(within) < len(nodes):
            noted.append(_cut(limits))
        articles = tuple(read_article(view, node, noted) for node in within)
        super().__init__(source, articles=articles, diagnostics=tuple(noted))
        self.view = view
        self.limits = limits
        self._nodes = tuple(within)
        self._places = range(len(within))
        self._read = articles

    @classmethod
    @abstractmethod
    def read(cls, source: Source, limits: Limits) -> Self:
        """The document that a source holds.

        Raises:
            DocumentError: when it holds none.
        """

    @abstractmethod
    def native(self, places: Sequence[int]) -> Native[Node]:
        """The native tree of the whole document, a copy to be changed.

        Args:
            places: which articles of the whole document are to be changed.
        """

    def as_read(self, native: Native[Node], node: Node) -> Node:
        """A node of a changed tree as it will be read again; by default, it is the same."""
        return node

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The native node of each article: read it, never change it."""
        return self._nodes

    @property
    def node(self) -> Node:
        """The native node of the first article; in a part of a document, of its article."""
        return self._nodes[0]

    @property
    def place(self) -> int:
        """Which article of the whole document the first one is."""
        return self._places[0]

    def parts(self) -> "tuple[LensDocument[Node], ...]":
        """A document for each article."""
        if len(self._nodes) == 1:
            return (self,)
        return tuple(self._part(place) for place in range(len(self._nodes)))

    def anew(self) -> "LensDocument[Node]":
        """The document, or the part of it, read again."""
        whole = self.whole_anew()
        is_part = len(self._places) < len(whole.nodes)
        return whole.parts()[self.place] if is_part else whole

    def whole_anew(self) -> Self:
        """The whole document, read again."""
        return type(self).read(self.source, self.limits)

    def with_article(self, index: int, article: Article) -> Self:
        """A document in which one article is replaced.

        Raises:
            IndexError: when there is no article of that index.
        """
        return self._with(_articles=self._replaced(index, article), _features={})

    def to_bytes(self) -> bytes:
        """The bytes that were read, with only the nodes of what was changed written anew."""
        if self._articles == self._read:
            return self.source.data
        pairs = zip(self._places, self._read, self._articles, strict=True)
        changes = [(place, old, new) for place, old, new in pairs if old != new]
        native = self.native([place for place, _, _ in changes])
        for node, (_, old, new) in zip(native.nodes, changes, strict=True):
            write_article(self.view, node, old, new, partial(self.as_read, native))
        return native.to_bytes()

    def _part(self, index: int) -> Self:
        articles, nodes, read = self._articles, self._nodes, self._read
        return self._with(
            _articles=articles[index : index + 1],
            _nodes=nodes[index : index + 1],
            _read=read[index : index + 1],
            _places=self._places[index : index + 1],
            _features={},
        )


def _cut(limits: Limits) -> Diagnostic:
    return Diagnostic(
        code="too-many-articles",
        message=f"only the first {limits.max_articles} articles were read; "
        "raise Limits.max_articles to read more",
    )
