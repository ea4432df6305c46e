"""Dates are read with the precision and the zone that they state, or not at all."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.html.dates.reading import clean, dates_in, read_date
from newsmodel.html.dates.reading.calendars import from_solar_hijri
from newsmodel.html.dates.reading.words import months_of
from newsmodel.model import Precision

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
        ("20250318 06:30:00", "2025-03-18T06:30:00"),
        ("Tue, 18 Mar 2025 06:30:00 GMT", "2025-03-18T06:30:00+00:00"),
        ("18. März 2025", "2025-03-18"),
        ("18.03.2025", "2025-03-18"),
        ("le 18 mars 2025", "2025-03-18"),
        ("18 de marzo de 2025", "2025-03-18"),
        ("March 18th, 2025", "2025-03-18"),
        ("Mar. 18, 2025, 6:30 pm", "2025-03-18T18:30"),
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
    ["", "4/5", "2025-13-45", "31 February 2025", "1970-01-01T00:00:00Z", "0001-01-01",
     "9999-12-31", "yesterday", "No. 20250", "v1.2.2025beta.3000", "May we 12, 13",
     "May 3-5, 2025", "Windows 11 pro 2024", "2 hours ago", "season 2024/2025",
     "version 3.10.12 is out",
     "3 mar 20254", "31/31/2025"],
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


LINES = {
    "af": "Gepubliseer op 3 Maart 2024", "ar": "نشر في 3 مارس 2024", "az": "3 mart 2024",
    "be": "3 сакавіка 2024 г.", "bg": "3 март 2024 г., 10:30", "bn": "প্রকাশ: ৩ মার্চ ২০২৪",
    "bs": "3. marta 2024.", "ca": "3 de març de 2024", "cs": "Publikováno 3. března 2024",
    "cy": "3 Mawrth 2024", "da": "3. marts 2024 kl. 10:30", "de": "Sonntag, 3. März 2024",
    "el": "Κυριακή, 3 Μαρτίου 2024", "en": "Published on March 3rd, 2024", "eo": "3 marto 2024",
    "es": "Publicado el 3 de marzo de 2024", "et": "3. märts 2024", "eu": "2024ko martxoaren 3a",
    "fa": "یکشنبه ۱۳ اسفند ۱۴۰۲", "fi": "3. maaliskuuta 2024", "fil": "Marso 3, 2024",
    "fr": "Publié le 3 mars 2024", "ga": "3 Márta 2024", "gl": "3 de marzo de 2024",
    "gu": "3 માર્ચ 2024", "he": "פורסם ב-3 במרץ 2024", "hi": "3 मार्च 2024", "hr": "3. ožujka 2024.",
    "hu": "2024. március 3., vasárnap", "hy": "3 մարտի 2024", "id": "Minggu, 3 Maret 2024",
    "is": "3. mars 2024", "it": "Pubblicato il 3 marzo 2024", "ja": "公開 2024年3月3日",
    "ka": "3 მარტი, 2024", "kk": "2024 жылғы 3 наурыз", "kn": "3 ಮಾರ್ಚ್ 2024",
    "ko": "입력 2024년 3월 3일",
    "lb": "3. Mäerz 2024", "lt": "2024 m. kovo 3 d.", "lv": "2024. gada 3. marts",
    "mk": "3 март 2024", "ml": "3 മാർച്ച് 2024", "mr": "3 मार्च 2024", "ms": "3 Mac 2024",
    "mt": "3 ta' Marzu 2024", "nl": "zondag 3 maart 2024", "no": "Publisert 3. mars 2024",
    "pa": "3 ਮਾਰਚ 2024", "pl": "3 marca 2024, 10:30", "pt": "3 de março de 2024",
    "ro": "duminică, 3 martie 2024", "ru": "3 марта 2024 г. в 10:30", "sk": "3. marca 2024",
    "sl": "3. marec 2024", "sq": "3 mars 2024", "sr": "3. марта 2024.",
    "sv": "Publicerad 3 mars 2024",
    "sw": "3 Machi 2024", "ta": "3 மார்ச் 2024", "te": "3 మార్చి 2024", "th": "3 มีนาคม 2567",
    "tr": "3 Mart 2024 Pazar", "uk": "3 березня 2024 р.", "ur": "3 مارچ 2024", "uz": "3 mart 2024",
    "vi": "Chủ nhật, ngày 3 tháng 3 năm 2024", "zh": "发布于 2024年3月3日",
}  # fmt: skip


@pytest.mark.parametrize("language", LINES)
def test_a_line_of_each_language(language):
    """The same day in all of them, in their own digits, calendars and orders."""
    assert str(read_date(LINES[language], language=language))[:10] == "2024-03-03"


@given(st.sampled_from(sorted(LINES)), st.dates(FIRST.date(), LAST.date()), st.data())
def test_every_name_of_a_month_is_read_in_every_order(language, day, data):
    """What a language calls a month is found between, before and behind its numbers."""
    names = months_of(language)
    if not names:
        return
    name = data.draw(st.sampled_from(names[day.month - 1]))
    for text in (
        f"{day.day} {name} {day.year}",
        f"{name} {day.day}, {day.year}",
        f"{day.year} {name} {day.day}",
    ):
        found = read_date(text, language=language)
        assert (str(found), found.precision) == (day.isoformat(), Precision.DAY)


@given(st.dates(FIRST.date(), LAST.date()), st.sampled_from("/-"), st.sampled_from(["dmy", "mdy"]))
def test_numbers_are_read_in_the_order_that_is_known(day, separator, order):
    """And of numbers in no known order only the year, unless they leave no doubt."""
    parts = (day.day, day.month) if order == "dmy" else (day.month, day.day)
    text = separator.join(map(str, (*parts, day.year)))
    assert str(read_date(text, order=order)) == day.isoformat()
    is_certain = day.day > 12 or day.day == day.month
    assert str(read_date(text)) == (day.isoformat() if is_certain else str(day.year))


@given(st.dates(date(1800, 1, 1), date(2200, 1, 1)))
def test_the_solar_hijri_calendar_counts_every_day_once(day):
    """No day of ours is left out, or named twice."""
    days = [
        from_solar_hijri(year, month, number)
        for year in range(day.year - 623, day.year - 620)
        for month in range(1, 13)
        for number in range(1, 32)
    ]
    assert days.count(day) == 1


@pytest.mark.parametrize(
    ("year", "new_year"),
    [(1375, "1996-03-20"), (1399, "2020-03-20"), (1400, "2021-03-21"), (1404, "2025-03-21")],
)
def test_the_persian_new_year(year, new_year):
    """Around leap years of both calendars."""
    assert str(from_solar_hijri(year, 1, 1)) == new_year


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("8:27 AM - 21 Jun 2016", "2016-06-21T08:27"),
        ("Dec. 21, 2023 11:00 pm EST", "2023-12-21T23:00-05:00"),
        ("3 de mayo 2022, 12:00 A. M.", "2022-05-03T00:00"),
        ("le 18 mars 2025 à 14h30", "2025-03-18T14:30"),
        ("18. März 2025, 14.30 Uhr", "2025-03-18T14:30"),
        ("2025年3月18日 15時30分", "2025-03-18T15:30"),
        ("2025. 3. 18. 오후 3:30", "2025-03-18T15:30"),
        ("18 марта 2025 г. в 10:30 МСК", "2025-03-18T10:30+03:00"),
        ("18 March 2025 25:99", "2025-03-18"),
        ("18 March 2025, 3 comments, 10:30 of video", "2025-03-18"),
        ("Tue Mar 18 06:30:00 CET 2025", "2025-03-18T06:30:00+01:00"),
        ("1742279400", "2025-03-18T06:30:00+00:00"),
        ("1742279400000", "2025-03-18T06:30:00+00:00"),
        ("2025-03", "2025-03"),
        ("令和7年3月18日", "2025-03-18"),
        ("民國114年3月18日", "2025-03-18"),
        ("18 آذار/مارس 2025", "2025-03-18"),
        ("18.03.25", "2025-03-18"),
        ("18/03/98", "1998-03-18"),
    ],
)
def test_clocks_and_other_calendars(text, written):
    """The time of day beside the date, with half of the day and zone where they are given."""
    assert str(read_date(text)) == written


def test_a_name_of_two_months_is_read_where_the_language_is_known():
    """November in Polish is October in Croatian."""
    text = "3 listopada 2024"
    assert read_date(text) is None
    assert str(read_date(text, language="pl")) == "2024-11-03"
    assert str(read_date(text, language="hr")) == "2024-10-03"


@given(st.text(st.characters(exclude_categories=("N", "Cs"), exclude_characters="元"), max_size=80))
def test_a_text_without_numbers_holds_no_date(text):
    """Whatever else it says."""
    assert read_date(text) is None


@given(st.sampled_from(sorted(LINES)), st.integers(1, 12))
def test_a_month_alone_is_no_date(language, number):
    """Nor with a day or a year that is none."""
    names = months_of(language)
    for name in names[number - 1] if names else ():
        for text in (name, f"{name} 45 2024", f"12 {name}", f"12 {name} 12345"):
            assert read_date(text, language=language) is None


def test_all_dates_of_a_line_are_found_with_their_places():
    """So that the words between them can say what each is of."""
    line = clean("Published 3 March 2024 | Updated  on 4 March 2024")
    assert [(str(each.instant), line[each.start : each.end]) for each in dates_in(line)] == [
        ("2024-03-03", "3 March 2024"),
        ("2024-03-04", "4 March 2024"),
    ]


@pytest.mark.parametrize("piece", ["3 March ", "1.1.", "2024 ", "a. ", "10:30 ", "3 de ", "年"])
def test_reading_takes_no_longer_than_a_text_is(piece):
    """Only the beginning of a text is looked at."""
    assert read_date(piece * 100_000) is None or len(piece) < 8
