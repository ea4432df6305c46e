"""An event as a flat record: names and codes instead of spans and identifiers."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from newsmodel.model import Article, Event, Participant, ParticipantRole, TextSpan

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


@frozen(kw_only=True)
class Party:
    """A participant by name and codes."""

    name: str
    country: str | None
    sectors: tuple[str, ...]


@frozen(kw_only=True)
class Record:
    """An event with what is known of its article."""

    event: Event
    id: str
    """The article's identifier or address, and the range of the trigger in its text."""

    date: str | None
    """The day on which it happened, where the text tells: ``2025-04-22``."""

    published: str | None
    """The day on which the article appeared."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    trigger: str
    place: str | None
    time: str | None
    attributed_to: tuple[str, ...]
    """Who reports it, the innermost first."""

    quantities: tuple[str, ...]
    paragraph: str
    """The paragraph that tells of it."""


def records(article: Article) -> Iterator[Record]:
    """The events of an article, in order."""
    published = _day_of(str(article.published)) if article.published else None
    for event in article.events:
        yield Record(
            event=event,
            id=_identified(article, event),
            date=_date(article, event),
            published=published,
            actors=_parties(article, event, ParticipantRole.ACTOR),
            recipients=_parties(article, event, ParticipantRole.TARGET),
            trigger=_words(article, event.trigger) or "",
            place=_words(article, event.place),
            time=_words(article, event.time),
            attributed_to=tuple(
                words
                for each in (event.attribution.chain() if event.attribution else ())
                if (words := _words(article, each.span))
            ),
            quantities=tuple(
                words for span in event.quantities if (words := _words(article, span))
            ),
            paragraph=_paragraph(article.text, event.trigger),
        )


def _identified(article: Article, event: Event) -> str:
    of = article.identifier or article.url or ""
    return f"{of}#{event.trigger.start}-{event.trigger.end}"


def _date(article: Article, event: Event) -> str | None:
    """The day that the event's time expression stands for (TIMEX3)."""
    value = next((time.value for time in article.times if time.span == event.time), None)
    return _day_of(value) if value else None


def _day_of(text: str) -> str | None:
    found = _DAY.match(text)
    return found[0] if found else None


def _parties(article: Article, event: Event, role: str) -> tuple[Party, ...]:
    return tuple(
        Party(name=name, country=each.country, sectors=each.sectors)
        for each in event.participants_as(role)
        if (name := _name(article, each))
    )


def _name(article: Article, participant: Participant) -> str | None:
    """The fullest name of the entity, else the words."""
    if participant.entity is not None:
        return article.annotations.entity(participant.entity).name
    return _words(article, participant.span)


def _words(article: Article, span: TextSpan | None) -> str | None:
    return " ".join(article.text[span.start : span.end].split()) if span else None


def _paragraph(text: str, span: TextSpan) -> str:
    start = text.rfind("\n\n", 0, span.start) + 2 if "\n\n" in text[: span.start] else 0
    end = text.find("\n\n", span.end)
    return " ".join(text[start : end if end >= 0 else None].split())
