"""What is wrong with a JSON document: every problem with its path."""

from collections.abc import Sequence
from typing import Final, Self

from attrs import field, frozen

from newsmodel.documents import DocumentError
from newsmodel.model.validation import filled_text

_SHOWN: Final = 5


@frozen(kw_only=True)
class Problem:
    """One value that the model does not allow."""

    path: str = field(validator=filled_text)
    """Where it stands, such as ``$.annotations.events[2].trigger.start``."""

    message: str = field(validator=filled_text)
    """What was expected, and what is there."""

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class InvalidArticleError(DocumentError):
    """JSON that is no article; `problems` are all that were found, in the order of the document."""

    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, problems: Sequence[Problem]) -> Self:
        """The one error for some problems."""
        shown = "; ".join(str(problem) for problem in problems[:_SHOWN])
        more = f"; and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
        error = cls(shown + more, code="invalid-article", anchor=problems[0].path)
        error.problems = tuple(problems)
        return error
