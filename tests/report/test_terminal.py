"""The view of an article on a terminal, and the explanation of its fields."""

import re

import pytest
from hypothesis import given, settings

from newsmodel import (
    Access,
    AccessLevel,
    Annotations,
    Article,
    Attribution,
    Candidate,
    Dateline,
    Entity,
    EntityType,
    Event,
    Evidence,
    Factuality,
    Figure,
    Heading,
    Instant,
    Link,
    ListBlock,
    ListItem,
    Media,
    Mention,
    Organisation,
    Paragraph,
    Participant,
    ParticipantRole,
    Preformatted,
    Provenance,
    Quantity,
    Quotation,
    QuotationKind,
    Table,
    TableCell,
    TableRow,
    TextSpan,
    TimeExpression,
    TimeType,
)
from newsmodel.report.explanation import explanation, in_short
from newsmodel.report.style import Look, Style, shortened
from newsmodel.report.terminal import article_view
from newsmodel.testing import strategies

TEXT = 'Drones struck Nordhaven on Friday, the mayor said. "Two houses burn," she said.'


def span(words):
    start = TEXT.index(words)
    return TextSpan(start, start + len(words))


MAYOR = Entity(id="m", type=EntityType.PERSON, name="Ada Quill")
TOWN = Entity(id="n", type=EntityType.PLACE, name="Nordhaven")
ARTICLE = Article(
    headline="Drones strike Nordhaven",
    subheadline="Houses burn",
    byline="By Mia Holt",
    dateline=Dateline(text="NORDHAVEN", place="NORDHAVEN"),
    published=Instant.parse("2024-05-03T10:30"),
    modified=Instant.parse("2024-05-04T10:30Z"),
    publisher=Organisation(name="The Lamp"),
    summary="What happened.",
    body=(
        Paragraph(text=TEXT),
        Heading(text="What we know"),
        ListBlock(items=(ListItem(text="two houses"), ListItem(text="no dead"))),
        Preformatted(text="a\n  b"),
        Figure(media=(Media(url="a.jpg", alternative_text="Smoke"),)),
    ),
    annotations=Annotations(
        entities=(MAYOR, TOWN),
        mentions=(
            Mention(span=span("the mayor"), entity="m"),
            Mention(span=span("Nordhaven"), entity="n"),
        ),
        times=(TimeExpression(span=span("Friday"), type=TimeType.DATE, value="2024-05-03"),),
        quantities=(Quantity(span=span("Two houses"), value=2, unit="houses"),),
        quotations=(
            Quotation(
                content=(span('"Two houses burn,"'),),
                kind=QuotationKind.DIRECT,
                cue=TextSpan(TEXT.rindex("said"), TEXT.rindex("said") + 4),
                speaker="m",
            ),
        ),
        events=(
            Event(
                trigger=span("struck"),
                type="ASSAULT",
                mode="drone",
                participants=(
                    Participant(role=ParticipantRole.ACTOR, span=span("Drones")),
                    Participant(role=ParticipantRole.TARGET, entity="n", country="KEN"),
                ),
                time=span("Friday"),
                place=span("Nordhaven"),
                quantities=(span("Two houses"),),
                factuality=Factuality.ALLEGED,
                attribution=Attribution(span=span("the mayor"), speaker="m", verified=False),
                confidence=0.75,
            ),
        ),
    ),
)


def view(article, **options):
    return article_view(article, Style(**options))


def test_the_head_tells_who_where_when_and_for_whom():
    """Credits stand on one line, and what is not known of a time is said."""
    lines = view(ARTICLE, width=100).splitlines()
    assert lines[:2] == ["Drones strike Nordhaven", "Houses burn"]
    assert lines[2] == "By Mia Holt · NORDHAVEN · 2024-05-03T10:30 (zone not known) · The Lamp"
    assert lines[3] == "changed 2024-05-04T10:30+00:00"
    assert "| What happened." in lines


def test_an_event_tells_who_did_what_to_whom_when_where_says_who_and_how_sure():
    """Participants and sources have their entities' names and codes, times their values."""
    shown = view(ARTICLE, width=100)
    events = shown[shown.index("Events (1)") : shown.index("Quotations (1)")]
    rest = "how many: Two houses; says: Ada Quill (not verified)"
    assert events.splitlines() == [
        "Events (1)",
        "ASSAULT/drone  (alleged, 75%)",
        "  Drones — “struck” → Nordhaven (KEN)",
        f"  when: Friday (2024-05-03); where: Nordhaven; {rest}",
        "",
    ]


def test_a_quotation_has_its_speaker_and_a_time_its_value():
    """Who speaks is named as the entity is."""
    shown = view(ARTICLE, width=100)
    assert '  "Two houses burn,"\n    — Ada Quill, “said” (direct)\n' in shown
    assert "Times (1)\n  Friday  2024-05-03\n" in shown
    assert "Names (2)\n  person: Ada Quill\n  place: Nordhaven\n" in shown


def test_every_kind_of_block_is_shown():
    """Lists, preformatted text and pictures have their looks."""
    shown = view(ARTICLE)
    assert "- two houses\n- no dead" in shown
    assert "    a\n      b" in shown
    assert "[picture: Smoke]" in shown


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (30, ["Boat    Length", "Curlew  12 m"]),
        (20, ["Boat | Length of the", "  hull", "Curlew | 12 m"]),
    ],
)
def test_a_table_stands_in_columns_where_there_is_room(width, lines):
    """Columns stand below each other; on a narrow terminal each row is a paragraph."""
    head = "Length" if width == 30 else "Length of the hull"
    rows = (("Boat", head), ("Curlew", "12 m"))
    cells = (tuple(TableCell(text=word) for word in row) for row in rows)
    table = Table(rows=tuple(TableRow(cells=row) for row in cells))
    shown = article_view(Article(headline="Boats", body=(table,)), Style(width=width))
    assert shown.splitlines()[-len(lines) :] == lines


def test_long_articles_are_shortened_unless_the_whole_is_asked_for():
    """How much is left out is said; ``whole`` leaves nothing out."""
    long = Article(body=tuple(Paragraph(text=f"Boat {n}. " + "word " * 200) for n in range(20)))
    shown = view(long)
    assert "… and 8 more blocks" in shown
    assert "Boat 19." not in shown
    whole = article_view(long, Style(), whole=True)
    assert whole.count("word") == 20 * 200


def test_colours_are_there_only_when_they_are_asked_for():
    """Without the colours, the two views are the same."""
    coloured = view(ARTICLE, colours=True)
    assert "\x1b[1mDrones strike Nordhaven\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == view(ARTICLE)


@settings(max_examples=40)
@given(strategies.articles())
def test_no_article_can_steer_the_terminal(article):
    """Whatever an article holds, no control character of it is shown, and no line is lost."""
    shown = view(article) + explanation(article, Style())
    assert re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", shown) is None


def test_an_explanation_names_winners_losers_and_the_reason():
    """Each field has its value, its witnesses with their places, the losers and the reason."""
    won = Evidence(extractor="acme.titles", version="2.1", method="h1", anchor="/html/h1")
    lost = Evidence(extractor="other", anchor="line 3", span=TextSpan(2, 9))
    article = Article(
        headline="Pier opens",
        provenance={
            "headline": Provenance(
                confidence=0.98,
                evidence=(won,),
                losers=(Candidate(field="headline", value="Pier", confidence=0.5, evidence=lost),),
                reason="the weightier",
            )
        },
    )
    assert explanation(article, Style()).splitlines() == [
        'headline = "Pier opens"  98%',
        "  found by  acme.titles 2.1 by h1 at /html/h1",
        '  rejected  "Pier"  50%, other at line 3 [2:9]',
        "  because   the weightier",
        "",
    ]
    assert explanation(Article(), Style()) == "no field was extracted\n"


def test_an_explanation_tells_who_agrees_in_another_form():
    """A day without its time speaks for the instant, not against it."""
    said, same = Evidence(extractor="meta"), Evidence(extractor="line", anchor="/html/p[1]")
    day = Instant.parse("2024-05-06")
    article = Article(
        published=Instant.parse("2024-05-06T10:30Z"),
        provenance={
            "published": Provenance(
                confidence=0.99,
                evidence=(said, same),
                losers=(Candidate(field="published", value=day, confidence=0.8, evidence=same),),
            )
        },
    )
    assert explanation(article, Style()).splitlines()[1:3] == [
        "  found by  meta",
        "  agrees    2024-05-06  80%, line at /html/p[1]",
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Link(url="/crane/2", relation="next"), "next /crane/2"),
        (Link(url="/crane/2"), "link /crane/2"),
        (Access(declared=AccessLevel.METERED, truncated=True), "metered, cut off"),
        (Access(truncated=False), "there whole"),
        (("crane", "tide"), '"crane", "tide"'),
        (("crane",) * 30, '30: "crane", "crane"'),
    ],
)
def test_a_value_is_told_in_short(value, words):
    """On one line; of a long list, how long it is."""
    assert in_short(value).startswith(words)


def test_a_text_is_shortened_at_a_word():
    """Never longer than it may be, on one line, and cut within a word only where none ends."""
    assert shortened("one  two\nthree", 40) == "one two three"
    assert shortened("one two three four", 12) == "one two …"
    assert len(shortened("東" * 50, 20)) <= 20


def test_paint_needs_colours_and_text():
    """Nothing is painted without either."""
    assert Style().paint("a", Look.TITLE) == "a"
    assert Style(colours=True).paint("", Look.TITLE) == ""
