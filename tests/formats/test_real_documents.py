"""The laws of the lens on real documents of every interchange format, where they are at hand."""

import json
import zipfile
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve

import newsmodel
from newsmodel import Article, NotWritableError

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "formats"
GROUPS = ("feeds", "jsonfeed", "newsml-1", "newsml-g2", "ninjs", "nitf", "wire")
NEW = Article(headline="Another headline", keywords=("one", "two"), urgency=3)
FAMILIES = {*GROUPS, "atom", "atom03", "rdf", "rss"}
EVERY = 3
"""So many documents are passed over for one that is edited: reading them all takes seconds."""

pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason=f"there are no documents at {DATA.relative_to(DATA.parents[3])}"
)


@cache
def documents(group):
    """The names and bytes of a group's documents."""
    rows = [json.loads(line) for line in (DATA / "index.jsonl").read_text("utf-8").splitlines()]
    return [(row, read(row)) for row in rows if row["group"] == group and is_known(row)]


def is_known(row):
    """Whether a row's document is of a format that is read; a catalog of schemes holds nothing."""
    family, _, kind = row["format"].partition(":")
    return family in FAMILIES and kind != "catalog"


def read(row):
    """The bytes of a row of the index: of a file, or of one in an archive."""
    path = DATA / row["file"]
    if "member" not in row or row["member"] is None:
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return archive.read(row["member"])


def loaded(group):
    """Every document of a group that can be read."""
    for row, data in documents(group):
        try:
            yield row["path"], data, newsmodel.load_document(data)
        except newsmodel.DocumentError:
            # What another file says is not read: such a document is incomplete.
            if b"<!DOCTYPE" not in data:
                raise


@pytest.mark.parametrize("group", GROUPS)
def test_get_put(group):
    """What was read and not changed is written back, byte for byte."""
    for name, data, document in loaded(group):
        assert document.to_bytes() == data, name
        for index, article in enumerate(document.articles[:2]):
            assert document.with_article(index, article).to_bytes() == data, name


@pytest.mark.parametrize("group", [group for group in GROUPS if group not in ("newsml-1", "wire")])
def test_put_get_and_put_put(group):
    """Whatever is set is read again, beside all that others wrote; and the last write wins."""
    for name, _, document in list(loaded(group))[::EVERY]:
        if not document.articles:
            continue
        try:
            changed = document.with_article(0, NEW)
        except NotWritableError:
            assert document.diagnostics, f"{name} cannot be edited, and nothing says why"
            continue
        written = changed.to_bytes()
        again = newsmodel.load_document(written, format=document.format)
        assert again.articles == changed.articles, name
        twice = document.with_article(0, Article()).with_article(0, NEW)
        assert twice.to_bytes() == written, name


@pytest.mark.parametrize("group", [group for group in GROUPS if group not in ("newsml-1", "wire")])
def test_an_edit_and_back(group):
    """A headline changed and changed back gives the article that was there."""
    for name, _, document in list(loaded(group))[1::EVERY]:
        if not document.articles or not document.articles[0].headline:
            continue
        article = document.articles[0]
        try:
            changed = document.with_article(0, evolve(article, headline="Another headline"))
        except NotWritableError:
            continue
        reread = newsmodel.load_document(changed.to_bytes(), format=document.format)
        assert reread.articles[0].headline == "Another headline", name
        back = reread.with_article(0, article).to_bytes()
        assert newsmodel.load_document(back, format=document.format).articles[0] == article, name
