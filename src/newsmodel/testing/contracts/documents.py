"""What formats and extractors are tried on: documents of a kind, small, odd and large ones."""

import json
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st

from newsmodel.documents import DEFAULT_LIMITS, Document, DocumentError, Source
from newsmodel.model import Article
from newsmodel.pipeline.parser import Parser
from newsmodel.plugin import Format
from newsmodel.plugin.urls import matches
from newsmodel.testing.strategies import articles, feeds, html_pages, sources
from newsmodel.testing.strategies.feeds import feed_of
from newsmodel.testing.strategies.pages import typical_pages
from newsmodel.testing.strategies.stories import Story, stories, story

Readable = bytes | str | Source
"""What a caller may give as an example."""

_ROOT: Final = re.compile(rb"<[A-Za-z][\w:.-]*(?:\s[^<>]*)?(?<!/)>")
_BODY: Final = re.compile(rb"(<body[^>]*>)(.*)(</body>)", re.DOTALL | re.IGNORECASE)


def built_in_formats() -> tuple[Format, ...]:
    """The formats that newsmodel brings along."""
    return tuple(each.thing for each in Parser(discover=False).registry.formats)


def format_for(kind: type[Document], formats: Iterable[Format]) -> Format:
    """The format that reads documents of a class.

    Raises:
        LookupError: when none does.
    """
    fitting = [
        (type(document) is not kind, format_.name, format_)
        for format_ in formats
        for document in (_first_read(format_),)
        if isinstance(document, kind)
    ]
    if not fitting:
        raise LookupError(
            f"no format reads documents of the class {kind.__name__}; hand over the one that does "
            "with formats=[…]"
        )
    return min(fitting, key=lambda each: each[:2])[2]


def read(format_: Format, source: Source) -> Document | None:
    """The document; None where the source is none of the format."""
    try:
        return format_.read(source, DEFAULT_LIMITS)
    except DocumentError:
        return None


def as_source(given: Readable, url: str | None = None) -> Source:
    """What a caller gave as a source, at an address if it has none."""
    source = Source.of(given)
    return source if source.url or url is None else evolve(source, url=url)


def sources_for(format_: Format) -> st.SearchStrategy[Source]:
    """Sources that a format may be given: its own, those of others, and those that hurt."""
    pages = html_pages().map(lambda page: page.source)
    texts = stories().map(lambda told: Source(data=as_text(told)))
    of_feeds = feeds().map(lambda feed: feed.source)
    return st.one_of(pages, texts, sources(), of_feeds, *_written(format_))


def typical_sources(format_: Format) -> tuple[Source, ...]:
    """A few sources that the format reads, none of them large."""
    told = [story(1), story(29, 6)]
    # Formats that read anything are given texts first.
    offered = (
        *(Source(data=as_text(each)) for each in told),
        *(Source(data=written) for each in told for written in _all_written(format_, each)),
        *(page.source for page in typical_pages()),
        *(feed_of(kind, told).source for kind in ("rss", "atom")),
    )
    readable = [source for source in offered if read(format_, source) is not None]
    return tuple(sorted(readable, key=lambda source: -format_.sniff(source))[:2])


def hostile_sources() -> tuple[Source, ...]:
    """A few that are always tried: nested deep, and JSON-LD in which nothing is what it should."""
    return tuple(Source(data=data) for data in _HOSTILE)


def grown(source: Source, factor: int) -> Source:
    """A source with so many times the content: what is in the body of a page, or the whole."""
    page = _BODY.search(source.data)
    if page is None:
        return evolve(source, data=b"\n\n".join([source.data] * factor))
    data = source.data
    return evolve(source, data=data[: page.start(2)] + page.group(2) * factor + data[page.end(2) :])


def address_for(patterns: Sequence[str]) -> str | None:
    """An address that fits one of some patterns; None where none is asked for."""
    for pattern in patterns:
        address = re.sub(r"[*?]", "a", pattern.partition("://")[2] or pattern)
        address = f"https://{address}" if "/" in address else f"https://{address}/a"
        if matches((pattern,), address):
            return address
    return None


def as_text(told: Story) -> bytes:
    """A story as a plain text."""
    return "\n\n".join((told.headline, f"By {told.author}", *told.paragraphs)).encode()


def as_others_write(data: bytes) -> bytes:
    """The same document with other white space, and with something in it that is unknown."""
    if data.startswith(b"{"):
        with suppress(ValueError):
            members = {"x-unknown": ["kept"], **json.loads(data)}
            return json.dumps(members, indent=2, ensure_ascii=False).encode()
    opened = _ROOT.search(data)
    if opened is None:
        return data
    return data[: opened.end()] + b"\n<!-- kept -->\n" + data[opened.end() :]


_ODD: Final[tuple[Any, ...]] = (
    None,
    7,
    [],
    {},
    [[]],
    "",
    {"@list": [None]},
    [{"name": None}, 3, "x"],
)
_ODD_NODES: Final = json.dumps(
    [
        {
            "@type": "NewsArticle",
            **dict.fromkeys(
                ("headline", "author", "datePublished", "dateModified", "publisher", "image"), odd
            ),
            **dict.fromkeys(("keywords", "articleSection", "description", "inLanguage"), odd),
        }
        for odd in _ODD
    ]
)
_HOSTILE: Final = (
    b"<div>" * 2000 + b"deep",
    b"<ul><li>" * 1000 + b"deep",
    b"> " * 2000 + b"deep",
    b"- " * 2000 + b"deep",
    "“(".encode() * 2000,
    b"<html><body><h1></h1><p> </p><a></a><time></time><meta><script></script><img></body></html>",
    f'<script type="application/ld+json">{_ODD_NODES}</script><p>odd</p>'.encode(),
)


def _first_read(format_: Format) -> Document | None:
    typical = typical_sources(format_)
    return read(format_, typical[0]) if typical else None


def _written(format_: Format) -> list[st.SearchStrategy[Source]]:
    names = tuple(format_.writes)
    if not names:
        return []
    own = st.builds(partial(_own, format_), articles(), st.sampled_from(names))
    return [own.map(_source), own.map(as_others_write).map(_source)]


def _own(format_: Format, article: Article, name: str) -> bytes:
    try:
        written = format_.write(article, name)
    except Exception:  # noqa: BLE001 - that it raises nothing is a law of its own
        return b""
    return written if isinstance(written, bytes) else b""


def _source(data: bytes) -> Source:
    return Source(data=data)


def _all_written(format_: Format, told: Story) -> list[bytes]:
    article = told.article(f"https://www.northmoor-courier.example/{told.slug}")
    return [_own(format_, article, name) for name in (*format_.writes, *format_.renders)]
