"""Which names of authors readers see, and which the page states to machines only."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from newsmodel.documents import HtmlDocument
from newsmodel.html.body.main_region import prose_of
from newsmodel.html.data.article_node import article_node, nodes_of
from newsmodel.html.values import comparable, plain

_LONGEST: Final = 200
"""The characters of a block that may show a byline."""

_OF_AUTHORS: Final = re.compile(r"author|\.creator|byl|^twitter:data")
"""The names of the meta elements that state authors."""

_OF_ARTICLES: Final = ("parsely-author", "sailthru.author", "byl", "citation_author")
"""Those among them that are filled in for each article, never once for the site."""


def is_shown(page: HtmlDocument, name: str) -> bool:
    """Whether readers of the page see a name in a short line, as words of their own."""
    lines = short_lines(page)
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


def short_lines(page: HtmlDocument) -> str:
    """The short blocks of the page in lower case, each on a line of its own."""
    return page.feature("html.short_lines", lambda: _short_lines(page))


def _short_lines(page: HtmlDocument) -> str:
    lines = [block.text for block in page.blocks.blocks if len(block.text) <= _LONGEST]
    return "\n".join(("", *lines, "")).lower()


def may_be_believed(page: HtmlDocument, name: str) -> bool:
    """Whether a name that is in no short line is on the page all the same, or stated twice.

    One statement alone is often whoever typed the article in, or set up the site. A page whose
    text is made by scripts shows nothing, which speaks against nobody.
    """
    wanted = name.lower()
    blocks = page.blocks.blocks
    return (
        any(wanted in block.text.lower() for block in blocks)
        or is_stated_twice(page, name)
        or _is_stated_for_article(page, name)
        or not any(map(prose_of, blocks))
    )


def is_stated_twice(page: HtmlDocument, name: str) -> bool:
    """Whether two statements to machines name an author; an address may spell the name."""
    said = page.feature("html.author_statements", lambda: tuple(_statements(page)))
    wanted = comparable(name)
    return sum(wanted in statement for statement in said) > 1


def _is_stated_for_article(page: HtmlDocument, name: str) -> bool:
    wanted = comparable(name)
    stated = (text for each in _OF_ARTICLES for text in page.meta.all(each))
    return any(wanted in comparable(text) for text in stated)


def _statements(page: HtmlDocument) -> Iterator[str]:
    for name in page.meta:
        if _OF_AUTHORS.search(name):
            yield from map(_spelled, page.meta.all(name))
    node = article_node(page)
    for author in nodes_of(page, node.data.get("author")) if node else ():
        yield _spelled(plain(author.get("name")))
        yield _spelled(plain(author.get("url")))


def _spelled(text: str) -> str:
    """A name, or the path of an address, ready to be searched for a name."""
    path = text.partition("://")[2].partition("/")[2]
    return comparable(unquote(path or text))
