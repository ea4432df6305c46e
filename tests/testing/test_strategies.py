"""The strategies draw all that there is, and nothing that the model refuses."""

import subprocess
import sys
from collections import Counter
from enum import Enum
from itertools import chain

import pytest
from attrs import fields, has
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from newsmodel.model import (
    BLOCKS,
    EXTRACTABLE_FIELDS,
    AccessLevel,
    Article,
    Attribution,
    Block,
    Candidate,
    Contributor,
    ContributorKind,
    EntityType,
    Event,
    Factuality,
    InlineKind,
    Instant,
    MediaKind,
    MediaRole,
    Mention,
    MentionKind,
    Precision,
    Provenance,
    PublicationStatus,
    Quantity,
    Quotation,
    QuotationKind,
    Subject,
    TextSpan,
    TimeExpression,
    TimeType,
    check_field,
)
from newsmodel.testing import strategies

TEXT = "The crossing stays closed until May, the harbour board said."


def drawn(strategy, examples=300):
    """What a strategy draws in so many examples, the same every time."""
    found = []

    @settings(max_examples=examples, derandomize=True, database=None)
    @given(strategy)
    def collect(value):
        found.append(value)

    collect()
    return found


def parts(value):
    """A value with everything that lies in it."""
    yield value
    if has(type(value)):
        for attribute in fields(type(value)):
            yield from parts(getattr(value, attribute.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from parts(item)
    elif isinstance(value, dict) or hasattr(value, "items"):
        for item in value.values():
            yield from parts(item)


@pytest.fixture(scope="module")
def articles():
    return drawn(strategies.articles(), examples=1000)


def counted(values):
    """How often each class and each member of an enumeration stands in some values."""
    return Counter(
        part if isinstance(part, Enum) else type(part) for value in values for part in parts(value)
    )


def test_articles_hold_blocks_of_every_kind(articles):
    """Among 1000 articles stands each kind of block, and each sort of annotation, a few times."""
    seen = counted(articles)
    for cls in (*BLOCKS, Mention, TimeExpression, Quantity, Quotation, Event, Attribution):
        assert seen[cls] >= 3, cls


@pytest.mark.parametrize(
    ("strategy", "choices"),
    [
        (strategies.instants(), [Precision]),
        (strategies.events(TEXT), [Factuality]),
        (strategies.quotations(TEXT), [QuotationKind]),
        (strategies.annotations(TEXT), [EntityType, TimeType, MentionKind]),
        (strategies.bodies(), [InlineKind]),
        (strategies.media(), [MediaKind, MediaRole]),
        (strategies.accesses(), [AccessLevel]),
        (strategies.contributors(), [ContributorKind]),
        (strategies.candidates(field="publication_status"), [PublicationStatus]),
    ],
    ids=str,
)
def test_every_choice_is_drawn(strategy, choices):
    """Of 300 examples, each member of an enumeration has its share."""
    seen = counted(drawn(strategy))
    for member in chain.from_iterable(choices):
        assert seen[member] >= 3, member


def test_every_field_is_drawn(articles):
    """Each field of an article is often filled, and often empty."""
    for name in EXTRACTABLE_FIELDS:
        filled = sum(bool(getattr(article, name)) for article in articles)
        assert 20 <= filled <= 900, (name, filled)


def test_the_hard_cases_are_drawn(articles):
    """Quotations in pieces, attributions in attributions, odd characters, empty bodies."""
    quotations = [each for article in articles for each in article.quotations]
    assert sum(len(each.content) > 1 for each in quotations) >= 5
    nested = [
        each
        for article in articles
        for each in article.events
        if each.attribution and each.attribution.within
    ]
    assert len(nested) >= 5
    assert sum(not article.body for article in articles) >= 5
    assert sum(bool(article.annotations) for article in articles) >= 100
    assert any(not text.isascii() for text in (article.text for article in articles))
    assert any(ord(max(article.text, default="a")) > 0xFFFF for article in articles)
    losers = [each for a in articles for p in a.provenance.values() for each in p.losers]
    assert len({each.field for each in losers}) >= 10


def test_instants_differ_widely():
    """Every precision comes with, and where there can be one without, a zone."""
    seen = {(each.precision, each.zone_known) for each in drawn(strategies.instants())}
    expected = {(each, False) for each in Precision}
    assert seen == expected | {(each, True) for each in Precision if each.has_time}


@given(st.data(), st.sampled_from(Precision))
def test_instants_of_one_precision(data, precision):
    """Asked for one precision, the strategy keeps to it."""
    assert data.draw(strategies.instants(precision=precision)).precision is precision


@given(st.data(), st.sampled_from(sorted(EXTRACTABLE_FIELDS)))
def test_candidates_fit_their_field(data, field):
    """A candidate drawn for a field has a value that may stand there."""
    candidate = data.draw(strategies.candidates(field=field))
    assert candidate.field == field
    if candidate.value:
        check_field(field, candidate.value)
    provenance = data.draw(strategies.provenances(field=field))
    assert {each.field for each in provenance.losers} <= {field}


@settings(max_examples=100)
@given(st.text(min_size=1, max_size=40), st.data())
def test_annotations_lie_in_their_text(text, data):
    """Whatever the text, every span that is drawn for it lies in it."""
    spans = [data.draw(strategies.spans(text))]
    names = ("e0", "e1")
    spans.append(data.draw(strategies.mentions(text, entities=names)).span)
    spans.append(data.draw(strategies.time_expressions(text)).span)
    spans.append(data.draw(strategies.quantities(text)).span)
    spans += data.draw(strategies.quotations(text, entities=names)).spans()
    spans += data.draw(strategies.events(text, entities=names)).spans()
    spans += data.draw(strategies.annotations(text)).spans()
    assert all(span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    ("strategy", "kind"),
    [
        (strategies.articles(), Article),
        (strategies.blocks(), Block),
        (strategies.contributors(), Contributor),
        (strategies.subjects(), Subject),
        (strategies.instants(), Instant),
        (strategies.spans(TEXT), TextSpan),
        (strategies.quotations(TEXT), Quotation),
        (strategies.events(TEXT), Event),
        (strategies.candidates(), Candidate),
        (strategies.provenances(), Provenance),
        (strategies.malformed(), bytes),
    ],
    ids=str,
)
def test_strategies_draw_what_they_are_called(strategy, kind):
    """Each draws instances of its class."""
    assert all(isinstance(each, kind) for each in drawn(strategy, examples=20))


def test_every_strategy_is_offered():
    """What ``__all__`` names is there, and takes no more than a text or keywords."""
    for name in strategies.__all__:
        assert callable(getattr(strategies, name)), name


def test_malformed_bytes_hurt_in_many_ways():
    """Nothing, NULs, cut, deep, wrongly encoded, external entities: all are drawn."""
    found = drawn(strategies.malformed())
    assert b"" in found
    assert any(b"\x00" in each for each in found)
    assert any(b"SYSTEM" in each for each in found)
    assert any(each.count(b"<div>") >= 250 for each in found)
    assert any(each.count(b"[") >= 250 for each in found)
    assert any(each.startswith((b"\xff\xfe", b"\xfe\xff")) for each in found)
    assert any(b"\\ud800" in each for each in found)
    assert len(set(found)) > 150
    assert max(map(len, found)) < 100_000


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: strategies.spans(""),
        lambda: strategies.spans(b"bytes"),
        lambda: strategies.quotations(""),
        lambda: strategies.events(3),
        lambda: strategies.events(TEXT, entities="e1"),
        lambda: strategies.events(TEXT, entities=[3]),
        lambda: strategies.mentions(TEXT, entities=()),
        lambda: strategies.annotations(None),
        lambda: strategies.instants(precision="day"),
        lambda: strategies.candidates(field="mood"),
        lambda: strategies.provenances(field="annotations"),
        lambda: strategies.inlines(None),
    ],
)
def test_wrong_arguments_are_refused_at_once(wrong):
    """The error comes where the strategy is made, not when something is drawn."""
    with pytest.raises(InvalidArgument, match=r"expected|empty|without"):
        wrong()


_WITHOUT_HYPOTHESIS = """
import sys
sys.modules["hypothesis"] = None
import newsmodel.testing
try:
    newsmodel.testing.strategies
except ImportError as error:
    print(error)
"""


def test_without_hypothesis_the_error_says_what_to_install():
    """`newsmodel.testing` itself can be imported; what needs Hypothesis says so."""
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_HYPOTHESIS], capture_output=True, text=True, check=True
    )
    assert "pip install 'newsmodel[testing]'" in done.stdout


def test_nothing_is_imported_before_it_is_used():
    """Importing `newsmodel.testing` does not import Hypothesis."""
    code = "import sys, newsmodel.testing; print('hypothesis' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
