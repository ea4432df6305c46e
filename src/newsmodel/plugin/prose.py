"""What annotators read: a text with its language and the time it was written at."""

from collections.abc import Callable
from datetime import datetime
from types import NoneType
from typing import TypeVar

from newsmodel.model.arguments import expect

T = TypeVar("T")


def expect_time(reference_time: object) -> None:
    """Refuse what is no time of reference.

    Raises:
        TypeError: when it is neither a `datetime` nor None.
    """
    called = "a datetime (datetime.fromisoformat reads one) or None"
    expect("reference_time", reference_time, datetime, NoneType, called=called)


class Prose:
    """A text to annotate, read-only, with features that all annotators share.

    `text` is the text that every span is a range in. A line break in it ends a sentence only
    where the text is not hard-wrapped; a blank line always does.

    Raises:
        TypeError: when the text or the language is no `str`, or the time is no `datetime`.
    """

    def __init__(
        self,
        text: str,
        *,
        language: str = "en",
        reference_time: datetime | None = None,
        headline: str | None = None,
    ) -> None:
        expect("text", text, str)
        expect("language", language, str, called="a BCP 47 tag such as 'en'")
        expect_time(reference_time)
        self.text = text
        self.language = language
        self.reference_time = reference_time
        """What "today" means; None where it is not known."""

        self.headline = headline
        """The headline where it is not part of the text; its words may help, no span is in it."""

        self._features: dict[str, object] = {}

    @property
    def primary_language(self) -> str:
        """The language without script and region: ``de`` of ``de-AT``."""
        return self.language.partition("-")[0].lower()

    def feature(self, name: str, compute: Callable[[], T]) -> T:
        """What ``compute`` returned when the feature of this name was first asked for.

        Plugins prefix the names of their own features: ``acme.parses``.
        """
        try:
            return self._features[name]  # type: ignore[return-value]
        except KeyError:
            return self._features.setdefault(name, compute())  # type: ignore[return-value]
