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


def test_another_parser_reads_them():
    """Its fields, plugins and limits count, in other processes too."""
    parser = newsmodel.Parser(fields={"headline"}, discover=False)
    for workers in (None, 2):
        [result] = newsmodel.parse_many(TEXTS[:1], parser=parser, workers=workers)
        assert result == parser.parse(TEXTS[0])
        assert not result.require().body


def test_sources_are_taken_as_needed():
    """An endless iterable will do."""
    endless = (f"Bridge {number} opens\n\nIt was opened." for number in count())
    assert len(list(islice(newsmodel.parse_many(endless), 3))) == 3


@pytest.mark.parametrize("workers", [None, 2])
def test_what_cannot_be_read_fails_alone(workers):
    """The others are read, whatever it is and wherever it stands."""
    sources = [None, Path("no") / "such.file", Source.of(TEXTS[0]), 7, None, TEXTS[1]]
    results = list(newsmodel.parse_many(sources, workers=workers))
    assert [result.article is not None for result in results] == [False, False, True] * 2
    failed = [result for result in results if result.article is None]
    assert {result.status for result in failed} == {ParseStatus.FAILED}
    assert {result.diagnostics[0].code for result in failed} == {"unreadable"}


@pytest.mark.parametrize("workers", [0, -1])
def test_workers_must_be_positive(workers):
    """A mistake of the caller is an exception."""
    with pytest.raises(ValueError, match="positive number"):
        newsmodel.parse_many([], workers=workers)
