"""What the things that a rule found mean for a field: a text, a date, people, pictures, access."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from attrs import evolve, frozen
from lxml import etree

from newsmodel.documents import HtmlDocument
from newsmodel.html.dates.reading import DayOrder, read_date
from newsmodel.html.media.pictures import figure_of
from newsmodel.model import (
    Access,
    AccessLevel,
    Candidate,
    Contributor,
    Evidence,
    Figure,
    Instant,
    Media,
    MediaKind,
    MediaRole,
    Organisation,
    Precision,
)
from newsmodel.sites.bodies import body_of, excluded_by
from newsmodel.sites.rule import Rule
from newsmodel.sites.selectors import Found

DATE_ORDERS: Final = ("dmy", "mdy")
"""How a site writes days in numbers alone: day or month first. Nothing else can tell."""

_LEVELS: Final = {
    **{level.value: level for level in AccessLevel},
    "true": AccessLevel.FREE,
    "false": AccessLevel.SUBSCRIPTION,
}
"""What a rule for access may say; true and false answer schema.org's `isAccessibleForFree`."""


@frozen(kw_only=True)
class Site:
    """What holds for all rules of a site."""

    exclude: tuple[str, ...] = ()
    """The XPaths of elements whose text never belongs to the body."""

    date_order: DayOrder | None = None
    truncated: bool | None = None
    """Whether others saw that the page holds a part of the text only."""


Value = tuple[Any, Found] | None
"""What a rule says, and the first thing that says it; None where it says nothing."""

Reader = Callable[[HtmlDocument, Rule, Site], Value]


def candidates(
    page: HtmlDocument, field: str, rules: tuple[Rule, ...], site: Site
) -> Iterator[Candidate]:
    """What the first of the rules that finds anything says about a field."""
    for rule in rules:
        said = READERS[field](page, rule, site)
        if said is not None:
            value, found = said
            evidence = Evidence(method=rule.method, anchor=found.anchor(page))
            yield Candidate(field=field, value=value, confidence=rule.confidence, evidence=evidence)
            return


def _text(page: HtmlDocument, rule: Rule, _: Site) -> Value:
    found = next(rule.texts(page), None)
    return None if found is None else (found.value, found)


def _texts(page: HtmlDocument, rule: Rule, _: Site) -> Value:
    found = list(rule.texts(page))
    return (tuple(dict.fromkeys(each.value for each in found)), found[0]) if found else None


def _date(page: HtmlDocument, rule: Rule, site: Site) -> Value:
    for found in rule.texts(page):
        if (instant := _instant(found, site.date_order)) is not None:
            return instant, found
    return None


def _instant(found: Found, order: DayOrder | None) -> Instant | None:
    instant = read_date(str(found.value), order=order)
    is_year = instant is not None and instant.precision is Precision.YEAR
    # A year is all that numbers in an unknown order tell: too little to overrule others.
    return None if is_year else instant


def _authors(page: HtmlDocument, rule: Rule, site: Site) -> Value:
    said = _texts(page, rule, site)
    return None if said is None else (tuple(Contributor(name=name) for name in said[0]), said[1])


def _organisation(page: HtmlDocument, rule: Rule, site: Site) -> Value:
    said = _text(page, rule, site)
    return None if said is None else (Organisation(name=said[0]), said[1])


def _access(page: HtmlDocument, rule: Rule, site: Site) -> Value:
    for found in rule.texts(page):
        if (level := _LEVELS.get(str(found.value).lower())) is not None:
            return Access(declared=level, truncated=site.truncated), found
    return None


def _media(page: HtmlDocument, rule: Rule, _: Site) -> Value:
    found = list(rule.selector.find(page))
    media = {each.url: each for thing in found for each in _pictures(page, thing.value)}
    pictures = list(media.values())
    if not pictures:
        return None
    lead = evolve(pictures[0], role=MediaRole.LEAD)
    return (lead, *pictures[1:]), found[0]


def _pictures(page: HtmlDocument, value: Any) -> Iterator[Media]:
    if isinstance(value, etree._Element):
        for figure in figure_of(page, value):
            if isinstance(figure, Figure):
                for each in figure.media:
                    yield evolve(each, caption=figure.caption, credit=figure.credit)
    elif isinstance(value, str) and (url := page.absolute(value)):
        yield Media(kind=MediaKind.IMAGE, url=url, role=MediaRole.INLINE)


def _body(page: HtmlDocument, rule: Rule, site: Site) -> Value:
    found = list(rule.selector.find(page))
    blocks = body_of(page, found, excluded_by(page, site.exclude))
    return (blocks, found[0]) if blocks else None


READERS: Final[dict[str, Reader]] = {
    **dict.fromkeys(
        ("headline", "subheadline", "summary", "byline", "language", "copyright", "identifier"),
        _text,
    ),
    **dict.fromkeys(("published", "modified"), _date),
    **dict.fromkeys(("sections", "keywords"), _texts),
    "authors": _authors,
    "publisher": _organisation,
    "media": _media,
    "access": _access,
    "body": _body,
}
"""The fields that rules can be written for, each with how it is read."""

WHOLE: Final = frozenset(("body", "media"))
"""Fields that are made of what was selected as it is: options for texts mean nothing there."""
