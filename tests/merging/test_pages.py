"""Pages of one article are put together: each field once, the text in order and not twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import merge_pages, parse
from newsmodel.model import (
    EXTRACTABLE_FIELDS,
    Access,
    Annotations,
    Article,
    Figure,
    Heading,
    Link,
    Media,
    Paragraph,
)
from newsmodel.testing.strategies import articles

LONG = "The harbour board of Tarnholm met for six hours on Tuesday and decided nothing."
JOINED = {"body", "media", "links", "access"}


def text(words):
    return Paragraph(text=words)


@given(articles())
def test_one_page_is_the_article(article):
    """There is nothing to put together."""
    assert merge_pages([article]) == article


@given(st.lists(articles(), min_size=2, max_size=3))
def test_first_page_speaks_for_the_article(pages):
    """What it says is kept; what it leaves open is the first thing that a later page says."""
    merged = merge_pages(pages)
    for name in EXTRACTABLE_FIELDS - JOINED:
        said = [value for page in pages if (value := getattr(page, name))]
        assert not said or getattr(merged, name) == said[0]
    assert merged.body[: len(pages[0].body)] == pages[0].body
    assert merged.annotations == Annotations()


def test_no_page_is_a_mistake():
    """There is nothing that could be returned."""
    with pytest.raises(ValueError, match="no page"):
        merge_pages([])


def test_texts_follow_each_other_without_what_pages_repeat():
    """Such as the headline, the standfirst and the lead picture; short lines may come again."""
    lead = Figure(media=(Media(url="https://courier.example/crane.jpg"),))
    head = (Heading(text="Crane falls", level=2), text(LONG), lead)
    first = Article(body=(*head, text("“No.”"), text("So he said.")))
    second = Article(body=(*head, text("“No.”"), text("And again.")))
    merged = merge_pages(iter([first, second]))
    assert merged.body == (*first.body, text("“No.”"), text("And again."))


def test_links_between_the_pages_are_gone():
    """One that leads beyond the last page stays: the article is not whole."""
    amp = Link(url="/amp", relation="amphtml")
    second, third = (Link(url=f"/{i}", relation="next") for i in (2, 3))
    first = Article(links=(amp, second))
    assert merge_pages([first, Article(links=(amp,))]).links == (amp,)
    assert merge_pages([first, Article(links=(third,))]).links == (amp, third)


def test_article_is_cut_short_where_one_page_is():
    """What the publisher declares is said by the first page that says it."""
    whole, cut = Access(truncated=False), Access(truncated=True)
    assert merge_pages([Article(access=whole), Article(access=cut)]).access == cut
    assert merge_pages([Article(), Article(access=whole)]).access == whole
    assert merge_pages([Article(), Article()]).access is None


def test_pages_that_were_read_can_be_merged():
    """With the evidence of each page's body."""
    page = "<article><h1>Crane falls</h1>" + "<p>{}</p>" * 3 + "</article>"
    read = [
        parse(page.format(*(f"{LONG} It was hour {i + j}." for j in range(3))), annotate=False)
        for i in (1, 4)
    ]
    merged = merge_pages(result.require() for result in read)
    assert [block.text[-2] for block in merged.body] == list("123456")
    assert len(merged.provenance["body"].evidence) == 2
    assert merged.headline == "Crane falls"
