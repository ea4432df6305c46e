"""A Markdown document: its front matter and its blocks, read once."""

from typing import ClassVar

from newsmodel.documents import Source, TextDocument
from newsmodel.formats.markdown.front_matter import FrontMatter, read_front_matter
from newsmodel.formats.markdown.located import Located
from newsmodel.formats.text.lines import raw_lines
from newsmodel.model import TextSpan


class MarkdownDocument(TextDocument):
    """Markdown, read by its own extractors and not by those of plain text."""

    format: ClassVar[str] = "markdown"

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        starts_and_lines = tuple(raw_lines(self.text))
        self._starts = [start for start, _ in starts_and_lines]
        self._lines = [line for _, line in starts_and_lines]
        self.front_matter: FrontMatter = read_front_matter(self._lines)
        self.diagnostics = (*self.diagnostics, *self.front_matter.diagnostics)

    @property
    def blocks(self) -> tuple[Located, ...]:
        """The blocks below the front matter."""
        return self.feature("markdown.blocks", self._read_blocks)

    def _read_blocks(self) -> tuple[Located, ...]:
        # markdown-it-py is imported where Markdown is read, and not before.
        from newsmodel.formats.markdown.blocks import read_blocks

        above = self.front_matter.lines
        # Blank lines in their place keep the numbers of the lines.
        return read_blocks([""] * above + self._lines[above:])

    def span_of(self, first: int, after: int) -> TextSpan:
        """Where lines lie in the text."""
        return TextSpan(self._starts[first], self._starts[after - 1] + len(self._lines[after - 1]))
