"""What an extractor may raise on purpose: verdicts, which are no errors."""

from newsmodel.model import ParseStatus


class Verdict(Exception):  # noqa: N818  a verdict is no error
    """The base of verdicts."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Abstain(Verdict):
    """The extractor has nothing to say about this document; the reason goes into the trace."""


class NotAnArticle(Verdict):
    """The document is no article; `status` says what it is instead.

    Candidates that were found before stay: the result keeps what was read.

    Args:
        reason: why, in words; the message of the diagnostic.
        status: what the document is instead.
        code: what the diagnostic calls it where that says more than the status, such as
            ``login-page``.
    """

    def __init__(
        self,
        reason: str,
        status: ParseStatus = ParseStatus.NOT_ARTICLE,
        code: str | None = None,
    ) -> None:
        if status in (ParseStatus.OK, ParseStatus.PARTIAL):
            raise ValueError(f"NotAnArticle: {status} would say that the document is an article")
        super().__init__(reason)
        self.status = status
        self.code = code or str(status).replace("_", "-")
