"""Law 9: the work grows as the input does; limits end what exceeds them, with a diagnostic.

Two things are counted: the calls that Python makes, which are the same every time; and the time of
the processor, for what happens inside one call, a regular expression say. Sixteen times the input
may take some forty times as long; what grows with the square takes two hundred and fifty-six times.
"""

import sys
from time import process_time

import pytest

import newsmodel
from newsmodel.documents import Limits
from newsmodel.model import Paragraph

PARSER = newsmodel.Parser(discover=False, limits=Limits(max_tags=10**6))
SENTENCE = (
    "“The crossing stays closed until May 12,” Ilse Vantongeren of the harbour board said on "
    "Tuesday, after at least 12 people had been hurt in Northmoor. "
)
STORY = "Ferry stays in port\n\n" + SENTENCE
UNITS = {
    "prose": SENTENCE,
    "paragraphs": SENTENCE + "\n\n",
    "lines": "The ferry stays in port until May, the board said\n",
    "one word": "ferry ",
    "one long word": "a",
    "names": "Ilse Vantongeren ",
    "initials": "A.",
    "digits": "1",
    "numbers": "1,000 ",
    "dates": "22 April 2025, ",
    "open quotes": "“",
    "straight quotes": '"a ',
    "open brackets": "(",
    "commas": ", ",
    "dots": ".",
    "dashes": " - ",
    "hyphens": "a-",
    "spaces": " ",
    "blank lines": "\n",
    "tabs": "\t",
    "conjunctions": "and ",
    "said": "he said that ",
    "not": "not ",
    "markup": "<p",
    "tags": "<p>a",
    "links": "<a href=x>a</a> ",
    "comments": "<!--",
    "entities": "&amp;",
    "emphasis": "*a ",
    "underscores": "_",
    "brackets": "[a](",
    "headings": "# a\n",
    "list": "- a\n",
    "numbered": "1. a\n",
    "quoted": "> ",
    "colons": "By a: ",
}
SMALL, LARGE = 1_000, 16_000
FACTOR = LARGE // SMALL
_MOST = 2.5
_PATIENCE = 6
_LEAST_SECONDS = 0.25


def as_text(unit, size):
    return (STORY + unit * (size // len(unit))).encode()


def as_page(unit, size):
    return b"<html><body><article><p>" + as_text(unit, size) + b"</article></body></html>"


def calls(work):
    """How many functions are called, Python's own and built-in ones."""
    count = 0

    def profile(frame, event, argument):
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def seconds(work):
    began = process_time()
    work()
    return process_time() - began


@pytest.mark.parametrize("document", [as_text, as_page])
@pytest.mark.parametrize("name", UNITS)
def test_parsing_is_linear(name, document):
    """Whatever is repeated: sixteen times of it is about sixteen times the work."""
    small, large = (document(UNITS[name], size) for size in (SMALL, LARGE))
    PARSER.parse(small)  # loads what is loaded once
    few, many = calls(lambda: PARSER.parse(small)), calls(lambda: PARSER.parse(large))
    assert many <= _MOST * FACTOR * few
    if seconds(lambda: PARSER.parse(large)) > _LEAST_SECONDS:
        # Only what takes long is worth being measured; the best of some rounds decides.
        short = min(seconds(lambda: PARSER.parse(small)) for _ in range(5))
        long = min(seconds(lambda: PARSER.parse(large)) for _ in range(3))
        assert long <= _PATIENCE * FACTOR * short


@pytest.mark.parametrize("document", [as_text, as_page])
def test_large_documents_are_linear(document):
    """What costs little for each word, such as a copy of all that follows, shows in a long text."""
    small, large = (document(UNITS["paragraphs"], 32 * size) for size in (SMALL, LARGE))
    short = min(seconds(lambda: PARSER.parse(small)) for _ in range(3))
    assert seconds(lambda: PARSER.parse(large)) <= _MOST * FACTOR * short


def test_json_is_linear():
    """Writing and reading an article grows as the article does."""

    def work(count):
        article = newsmodel.Article(body=(Paragraph(text=SENTENCE.strip()),) * count)
        return lambda: newsmodel.loads(newsmodel.dumps(article))

    assert calls(work(1600)) <= _MOST * FACTOR * calls(work(100))


@pytest.mark.parametrize(
    ("limits", "content", "code"),
    [
        (Limits(max_bytes=500), SENTENCE * 20, "too-large"),
        (Limits(max_tags=20), "<p>" + "<b>a</b>" * 100, "too-many-tags"),
        (Limits(max_annotated_characters=100), STORY * 5, "too-long-to-annotate"),
        (Limits(max_articles=1), '{"schema_version":1,"headline":"a"}\n' * 3, "too-many-articles"),
    ],
)
def test_limits_end_what_exceeds_them(limits, content, code):
    """What is cut off is cut off with a diagnostic that names the limit to raise."""
    result = newsmodel.Parser(discover=False, limits=limits).parse(content)
    [diagnostic] = [each for each in result.diagnostics if each.code == code]
    assert "Limits.max_" in diagnostic.message


def test_what_exceeds_a_limit_is_not_read():
    """Nothing of it is in the article."""
    sentences = "\n\n".join([SENTENCE] * 20)
    short = newsmodel.Parser(discover=False, limits=Limits(max_bytes=500)).parse(sentences)
    assert 0 < len(short.require().text) <= 500
    plain = newsmodel.Parser(discover=False, limits=Limits(max_annotated_characters=100))
    assert not plain.parse(STORY * 5).require().annotations
    one = newsmodel.Parser(discover=False, limits=Limits(max_articles=1))
    lines = '{"schema_version":1,"headline":"a"}\n' * 3
    assert len(one.parse(lines).articles) == 1
