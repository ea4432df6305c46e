"""Times of German, with their TIMEX3 values; texts are written on Wednesday, 16 April 2025."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import only_time, read, times

MONTHS = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
)
WEEKDAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()


@given(st.dates())
def test_dates_are_read_as_they_are_written(day):
    """In words and in digits, with the weekday or without."""
    if not 1500 <= day.year < 2100:
        return
    value = day.isoformat()
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    assert only_time(f"Es war am {day.day}. {month} {day.year}.") == value
    assert only_time(f"Es war am {day:%d.%m.%Y} so.") == value
    full = f"{weekday}, den {day.day}. {month} {day.year}"
    assert times(f"Es war am {full}.") == [(full, value)]


@given(st.integers(1, 7), st.datetimes())
def test_a_bare_weekday_is_the_last_one(number, today):
    """It is at most six days back, and the day of writing counts."""
    if not 1600 <= today.year < 9000:
        return
    [(_, value)] = times(f"Er kam am {WEEKDAYS[number - 1]}.", today=today)
    age = today.date() - type(today.date()).fromisoformat(value)
    assert 0 <= age.days < 7


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Er kam gestern.", "2025-04-15"),
        ("Heute früh fiel Schnee.", "2025-04-16TMO"),
        ("Er kam gestern Abend.", "2025-04-15TEV"),
        ("Übermorgen ist Markt.", "2025-04-18"),
        ("Er ist seit Montag da.", "2025-04-14"),
        ("Er kam am vergangenen Mittwoch.", "2025-04-09"),
        ("Er wird am Montag kommen.", "2025-04-21"),
        ("Er kam am Dienstagabend.", "2025-04-15TEV"),
        ("Es brannte in der Nacht zum Dienstag.", "2025-04-14TNI"),
        ("Er kam vergangene Woche.", "2025-W15"),
        ("Das gilt in diesem Jahr.", "2025"),
        ("Das gilt ab nächstem Monat.", "2025-05"),
        ("Er kam im Februar.", "2025-02"),
        ("Sie soll im Februar kommen.", "2026-02"),
        ("Das war vor zwei Tagen.", "2025-04-14"),
        ("Das ist in drei Wochen.", "2025-05-07"),
        ("Das war vor einem Jahr.", "2024"),
        ("Er kam um 14.30 Uhr.", "2025-04-16T14:30"),
        ("Er kam am Abend.", "2025-04-16TEV"),
        ("Er kam im Sommer 2024.", "2024-SU"),
        ("Der Umsatz im dritten Quartal 2024 stieg.", "2024-Q3"),
        ("Er lebt hier seit 2019.", "2019"),
        ("Das war in den 1990er Jahren.", "199"),
        ("Er schlief drei Tage lang.", "P3D"),
        ("Die zweiwöchige Reise war schön.", "P2W"),
        ("Das dauerte mehrere Stunden.", "PTXH"),
        ("Er übt täglich.", "P1D"),
        ("Er übt jeden Montag.", "XXXX-WXX-1"),
        ("Er übt montags.", "XXXX-WXX-1"),
        ("Gewählt wird alle vier Jahre.", "P4Y"),
        ("Er kam am Karfreitag 2024.", "2024-03-29"),
        ("Sie wird nach Ostern kommen.", "2025-04-20"),
        ("Er kam zu Weihnachten.", "2024-12-25"),
        ("Das ist derzeit so.", "PRESENT_REF"),
        ("Das war vor Kurzem.", "PAST_REF"),
        ("So war es in den vergangenen Jahren.", "PAST_REF"),
        ("So bleibt es in den nächsten Wochen.", "FUTURE_REF"),
    ],
)
def test_values(text, value):
    """Absolute and relative times, durations, repetitions and holidays."""
    assert only_time(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "Die 2000 Gäste kamen mit 14 Bussen.",
        "Guten Morgen, sagte niemand.",
        "Der mai ist kein Monat.",
        "Die Mannschaft gewann 3:1 in 90.",
        "Eine Woche der Kultur beginnt.",
        "Mit 14 Jahren sang er, der 46-Jährige spielte.",
        "Der Rest des Abends war still.",
    ],
)
def test_what_is_no_time(text):
    """Numbers of other things, greetings and words without their capital."""
    assert times(text) == []


def test_an_hour_belongs_to_the_day_of_its_sentence():
    """Else to the day of writing."""
    text = "Am Montag um 8 Uhr fiel Schnee. Um 9 Uhr auch."
    assert [value for _, value in times(text)] == [
        "2025-04-14",
        "2025-04-14T08:00",
        "2025-04-16T09:00",
    ]


def test_modifiers_belong_to_their_time():
    """The end of a year, the start of a week, about two hours."""
    found = read(
        "Ende 2024 kam er, Anfang vergangener Woche ging er, nach rund zwei Stunden."
    ).times
    assert [(each.value, each.modifier) for each in found] == [
        ("2024", "END"),
        ("2025-W15", "START"),
        ("PT2H", "APPROX"),
    ]


def test_without_a_time_of_writing_nothing_is_invented():
    """What is relative has no value, or one with gaps."""
    found = read("Er kam gestern, am Montag, im Mai und vor zwei Tagen.", today=None).times
    assert [each.value for each in found] == [None, "XXXX-WXX-1", "XXXX-05", None]
