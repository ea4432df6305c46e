"""The declaration of one site: its addresses, its rules by field, and since when they hold."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Optional

from attrs import Attribute, evolve, field, frozen

from newsmodel.documents import Document, HtmlDocument
from newsmodel.html.dates.reading import DayOrder
from newsmodel.model import Access, Candidate, Instant
from newsmodel.plugin import Abstain, PluginError
from newsmodel.sites.cleaning import Cleaning
from newsmodel.sites.readers import DATE_ORDERS, READERS, WHOLE, Site, candidates
from newsmodel.sites.rule import Rule
from newsmodel.sites.selectors import OnPage

Rules = tuple[Rule, ...]


def _rules(given: "Rule | Iterable[Rule]") -> Rules:
    return (given,) if isinstance(given, Rule) else tuple(given)


def _texts(given: "str | Iterable[str]") -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _day(given: "date | str | None") -> date | None:
    if isinstance(given, str):
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise PluginError(f"expected a day such as 2019-12-31, got {given!r}") from None
    return given


def _check_rules(instance: "SiteRules", attribute: "Attribute[Any]", given: Rules) -> None:
    where = f"SiteRules {instance.name}: {attribute.name}"
    for rule in given:
        if not isinstance(rule, Rule):
            raise PluginError(f"{where}: expected css(…), xpath(…) or the like, got {rule!r:.60}")
        is_plain = rule.cleaning == Cleaning() and rule.value is None
        if attribute.name in WHOLE and not is_plain:
            raise PluginError(f"{where}: takes what was selected as it is, no options for texts")


def _check_base(instance: "SiteRules", _: "Attribute[Any]", given: object) -> None:
    if given is not None and not isinstance(given, SiteRules):
        raise PluginError(f"SiteRules {instance.name}: base: expected SiteRules, got {given!r:.60}")


@frozen(kw_only=True)
class SiteRules:
    """Rules for the pages of one site; an `Extractor`, to be handed over as it is.

    The fields from `headline` to `body` are those of `Article`. Each takes one rule, or several of
    which the first that finds anything counts. What is left out is taken from `base`.

    Raises:
        PluginError: when the declaration makes no sense; the message says what to change.
    """

    name: str
    """Unique and dotted, such as ``gazette`` or ``gazette.before-2020``."""

    _urls: tuple[str, ...] = field(alias="urls", converter=_texts)
    base: Optional["SiteRules"] = field(default=None, validator=_check_base, repr=False)
    """The rules of a sister site, for all that is not said here."""

    without: tuple[str, ...] = field(default=(), converter=_texts)
    """Fields for which the rules of `base` do not hold here."""

    valid_from: date | None = field(default=None, converter=_day)
    """The first day of publication that the rules hold for; a text such as ``2020-01-01`` will
    do."""

    valid_until: date | None = field(default=None, converter=_day)
    """The last such day; a page that shows no date is taken for one of today."""

    priority: int = 0
    """See `Extractor`."""

    headline: Rules = field(default=(), converter=_rules, validator=_check_rules)
    subheadline: Rules = field(default=(), converter=_rules, validator=_check_rules)
    summary: Rules = field(default=(), converter=_rules, validator=_check_rules)
    byline: Rules = field(default=(), converter=_rules, validator=_check_rules)
    authors: Rules = field(default=(), converter=_rules, validator=_check_rules)
    """A rule for names; `split` takes apart several in one text."""

    published: Rules = field(default=(), converter=_rules, validator=_check_rules)
    modified: Rules = field(default=(), converter=_rules, validator=_check_rules)
    language: Rules = field(default=(), converter=_rules, validator=_check_rules)
    copyright: Rules = field(default=(), converter=_rules, validator=_check_rules)
    identifier: Rules = field(default=(), converter=_rules, validator=_check_rules)
    publisher: Rules = field(default=(), converter=_rules, validator=_check_rules)
    """A rule for the publisher's name."""

    sections: Rules = field(default=(), converter=_rules, validator=_check_rules)
    keywords: Rules = field(default=(), converter=_rules, validator=_check_rules)
    media: Rules = field(default=(), converter=_rules, validator=_check_rules)
    """A rule for pictures: ``figure`` or ``img`` elements, or addresses. The first is the lead."""

    access: Rules = field(default=(), converter=_rules, validator=_check_rules)
    """A rule that says ``free``, ``registered``, ``metered`` or ``subscription``, or whether the
    article is free: ``true``, ``false``."""

    body: Rules = field(default=(), converter=_rules, validator=_check_rules)
    """A rule for the containers of the text, or for texts with markup in JSON."""

    exclude: Rules = field(default=(), converter=_rules, validator=_check_rules)
    """Rules for elements in the body whose text does not belong to it; those of `base` too."""

    date_order: DayOrder | None = None
    """``dmy`` or ``mdy`` where the site writes days in numbers alone."""

    @property
    def urls(self) -> tuple[str, ...]:
        """The addresses that the rules are for, such as ``*.gazette.example/news/*``."""
        return self._urls

    @property
    def documents(self) -> type[Document]:
        """Rules are for web pages."""
        return HtmlDocument

    @property
    def provides(self) -> frozenset[str]:
        """The fields that there are rules for."""
        return frozenset(self.by_field())

    @property
    def requires(self) -> frozenset[str]:
        """What others must have found before.

        The date of publication, where it decides whether the rules hold; and the access, where
        there is a rule for it: others may have seen that the text is not whole.
        """
        needed = {"published"} if self.valid_from or self.valid_until else set()
        return frozenset(needed | ({"access"} & self.by_field().keys()))

    def by_field(self) -> dict[str, Rules]:
        """The rules by the field that they are for, those of `base` included."""
        inherited = self.base.by_field() if self.base else {}
        own = {name: rules for name in READERS if (rules := getattr(self, name))}
        kept = {name: rules for name, rules in inherited.items() if name not in self.without}
        return {**kept, **own}

    def extract(self, document: Document, known: Mapping[str, Any]) -> Iterator[Candidate]:
        """The candidates of all rules; an `Abstain` where the page is of another time."""
        if not isinstance(document, HtmlDocument):
            raise Abstain("it is no web page")
        site = evolve(_site_of(self), truncated=_seen_truncated(known))
        dates = list(candidates(document, "published", self.by_field().get("published", ()), site))
        self._check_time(dates[0].value if dates else known.get("published"))
        yield from dates
        for name, rules in self.by_field().items():
            if name != "published":
                yield from candidates(document, name, rules, site)

    def __attrs_post_init__(self) -> None:
        for objection in self._objections():
            raise PluginError(f"SiteRules {self.name}: {objection}")

    def _objections(self) -> Iterator[str]:
        if not self.name.strip():
            yield "name: expected a text that is not blank"
        if not self.urls or not all(url.strip() for url in self.urls):
            yield "urls: expected at least one pattern such as *.gazette.example"
        for url in self.urls:
            address = url.partition("://")[2] or url
            if not address.partition("/")[0].strip("*."):
                yield f"urls: {url!r} fits every address; say which site the rules are for"
        inherited = self.base.by_field() if self.base else {}
        if unknown := sorted(set(self.without) - set(inherited)):
            yield f"without: base has no rules for {', '.join(unknown)}"
        if not self.by_field():
            yield "expected a rule for at least one field"
        yield from self._objections_to_details()

    def _objections_to_details(self) -> Iterator[str]:
        if self.exclude and "body" not in self.by_field():
            yield "exclude: there is no rule for the body to exclude anything from"
        for rule in self.exclude:
            if not isinstance(rule.selector, OnPage) or rule.selector.attribute is not None:
                yield "exclude: expected css(…) or xpath(…) that selects elements"
        if self.valid_from and self.valid_until and self.valid_from > self.valid_until:
            yield f"valid_from: expected a day up to {self.valid_until}, got {self.valid_from}"
        if self.date_order not in (None, *DATE_ORDERS):
            yield f"date_order: expected one of {', '.join(DATE_ORDERS)}, got {self.date_order!r}"

    def _check_time(self, published: Instant | None) -> None:
        day = published.value.date() if published else None
        if self.valid_from and day and day < self.valid_from:
            raise Abstain(f"the page is of {day}, the rules hold from {self.valid_from}")
        if self.valid_until and (day is None or day > self.valid_until):
            raise Abstain(
                f"the page is of {day or 'today'}, the rules held until {self.valid_until}"
            )


def _seen_truncated(known: Mapping[str, Any]) -> bool | None:
    access: Access | None = known.get("access")
    return access.truncated if access else None


def _site_of(rules: SiteRules) -> Site:
    """What holds for all rules, with what `base` says about it."""
    inherited = _site_of(rules.base) if rules.base else Site()
    own = tuple(rule.selector.path for rule in rules.exclude if isinstance(rule.selector, OnPage))
    return Site(
        exclude=(*inherited.exclude, *own), date_order=rules.date_order or inherited.date_order
    )
