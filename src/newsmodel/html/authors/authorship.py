"""Authors as candidates: who of those that a page names wrote it, and how sure that is."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.html.article_area import lines_below_text, lines_near_headline
from newsmodel.html.authors.byline_text import names_in, organisation_in, pen_name
from newsmodel.html.authors.person_names import is_person
from newsmodel.html.authors.shown_names import is_shown, is_stated_twice, may_be_believed
from newsmodel.html.headline.site_name import is_house, is_publisher
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate, Contributor, ContributorKind

_UNSHOWN: Final = 0.5
"""What is left of the confidence in a name that readers of the page do not see."""

_PEN_NAME: Final = 0.7
"""The same of a name that is marked as an author's, but does not look like a full name."""

_ORGANISATION: Final = 0.4
"""The same of a desk or an agency: a person who is named beside it has written the article."""


def propose_authors(
    page: HtmlDocument,
    texts: Iterable[str],
    confidence: float,
    method: str,
    anchor: str | None = None,
    *,
    is_printed: bool = False,
    jobs: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Candidate]:
    """Those named in texts that are marked as the authors' names, or printed in a byline."""
    said = tuple(texts)
    authors = tuple(
        Contributor(name=name, job_title=jobs.get(name))
        for name in authors_named(page, said, is_printed=is_printed)
    )
    authors = authors or organisations_named(page, said, is_printed=is_printed)
    yield from propose_contributors(
        page, authors, confidence, method, anchor, is_printed=is_printed
    )


def propose_contributors(
    page: HtmlDocument,
    authors: tuple[Contributor, ...],
    confidence: float,
    method: str,
    anchor: str | None = None,
    *,
    is_printed: bool = False,
) -> Iterator[Candidate]:
    """The authors, with the confidence that their names deserve; those that nobody sees twice."""
    names = [one.name for one in authors]
    if not is_printed and not all(is_shown(page, name) for name in names):
        if not all(may_be_believed(page, name) for name in names):
            return
        confidence *= _UNSHOWN
    if any(one.kind is ContributorKind.ORGANISATION for one in authors):
        confidence *= _ORGANISATION
    elif not all(map(is_person, names)):
        confidence *= _PEN_NAME
    yield from propose("authors", authors, confidence, method, anchor)


def authors_named(
    page: HtmlDocument, texts: Iterable[str], *, is_printed: bool = False
) -> tuple[str, ...]:
    """The people in texts that are names or bylines; their pen names where there is no other."""
    said = tuple(texts)
    named = dict.fromkeys(name for text in said for name in names_in(text))
    people = tuple(name for name in named if not is_house(page, name))
    if len(people) > 1:
        # A site may be called like its author, but where others are named, it is the publisher.
        return tuple(name for name in people if not is_publisher(page, name))
    pen_names = (name for text in said if (name := pen_name(text)))
    known = (name for name in pen_names if _is_known(page, name, is_printed=is_printed))
    return people or tuple(dict.fromkeys(_spelled_out(page, name) for name in known))


def organisations_named(
    page: HtmlDocument, texts: Iterable[str], *, is_printed: bool = False
) -> tuple[Contributor, ...]:
    """The desks and agencies that sign in texts, never the house that publishes the page."""
    named = dict.fromkeys(name for text in texts if (name := organisation_in(text)))
    return tuple(
        Contributor(name=name, kind=ContributorKind.ORGANISATION)
        for name in named
        if _is_known(page, name, is_printed=is_printed)
    )


def _is_known(page: HtmlDocument, name: str, *, is_printed: bool) -> bool:
    """Whether what is no full name stands for somebody all the same, and not for the publisher."""
    if is_publisher(page, name):
        return False
    return is_printed or is_shown(page, name) or is_stated_twice(page, name)


def _spelled_out(page: HtmlDocument, name: str) -> str:
    """The full name where a line beside the article begins a full name with this one."""
    lines = (*lines_near_headline(page), *lines_below_text(page))
    stated = (full for block in lines if name in block.text for full in names_in(block.text))
    return next((full for full in stated if full.split()[0] == name), name)
