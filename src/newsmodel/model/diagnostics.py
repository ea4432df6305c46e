"""What went wrong or was noticed while a document was read, in words that say what to do."""

from enum import StrEnum

from attrs import field, frozen

from newsmodel.model.validation import filled_text, instance_of, optional_text


class Severity(StrEnum):
    """How much a diagnostic matters."""

    INFO = "info"
    """Worth knowing; nothing is wrong."""

    WARNING = "warning"
    """Something was lost or doubtful; the rest is right."""

    ERROR = "error"
    """What was asked for could not be done."""


@frozen(kw_only=True)
class Diagnostic:
    """One thing that was noticed."""

    code: str = field(validator=filled_text)
    """Stable and lower-case, such as ``encoding-replaced`` or ``plugin-failed``."""

    message: str = field(validator=filled_text)
    """What was wrong, and what to do about it."""

    severity: Severity = field(default=Severity.WARNING, validator=instance_of(Severity))
    """How much it matters."""

    plugin: str | None = field(default=None, validator=optional_text)
    """The extractor, annotator, format or plugin that it is about."""

    anchor: str | None = field(default=None, validator=optional_text)
    """Where in the document."""

    def __str__(self) -> str:
        about = f" [{self.plugin}]" if self.plugin else ""
        where = f" at {self.anchor}" if self.anchor else ""
        return f"{self.severity}: {self.code}{about}{where}: {self.message}"


class ParseStatus(StrEnum):
    """What came of a parse."""

    OK = "ok"
    """An article."""

    PARTIAL = "partial"
    """An article, of which something could not be read; the diagnostics say what."""

    NOT_ARTICLE = "not_article"
    """The document holds no article."""

    LISTING = "listing"
    """The document lists articles, such as a front page."""

    PAYWALLED = "paywalled"
    """An article of which only the opening is there."""

    EMPTY = "empty"
    """The document holds nothing to read."""

    UNSUPPORTED = "unsupported"
    """No format reads such a document."""

    FAILED = "failed"
    """Reading broke off before there was an article."""
