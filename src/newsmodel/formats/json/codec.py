"""An article to canonical JSON bytes, and back."""

from collections.abc import Mapping

import orjson

from newsmodel.formats.json.careful import explained
from newsmodel.formats.json.decoding import decoded
from newsmodel.formats.json.errors import InvalidArticleError, Problem
from newsmodel.formats.json.migration import STEPS, Step, migrated
from newsmodel.formats.json.plain import plain
from newsmodel.formats.json.quick import NOT_READ, structured
from newsmodel.model import Article


def encode(article: Article) -> bytes:
    """The canonical JSON of an article: equal articles give equal bytes."""
    return orjson.dumps(plain(article))


def decode(data: bytes, steps: Mapping[int, Step] = STEPS) -> Article:
    """The article that JSON says.

    ``steps`` lead from older versions of the schema to the current one.

    Raises:
        DocumentError: when it is not JSON; `InvalidArticleError`, naming every path that is
            wrong, when it is JSON and no article.
    """
    members = _members(data, steps)
    try:
        return structured(members)
    except NOT_READ:
        return explained(_members(data, steps))


def _members(data: bytes, steps: Mapping[int, Step]) -> dict[str, object]:
    value = decoded(data)
    if not isinstance(value, dict):
        message = f"expected an object, got {value!r:.60}"
        raise InvalidArticleError.of([Problem(path="$", message=message)])
    return migrated(value, steps)
