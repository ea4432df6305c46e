"""Older documents made new: one step for each version of the schema, on plain JSON objects."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from newsmodel.formats.json.errors import InvalidArticleError, Problem
from newsmodel.model import SCHEMA_VERSION

Step = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes the object of an article of one version, returns that of the next; it may change what it
is given. The number itself is raised for it."""

STEPS: Final[Mapping[int, Step]] = MappingProxyType({})
"""The step that leads on from each version before `SCHEMA_VERSION`. There is none yet: the first
version is the current one."""


def migrated(article: dict[str, Any], steps: Mapping[int, Step] = STEPS) -> dict[str, Any]:
    """The object of an article, raised to the current version; newer ones are left as they are.

    An object without a version is of the first.

    Raises:
        InvalidArticleError: when the version is no number, or no step leads on from it.
    """
    version = article.get("schema_version", 1)
    if isinstance(version, bool) or not isinstance(version, int):
        raise _refusal(f"expected an integer, got {version!r:.60}")
    while version < SCHEMA_VERSION:
        if version not in steps:
            raise _refusal(f"version {version} is unknown; the oldest that can be read is 1")
        article = steps[version](article)
        version += 1
        article["schema_version"] = version
    return article


def _refusal(message: str) -> InvalidArticleError:
    return InvalidArticleError.of([Problem(path="$.schema_version", message=message)])
