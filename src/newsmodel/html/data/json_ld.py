"""What a page's JSON-LD says about its article (schema.org ``Article``)."""

import re
from collections.abc import Iterator
from typing import Any, Final

from newsmodel.documents import HtmlDocument, JsonNode
from newsmodel.documents.json_ld import types_of
from newsmodel.html.authors.authorship import (
    authors_named,
    organisations_named,
    propose_contributors,
)
from newsmodel.html.data.article_node import article_node, nodes_of
from newsmodel.html.dates.candidates import propose_stated
from newsmodel.html.proposals import propose
from newsmodel.html.values import items, plain, plain_all, plain_list
from newsmodel.model import (
    Candidate,
    Contributor,
    ContributorKind,
    Diagnostic,
    Organisation,
    Severity,
    Subject,
)
from newsmodel.plugin import Finding, extractor

_METHOD: Final = "json-ld"
_TEXTS: Final = (
    ("headline", "headline", 0.85),
    ("headline", "name", 0.3),
    ("subheadline", "alternativeHeadline", 0.6),
    ("summary", "description", 0.8),
    ("copyright", "copyrightNotice", 0.8),
    ("language", "inLanguage", 0.7),
)
_CODE: Final = re.compile(r"/|[\w-]+[:=]\S")
"""What the publisher's own machines write among the keywords."""


@extractor(
    name="html.json_ld",
    provides={
        "headline", "subheadline", "summary", "copyright", "language", "published", "created",
        "modified", "authors", "byline", "publisher", "sections", "keywords", "genre",
    },
    documents=HtmlDocument,
)  # fmt: skip
def json_ld(page: HtmlDocument) -> Iterator[Finding]:
    """Everything that the article's node states; of a page without one, its dates."""
    yield from _broken(page)
    yield from propose_stated(page, "json-ld", "web-page")
    node = article_node(page)
    if node is None:
        return
    for field, key, confidence in _TEXTS:
        yield from propose(field, plain(node.data.get(key)), confidence, _METHOD, _path(node, key))
    yield from _authors(page, node)
    yield from _publisher(page, node)
    yield from _words(node)


def _broken(page: HtmlDocument) -> Iterator[Diagnostic]:
    for problem in page.broken_json_ld:
        where, _, reason = problem.partition(": ")
        yield Diagnostic(
            code="json-ld-broken",
            severity=Severity.INFO,
            message=f"a block of JSON-LD is no JSON and was left out: {reason}",
            anchor=where,
        )


def _path(node: JsonNode, key: str) -> str:
    return f"{node.path}.{key}"


def _authors(page: HtmlDocument, node: JsonNode) -> Iterator[Candidate]:
    given = [_named(each) for each in nodes_of(page, node.data.get("author"))]
    where = _path(node, "author")
    authors = tuple(_people(page, given))
    authors = authors or organisations_named(page, (each["name"] for each in given))
    yield from propose_contributors(page, authors, 0.9, _METHOD, where)
    names = ", ".join(name for each in given if (name := plain(each.get("name"))))
    yield from propose("byline", names, 0.5, _METHOD, where)


def _named(author: dict[str, Any]) -> dict[str, Any]:
    """An author whose name may be a list of names, as one with a single text."""
    names = plain_all(author.get("name"))
    return {**author, "name": ", ".join(names)}


def _people(page: HtmlDocument, given: list[dict[str, Any]]) -> Iterator[Contributor]:
    people = [
        each for each in given if "Organization" not in types_of(each) or "Person" in types_of(each)
    ]
    by_name = {each["name"].casefold(): each for each in reversed(people)}
    for name in authors_named(page, (each["name"] for each in people)):
        details = _details(page, by_name.get(name.casefold(), {}))
        yield Contributor(name=name, kind=ContributorKind.PERSON, **details)


def _details(page: HtmlDocument, author: dict[str, Any]) -> dict[str, Any]:
    url = plain(author.get("url"))
    email = plain(author.get("email")).removeprefix("mailto:")
    return {
        "job_title": plain(author.get("jobTitle")) or None,
        "url": page.absolute(url) if url else None,
        "email": email or None,
    }


def _publisher(page: HtmlDocument, node: JsonNode) -> Iterator[Candidate]:
    for stated in nodes_of(page, node.data.get("publisher")):
        name = plain(stated.get("name"))
        if not name:
            continue
        url, logo = plain(stated.get("url")), _logo(stated.get("logo"))
        publisher = Organisation(
            name=name,
            url=page.absolute(url) if url else None,
            logo=page.absolute(logo) if logo else None,
        )
        yield from propose("publisher", publisher, 0.85, _METHOD, _path(node, "publisher"))
        return


def _logo(value: Any) -> str:
    for item in items(value):
        if isinstance(item, str):
            return item.strip()
        if isinstance(item, dict):
            return plain(item.get("url") or item.get("contentUrl") or item.get("@id"))
    return ""


def _words(node: JsonNode) -> Iterator[Candidate]:
    for field, key, sure in (
        ("sections", "articleSection", 0.8),
        ("keywords", "keywords", 0.85),
    ):
        words = tuple(word for word in plain_list(node.data.get(key)) if not _CODE.match(word))
        yield from propose(field, words, sure, _METHOD, _path(node, key))
    genres = tuple(Subject(name=name) for name in plain_all(node.data.get("genre")))
    yield from propose("genre", genres, 0.6, _METHOD, _path(node, "genre"))
