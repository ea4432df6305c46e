"""The pages of an article that a publisher spreads over several, put together to one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from attrs import evolve

from newsmodel.model import (
    EXTRACTABLE_FIELDS,
    Access,
    Annotations,
    Article,
    Block,
    Figure,
    Heading,
    Link,
    LinkRelation,
    Provenance,
)
from newsmodel.model.arguments import expect

_JOINED: Final = ("body", "media", "links", "access")
_PAGES: Final = frozenset((LinkRelation.NEXT, LinkRelation.PREVIOUS))
_LONG: Final = 40
"""Characters from which on a text that comes again was repeated by the page, not the author."""


def merge_pages(pages: Iterable[Article]) -> Article:
    """One article of several pages, in their order.

    The first page speaks for the article; later ones say what it leaves open. Their bodies, media
    and links are joined, without what each page repeats. The text is another one then, so the
    result has no annotations: annotate its ``text``.

    Args:
        pages: what was read from each page, the first one first.

    Raises:
        ValueError: when there is no page.
    """
    expect("pages", pages, Iterable)
    given = tuple(pages)
    if not given:
        raise ValueError("there is no page to merge")
    for number, page in enumerate(given, start=1):
        expect(f"page {number}", page, Article)
    if len(given) == 1:
        return given[0]
    fields = {name: _first(given, name) for name in EXTRACTABLE_FIELDS if name not in _JOINED}
    return Article(
        **{name: getattr(page, name) for name, page in fields.items()},
        body=tuple(_bodies(given)),
        media=tuple({each.url or each: each for page in given for each in page.media}.values()),
        links=tuple(_links(given)),
        access=_access(given),
        annotations=Annotations(),
        provenance=dict(_provenance(given, fields)),
    )


def _first(pages: Sequence[Article], name: str) -> Article:
    """The first page that says something about a field."""
    return next((page for page in pages if getattr(page, name)), pages[0])


def _bodies(pages: Sequence[Article]) -> Iterator[Block]:
    seen: set[object] = set()
    for page in pages:
        yield from (block for block in page.body if _mark(block) not in seen)
        seen.update(mark for block in page.body if (mark := _mark(block)) is not None)


def _mark(block: Block) -> object:
    """What tells that a block was on an earlier page already; None where nothing does."""
    if isinstance(block, Figure):
        return tuple(media.url for media in block.media)
    if isinstance(block, Heading) or len(block.text) >= _LONG:
        return block.text
    return None


def _links(pages: Sequence[Article]) -> Iterator[Link]:
    """All links but those between the pages; the last page may lead to one that is not there."""
    every = dict.fromkeys(chain.from_iterable(page.links for page in pages))
    yield from (link for link in every if link.relation not in _PAGES)
    yield from (link for link in pages[-1].links if link.relation == LinkRelation.NEXT)


def _access(pages: Sequence[Article]) -> Access | None:
    known = [page.access for page in pages if page.access is not None]
    if not known:
        return None
    stated = next((each for each in known if each.declared is not None), known[0])
    seen = [each.truncated for each in known if each.truncated is not None]
    return evolve(stated, truncated=any(seen) if seen else None)


def _provenance(
    pages: Sequence[Article], fields: dict[str, Article]
) -> Iterator[tuple[str, Provenance]]:
    for name, page in fields.items():
        if name in page.provenance:
            yield name, page.provenance[name]
    for name in _JOINED:
        parts = [page.provenance[name] for page in pages if name in page.provenance]
        if parts:
            yield name, _joined(parts)


def _joined(parts: Sequence[Provenance]) -> Provenance:
    return Provenance(
        confidence=min(part.confidence for part in parts),
        evidence=tuple(chain.from_iterable(part.evidence for part in parts)),
        losers=tuple(chain.from_iterable(part.losers for part in parts)),
        reason=f"{len(parts)} pages put together" if len(parts) > 1 else parts[0].reason,
    )
