"""What a law is: a sentence that holds for every plugin of a kind, and what happens if it does not.

The docstring of a law's function is its sentence. The function looks at what was seen of the thing
under examination, and says in words what is wrong with it, or None.
"""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any, Final

from attrs import field, frozen

from newsmodel.model.errors import NewsmodelError

Check = Callable[[Any], str | None]


class Scope(Enum):
    """What a law is tried on."""

    THING = "the thing itself"
    EXAMPLES = "every example"
    TYPICAL = "a few typical documents"
    """For laws whose trial takes long, such as the one about time."""


@frozen(kw_only=True)
class Law:
    """A law of extractors, annotators, formats or merge policies."""

    name: str
    """How a failure names it: ``declared-fields``."""

    subject: str
    """``extractor``, ``annotator``, ``format`` or ``merge policy``."""

    sentence: str
    """What holds."""

    cause: str
    """What usually causes a failure, and what to do about it."""

    scope: Scope
    check: Check = field(repr=False)


class LawBroken(NewsmodelError, AssertionError):  # noqa: N818  it is said of the law
    """A plugin broke a law; the message says which, on what example, and what usually causes it."""

    def __init__(self, law: Law, label: str, objection: str, example: str | None = None) -> None:
        self.law = law
        self.label = label
        self.objection = objection
        self.example = example
        super().__init__(_told(law, label, objection, example))

    def __reduce__(self) -> tuple[Any, ...]:
        # A law holds functions; the message alone goes to another process.
        return AssertionError, (str(self),)


def law(subject: str, *, cause: str, scope: Scope = Scope.EXAMPLES) -> Callable[[Check], Law]:
    """Make a law of a function that looks for what is wrong."""

    def made(check: Check) -> Law:
        return Law(
            name=check.__name__.replace("_", "-"),
            subject=subject,
            sentence=" ".join((check.__doc__ or "").split()),
            cause=cause,
            scope=scope,
            check=check,
        )

    return made


def hold(laws: Iterable[Law], seen: object, label: str, example: str | None = None) -> None:
    """Try laws on what was seen.

    Raises:
        LawBroken: for the first that does not hold.
    """
    for each in laws:
        objection = each.check(seen)
        if objection:
            raise LawBroken(each, label, objection, example)


_LONGEST_EXAMPLE: Final = 2000


def _told(law: Law, label: str, objection: str, example: str | None) -> str:
    parts = [f"{label} breaks the law “{law.name}”: {objection}", f"  The law: {law.sentence}"]
    if example is not None:
        shown = example if len(example) <= _LONGEST_EXAMPLE else f"{example[:_LONGEST_EXAMPLE]}…"
        parts.append(f"  The smallest example found: {shown}")
    parts.append(f"  What usually causes it: {law.cause}")
    return "\n".join(parts)
