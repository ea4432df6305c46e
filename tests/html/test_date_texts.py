"""Dates are read with the precision and the zone that they state, or not at all."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.html.date_texts import read_date

FIRST = datetime.fromisoformat("1971-01-01")
LAST = datetime.fromisoformat("2099-12-30")
ZONES = st.none() | st.integers(-14 * 4, 14 * 4).map(
    lambda quarters: timezone(timedelta(minutes=15 * quarters))
)
MOMENTS = st.datetimes(FIRST, LAST, timezones=ZONES)
MONTHS = "January February March April May June July August September October November December"


@given(MOMENTS)
def test_iso_dates_are_read_as_written(moment):
    """Neither midnight nor UTC is added, and no offset is lost."""
    text = moment.isoformat(timespec="seconds")
    found = read_date(text)
    assert found.value == moment.replace(microsecond=0)
    assert found.zone_known is (moment.tzinfo is not None)
    assert found.raw == text


@given(st.dates(FIRST.date(), LAST.date()))
def test_dates_with_a_month_name_are_read_in_both_orders(day):
    """The day comes out without a time of day."""
    month = MONTHS.split()[day.month - 1]
    for text in (f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}"):
        assert str(read_date(f"Published on {text}")) == day.isoformat()


@given(st.text(max_size=60))
def test_any_text_is_read_or_left(text):
    """Nothing that is no date raises."""
    found = read_date(text)
    assert found is None or 1600 <= found.value.year <= 2099


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2025-03-18T06:30:00.000Z", "2025-03-18T06:30:00+00:00"),
        ("2025-03-18T06:30:00.250+0100", "2025-03-18T06:30:00.250000+01:00"),
        ("2025-03-18 06:30", "2025-03-18T06:30"),
        ("2025-3-8", "2025-03-08"),
        ("20250318", "2025-03-18"),
        ("20250318T063000Z", "2025-03-18T06:30:00+00:00"),
        ("Tue, 18 Mar 2025 06:30:00 GMT", "2025-03-18T06:30:00+00:00"),
        ("18. März 2025", "2025-03-18"),
        ("18.03.2025", "2025-03-18"),
        ("le 18 mars 2025", "2025-03-18"),
        ("18 de marzo de 2025", "2025-03-18"),
        ("March 18th, 2025", "2025-03-18"),
        ("Mar. 18, 2025, 6:30 pm", "2025-03-18"),
        ("2016/6/29", "2016-06-29"),
        ("18/3/2025", "2025-03-18"),
        ("3/18/2025", "2025-03-18"),
        ("2025年3月18日", "2025-03-18"),
    ],
)
def test_how_pages_write_dates(text, written):
    """ISO 8601 with its variants, mail dates, month names of several languages."""
    assert str(read_date(text)) == written


@pytest.mark.parametrize(
    "text",
    ["", "4/5/2025", "2025-13-45", "31 February 2025", "1970-01-01T00:00:00Z", "0001-01-01",
     "9999-12-31", "yesterday", "No. 20250", "v1.2.2025beta.3000", "May we 12, 13"],
)  # fmt: skip
def test_what_says_too_little_or_cannot_be_is_no_date(text):
    """No date is better than an invented one."""
    assert read_date(text) is None


def test_a_caller_says_which_years_are_plausible():
    """What a page shows is of the web's time."""
    assert read_date("1851-07-04", earliest=1990) is None
    assert str(read_date("1851-07-04")) == "1851-07-04"


def test_zulu_is_utc():
    """``Z`` and ``UTC`` name the same zone."""
    assert read_date("2025-03-18T06:30:00Z").value.tzinfo == UTC
    assert read_date("2025-03-18 06:30 UTC").value.tzinfo == UTC
