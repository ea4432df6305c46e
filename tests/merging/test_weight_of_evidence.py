"""The built-in merge policy decides by the weight of evidence; its laws are in tests/laws."""

import pytest

from newsmodel.merging import WeightOfEvidence
from newsmodel.merging.agreement import agreement_key
from newsmodel.model import Candidate, Contributor, Evidence, Instant, Organisation


def candidate(value, confidence, extractor="a", field="headline", method=None):
    return Candidate(
        field=field,
        value=value,
        confidence=confidence,
        evidence=Evidence(extractor=extractor, method=method),
    )


def merge(*candidates, field="headline"):
    return WeightOfEvidence().merge(field, candidates)


def instant(text):
    return Instant.parse(text)


def test_one_candidate_wins():
    """Its confidence is the field's."""
    merged = merge(candidate("Bridge opens", 0.4))
    assert merged.value == "Bridge opens"
    assert merged.provenance.confidence == 0.4
    assert merged.provenance.reason == "the only candidate"


def test_the_most_confident_of_two_wins():
    """And the other is kept as the loser."""
    merged = merge(candidate("No", 0.4, "a"), candidate("Yes", 0.8, "b"))
    assert merged.value == "Yes"
    assert [loser.value for loser in merged.provenance.losers] == ["No"]
    assert merged.provenance.reason == "1 candidate, weightier than 1 other value"


def test_many_weak_witnesses_outweigh_a_strong_one():
    """Three that are right six times in ten are right more often than one of nine in ten."""
    merged = merge(
        candidate("Weak", 0.6, "a"),
        candidate("Weak", 0.6, "b"),
        candidate("Weak", 0.6, "c"),
        candidate("Strong", 0.9, "d"),
    )
    assert merged.value == "Weak"
    assert merged.provenance.confidence == pytest.approx(1 - 0.4**3)
    assert merged.provenance.reason == "3 candidates agree, weightier than 1 other value"


def test_a_witness_counts_once():
    """An extractor that says the same twice by the same method is one witness."""
    twice = (candidate("Echo", 0.6, "a", method="h1"),) * 2
    merged = merge(*twice, candidate("Single", 0.7, "b"))
    assert merged.value == "Single"


def test_ways_of_writing_support_each_other():
    """Case, spaces, quotation marks and dashes do not matter; the better one is taken."""
    merged = merge(
        candidate("The ‘new’ bridge – at last", 0.7, "a"),
        candidate("THE 'NEW'  BRIDGE - AT LAST", 0.5, "b"),
        candidate("Another", 0.8, "c"),
    )
    assert merged.value == "The ‘new’ bridge – at last"
    assert len(merged.provenance.losers) == 2


def test_instants_of_a_day_support_each_other():
    """The one that says more is taken, though a bare day has more weight."""
    merged = merge(
        candidate(instant("2031-05-02"), 0.9, "a", "published"),
        candidate(instant("2031-05-02T10:30+02:00"), 0.5, "b", "published"),
        candidate(instant("2031-05-02T10:30"), 0.7, "c", "published"),
        candidate(instant("2031-05-03T08:00Z"), 0.95, "d", "published"),
        field="published",
    )
    assert str(merged.value) == "2031-05-02T10:30+02:00"


def test_contributors_agree_by_name():
    """A role more or less does not make other authors."""
    one = (Contributor(name="Ines Okafor"),)
    other = (Contributor(name="INES OKAFOR", job_title="Reporter"),)
    assert agreement_key(one) == agreement_key(other)
    assert agreement_key(one) != agreement_key((Contributor(name="Tom Vanterpool"),))


def test_of_contributors_that_agree_the_fullest_are_taken():
    """A job title says more than the name alone, however sure the name alone is."""
    bare = (Contributor(name="Ada Example"),)
    full = (Contributor(name="Ada Example", job_title="Reporter"),)
    candidates = [
        Candidate(field="authors", value=value, confidence=sure, evidence=Evidence(method=method))
        for value, sure, method in ((bare, 0.9, "json-ld"), (full, 0.4, "by"))
    ]
    assert WeightOfEvidence().merge("authors", candidates).value == full


def test_who_says_the_same_in_another_form_is_a_witness():
    """The form itself is kept among the losers."""
    day, time = instant("2024-05-06"), instant("2024-05-06T10:30Z")
    merged = merge(
        candidate(day, 0.9, "a", "published"),
        candidate(time, 0.8, "b", "published"),
        candidate(instant("2024-05-09"), 0.3, "c", "published"),
        field="published",
    )
    assert merged.value == time
    assert [each.extractor for each in merged.provenance.evidence] == ["b", "a"]
    assert [each.evidence.extractor for each in merged.provenance.losers] == ["a", "c"]


def test_organisations_agree_by_name_and_the_fullest_is_taken():
    """A logo more does not make another publisher."""
    bare, full = Organisation(name="Courier"), Organisation(name="COURIER", logo="/logo.svg")
    assert agreement_key(bare) == agreement_key(full)
    merged = merge(
        candidate(bare, 0.9, "a", "publisher"),
        candidate(full, 0.5, "b", "publisher"),
        field="publisher",
    )
    assert merged.value == full


def test_certainty_does_not_make_order_matter():
    """Two certain candidates are decided the same way round or not."""
    first, second = candidate("One", 1.0, "a"), candidate("Two", 1.0, "b")
    assert merge(first, second) == merge(second, first)


def test_no_candidate_is_a_mistake():
    """There is nothing to decide."""
    with pytest.raises(ValueError, match="no candidate to merge"):
        merge()
