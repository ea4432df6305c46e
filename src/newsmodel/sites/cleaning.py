"""How the text that a selector found becomes the value that is meant."""

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from newsmodel.plugin import PluginError


def _tuple(given: "str | Iterable[str]") -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _pattern(given: str | None) -> str | None:
    if given is not None:
        try:
            re.compile(given)
        except re.error as error:
            raise PluginError(f"{given!r} is no regular expression: {error}") from None
    return given


def _pairs(given: Mapping[str, str] | None) -> tuple[tuple[str, str], ...]:
    return tuple((given or {}).items())


@frozen(kw_only=True)
class Cleaning:
    """Steps that a text goes through, in the order of the fields."""

    pattern: str | None = field(default=None, converter=_pattern)
    """A regular expression: its first group is taken, or all of it where it has none. A text that
    does not match is left out."""

    strip_prefix: tuple[str, ...] = field(default=(), converter=_tuple)
    """What does not belong to the value in front of it; the first that fits is cut off."""

    strip_suffix: tuple[str, ...] = field(default=(), converter=_tuple)
    """The same behind it."""

    split: tuple[str, ...] = field(default=(), converter=_tuple)
    """What stands between several values: ``(",", " and ")``."""

    leave_out: str | None = field(default=None, converter=_pattern)
    """A regular expression: a value in which it is found is none."""

    translate: tuple[tuple[str, str], ...] = field(default=None, converter=_pairs)
    """What a value stands for, such as a section for its code."""

    def values(self, text: str) -> Iterator[str]:
        """The values in a text; none of them is blank."""
        meant = dict(self.translate)
        for part in self._parts(" ".join(self._matched(text).split())):
            value = part.strip()
            if value and not (self.leave_out and re.search(self.leave_out, value)):
                yield meant.get(value, value)

    def _matched(self, text: str) -> str:
        if self.pattern is None:
            return text
        found = re.search(self.pattern, text)
        if found is None:
            return ""
        return found.group(1 if found.re.groups else 0) or ""

    def _parts(self, text: str) -> list[str]:
        prefix = next(filter(text.startswith, self.strip_prefix), "")
        text = text.removeprefix(prefix).strip()
        suffix = next(filter(text.endswith, self.strip_suffix), "")
        text = text.removesuffix(suffix)
        if not self.split:
            return [text]
        return re.split("|".join(map(re.escape, self.split)), text)
