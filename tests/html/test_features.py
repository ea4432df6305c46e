"""Features are computed once, and one bad piece of a page costs only itself."""

import json
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_pages import page
from newsmodel.documents.page_blocks import BlockKind

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=12,
)


def ld(*blocks):
    scripts = "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)
    return page(f"<html><head>{scripts}</head><body><p>x</p></body></html>")


@given(st.lists(JSON_VALUES, max_size=4))
def test_any_json_is_flattened_to_objects(blocks):
    """Whatever JSON a page states, its nodes are objects, and their paths tell them apart."""
    texts = [json.dumps(block).replace("<", "\\u003c") for block in blocks]
    nodes = ld(*texts).json_ld
    assert all(isinstance(node.data, dict) for node in nodes)
    assert len({node.path for node in nodes}) == len(nodes)


@given(st.text(max_size=60).filter(lambda text: "<" not in text and "\x00" not in text))
def test_a_bad_block_costs_only_itself(nonsense):
    """A block after one that cannot be read is read."""
    nodes = ld(nonsense, '{"@type": "NewsArticle"}').json_ld
    assert nodes[-1].types == ("NewsArticle",)


@pytest.mark.parametrize(
    "block",
    [
        '{"@type": "Article", "name": "line\nbreak"}',
        '<!-- {"@type": "Article"} -->',
        '//<![CDATA[\n{"@type": "Article"}\n//]]>',
        '{"@type": "Article",}',
        '{"@type": "Article"};',
        '{"@type": "Article"} {"@type": "Second"}',
        '{"@type": ["http://schema.org/Article"]}',
    ],
)
def test_what_pages_do_to_json(block):
    """Line breaks in strings, comments around, commas and semicolons too many: it is read."""
    assert ld(block).json_ld[0].types == ("Article",)


def test_graphs_arrays_and_wrappers_are_flattened_with_paths():
    """A node within a graph, an array or a page's main entity stands for itself."""
    document = ld(
        '[{"@graph": [{"@type": "A"}, {"@type": "B"}]}, {"mainEntity": {"@type": "C"}}]',
    )
    found = {node.path: node.types for node in document.json_ld if node.types}
    assert found == {
        "$[0][0].@graph[0]": ("A",),
        "$[0][0].@graph[1]": ("B",),
        "$[0][1].mainEntity": ("C",),
    }


def test_deeply_nested_json_is_left():
    """A block that nests without end is no reason to fail."""
    assert ld("[" * 100_000 + "]" * 100_000).json_ld == ()


def test_meta_table_looks_up_by_every_name_in_any_case():
    """Names are those of name, property, itemprop and http-equiv; contents are cleaned."""
    meta = page(
        '<meta NAME="Author" content=" Ada  Example ">'
        '<meta property="og:title" content="A&amp;amp;B">'
        '<meta itemprop="x" content=""><meta property="article:tag" content="one">'
        '<meta property="article:tag" content="two">'
    ).meta
    assert meta.first("author") == "Ada Example"
    assert meta.first("missing", "og:title") == "A&B"
    assert "x" not in meta
    assert meta.all("article:tag") == ("one", "two")
    assert meta.stated((("x", 1), ("author", 2), ("og:title", 3))) == [
        ("author", 2),
        ("og:title", 3),
    ]


def test_features_are_computed_once():
    """The second look gives the same object as the first."""
    document = page("<p>Some text.</p>")
    assert document.blocks is document.blocks
    assert document.json_ld is document.json_ld
    assert document.meta is document.meta


def test_title_in_a_drawing_is_not_the_pages():
    """Drawings have titles too."""
    document = page("<head></head><body><svg><title>Arrow</title></svg><p>x</p></body>")
    assert document.title is None
    assert page("<title>Mine</title><svg><title>Arrow</title></svg>").title == "Mine"


def test_loose_text_is_split_where_two_line_breaks_stand():
    """Old pages tell paragraphs apart by two ``br``; one ``br`` does not."""
    blocks = page("<div>one<br>still <b>one</b><br> <br>two</div>").blocks.blocks
    assert [block.text for block in blocks] == ["onestill one", "two"]


def test_blocks_come_in_document_order_with_their_kinds():
    """What is seen first comes first, whatever it is nested in."""
    document = page(
        "<div><h2>Head</h2>loose <a href='/x'>link</a><p>para</p></div>"
        "<section><ul><li>item</li></ul><blockquote>said</blockquote></section>"
    )
    found = [(block.kind, block.text) for block in document.blocks.blocks]
    assert found == [
        (BlockKind.HEADING, "Head"),
        (BlockKind.PARAGRAPH, "loose link"),
        (BlockKind.PARAGRAPH, "para"),
        (BlockKind.LIST, "item"),
        (BlockKind.QUOTE, "said"),
    ]


TEXTS = st.sampled_from(
    ("<p>One.</p>", "Two.", "<img src=a.png>", "<b>Three</b>", "<h2>Four</h2>", "")
)
CONTAINERS = st.sampled_from(("div", "section", "a", "li", "figure"))
NESTED = st.recursive(TEXTS, lambda inner: st.tuples(CONTAINERS, inner, inner))


def written(node):
    if isinstance(node, str):
        return node
    tag, *inner = node
    return f"<{tag}>{''.join(map(written, inner))}</{tag}>"


@given(st.lists(NESTED, max_size=5).map(lambda nodes: "".join(map(written, nodes))))
def test_a_region_knows_what_lies_within_it(markup):
    """Its own blocks and regions, and those of the regions within, follow each other."""
    found = page(f"<body>{markup}</body>").blocks
    around = {-1: set()}
    for region in found.regions:
        around[region.index] = around[region.parent] | {region.index}
    for region in found.regions:
        within = [each.index for each in found.regions if region.index in around[each.index]]
        assert within == list(range(region.index, region.end))
        blocks = [i for i, each in enumerate(found.blocks) if region.index in around[each.region]]
        assert blocks == list(range(region.first_block, region.end_block)) or not blocks


def test_link_density_is_the_share_of_linked_text():
    """All of a block inside a linked container is link."""
    first, second = page("<p>1234<a href=x>1234</a></p><a href=y><div>all</div></a>").blocks.blocks
    assert first.link_density == 0.5
    assert second.link_density == 1.0


def test_scripts_are_no_text():
    """A long script in the middle of a text does not count."""
    script = "<script>" + "var x = 1;" * 100 + "</script>"
    (block,) = page(f"<p>before <span>{script}</span> after</p>").blocks.blocks
    assert block.text == "before after"


def test_a_container_that_was_never_closed_swallows_nothing():
    """A page whose ``noscript`` has no end is still read."""
    document = page("<body><noscript><div>" + "<p>Some words of text.</p>" * 6 + "</body>")
    assert len(document.blocks.blocks) == 6


@given(
    st.sampled_from(["https://a.example/x/y?z", "http://A.example:80/", "https://a.example", ""]),
    st.lists(st.sampled_from([*"/.?#=;:%~-_é", "//", "..", "a", "b.c"])).map("".join),
)
def test_addresses_are_made_absolute_as_the_standard_library_does(base, address):
    """Plain paths too, which are not given to it."""
    found = page("<p>x</p>", url=base or None).absolute(address)
    assert found == (urljoin(base, address) or None)


def test_canonical_address_is_made_absolute():
    """``base`` and the page's own address are what it is relative to."""
    document = page('<link rel="canonical" href="/a"><p>x', url="https://paper.example/b/c")
    assert document.canonical_url == "https://paper.example/a"
    moved = page('<base href="https://other.example/d/"><link rel=canonical href="e"><p>x')
    assert moved.canonical_url == "https://other.example/d/e"
