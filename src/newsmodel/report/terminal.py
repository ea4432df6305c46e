"""An article as people read it on a terminal: its head, its text, and what happens in it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Final
from urllib.parse import urlsplit

from newsmodel.model import (
    Article,
    Block,
    EntityType,
    Figure,
    Heading,
    Instant,
    ListBlock,
    Preformatted,
    Table,
)
from newsmodel.report.events import event_lines, quotation_lines, time_lines
from newsmodel.report.style import Look, Style, harmless, shortened

_BETWEEN: Final = "  "
"""What parts the columns of a table."""

_LONGEST_PARAGRAPH: Final = 320
_MOST_BLOCKS: Final = 12
_MOST_NAMES: Final = 12


def article_view(article: Article, style: Style, *, whole: bool = False) -> str:
    """The article in lines for a terminal.

    Args:
        article: what to show.
        style: how wide, and whether in colours.
        whole: show every paragraph in full, not only the beginning of each.
    """
    parts = [
        *_head(article, style),
        *_body(article, style, whole=whole),
        *_found(article, style),
    ]
    return "\n".join(parts) + "\n"


def _head(article: Article, style: Style) -> Iterator[str]:
    yield style.paint(style.wrap(article.headline or "(no headline)"), Look.TITLE)
    if article.subheadline:
        yield style.wrap(article.subheadline)
    names = ", ".join(author.name for author in article.authors)
    line = [article.byline or names, _place(article), _time(article.published), _origin(article)]
    if any(line):
        yield style.paint(style.wrap(" · ".join(part for part in line if part)), Look.FAINT)
    if article.modified and article.modified != article.published:
        yield style.paint(f"changed {_time(article.modified)}", Look.FAINT)
    if article.summary:
        yield ""
        yield style.wrap(article.summary, indent="| ")


def _place(article: Article) -> str:
    return (article.dateline.place or "") if article.dateline else ""


def _time(instant: Instant | None) -> str:
    """An instant with what is not known about it said, not filled in."""
    if instant is None:
        return ""
    if not instant.precision.has_time:
        return f"{instant} ({instant.precision})"
    return str(instant) if instant.zone_known else f"{instant} (zone not known)"


def _origin(article: Article) -> str:
    if article.publisher:
        return article.publisher.name
    return urlsplit(article.url).netloc if article.url else ""


def _body(article: Article, style: Style, *, whole: bool) -> Iterator[str]:
    blocks = article.body if whole else article.body[:_MOST_BLOCKS]
    for block in blocks:
        shown = _block(block, style, whole=whole)
        if shown:
            yield ""
            yield shown
    if len(blocks) < len(article.body):
        left = len(article.body) - len(blocks)
        yield ""
        yield style.paint(f"… and {left} more block{'s' if left > 1 else ''}", Look.FAINT)


def _block(block: Block, style: Style, *, whole: bool) -> str:
    match block:
        case Heading():
            return style.paint(style.wrap(block.text), Look.TITLE)
        case ListBlock():
            items = (_cut(item.text, whole=whole) for item in block.items)
            return "\n".join(style.wrap(f"- {item}", hanging="  ") for item in items)
        case Preformatted():
            return "\n".join(f"    {harmless(line)}" for line in block.text.split("\n"))
        case Table():
            return _table(block, style)
        case Figure():
            words = block.caption or next((m.alternative_text for m in block.media), None) or ""
            return style.paint(style.wrap(f"[picture: {words}]"), Look.FAINT) if words else ""
        case _:
            return style.wrap(_cut(block.text, whole=whole))


def _table(table: Table, style: Style) -> str:
    """The rows, their columns below each other where the terminal is wide enough."""
    rows = [[" ".join(harmless(cell.text).split()) for cell in row.cells] for row in table.rows]
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    if sum(widths) + len(_BETWEEN) * (len(widths) - 1) > style.width:
        return "\n".join(style.wrap(" | ".join(row), hanging="  ") for row in rows)
    padded = (map(str.ljust, row, widths) for row in rows)
    return "\n".join(_BETWEEN.join(cells).rstrip() for cells in padded)


def _cut(text: str, *, whole: bool) -> str:
    return text if whole else shortened(text, _LONGEST_PARAGRAPH)


def _found(article: Article, style: Style) -> Iterator[str]:
    found, text = article.annotations, article.text
    for title, entries in (
        ("Events", [event_lines(each, found, text, style) for each in found.events]),
        ("Quotations", [quotation_lines(each, found, text, style) for each in found.quotations]),
    ):
        yield from _section(title, len(entries), style)
        for entry in entries:
            yield from entry
    times = list(time_lines(found, text, style))
    yield from _section("Times", len(times), style)
    yield from times
    yield from _names(article, style)


def _names(article: Article, style: Style) -> Iterator[str]:
    often = Counter(mention.entity for mention in article.mentions)
    ranked = sorted(article.entities, key=lambda entity: (-often[entity.id], entity.id))
    lines = []
    for kind in EntityType:
        names = [entity.name for entity in ranked if entity.type is kind]
        if names:
            lines.append(style.wrap(_listed(kind, names), indent="  ", hanging="    "))
    yield from _section("Names", len(ranked), style)
    yield from lines


def _listed(kind: str, names: list[str]) -> str:
    shown = ", ".join(dict.fromkeys(names[:_MOST_NAMES]))
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return f"{kind}: {shown}{more}"


def _section(title: str, count: int, style: Style) -> Iterable[str]:
    return ("", style.paint(f"{title} ({count})", Look.HEADING)) if count else ()
