"""Bad input gets a status and a diagnostic that says what was wrong; nothing hangs or raises."""

import gzip

import pytest

import newsmodel
from newsmodel import ParseStatus, Severity

STORY = (
    "<!doctype html><html><head><title>Lighthouse lit again</title></head><body><article>"
    "<h1>Lighthouse lit again</h1>"
    "<p>The lighthouse at Brannock Point was lit again on Friday after eleven years in the dark, "
    "the harbour office said.</p>"
    "<p>Its new lamp can be seen from twenty miles away, and it will be tended from the town by "
    "a crew of four, who have trained since the spring.</p>"
    "</article></body></html>"
)
TEXT = (
    "Lighthouse lit again\n\nThe lighthouse at Brannock Point was lit again on Friday after eleven "
    "years in the dark, the harbour office said.\n\nIts new lamp can be seen from twenty miles "
    "away, and a crew of four will tend it from the town.\n"
)

NOTHING_THERE = {
    "empty": (b"", ParseStatus.EMPTY, "nothing to read"),
    "blank": (b" \r\n\t ", ParseStatus.EMPTY, "nothing to read"),
    "a byte-order mark": (b"\xef\xbb\xbf", ParseStatus.EMPTY, "nothing to read"),
    "NULs": (b"\0" * 64, ParseStatus.EMPTY, "nothing to read"),
    "an empty page": (b"<!doctype html><html></html>", ParseStatus.EMPTY, "no text"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ParseStatus.UNSUPPORTED, "binary"),
    "a compressed page": (gzip.compress(STORY.encode()), ParseStatus.UNSUPPORTED, "compressed"),
    "text with NULs": (TEXT.replace(" ", "\0").encode(), ParseStatus.UNSUPPORTED, "binary"),
    "truncated JSON": (b'{"schema_version": 1, "headline": "Li', ParseStatus.FAILED, "JSON"),
    "a lone surrogate in JSON": (
        b'{"schema_version": 1, "headline": "\\ud800"}',
        ParseStatus.FAILED,
        "surrogate",
    ),
    "JSON of a wrong type": (
        b'{"schema_version": 1, "headline": 7}',
        ParseStatus.FAILED,
        "$.headline",
    ),
    "endless JSON": (b'{"schema_version": 1, "body": ' + b"[" * 10**6, ParseStatus.FAILED, "JSON"),
}


@pytest.mark.parametrize("case", NOTHING_THERE)
def test_what_holds_no_article(case):
    """The status says what it is, the diagnostic why, and require() raises with both."""
    data, status, reason = NOTHING_THERE[case]
    result = newsmodel.parse(data)
    assert result.status is status
    assert result.articles == ()
    assert reason in "; ".join(each.message for each in result.diagnostics)
    with pytest.raises(newsmodel.NoArticleError, match=status.value):
        result.require()


def test_a_wrong_encoding_is_counted():
    """A page that declares UTF-8 and is Latin-1 is read; the damage is told."""
    page = STORY.replace("<head>", '<head><meta charset="utf-8">').replace("lamp", "lämp")
    result = newsmodel.parse(page.encode("latin-1"))
    assert result.status is ParseStatus.PARTIAL
    assert "l\ufffdmp" in result.require().text
    [diagnostic] = [each for each in result.diagnostics if each.code == "encoding-replaced"]
    assert diagnostic.message.startswith("1 malformed byte sequence")


def test_a_truncated_page_keeps_what_was_read():
    """A page that breaks off has the text until there."""
    result = newsmodel.parse(STORY[: STORY.index("who have trained")])
    article = result.require()
    assert article.headline == "Lighthouse lit again"
    assert article.text.startswith("The lighthouse at Brannock Point")


def test_deep_nesting_loses_nothing():
    """An article within 300 elements is found."""
    page = STORY.replace("<article>", "<div>" * 300 + "<article>")
    article = newsmodel.parse(page).require()
    assert "Brannock Point" in article.text
    assert article.headline == "Lighthouse lit again"


@pytest.mark.parametrize(
    ("tag", "status"),
    [
        ("<br>", ParseStatus.EMPTY),
        ("<div>", ParseStatus.EMPTY),
        ("<p>x", ParseStatus.NOT_ARTICLE),
    ],
)
def test_fifty_megabytes_of_one_tag(tag, status):
    """They end at the limits, with a diagnostic for each."""
    result = newsmodel.Parser(limits=newsmodel.Limits(max_tags=50_000)).parse(
        (tag * (50 * 2**20 // len(tag))).encode()
    )
    assert result.status is status
    assert {"too-large", "too-many-tags"} <= {each.code for each in result.diagnostics}


def test_lone_surrogates_in_text():
    """A wrongly decoded str is read, and the damage told."""
    result = newsmodel.parse(TEXT.replace("lamp", "l\udce4mp"))
    assert result.status is ParseStatus.PARTIAL
    assert result.diagnostics[0].code == "surrogates-replaced"
    assert "l\ufffd" in result.require().text


def test_good_input_has_nothing_to_tell():
    """The same story without damage is ok, as a page and as text."""
    for content in (STORY, TEXT, STORY.encode(), TEXT.encode("utf-16")):
        result = newsmodel.parse(content)
        assert result.status is ParseStatus.OK
        assert not [each for each in result.diagnostics if each.severity is not Severity.INFO]
        assert result.require().headline == "Lighthouse lit again"
