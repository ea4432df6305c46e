"""A message, where each field stands in it, and how another value takes its place."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final

from attrs import frozen

from newsmodel.formats.wire.typography import write_typography
from newsmodel.model import ARTICLE_FIELDS, Article

EXTENSION: Final = "wire"
"""Under this name the extensions of an article hold what a wire says beyond the model."""

_BEYOND: Final = f"extensions.{EXTENSION}."


@frozen(kw_only=True)
class Place:
    """Where a field stands in a message, or would stand."""

    start: int
    end: int

    put: Callable[[str, "Place", Any], str | None]
    """The message with a value in this place; None where that cannot be said here."""

    before: str = ""
    """What has to be written before the value, where none stands yet."""

    after: str = ""
    """What has to be written after it."""

    around: tuple[int, int] | None = None
    """What goes when the value is taken away, where that is more than the value."""


@frozen(kw_only=True)
class Message:
    """One message as it is written, and as an article."""

    text: str
    article: Article
    places: Mapping[str, Place]


Reader = Callable[[str], Message | None]
"""Reads a message; None where it is none."""


class Findings:
    """What is found in a message, field by field."""

    def __init__(self, text: str, agencies: AbstractSet[str] = frozenset()) -> None:
        self.text = text
        self.agencies = agencies
        """The agencies that the header names, in small letters."""

        self._values: dict[str, Any] = {}
        self._beyond: dict[str, Any] = {}
        self._places: dict[str, Place] = {}

    def state(self, name: str, value: Any, place: Place | None = None) -> None:
        """What a field of the article is, if anything, and where it stands or would stand."""
        if value not in (None, "", ()):
            self._values[name] = value
        if place is not None:
            self._places[name] = place

    def add(self, name: str, value: Any, place: Place | None = None) -> None:
        """What is said beyond the fields of an article."""
        if value not in (None, "", ()):
            self._beyond[name] = value
        if place is not None:
            self._places[_BEYOND + name] = place

    def message(self) -> Message:
        """The message with the article that was found."""
        values = self._values
        if self._beyond:
            values = {**values, "extensions": {EXTENSION: self._beyond}}
        return Message(text=self.text, article=Article(**values), places=self._places)


# --------------------------------------------------------------------------------------------
# Values in their places


def put_code(text: str, place: Place, value: str | None) -> str:
    """Characters in their place as they are; where there are none, what was around them goes."""
    if not value:
        start, end = place.around or (place.start, place.end)
        return text[:start] + text[end:]
    if place.start == place.end:
        value = place.before + value + place.after
    return text[: place.start] + value + text[place.end :]


def put_text(text: str, place: Place, value: str | None) -> str:
    """Running text in its place."""
    return put_code(text, place, write_typography(value or "", text))


def put_number(text: str, place: Place, value: object) -> str | None:
    """A number in its place, with the leading zeros of the one before."""
    if not isinstance(value, int):
        return None
    return put_code(text, place, f"{value:0{place.end - place.start}}")


# --------------------------------------------------------------------------------------------
# Articles in messages


def rewritten(message: Message, article: Article, read: Reader) -> tuple[Message, tuple[str, ...]]:
    """The message that says of an article what it can, and the fields that it cannot say.

    Each field that differs is put in its place, and the message is read again: only what is read
    as it was meant, with nothing else disturbed, holds.
    """
    left = _differing(message, article)
    tried: set[str] = set()
    # What is put may make room for more: a text for a dateline, a headline for a byline.
    while name := next((each for each in message.places if each in left - tried), None):
        tried.add(name)
        place = message.places[name]
        text = place.put(message.text, place, _value(article, name))
        again = read(text) if text is not None else None
        if again is not None and (fewer := _differing(again, article)) < left:
            message, left = again, fewer
    return message, tuple(sorted(left))


def _differing(message: Message, article: Article) -> frozenset[str]:
    names = {*ARTICLE_FIELDS, *_beyond(message.article), *_beyond(article)} - {"extensions"}
    differing = {name for name in names if _value(message.article, name) != _value(article, name)}
    if _others(message.article) != _others(article):
        differing.add("extensions")
    return frozenset(differing)


def _value(article: Article, name: str) -> Any:
    if not name.startswith(_BEYOND):
        return getattr(article, name)
    beyond = article.extensions.get(EXTENSION)
    return beyond.get(name.removeprefix(_BEYOND)) if isinstance(beyond, Mapping) else None


def _beyond(article: Article) -> Iterator[str]:
    beyond = article.extensions.get(EXTENSION)
    if isinstance(beyond, Mapping):
        yield from (_BEYOND + name for name in beyond)


def _others(article: Article) -> Mapping[str, Any]:
    """The extensions that are not ours, or have not the shape of ours."""
    if not isinstance(article.extensions.get(EXTENSION), Mapping):
        return article.extensions
    return {name: value for name, value in article.extensions.items() if name != EXTENSION}
