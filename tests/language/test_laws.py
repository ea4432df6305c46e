"""What holds for the annotations of any text: spans, purity, evidence, cost."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from english import read
from newsmodel import language
from newsmodel.model import LAYERS
from newsmodel.plugin import Annotator

WORDS = [
    *"""Ada Marlo said that the U.S. would not attack Nairobi on Monday, "we are ready"
    according to police . “They” accused rebels of killing over 3,000 people ; she May 5 last week
    if and Talks
    between Kenya and Uganda ( failed ) to agree ' " ” ? 12% $5 million president""".split(),
    "\n",
    "\n\n",
]
TEXTS = st.text(max_size=120) | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)

HOSTILE = {
    "quotation marks": '"',
    "opening marks": " “a",
    "one endless line": "Ada Marlo told Tom Quill in Nairobi and ",
    "cues": "he said that ",
    "accusations": "accused Kenya of attacking ",
    "speakers": '"Yes," said Ada, ',
    "numbers": "five hundred and ",
    "titles": "President of the ",
    "paragraphs": "Ada said.\n\n",
    "one word": "a",
    "brackets": "((",
    "blanks": "  ",
    "blank lines": " \n ",
    "times": "last May 5, ",
}


@given(TEXTS)
def test_spans_lie_within_the_text(text):
    """Every annotation of any text is about a part of that text."""
    read(text).check_spans(text)


@given(TEXTS)
def test_every_annotation_says_who_found_it(text):
    """Mentions, times, quantities, quotations and events carry evidence and a confidence."""
    found = read(text)
    for layer in ("mentions", "times", "quantities", "quotations", "events"):
        for each in getattr(found, layer):
            assert each.evidence
            assert all(one.extractor.startswith("en.") and one.method for one in each.evidence)
            assert 0 < each.confidence < 1


@given(TEXTS)
def test_mentions_do_not_repeat(text):
    """No two mentions are the same span of the same entity, and no name is empty."""
    found = read(text)
    places = [(each.span, each.entity) for each in found.mentions]
    assert len(places) == len(set(places))
    assert {each.entity for each in found.mentions} == {each.id for each in found.entities}


@given(TEXTS)
def test_reading_again_gives_the_same(text):
    """The same text gives the same annotations."""
    assert read(text) == read(text)


def test_threads_do_not_disturb_each_other():
    """Many threads read what one reads."""
    texts = [f"Ada Marlo met {n} rebels in Nairobi on Monday, she said." for n in range(24)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(read, texts)) == [read(text) for text in texts]


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_cost_grows_with_the_length(unit):
    """Four times the text costs about four times as much, and no more than a plain bound."""

    def cost(length):
        text = unit * (length // len(unit))
        started = time.process_time()
        read(text)
        return time.process_time() - started

    short, long = cost(12_500), cost(50_000)
    assert long < 9 * short + 0.3
    assert long < 10


def test_a_hundred_thousand_quotation_marks():
    """Marks alone quote nothing, and end in time."""
    assert read('"' * 100_000).quotations == ()


def test_annotators_fit_the_protocol():
    """What the room hands over is what the door expects, each under a name of its own."""
    annotators = list(language.newsmodel_annotators())
    assert all(isinstance(each, Annotator) for each in annotators)
    assert all(each.languages == {"en"} for each in annotators)
    assert len({each.name for each in annotators}) == len(annotators)
    assert set().union(*(each.provides for each in annotators)) >= set(LAYERS)
