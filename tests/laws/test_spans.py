"""Law 1: every span of an article lies in its text, after every operation."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.model import (
    LAYERS,
    Article,
    Entity,
    EntityType,
    Mention,
    ModelError,
    Paragraph,
    TextSpan,
    joined_text,
)
from newsmodel.testing import strategies

ENTITY = Entity(id="x", type=EntityType.OTHER, name="x")


@given(strategies.articles())
def test_every_span_lies_in_its_text(article):
    """Every span of a valid article covers characters of the text, every inline of its block."""
    for span in article.annotations.spans():
        assert len(span.of(article.text)) == len(span) > 0
    for block in article.body:
        for inline in getattr(block, "inlines", ()):
            assert len(inline.span.of(block.text)) == len(inline.span) > 0


@given(strategies.bodies(), strategies.words())
def test_text_is_a_function_of_the_body(body, headline):
    """The text is that of the body's blocks, and nothing else of the article changes it."""
    text = Article(body=body).text
    assert text == joined_text(body) == Article(body=body, headline=headline).text
    position = 0
    for block in body:
        if block.text.strip():
            position = text.index(block.text, position) + len(block.text)


@given(strategies.articles(), strategies.bodies())
def test_another_body_is_checked_anew(article, body):
    """An article takes another body just when all its spans lie in the new text."""
    furthest = max((span.end for span in article.annotations.spans()), default=0)
    if furthest <= len(joined_text(body)):
        changed = evolve(article, body=body)
        assert changed.annotations == article.annotations
    else:
        with pytest.raises(ModelError, match=r"Article\.annotations\.\w+.*within the \d+ char"):
            evolve(article, body=body)


@given(strategies.articles(), st.integers(1, 1000))
def test_no_annotation_reaches_beyond_the_text(article, beyond):
    """An annotation that ends after the text is refused, in whichever layer it is."""
    end = len(article.text) + beyond
    outside = Mention(span=TextSpan(end - 1, end), entity="x")
    annotations = evolve(
        article.annotations,
        entities=(*article.annotations.entities, ENTITY),
        mentions=(*article.annotations.mentions, outside),
    )
    with pytest.raises(ModelError, match=rf"mentions\[\d+\]\.span: .* ends at {end}"):
        evolve(article, annotations=annotations)


@given(st.text(min_size=1), st.data())
def test_spans_are_counted_in_code_points(text, data):
    """A span of a text slices it as Python does: in code points, whatever their width."""
    span = data.draw(strategies.spans(text))
    article = Article(body=(Paragraph(text="x" + text),))
    assert span.shifted(1).of(article.text) == span.of(text) == text[span.start : span.end]


def test_every_layer_of_annotations_is_checked():
    """The layers that hold spans are the layers there are, entities aside."""
    assert set(LAYERS) == {"mentions", "entities", "times", "quantities", "quotations", "events"}
