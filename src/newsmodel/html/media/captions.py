"""What is written below a picture: its caption, and whom the picture is credited to."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from attrs import frozen

from newsmodel.documents import HtmlDocument, compiled
from newsmodel.html.values import plain

_LABEL: Final = (
    r"(?:(?:image|photo(?:graph|graphy)?|picture|illustration|video|foto|bild|crédits?)s?\s+"
    r"(?:credits?|courtesy|source|by|von|par|por|di|photo)(?:\s+of)?\b\s*[:,]?|"
    r"(?:photo(?:graph)?s?|illustration|images?|credits?|courtesy|source|copyright|"
    r"foto(?:s|graf|grafie|grafía|grafia)?|bild(?:er|quelle|rechte)?|quelle|crédits?|fuente|fonte|"
    r"bron|beeld|kilde|källa|kuva|zdj|źródło|zdroj|forrás|sursa|φωτο(?:γραφία)?|фото|источник|"
    r"写真(?:提供)?|撮影|画像|提供|图|图片来源|来源|摄影|사진|출처|תצלום|צילום|صورة|المصدر)\s*[:：=]|"
    r"©|\(c\))"
)
_CREDITED: Final = re.compile(
    # Within a sentence a label is a word like others.
    rf"(?:(?:^|(?<=[.!?;|。(（\[【]))\s*|\s(?![a-zа-яα-ω]))(?i:{_LABEL})\s*"
    r"([^\n]{2,120}?)\s*[)\]）】]?\.?$"
)
_LABELLED: Final = re.compile(rf"^[(\[（【]?\s*(?i:{_LABEL})\s*")
_AGENCIES: Final = (
    r"(?:AP|AFP|Reuters|Getty(?: Images)?|dpa|EPA|ANSA|EFE|Xinhua|TASS|imago|Keystone|Shutterstock|"
    r"iStock|NurPhoto)"
)
_AGENCY: Final = re.compile(
    rf"[(\[]([^()\[\]]{{0,60}}(?:/|\b{_AGENCIES}\b)[^()\[\]]{{0,60}})[)\]]\.?$|"
    rf"^([^.!?]{{0,60}}(?:\bvia |/ ?|^){_AGENCIES}\b[\w /-]{{0,30}})$"
)
"""An agency in brackets at the end, or in a line that says nothing else."""

_CREDITS: Final = (
    "credit", "copyright", "photographer", "attribution", "byline", "source", "fotograf", "rights",
)  # fmt: skip
_CREDIT_PROPERTIES: Final = frozenset(("copyrightHolder", "creator", "author", "creditText"))
_CAPTIONS: Final = ("caption", "legend", "bildunterschrift", "pie-de-foto", "didascalia")
_STATED: Final = ("data-image-caption", "data-caption")
_MARKED: Final = ".//*[self::figcaption or self::cite or @class or @itemprop]"
_NO_TEXT: Final = frozenset(("img", "amp-img", "picture", "source", "script", "style", "noscript"))
_WIDEST: Final = frozenset(("article", "body", "main", "section", "td", "html"))
_LEVELS: Final = 3
_LONGEST: Final = 1500


@frozen
class Caption:
    """The words below a picture; both may be empty."""

    text: str = ""
    credit: str = ""


def caption_of(page: HtmlDocument, element: Any) -> Caption:
    """What stands below the picture in a ``figure``, or in the box around an ``img``."""
    frame = element if element.tag == "figure" else _frame(page, element)
    marked = list(_marked(frame)) if frame is not None else []
    text = _first(page, (each for each in marked if _is_caption(each)))
    credit = _first(page, (each for each in marked if _is_credit(each)))
    text = text or next((plain(said) for name in _STATED if (said := element.get(name))), "")
    return parted(text, credit)


def parted(text: str, credit: str = "") -> Caption:
    """A caption without the credit that is marked in it, or that it ends with."""
    if credit:
        text = text.removesuffix(credit).removeprefix(credit).strip()
    elif found := _CREDITED.search(text) or _AGENCY.search(text):
        text, credit = text[: found.start()].rstrip(" ([（【|"), found.group(found.lastindex or 0)
    return Caption(text, _LABELLED.sub("", credit).strip("()[]（）【】 "))


def _frame(page: HtmlDocument, element: Any) -> Any:
    """The nearest box that holds this picture alone, and a caption."""
    for outer, _ in zip(element.iterancestors(), range(_LEVELS), strict=False):
        if outer.tag in _WIDEST or _holds_several(outer):
            return None
        if any(map(_is_caption, _marked(outer))):
            return outer if len(page.text_of(outer)) <= _LONGEST else None
    return None


def _holds_several(outer: Any) -> bool:
    """Whether a box holds more than one picture; where no scripts run, one is shown again."""
    pictures = outer.iterdescendants("img", "amp-img")
    shown = (each for each in pictures if next(each.iterancestors("noscript"), None) is None)
    return next(islice(shown, 1, None), None) is not None


def _marked(frame: Any) -> Iterator[Any]:
    return (each for each in compiled(_MARKED)(frame) if each.tag not in _NO_TEXT)


def _first(page: HtmlDocument, elements: Iterator[Any]) -> str:
    return next(filter(None, (page.text_of(each)[:_LONGEST] for each in elements)), "")


def _is_caption(element: Any) -> bool:
    return (
        element.tag == "figcaption"
        or element.get("itemprop") == "caption"
        or _is_called(element, _CAPTIONS)
    )


def _is_credit(element: Any) -> bool:
    return (
        element.tag == "cite"
        or element.get("itemprop") in _CREDIT_PROPERTIES
        or (_is_called(element, _CREDITS) and not _is_called(element, _CAPTIONS))
    )


def _is_called(element: Any, words: tuple[str, ...]) -> bool:
    names = element.get("class", "").lower()
    return bool(names) and any(map(names.__contains__, words))
