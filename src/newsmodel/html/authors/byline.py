"""The byline as the page prints it: a line near the headline, or below the text, with "By"."""

import re
from collections.abc import Callable, Iterator
from itertools import tee, zip_longest
from typing import Any, Final

from attrs import frozen

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import PageBlock
from newsmodel.html.article_area import lines_below_text, lines_near_headline
from newsmodel.html.authors.authorship import propose_authors
from newsmodel.html.authors.byline_text import (
    is_opener,
    names_in,
    organisation_in,
    pen_names_in,
    said_by,
)
from newsmodel.html.authors.job_titles import is_job, jobs_beside
from newsmodel.html.authors.outright import said_outright
from newsmodel.html.authors.person_names import is_person
from newsmodel.html.body.block_building import text_of_block
from newsmodel.html.headline.printed import headline_block
from newsmodel.html.headline.site_name import is_called_like_domain
from newsmodel.html.proposals import propose
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_OPENED: Final = 0.75
_DATED: Final = 0.5
_LONGEST: Final = 160
_LONGEST_DATED: Final = 80
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DIGIT: Final = re.compile(r"\d")
_NO_LETTER: Final = re.compile(r"[\W\d_]+")
_BETWEEN: Final = re.compile(r"\s*[|•●·,]\s*|\s[-–—]\s|(?<=(?:19|20)\d\d)(?=[A-Z])")
_MOST_LETTERS: Final = len("Mon September")
_BELOW: Final = 0.5
"""What is left of the confidence below the text, where other articles' bylines stand too."""


@frozen
class _Credit:
    """What stands behind the opener of a byline, such as the names behind "By"."""

    text: str
    literal: str
    """The byline from its opener on; empty where the opener is a line of its own."""

    next_line: str
    element: Any


@extractor(name="html.byline", provides={"authors", "byline"}, documents=HtmlDocument)
def byline(page: HtmlDocument) -> Iterator[Candidate]:
    """The first way to find somebody who is named: people before desks, near before far."""
    found = (tuple(way) for way in _ways(page))
    yield from next(filter(None, found), ())


def _ways(page: HtmlDocument) -> Iterator[Iterator[Candidate]]:
    near = lines_near_headline(page)
    credits_near, same_near = tee(_credits(page, near))
    yield _first(page, credits_near, _people, _OPENED)
    below = lines_below_text(page)
    credits_below, same_below = tee(_credits(page, below))
    yield _first(page, credits_below, _people, _OPENED * _BELOW)
    yield _dated(page, near, _DATED)
    yield _dated(page, below, _DATED * _BELOW)
    yield said_outright(page)
    yield _first(page, same_near, _organisation, _OPENED)
    yield _first(page, same_below, _organisation, _OPENED * _BELOW)


def _credits(page: HtmlDocument, blocks: tuple[PageBlock, ...]) -> Iterator[_Credit]:
    """What stands behind the openers of lines, or behind a line that is all opener."""
    headline = headline_block(page)
    for block, following in zip_longest(blocks, blocks[1:]):
        if following and is_opener(block.text):
            yield _Credit(following.text, "", "", following.element)
        if len(block.text) > _LONGEST or block is headline or not said_by(block.text):
            continue
        lines = [] if _is_teaser(block) else text_of_block(page, block).split("\n")
        for line, next_line in zip_longest(lines, lines[1:]):
            if said := said_by(line):
                literal = line[said.start() :].strip(" |•●·–—")
                below = next_line or (following.text if following else "")
                yield _Credit(line[said.end() :], literal, below, block.element)


def _is_teaser(block: PageBlock) -> bool:
    """Whether a block lies in a link with a heading: it announces another article."""
    if not block.in_link:
        return False
    element = block.element
    link = element if element.tag == "a" else next(element.iterancestors("a"), None)
    return link is not None and next(link.iter(*_HEADINGS), None) is not None


def _people(credit: str) -> tuple[str, ...]:
    return names_in(credit) or pen_names_in(credit)


def _organisation(credit: str) -> tuple[str, ...]:
    name = organisation_in(credit)
    return (name,) if name else ()


def _first(
    page: HtmlDocument,
    found: Iterator[_Credit],
    reads: Callable[[str], tuple[str, ...]],
    confidence: float,
) -> Iterator[Candidate]:
    """The first credit in which somebody is named."""
    for credit in found:
        if names := reads(credit.text):
            anchor = page.anchor_of(credit.element)
            yield from propose("byline", credit.literal, confidence, "by", anchor)
            jobs = jobs_beside(names, credit.text, credit.next_line)
            yield from propose_authors(
                page, names, confidence, "by", anchor, is_printed=True, jobs=jobs
            )
            return


def _dated(
    page: HtmlDocument, blocks: tuple[PageBlock, ...], confidence: float
) -> Iterator[Candidate]:
    """The first line of nothing but one person's name and a date, or a job as well."""
    for block in blocks:
        is_short = len(block.text) <= _LONGEST_DATED and not block.link_characters
        if is_short and _YEAR.search(block.text):
            parts = [part for part in _BETWEEN.split(block.text) if part]
            names = [
                part for part in parts if is_person(part) and not is_called_like_domain(page, part)
            ]
            rest = (part for part in parts if part not in names)
            if len(names) == 1 and all(_is_date(part) or is_job(part) for part in rest):
                anchor = page.anchor_of(block.element)
                jobs = jobs_beside(names, block.text, "")
                yield from propose_authors(
                    page, names, confidence, "dated", anchor, is_printed=True, jobs=jobs
                )
                return


def _is_date(text: str) -> bool:
    """Whether a text with digits has no more letters than a date and an hour have."""
    return _DIGIT.search(text) is not None and len(_NO_LETTER.sub("", text)) <= _MOST_LETTERS
