"""The pages with gold, as rows of features with labels and weights."""

import gzip
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from attrs import frozen

import newsmodel
from labels import body_labels, snippet_labels, text_of, words
from newsmodel.documents import HtmlDocument
from newsmodel.html.body.article_body import in_play, is_text
from newsmodel.html.body.block_features import Row, rows
from newsmodel.html.body.main_region import main_region

SECOND_LEVEL = frozenset("ac co com edu gov ne net or org".split())
"""Labels below a country under which it registers domains."""

SNIPPET_WEIGHT = 0.12
"""A page with a whole body weighs about one; of snippets there are some six a page."""

EVEN_SHARE = 0.2
"""How much of a page's weight is spread over its blocks whatever their length: headings count."""

LEAST_FOUND = 0.4
DOUBTFUL_WEIGHT = 0.2
"""Where the page hardly shows the gold, or the gold holds a small part of the text, it may be the
gold that is wrong."""


@frozen
class Sample:
    """One page: its blocks in play, and what the gold says of them."""

    page: str
    domain: str
    texts: list[str]
    rows: list[Row]
    labels: list[bool | None]
    weights: list[float]
    body: str | None


def samples(folder: Path) -> Iterator[Sample]:
    """The pages of one set that have gold for the body."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        for gold in map(json.loads, lines):
            data = gzip.decompress((folder / "pages" / f"{gold['id']}.html.gz").read_bytes())
            if gold.get("body") or gold.get("with"):
                yield from sample(gold, data)


def sample(gold: dict[str, Any], data: bytes) -> Iterator[Sample]:
    """One page; nothing where it is no page or shows no text."""
    page = newsmodel.load_document(data)
    if not isinstance(page, HtmlDocument):
        return
    blocks = [block for block in in_play(page) if is_text(block)]
    if not blocks:
        return
    texts = [text_of(page, block) for block in blocks]
    body = gold.get("body")
    labels = body_labels(texts, body) if body else snippet_labels(texts, gold)
    weights = body_weights(texts, labels, body) if body else [SNIPPET_WEIGHT] * len(texts)
    yield Sample(
        page=gold["id"],
        domain=domain(gold.get("url") or gold["id"]),
        texts=texts,
        rows=rows(page, main_region(page), blocks),
        labels=labels,
        weights=weights,
        body=body,
    )


def body_weights(texts: Sequence[str], labels: Sequence[bool | None], body: str) -> list[float]:
    """What each block weighs: its share of the words, as the measure of the body has it."""
    lengths = [len(words(text)) for text in texts]
    whole = max(len(words(body)), sum(lengths) / 2)
    found = sum(length for length, label in zip(lengths, labels, strict=True) if label)
    trust = 1.0 if found >= LEAST_FOUND * whole else DOUBTFUL_WEIGHT
    return [trust * (length / whole + EVEN_SHARE / len(texts)) for length in lengths]


def domain(url: str) -> str:
    """The registered domain of an address: pages of one site must not be on both sides."""
    parts = (urlsplit(url).hostname or url).split(".")
    is_long = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in SECOND_LEVEL
    return ".".join(parts[-3 if is_long else -2 :])
