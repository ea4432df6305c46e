"""Where a value stands on a page: by CSS, by XPath, in JSON-LD, in a script's data, in ``meta``."""

from collections.abc import Iterator
from typing import Any, Protocol, TypedDict, Unpack

from attrs import Attribute, evolve, field, frozen
from lxml import etree

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.html.values import plain
from newsmodel.plugin import PluginError
from newsmodel.sites.cleaning import Cleaning
from newsmodel.sites.embedded import data_of_script, data_of_variable
from newsmodel.sites.json_paths import follow, parse_json_path


@frozen
class Found:
    """Something that a selector found."""

    value: Any
    """An element, or a JSON value: a text, a number, a truth value, an object."""

    place: Any
    """The element that it is or belongs to, or a path as text."""

    attribute: str | None = None
    """The attribute of the element that it is the value of."""

    def anchor(self, page: HtmlDocument) -> str:
        """The XPath or JSON path of this very thing.

        It is worked out for what is proposed only: the path of an element tells its number among
        its siblings, and to count them for each of many would take quadratic time.
        """
        if isinstance(self.place, str):
            return self.place
        path = page.anchor_of(self.place)
        return path if self.attribute is None else f"{path}/@{self.attribute}"


class Selector(Protocol):
    """Finds things on a page, in document order."""

    @property
    def method(self) -> str:
        """What evidence calls it, such as ``css``."""
        ...

    def find(self, page: HtmlDocument) -> Iterator[Found]:
        """What it selects."""
        ...


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
    return _rule(_InJsonLd(path, node_type), options)


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
    return _rule(_InScript(path, script_id, variable), options)


def meta(name: str, **options: Unpack[Options]) -> Rule:
    """The contents of ``meta`` elements of a name, property or itemprop.

    Raises:
        PluginError: when an option makes no sense.
    """
    return _rule(_InMeta(name.lower()), options)


def _rule(selector: Selector, options: Options) -> Rule:
    given: dict[str, Any] = dict(options)
    own = {name: given.pop(name) for name in ("confidence", "value") if name in given}
    method = given.pop("method", None) or selector.method
    return Rule(selector=selector, method=method, cleaning=Cleaning(**given), **own)


@frozen
class OnPage:
    """Elements or strings of the tree."""

    method: str
    path: str
    attribute: str | None

    def find(self, page: HtmlDocument) -> Iterator[Found]:
        """What the XPath selects."""
        for found in page.select(self.path):
            if not isinstance(found, etree._Element):
                yield Found(found, self.path)
            elif self.attribute is None:
                yield Found(found, found)
            elif (value := found.get(self.attribute)) is not None:
                yield Found(value, found, self.attribute)


@frozen
class _InJsonLd:
    """Values in the nodes of JSON-LD."""

    path: str
    node_type: str | None
    method: str = "json-ld"

    def find(self, page: HtmlDocument) -> Iterator[Found]:
        for node in page.json_ld:
            if self.node_type is None or self.node_type in node.types:
                yield from _led_to(self.path, node.data, node.path)


@frozen
class _InScript:
    """Values in a script's data."""

    path: str
    script_id: str | None
    variable: str | None
    method: str = "script"

    def find(self, page: HtmlDocument) -> Iterator[Found]:
        if self.script_id is not None:
            data = data_of_script(page, self.script_id)
            yield from _led_to(self.path, data, f"#{self.script_id} $")
        elif self.variable is not None:
            data = data_of_variable(page, self.variable)
            yield from _led_to(self.path, data, f"{self.variable} $")


@frozen
class _InMeta:
    """Contents of ``meta`` elements."""

    name: str
    method: str = "meta"

    def find(self, page: HtmlDocument) -> Iterator[Found]:
        for content in page.meta.all(self.name):
            yield Found(content, f"//meta[@name='{self.name}']/@content")


def _led_to(path: str, data: Any, root: str) -> Iterator[Found]:
    for where, value in follow(parse_json_path(path), data, root):
        for each_where, each in (
            follow((None,), value, where) if _is_list(value) else [(where, value)]
        ):
            if each is not None:
                yield Found(each, each_where)


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


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
