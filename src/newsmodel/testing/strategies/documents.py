"""Strategies for what is given to read: sources of every kind, and bytes that hurt."""

import json
from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st

from newsmodel.documents import Source
from newsmodel.testing.strategies.basics import urls

_PAGE: Final = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stays in port</title>'
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry stays in port",'
    ' "datePublished": "2025-04-22T10:30:00+02:00"}</script></head><body><article>'
    "<h1>Ferry stays in port</h1><p>The harbour board of Northmoor said on Tuesday that the café "
    "crossing would stay closed.</p></article></body></html>"
)
_FEED: Final = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Northmoor</title>'
    "<item><title>Ferry stays in port</title><description>The café crossing is closed."
    "</description></item></channel></rss>"
)
_TEXT: Final = (
    "Ferry stays in port\n\nNORTHMOOR, April 22 (Agency) - The harbour board said on Tuesday that "
    "the café crossing would stay closed.\n"
)
_JSON: Final = json.dumps(
    {
        "schema_version": 1,
        "headline": "Ferry stays in port",
        "published": {"value": "2025-04-22"},
        "body": [{"type": "paragraph", "text": "The café crossing would stay closed."}],
    },
    ensure_ascii=False,
)
_DOCUMENTS: Final = tuple(text.encode() for text in (_PAGE, _FEED, _TEXT, _JSON))
_WRONG_ENCODINGS: Final = ("latin-1", "utf-16", "utf-16-le", "utf-32-be", "cp037", "utf-7")
_AMPLIFIED: Final = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><rss><channel><title>&c;</title></channel></rss>'
)
_BOMBS: Final = (
    _AMPLIFIED,
    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><title>&a;</title></rss>',
    b'{"schema_version": 1, "headline": "\\ud800"}',
    b'{"schema_version": 1, "headline": "a", "headline": "b"}',
    b'{"schema_version": NaN}',
    b'{"schema_version": 1e400, "urgency": 99999999999999999999999}',
    b"<html><head><meta charset='no-such-encoding'></head><body><p>\xe9\xff",
    b'<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>',
    b"\xef\xbb\xbf",
    b"\xff\xfe\x00",
)
_NESTED: Final[tuple[Callable[[int], bytes], ...]] = (
    lambda depth: b"<div>" * depth + b"deep",
    lambda depth: b"<rss>" + b"<a>" * depth + b"</a>" * depth + b"</rss>",
    lambda depth: b'{"schema_version": 1, "x": ' + b"[" * depth + b"]" * depth + b"}",
    lambda depth: b'{"schema_version": 1, "x": ' + b'{"x": ' * depth,
    lambda depth: b"> " * depth + b"quoted",
    lambda depth: "“".encode() * depth,
    lambda depth: b"<p" * depth,
    lambda depth: b"<!--" * depth,
)


def sources() -> st.SearchStrategy[Source]:
    """Sources of every format, right and broken, with and without what is declared about them."""
    return st.builds(
        Source,
        data=st.sampled_from(_DOCUMENTS) | malformed(),
        url=st.none() | urls(),
        content_type=st.sampled_from(
            (None, "text/html; charset=utf-8", "application/json", "text/plain; charset=nonsense")
        ),
        name=st.sampled_from((None, "story.html", "story.txt", "story.json", "story")),
    )


def malformed() -> st.SearchStrategy[bytes]:
    """Bytes that hurt: nothing, noise, NULs, what is cut off, wrongly encoded, nested or a bomb."""
    return _MALFORMED


def _cut(document: bytes, at: int) -> bytes:
    return document[: at % len(document)]


def _with_hole(document: bytes, at: int, hole: bytes) -> bytes:
    place = at % len(document)
    return document[:place] + hole + document[place:]


_PLACES: Final = st.integers(0, 2000)
_MALFORMED: Final = st.one_of(
    st.sampled_from((b"", b" \n", b"\x00", b"\x00" * 64, b"{", b"<", b"[]", b"null")),
    st.binary(max_size=64),
    st.builds(_cut, st.sampled_from(_DOCUMENTS), _PLACES),
    st.builds(
        _with_hole, st.sampled_from(_DOCUMENTS), _PLACES, st.sampled_from((b"\x00", b"\xff", b"<"))
    ),
    st.builds(
        str.encode, st.sampled_from((_PAGE, _FEED, _TEXT, _JSON)), st.sampled_from(_WRONG_ENCODINGS)
    ),
    st.builds(lambda make, depth: make(depth), st.sampled_from(_NESTED), st.integers(250, 3000)),
    st.sampled_from(_BOMBS),
)
