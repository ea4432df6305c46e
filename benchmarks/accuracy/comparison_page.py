"""The tables of the page that compares extractors, between the marks that it has for them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import frozen

Known = Mapping[str, Mapping[str, Any]]
"""What was measured, by system: its version, the day, and the figures by set."""

_BEGIN: Final = "<!-- figures: written by compare.py -->\n"
_END: Final = "<!-- end of the figures -->\n"


@frozen
class Column:
    """One figure of a table."""

    heading: str
    set_name: str
    metric: str
    out_of: str | None = None
    """For a count: the metric that says out of how many. Fewer is better then."""

    form: str = ".3f"


@frozen
class Table:
    """Figures that are read together."""

    title: str
    columns: tuple[Column, ...]


TABLES: Final = (
    Table(
        "Body and time",
        (
            Column("F1, naeb", "naeb_dev", "body_f1"),
            Column("F1, wcxb", "wcxb_dev", "body_f1"),
            Column("snippets, wcxb", "wcxb_dev", "snippet_f1"),
            Column("snippets, trafilatura", "trafilatura", "snippet_f1"),
            Column("opening, postlight", "postlight", "opening_accuracy"),
            Column("time, × lxml", "naeb_dev", "times_floor", form=".1f"),
        ),
    ),
    Table(
        "Headline, normalised",
        tuple(
            Column(name, f"{name}{suffix}", "headline_normalised")
            for name, suffix in (
                ("naeb", "_dev"),
                ("wcxb", "_dev"),
                ("trafilatura", ""),
                ("postlight", ""),
            )
        ),
    ),
    Table(
        "Authors, exactly right",
        (
            *(
                Column(name, f"{name}{suffix}", "authors_exact")
                for name, suffix in (
                    ("naeb", "_dev"),
                    ("wcxb", "_dev"),
                    ("trafilatura", ""),
                    ("postlight", ""),
                )
            ),
            Column("invented, naeb", "naeb_dev", "authors_false", "authors_none_pages"),
            Column("invented, trafilatura", "trafilatura", "authors_false", "authors_none_pages"),
        ),
    ),
    Table(
        "Date of publication, right",
        (
            *(
                Column(name, f"{name}{suffix}", "date_accuracy")
                for name, suffix in (
                    ("naeb", "_dev"),
                    ("wcxb", "_dev"),
                    ("trafilatura", ""),
                    ("htmldate", "_default"),
                    ("postlight", ""),
                )
            ),
            Column("invented, wcxb", "wcxb_dev", "date_false", "date_none_pages"),
            Column("invented, trafilatura", "trafilatura", "date_false", "date_none_pages"),
        ),
    ),
    Table("Lead image, right", (Column("postlight", "postlight", "image_accuracy"),)),
)


def written(page: str, known: Known) -> str:
    """The page with new tables.

    Raises:
        ValueError: when it has no marks to write them between.
    """
    before, mark, rest = page.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not (mark and end):
        raise ValueError(f"the page lacks {_BEGIN!r} or {_END!r}")
    return before + mark + "\n" + "\n".join(lines(known)) + "\n" + end + after


def lines(known: Known) -> Iterator[str]:
    """All tables, with the versions above."""
    versions = (f"{name(system)} {found['version']}" for system, found in known.items())
    yield f"{', '.join(versions)}; measured on {', '.join(days(known))}."
    raised = {system: crashes(found) for system, found in known.items() if crashes(found)}
    if raised:
        told = ", ".join(f"{name(system)} {count}" for system, count in raised.items())
        yield f"Pages on which a system raised an error: {told}."
    for each in TABLES:
        yield ""
        yield from rows(each, known)


def days(known: Known) -> list[str]:
    """The days on which something was measured."""
    return sorted({found["measured"] for found in known.values()})


def crashes(found: Mapping[str, Any]) -> int:
    """On how many pages a system raised."""
    return sum(figures["crashes"] for figures in found["sets"].values())


def rows(shown: Table, known: Known) -> Iterator[str]:
    """One table; the best of each column in bold, and who has no such figure left out."""
    yield f"| {shown.title} | " + " | ".join(column.heading for column in shown.columns) + " |"
    yield "|---|" + "---:|" * len(shown.columns)
    best = {column: best_of(column, known) for column in shown.columns}
    for system, found in known.items():
        cells = [cell(column, found, best[column]) for column in shown.columns]
        if set(cells) != {"–"}:
            yield f"| {name(system)} | " + " | ".join(cells) + " |"


def best_of(column: Column, known: Known) -> str | None:
    """The best figure of a column, as it is printed."""
    values = [value(column, found) for found in known.values()]
    there = [each for each in values if each is not None]
    if not there:
        return None
    fewer_is_better = column.out_of or column.metric == "times_floor"
    return printed(column, min(there) if fewer_is_better else max(there))


def cell(column: Column, found: Mapping[str, Any], best: str | None) -> str:
    """A figure, in bold if it is the best; a dash where there is none."""
    there = value(column, found)
    if there is None:
        return "–"
    text = printed(column, there)
    shown = f"**{text}**" if text == best else text
    return f"{shown} of {found['sets'][column.set_name][column.out_of]}" if column.out_of else shown


def value(column: Column, found: Mapping[str, Any]) -> float | None:
    """The figure of a system."""
    there: float | None = found["sets"].get(column.set_name, {}).get(column.metric)
    return there


def printed(column: Column, number: float) -> str:
    """A figure as text; shares without the zero before the point, as is usual."""
    text = f"{number:.0f}" if column.out_of else format(number, column.form)
    return re.sub(r"^0(?=\.)", "", text)


def name(system: str) -> str:
    """How a system is called by those who make it."""
    return system.replace("_", "-")
