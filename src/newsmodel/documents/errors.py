"""The errors of reading and writing documents."""

from newsmodel.model.errors import NewsmodelError


class DocumentError(NewsmodelError, ValueError):
    """A document that cannot be read at all; `code` is that of the diagnostic it becomes."""

    def __init__(
        self, message: str, *, code: str = "unreadable", anchor: str | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.anchor = anchor


class NotWritableError(NewsmodelError, NotImplementedError):
    """A document or format that can be read but not written."""
