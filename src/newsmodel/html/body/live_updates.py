"""The entries of a live blog with their times: as the page shows them, and as JSON-LD states them.

A shown entry is a container that is named after it, or that microdata calls an update, on a page on
which something is named live. There are several of them, or it is no live blog. What shows no date
has that of the entry that is stated.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import Any, Final

from attrs import evolve

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import PageBlock, Region
from newsmodel.html.body.block_building import build_blocks
from newsmodel.html.body.markup_blocks import blocks_of_markup
from newsmodel.html.data.article_node import article_node
from newsmodel.html.dates.reading import read_date
from newsmodel.html.values import comparable, plain
from newsmodel.model import Block, Heading, Instant, LiveUpdate

_ENTRY: Final = re.compile(
    r"(?:^|[\s_-])live[_-]?(?:blog|event|ticker)?[_-]*(?:post|entry|update|item|block)(?=$|[\s_-])"
)
_MICRODATA: Final = "liveBlogUpdate"
_MOST_UPDATES: Final = 1000
_KEY: Final = 60


def shown_blocks(page: HtmlDocument, chosen: Sequence[PageBlock]) -> tuple[Block, ...]:
    """The blocks of the model for blocks of the page, those of an entry gathered in it."""
    regions = page.blocks.regions
    if not any("live" in region.names for region in regions):
        return tuple(built for block in chosen for built in build_blocks(page, block))
    return tuple(_gathered(page, chosen, _owners(regions)))


def _gathered(
    page: HtmlDocument, chosen: Sequence[PageBlock], owners: list[int]
) -> Iterator[Block]:
    for owner, group in groupby(chosen, key=lambda block: owners[block.region]):
        built = [each for block in group for each in build_blocks(page, block)]
        if owner >= 0 and built:
            yield _shown_update(page, page.blocks.regions[owner].element, built)
        else:
            yield from built


def stated_updates(page: HtmlDocument, data: dict[str, Any]) -> Iterator[LiveUpdate]:
    """The entries that the node of a live blog holds (schema.org ``liveBlogUpdate``)."""
    given = data.get("liveBlogUpdate")
    for each in islice(given if isinstance(given, list) else [given], _MOST_UPDATES):
        if isinstance(each, dict):
            headline, body = plain(each.get("headline")), each.get("articleBody")
            blocks = list(blocks_of_markup(page, body)) if isinstance(body, str) else []
            if headline or blocks:
                published = read_date(plain(each.get("datePublished")))
                identifier = plain(each.get("@id") or each.get("url"))
                yield _update(published, headline, blocks, identifier)


def _owners(regions: Sequence[Region]) -> list[int]:
    """For each region the entry that it lies in, -1 for none."""
    owners = [-1] * len(regions)
    entries = _entries(regions)
    for region in regions[min(entries, default=len(regions)) :]:
        inherited = owners[region.parent] if region.parent >= 0 else -1
        owners[region.index] = region.index if region.index in entries else inherited
    return owners


def _entries(regions: Sequence[Region]) -> set[int]:
    """The outermost regions that look like an entry and are not the only one."""
    looking = {region.index for region in regions if _is_entry(region)}
    if len(looking) < 2:
        return set()
    depth: list[int] = []
    levels: dict[int, set[int]] = {}
    for region in regions:
        around = depth[region.parent] if region.parent >= 0 else 0
        depth.append(around + (region.index in looking))
        if depth[-1] > around:
            levels.setdefault(depth[-1], set()).add(region.index)
    return next((levels[each] for each in sorted(levels) if len(levels[each]) > 1), set())


def _is_entry(region: Region) -> bool:
    is_named = "live" in region.names and _ENTRY.search(region.names) is not None
    return is_named or region.itemprop == _MICRODATA


def _shown_update(page: HtmlDocument, element: Any, blocks: list[Block]) -> LiveUpdate:
    times = list(element.iter("time"))
    clocks = {text for time in times if (text := page.text_of(time))}
    told = [block for block in blocks if block.text not in clocks]
    headline = told[0].text if told and isinstance(told[0], Heading) else ""
    published = next((read_date(time.get("datetime") or "") for time in times), None)
    shown = _update(published, headline, told[bool(headline) :], element.get("id", "").strip())
    if shown.published is not None:
        return shown
    return evolve(shown, published=_stated_times(page).get(_key(shown)))


def _stated_times(page: HtmlDocument) -> dict[str, Instant | None]:
    node = article_node(page)
    return page.feature(
        "html.live_times",
        lambda: {
            _key(update): update.published
            for update in (stated_updates(page, node.data) if node else ())
        },
    )


def _key(update: LiveUpdate) -> str:
    """What tells an entry from the others of its live blog."""
    return comparable(update.headline or update.text)[:_KEY]


def _update(
    published: Instant | None, headline: str, blocks: list[Block], identifier: str
) -> LiveUpdate:
    return LiveUpdate(
        published=published,
        headline=headline or None,
        blocks=tuple(each for each in blocks if not isinstance(each, LiveUpdate)),
        identifier=identifier or None,
    )
