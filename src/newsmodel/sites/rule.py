"""A rule: where the values of a field stand, and how to read them; and the ways to say one."""

from collections.abc import Iterator
from typing import Any, TypedDict, Unpack

from attrs import Attribute, evolve, field, frozen
from lxml import etree

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.html.values import plain
from newsmodel.plugin import PluginError
from newsmodel.sites.cleaning import Cleaning
from newsmodel.sites.json_paths import parse_json_path
from newsmodel.sites.selectors import Found, InJsonLd, InMeta, InScript, OnPage, Selector


class Options(TypedDict, total=False):
    """What every rule can say beside where its values stand; see `Rule` and `Cleaning`."""

    confidence: float
    method: str
    value: str
    pattern: str
    strip_prefix: "str | tuple[str, ...]"
    strip_suffix: "str | tuple[str, ...]"
    split: "str | tuple[str, ...]"
    leave_out: str
    translate: dict[str, str]


def _check_confidence(_: object, __: "Attribute[Any]", given: object) -> None:
    if not isinstance(given, float) or not 0.0 <= given <= 1.0:
        raise PluginError(f"confidence: expected a float from 0.0 to 1.0, got {given!r}")


@frozen(kw_only=True)
class Rule:
    """Where the values of a field stand, and how to read them."""

    selector: Selector
    """What finds the values: made by `css`, `xpath`, `json_ld`, `script` or `meta`."""

    cleaning: Cleaning
    """What is done to their text."""

    method: str
    """What evidence calls the rule; by default the name of the selector."""

    confidence: float = field(default=0.999, validator=_check_confidence)
    """From 0 to 1. A site's own rule is right unless the site has changed. What the page's
    metadata say in unison can outweigh 0.99, but never 1.0."""

    value: str | None = None
    """What the rule says wherever it selects anything, whatever that is."""

    def texts(self, page: HtmlDocument) -> Iterator[Found]:
        """The cleaned texts that the rule gives, none of them blank."""
        for found in self.selector.find(page):
            said = self.value if self.value is not None else _text(page, found.value)
            for value in self.cleaning.values(said):
                yield evolve(found, value=value)


def xpath(path: str, *, attribute: str | None = None, **options: Unpack[Options]) -> Rule:
    """What an XPath selects: elements, or strings such as attributes.

    Args:
        path: XPath 1.0, as lxml reads it.
        attribute: the attribute that holds the value; without it, the element's text does.
        options: the fields of `Rule` and `Cleaning`.

    Raises:
        PluginError: when the path is no XPath, or an option makes no sense.
    """
    return _rule(OnPage("xpath", _checked_xpath(path), attribute), options)


def css(selector: str, *, attribute: str | None = None, **options: Unpack[Options]) -> Rule:
    """What a CSS selector selects; it needs ``pip install "newsmodel[css]"``.

    Args:
        selector: CSS, as cssselect reads it: level 3 without pseudo-elements.
        attribute: the attribute that holds the value; without it, the element's text does.
        options: the fields of `Rule` and `Cleaning`.

    Raises:
        PluginError: when cssselect is not installed, or cannot read the selector.
    """
    return _rule(OnPage("css", _xpath_of_css(selector), attribute), options)


def json_ld(path: str, *, node_type: str | None = None, **options: Unpack[Options]) -> Rule:
    """What a JSON path leads to within the nodes of the page's JSON-LD.

    Args:
        path: names, indices and wildcards, from a node on: ``author[*].name``.
        node_type: the schema.org type of the nodes that count; without it, all do.
        options: the fields of `Rule` and `Cleaning`.

    Raises:
        PluginError: when the path says more than such paths can.
    """
    parse_json_path(path)
    return _rule(InJsonLd(path, node_type), options)


def script(
    path: str,
    *,
    script_id: str | None = None,
    variable: str | None = None,
    **options: Unpack[Options],
) -> Rule:
    """What a JSON path leads to within the data of a script.

    Args:
        path: names, indices and wildcards: ``props.story.title``.
        script_id: the ``id`` of a ``script`` element that holds JSON and nothing else.
        variable: the variable that a script gives JSON to, such as ``window.__STATE__``.
        options: the fields of `Rule` and `Cleaning`.

    Raises:
        PluginError: unless just one of `script_id` and `variable` is given, or when the path says
            more than such paths can.
    """
    if bool(script_id) is bool(variable):
        raise PluginError(f"script({path!r}): expected either script_id or variable")
    parse_json_path(path)
    return _rule(InScript(path, script_id, variable), options)


def meta(name: str, **options: Unpack[Options]) -> Rule:
    """The contents of ``meta`` elements of a name, property or itemprop.

    Raises:
        PluginError: when an option makes no sense.
    """
    return _rule(InMeta(name.lower()), options)


def _rule(selector: Selector, options: Options) -> Rule:
    given: dict[str, Any] = dict(options)
    own = {name: given.pop(name) for name in ("confidence", "value") if name in given}
    method = given.pop("method", None) or selector.method
    return Rule(selector=selector, method=method, cleaning=Cleaning(**given), **own)


def _text(page: HtmlDocument, value: Any) -> str:
    """What is said by an element, or by a JSON value; an object says its name."""
    if isinstance(value, etree._Element):
        return page.text_of(value)
    if isinstance(value, bool | int | float):
        return str(value).lower()
    return plain(value)


def _checked_xpath(path: str) -> str:
    try:
        compiled(path)
    except etree.XPathSyntaxError as error:
        raise PluginError(f"{path!r} is no XPath: {error}") from None
    return path


def _xpath_of_css(selector: str) -> str:
    try:
        import cssselect
    except ImportError:
        raise PluginError(
            "css() needs cssselect: pip install 'newsmodel[css]', or use xpath()"
        ) from None
    try:
        return cssselect.HTMLTranslator().css_to_xpath(selector, prefix="//")
    except cssselect.SelectorError as error:
        raise PluginError(f"{selector!r} is no CSS selector: {error}") from None
