"""Everything that the plugins handed over, checked, named and in order."""

from typing import Generic, TypeVar

from attrs import evolve, field, frozen

from newsmodel.documents import Document
from newsmodel.model import EXTRACTABLE_FIELDS, Diagnostic, Ontology
from newsmodel.plugin.protocols import Annotator, Extractor, Format, MergePolicy
from newsmodel.plugin.urls import matches

T = TypeVar("T")


@frozen(kw_only=True)
class Registered(Generic[T]):
    """A thing with the plugin that handed it over."""

    thing: T
    name: str
    kind: str
    """``format``, ``extractor``, ``annotator``, ``merge policy`` or ``ontology``."""

    plugin: str
    version: str | None
    """The plugin's version."""

    built_in: bool = False

    # The attributes that decide which documents an extractor is asked about.
    documents: type[Document] = Document
    urls: tuple[str, ...] = ()

    # The attributes that decide the order of extractors and annotators.
    provides: frozenset[str] = frozenset()
    requires: frozenset[str] = frozenset()
    priority: int = 0

    def reads(self, document: Document) -> bool:
        """Whether an extractor is for such a document and its address."""
        return isinstance(document, self.documents) and (
            not self.urls or matches(self.urls, document.url)
        )


@frozen(kw_only=True)
class PluginRecord:
    """What became of one plugin, for ``newsmodel plugins``."""

    name: str
    origin: str
    version: str | None
    description: str | None = None
    state: str = "loaded"
    """``loaded``, ``disabled`` or ``failed``."""

    provides: tuple[str, ...] = ()
    """What it handed over, such as ``extractor html.json_ld``."""

    problems: tuple[Diagnostic, ...] = ()


@frozen(kw_only=True)
class Registry:
    """The plugins of one parser; immutable, and the same whatever order they were found in."""

    formats: tuple[Registered[Format], ...] = field(repr=False)
    extractors: tuple[Registered[Extractor], ...] = field(repr=False)
    """In the order to run them."""

    annotators: tuple[Registered[Annotator], ...] = field(repr=False)
    """In the order to run them."""

    merge_policies: tuple[Registered[MergePolicy], ...] = field(repr=False)
    ontologies: tuple[Registered[Ontology], ...] = field(repr=False)
    plugins: tuple[PluginRecord, ...]
    diagnostics: tuple[Diagnostic, ...]
    fields: frozenset[str] = field(default=EXTRACTABLE_FIELDS, repr=False)
    """The fields of an article that are read; candidates for others are not looked at."""

    def reading(self, fields: frozenset[str]) -> "Registry":
        """The same with those extractors alone that some fields need.

        These are the ones that provide such a field, and those that provide what they require.
        """
        needed = [each for each in self.extractors if not fields.isdisjoint(each.provides)]
        with_required = fields.union(*(each.requires for each in needed))
        if with_required != fields:
            return self.reading(with_required)
        return evolve(self, extractors=tuple(needed), fields=fields)

    def policy_for(self, field_name: str) -> MergePolicy:
        """The merge policy that decides a field.

        Raises:
            LookupError: when all policies were disabled.
        """
        for wanted in (field_name, None):
            for registered in self.merge_policies:
                fields = registered.thing.fields
                if (wanted in fields) if wanted else not fields:
                    return registered.thing
        raise LookupError("every merge policy is disabled; one without fields is needed")
