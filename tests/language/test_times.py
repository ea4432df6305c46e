"""Time expressions get the TIMEX3 values that the calendar gives them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from english import read, times
from newsmodel.language.times.calendar import (
    easter,
    months_from,
    nth_weekday,
    weekday_on_or_after,
    weekday_on_or_before,
)
from newsmodel.model import TimeType

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December"
).split()


@pytest.mark.parametrize(
    ("year", "expected"),
    [(1961, (4, 2)), (2000, (4, 23)), (2008, (3, 23)), (2024, (3, 31)), (2038, (4, 25))],
)
def test_easter_of_known_years(year, expected):
    """Easter Sunday is where the church calendars have it."""
    assert (easter(year).month, easter(year).day) == expected


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_in_spring(year):
    """Easter is a Sunday from 22 March to 25 April."""
    assert easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@given(DAYS, st.integers(1, 7))
def test_weekdays_around_a_day(day, weekday):
    """The nearest weekday before and after a day is at most six days away."""
    before, after = weekday_on_or_before(day, weekday), weekday_on_or_after(day, weekday)
    assert before.isoweekday() == after.isoweekday() == weekday
    assert 0 <= (day - before).days <= 6
    assert 0 <= (after - day).days <= 6


@given(DAYS, st.integers(-500, 500))
def test_months_later_and_earlier(day, months):
    """Some months later, the months of the calendar differ by that number."""
    later = months_from(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


def test_nth_weekdays():
    """The fourth Thursday of November and the last Monday of May."""
    assert nth_weekday(2023, 11, 4, 4) == date(2023, 11, 23)
    assert nth_weekday(2023, 5, 1, -1) == date(2023, 5, 29)


@given(DAYS)
def test_full_dates_are_read_as_they_are_written(day):
    """A date with its month and year has that value, whenever it was written."""
    text = f"The council met on {MONTHS[day.month - 1]} {day.day}, {day.year}."
    (time,) = read(text, None).times
    assert time.value == day.isoformat()
    assert time.span.of(text) == f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_in_the_past_is_the_last_one(day, weekday):
    """News told in the past means the last such day, today included."""
    when = datetime(day.year, day.month, day.day, tzinfo=UTC)
    ((surface, value),) = times(f"The council met on {weekday}.", when)
    assert surface == weekday
    assert value == weekday_on_or_before(day, WEEKDAYS.index(weekday) + 1).isoformat()


@given(DAYS, st.integers(2, 300))
def test_days_ago(day, count):
    """So many days ago is that day."""
    when = datetime(day.year, day.month, day.day, tzinfo=UTC)
    found = times(f"The bridge fell {count} days ago.", when)
    assert found == [(f"{count} days ago", (day - timedelta(days=count)).isoformat())]


# Written on Tuesday, 22 April 2025.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began today.", [("today", "2025-04-22")]),
        ("It began yesterday morning.", [("yesterday morning", "2025-04-21TMO")]),
        ("It burned overnight.", [("overnight", "2025-04-21TNI")]),
        ("It burned last night.", [("last night", "2025-04-21TNI")]),
        ("They met this week.", [("this week", "2025-W17")]),
        ("They met last week.", [("last week", "2025-W16")]),
        ("They met last month.", [("last month", "2025-03")]),
        ("They meet next year.", [("next year", "2026")]),
        ("They will meet on Friday.", [("Friday", "2025-04-25")]),
        ("They met on Friday night.", [("Friday night", "2025-04-18TNI")]),
        ("They meet every Monday.", [("every Monday", "XXXX-WXX-1")]),
        ("It has lasted three days.", [("three days", "P3D")]),
        ("It was a six-month ban.", [("six-month", "P6M")]),
        ("It fell over the past two years.", [("the past two years", "P2Y")]),
        ("It began two years ago.", [("two years ago", "2023")]),
        ("It began in early 2022.", [("early 2022", "2022")]),
        ("It began in March.", [("March", "2025-03")]),
        ("It began in November.", [("November", "2024-11")]),
        ("They talked in February 2019.", [("February 2019", "2019-02")]),
        ("On 3 May 2021 it ended.", [("3 May 2021", "2021-05-03")]),
        ("Profit rose in the third quarter.", [("the third quarter", "2024-Q3")]),
        ("They met on Easter Sunday.", [("Easter Sunday", "2025-04-20")]),
        ("They met on Good Friday.", [("Good Friday", "2025-04-18")]),
        ("They met on Christmas Day 2023.", [("Christmas Day 2023", "2023-12-25")]),
        ("It opens at 3 p.m. daily.", [("3 p.m.", "2025-04-22T15:00"), ("daily", "P1D")]),
        ("The 1990s were long.", [("The 1990s", "199")]),
        ("It is on 2025-05-01.", [("2025-05-01", "2025-05-01")]),
        ("It ended last summer.", [("last summer", "2024-SU")]),
    ],
)
def test_values(text, expected):
    """Expressions of every kind get their value."""
    assert times(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They may leave.",
        "He will march to the square.",
        "Mr. May was there.",
        "About 2019 people came.",
        "The Easter truce held.",
        "He finished second.",
    ],
)
def test_what_is_no_time(text):
    """Words that only look like times are none."""
    assert times(text) == []


@given(
    st.datetimes(),
    st.sampled_from(
        ["last Monday", "a century ago", "in 99999999 years from now", "next Easter", "last winter"]
    ),
)
def test_any_reference_time(when, words):
    """At the ends of the calendar too a text is read without an error."""
    read(f"It began {words}, in March, on Friday and on May 5.", when)


def test_without_a_reference_time_nothing_is_invented():
    """A relative day without a day of writing has no date."""
    assert times("They met yesterday, and on Friday.", None) == [
        ("yesterday", None),
        ("Friday", "XXXX-WXX-5"),
    ]


def test_modifiers_and_types():
    """A modifier widens the span and says START; durations are durations."""
    first, second = read("It began in early 2022 and took about two weeks.").times
    assert (first.type, first.modifier) == (TimeType.DATE, "START")
    assert (second.type, second.modifier, second.value) == (TimeType.DURATION, "APPROX", "P2W")


def test_impossible_dates_have_no_value():
    """30 February is a time expression of no day."""
    assert times("It was due on February 30, 2021.") == [("February 30, 2021", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales fell in the nine months.", [("the nine months", "P9M")]),
        ("Sales fell in the first six months.", [("the first six months", "P6M")]),
        ("Sales fell in the quarter.", [("the quarter", "2025-Q1")]),
        ("Sales fell in the latest quarter.", [("the latest quarter", "2025-Q1")]),
        ("It opens in the third quarter of 2026.", [("the third quarter of 2026", "2026-Q3")]),
        ("It earned more in the year-earlier period.", [("the year-earlier period", "2024")]),
        ("It earned more in fiscal 2024.", [("fiscal 2024", "2024")]),
        ("The annual report is quarterly news.", []),
    ],
)
def test_times_of_reports(text, expected):
    """Companies tell of the quarter that has ended, and compare with a year earlier."""
    assert times(text) == expected


def test_later_than_what():
    """Hours later than an event is no time by the clock of the writer."""
    assert times("Hours later, it rained.") == [("Hours", "PTXH")]
    assert times("Hours ago, it rained.") == [("Hours ago", "PAST_REF")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge is closed until February.", "2026-02"),
        ("The bridge was closed until February.", "2025-02"),
        ("The bridge should reopen by January.", "2026-01"),
        ("She expects the bridge to reopen on 2 January.", "2026-01-02"),
        ("The bridge collapsed on 2 January.", "2025-01-02"),
        ("The court has set 2 January as the first day of the trial.", "2026-01-02"),
        ("She set a record on 2 January.", "2025-01-02"),
    ],
)
def test_limits_look_ahead(text, value):
    """What goes on until a month, is expected or set, has it ahead; what is over, behind."""
    assert times(text)[0][1] == value


def test_a_year_before_a_quarter():
    """What a report on a quarter compares with is the same quarter of the year before."""
    text = "Profit rose in the third quarter of 2024 from a year earlier."
    assert times(text)[1] == ("a year earlier", "2023-Q3")
    assert times("It rained a year earlier.") == [("a year earlier", "2024")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell in the 2023 third quarter.", [("the 2023 third quarter", "2023-Q3")]),
        ("It opens in next year's first half.", [("next year's first half", "2026-H1")]),
        ("It lost more in the year-ago quarter.", [("the year-ago quarter", "2024")]),
        ("Profit fell from the quarter a year ago.", [("the quarter a year ago", "2024")]),
        (
            "Profit doubled in the year ended June 30.",
            [("the year", "P1Y"), ("June 30", "2024-06-30")],
        ),
        ("Sales will grow in the current fiscal year.", [("the current fiscal year", "2025")]),
        ("Sales grew in the year-earlier six months.", [("the year-earlier six months", "P6M")]),
    ],
)
def test_parts_of_a_year(text, expected):
    """A quarter or half is one expression with the year that stands before it."""
    assert times(text) == expected


def test_a_report_is_about_one_quarter():
    """Neither the year before nor a quarter to come changes which quarter a report is about."""
    text = (
        "Profit rose in the third quarter from a year earlier. It will fall in the fourth quarter. "
        "Sales in the latest quarter rose from a year ago."
    )
    values = [value for _, value in times(text, datetime(2025, 10, 30, tzinfo=UTC))]
    assert values == ["2025-Q3", "2024-Q3", "2025-Q4", "2025-Q3", "2024-Q3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took more than two hours.", ("more than two hours", "PT2H", "MORE_THAN")),
        ("It takes at least 20 more years.", ("at least 20 more years", "P20Y", "EQUAL_OR_MORE")),
        ("It began nearly four years ago.", ("nearly four years ago", "2021", "LESS_THAN")),
        ("It stood for almost a hundred years.", ("almost a hundred years", "P100Y", "LESS_THAN")),
        ("It rained over the past two years.", ("the past two years", "P2Y", None)),
        ("It began around 7:15 p.m.", ("around 7:15 p.m.", "2025-04-22T19:15", "APPROX")),
    ],
)
def test_bounds(text, expected):
    """What bounds a period, a distance or a time of day belongs to it."""
    (time,) = read(text).times
    assert (time.span.of(text), time.value, time.modifier) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lasted two and a half hours.", ("two and a half hours", "PT2H30M")),
        ("It lasted a year and a half.", ("a year and a half", "P1Y6M")),
        ("It lasted 2 1/2 years.", ("2 1/2 years", "P2Y6M")),
        ("It lasted twenty four hours.", ("twenty four hours", "PT24H")),
        ("It takes two to three weeks.", ("two to three weeks", "PXW")),
        ("It takes a year or two.", ("a year or two", "PXY")),
        ("It takes a couple of years.", ("a couple of years", "P2Y")),
        ("It snowed for four straight days.", ("four straight days", "P4D")),
        ("They argued for decades.", ("decades", "PXE")),
    ],
)
def test_counts_of_units(text, expected):
    """Halves, ranges and words for some count are read with their unit."""
    assert times(text) == [expected]


@pytest.mark.parametrize("text", ["She is 52 years old.", "They run four trains a week."])
def test_ages_and_rates_are_no_times(text):
    """How old somebody is, and what is counted for each unit, tell of no time."""
    assert times(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The firm declared a dividend, payable May 7.", "2025-05-07"),
        ("The offer was extended to May 16.", "2025-05-16"),
        ("They met on May 16.", "2024-05-16"),
        ("The offer is to expire on Friday.", "2025-04-25"),
        ("The offer had been due to expire Friday.", "2025-04-18"),
        ("The council chose to meet Friday, May 9.", "2025-05-09"),
        ("The ministers meet on Friday.", "2025-04-25"),
        ("They set a record on Friday.", "2025-04-18"),
        ("The loan was extended through June.", "2025-06"),
        ("Prices have fallen from the high in June.", "2024-06"),
    ],
)
def test_dates_without_a_year(text, value):
    """A day without its year lies where the words beside it look, else near the day of writing."""
    assert times(text)[0][1] == value


def test_the_year_of_a_story_goes_on():
    """A month in a story of long ago lies in the year that was told before."""
    assert times("In 1981 he left the navy. He died in March.")[1] == ("March", "1981-03")


def test_a_range_ends_after_it_begins():
    """The end of a range follows its beginning."""
    assert times("The lock closes from November to February.") == [
        ("November", "2024-11"),
        ("February", "2025-02"),
    ]
    assert times("A revision Friday to December's figures shook them.")[1][1] == "2024-12"


def test_days_of_the_story():
    """The following year and that month are told from the date before, not the day of writing."""
    text = "On 22 May 1995 he was promoted, and the following year he left. It snowed that year."
    assert [value for _, value in times(text)] == ["1995-05-22", "1996", "1996"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The offer ends at 5 p.m. EST, Nov. 6.", ("5 p.m. EST, Nov. 6", "2024-11-06T17:00")),
        ("It will start at 10:30 a.m. on Friday.", ("10:30 a.m. on Friday", "2025-04-25T10:30")),
        ("Talks ended in mid-afternoon yesterday.", ("mid-afternoon yesterday", "2025-04-21TAF")),
        ("Talks ended at noon Friday.", ("noon Friday", "2025-04-18T12:00")),
        ("It will start at 9 a.m. local time.", ("9 a.m. local time", "2025-04-22T09:00")),
    ],
)
def test_times_of_day_on_their_day(text, expected):
    """A time of day is one expression with its zone and its day."""
    assert times(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 1990 invasion failed.", [("1990", "1990")]),
        ("By the year two thousand it was over.", [("the year two thousand", "2000")]),
        ("Prices rose in the mid-1970s.", [("the mid-1970s", "197")]),
        ("Prices rose in the nineties.", [("the nineties", "199")]),
        ("He left on the 3rd of May 2021.", [("the 3rd of May 2021", "2021-05-03")]),
        ("It closes by year-end.", [("year-end", "2025-12-31")]),
        ("It rained in the summer.", [("the summer", "2024-SU")]),
        ("It will rain in the summer.", [("the summer", "2025-SU")]),
        ("It froze in the winter of 1994.", [("the winter of 1994", "1994-WI")]),
        ("They met over the weekend.", [("the weekend", "2025-W16-WE")]),
        ("It rose since year-end.", [("year-end", "2024-12-31")]),
        ("The year-end net fell.", []),
        ("It was done in the past.", [("the past", "PAST_REF")]),
        ("It is done right now.", [("right now", "PRESENT_REF")]),
        ("Its current leader left.", [("current", "PRESENT_REF")]),
    ],
)
def test_years_seasons_and_vague_times(text, expected):
    """Years before a noun, decades, seasons and times without a date have their span and value."""
    assert times(text) == expected


def test_what_months_compare_with():
    """After the nine months of a report "a year earlier" means the year, not the quarter."""
    text = (
        "Profit rose in the third quarter from a year earlier. For the nine months it fell to "
        "$3 million from $5 million a year earlier."
    )
    values = [value for _, value in times(text, datetime(2025, 10, 30, tzinfo=UTC))]
    assert values == ["2025-Q3", "2024-Q3", "P9M", "2024"]


def test_days_after_a_named_day():
    """The next day, that day and that night follow the day that was named last."""
    text = (
        "He resigned on Monday. The next day shares fell. Later that day it rained. "
        "That night it froze."
    )
    assert [value for _, value in times(text)] == [
        "2025-04-21",
        "2025-04-22",
        "2025-04-22",
        "2025-04-22TNI",
    ]
    text = "Shares closed at 5 on April 11, down from the previous Friday."
    assert times(text)[1] == ("the previous Friday", "2025-04-04")
    assert times("Later that day it rained, and that night it froze.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast came at 0630 GMT.", [("0630 GMT", "2025-04-22T06:30")]),
        ("They meet every two weeks.", [("every two weeks", "P2W")]),
        ("They meet every other day.", [("every other day", "P2D")]),
        ("They met each morning.", [("each morning", "XXXX-XX-XXTMO")]),
        ("They met on Mondays.", [("Mondays", "XXXX-WXX-1")]),
        ("It took half an hour.", [("half an hour", "PT30M")]),
        ("Profit fell in Q3 2014.", [("Q3 2014", "2014-Q3")]),
        ("It will be held on June 5-7.", [("June 5-7", "2025-06-05")]),
        ("It will be held on 5–7 June 2026.", [("5–7 June 2026", "2026-06-05")]),
        ("It fell on 15.03.2013.", [("15.03.2013", "2013-03-15")]),
        ("It fell on 15/03/2013.", [("15/03/2013", "2013-03-15")]),
    ],
)
def test_shorthands_and_repetitions(text, expected):
    """Times in short, and what comes again, are read as a newsroom writes them."""
    assert times(text) == expected


def test_a_time_of_day_goes_with_the_day_before_it():
    """A time of day lies on the day that was named in its sentence."""
    text = "On Sunday afternoon, at about 3pm, shots were heard."
    assert times(text)[1] == ("about 3pm", "2025-04-20T15:00")


def test_the_end_of_the_calendar():
    """What follows the last day of the calendar is read without an error."""
    text = "It ends on 9999-12-31. The following Friday and the next day there is nothing."
    assert times(text)[0] == ("9999-12-31", "9999-12-31")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The envoys agreed to meet on Friday.", "2025-04-25"),
        ("The court ordered the firm to reply on Friday.", "2025-04-25"),
        ("The envoys refused to meet on Friday.", "2025-04-18"),
        ("Voters head to the polls on Friday.", "2025-04-25"),
        ("The summit opens on Friday in Oslo.", "2025-04-25"),
        ("The deadline is Friday.", "2025-04-25"),
        ("Friday marks the end of the siege.", "2025-04-25"),
        ("He was due in court on Friday.", "2025-04-25"),
        ("The bank has until Friday to reply.", "2025-04-25"),
        ("The launch was postponed to Friday.", "2025-04-25"),
        ("Shares were flat ahead of Friday's report.", "2025-04-25"),
        ("Snow is forecast for Friday.", "2025-04-25"),
        ("Police say the blast on Friday killed two.", "2025-04-18"),
        ("Police knew of the threat by Friday.", "2025-04-18"),
        ("On Friday the bridge fell.", "2025-04-18"),
    ],
)
def test_which_friday(text, value):
    """A weekday lies ahead where the verb, or what puts something off to it, looks ahead."""
    assert [found for _, found in times(text)] == [value]


def test_a_day_after_a_day_to_come():
    """Of two days joined the second follows the first where that is to come."""
    values = [value for _, value in times("Snow is forecast for Friday and Saturday.")]
    assert values == ["2025-04-25", "2025-04-26"]
    values = [value for _, value in times("Snow fell on Saturday and Friday.")]
    assert values == ["2025-04-19", "2025-04-18"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("From 2 March to 5 April 2020 it was shut.", ["2020-03-02", "2020-04-05"]),
        ("Between May and August 2022 it was shut.", ["2022-05", "2022-08"]),
        ("It was shut in March, April and May 2022.", ["2022-03", "2022-04", "2022-05"]),
        ("From November to February 2022 it was shut.", ["2021-11", "2022-02"]),
        ("In March, and again in 2022, it was shut.", ["2025-03", "2022"]),
    ],
)
def test_dates_that_share_their_year(text, values):
    """The year that ends a range or list of dates is that of the dates before it too."""
    assert [value for _, value in times(text)] == values


@given(st.sampled_from(MONTHS), st.sampled_from(MONTHS), st.integers(1900, 2099))
def test_a_range_of_months_ends_in_its_year(first, last, year):
    """A range of months takes at most a year, and begins before it ends."""
    found = times(f"It was shut from {first} to {last} {year}.")
    assert found[1] == (f"{last} {year}", f"{year}-{MONTHS.index(last) + 1:02}")
    begun = year - (MONTHS.index(first) > MONTHS.index(last))
    assert found[0] == (first, f"{begun}-{MONTHS.index(first) + 1:02}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the second half of the 1990s", [("the second half of the 1990s", "199")]),
        ("in the first half of the 20th century", [("the first half of the 20th century", "19")]),
        ("in the mid-19th century", [("the mid-19th century", "18")]),
        ("in the first half of the year", [("the first half", "2025-H1"), ("the year", "2025")]),
        ("in the first half of his term", []),
        ("The striker scored in the first half and the winger won a penalty in the match.", []),
        ("on the night of March 3", [("the night of March 3", "2025-03-03TNI")]),
        ("It fell a year and a half ago.", [("a year and a half ago", "2023-10")]),
        ("in the winter of 2010-11", [("the winter of 2010-11", "2010-WI")]),
        ("It could last six weeks.", [("six weeks", "P6W")]),
        ("in March from a year earlier", [("March", "2025-03"), ("a year earlier", "2024-03")]),
    ],
)
def test_parts_of_longer_times(text, expected):
    """Halves, nights and years back are told by what they are a part of."""
    assert times(text) == expected


def test_a_text_may_end_in_the_middle():
    """Wherever a text is cut off, its times are read without an error."""
    words = """It rained from the night of 3 March to the 5th of May 2020 , in the first half of the
        1990s , the year two thousand one , at about 3 p.m. EST on Friday , every two weeks , at
        least a year and a half ago , the same period last year , one day , the end of the week
        before , since early June , 9 to 12 months , the third quarter of fiscal 2021 , over the
        past few days""".split()
    for end in range(1, len(words)):
        times(" ".join(words[:end]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He fled on Monday and came back two days later.", ["2025-04-21", "2025-04-23"]),
        ("He fled on April 10, a day earlier than his son.", ["2025-04-10", "2025-04-09"]),
        ("He fled a month later.", [None]),
        ("He will flee a month later.", ["2025-05"]),
        ("He fled on April 10 and was caught later in the day.", ["2025-04-10", "2025-04-10"]),
        ("He walks there every summer.", ["XXXX-SU"]),
        ("Rents doubled over the past decade.", ["P1E"]),
        ("It went off at 11:30pm local time.", ["2025-04-22T23:30"]),
        ("It is true, he told USA TODAY reporters.", []),
        ("AND IT ENDS TODAY, he wrote.", ["2025-04-22"]),
        ("It ends TODAY, he wrote.", ["2025-04-22"]),
    ],
)
def test_what_a_time_is_reckoned_from(text, expected):
    """Later and earlier are reckoned from the day told of; from none, nothing is invented."""
    assert [value for _, value in times(text)] == expected
