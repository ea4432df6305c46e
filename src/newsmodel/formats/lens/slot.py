"""The extension slot: what a format cannot say of an article, as JSON beside what it says.

The slot holds whole fields in newsmodel's own JSON, each with a digest of what the format itself
said of that field when the slot was written. Where somebody has changed the native statement since,
the digest differs and the native statement holds: a slot never hides another's edit.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from hashlib import blake2b
from typing import Any, Final

import orjson
from attrs import frozen

from newsmodel.documents import DocumentError
from newsmodel.formats.json.codec import decode
from newsmodel.formats.json.decoding import decoded
from newsmodel.formats.json.plain import plain
from newsmodel.model import Article, Diagnostic

_VERSION: Final = 1
_DIGEST_BYTES: Final = 8
_ANNOTATIONS: Final = "annotations"

SLOT_NAMESPACE: Final = "urn:newsmodel:slot:1"
"""The XML namespace, and the role in JSON formats, that marks a slot."""


@frozen
class Remainder:
    """What has to ride in the slot."""

    fields: tuple[str, ...]
    """The names of the fields that it says."""

    text: str
    """The slot's content: JSON, of characters that XML allows."""


def remainder(stated: Article, wanted: Article) -> Remainder | None:
    """What a slot must say so that an article is read; None where nothing is left to say.

    Args:
        stated: the article as the format itself says it.
        wanted: the article to be read.
    """
    if stated == wanted:
        return None
    native, members = plain(stated), plain(wanted)
    names = tuple(sorted(name for name in native | members if not _same(name, native, members)))
    if not names:
        return None
    over = {name: _digest(native[name]) for name in names if name in native}
    if _ANNOTATIONS in names:
        over[_ANNOTATIONS] = _digest(wanted.text)
    fields = {name: members.get(name) for name in names}
    slot = {"version": _VERSION, "fields": fields, "over": over}
    return Remainder(fields=names, text=_in_xml(orjson.dumps(slot).decode()))


def overlaid(stated: Article, slot: str, noted: list[Diagnostic]) -> Article:
    """The article that a format and its slot say together.

    What the slot says of a field whose native statement was changed since is left out, and noted.
    A slot that cannot be read is noted, and says nothing.
    """
    try:
        fields, over = _opened(slot)
        return _with_fields(stated, fields, over, noted)
    except DocumentError as error:
        noted.append(
            Diagnostic(
                code="broken-slot",
                message=f"what newsmodel had added to the document cannot be read: {error}",
            )
        )
        return stated


def _opened(slot: str) -> tuple[dict[str, Any], dict[str, Any]]:
    value = decoded(slot.encode("utf-8", "replace"))
    fields = value.get("fields") if isinstance(value, dict) else None
    over = value.get("over") if isinstance(value, dict) else None
    if not isinstance(fields, dict) or not isinstance(over, dict):
        raise DocumentError("it is no object with 'fields' and 'over'")
    return fields, over


def _with_fields(
    stated: Article, fields: dict[str, Any], over: Mapping[str, Any], noted: list[Diagnostic]
) -> Article:
    native = plain(stated)
    plainly = fields.keys() - {_ANNOTATIONS}
    valid = {name for name in plainly if _holds(name, native, over)}
    members = native | {name: fields[name] for name in valid}
    if _ANNOTATIONS in fields:
        # They are ranges in a text, which has to be known first.
        text = decode(_encoded(members, without=_ANNOTATIONS)).text
        if over.get(_ANNOTATIONS) == _digest(text):
            valid.add(_ANNOTATIONS)
            members[_ANNOTATIONS] = fields[_ANNOTATIONS]
        elif text != stated.text:
            members.pop(_ANNOTATIONS, None)
    if outdated := fields.keys() - valid:
        noted.append(_outdated(outdated))
    return decode(_encoded(members))


def _outdated(names: AbstractSet[str]) -> Diagnostic:
    return Diagnostic(
        code="outdated-slot",
        message="the document was changed since newsmodel wrote it; what it had added of "
        f"{', '.join(sorted(names))} was left out",
    )


def _encoded(members: Mapping[str, Any], without: str = "") -> bytes:
    kept = members.items()
    return orjson.dumps(
        {name: value for name, value in kept if value is not None and name != without}
    )


def _same(name: str, one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if name not in one or name not in other:
        return False
    # As JSON: Python takes true for 1.
    return one[name] == other[name] and orjson.dumps(one[name]) == orjson.dumps(other[name])


def _holds(name: str, native: Mapping[str, Any], over: Mapping[str, Any]) -> bool:
    now = _digest(native[name]) if name in native and name in over else None
    return over.get(name) == now if name in over else name not in native


def _digest(value: Any) -> str:
    data = orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    return blake2b(data, digest_size=_DIGEST_BYTES).hexdigest()


def _in_xml(text: str) -> str:
    """The same JSON without the two characters that JSON allows and XML does not."""
    return text.replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
