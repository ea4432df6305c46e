"""What ninjs says in several forms: headlines, descriptions and bodies.

1.x has a member for each form, ``body_html`` and ``body_text``; 2.x and 3.x have an array of
objects with a role and a media type.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from attrs import frozen

from newsmodel.formats.lens import SLOT_NAMESPACE, JsonNode
from newsmodel.formats.lens.json_members import Members
from newsmodel.formats.markup import html_to_text
from newsmodel.formats.ninjs.vocabulary import CONTENT_TYPE, Version, Vocabulary

PLAIN: Final = "text/plain"
HTML: Final = "text/html"
SLOT_SUFFIX: Final = "newsmodel"

_MARKUP_TYPES: Final = frozenset({HTML, "application/xhtml+xml"})
_BEGINS_AS_MARKUP: Final = re.compile(r"\s*<[A-Za-z][^<>]*>")
_SUFFIX_TYPES: Final = {"html": HTML, "xhtml": HTML, "richtext": HTML, "text": PLAIN, "txt": PLAIN}


@frozen
class Kind:
    """One of the three things that are said in several forms."""

    one: str
    """Its name in 1.x, to which a suffix is added."""

    many: str
    """The name of the array in 2.x and 3.x."""

    first: str
    """What 1.x has of it at least, where newsmodel writes it."""

    suffixed_since: Version = (1, 0)
    """The first version in which a suffix is allowed."""


HEADLINES: Final = Kind("headline", "headlines", "headline", suffixed_since=(1, 3))
DESCRIPTIONS: Final = Kind("description", "descriptions", "description_text")
BODIES: Final = Kind("body", "bodies", "body_html")


@frozen
class Variant:
    """One form, and where it stands."""

    holder: JsonNode
    key: str
    role: str
    """Its role in lower case; empty where it has none."""

    content_type: str
    text: str

    @property
    def is_markup(self) -> bool:
        """Whether it is HTML, as is said, or else as it looks."""
        if self.content_type:
            return self.content_type in _MARKUP_TYPES
        return _BEGINS_AS_MARKUP.match(self.text) is not None

    @property
    def is_plain(self) -> bool:
        """Whether it is text for people, without markup."""
        return not self.is_markup and self.content_type in (PLAIN, "")

    @property
    def words(self) -> str:
        """What it says, on one line."""
        return html_to_text(self.text) if self.is_markup else " ".join(self.text.split())

    def write(self, text: str) -> None:
        """Make it say another text, which has no markup."""
        self.holder[self.key] = escape(text, quote=False) if self.is_markup else text


def variants(item: Members, kind: Kind) -> list[Variant]:
    """All forms of one thing that an item says, but for the slot."""
    return [*_suffixed(item, kind), *_listed(item, kind)]


def add_variant(
    vocabulary: Vocabulary, item: JsonNode, kind: Kind, role: str, text: str, kind_of_text: str
) -> None:
    """Say one more form."""
    if vocabulary.generation > 1:
        content_type = str(vocabulary.name_of(CONTENT_TYPE))
        forms = item.get(kind.many)
        entry = {"role": role, content_type: kind_of_text, "value": text}
        item[kind.many] = [*(forms if isinstance(forms, list) else []), entry]
    elif kind is HEADLINES and role == "main":
        item[kind.one] = text
    elif vocabulary.version >= kind.suffixed_since:
        suffix = {HTML: "html", PLAIN: "text"}[kind_of_text] if role == "main" else role
        item[f"{kind.one}_{suffix}"] = text


def take_away(item: JsonNode, kind: Kind, forms: Sequence[Variant]) -> None:
    """Say some forms no longer."""
    for form in forms:
        if form.holder is item:
            del item[form.key]
    listed = item.get(kind.many)
    if isinstance(listed, list):
        gone = {id(form.holder) for form in forms}
        kept = [entry for entry in listed if id(entry) not in gone]
        if len(kept) < len(listed):
            _say_list(item, kind.many, kept)


def slot_of(item: JsonNode) -> str | None:
    """What stands in the slot of an item, whatever its version."""
    slot = item.get(f"body_{SLOT_SUFFIX}")
    bodies = item.get("bodies")
    for entry in bodies if isinstance(bodies, list) else ():
        if isinstance(entry, dict) and entry.get("role") == SLOT_NAMESPACE:
            slot = entry.get("value")
    return slot if isinstance(slot, str) else None


def put_slot(vocabulary: Vocabulary, item: JsonNode, slot: str | None) -> None:
    """Fill the slot of an item, or take it away."""
    item.pop(f"body_{SLOT_SUFFIX}", None)
    bodies = item.get("bodies")
    if isinstance(bodies, list) and any(map(_is_slot, bodies)):
        _say_list(item, "bodies", [each for each in bodies if not _is_slot(each)])
    if slot is None:
        return
    if vocabulary.generation == 1:
        item[f"body_{SLOT_SUFFIX}"] = slot
    else:
        add_variant(vocabulary, item, BODIES, SLOT_NAMESPACE, slot, "application/json")


def _is_slot(entry: object) -> bool:
    return isinstance(entry, dict) and entry.get("role") == SLOT_NAMESPACE


def _say_list(item: JsonNode, name: str, entries: list[object]) -> None:
    if entries:
        item[name] = entries
    else:
        del item[name]


def _suffixed(item: Members, kind: Kind) -> Iterator[Variant]:
    start = f"{kind.one}_"
    for key in item.node:
        if key == kind.one or (key.startswith(start) and key != f"body_{SLOT_SUFFIX}"):
            text = item.text(key)
            if text is not None:
                suffix = key[len(start) :].lower()
                last = suffix.rpartition("_")[2]
                content_type = _SUFFIX_TYPES.get(last, "")
                role = suffix.removesuffix(last).rstrip("_") if content_type else suffix
                yield Variant(item.node, key, role, content_type, text)


def _listed(item: Members, kind: Kind) -> Iterator[Variant]:
    if kind.many not in item.node:
        return
    for entry in item.objects(kind.many):
        text = entry.text("value")
        if text is not None and not _is_slot(entry.node):
            role = (entry.text("role") or "").lower()
            said = (entry.text(*CONTENT_TYPE.spellings) or "").partition(";")[0].strip().lower()
            content_type = HTML if said.rpartition("_")[2] in ("html", "xhtml") else said
            yield Variant(entry.node, "value", role, content_type, text)
