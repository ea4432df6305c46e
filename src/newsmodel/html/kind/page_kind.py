"""What kind of page it is: an article, or a front page, a list, a login, an error, a question.

A page that says of itself that it is an article is believed. Of the others, only what is told by
more than one sign is judged to be none: a wrong verdict costs the whole article.
"""

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind
from newsmodel.html.body.stated_in_scripts import stated_in_scripts
from newsmodel.html.data.article_node import article_node
from newsmodel.html.headline.site_name import segments
from newsmodel.html.kind.consent import is_consent_wall
from newsmodel.html.kind.standing_titles import (
    is_of_login,
    is_of_lost_page,
    is_of_robot_check,
    is_of_search,
)
from newsmodel.html.kind.teasers import teasers
from newsmodel.html.links.own_address import is_front, own_address, split
from newsmodel.html.values import comparable
from newsmodel.model import ParseStatus
from newsmodel.plugin import Finding, NotAnArticle, extractor

_LIST_TYPES: Final = frozenset(("CollectionPage", "SearchResultsPage"))
_LIST_PATHS: Final = re.compile(
    r"/(?:categor(?:y|ies|ia|ía|ias|ías)|tags?|topics?|authors?|sections?|archives?|search|page/\d+|"
    r"kategorien?|themen?|schlagw(?:ort|örter)|autor(?:en|es|e|i)?|suche|rubri(?:k|ken|que|ques|ek)|"
    r"auteurs?|recherche|etiquetas?|temas?|buscar?|argoment[oi]|sezion[ei]|cerca|onderwerp(?:en)?|"
    r"zoeken|kategori(?:er|a|e)?|tagg(?:ar)?|amne|emne(?:r)?|sok|tagi|szukaj|hledat|temat[y]?)/",
    re.IGNORECASE,
)
_TEASERS_OF_A_LIST: Final = 5
"""How many boxes with teasers make a list of a page that says it is one."""

_TEASERS_ALONE: Final = 12
"""How many of them make a list of any page without a text of its own."""

_LONGEST_TEASER: Final = 1000
"""Characters from which on prose between two teasers is a text of its own."""

_LITTLE_PROSE: Final = 300
_OWN_HEADLINE: Final = 30
"""Bytes from which on a first heading is no section's name."""


@extractor(name="html.page_kind", provides={"access"}, documents=HtmlDocument)
def page_kind(page: HtmlDocument) -> Iterator[Finding]:
    """Raise the verdict, if there is one; it never proposes a value.

    Raises:
        NotAnArticle: when the page is empty, a list of articles, or no article at all.
    """
    if article_node(page) is None:
        if not (page.meta.first("og:title") or _holds_text(page)):
            raise NotAnArticle("the page holds no text", ParseStatus.EMPTY)
        if not _is_one_thing(page):
            if not _says_article(page):
                _judge_by_titles(page)
            _judge_by_teasers(page)
    yield from ()


def _holds_text(page: HtmlDocument) -> bool:
    """Whether it shows text, or holds an article that a program will show."""
    shows_text = any(block.text for block in page.blocks.blocks)
    return shows_text or stated_in_scripts(page, "") is not None


def _is_one_thing(page: HtmlDocument) -> bool:
    """Whether it has a time of publication or is a video, whatever stands around it."""
    return "article:published_time" in page.meta or _type(page).startswith("video")


def _says_article(page: HtmlDocument) -> bool:
    return _type(page).endswith("article")


def _type(page: HtmlDocument) -> str:
    return (page.meta.first("og:type") or "").lower()


def _judge_by_titles(page: HtmlDocument) -> None:
    """Errors, logins and the like call themselves what they are, and say little else."""
    titles = [*segments(page.title or ""), *_first_headings(page)]
    if teasers(page).longest < _LITTLE_PROSE:
        if is_of_lost_page(titles):
            raise _no_article(
                f"the title is that of an error page: {page.title}", code="error-page"
            )
        if is_of_robot_check(titles):
            raise _no_article(f"the page keeps robots out: {page.title}", code="robot-check")
        if is_of_login(titles) and page.select("//input[@type='password']"):
            raise _no_article("it asks for a password and holds little else", code="login-page")
    if "og:title" not in page.meta and is_consent_wall(page):
        raise _no_article("it asks for consent and holds little else", code="consent-wall")
    if is_of_search(titles) and _is_list(page, _TEASERS_OF_A_LIST):
        raise _list_of(page, "the results of a search", code="search-results")


def _judge_by_teasers(page: HtmlDocument) -> None:
    address = own_address(page)
    says_article = _says_article(page)  # as some systems say of every page
    enough = _TEASERS_ALONE if says_article else _TEASERS_OF_A_LIST
    if is_front(address) and (_is_list(page, enough) or _has_headlines(page, enough)):
        raise _list_of(page, "a front page", code="front-page")
    if _says_list(page, split(address).path) and _is_list(page, enough):
        raise _list_of(page, "it says that it is a list", code="listing")
    if not says_article and _is_list(page, _TEASERS_ALONE) and not _has_own_headline(page):
        raise _list_of(page, "no text of its own", code="listing")


def _no_article(reason: str, *, code: str) -> NotAnArticle:
    return NotAnArticle(reason, ParseStatus.NOT_ARTICLE, code)


def _list_of(page: HtmlDocument, reason: str, *, code: str) -> NotAnArticle:
    return NotAnArticle(f"{reason}; {teasers(page).boxes} teasers", ParseStatus.LISTING, code)


def _has_headlines(page: HtmlDocument, least: int) -> bool:
    return teasers(page).headlines >= least


def _is_list(page: HtmlDocument, least: int) -> bool:
    found = teasers(page)
    return found.boxes >= least and found.are_everything and found.longest < _LONGEST_TEASER


def _says_list(page: HtmlDocument, path: str) -> bool:
    is_typed = any(not _LIST_TYPES.isdisjoint(node.types) for node in page.json_ld)
    return is_typed or _LIST_PATHS.search(f"{path}/") is not None


def _first_headings(page: HtmlDocument) -> list[str]:
    return [
        block.text
        for block in page.blocks.blocks
        if block.kind is BlockKind.HEADING and block.element.tag == "h1"
    ]


def _has_own_headline(page: HtmlDocument) -> bool:
    """Whether a first heading says at length what the title says."""
    title = comparable(page.title or "")
    return any(
        len(heading.encode()) >= _OWN_HEADLINE and comparable(heading) in title
        for heading in _first_headings(page)
    )
