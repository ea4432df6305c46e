"""Who calls a function wrongly is told what to give instead; nothing is quietly left out."""

from datetime import date
from pathlib import Path

import pytest

import newsmodel
from newsmodel import Article, NewsmodelWarning, Paragraph, TextSpan
from newsmodel.plugin import annotator

TEXT = "The council met on Monday. Police arrested two men."
ARTICLE = Article(headline="Council meets", body=(Paragraph(text=TEXT),))
DOCUMENT = newsmodel.load_document(newsmodel.dumps(ARTICLE))

WRONG_TYPES = {
    "content": (lambda: newsmodel.parse(None), "expected bytes, str, a path or an open file"),
    "a date for a time": (
        lambda: newsmodel.parse(TEXT, reference_time=date(2025, 3, 3)),
        "reference_time: expected a datetime .* got date",
    ),
    "a text for a time": (
        lambda: newsmodel.annotate(TEXT, reference_time="2025-03-03"),
        "reference_time: expected a datetime .*fromisoformat",
    ),
    "bytes for a text": (lambda: newsmodel.annotate(b"text"), "text: expected str, got bytes"),
    "no language": (lambda: newsmodel.annotate(TEXT, language=None), "language: expected a BCP 47"),
    "a pair for a span": (
        lambda: newsmodel.factuality(TEXT, (0, 3)),
        r"span: expected TextSpan, got tuple: \(0, 3\)",
    ),
    "the content of a file": (lambda: newsmodel.parse_file(b"text"), "path: .* parse reads it"),
    "one source": (lambda: newsmodel.parse_many("text"), "sources: .* got one str; put it into"),
    "one path": (lambda: newsmodel.parse_many(Path("a")), "sources: expected several"),
    "no sources": (lambda: newsmodel.parse_many(None), "sources: expected Iterable, got NoneType"),
    "no articles": (lambda: newsmodel.dumps_many(None), "articles: expected Iterable"),
    "no pages": (lambda: newsmodel.merge_pages(3), "pages: expected Iterable, got int: 3"),
    "half a worker": (lambda: newsmodel.parse_many([], workers=1.5), "workers: expected int"),
    "a text for seconds": (
        lambda: newsmodel.parse_many([], seconds="2"),
        "seconds: expected int or",
    ),
    "no article": (lambda: newsmodel.dumps(None), "article: expected Article, got NoneType"),
    "a text among articles": (
        lambda: newsmodel.dumps_many([ARTICLE, "x"], "rss"),
        r"articles\[1\]: expected Article, got str",
    ),
    "a page that is none": (
        lambda: newsmodel.merge_pages([ARTICLE, 3]),
        "page 2: expected Article",
    ),
    "no article to set": (lambda: DOCUMENT.with_article(0, None), "article: expected Article"),
    "a name for an index": (lambda: DOCUMENT.with_article("0", ARTICLE), "index: expected int"),
    "a number for limits": (lambda: newsmodel.Parser(limits=5), "limits: expected Limits, got int"),
    "one schema": (lambda: newsmodel.validate(b"{}", "a.xsd"), "schemas: .* put it into a list"),
}
"""Calls, and what the error says."""

WRONG_VALUES = {
    "a span beyond": (lambda: newsmodel.factuality(TEXT, TextSpan(90, 91)), "ends at 91, the text"),
    "no workers": (lambda: newsmodel.parse_many([], workers=0), "workers: expected a positive"),
    "no number": (lambda: newsmodel.parse_many([], seconds=float("nan")), "seconds: .* got nan"),
    "an unknown format": (lambda: newsmodel.dumps(ARTICLE, "nitff"), "'nitff'; known are .*nitf,"),
    "an empty name": (lambda: newsmodel.load_document(b"{}", format=""), "no format is called ''"),
    "an unknown field": (lambda: newsmodel.Parser(fields={"bodies"}), "bodies"),
    "a surrogate": (lambda: newsmodel.parse(TEXT, url="\ud800"), "Source.url: .*lone surrogates"),
    "no document": (
        lambda: newsmodel.convert(TEXT[:12], "json"),
        "newsmodel.parse says what it is",
    ),
}


@pytest.mark.parametrize("case", WRONG_TYPES)
def test_a_wrong_type(case):
    """It is a TypeError that names the argument and says what it should be."""
    call, message = WRONG_TYPES[case]
    with pytest.raises(TypeError, match=message):
        call()


@pytest.mark.parametrize("case", WRONG_VALUES)
def test_a_wrong_value(case):
    """It is a ValueError that names the argument and says which values there are."""
    call, message = WRONG_VALUES[case]
    with pytest.raises(ValueError, match=message):
        call()


@pytest.mark.parametrize("text", ["https://gazette.example/pier", "pages/story.html"])
def test_a_path_given_as_content(text):
    """A str is content, never a path; who gives one is told how files are read."""
    result = newsmodel.parse(text)
    assert result.status is newsmodel.ParseStatus.NOT_ARTICLE
    assert "newsmodel.parse_file" in result.diagnostics[-1].message


def test_a_word_is_no_path():
    """Only what could name a file is taken for a path."""
    assert "parse_file" not in newsmodel.parse("Council.").diagnostics[-1].message


def test_a_plugin_that_cannot_be_imported_is_warned_of():
    """The parser works without it, and says so when it is made."""
    with pytest.warns(NewsmodelWarning, match="no_such_module"):
        parser = newsmodel.Parser("no_such_module", discover=False)
    assert parser.parse(TEXT).format == "text"


def test_annotations_that_are_lost_are_warned_of():
    """What `annotate` returns has no place for diagnostics."""

    @annotator(provides={"times"}, languages="en", name="test.broken")
    def broken(prose, annotations):
        raise ValueError("out of order")

    parser = newsmodel.Parser([broken], discover=False)
    with pytest.warns(NewsmodelWarning, match="out of order"):
        annotations = parser.annotate(TEXT)
    assert annotations.events


def test_a_language_that_nobody_reads_is_told_of():
    """An article in it has no annotations, and the result says why."""
    result = newsmodel.parse(newsmodel.dumps(newsmodel.Article(language="fi", body=ARTICLE.body)))
    [diagnostic] = result.diagnostics
    assert (diagnostic.code, diagnostic.severity) == ("language-not-read", newsmodel.Severity.INFO)
    assert "'fi'" in diagnostic.message
    assert result.status is newsmodel.ParseStatus.OK


def test_a_document_that_says_nothing_is_no_article():
    """An empty object may be an item of ninjs, and holds nothing to read."""
    result = newsmodel.parse(b"{}")
    assert result.status is newsmodel.ParseStatus.NOT_ARTICLE
    assert [each.code for each in result.diagnostics] == ["no-text"]
