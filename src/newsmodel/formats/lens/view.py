"""How an article looks in a node of a native tree: read from it, and written into it.

A `View` says what its format can say. What it cannot say, or says only in part, rides in the
format's extension slot (`slot`). So what is set is what is read again, for every article.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, Generic, Protocol, TypeVar

from attrs import frozen

from newsmodel.formats.lens.slot import overlaid, remainder
from newsmodel.model import (
    EXTRACTABLE_FIELDS,
    Article,
    Diagnostic,
    ModelError,
    Severity,
    check_field,
)
from newsmodel.model.article import article_of

Node = TypeVar("Node")

NOTHING: Final = Article()
"""The article of which nothing is known."""


@frozen
class FieldPlace(Generic[Node]):
    """Where a format says a field."""

    where: str
    """The place in the format's own terms, in Markdown; the table in the docs shows it."""

    put: Callable[[Node, Article], None]
    """Makes the node say what the article says of the field, as well as the format can.

    It changes only what belongs to the field, and takes away what it finds where the article says
    nothing. It need not be exact: the slot keeps what is then not read again.
    """


class View(Protocol[Node]):
    """How articles look in the nodes of one format."""

    @property
    def fields(self) -> Mapping[str, FieldPlace[Node]]:
        """The fields that the format can say, in the order in which they are written."""
        ...

    def get(self, node: Node, noted: list[Diagnostic]) -> dict[str, Any]:
        """What a node says by itself: values by field, without those that it does not say.

        It raises nothing: what cannot be read is left out, and noted.
        """
        ...

    def slot(self, node: Node) -> str | None:
        """What stands in the node's extension slot; None where there is none."""
        ...

    def put_slot(self, node: Node, slot: str | None) -> None:
        """Fill the node's extension slot, or take it away."""
        ...


def read_article(view: View[Node], node: Node, noted: list[Diagnostic]) -> Article:
    """The article that a node shows: what it says by itself, and what its slot adds."""
    stated = _stated(view, node, noted)
    slot = view.slot(node)
    return stated if slot is None else overlaid(stated, slot, noted)


def write_article(
    view: View[Node],
    node: Node,
    old: Article,
    new: Article,
    as_read: Callable[[Node], Node] = lambda node: node,
) -> tuple[str, ...]:
    """Make a node that shows one article show another; what they share is left alone.

    Args:
        view: how articles look in such nodes.
        node: the node.
        old: what it shows.
        new: what it is to show.
        as_read: gives the node as it will be read again, where it is another one to be written.

    Returns:
        The names of the fields that only the slot says.
    """
    for name, place in view.fields.items():
        if getattr(old, name) != getattr(new, name):
            place.put(node, new)
    left = remainder(_stated(view, as_read(node), []), new)
    view.put_slot(node, left.text if left else None)
    return left.fields if left else ()


def _stated(view: View[Node], node: Node, noted: list[Diagnostic]) -> Article:
    values = view.get(node, noted)
    try:
        return article_of(values)
    except ModelError:
        return article_of({name: values[name] for name in values if _fits(name, values, noted)})


def _fits(name: str, values: Mapping[str, Any], noted: list[Diagnostic]) -> bool:
    """Whether a value may stand in its field; what may not is noted."""
    if name not in EXTRACTABLE_FIELDS:
        return True
    try:
        check_field(name, values[name])
    except ModelError as error:
        noted.append(
            Diagnostic(
                code="invalid-value",
                message=f"left out, because an article cannot hold it: {error}",
                severity=Severity.WARNING,
            )
        )
        return False
    return True
