"""The tree of components of a news item: which of them is the story, and what stands beside it."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from newsmodel.formats.lens.xml_words import Element, said
from newsmodel.formats.newsml_1.contents import has_text, is_medium
from newsmodel.formats.newsml_1.formal_names import child

_MAIN: Final = frozenset(("main", "main text", "body", "story", "text"))
_BESIDE: Final = frozenset(("abstract", "caption", "headline", "summary", "supporting", "teaser"))


@frozen
class Component:
    """A component that holds contents, with those that hold it."""

    path: tuple[Element, ...]
    """The components, the innermost first."""

    @property
    def element(self) -> Element:
        """The component itself."""
        return self.path[0]

    @property
    def role(self) -> str:
        """What it does in the item, in small letters."""
        role = child(self.element, "Role")
        return (said(role, "FormalName") or "").lower() if role is not None else ""

    @property
    def texts(self) -> list[Element]:
        """Its contents that are text."""
        return [each for each in self.element.iterchildren("{*}ContentItem") if has_text(each)]

    @property
    def media(self) -> list[Element]:
        """Its contents that are pictures, videos or sounds."""
        return [each for each in self.element.iterchildren("{*}ContentItem") if is_medium(each)]

    @property
    def group(self) -> Element:
        """What holds other forms of the same: the outermost list of equivalents, if any."""
        lists = (each for each in self.path if said(each, "EquivalentsList") == "yes")
        return next(lists, self.element)


def components_of(item: Element) -> list[Component]:
    """The components of a news item that hold contents, in the order of the document."""
    return [each for root in item.iterchildren("{*}NewsComponent") for each in _within(root, ())]


def _within(element: Element, above: tuple[Element, ...]) -> Iterator[Component]:
    path = (element, *above)
    if child(element, "ContentItem") is not None:
        yield Component(path)
    for each in element.iterchildren("{*}NewsComponent"):
        yield from _within(each, path)


def story_of(components: list[Component]) -> list[Component]:
    """The components whose texts are the story, of equivalent ones the first.

    They have the role of the main one; where none has, they are those that have the role of the
    first, and do not say that they stand beside the story.
    """
    texts = [each for each in components if each.texts]
    main = [each for each in texts if each.role in _MAIN]
    others = [each for each in texts if each.role not in _BESIDE]
    chosen = main or [each for each in others if each.role == others[0].role]
    groups = {id(each.group): each for each in reversed(chosen)}
    return [each for each in chosen if groups[id(each.group)] is each]
