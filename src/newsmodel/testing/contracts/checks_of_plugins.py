"""The contract check of a whole plugin."""

from collections.abc import Iterable
from types import ModuleType
from typing import Final

from newsmodel.testing.contracts import handing_over
from newsmodel.testing.contracts.checks_of_annotators import check_annotator
from newsmodel.testing.contracts.checks_of_extractors import check_extractor
from newsmodel.testing.contracts.checks_of_formats import check_format
from newsmodel.testing.contracts.checks_of_merge_policies import check_merge_policy
from newsmodel.testing.contracts.documents import Readable
from newsmodel.testing.contracts.examination import DEFAULT_EXAMPLES
from newsmodel.testing.contracts.law import Law, Scope, hold, law


@law(
    "plugin",
    scope=Scope.THING,
    cause="`@hookimpl` is missing, a hook returns one thing instead of a list, or a hook raises "
    "because something that it imports is not installed.",
)
def handed_over(plugin: object) -> str | None:
    """The door takes everything that the plugin hands over, and that is something."""
    return handing_over.objection(plugin)


LAWS: Final[tuple[Law, ...]] = (handed_over,)


def check_plugin(
    plugin: object,
    documents: Iterable[Readable] = (),
    texts: Iterable[str] = (),
    *,
    examples: int = DEFAULT_EXAMPLES,
) -> None:
    """Try the laws on everything that a plugin hands over.

    Args:
        plugin: a module, its name, an object with hooks, or a single thing.
        documents: examples for its extractors and formats.
        texts: examples for its annotators.
        examples: how many examples are drawn for each thing.

    Raises:
        LawBroken: when a law does not hold for one of them.
    """
    name = plugin.__name__ if isinstance(plugin, ModuleType) else getattr(plugin, "name", plugin)
    hold(LAWS, plugin, f"the plugin {name!s}")
    given, written = tuple(documents), tuple(texts)
    registry = handing_over.registry_of(plugin)
    formats = [each.thing for each in registry.formats]
    for policy in registry.merge_policies:
        check_merge_policy(policy.thing, examples=4 * examples)
    for format_ in formats:
        check_format(format_, given, examples=examples)
    for extractor in registry.extractors:
        check_extractor(extractor.thing, given, formats=formats, examples=examples)
    for annotator in registry.annotators:
        check_annotator(annotator.thing, written, examples=examples)
