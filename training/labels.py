"""Which blocks of a page are in its gold: the labels that the training learns from."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import PageBlock
from newsmodel.html.body.block_building import build_blocks

WORD = re.compile(r"\w+")
SHINGLE = 4
SHORT = 6
"""Words below which a block is looked for together with its neighbours."""

CONTEXT = 2
"""How many words of a neighbour must stand with it in the gold."""


def text_of(page: HtmlDocument, block: PageBlock) -> str:
    """What a block adds to the body's text."""
    return "\n\n".join(built.text for built in build_blocks(page, block) if built.text)


def words(text: str) -> list[str]:
    """The words of a text."""
    return WORD.findall(text)


def body_labels(texts: Sequence[str], body: str) -> list[bool | None]:
    """For each text in a row whether the gold body holds it; None where it has no words."""
    gold = words(body)
    grams = {size: set(_grams(gold, size)) for size in range(1, SHORT + CONTEXT)}
    filled = [(index, found) for index, text in enumerate(texts) if (found := words(text))]
    labels: list[bool | None] = [None] * len(texts)
    for place, (index, own) in enumerate(filled):
        if len(own) >= SHORT:
            held = [gram in grams[SHINGLE] for gram in _grams(own, SHINGLE)]
            labels[index] = 2 * sum(held) > len(held)
        else:
            before = [word for _, each in filled[max(0, place - 4) : place] for word in each]
            behind = [word for _, each in filled[place + 1 : place + 5] for word in each]
            labels[index] = _in_context(before[-CONTEXT:], own, behind[:CONTEXT], grams)
    return labels


def snippet_labels(texts: Sequence[str], gold: dict[str, Any]) -> list[bool | None]:
    """For each text whether it must be in or out; None where no snippet says it."""
    wanted = [" ".join(each.split()) for each in gold.get("with") or ()]
    unwanted = [" ".join(each.split()) for each in gold.get("without") or ()]
    return [_by_snippets(" ".join(text.split()), wanted, unwanted) for text in texts]


def _by_snippets(text: str, wanted: list[str], unwanted: list[str]) -> bool | None:
    if any(each in text for each in wanted):
        return True
    return False if any(each in text for each in unwanted) else None


def _in_context(
    before: list[str], own: list[str], behind: list[str], grams: dict[int, set[tuple[str, ...]]]
) -> bool:
    """Whether a short text stands in the gold next to a neighbour of it."""
    rows = [row for row in (before + own, own + behind) if len(row) == len(own) + CONTEXT]
    return any(tuple(row) in grams[len(row)] for row in rows)


def _grams(found: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return (tuple(found[start : start + size]) for start in range(len(found) - size + 1))
