"""What the tests share: the annotations of a text, in words."""

from datetime import UTC, datetime

import newsmodel_german

import newsmodel

PARSER = newsmodel.Parser([newsmodel_german], discover=False, strict=True)
TODAY = datetime(2025, 4, 16, tzinfo=UTC)
"""A Wednesday, four days before Easter."""


def read(text, *, today=TODAY):
    return PARSER.annotate(text, language="de", reference_time=today)


def times(text, **options):
    """Words and value of every time."""
    return [(each.span.of(text), each.value) for each in read(text, **options).times]


def only_time(text):
    """The value of the only time."""
    [(_, value)] = times(text)
    return value


def names(text):
    """Words and type of every mention by name."""
    found = read(text)
    return {
        each.span.of(text): found.entity(each.entity).type.value
        for each in found.mentions
        if each.kind == "name"
    }


def quotations(text):
    """Kind, words, cue and source of every quotation."""
    return [
        (
            each.kind.value,
            " … ".join(part.of(text) for part in each.content),
            each.cue and each.cue.of(text),
            each.source and each.source.of(text),
        )
        for each in read(text).quotations
    ]


def speakers(text):
    """The name of the speaker of every quotation; None where it is not known."""
    found = read(text)
    return [found.entity(each.speaker).name if each.speaker else None for each in found.quotations]
