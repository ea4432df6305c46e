"""Passages that are set apart: quotations with whose words they are, and preformatted text."""

from typing import Final

from newsmodel.formats.markup.addresses import address
from newsmodel.formats.markup.elements import Element, name_of
from newsmodel.formats.markup.passage import Beside, Passage
from newsmodel.formats.markup.run import Run
from newsmodel.formats.markup.words import words_of
from newsmodel.model import BlockQuote, Preformatted

_ATTRIBUTIONS: Final = frozenset(("cite", "credit", "footer"))
_BETWEEN_PARAGRAPHS: Final = 2


def read_quote(element: Element, base: str | None, beside: Beside) -> BlockQuote | None:
    """The words of a quotation; whose they are stands last in it."""
    parts = element[:]
    attribution = words_of(parts.pop()) if _ends_with_attribution(parts) else None
    passage = Passage(base, beside, breaks=_BETWEEN_PARAGRAPHS)
    passage.read_parts(element.text, parts)
    text, inlines = passage.run.take()
    if not text:
        return BlockQuote(text=attribution) if attribution else None
    url = address(element.get("cite") or element.get("quote-source"), base)
    return BlockQuote(text=text, inlines=inlines, attribution=attribution, url=url)


def _ends_with_attribution(parts: list[Element]) -> bool:
    if not parts or name_of(parts[-1]) not in _ATTRIBUTIONS:
        return False
    after = parts[-1].tail
    return not after or after.isspace()


def read_preformatted(element: Element, base: str | None, beside: Beside) -> Preformatted | None:
    """Text as it stands, without the line break that HTML allows at its start."""
    passage = Passage(base, beside)
    passage.run = run = _Verbatim()
    passage.read(element)
    text = "".join(run.parts).replace("\r\n", "\n").removeprefix("\n")
    return Preformatted(text=text) if text and not text.isspace() else None


class _Verbatim(Run):
    """Text in which all white space matters."""

    def write(self, text: str) -> None:
        """Add text as it is."""
        self.parts.append(text)
        self.length += len(text)
        self.newlines = 0
        self.spaced = False
