"""What the tests of the language room share: annotations as plain values that compare."""

from datetime import UTC, datetime

import newsmodel

TUESDAY = datetime(2025, 4, 22, 9, 30, tzinfo=UTC)


def read(text, when=TUESDAY):
    """The annotations of an English text."""
    return newsmodel.annotate(text, language="en", reference_time=when)


def times(text, when=TUESDAY):
    """Surface and value of every time expression."""
    return [(time.span.of(text), time.value) for time in read(text, when).times]


def names(text):
    """Surface and type of every name."""
    found = read(text)
    types = {entity.id: entity.type.value for entity in found.entities}
    return [
        (mention.span.of(text), types[mention.entity])
        for mention in found.mentions
        if mention.kind is newsmodel.MentionKind.NAME
    ]


def chain(text, surface):
    """The surfaces of all mentions of the entity that a surface is the first mention of."""
    found = read(text)
    first = next(each for each in found.mentions if each.span.of(text) == surface)
    return [each.span.of(text) for each in found.mentions_of(first.entity)]


def quotations(text):
    """Content, kind, cue and source of every quotation."""
    return [
        (
            [span.of(text) for span in each.content],
            each.kind.value,
            each.cue and each.cue.of(text),
            each.source and each.source.of(text),
        )
        for each in read(text).quotations
    ]


def events(text):
    """Trigger, type, actors and targets of every event."""
    return [
        (
            each.trigger.of(text),
            each.type,
            [one.span.of(text) for one in each.participants_as("actor")],
            [one.span.of(text) for one in each.participants_as("target")],
        )
        for each in read(text).events
    ]


def event(text, trigger):
    """The event whose trigger has a surface."""
    return next(each for each in read(text).events if each.trigger.of(text) == trigger)


def factuality(text, word):
    """The factuality of the first occurrence of a word."""
    start = text.index(word)
    return newsmodel.factuality(text, newsmodel.TextSpan(start, start + len(word))).value
