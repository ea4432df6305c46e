"""Every seed is read as it was reviewed: its status, each of its fields, and nothing besides.

After a change on purpose: ``pytest --newsmodel-record seeds``, and read the difference.
"""

from functools import cache
from pathlib import Path

import pytest

from newsmodel.testing.golden import Case, as_recorded, differences, find_cases

SEEDS = Path(__file__).parent.parent / "seeds"
CASES = {case.name: case for case in find_cases(SEEDS)}
KEYS = {
    "about": str,
    "status": str,
    "format": str,
    "url": str,
    "content_type": str,
    "reference_time": object,
}
FIELDS = [(name, field) for name, case in CASES.items() for field in case.expected() or {}]

each_case = pytest.mark.parametrize("name", CASES)


@cache
def parsed(name):
    return CASES[name].parse()


@cache
def found(name):
    return as_recorded(parsed(name))


@each_case
def test_a_seed_says_what_it_is(name):
    """Each folder tells what its document is about, and what it should be read as."""
    meta = CASES[name].meta
    assert {"about", "status", "format"} <= meta.keys() <= KEYS.keys()
    assert all(isinstance(value, KEYS[key]) for key, value in meta.items())
    assert len(list(CASES[name].folder.glob("source.*"))) == 1


@each_case
def test_status_and_format_are_as_expected(name):
    """The document is recognised, and judged to be an article or not."""
    meta = CASES[name].meta
    assert (parsed(name).status, parsed(name).format) == (meta["status"], meta["format"])


@pytest.mark.parametrize(("name", "field"), FIELDS)
def test_a_field_is_as_expected(name, field):
    """Each field has the value that was reviewed."""
    expected = CASES[name].expected()[field]
    assert differences({field: expected}, {field: found(name).get(field)}) == []


@each_case
def test_there_is_nothing_besides(name):
    """No field is found that was not reviewed: silence is a right answer."""
    expected = CASES[name].expected()
    assert expected is not None, "record it: pytest --newsmodel-record seeds"
    assert sorted(found(name).keys() - expected.keys()) == []


def test_every_kind_of_document_has_a_seed():
    """Plain text, Markdown and web pages, articles and others."""
    kinds = {(case.meta["format"], case.meta["status"]) for case in CASES.values()}
    assert {("text", "ok"), ("text", "not_article"), ("markdown", "ok"), ("html", "ok")} <= kinds


def test_a_difference_is_told_field_by_field(tmp_path):
    """What was expected and what was found are both told, and what is missing is named."""
    assert differences({"headline": "Pier opens", "url": "a"}, {"headline": "Pier closes"}) == [
        'headline: expected "Pier opens", found "Pier closes"',
        'url: expected "a", found nothing',
    ]


def test_what_is_recorded_is_expected_afterwards(tmp_path):
    """Recording writes what is read, says so once, and leaves it alone the next time."""
    (tmp_path / "source.txt").write_text(
        "Pier opens in the north\n\nThe mayor of Nordhaven opened the pier on Monday.\n"
    )
    case = Case(tmp_path, {"status": "ok", "format": "text"})
    assert case.expected() is None
    assert case.record(case.parse())
    assert case.expected()["headline"] == "Pier opens in the north"
    assert not case.record(case.parse())
