"""What Markdown says about an article: front matter, headings, credits, blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.documents import Source
from newsmodel.formats.markdown.document import MarkdownDocument
from newsmodel.formats.markdown.extractors import body, credits_, dateline, front_matter, titles
from newsmodel.formats.markdown.format import MarkdownFormat
from newsmodel.formats.markdown.front_matter import read_front_matter
from newsmodel.formats.text.extractors import body as text_body
from newsmodel.formats.text.format import TextFormat
from newsmodel.model import Figure, Heading, ListBlock, Paragraph, ParseStatus, Preformatted
from newsmodel.plugin import Abstain, NotAnArticle

LEAD = "The ferry to Nord Isle will run again from Monday, the board said."


def document_of(text):
    return MarkdownDocument(Source.of(text))


def read(text):
    """The most confident candidate for each field."""
    document = document_of(text)
    found = {}
    for extractor in (front_matter, titles, credits_, dateline, body):
        for candidate in extractor(document):
            if candidate.confidence > found.get(candidate.field, (0.0, None))[0]:
                found[candidate.field] = (candidate.confidence, candidate.value)
    return {name: value for name, (_, value) in found.items()}


def blocks_in(text):
    return [located.block for located in document_of(text).blocks]


FULL = f"""# Ferry to Nord Isle runs again

*Crossings start on Monday*

By **Mia Holt** and Pol Ernst · 3 May 2024

NORDHAVEN (Lamp Wire) — {LEAD}

![The boat](https://example.org/boat.jpg "In dock")

## What changes

Two boats a day are planned.
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_headings_and_lines_above_the_text_are_fields(end):
    """Titles, credits, dateline and media; the rest is body, whatever ends the lines."""
    found = read(FULL.replace("\n", end))
    assert found["headline"] == "Ferry to Nord Isle runs again"
    assert found["subheadline"] == "Crossings start on Monday"
    assert found["byline"] == "By Mia Holt and Pol Ernst"
    assert [author.name for author in found["authors"]] == ["Mia Holt", "Pol Ernst"]
    assert str(found["published"]) == "2024-05-03"
    assert found["dateline"].place == "NORDHAVEN"
    assert [media.url for media in found["media"]] == ["https://example.org/boat.jpg"]
    assert [type(block) for block in found["body"]] == [Paragraph, Figure, Heading, Paragraph]


@given(st.sampled_from(["# {}\n", "{}\n=====\n", "## {}\n", "{}\n---\n", "# {} #\n"]))
def test_the_first_heading_is_the_headline(shape):
    """ATX or setext, first level or the highest that there is."""
    found = read(shape.format("Ferry runs again") + f"\n{LEAD}\n\n### More\n\n{LEAD}\n")
    assert found["headline"] == "Ferry runs again"
    assert len(found["body"]) == 3


def test_a_heading_after_text_is_none():
    """Where text precedes it, a heading is that of a section."""
    found = read(f"{LEAD}\n\n# More\n\n{LEAD}\n")
    assert "headline" not in found
    assert len(found["body"]) == 3


def test_a_second_heading_is_a_subheadline_only_when_it_is_long_and_alone():
    """A heading of a section directly below the headline stays in the body."""
    deck = "## Crossings start again on Monday\n"
    section = "## Background\n"
    assert "subheadline" in read(f"# Ferry runs\n\n{deck}\n{LEAD}\n")
    assert "subheadline" not in read(f"# Ferry runs\n\n{section}\n{LEAD}\n")
    assert "subheadline" not in read(f"# Ferry runs\n\n{deck}\n{LEAD}\n\n## More\n\n{LEAD}\n")


def test_front_matter_declares_fields():
    """Keys of Hugo, Jekyll and Pandoc are fields; a title in it leaves the first section alone."""
    found = read(
        "---\ntitle: 'Ferry''s back'  # for now\ndate: 2024-05-03T10:00:00+02:00\nauthors:\n"
        '  - Mia Holt\n  - Pol Ernst\ntags: [ferries, "the north"]\nlang: en\n'
        "canonical_url: https://example.org/ferry\nlayout: post\n---\n"
        f"## Background\n\n{LEAD}\n"
    )
    assert found["headline"] == "Ferry's back"
    assert str(found["published"]) == "2024-05-03T10:00:00+02:00"
    assert [author.name for author in found["authors"]] == ["Mia Holt", "Pol Ernst"]
    assert found["keywords"] == ("ferries", "the north")
    assert found["url"] == "https://example.org/ferry"
    assert [type(block) for block in found["body"]] == [Heading, Paragraph]


def test_front_matter_of_toml_is_read_too():
    """Between plus signs stands TOML, with its own dates."""
    found = read(f"+++\ntitle = 'Ferry'\ndate = 2024-05-03\ntags = ['a', 'b']\n+++\n\n{LEAD}\n")
    assert (found["headline"], str(found["published"])) == ("Ferry", "2024-05-03")
    assert found["keywords"] == ("a", "b")


def test_broken_toml_is_left_out_and_told():
    """The text below is read all the same."""
    document = document_of(f"+++\ntitle = \n+++\n\n{LEAD}\n")
    assert [diagnostic.code for diagnostic in document.diagnostics] == ["front-matter-unreadable"]
    assert [block.text for block in (each.block for each in document.blocks)] == [LEAD]


@pytest.mark.parametrize(
    "lines",
    [
        ["---", "A sentence between two rules.", "---"],
        ["---", "title: never closed"],
        ["text", "---", "title: not at the top", "---"],
        [],
    ],
)
def test_what_only_looks_like_front_matter_is_text(lines):
    """It begins at the first line, holds pairs, and is closed."""
    assert read_front_matter(lines).lines == 0


def test_nested_values_of_front_matter_are_left_alone():
    """What needs a real reader of YAML is not guessed."""
    found = read_front_matter(
        ["---", "title: Ferry", "image:", "  url: a.jpg", "text: |", "  title: not this", "---"]
    )
    assert dict(found.values) == {"title": "Ferry"}


def test_code_and_what_looks_like_markup_in_it_is_kept_as_it_is():
    """Fenced or indented, its lines are not read."""
    fenced, indented = blocks_in("```sh\n# no heading\n\n- no list\n```\n\n    *a*\n\n    b\n")
    assert fenced == Preformatted(text="# no heading\n\n- no list")
    assert indented == Preformatted(text="*a*\n\nb")


def test_a_list_may_hold_lazy_lines_and_further_paragraphs():
    """What belongs to an item is read with it; what does not ends the list."""
    found, after = blocks_in("* one\nlazy line\n\n  further\n* two\n    + deeper\n\nNo item.\n")
    assert isinstance(found, ListBlock)
    assert [(item.text, item.level) for item in found.items] == [
        ("one lazy line\nfurther", 1),
        ("two", 1),
        ("deeper", 2),
    ]
    assert after == Paragraph(text="No item.")


def test_links_are_read_in_every_form():
    """Inline, by reference, collapsed, shortcut and in angle brackets."""
    (found,) = blocks_in(
        "[a](https://a.example/x_(y)), [b][1], [c][], [c], <https://d.example/>, [e](<f g> 'h').\n"
        '\n[1]: https://b.example "Title"\n[C]: <https://c.example>\n'
    )
    assert found.text == "a, b, c, c, https://d.example/, e."
    assert [inline.url for inline in found.inlines] == [
        "https://a.example/x_(y)",
        "https://b.example",
        "https://c.example",
        "https://c.example",
        "https://d.example/",
        "f g",
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("snake_case_name and 2*3*4", "snake_case_name and 234"),
        ("a \\*star\\* &amp; &notaname; &#169;", "a *star* & &notaname; \u00a9"),
        ("**bold *both*** end", "bold both end"),
        ("unmatched * and ** and _ and `", "unmatched * and ** and _ and `"),
        ("`` a ` b `` and <span class='x'>c</span><!-- d -->", "a ` b and c"),
        ("two  \nlines, soft\nbreak", "two\nlines, soft break"),
        ("東京の\n天気", "東京の天気"),
        ("[no](link and [a] [b", "[no](link and [a] [b"),
    ],
)
def test_markup_is_taken_out_of_the_text(source, text):
    """What is markup goes, what is not stays (CommonMark)."""
    assert blocks_in(source)[0].text == text


def test_documents_of_markdown_are_left_to_their_own_extractors():
    """Those of plain text abstain."""
    with pytest.raises(Abstain):
        list(text_body(document_of(FULL)))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("# Links\n\n- [First story of today](a)\n- [Second story.](b)\n", ParseStatus.LISTING),
        ("# Shopping\n\n- milk\n- bread\n", ParseStatus.NOT_ARTICLE),
        ("```\nprint(1)\n```\n", ParseStatus.NOT_ARTICLE),
    ],
)
def test_what_is_clearly_no_article_is_refused(text, status):
    """A list of links or of words is told by its status."""
    with pytest.raises(NotAnArticle) as verdict:
        list(body(document_of(text)))
    assert verdict.value.status is status


def test_markdown_is_surer_of_itself_than_plain_text_is():
    """Marks of Markdown are recognised; plain text stays plain text, and bytes are neither."""
    markdown, text = MarkdownFormat(), TextFormat()
    for source in (Source.of(FULL), Source.of("---\ntitle: a\n---\n\nText.\n")):
        assert markdown.sniff(source) > text.sniff(source)
    plain = Source.of(f"{LEAD}\n\n- Mia * Holt\n")
    assert text.sniff(plain) > markdown.sniff(plain) > 0
    assert markdown.sniff(Source.of(bytes(range(256)))) == text.sniff(Source.of(b"\0\1\2")) == 0
