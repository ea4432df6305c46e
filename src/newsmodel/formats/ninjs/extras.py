"""What ninjs says and an `Article` has no field for: notes, rights, planned events and coverage.

It stands in the article's extension ``ninjs``, by the names of 3.x.
"""

from collections.abc import Mapping
from typing import Any, Final

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members
from newsmodel.formats.ninjs import vocabulary as names
from newsmodel.formats.ninjs.shapes import (
    Shape,
    an_object,
    array,
    every,
    exactly_one,
    integer,
    moment,
    number,
    one_of,
    some,
    text,
    truncated,
    uri,
)
from newsmodel.formats.ninjs.vocabulary import Member, Vocabulary
from newsmodel.model import Article
from newsmodel.model.json_values import thawed_json

_EXTENSION: Final = "ninjs"
_STATUS: Final = one_of("usable", "withheld", "canceled")
_TYPE: Final = one_of(
    *("text", "audio", "video", "picture", "graphic"),
    *("composite", "component", "event", "planning"),
)
_URGENCY: Final[Shape] = every(integer, lambda value: 1 <= value <= 9)
_DATES: Final = every(
    an_object(
        startDate=moment,
        endDate=moment,
        expectedStartDate=truncated,
        expectedEndDate=truncated,
        expectedDuration=text,
        recurrence=an_object(
            recurrenceRules=array(
                an_object(
                    frequency=one_of(
                        *("secondly", "minutely", "hourly"),
                        *("daily", "weekly", "monthly", "yearly"),
                    ),
                    interval=integer,
                    until=moment,
                    count=integer,
                )
            )
        ),
    ),
    some(exactly_one("startDate", "expectedStartDate"), exactly_one("endDate", "expectedEndDate")),
)
_ADDRESS: Final = an_object(
    lines=array(text), locality=text, area=text, postalCode=text, country=text
)
_CONTACTS: Final = array(
    every(
        an_object(type=text, role=text, lang=text, name=text, value=text, address=_ADDRESS),
        exactly_one("value", "address"),
    )
)
_ORGANISATION: Final = an_object(
    name=text,
    rel=text,
    uri=uri,
    literal=text,
    symbols=array(an_object(exchange=text, symbolType=uri, symbol=text)),
    contactInfo=_CONTACTS,
)
_RENDITIONS: Final = array(
    an_object(
        ("name",),
        name=text,
        href=uri,
        contentType=text,
        title=text,
        width=integer,
        height=integer,
        sizeInBytes=integer,
        duration=number,
        format=text,
    )
)
_EVENT: Final = an_object(
    eventStatus=uri, plannedCoverageStatus=uri, dates=_DATES, organiser=_ORGANISATION
)
_COVERAGE: Final = array(
    an_object(
        uri=uri,
        title=text,
        pubStatus=_STATUS,
        type=_TYPE,
        commissioned=an_object(
            by=text, on=moment, references=array(an_object(name=text, value=text))
        ),
        dates=_DATES,
        audiences=array(an_object(audience=text, significance=integer)),
        exclAudience=array(text),
        edNote=text,
        urgency=_URGENCY,
        language=text,
        itemCount=an_object(rangeFrom=integer, rangeTo=integer),
        wordCount=integer,
        renditions=_RENDITIONS,
    )
)

_EXTRAS: Final[Mapping[str, tuple[Member, Shape]]] = {
    "edNote": (names.EDITORIAL_NOTE, text),
    "copyrightHolder": (names.COPYRIGHT_HOLDER, text),
    "profile": (names.PROFILE, text),
    "expires": (names.EXPIRES, moment),
    "eventDetails": (names.EVENT_DETAILS, _EVENT),
    "plannedCoverage": (names.PLANNED_COVERAGE, _COVERAGE),
    "extra": (names.EXTRA, lambda _: False),
}

MEMBERS_OF_EXTENSION: Final = tuple(member for member, _ in _EXTRAS.values())


def read_extensions(item: Members) -> dict[str, Any]:
    """What the item says beyond the fields of an article, as its extension."""
    said = _said(item.node)
    return {_EXTENSION: said} if said else {}


def put_extensions(vocabulary: Vocabulary, item: JsonNode, article: Article) -> None:
    """Say what changed of it, as far as it is of the shape that the version wants."""
    wanted = thawed_json(article.extensions.get(_EXTENSION))
    wanted = wanted if isinstance(wanted, dict) else {}
    said = _said(item)
    for name, (member, shape) in _EXTRAS.items():
        value = wanted.get(name)
        if value != said.get(name):
            vocabulary.put(item, member, value if shape(value) else None)


def _said(item: JsonNode) -> dict[str, Any]:
    found = {name: item.get(member.name_in(item)) for name, (member, _) in _EXTRAS.items()}
    return {name: value for name, value in found.items() if value is not None}
