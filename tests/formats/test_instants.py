"""Dates of interchange formats: as precise as the text, and written so that they are read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Instant
from newsmodel.formats.instants import (
    read_iso,
    read_mail_date,
    written_as_mail_date,
    written_in_full,
)
from newsmodel.testing import strategies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025", "2025"),
        ("2025-04", "2025-04"),
        ("20250422", "2025-04-22"),
        ("2025-04-22Z", "2025-04-22"),
        ("2025-04-22+02:00", "2025-04-22"),
        ("20250422T1030Z", "2025-04-22T10:30+00:00"),
        ("20250422T103005+0200", "2025-04-22T10:30:05+02:00"),
        ("2025-04-22 10:30", "2025-04-22T10:30"),
        ("2025-04-22T10:30:00.5Z", "2025-04-22T10:30:00.500000+00:00"),
        ("2025-04-22T10:30:00.1234567-03", "2025-04-22T10:30:00.123456-03:00"),
        ("2025-12-31T24:00:00Z", "2026-01-01T00:00:00+00:00"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"),
        (" 2025-04-22t10:30:00z ", "2025-04-22T10:30:00+00:00"),
    ],
)
def test_iso(text, expected):
    """Every form of ISO 8601 that formats use is read at its own precision."""
    assert str(read_iso(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue, 22 Apr 2025 10:30:00 GMT", "2025-04-22T10:30:00+00:00"),
        ("Tue, 22 Apr 2025 10:30:00 -0500", "2025-04-22T10:30:00-05:00"),
        ("22 Apr 25 10:30 EDT", "2025-04-22T10:30-04:00"),
        ("22 April 1999", "1999-04-22"),
        ("Tue, 22 Apr 2025 10:30:00 -0000", "2025-04-22T10:30:00"),
        ("Tue, 22 Apr 2025 10:30:00", "2025-04-22T10:30:00"),
        ("Tue, 22 Apr 2025 10:30:00 XYZ", "2025-04-22T10:30:00"),
        ("Tue, 22-Apr-2025 10:30:00 +01:00 (CET)", "2025-04-22T10:30:00+01:00"),
    ],
)
def test_mail_dates(text, expected):
    """Dates of mails and feeds are read; a zone whose name says nothing certain stays unknown."""
    found = read_mail_date(text)
    assert str(found) == expected
    assert found.raw == text


@pytest.mark.parametrize(
    "text", ["", "yesterday-ish", "2025-13-01", "2025-02-30", "99999", "2025-04-22T25:00", "0000"]
)
def test_what_is_no_date(text):
    """What names no day there is, is no date."""
    assert read_iso(text) is None
    assert read_mail_date(text) is None


@given(st.text(max_size=40) | st.from_regex(r"[\d:TZ+. -]{4,30}", fullmatch=True))
def test_any_text(text):
    """Whatever stands where a date should, it is a date or None."""
    for read in (read_iso, read_mail_date):
        found = read(text)
        assert found is None or isinstance(found, Instant)


@given(strategies.instants())
def test_what_is_written_is_read_again(instant):
    """A date with a time is the same moment when it was written and read; a day is not written."""
    full, mail = written_in_full(instant), written_as_mail_date(instant)
    assert (full is None) is (mail is None) is (not instant.precision.has_time)
    if full is not None:
        assert read_iso(full).value == instant.value
        assert read_mail_date(mail).value == instant.value.replace(microsecond=0)


@given(strategies.instants())
def test_the_one_form_leaves_no_raw_text(instant):
    """What newsmodel writes itself is read as it was, and needs no raw text."""
    assert read_iso(str(instant)) == Instant.parse(str(instant))
