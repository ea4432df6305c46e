"""Extractors propose, the pipeline checks and merges."""

from itertools import count

import pytest
from attrs import evolve

import newsmodel
from newsmodel.documents import Document, Limits, Source
from newsmodel.model import Candidate, Evidence, Paragraph, ParseStatus
from newsmodel.pipeline.extraction import extract
from newsmodel.pipeline.run import Run
from newsmodel.plugin import Abstain, NotAnArticle, PluginError, extractor
from newsmodel.plugin.collector import build_registry


class Note(Document):
    """A kind of document of these tests' own."""

    format = "note"


def propose(field, value, confidence=0.5, **said):
    return Candidate(field=field, value=value, confidence=confidence, evidence=Evidence(**said))


def run_on(*extractors, url=None, strict=False, limits=None):
    registry = build_registry(
        modules=("newsmodel.pipeline.policies",),
        version="1.0",
        plugins=extractors,
        discover=False,
    )
    run = Run(limits or Limits(), strict=strict)
    found = extract(Note(Source.of(b"x", url=url)), registry, run)
    return found, run


@extractor(provides={"headline"}, documents=Note, name="test.good")
def good(note):
    yield propose("headline", "A bridge opens", 0.8, method="h1", anchor="/h1")


def test_the_evidence_says_who():
    """The pipeline fills in the extractor's name, and keeps method and anchor."""
    found, _ = run_on(good)
    provenance = found.article.provenance["headline"]
    assert found.article.headline == "A bridge opens"
    assert provenance.evidence == (Evidence(extractor="test.good", method="h1", anchor="/h1"),)


def test_winner_and_losers_are_kept():
    """The field's provenance holds the losers with their values."""

    @extractor(provides={"headline"}, documents=Note, name="test.other")
    def other(note):
        yield propose("headline", "Another headline", 0.3)

    found, _ = run_on(good, other)
    [loser] = found.article.provenance["headline"].losers
    assert found.article.headline == "A bridge opens"
    assert loser.value == "Another headline"
    assert loser.evidence.extractor == "test.other"


def breaks(note):
    yield propose("summary", "kept")
    raise RuntimeError("cannot go on")


def exits(note):
    raise SystemExit(3)


def returns_none(note):
    return None


def proposes_junk(note):
    yield "a string"


def proposes_undeclared(note):
    yield propose("byline", "By Somebody")


def proposes_wrong_type(note):
    yield propose("summary", 17)


def proposes_nothing_as_value(note):
    yield propose("summary", None)


def recurses(note):
    return recurses(note)


BAD = {
    "breaks halfway": (breaks, "RuntimeError: cannot go on (test_extraction.py, line"),
    "wants to end the program": (exits, "SystemExit: 3"),
    "proposes junk": (proposes_junk, "no Candidate but str"),
    "proposes what it does not declare": (proposes_undeclared, "does not declare to provide"),
    "proposes a value of a wrong type": (proposes_wrong_type, "Article.summary: expected text"),
    "proposes None": (proposes_nothing_as_value, "expected a value, got None"),
    "recurses without end": (recurses, "RecursionError"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_extractor_costs_only_itself(case):
    """The others' values stand; one diagnostic names the extractor and the reason."""
    function, reason = BAD[case]
    bad = extractor(provides={"summary"}, documents=Note, name="test.bad", priority=1)(function)
    found, run = run_on(bad, good)
    assert found.article.headline == "A bridge opens"
    [diagnostic] = run.guard.diagnostics
    assert diagnostic.plugin == "test.bad"
    assert reason in diagnostic.message


@pytest.mark.parametrize("case", BAD)
def test_strict_mode_raises_instead(case):
    """With strict, the first failure ends the parse, with the plugin's name."""
    function, _ = BAD[case]
    bad = extractor(provides={"summary"}, documents=Note, name="test.bad")(function)
    with pytest.raises(PluginError, match=r"test\.bad"):
        run_on(bad, strict=True)


def test_what_was_proposed_before_an_error_is_kept():
    """A generator that breaks halfway has still said something."""
    bad = extractor(provides={"summary"}, documents=Note, name="test.bad")(breaks)
    found, _ = run_on(bad)
    assert found.article.summary == "kept"


def test_returning_nothing_is_no_error():
    """An extractor may have nothing to say."""
    quiet = extractor(provides={"summary"}, documents=Note, name="test.quiet")(returns_none)
    found, run = run_on(quiet)
    assert found.article == newsmodel.Article()
    assert not run.guard.diagnostics


def test_endless_candidates_are_cut_off():
    """A limit ends a generator that never stops; what came before counts."""

    @extractor(provides={"headline"}, documents=Note, name="test.endless")
    def endless(note):
        for number in count():
            yield propose("headline", f"Again and again {number}", 0.9)

    found, run = run_on(endless, limits=Limits(max_candidates=5))
    provenance = found.article.provenance["headline"]
    assert len(provenance.evidence) + len(provenance.losers) == 5
    assert "more than 5 candidates" in run.guard.diagnostics[0].message


def test_time_runs_out_between_extractors():
    """When time is out, no further extractor starts, and that is said once."""
    run = Run(Limits(max_milliseconds=1), strict=False)
    while run.in_time("spinning"):
        pass
    assert not run.in_time("next")
    [diagnostic] = run.guard.diagnostics
    assert diagnostic.code == "out-of-time"
    assert "spinning" in diagnostic.message


def test_required_fields_are_merged_before():
    """An extractor that requires a field sees its merged value, read-only."""

    @extractor(
        provides={"summary"}, requires={"headline"}, documents=Note, name="test.asks", priority=9
    )
    def asks(note, known):
        with pytest.raises(TypeError):
            known["headline"] = "changed"
        yield propose("summary", f"Summary of: {known['headline']}")

    found, _ = run_on(asks, good)
    assert found.article.summary == "Summary of: A bridge opens"


def test_addresses_decide_who_runs():
    """An extractor with a pattern runs only for addresses that fit."""

    @extractor(provides={"byline"}, documents=Note, urls="*.example.com", name="test.site")
    def site(note):
        yield propose("byline", "By the site rule")

    assert run_on(site, url="https://www.example.com/x")[0].article.byline
    assert not run_on(site, url="https://other.test/x")[0].article.byline
    assert not run_on(site)[0].article.byline


def test_abstaining_is_in_the_trace_only():
    """Abstain is a verdict, no error."""

    @extractor(provides={"byline"}, documents=Note, name="test.modest")
    def modest(note):
        raise Abstain("two bylines that differ")

    _, run = run_on(modest)
    assert not run.guard.diagnostics
    assert run.trace[0].outcome == "abstained: two bylines that differ"


def test_the_gravest_verdict_holds():
    """Whatever the order, a page that one calls a listing and one no article is none."""

    @extractor(provides={"body"}, documents=Note, name="a.listing")
    def listing(note):
        yield propose("body", (Paragraph(text="Kept."),))
        raise NotAnArticle("many teasers", ParseStatus.LISTING)

    @extractor(provides={"body"}, documents=Note, name="b.none")
    def none(note):
        raise NotAnArticle("a form")

    found, run = run_on(listing, none)
    assert found.verdict is ParseStatus.NOT_ARTICLE
    assert found.article.text == "Kept."
    assert {each.code for each in run.guard.diagnostics} == {"listing", "not-article"}


class Watched(Note):
    """A note that extractors can scribble on, and that counts how often it is looked at."""

    looks = 0

    def __init__(self, source):
        super().__init__(source)
        self.words = ["kept"]

    def fingerprint(self):
        Watched.looks += 1
        return tuple(self.words)

    def anew(self):
        return Watched(self.source)


class TestChangedDocuments:
    """A document belongs to all extractors; who changes it costs its own contribution only."""

    @staticmethod
    def run(*extractors):
        Watched.looks = 0
        registry = build_registry(
            modules=("newsmodel.pipeline.policies",),
            version="1.0",
            plugins=[
                extractor(provides={name}, documents=Watched, name=f"test.{name}")(function)
                for name, function in extractors
            ],
            discover=False,
        )
        run = Run(Limits())
        run.note("earlier", "what was noticed before stays")
        return extract(Watched(Source.of(b"x")), registry, run), run

    def test_two_looks_are_enough_for_many_extractors(self):
        """As long as nobody changes the document, more plugins cost no more looks."""

        def reads(note):
            yield propose("byline", note.words[0])

        found, _ = self.run(("byline", reads), *((name, list) for name in ("version", "slugline")))
        assert found.article.byline == "kept"
        assert Watched.looks == 2

    def test_who_changed_it_is_found(self):
        """The others see it as it was, before and after the culprit, and are heard once."""

        def scribbles(note):
            note.words[0] = "spoilt"
            yield propose("headline", "spoilt")

        def reads(field):
            return field, lambda note: [propose(field, note.words[0])]

        found, run = self.run(reads("byline"), ("headline", scribbles), reads("slugline"))
        assert found.article.headline is None
        assert found.article.byline == found.article.slugline == "kept"
        assert [each.plugin for each in run.guard.diagnostics] == [None, "test.headline"]
        assert "changed the document" in run.guard.diagnostics[1].message
        assert [step.name for step in run.trace] == ["test.byline", "test.slugline"]


class StatedNote(Note):
    """One that states its article itself."""

    states_articles = True


class TestStatedArticles:
    """What a document of an interchange format states is disputed only on purpose."""

    stated = newsmodel.Article(headline="Stated", summary="Stated too.")

    def refine(self, *extractors):
        registry = build_registry(
            modules=("newsmodel.pipeline.policies",),
            version="1.0",
            plugins=extractors,
            discover=False,
        )
        run = Run(Limits(), strict=True)
        return extract(StatedNote(Source.of(b"x")), registry, run, self.stated).article

    def test_what_is_stated_has_the_document_as_its_evidence(self):
        """Without extractors nothing is added but who says so, and where."""
        article = self.refine()
        assert evolve(article, provenance={}) == self.stated
        assert set(article.provenance) == {"headline", "summary"}
        [evidence] = article.provenance["headline"].evidence
        assert (evidence.extractor, evidence.method) == ("format.note", "stated")
        assert not article.provenance["headline"].losers

    def test_a_document_may_tell_the_provenance_itself(self):
        """Then the article is the very one that was stated."""

        class Telling(StatedNote):
            tells_provenance = True

        registry = build_registry(modules=(), version="1.0", plugins=(), discover=False)
        run = Run(Limits(), strict=True)
        assert extract(Telling(Source.of(b"x")), registry, run, self.stated).article is self.stated

    def test_general_extractors_fill_in(self):
        """They see what is stated, add what is not, and do not dispute the rest."""

        @extractor(provides={"headline", "byline"}, documents=Document, name="test.general")
        def general(note, known):
            assert known["headline"] == "Stated"
            yield propose("headline", "Disputed", 1.0)
            yield propose("byline", "By Somebody", 0.5)

        article = self.refine(general)
        assert article.headline == "Stated"
        assert article.byline == "By Somebody"
        assert article.provenance["byline"].evidence[0].extractor == "test.general"
        assert article.provenance["headline"].evidence[0].extractor == "format.note"

    def test_extractors_for_the_kind_dispute(self):
        """An extractor for just such documents competes with the statement."""

        @extractor(provides={"headline"}, documents=StatedNote, name="test.surer")
        def surer(note):
            yield propose("headline", "Corrected", 0.95)

        article = self.refine(surer)
        assert article.headline == "Corrected"
        assert article.summary == "Stated too."
        [loser] = article.provenance["headline"].losers
        assert loser.value == "Stated"
        assert loser.evidence.extractor == "format.note"


def test_extensions_may_be_plain_dictionaries():
    """They are frozen on the way, so that they can be compared and kept."""

    @extractor(provides={"extensions"}, documents=Note, name="test.extensions")
    def extensions(note):
        yield propose("extensions", {"acme": {"desk": ["city", 3]}})

    found, _ = run_on(extensions)
    assert found.article.extensions["acme"]["desk"] == ("city", 3)


def test_a_refiner_sees_what_it_refines():
    """An extractor that requires and provides a field runs after the others, and counts."""

    @extractor(provides={"headline"}, requires={"headline"}, documents=Note, name="a.refiner")
    def refiner(note, known):
        yield propose("headline", known["headline"].removesuffix(" opens"), 0.95)

    found, _ = run_on(refiner, good)
    assert found.article.headline == "A bridge"


class TestPolicies:
    """Merge policies of plugins are checked too."""

    @staticmethod
    def policy(function):
        class Policy:
            name = "test.policy"
            fields = frozenset({"headline"})

            def merge(self, field_name, candidates):
                return function(candidates)

        return Policy()

    def test_a_policy_that_raises_costs_its_fields(self):
        """The field stays empty; the rest is merged."""

        def fail(candidates):
            raise ZeroDivisionError

        found, run = run_on(good, self.policy(fail))
        assert found.article.headline is None
        assert "merging headline failed" in run.guard.diagnostics[0].message

    def test_a_policy_may_not_invent_values(self):
        """A merged value is some candidate's value, or it is refused."""

        def invent(candidates):
            from newsmodel.model import Merged, Provenance

            provenance = Provenance(confidence=1.0, evidence=())
            return Merged(value="Invented", provenance=provenance)

        found, run = run_on(good, self.policy(invent))
        assert found.article.headline is None
        assert "no candidate's value" in run.guard.diagnostics[0].message

    def test_a_policy_that_returns_junk_is_refused(self):
        """What is no decision decides nothing."""
        found, run = run_on(good, self.policy(lambda candidates: "A bridge opens"))
        assert found.article.headline is None
        assert run.guard.diagnostics[0].plugin == "test.policy"
