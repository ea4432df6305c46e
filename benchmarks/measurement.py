"""What a benchmark hands over: one figure, with the bar that it should keep."""

from collections.abc import Iterable

from attrs import field, frozen


@frozen(kw_only=True)
class Measurement:
    """One figure, measured in this run on this machine."""

    what: str
    value: float
    unit: str
    """``ms``, ``x`` for a multiple of something else, ``words/s`` …"""

    least: float | None = field(default=None)
    """The bar that it must reach, if there is one."""

    most: float | None = field(default=None)
    """The bar that it must not exceed, if there is one."""

    @property
    def kept(self) -> bool:
        """Whether it keeps its bar."""
        over = self.most is not None and self.value > self.most
        return not over and (self.least is None or self.value >= self.least)

    @property
    def bar(self) -> str:
        """The bar in words."""
        if self.most is not None:
            return f"at most {self.most:,g}"
        return "" if self.least is None else f"at least {self.least:,g}"


def table(rows: Iterable[Measurement]) -> str:
    """The figures as lines of text."""
    return "\n".join(
        f"{'' if row.kept else '!':2}{row.what:<58}{row.value:>12,.2f} {row.unit:<9}{row.bar}"
        for row in rows
    )
