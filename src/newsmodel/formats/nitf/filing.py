"""Where and when a story was filed: its dateline."""

from collections.abc import Iterator

from newsmodel.formats.lens.xml_edit import set_text
from newsmodel.formats.lens.xml_words import Part, filled, first_named, listing_in, refill, said
from newsmodel.formats.nitf.dates import read_norm, written_norm
from newsmodel.formats.nitf.outline import Outline
from newsmodel.model import Article, Dateline


def dateline(outline: Outline) -> Dateline | None:
    """Where and when the story was filed."""
    element = outline.first("dateline")
    text = listing_in(element) if element is not None else None
    if element is None or text is None:
        return None
    place = first_named(element, "location")
    date = first_named(element, "story.date")
    return Dateline(
        text=text,
        place=listing_in(place) if place is not None else None,
        date=read_norm(said(date, "norm")) if date is not None else None,
    )


def put_dateline(outline: Outline, article: Article) -> None:
    """The literal dateline, with its place and its date marked up in it."""
    wanted, element = article.dateline, outline.first("dateline")
    if wanted is not None and filled(wanted.text):
        holder = outline.add("dateline") if element is None else element
        refill(holder, list(_marked_dateline(outline, wanted)))
    elif element is not None:
        outline.drop(element)


def _marked_dateline(outline: Outline, wanted: Dateline) -> Iterator[Part]:
    place = wanted.place or ""
    before, found, after = wanted.text.partition(place) if place else ("", "", wanted.text)
    yield before
    if filled(found):
        location = outline.make("location")
        set_text(location, found)
        yield location
    if wanted.date is None:
        yield after
        return
    words = after.lstrip(" ,")
    yield after.removesuffix(words)
    date = outline.make("story.date", norm=written_norm(wanted.date))
    set_text(date, words)
    yield date
