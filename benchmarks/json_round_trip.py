"""How long an article takes to JSON and back, beside what orjson alone takes for the same bytes.

One article of 6 kB as an agency sends it, with a few annotations; and one that newsmodel annotated
itself, where annotations are nine tenths of the bytes.
"""

from collections.abc import Callable, Iterator
from time import perf_counter

import orjson

import newsmodel
from measurement import Measurement, table
from newsmodel.model import (
    Annotations,
    Article,
    Attribution,
    Contributor,
    Dateline,
    Entity,
    EntityType,
    Event,
    Evidence,
    Heading,
    Instant,
    Link,
    Media,
    Mention,
    Organisation,
    Paragraph,
    Participant,
    Provenance,
    Quotation,
    QuotationKind,
    Rendition,
    Subject,
    TextSpan,
    TimeExpression,
    TimeType,
)

ROUNDS = 3000
SENTENCES = (
    "The harbour board of Northmoor said on Tuesday that the ferry would stay in port until May.",
    "“The repairs of the eastern pier have taken longer than we thought,” Ilse Vantongeren said.",
    "Police said that at least 12 people had been hurt when the storm struck the town last week.",
)


def measure() -> Iterator[Measurement]:
    """The best of many rounds, in milliseconds."""
    sent = agency_article()
    size = len(newsmodel.dumps(sent))
    took = round_trip(sent)
    yield Measurement(what="JSON round trip: kilobytes", value=size / 1000, unit="kB")
    yield Measurement(what="JSON round trip", value=took, unit="ms", most=0.2)
    yield Measurement(what="JSON round trip: of bare orjson", value=took / bare(sent), unit="x")
    text = "Ferry stays in port\n\n" + "\n\n".join(SENTENCES * 2)
    read = newsmodel.parse(text).require()
    kilobytes = len(newsmodel.dumps(read)) / 1000
    per_six = 6 * round_trip(read) / kilobytes
    yield Measurement(what="JSON round trip: annotated, of each 6 kB", value=per_six, unit="ms")


def round_trip(article: Article) -> float:
    """The milliseconds that ``loads(dumps(article))`` takes."""
    return best(lambda: newsmodel.loads(newsmodel.dumps(article)))


def bare(article: Article) -> float:
    """The milliseconds that orjson takes to load and dump the same bytes."""
    data = newsmodel.dumps(article)
    return best(lambda: orjson.dumps(orjson.loads(data)))


def best(work: Callable[[], object]) -> float:
    """The least milliseconds of some rounds: what disturbs only ever adds."""
    least = float("inf")
    for _ in range(ROUNDS):
        began = perf_counter()
        work()
        least = min(least, perf_counter() - began)
    return 1000 * least


def agency_article() -> Article:
    """An article of 6 kB with metadata, provenance, and annotations of what matters most."""
    witness = Evidence(extractor="formats.wire", method="header", anchor="$.head")
    known = ("headline", "byline", "published", "language")
    return Article(
        identifier="urn:newsml:agency.example:20250422:4711",
        url="https://paper.example/2025/04/22/ferry",
        headline="Ferry stays in port until May",
        byline="By Ilse Vantongeren in Northmoor",
        authors=(Contributor(name="Ilse Vantongeren", job_title="Correspondent"),),
        dateline=Dateline(text="NORTHMOOR, April 22 (Agency)", place="Northmoor"),
        language="en",
        publisher=Organisation(name="Northmoor News", url="https://paper.example/"),
        published=Instant.parse("2025-04-22T10:30:00+02:00"),
        urgency=4,
        subjects=(Subject(name="transport", code="20000337", scheme="medtop"),) * 2,
        media=(
            Media(
                url="https://paper.example/ferry.jpg",
                caption="The ferry at the pier.",
                renditions=(Rendition(url="https://paper.example/ferry-s.jpg", width=640),),
            ),
        ),
        links=(Link(url="https://paper.example/ferry/amp", relation="amphtml"),),
        body=(
            Heading(text="At the eastern pier"),
            *(Paragraph(text=" ".join(SENTENCES)) for _ in range(13)),
        ),
        annotations=annotations(),
        provenance={name: Provenance(confidence=0.9, evidence=(witness,)) for name in known},
    )


def annotations() -> Annotations:
    """The main event, the quotation, and those who are named."""
    names = ("Northmoor", "Ilse Vantongeren", "police")
    speaker = TextSpan(179, 195)
    return Annotations(
        entities=tuple(
            Entity(id=f"e{number}", type=EntityType.OTHER, name=name)
            for number, name in enumerate(names)
        ),
        mentions=tuple(
            Mention(span=TextSpan(start, start + 9), entity=f"e{start % 3}", confidence=0.9)
            for start in (42, 179, 206)
        ),
        times=(TimeExpression(span=TextSpan(60, 67), type=TimeType.DATE, value="2025-04-22"),),
        quotations=(
            Quotation(
                content=(TextSpan(112, 178),),
                kind=QuotationKind.DIRECT,
                source=speaker,
                speaker="e1",
            ),
        ),
        events=(
            Event(
                trigger=TextSpan(270, 276),
                type="ASSAULT",
                participants=(Participant(role="target", entity="e0"),),
                attribution=Attribution(span=speaker, speaker="e2"),
            ),
        ),
    )


if __name__ == "__main__":
    print(table(measure()))
