"""Many documents at once."""

from itertools import count, islice
from pathlib import Path

import pytest

import newsmodel
from newsmodel import ParseStatus, Source

TEXTS = [
    f"Bridge {number} opens\n\nThe bridge number {number} was opened on Monday, officials said.\n"
    for number in range(12)
]


def test_results_come_in_order():
    """Whether one process works or several, the results are those of the sources, in order."""
    alone = list(newsmodel.parse_many(TEXTS))
    shared = list(newsmodel.parse_many(TEXTS, workers=2))
    assert alone == shared
    assert [result.article for result in alone] == [newsmodel.parse(text).article for text in TEXTS]


def test_sources_are_taken_as_needed():
    """An endless iterable will do."""
    endless = (f"Bridge {number} opens\n\nIt was opened." for number in count())
    assert len(list(islice(newsmodel.parse_many(endless), 3))) == 3


def test_a_file_that_is_not_there_fails_alone():
    """The others are read."""
    results = list(newsmodel.parse_many([Path("no") / "such.file", Source.of(TEXTS[0]), 7]))
    assert [result.status for result in results][::2] == [ParseStatus.FAILED] * 2
    assert results[0].diagnostics[0].code == "unreadable"
    assert results[1].article is not None


@pytest.mark.parametrize("workers", [0, -1])
def test_workers_must_be_positive(workers):
    """A mistake of the caller is an exception."""
    with pytest.raises(ValueError, match="positive number"):
        newsmodel.parse_many([], workers=workers)
