"""The slot: it completes what a format says, and yields to whoever changed that."""

from attrs import evolve
from hypothesis import given

import newsmodel
from newsmodel import Article, Paragraph
from newsmodel.formats.lens.slot import overlaid, remainder
from newsmodel.testing import strategies

FERRY = Article(headline="Ferry sails", body=(Paragraph(text="The ferry sailed."),))


@given(strategies.articles(), strategies.articles())
def test_what_is_stated_and_the_slot_make_the_article(stated, wanted):
    """Whatever a format says of an article, with its slot it says all of it."""
    slot = remainder(stated, wanted)
    noted = []
    read = stated if slot is None else overlaid(stated, slot.text, noted)
    assert not noted
    assert read == wanted


@given(strategies.articles())
def test_nothing_is_left_of_an_equal_article(article):
    """There is no slot where the format says everything."""
    assert remainder(article, article) is None


def test_a_later_edit_of_the_native_statement_holds():
    """What somebody else changed since is not hidden by the slot."""
    wanted = evolve(FERRY, headline="Ferry sails  again", keywords=("ferry",))
    slot = remainder(FERRY, wanted)
    noted = []
    read = overlaid(evolve(FERRY, headline="Ferry sinks"), slot.text, noted)
    assert read == evolve(FERRY, headline="Ferry sinks", keywords=("ferry",))
    assert [each.code for each in noted] == ["outdated-slot"]
    assert "headline" in noted[0].message


def test_annotations_do_not_outlive_their_text():
    """Spans into a text that was changed would point at other words."""
    annotations = newsmodel.annotate(FERRY.text)
    slot = remainder(FERRY, evolve(FERRY, annotations=annotations))
    noted = []
    changed = evolve(FERRY, body=(Paragraph(text="It sailed."),))
    assert overlaid(changed, slot.text, noted) == changed
    assert [each.code for each in noted] == ["outdated-slot"]


def test_a_broken_slot_costs_only_itself():
    """What cannot be read is noted, and the native statement is the article."""
    for slot in ("", "{", "[]", "{}", '{"fields": {"headline": 7}, "over": {}}'):
        noted = []
        assert overlaid(FERRY, slot, noted) == FERRY
        assert [each.code for each in noted] == [
            "broken-slot" if "7" not in slot else "outdated-slot"
        ]


def test_a_slot_of_nonsense_values_is_refused_whole():
    """A value that no article can hold does not come in by the slot."""
    noted = []
    slot = '{"fields": {"urgency": 77}, "over": {}}'
    assert overlaid(FERRY, slot, noted) == FERRY
    assert [each.code for each in noted] == ["broken-slot"]
