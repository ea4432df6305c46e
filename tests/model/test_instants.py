"""Points in time, as precise as they were given and no more."""
# ruff: noqa: DTZ001 - values without a zone are what is tried here

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.model import Instant, ModelError, Precision
from newsmodel.testing import strategies


@given(strategies.instants())
def test_what_is_written_is_read_again(instant):
    """`Instant.parse` reads what `str` writes: value, precision and zone."""
    again = Instant.parse(str(instant), raw=instant.raw)
    assert again == instant
    assert hash(again) == hash(instant)
    assert (again.value, again.precision) == (instant.value, instant.precision)
    assert again.zone_known is instant.zone_known is (instant.value.tzinfo is not None)
    assert repr(again) == repr(Instant.parse(str(again), raw=again.raw))


@pytest.mark.parametrize(
    ("text", "precision", "zone_known"),
    [
        ("2025", Precision.YEAR, False),
        ("2025-04", Precision.MONTH, False),
        ("2025-04-22", Precision.DAY, False),
        ("2025-04-22T10:30", Precision.MINUTE, False),
        ("2025-04-22T10:30+02:00", Precision.MINUTE, True),
        ("2025-04-22T10:30:00", Precision.SECOND, False),
        ("2025-04-22T10:30:00-03:30", Precision.SECOND, True),
        ("2025-04-22T10:30:00.250000", Precision.MICROSECOND, False),
        ("2025-04-22T10:30:00.250000+05:45", Precision.MICROSECOND, True),
        ("0001-01-01", Precision.DAY, False),
        ("9999-12-31T23:59:59.999999-23:59", Precision.MICROSECOND, True),
    ],
)
def test_precision_and_zone_are_read_off_the_text(text, precision, zone_known):
    """How far the text goes says how much is known; it is written the same again."""
    instant = Instant.parse(text)
    assert (instant.precision, instant.zone_known) == (precision, zone_known)
    assert str(instant) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2025-04-22T10:30Z", "2025-04-22T10:30+00:00"),
        ("2025-04-22T10:30:00-00:00", "2025-04-22T10:30:00+00:00"),
        ("2025-04-22T10:30:00.5", "2025-04-22T10:30:00.500000"),
    ],
)
def test_one_moment_is_written_one_way(text, written):
    """UTC has one form, as have fractions of a second."""
    assert str(Instant.parse(text)) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-4-22",
        "2025-04-22 10:30",
        "2025-04-22T10",
        "2025-04-22T24:00",
        "2025-02-30",
        "2025-13",
        "0000",
        "2025-04-22T10:30+0200",
        "2025-04-22T10:30:00+25:00",
        "2025-04-22T10:30:00.1234567",
        "2025Z",
        "2025-04-22\n",
        "٢٠٢٥",
        "22 April 2025",
        "2025-W17",
    ],
)
def test_what_is_no_date_is_refused(text):
    """Only W3C-DTF is read, and only days that there are."""
    with pytest.raises(ModelError, match="expected a date"):
        Instant.parse(text)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text):
    """No text makes `parse` raise anything but a ModelError."""
    try:
        instant = Instant.parse(text)
    except ModelError:
        return
    assert Instant.parse(str(instant)) == instant


@pytest.mark.parametrize(
    ("value", "precision", "message"),
    [
        (datetime(2025, 4, 22, 10), Precision.DAY, "expected hour 0 at precision day"),
        (datetime(2025, 4, 22), Precision.MONTH, "expected day 1 at precision month"),
        (datetime(2025, 4, 1), Precision.YEAR, "expected month 1 at precision year"),
        (datetime(2025, 4, 22, 1, 2, 3), Precision.MINUTE, "expected second 0"),
        (datetime(2025, 4, 22, tzinfo=UTC), Precision.DAY, "expected no zone at precision day"),
        (date(2025, 4, 22), Precision.DAY, "expected datetime"),
        (
            datetime(2025, 4, 22, 1, tzinfo=timezone(timedelta(seconds=90))),
            Precision.MINUTE,
            "whole minutes",
        ),
    ],
)
def test_nothing_is_invented(value, precision, message):
    """A value may not say more than its precision allows."""
    with pytest.raises(ModelError, match=message):
        Instant(value=value, precision=precision)


def test_the_zone_is_known_just_when_the_value_has_one():
    """`zone_known` cannot contradict the value."""
    with pytest.raises(ModelError, match="zone_known"):
        Instant(value=datetime(2025, 4, 22), precision=Precision.SECOND, zone_known=True)


def test_named_zones_become_offsets():
    """The same statement is equal whether its zone had a name or not."""
    named = datetime(2025, 4, 22, 10, 30, tzinfo=ZoneInfo("Europe/Brussels"))
    instant = Instant(value=named, precision=Precision.MINUTE)
    assert instant == Instant.parse("2025-04-22T10:30+02:00")
    assert isinstance(instant.value.tzinfo, timezone)


def test_instants_are_equal_as_statements():
    """The same moment in other zones, or read from other words, is another statement."""
    assert Instant.parse("2025-04-22T10:00+02:00") != Instant.parse("2025-04-22T08:00+00:00")
    assert Instant.parse("2025-04-22") != Instant.parse("2025-04-22T00:00")
    assert Instant.parse("2025", raw="2025") != Instant.parse("2025", raw="'25")
    assert Instant.parse("2025") != "2025"


@given(st.sampled_from(Precision))
def test_only_some_precisions_have_a_time_of_day(precision):
    """Below the day there is a time of day."""
    assert precision.has_time is (precision.value in {"minute", "second", "microsecond"})
