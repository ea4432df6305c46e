"""What `newsmodel explain` says of annotations: each with the rule that made it."""

import re

from hypothesis import given, settings

from newsmodel import (
    Annotations,
    Answers,
    Article,
    Attribution,
    Entity,
    EntityType,
    Event,
    Evidence,
    Factuality,
    Mention,
    Paragraph,
    Participant,
    ParticipantRole,
    Quantity,
    Quotation,
    QuotationKind,
    TextSpan,
    TimeExpression,
    TimeType,
)
from newsmodel.report.rules import rules
from newsmodel.report.style import Style
from newsmodel.testing import strategies

TEXT = "On Friday Ada Quill said drones hit some 20 barns."


def span(words):
    start = TEXT.index(words)
    return TextSpan(start, start + len(words))


def by(extractor, *methods):
    return tuple(Evidence(extractor=extractor, method=method) for method in methods)


ARTICLE = Article(
    body=(Paragraph(text=TEXT),),
    annotations=Annotations(
        entities=(Entity(id="q", type=EntityType.PERSON, name="Ada Quill"),),
        mentions=(
            Mention(span=span("Ada Quill"), entity="q", evidence=by("names", "title", "surname")),
        ),
        times=(
            TimeExpression(
                span=span("Friday"), type=TimeType.DATE, confidence=0.9, evidence=by("times", "day")
            ),
        ),
        quantities=(Quantity(span=span("some 20"), value=20, unit="barns", modifier="about"),),
        quotations=(
            Quotation(
                content=(span("drones hit some 20 barns"),),
                kind=QuotationKind.INDIRECT,
                speaker="q",
                evidence=by("quotes", "bare"),
            ),
        ),
        events=(
            Event(
                trigger=span("hit"),
                type="ASSAULT",
                factuality=Factuality.ALLEGED,
                participants=(
                    Participant(
                        role=ParticipantRole.ACTOR,
                        span=span("drones"),
                        country="KEN",
                        sectors=("MIL",),
                    ),
                ),
                attribution=Attribution(span=span("said"), speaker="q"),
                evidence=by("events", "verb") + by("facts", "claim"),
            ),
        ),
        answers=Answers(
            when=span("Friday"),
            what=span("hit some 20 barns"),
            evidence={"when": Evidence(extractor="answers", method="moment")},
        ),
    ),
)


def test_every_annotation_has_a_line_with_its_rules():
    """Each says where it is, what was read, how sure it is, and whose rules made it."""
    parties = "actor drones (KEN MIL), says Ada Quill"
    witnesses = "events by verb; facts by claim"
    assert rules(ARTICLE, Style()).splitlines() == [
        "mentions",
        '  [10:19] "Ada Quill" = name of person Ada Quill  100%, names by title, surname',
        "",
        "times",
        '  [3:9] "Friday" = DATE not known  90%, times by day',
        "",
        "quantities",
        '  [36:43] "some 20" = about 20 barns  100%, nobody says how',
        "",
        "quotations",
        '  [25:49] "drones hit some 20 barns" = indirect, Ada Quill  100%, quotes by bare',
        "",
        "events",
        f'  [32:35] "hit" = ASSAULT, alleged, {parties}  100%, {witnesses}',
        "",
        "answers",
        '  what: [32:49] "hit some 20 barns"  nobody says how',
        '  when: [3:9] "Friday"  answers by moment',
        "",
    ]


def test_an_article_without_annotations_has_none_to_explain():
    """Nothing is said of nothing."""
    assert rules(Article(), Style()) == ""


@settings(max_examples=40)
@given(strategies.articles())
def test_there_is_a_line_for_each_annotation(article):
    """None is left out, whatever it holds, and none steers the terminal."""
    shown = rules(article, Style())
    found = article.annotations
    layers = (found.mentions, found.times, found.quantities, found.quotations, found.events)
    told = sum(map(len, layers)) + len(list(found.answers.spans()))
    assert sum(line.startswith("  ") for line in shown.split("\n")) == told
    assert re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", shown) is None
