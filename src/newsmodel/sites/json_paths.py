"""JSON paths: names, indices and wildcards, and nothing else (a subset of RFC 9535).

``story.authors[*].name``, ``$.items[0]``, ``items[-1]``, ``['odd name'].title``, ``byId.*``.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from newsmodel.plugin import PluginError

Step = str | int | None
"""The name of a member, the index of an item, or None for every member or item."""

_NAME: Final = re.compile(r"@?[^\W\d][\w-]*")
_STEP: Final = re.compile(
    rf"""\.?(?P<name>{_NAME.pattern})  # story, @type
      | \.?(?P<all>\*) | \[(?P<every>\*)\]
      | \[(?P<index>-?\d{{1,9}})\]
      | \[(?P<quote>['"])(?P<quoted>[^'"]+)(?P=quote)\]
    """,
    re.VERBOSE,
)


def parse_json_path(path: str) -> tuple[Step, ...]:
    """The steps of a path; a ``$`` in front may be left out.

    Raises:
        PluginError: when it says what such paths cannot.
    """
    steps: list[Step] = []
    rest = path.strip().removeprefix("$")
    position = 0
    while position < len(rest):
        found = _STEP.match(rest, position)
        if found is None:
            raise PluginError(
                f"{path!r} is no JSON path that is understood from {rest[position:]!r} on: names, "
                "[0], [*], .* and ['quoted names'] are"
            )
        steps.append(_step(found))
        position = found.end()
    return tuple(steps)


def follow(steps: tuple[Step, ...], value: Any, where: str = "$") -> Iterator[tuple[str, Any]]:
    """Every value that a path leads to, with the path to that very one, in document order."""
    reached = [(where, value)]
    for step in steps:
        reached = [found for here, each in reached for found in _taken(step, each, here)]
    yield from reached


def _step(found: re.Match[str]) -> Step:
    if found["index"]:
        return int(found["index"])
    return found["name"] or found["quoted"]


def _taken(step: Step, value: Any, where: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        names = list(value) if step is None else [step] if step in value else []
        for name in names:
            yield f"{where}{_written(name)}", value[name]
    elif isinstance(value, list) and not isinstance(step, str):
        indices = range(len(value)) if step is None else range(len(value))[step:][:1]
        for index in indices:
            yield f"{where}[{index}]", value[index]


def _written(name: object) -> str:
    text = str(name)
    if _NAME.fullmatch(text):
        return f".{text}"
    quote = '"' if "'" in text else "'"
    return f"[{quote}{text}{quote}]"
