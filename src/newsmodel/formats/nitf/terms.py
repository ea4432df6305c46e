"""What may be done with an item, and how it is to be handled: rights, status, urgency."""

import re
from typing import Final

from newsmodel.formats.lens.xml_lists import Found
from newsmodel.formats.lens.xml_words import Element, filled, listing_in, said
from newsmodel.formats.markup import Vocabulary, put_blocks
from newsmodel.formats.nitf.outline import Outline
from newsmodel.formats.nitf.titles import paragraphs_of
from newsmodel.model import Article, Correction, PublicationStatus

_NOTICE: Final = re.compile(r"© (\d{4}(?:-\d{4})?)(?: (\S.*))?", re.DOTALL)
"""A copyright notice as it is made of a year and a holder."""

_STATUSES: Final = {
    "usable": PublicationStatus.USABLE,
    "embargoed": PublicationStatus.WITHHELD,
    "withheld": PublicationStatus.WITHHELD,
    "canceled": PublicationStatus.CANCELED,
}
"""The words of ``management-status``; what is embargoed must not be published yet."""

_MOST_URGENCY: Final = 9


def copyright_notice(outline: Outline) -> str | None:
    """The year and the holder of the copyright, as notices have them."""
    year = outline.value("doc.copyright", "year")
    holder = outline.value("doc.copyright", "holder")
    return " ".join(["©", year, *([holder] if holder else [])]) if year else holder


def put_copyright_notice(outline: Outline, article: Article) -> None:
    """A notice in two parts where it has them, else all of it as the holder."""
    notice = _NOTICE.fullmatch(article.copyright or "")
    year, holder = notice.groups() if notice else (None, article.copyright)
    outline.put_value("doc.copyright", "year", year)
    outline.put_value("doc.copyright", "holder", holder)


def usage_terms(outline: Outline) -> str | None:
    """The rights that are told of, else a note on the copyright, else the limits of the rights."""
    rights = outline.first("rights")
    note = _note(outline)
    return (
        (listing_in(rights) if rights is not None else None)
        or (listing_in(note) if note is not None else None)
        or outline.value("doc.rights", "limitations")
    )


def put_usage_terms(outline: Outline, article: Article) -> None:
    """Where they stood, else as the rights."""
    note, terms = _note(outline), article.usage_terms
    if outline.words("rights") is None and note is not None:
        _put_note(outline, note, terms)
    elif outline.words("rights") is None and outline.value("doc.rights", "limitations"):
        outline.put_value("doc.rights", "limitations", terms)
    else:
        outline.put_words("rights", terms)


def _note(outline: Outline) -> Element | None:
    notes = (each for each in outline.all("note") if said(each, "noteclass") == "cpyrt")
    return next((each for each in notes if listing_in(each)), None)


def _put_note(outline: Outline, note: Element, terms: str | None) -> None:
    blocks = paragraphs_of(terms)
    if not blocks:
        outline.drop(note)
        return
    content = outline.make("body.content")
    put_blocks(content, blocks, Vocabulary.NITF)
    note[:] = [content]


def publication_status(outline: Outline) -> PublicationStatus | None:
    """Whether it may be used."""
    word = outline.value("docdata", "management-status")
    status = _STATUSES.get(word.lower()) if word else None
    if word and status is None:
        expected = f"one of {', '.join(_STATUSES)}"
        outline.note_invalid("docdata/@management-status", expected, word)
    return status


def put_publication_status(outline: Outline, article: Article) -> None:
    """The word for it."""
    outline.put_value("docdata", "management-status", article.publication_status)


def urgency(outline: Outline) -> int | None:
    """From 1 to 9."""
    text = outline.value("urgency", "ed-urg")
    if text is None:
        return None
    if text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= _MOST_URGENCY:
        return int(text)
    outline.note_invalid("urgency/@ed-urg", "a number from 1 to 9", text)
    return None


def put_urgency(outline: Outline, article: Article) -> None:
    """The number."""
    outline.put_value("urgency", "ed-urg", str(article.urgency) if article.urgency else None)


def corrections(outline: Outline) -> tuple[Correction, ...]:
    """What the item corrects."""
    return tuple(each.member for each in _corrections(outline))


def put_corrections(outline: Outline, article: Article) -> None:
    """An element for each correction."""

    def make(correction: Correction) -> Element:
        return outline.make("correction", info=filled(correction.text) or "")

    wanted = [each for each in article.corrections if filled(each.text)]
    outline.put_each("docdata", _corrections(outline), wanted, make)


def _corrections(outline: Outline) -> list[Found[Correction]]:
    stated = ((each, said(each, "info")) for each in outline.all("correction"))
    return [Found(each, Correction(text=info)) for each, info in stated if info]
