"""The shape of an article in Markdown: its titles, its credits, and where its body begins."""

from collections.abc import Sequence

from attrs import define, field

from newsmodel.formats.markdown.document import MarkdownDocument
from newsmodel.formats.markdown.located import Located
from newsmodel.formats.text.credits import read_credits
from newsmodel.formats.text.findings import Finding, Story
from newsmodel.formats.text.wording import is_one_sentence
from newsmodel.model import Heading, InlineKind, Paragraph, PlainBlock

_LONGEST_DECK = 250
_FEWEST_WORDS_OF_DECK = 5


def story_of(document: MarkdownDocument) -> Story[Located]:
    """The story that a document tells, taken apart once."""
    return document.feature("markdown.story", lambda: _story(document))


def _story(document: MarkdownDocument) -> Story[Located]:
    titles = document.front_matter.values.keys() & {"title", "headline"}
    return read_story(document.blocks, has_title=bool(titles))


def read_story(blocks: Sequence[Located], *, has_title: bool = False) -> Story[Located]:
    """Blocks taken apart: the first heading is the headline if nothing but credits precedes it.

    Where the front matter has a title, a lower heading at the top is that of a section.
    """
    reader = _Reader(blocks, has_title)
    reader.read_credits(is_top=True)
    reader.read_headline()
    reader.read_credits()
    reader.read_subheadline()
    reader.read_credits()
    return Story(tuple(reader.findings), tuple(blocks[reader.index :]))


@define
class _Reader:
    """Goes down the blocks, and keeps what it found."""

    blocks: Sequence[Located]
    has_title: bool
    index: int = 0
    findings: list[Finding[Located]] = field(factory=list)

    @property
    def current(self) -> PlainBlock | None:
        return self.blocks[self.index].block if self.index < len(self.blocks) else None

    def take(self, name: str, value: str, confidence: float, method: str) -> None:
        """The current block is a field."""
        located = self.blocks[self.index]
        self.findings.append(Finding(name, value, confidence, method, located))
        self.index += 1

    def read_headline(self) -> None:
        block = self.current
        if not isinstance(block, Heading):
            return
        is_highest = all(
            block.level < other.block.level
            for other in self.blocks[self.index + 1 :]
            if isinstance(other.block, Heading)
        )
        if block.level == 1 or (is_highest and not self.has_title):
            self.take("headline", block.text, 0.95 if block.level == 1 else 0.8, "first heading")
            self.has_title = True

    def read_credits(self, *, is_top: bool = False) -> None:
        """Bylines, dates and labelled lines."""
        while isinstance(self.current, Paragraph):
            located = self.blocks[self.index]
            found = [
                credit
                for line in self.current.text.split("\n")
                for credit in read_credits(line.strip(), is_top=is_top) or (None,)
            ]
            if None in found:
                return
            self.findings += [
                Finding(each.field, each.value, each.confidence, each.method, located)
                for each in found
                if each
            ]
            self.index += 1

    def read_subheadline(self) -> None:
        """A lower heading or a wholly emphasised sentence right below the headline."""
        block = self.current
        if not self.has_title:
            return
        if isinstance(block, Heading) and self._is_deck(block):
            self.take("subheadline", block.text, 0.7, "heading below the headline")
        elif isinstance(block, Paragraph) and _is_emphasised(block):
            self.take("subheadline", block.text, 0.85, "emphasised line below the headline")

    def _is_deck(self, heading: Heading) -> bool:
        """Whether a heading is longer than those of sections, and the only one of its level."""
        others = [
            each.block
            for each in self.blocks[self.index + 1 :]
            if isinstance(each.block, Heading) and each.block.level == heading.level
        ]
        words = len(heading.text.split())
        return not others and words >= _FEWEST_WORDS_OF_DECK and len(heading.text) <= _LONGEST_DECK


def _is_emphasised(paragraph: Paragraph) -> bool:
    whole = any(
        inline.kind in (InlineKind.EMPHASIS, InlineKind.STRONG)
        and len(inline.span) == len(paragraph.text)
        for inline in paragraph.inlines
    )
    return whole and len(paragraph.text) <= _LONGEST_DECK and is_one_sentence(paragraph.text)
