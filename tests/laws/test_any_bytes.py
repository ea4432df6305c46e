"""Whatever bytes are given: a status, and where it is not ``ok``, a diagnostic that says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel
from newsmodel.documents import Limits
from newsmodel.model import ParseStatus
from newsmodel.testing import strategies

PARSER = newsmodel.Parser(discover=False)
CLUELESS = {ParseStatus.EMPTY, ParseStatus.UNSUPPORTED, ParseStatus.FAILED}


def check(result):
    assert isinstance(result.status, ParseStatus)
    if result.status is not ParseStatus.OK:
        assert result.diagnostics
    if result.status in CLUELESS:
        assert result.article is None
        with pytest.raises(newsmodel.NoArticleError, match=str(result.status)):
            result.require()
    for article in result.articles:
        assert newsmodel.loads(newsmodel.dumps(article)) == article
    for diagnostic in result.diagnostics:
        assert diagnostic.message.strip()
        str(diagnostic).encode()


@given(strategies.sources(), st.booleans())
def test_every_source_gets_a_status(source, annotate):
    """No source, however broken, raises; what comes of it can be written and read."""
    check(PARSER.parse(source, annotate=annotate))


@given(st.text(max_size=300))
def test_every_text_gets_a_status(text):
    """Any string is content, never a path, and never raises."""
    check(PARSER.parse(text))


@given(st.binary(max_size=200), st.sampled_from(["text/html", "text/plain; charset=utf-16", "x"]))
def test_what_is_declared_may_be_wrong(data, content_type):
    """A wrong media type or encoding costs a diagnostic at most."""
    check(PARSER.parse(data, content_type=content_type))


@pytest.mark.parametrize(
    ("data", "statuses"),
    [
        (b"", {ParseStatus.EMPTY}),
        (b" \n\t ", {ParseStatus.EMPTY}),
        (b"\x00" * 100, {ParseStatus.EMPTY, ParseStatus.UNSUPPORTED}),
        (bytes(range(256)) * 20, {ParseStatus.UNSUPPORTED, ParseStatus.FAILED}),
        (b'{"schema_version": 1, "headline": "\\ud800"}', {ParseStatus.FAILED}),
        (b'{"schema_version": 1, "headline": "cut', {ParseStatus.FAILED}),
        (
            b"<html><body><!-- nothing --></body></html>",
            {ParseStatus.EMPTY, ParseStatus.NOT_ARTICLE},
        ),
    ],
)
def test_bad_input_gets_the_status_it_deserves(data, statuses):
    """Empty, binary, truncated: the status says which, the diagnostic says why."""
    result = PARSER.parse(data)
    check(result)
    assert result.status in statuses


@pytest.mark.parametrize(
    "data",
    [
        b"<div>" * 300 + b"<p>The ferry stays in port until May, the board said.</p>",
        b"<p>" * 1_000_000,
        b"<div>" * 1_000_000,
        b"<html><body><p>A ferry\x00 in port</p>",
        "<html><body><p>Café in Łódź</p>".encode("utf-16"),
        b'<html><head><meta charset="utf-16"></head><body><p>Caf\xe9</p>',
    ],
    ids=["nested", "many-tags", "deep-tags", "nul", "utf-16", "wrong-charset"],
)
def test_pages_that_hurt_get_a_status(data):
    """Nested 300 deep, megabytes of one tag, NULs, wrong encodings: a status in bounded time."""
    check(newsmodel.Parser(discover=False, limits=Limits(max_tags=50_000)).parse(data))
