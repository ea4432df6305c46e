"""Quantities have the value that their digits and words have, and the unit they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from english import read
from newsmodel.language.numbers import number_at
from newsmodel.language.tokens import tokenized

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number):
    """A number up to 999,999 as English writes it."""
    if number < 20:
        return ONES[number]
    if number < 100:
        rest = number % 10
        return TENS[number // 10 - 2] + (f"-{ONES[rest]}" if rest else "")
    if number < 1000:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {in_words(rest)}" if rest else "")
    rest = number % 1000
    return f"{in_words(number // 1000)} thousand" + (f" {in_words(rest)}" if rest else "")


@given(st.integers(1, 999_999))
def test_words_and_digits_agree(number):
    """A number in words, in digits and with commas has one value."""
    for text in (in_words(number), str(number), f"{number:,}"):
        tokens = tokenized(text)
        assert number_at(tokens, 0, len(tokens)) == (number, len(tokens))


def quantities(text):
    return [
        (each.span.of(text), each.value, each.unit, each.modifier) for each in read(text).quantities
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over 3,000 people came.", [("Over 3,000", 3000, "people", "more than")]),
        ("At least twelve miners died.", [("At least twelve", 12, "miners", "at least")]),
        ("Several houses burned.", [("Several", None, "houses", "several")]),
        ("It cost $2.5 million.", [("$2.5 million", 2_500_000, "USD", None)]),
        ("It cost about €70m.", [("about €70m", 70_000_000, "EUR", "about")]),
        ("It cost 300 pounds.", [("300 pounds", 300, "GBP", None)]),
        ("Prices rose 4.5 percent.", [("4.5 percent", 4.5, "%", None)]),
        ("Prices rose by up to 12%.", [("up to 12%", 12, "%", "at most")]),
        ("Two hundred new buses came.", [("Two hundred", 200, "buses", None)]),
        ("Thousands of voters waited.", [("Thousands", None, "voters", "thousands")]),
        (
            "Tens of thousands of voters waited.",
            [("Tens of thousands", None, "voters", "tens of thousands")],
        ),
        ("About a dozen miners died.", [("About a dozen", 12, "miners", "about")]),
        ("Half a million people fled.", [("Half a million", 500_000, "people", None)]),
        ("Prices rose 1.5 per cent.", [("1.5 per cent", 1.5, "%", None)]),
        ("Losses were $3.5-billion.", [("$3.5-billion", 3_500_000_000, "USD", None)]),
    ],
)
def test_quantities(text, expected):
    """Digits, words, money, per cent and vague quantities."""
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The river rose to 2.1 m on Tuesday.", 2.1, "m"),
        ("The wave was 2.1m tall.", 2.1, "m"),
        ("A 2.1 m wall collapsed.", 2.1, "m"),
        ("She ran in the 100m final.", 100, "m"),
        ("The firm earned €2.1m last year.", 2_100_000, "EUR"),
        ("Some 2.1m people fled.", 2_100_000, "people"),
        ("It sold 70m phones.", 70_000_000, "phones"),
        ("The fund holds 2.1 m euros.", 2_100_000, "EUR"),
    ],
)
def test_metres_and_millions(text, value, unit):
    """An "m" is a million of money and of what is counted, and a metre of what is measured."""
    ((_, found, of, _),) = quantities(text)
    assert (found, of) == (value, unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 3,000 to 4,000 houses burned.", [(3000, "houses"), (4000, "houses")]),
        ("Between 5 and 10 million voters came.", [(5_000_000, "voters"), (10_000_000, "voters")]),
        ("It cost $5 to $10 million.", [(5_000_000, "USD"), (10_000_000, "USD")]),
        ("Prices rose 2 to 3 percent.", [(2, "%"), (3, "%")]),
        ("It paid $5 or 10 percent.", [(5, "USD"), (10, "%")]),
        ("They sold 1,500 of 2,000 houses.", [(1500, "houses"), (2000, "houses")]),
    ],
)
def test_ranges(text, expected):
    """The lower end of a range has the unit and the multiplier of the upper one."""
    assert [(value, unit) for _, value, unit, _ in quantities(text)] == expected


def test_numbers_within_times_are_no_quantities():
    """The day of a date and the count of a period count nothing."""
    assert quantities("On May 3, 2021 it had lasted two weeks.") == []


def test_a_number_too_large_is_left_out():
    """What no 64 bits hold is no quantity, and breaks nothing."""
    assert quantities("9" * 17 + " trillion trillion trillion stars shone.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Quill, 45, left.", [("45", 45, "years", None)]),
        ("Children aged 10 to 12 sang.", [("10", 10, "years", None), ("12", 12, "years", None)]),
        ("He sold pens, 45, and ink.", [("45", 45, None, None)]),
        ("Kenya, 450, won.", [("450", 450, None, None)]),
    ],
)
def test_ages(text, expected):
    """A number of years between commas after a name, or after "aged", counts years."""
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One soldier died.", [("One", 1, "soldier", None)]),
        ("The flood killed one person.", [("one", 1, "person", None)]),
        ("No one came, and one of the men left.", []),
        ("One army left on one condition, and one gang stayed.", []),
    ],
)
def test_one_counts_people(text, expected):
    """Before a noun for a human being "one" is a number; elsewhere it is mostly none."""
    assert quantities(text) == expected
