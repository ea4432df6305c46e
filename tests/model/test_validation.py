"""What the model refuses, and with which words: class, field, what was expected, what is there."""

import copy
import pickle

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, settings
from hypothesis import strategies as st

from newsmodel.model import (
    Annotations,
    Answers,
    Article,
    Attribution,
    Candidate,
    Contributor,
    Entity,
    EntityType,
    Event,
    Evidence,
    Factuality,
    FrozenMapping,
    Heading,
    Inline,
    InlineKind,
    ListItem,
    Mention,
    ModelError,
    NewsmodelError,
    Paragraph,
    Participant,
    Provenance,
    Quantity,
    Quotation,
    QuotationKind,
    Subject,
    TextSpan,
    check_field,
    frozen_json,
    thawed_json,
)
from newsmodel.testing import strategies

SPAN = TextSpan(0, 4)
EVENT = Event(trigger=SPAN, type="ASSAULT")

REFUSED = [
    (lambda: TextSpan(-1, 2), "TextSpan.start: expected an integer from 0, got -1"),
    (lambda: TextSpan(0, True), "TextSpan.end: expected an integer from 1, got True"),
    (lambda: TextSpan(3, 3), "TextSpan.end: expected more than start 3, got 3"),
    (lambda: TextSpan("0", 1), "TextSpan.start: expected an integer from 0, got '0'"),
    (lambda: Article(headline=""), "Article.headline: expected text that is not blank, got ''"),
    (
        lambda: Article(headline=" \n"),
        r"Article.headline: expected text that is not blank, got ' \n'",
    ),
    (lambda: Article(headline=3), "Article.headline: expected text that is not blank, got 3"),
    (
        lambda: Article(headline="\ud800"),
        r"Article.headline: expected text without lone surrogates, got '\ud800'",
    ),
    (lambda: Article(urgency=10), "Article.urgency: expected an integer from 1 to 9, got 10"),
    (
        lambda: Article(keywords=["a"]),
        "Article.keywords: expected a tuple of texts that are not blank, got ['a']",
    ),
    (
        lambda: Article(keywords=("a", "")),
        "Article.keywords: expected a tuple of texts that are not blank, got ('a', '')",
    ),
    (
        lambda: Article(authors=("A",)),
        "Article.authors: expected a tuple of Contributor, got ('A',)",
    ),
    (
        lambda: Article(body=Paragraph(text="a")),
        "Article.body: expected a tuple of BlockQuote or Embed",
    ),
    (lambda: Article(published="2025"), "Article.published: expected Instant, got '2025'"),
    (
        lambda: Article(provenance={"mood": 1}),
        "Article.provenance: expected Provenance by the name of a field, got {'mood': 1}",
    ),
    (lambda: Article(extensions=[1]), "extensions: expected a mapping, got [1]"),
    (lambda: Article(extensions={"a": {1}}), "expected a value that JSON can say, got {1}"),
    (lambda: Article(extensions={1: 2}), "the keys of a JSON object must be text"),
    (
        lambda: Article(extensions={"a": float("nan")}),
        "expected a value that JSON can say, got nan",
    ),
    (
        lambda: Article(extensions={"a": 2**64}),
        "expected a value that JSON can say, got 18446744073709551616",
    ),
    (
        lambda: Article(schema_version=0),
        "Article.schema_version: expected an integer from 1, got 0",
    ),
    (
        lambda: evolve(EVENT, confidence=1),
        "Event.confidence: expected a float from 0.0 to 1.0, got 1",
    ),
    (
        lambda: evolve(EVENT, confidence=float("nan")),
        "Event.confidence: expected a float from 0.0 to 1.0, got nan",
    ),
    (
        lambda: evolve(EVENT, factuality="asserted"),
        "Event.factuality: expected Factuality, got 'asserted'",
    ),
    (
        lambda: evolve(EVENT, attribution=SPAN),
        "Event.attribution: expected Attribution, got TextSpan(start=0, end=4)",
    ),
    (
        lambda: Attribution(span=SPAN, within=SPAN),
        "Attribution.within: expected Attribution, got TextSpan",
    ),
    (
        lambda: Answers(who=SPAN, evidence={"whom": Evidence()}),
        "Answers.evidence: expected Evidence by question, got {'whom': Evidence(",
    ),
    (
        lambda: Answers(evidence={"who": Evidence()}),
        "Answers.evidence: there is no answer to 'who'",
    ),
    (lambda: Participant(role="actor"), "Participant: expected a span or an entity, got neither"),
    (
        lambda: Subject(scheme="medtop"),
        "Subject: expected a name, a code or a uri, got none of them",
    ),
    (
        lambda: Quotation(content=(), kind=QuotationKind.DIRECT),
        "Quotation.content: expected at least one span, got none",
    ),
    (
        lambda: Quotation(content=(TextSpan(5, 9), SPAN), kind=QuotationKind.DIRECT),
        "Quotation.content: expected spans in order",
    ),
    (
        lambda: Quantity(span=SPAN, value=float("inf")),
        "Quantity.value: expected a finite number of at most 64 bits, got inf",
    ),
    (
        lambda: Quantity(span=SPAN, value=True),
        "Quantity.value: expected a finite number of at most 64 bits, got True",
    ),
    (lambda: Heading(text="a", level=7), "Heading.level: expected an integer from 1 to 6, got 7"),
    (
        lambda: ListItem(text="a", level=0),
        "ListItem.level: expected an integer from 1 to 64, got 0",
    ),
    (
        lambda: Paragraph(text="abc", inlines=(Inline(span=SPAN, kind=InlineKind.LINK),)),
        "Paragraph.inlines: expected ranges within the 3 characters of the text",
    ),
    (
        lambda: Contributor(name="A", kind="person"),
        "Contributor.kind: expected ContributorKind, got 'person'",
    ),
    (
        lambda: Annotations(mentions=(Mention(span=SPAN, entity="e1"),)),
        "Annotations.mentions[0].entity: no entity has the identifier 'e1'",
    ),
    (
        lambda: Annotations(
            events=(evolve(EVENT, participants=(Participant(role="actor", entity="e1"),)),)
        ),
        "Annotations.events[0]: no entity has the identifier 'e1'",
    ),
    (
        lambda: Annotations(entities=(Entity(id="e", type=EntityType.GROUP, name="a"),) * 2),
        "Annotations.entities: expected unique identifiers, got one twice",
    ),
    (
        lambda: Article(annotations=Annotations(events=(EVENT,))),
        "Article.annotations.events[0]: expected spans within the 0 characters of the text, got",
    ),
    (
        lambda: Article(annotations=Annotations(answers=Answers(who=SPAN))),
        "Article.annotations.answers: expected spans within",
    ),
]


@pytest.mark.parametrize(("make", "message"), REFUSED, ids=[message for _, message in REFUSED])
def test_what_is_refused(make, message):
    """Each mistake has one error, a ModelError that is a ValueError, which names the place."""
    with pytest.raises(ModelError) as raised:
        make()
    assert str(raised.value).startswith(message)
    assert isinstance(raised.value, (NewsmodelError, ValueError))


def test_long_values_are_cut_in_messages():
    """A message shows the beginning of what is wrong, not megabytes of it."""
    with pytest.raises(ModelError) as raised:
        Article(body="x" * 1_000_000)
    assert len(str(raised.value)) < 300


def test_losers_are_candidates_for_their_field():
    """Provenance keeps only what could have won: of the field, and of the field's type."""

    def with_loser(field, value):
        loser = Candidate(field=field, value=value, confidence=0.5, evidence=Evidence())
        provenance = Provenance(confidence=1.0, evidence=(Evidence(),), losers=(loser,))
        return Article(headline="a", provenance={"headline": provenance})

    assert with_loser("headline", "b").provenance["headline"].losers[0].value == "b"
    with pytest.raises(
        ModelError, match=r"provenance\.headline\.losers\[0\]\.field: expected 'head"
    ):
        with_loser("byline", "b")
    with pytest.raises(ModelError, match=r"provenance\.headline\.losers\[0\]\.value: .*not blank"):
        with_loser("headline", ("b",))


def test_attributions_may_not_nest_without_end():
    """A chain of attributions has an end that every reader and writer can reach."""
    chain = Attribution(span=SPAN)
    for _ in range(63):
        chain = Attribution(span=SPAN, within=chain)
    assert len(list(chain.chain())) == 64
    with pytest.raises(ModelError, match="at most 64"):
        Attribution(span=SPAN, within=chain)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("headline", None),
        ("headline", ""),
        ("keywords", ()),
        ("mood", "calm"),
        ("annotations", Annotations()),
        ("urgency", "3"),
        ("extensions", {"a": object()}),
    ],
)
def test_what_may_not_be_proposed(name, value):
    """Extractors propose values of a field's type, for fields there are, and never nothing."""
    with pytest.raises(ModelError):
        check_field(name, value)


@given(strategies.candidates())
def test_what_may_be_proposed(candidate):
    """Every candidate that is of its field's type passes, and can stand in an article."""
    check_field(candidate.field, candidate.value)
    article = Article(**{candidate.field: candidate.value})
    assert getattr(article, candidate.field) == candidate.value


@given(strategies.articles())
def test_articles_are_values(article):
    """An article cannot be changed, and is equal to its copies, which have the same hash."""
    with pytest.raises(FrozenInstanceError):
        article.headline = "other"
    with pytest.raises(AttributeError):
        article.mood = "calm"
    for same in (evolve(article), copy.deepcopy(article), pickle.loads(pickle.dumps(article))):
        assert same == article
        assert hash(same) == hash(article)
        assert same.text == article.text
    other = evolve(article, headline="a headline that is never drawn")
    assert other != article
    assert len({article, other, evolve(article)}) == 2


@settings(max_examples=100)
@given(strategies.articles())
def test_shortcuts_show_the_annotations(article):
    """`article.events` and the like are those of `article.annotations`."""
    for layer in ("mentions", "entities", "times", "quantities", "quotations", "events", "answers"):
        assert getattr(article, layer) is getattr(article.annotations, layer)


def test_annotations_find_their_entities():
    """An entity is found by its identifier, and all its mentions with it."""
    entity = Entity(id="e1", type=EntityType.PERSON, name="Ilse Vantongeren")
    mentions = tuple(Mention(span=TextSpan(at, at + 4), entity="e1") for at in (0, 9))
    annotations = Annotations(entities=(entity,), mentions=mentions)
    assert annotations.entity("e1") is entity
    assert annotations.mentions_of("e1") == mentions
    with pytest.raises(KeyError):
        annotations.entity("e2")
    assert bool(annotations)
    assert not Annotations()
    assert bool(Annotations(answers=Answers(who=SPAN)))


def test_attributions_tell_their_chain():
    """Who says that who said so, the innermost first."""
    outer = Attribution(span=TextSpan(9, 12))
    inner = Attribution(span=SPAN, within=outer)
    event = evolve(EVENT, attribution=inner, factuality=Factuality.ALLEGED)
    assert list(inner.chain()) == [inner, outer]
    assert set(event.spans()) == {SPAN, TextSpan(9, 12)}


@given(st.integers(0, 20), st.integers(1, 9), st.integers(0, 20), st.integers(1, 9))
def test_spans_contain_and_overlap_like_sets(start, size, other_start, other_size):
    """Spans stand to each other as the sets of their code points do."""
    one = TextSpan(start, start + size)
    other = TextSpan(other_start, other_start + other_size)
    ones, others = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert one.contains(other) is ones.issuperset(others)
    assert one.overlaps(other) is bool(ones & others)
    assert len(one) == len(ones)
    assert (one < other) is ((one.start, one.end) < (other.start, other.end))


@given(strategies.json_values())
def test_json_values_are_frozen(value):
    """Frozen values can be hashed, thaw to plain ones, and freeze to themselves again."""
    hash(value)
    assert frozen_json(value) == value
    assert frozen_json(thawed_json(value)) == value


def test_frozen_mappings_are_immutable_and_sorted():
    """Keys come sorted, whatever order they were given in; nothing can be set."""
    mapping = FrozenMapping({"b": 1, "a": (2,)})
    assert list(mapping) == ["a", "b"]
    assert mapping == {"a": (2,), "b": 1} == mapping
    assert pickle.loads(pickle.dumps(mapping)) == mapping
    with pytest.raises(TypeError):
        mapping["c"] = 3
    with pytest.raises(AttributeError):
        mapping.items = None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"a": 1}, {"a": 1.0}, True),
        ({"a": 1}, {"a": True}, False),
        ({"a": (0, {"b": False})}, {"a": (0, {"b": 0})}, False),
        ({"a": 1}, {"b": 1}, False),
        ({}, {}, True),
        ({"a": None}, {}, False),
    ],
)
def test_frozen_mappings_are_equal_as_json(one, other, same):
    """JSON tells ``true`` from ``1``, and ``1`` not from ``1.0``."""
    assert (frozen_json(one) == frozen_json(other)) is same
    assert (frozen_json(other) == frozen_json(one)) is same
    assert FrozenMapping({"a": 1}) != 3


def test_extensions_are_frozen_however_deep():
    """JSON values may be nested 64 deep, not deeper, and are frozen all the way down."""

    def nested(depth):
        value = []
        for _ in range(depth):
            value = [value]
        return value

    article = Article(extensions={"x": nested(60)})
    hash(article)
    with pytest.raises(ModelError, match="nested 64 deep"):
        Article(extensions={"x": nested(64)})
    with pytest.raises(ModelError, match="JSON can say"):
        Article(extensions=FrozenMapping({"x": object()}))
