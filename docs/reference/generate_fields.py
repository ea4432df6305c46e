"""Writes `fields.md`: where each format says each field of an article, from the formats' views.

``make reference`` runs it; a test compares what it gives with what lies here.
"""

from collections.abc import Mapping
from pathlib import Path

from newsmodel.formats.lens import LensFormat
from newsmodel.model import ARTICLE_FIELDS
from newsmodel.pipeline.parser import Parser

PAGE = Path(__file__).resolve().parent / "fields.md"

OPENING = """\
# Where formats say what

Each field of an `Article`, and the place where a format says it. What a format has no place for
rides in its extension slot (…), and so does what its place can say only in part:
[Interchange formats are lenses](../explanation/lenses.md). So every format gives back the article
that was written, and this table says what *other* programs see.

<!-- Written by generate_fields.py from the views of the formats. -->

"""
SLOT = "…"


def page() -> str:
    """The whole page."""
    places = places_by_format()
    head = ["field", *places]
    rows = [
        [f"`{field}`", *(fields.get(field, SLOT) for fields in places.values())]
        for field in ARTICLE_FIELDS
    ]
    lines = [head, ["---"] * len(head), *rows]
    return OPENING + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def places_by_format() -> Mapping[str, Mapping[str, str]]:
    """The place of each field by the name that a format is written under.

    Versions of a format that say everything alike are told of together.
    """
    alike: dict[tuple[str, tuple[tuple[str, str], ...]], list[str]] = {}
    for registered in Parser(discover=False).registry.formats:
        writer = registered.thing
        if not isinstance(writer, LensFormat):
            continue
        for name in writer.writes:
            fields = writer.view(name).fields
            said = tuple((field, place.where) for field, place in fields.items())
            alike.setdefault((registered.name, said), []).append(name)
    return {", ".join(names): dict(said) for (_, said), names in alike.items()}


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
