"""Law 6: a plugin that fails costs its own contribution and a diagnostic, nothing else."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel
from newsmodel.documents import Document
from newsmodel.model import (
    LAYERS,
    Annotations,
    Candidate,
    Event,
    Evidence,
    Merged,
    ParseStatus,
    Provenance,
    TextSpan,
)
from newsmodel.plugin import PluginError, annotator, extractor

# That something is lost is what is tried here.
pytestmark = pytest.mark.filterwarnings("ignore::newsmodel.model.errors.NewsmodelWarning")

TEXT = (
    "Ferry stays in port\n\nNORTHMOOR, April 22 - “The crossing stays closed,” Ilse Vantongeren "
    "said on Tuesday. Police attacked the protesters, she said.\n\nThe board meets on Friday.\n"
)
ALONE = newsmodel.Parser(discover=False).parse(TEXT)


class Unspeakable(Exception):  # noqa: N818
    """An error that cannot even say what it is."""

    def __str__(self):
        raise RuntimeError("no words")


ERRORS = st.sampled_from(
    [
        ValueError("bad value"),
        KeyError("missing"),
        RecursionError(),
        MemoryError(),
        StopIteration(),
        SystemExit(3),
        AssertionError(),
        Unspeakable(),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
        OSError(2, "no such file \udcff"),
        type("\u202eodd", (Exception,), {})("lone \ud800"),
    ]
)
JUNK = st.one_of(
    st.sampled_from([None, 0, 3.5, "text", b"bytes", object(), type, [], {}, NotImplemented]),
    st.sampled_from([(), [None], ["a"], [3], [object()], {"headline": "a"}]),
)
FIELDS = st.sampled_from(["headline", "byline", "body", "published", "urgency", "authors"])


@st.composite
def wrong_candidates(draw):
    """Candidates whose values are of another type, or for a field that was not declared."""
    field = draw(FIELDS | st.sampled_from(["mood", "annotations", "schema_version"]))
    value = draw(JUNK | st.just("text"))
    return Candidate(field=field, value=value, confidence=1.0, evidence=Evidence())


UNDECLARED = st.sampled_from(
    [
        Candidate(field="headline", value="Ferry sinks", confidence=1.0, evidence=Evidence()),
        Candidate(field="keywords", value=("ferry",), confidence=1.0, evidence=Evidence()),
    ]
)
"""Candidates that would win, were they not for fields of others."""


class Puppet:
    """What the bad plugins do; making a parser for each example would take too long."""

    act = staticmethod(lambda *arguments: None)


PUPPET = Puppet()


@extractor(provides={"urgency", "slugline", "version"}, documents=Document, name="bad.extractor")
def bad_extractor(document):
    return PUPPET.act(document)


# It declares a layer that stands empty before it, and meddles with all.
@annotator(provides={"answers"}, name="bad.annotator", priority=-9)
def bad_annotator(prose, annotations):
    return PUPPET.act(prose, annotations)


@annotator(provides={"events"}, requires={"events"}, name="bad.events")
def bad_events(prose, annotations):
    return PUPPET.act(prose, annotations)


@st.composite
def bad_extractions(draw):
    """Extractors that raise, at once or after something, or hand over what is no candidate."""
    before = draw(st.lists(UNDECLARED | wrong_candidates() | JUNK, max_size=2))
    error = draw(st.none() | ERRORS)
    returned = draw(JUNK) if draw(st.booleans()) else None

    def yields(document):
        yield from before
        if error is not None:
            raise error

    def returns(document):
        if error is not None:
            raise error
        return returned

    return yields if returned is None else returns


def _mentions_outside(prose, annotations):
    length = len(prose.text)
    event = Event(trigger=TextSpan(length, length + 5), type="ASSAULT")
    return evolve(annotations, events=(*annotations.events, event))


def _wipes_everything(prose, annotations):
    return Annotations()


@st.composite
def bad_annotations(draw):
    """Annotators that raise, return what are no annotations, or change what is not theirs."""
    error = draw(st.none() | ERRORS)
    returned = draw(JUNK)
    behaviour = draw(st.sampled_from(["fails", "junk", "outside", "wipes"]))

    def annotate(prose, annotations):
        if behaviour == "fails" and error is not None:
            raise error
        if behaviour == "outside":
            return _mentions_outside(prose, annotations)
        return _wipes_everything(prose, annotations) if behaviour == "wipes" else returned

    return annotate


class BadFormat:
    """A format that fails in whatever it is asked."""

    name = "bad"
    media_types = ()
    suffixes = ()
    writes = ("bad",)
    renders = ()

    def sniff(self, source):
        return PUPPET.act("sniff")

    def read(self, source, limits):
        return PUPPET.act("read")

    def write(self, article, name):
        return PUPPET.act("write")


class BadPolicy:
    """A merge policy that fails, or decides what nobody proposed."""

    name = "bad-policy"
    fields = frozenset({"slugline"})

    def merge(self, field_name, candidates):
        return PUPPET.act()


@extractor(provides={"slugline"}, documents=Document, name="good.slug")
def good_slug(document):
    yield Candidate(field="slugline", value="ferry", confidence=0.9, evidence=Evidence())


def parser(*plugins, **options):
    return newsmodel.Parser(plugins=plugins, discover=False, **options)


EXTRACTING = parser(bad_extractor)
ANNOTATING = parser(bad_annotator)
ADDING_EVENTS = parser(bad_events)
READING = parser(BadFormat())
MERGING = parser(good_slug, BadPolicy())
STRICT = parser(bad_extractor, strict=True)


def parsed(parser, act):
    PUPPET.act = act
    return parser.parse(TEXT)


def check_harmless(result, plugin):
    """The article is the one without the plugin, and a diagnostic names the plugin."""
    assert result.articles == ALONE.articles
    assert result.status in {ALONE.status, ParseStatus.PARTIAL}
    for diagnostic in result.diagnostics:
        str(diagnostic).encode()
    news = [each for each in result.diagnostics if each not in ALONE.diagnostics]
    assert all(plugin in (each.plugin or "") for each in news)
    return news


@given(bad_extractions())
def test_bad_extractors_cost_nothing(bad):
    """An extractor that raises or hands over junk leaves the article as it is without it."""
    check_harmless(parsed(EXTRACTING, bad), "bad.extractor")


@given(bad_annotations())
def test_bad_annotators_cost_nothing(bad):
    """An annotator that raises, returns junk or meddles leaves the annotations as they are."""
    result = parsed(ANNOTATING, bad)
    [article] = result.articles
    [alone] = ALONE.articles
    assert evolve(article, annotations=Annotations()) == evolve(alone, annotations=Annotations())
    for layer in LAYERS:
        assert getattr(article, layer) == getattr(alone, layer)


def test_an_event_outside_the_text_costs_nothing():
    """Whose own layer holds a span beyond the text loses that contribution."""
    assert check_harmless(parsed(ADDING_EVENTS, _mentions_outside), "bad.events")


@given(ERRORS, JUNK | st.none() | st.sampled_from([-1.0, 2.0, float("nan"), True]))
def test_bad_formats_cost_nothing(error, sniffed):
    """A format that fails to say how sure it is, or to read, leaves the document to the others."""

    def act(asked):
        if asked == "sniff" and sniffed is not None:
            return sniffed
        raise error

    check_harmless(parsed(READING, act), "bad")


def test_a_document_that_no_format_is_left_for_is_a_failed_status():
    """Where the only format that recognises a document cannot read it, the status says so."""

    def act(asked):
        if asked == "sniff":
            return 1.0
        raise ValueError("bad value")

    disable = [each.name for each in parser().registry.formats]
    result = parsed(parser(BadFormat(), disable=disable), act)
    assert result.status is ParseStatus.FAILED
    assert [(each.code, each.plugin) for each in result.diagnostics] == [("plugin-failed", "bad")]


DECISIONS = st.one_of(
    JUNK.map(lambda junk: lambda: junk),
    st.just(lambda: Merged(value="else", provenance=Provenance(confidence=1.0, evidence=()))),
)


@given(DECISIONS, st.none() | ERRORS)
def test_bad_policies_cost_their_own_field(decide, error):
    """A merge policy that fails or invents loses the field that it took over, and nothing else."""

    def decision():
        if error is not None:
            raise error
        return decide()

    result = parsed(MERGING, decision)
    [article] = result.articles
    [alone] = ALONE.articles
    assert article.slugline is None
    kept = {name: each for name, each in article.provenance.items() if name != "slugline"}
    assert evolve(article, provenance=kept) == alone
    assert any("bad-policy" in (each.plugin or "") for each in result.diagnostics)


@pytest.mark.parametrize("plugin", [3, "no.such.module", object(), b"bytes", ValueError])
def test_what_is_no_plugin_is_refused_with_a_diagnostic(plugin):
    """A parser with something that is no plugin works without it, and says so."""
    with_it = parser(plugin)
    assert with_it.registry.diagnostics
    assert with_it.parse(TEXT).articles == ALONE.articles


@given(bad_extractions())
def test_strict_mode_raises(bad):
    """In strict mode what fails raises a PluginError, or the result is as it is without it."""
    try:
        result = parsed(STRICT, bad)
    except PluginError as raised:
        error = raised
    else:
        assert result.articles == ALONE.articles
        return
    assert "bad.extractor" in str(error)


def test_strategies_are_not_idle():
    """Most of the bad extractors really fail."""
    noticed = []

    @settings(max_examples=50)
    @given(bad_extractions())
    def count(bad):
        noticed.append(bool(check_harmless(parsed(EXTRACTING, bad), "bad.extractor")))

    count()
    assert sum(noticed) > len(noticed) / 2
