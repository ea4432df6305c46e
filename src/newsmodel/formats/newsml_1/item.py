"""A news item taken apart: its components, its story, and what says it in NITF."""

from functools import cached_property
from itertools import islice

from newsmodel.formats.lens.xml_words import Element
from newsmodel.formats.newsml_1.components import Component, components_of, story_of
from newsmodel.formats.newsml_1.contents import nitf_in


class Item:
    """Finds the parts of a ``NewsItem``."""

    def __init__(self, node: Element) -> None:
        self.node = node
        self.components: list[Component] = components_of(node)
        self.story = story_of(self.components)
        """The components whose texts are the story."""

    @cached_property
    def path(self) -> tuple[Element, ...]:
        """The components around the story, the innermost first."""
        outermost = tuple(islice(self.node.iterchildren("{*}NewsComponent"), 1))
        return next((each.path for each in (*self.story, *self.components)), outermost)

    @cached_property
    def nitf(self) -> Element | None:
        """The story as a document of NITF, where it is one."""
        return nitf_in(self.story[0].texts) if self.story else None
