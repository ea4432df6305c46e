"""Objects with names: members of an object in 1.x, entries of an array in 2.x and 3.x."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import count
from typing import Any, Final

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members
from newsmodel.formats.ninjs.vocabulary import Member, Vocabulary

Named = tuple[str, Any]
"""An object with its name."""

_UNFIT_FOR_NAMES: Final = re.compile("[^a-zA-Z0-9_]")
_NAME: Final = "name"
_UNNAMED: Final = "item"


def named_items(item: Members, member: Member) -> Iterator[tuple[str, Members]]:
    """The objects that a member holds with their names, whatever the version."""
    name = member.name_in(item.node)
    if not isinstance(item.node.get(name), dict):
        for entry in item.objects(name):
            yield entry.text(_NAME) or "", entry
        return
    holder = Members(item.node[name], item.noted, f"{item.at}.{name}")
    for key in holder.node:
        found = holder.object(key)
        if found is not None:
            yield key, found


def named_entries(item: JsonNode, member: Member) -> list[Named]:
    """All that a member holds with its names, whatever it is."""
    said = item.get(member.name_in(item))
    if isinstance(said, dict):
        return list(said.items())
    listed = said if isinstance(said, list) else []
    return [(_name_of(entry), entry) for entry in listed]


def put_named(
    vocabulary: Vocabulary, item: JsonNode, member: Member, entries: Sequence[Named]
) -> None:
    """Say all that a member holds, in the shape that it has or that the version wants."""
    name = member.name_in(item)
    said = item.get(name)
    if not entries:
        item.pop(name, None)
    elif isinstance(said, dict) or (vocabulary.generation == 1 and not isinstance(said, list)):
        item[name] = dict(entries)
    else:
        item[name] = [_with_name(key, entry) for key, entry in entries]


def fresh_name(wanted: str, taken: Collection[str]) -> str:
    """A name of letters, digits and underscores within it that is not taken."""
    name = _UNFIT_FOR_NAMES.sub("_", wanted).strip("_") or _UNNAMED
    numbered = (f"{name}{number}" for number in count(1))
    return name if name not in taken else next(each for each in numbered if each not in taken)


def _name_of(entry: object) -> str:
    name = entry.get(_NAME) if isinstance(entry, dict) else None
    return name if isinstance(name, str) else ""


def _with_name(name: str, entry: Any) -> Any:
    return {_NAME: name, **entry} if name and isinstance(entry, dict) else entry
