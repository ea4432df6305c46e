"""Decorators that make an extractor or an annotator of a function."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from operator import attrgetter
from pickle import PicklingError
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from newsmodel.documents import Document
from newsmodel.model import EXTRACTABLE_FIELDS, LAYERS, Annotations
from newsmodel.plugin.errors import PluginError
from newsmodel.plugin.prose import Prose
from newsmodel.plugin.protocols import Finding

D = TypeVar("D", bound=Document)

ANNOTATION_LAYERS = frozenset(LAYERS) | {"answers", "actors", "factuality", "attribution"}
"""What annotators may provide: the fields of `Annotations`, and three aspects of its events."""


@frozen(kw_only=True)
class FunctionExtractor(Generic[D]):
    """An extractor made of a function; see `Extractor` for its attributes."""

    name: str
    function: Callable[..., Iterable[Finding]] = field(repr=False)
    documents: type[D]
    provides: frozenset[str]
    requires: frozenset[str]
    urls: tuple[str, ...]
    priority: int
    takes_known: bool = field(repr=False)

    def extract(self, document: Document, known: Mapping[str, Any]) -> Iterable[Finding]:
        """Call the function with the document, and with what is known if it asks for that."""
        return self.function(document, known) if self.takes_known else self.function(document)

    def __call__(self, *arguments: Any) -> Iterable[Finding]:
        """The function itself, for tests."""
        return self.function(*arguments)

    def __reduce__(self) -> tuple[Any, ...]:
        return _by_reference(self, self.function)


@frozen(kw_only=True)
class FunctionAnnotator:
    """An annotator made of a function; see `Annotator` for its attributes."""

    name: str
    function: Callable[[Prose, Annotations], Annotations] = field(repr=False)
    languages: frozenset[str]
    provides: frozenset[str]
    requires: frozenset[str]
    priority: int

    def annotate(self, prose: Prose, annotations: Annotations) -> Annotations:
        """Call the function."""
        return self.function(prose, annotations)

    def __call__(self, prose: Prose, annotations: Annotations) -> Annotations:
        """The function itself, for tests."""
        return self.function(prose, annotations)

    def __reduce__(self) -> tuple[Any, ...]:
        return _by_reference(self, self.function)


def extractor(
    *,
    provides: Iterable[str],
    documents: type[D],
    requires: Iterable[str] = (),
    urls: str | Iterable[str] = (),
    priority: int = 0,
    name: str | None = None,
) -> Callable[[Callable[..., Iterable[Finding]]], FunctionExtractor[D]]:
    """Make an `Extractor` of a function ``(document)`` or ``(document, known)``.

    Raises:
        PluginError: when `provides` or `requires` names no field of an article, or the function
            takes other arguments.
    """
    provided = _names("provides", provides, EXTRACTABLE_FIELDS)
    required = _names("requires", requires, EXTRACTABLE_FIELDS)
    patterns = (urls,) if isinstance(urls, str) else tuple(urls)

    def decorate(function: Callable[..., Iterable[Finding]]) -> FunctionExtractor[D]:
        return FunctionExtractor(
            name=name or qualified_name(function),
            function=function,
            documents=documents,
            provides=provided,
            requires=required,
            urls=patterns,
            priority=priority,
            takes_known=_parameter_count(function, "(document) or (document, known)", {1, 2}) == 2,
        )

    return decorate


def annotator(
    *,
    provides: Iterable[str],
    requires: Iterable[str] = (),
    languages: str | Iterable[str] = (),
    priority: int = 0,
    name: str | None = None,
) -> Callable[[Callable[[Prose, Annotations], Annotations]], FunctionAnnotator]:
    """Make an `Annotator` of a function ``(prose, annotations)``.

    Raises:
        PluginError: when `provides` or `requires` names no layer, or the function takes other
            arguments.
    """
    provided = _names("provides", provides, ANNOTATION_LAYERS)
    required = _names("requires", requires, ANNOTATION_LAYERS)
    spoken = (languages,) if isinstance(languages, str) else tuple(languages)

    def decorate(function: Callable[[Prose, Annotations], Annotations]) -> FunctionAnnotator:
        _parameter_count(function, "(prose, annotations)", {2})
        return FunctionAnnotator(
            name=name or qualified_name(function),
            function=function,
            languages=frozenset(spoken),
            provides=provided,
            requires=required,
            priority=priority,
        )

    return decorate


def qualified_name(function: Callable[..., object]) -> str:
    """``module.function``, without ``newsmodel.`` in front of the built-in ones."""
    module = function.__module__.removeprefix("newsmodel.")
    return f"{module}.{function.__qualname__}".replace(".<locals>", "")


def _by_reference(decorated: object, function: Callable[..., object]) -> tuple[Any, ...]:
    """Pickle what a decorator made by the name it is bound to, as functions are pickled."""
    module, name = function.__module__, function.__qualname__
    if _referred_to(module, name) is not decorated:
        raise PicklingError(f"{module}.{name} is not the decorated function itself")
    return _referred_to, (module, name)


def _referred_to(module: str, name: str) -> object:
    return attrgetter(name)(import_module(module)) if "<" not in name else None


def _names(argument: str, given: Iterable[str], allowed: frozenset[str]) -> frozenset[str]:
    names = frozenset((given,) if isinstance(given, str) else given)
    unknown = sorted(names - allowed)
    if unknown:
        raise PluginError(
            f"{argument}: {', '.join(unknown)} is not among {', '.join(sorted(allowed))}"
        )
    if argument == "provides" and not names:
        raise PluginError("provides: expected at least one name, got none")
    return names


def _parameter_count(function: Callable[..., object], expected: str, counts: set[int]) -> int:
    parameters = inspect.signature(function).parameters.values()
    positional = [each for each in parameters if each.kind is not each.KEYWORD_ONLY]
    if len(positional) not in counts:
        raise PluginError(
            f"{function.__qualname__}: expected a function of {expected}, "
            f"got one of {len(positional)} arguments"
        )
    return len(positional)
