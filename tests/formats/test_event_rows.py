"""Events as rows: every event is there, in the columns of those who count events."""

import csv
import io

import orjson
import pytest
from hypothesis import given

import newsmodel
from newsmodel import (
    Annotations,
    Article,
    Attribution,
    Entity,
    EntityType,
    Event,
    Factuality,
    Instant,
    Paragraph,
    Participant,
    TextSpan,
    TimeExpression,
    TimeType,
)
from newsmodel.formats.event_rows import cameo
from newsmodel.formats.event_rows.gdelt import COLUMNS
from newsmodel.language.ontology import plover
from newsmodel.testing import strategies

TEXT = "Kenyan police\tarrested two men on 3 May, a witness said."


def span(words):
    """Where words stand in the text."""
    start = TEXT.index(words)
    return TextSpan(start, start + len(words))


ARREST = Event(
    trigger=span("arrested"),
    type="COERCE",
    mode="arrest",
    contexts=("crime",),
    participants=(
        Participant(role="actor", span=span("Kenyan police"), country="KEN", sectors=("COP",)),
        Participant(role="target", entity="men"),
    ),
    time=span("3 May"),
    factuality=Factuality.ALLEGED,
    attribution=Attribution(span=span("a witness")),
    confidence=0.5,
)
ARTICLE = Article(
    identifier="urn:example:1",
    url="https://example.org/1",
    headline='Arrests, "at last"',
    published=Instant.parse("2024-05-04T10:00:00Z"),
    body=(Paragraph(text="Before."), Paragraph(text=TEXT), Paragraph(text="After.")),
)


def with_events(*events):
    """The article with events, whose spans are ranges in its second paragraph."""
    shift = len("Before.\n\n")
    assert ARTICLE.text[shift:].startswith(TEXT)
    base = Article(body=(Paragraph(text=TEXT),), annotations=annotations(events))
    moved = newsmodel.loads(shifted(newsmodel.dumps(base), shift))
    return newsmodel.Article(
        **{
            name: getattr(ARTICLE, name)
            for name in ("identifier", "url", "headline", "published", "body")
        },
        annotations=moved.annotations,
    )


def annotations(events):
    """Annotations with the events and what they name."""
    return Annotations(
        entities=(Entity(id="men", type=EntityType.GROUP, name="two men"),),
        times=(TimeExpression(span=span("3 May"), type=TimeType.DATE, value="2024-05-03"),),
        events=events,
    )


def shifted(data, by):
    """An article's JSON with every span moved behind a first paragraph."""

    def move(value):
        if isinstance(value, dict):
            if value.keys() == {"start", "end"}:
                return {name: at + by for name, at in value.items()}
            return {name: move(each) for name, each in value.items()}
        return [move(each) for each in value] if isinstance(value, list) else value

    members = orjson.loads(data)
    members["body"].insert(0, {"type": "paragraph", "text": "Before."})
    return orjson.dumps(members | {"annotations": move(members["annotations"])})


def test_plover_json_lines():
    """An object for each event: names and codes, and what the model knows beyond PLOVER."""
    [line] = newsmodel.dumps(with_events(ARREST), "plover-jsonl").splitlines()
    row = orjson.loads(line)
    assert row.pop("event_text") == TEXT.replace("\t", " ")
    assert row == {
        "event_id": "urn:example:1#23-31",
        "event_date": "2024-05-03",
        "event_type": "COERCE",
        "event_mode": "arrest",
        "contexts": ["crime"],
        "actor_name": ["Kenyan police"],
        "actor_country": ["KEN"],
        "actor_sector": ["COP"],
        "recipient_name": ["two men"],
        "recipient_country": [],
        "recipient_sector": [],
        "placename": None,
        "time": "3 May",
        "factuality": "alleged",
        "attributed_to": ["a witness"],
        "quantities": [],
        "happening": None,
        "confidence": 0.5,
        "trigger": "arrested",
        "ontology": "PLOVER",
        "headline": 'Arrests, "at last"',
        "url": "https://example.org/1",
        "article_id": "urn:example:1",
        "publisher": None,
        "language": None,
        "publication_date": "2024-05-04",
    }


def test_gdelt():
    """The 58 columns of the event table, with CAMEO's codes."""
    [line] = newsmodel.dumps(with_events(ARREST), "gdelt").decode().splitlines()
    row = dict(zip(COLUMNS, line.split("\t"), strict=True))
    assert len(COLUMNS) == 58
    filled = {name: value for name, value in row.items() if value}
    assert int(filled.pop("GLOBALEVENTID")) < 2**56
    assert filled == {
        "SQLDATE": "20240503",
        "MonthYear": "202405",
        "Year": "2024",
        "FractionDate": "2024.4192",
        "DATEADDED": "20240504",
        "Actor1Code": "KENCOP",
        "Actor1Name": "KENYAN POLICE",
        "Actor1CountryCode": "KEN",
        "Actor1Type1Code": "COP",
        "Actor2Name": "TWO MEN",
        "IsRootEvent": "1",
        "EventCode": "173",
        "EventBaseCode": "173",
        "EventRootCode": "17",
        "QuadClass": "4",
        "GoldsteinScale": "-7.0",
        "SOURCEURL": "https://example.org/1",
    }


@pytest.mark.parametrize("factuality", [Factuality.NEGATED, Factuality.POSSIBLE])
def test_gdelt_tells_only_what_happened(factuality):
    """A table without a column for doubt has no row for what is denied or may be."""
    doubtful = Event(trigger=span("arrested"), type="COERCE", factuality=factuality)
    assert newsmodel.dumps(with_events(doubtful), "gdelt") == b""
    assert newsmodel.dumps(with_events(doubtful), "plover-jsonl")


@given(strategies.articles())
def test_every_event_has_its_row(article):
    """Whatever an article holds, tables have a row for each event and the same columns in all."""
    lines = newsmodel.dumps(article, "plover-jsonl").splitlines()
    table = newsmodel.dumps_many([article, article], "plover-csv").decode()
    header, *rows = csv.reader(io.StringIO(table, newline=""))
    assert len(lines) == len(article.events)
    assert len(rows) == 2 * len(article.events)
    assert all(list(orjson.loads(line)) == header for line in lines)
    assert all(len(row) == len(header) for row in rows)
    for line in newsmodel.dumps(article, "gdelt").decode().splitlines():
        assert line.count("\t") == len(COLUMNS) - 1


def test_cameo_knows_every_type_of_plover():
    """Each type and mode has a code whose root has a scale, on its side of the quad classes."""
    for kind in plover().types:
        for mode in (None, *(mode.name for mode in kind.modes)):
            event = Event(trigger=TextSpan(0, 1), type=kind.name, mode=mode)
            code = cameo.code_of(event)
            assert -10 <= cameo.goldstein_of(code) <= 10
            assert (cameo.quad_class_of(code) <= 2) is kind.group.endswith("cooperation")


def test_a_strange_type_has_no_code():
    """An event of another ontology has rows of its own, and none in a table of CAMEO's."""
    flood = Event(trigger=span("arrested"), type="FLOOD", ontology="disaster")
    assert newsmodel.dumps(with_events(flood), "gdelt") == b""
    assert b'"ontology":"disaster"' in newsmodel.dumps(with_events(flood), "plover-jsonl")


def test_rows_are_not_read():
    """They do not hold the article, and nothing is taken for them."""
    with pytest.raises(newsmodel.DocumentError, match="written, not read"):
        newsmodel.load_document(b"event_id,event_date\n", format="event-rows")
