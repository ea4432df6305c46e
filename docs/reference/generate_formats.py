"""Writes `formats.md`: the formats, and where each says each field of an article.

``make reference`` runs it; a test compares what it gives with what lies here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from newsmodel.formats.lens import LensFormat
from newsmodel.model import ARTICLE_FIELDS
from newsmodel.pipeline.parser import Parser

PAGE = Path(__file__).resolve().parent / "formats.md"

OPENING = """\
# The formats

<!-- Written by generate_formats.py from the formats and their views. -->

What is read is recognised by its content first; a declared media type or the suffix of the file
adds to that. Every name in the third column is written without loss:
`loads(dumps(a, name), name) == a`. Those in the last column are for people and for tables.

"""
FIELDS = """
## Where formats say what

Each field of an `Article`, and the place where a format says it. What a format has no place for
rides in its extension slot (…), and so does what its place can say only in part:
[Interchange formats are lenses](../explanation/lenses.md). So every format gives back the article
that was written, and this table says what *other* programs see.

"""
SLOT = "…"


def page() -> str:
    """The whole page."""
    return OPENING + table(formats()) + FIELDS + table(fields())


def table(rows: Iterable[Sequence[str]]) -> str:
    """Rows as Markdown; the first is the head."""
    head, *rest = rows
    return "".join(f"| {' | '.join(line)} |\n" for line in (head, ["---"] * len(head), *rest))


def formats() -> Iterator[Sequence[str]]:
    """What each format is known by, and the names that it is written under."""
    yield ("format", "known by", "written as", "written for people as")
    for registered in Parser(discover=False).registry.formats:
        each = registered.thing
        yield (
            f"`{each.name}`",
            coded((*each.media_types, *each.suffixes)),
            coded(each.writes),
            coded(each.renders),
        )


def coded(names: Iterable[str]) -> str:
    """Names one after another."""
    return ", ".join(f"`{name}`" for name in names)


def fields() -> Iterator[Sequence[str]]:
    """Where each format says each field."""
    places = places_by_format()
    yield ("field", *places)
    for field in ARTICLE_FIELDS:
        yield (f"`{field}`", *(said.get(field, SLOT) for said in places.values()))


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
