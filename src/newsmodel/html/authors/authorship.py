"""Authors as candidates: who of those that a page names wrote it, and how sure that is."""

from collections.abc import Iterable, Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_area import lines_below_text, lines_near_headline
from newsmodel.html.authors.byline_text import names_in, pen_name
from newsmodel.html.authors.person_names import is_person
from newsmodel.html.headline.site_name import is_publisher
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate, Contributor

_UNSHOWN: Final = 0.5
"""What is left of the confidence in a name that readers of the page do not see."""

_PEN_NAME: Final = 0.7
"""The same of a name that is marked as an author's, but does not look like a full name."""

_LONGEST_SHOWN: Final = 200
"""The characters of a block that may show a byline."""


def propose_authors(
    page: HtmlDocument,
    texts: Iterable[str],
    confidence: float,
    method: str,
    anchor: str | None = None,
) -> Iterator[Candidate]:
    """The people named in texts that are marked as the authors' names."""
    authors = tuple(Contributor(name=name) for name in authors_named(page, texts))
    yield from propose_contributors(page, authors, confidence, method, anchor)


def propose_contributors(
    page: HtmlDocument,
    authors: tuple[Contributor, ...],
    confidence: float,
    method: str,
    anchor: str | None = None,
) -> Iterator[Candidate]:
    """The authors, with the confidence that their names deserve."""
    if not all(is_shown(page, one.name) for one in authors):
        confidence *= _UNSHOWN
    if not all(is_person(one.name) for one in authors):
        confidence *= _PEN_NAME
    yield from propose("authors", authors, confidence, method, anchor)


def authors_named(page: HtmlDocument, texts: Iterable[str]) -> tuple[str, ...]:
    """The people in texts that are names or bylines; their pen names where there is no other."""
    said = tuple(texts)
    people = tuple(dict.fromkeys(name for text in said for name in names_in(text)))
    if len(people) > 1:
        # A site may be called like its author, but where others are named, it is the publisher.
        return tuple(name for name in people if not is_publisher(page, name))
    pen_names = (name for text in said if (name := pen_name(text)))
    return people or tuple(
        dict.fromkeys(
            _spelled_out(page, name)
            for name in pen_names
            if not is_publisher(page, name) and is_shown(page, name)
        )
    )


def _spelled_out(page: HtmlDocument, name: str) -> str:
    """The full name where a line beside the article begins a full name with this one."""
    lines = (*lines_near_headline(page), *lines_below_text(page))
    stated = (full for block in lines if name in block.text for full in names_in(block.text))
    return next((full for full in stated if full.split()[0] == name), name)


def is_shown(page: HtmlDocument, name: str) -> bool:
    """Whether readers of the page see a name in a short line, as words of their own."""
    lines = page.feature("html.short_lines", lambda: _short_lines(page))
    wanted = name.lower()
    has_case = wanted != name.upper()
    at = lines.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        # Scripts without case put no spaces around names either.
        if not (has_case and (lines[at - 1].isalnum() or lines[end].isalnum())):
            return True
        at = lines.find(wanted, end)
    return False


def _short_lines(page: HtmlDocument) -> str:
    lines = (block.text for block in page.blocks.blocks if len(block.text) <= _LONGEST_SHOWN)
    return "\n".join(("", *lines, "")).lower()
