"""What holds for all rules, on whatever page: paths lead where they say, exclusion excludes."""

from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel
from newsmodel.documents import DocumentError, HtmlDocument, Source
from newsmodel.sites import SiteRules, css, json_ld, script, xpath
from newsmodel.sites.cleaning import Cleaning
from newsmodel.sites.json_paths import follow, parse_json_path
from newsmodel.testing import check_extractor
from sites.pages import STORY, URL

NAMES = st.from_regex(r"[A-Za-z_@][A-Za-z0-9_-]{0,6}", fullmatch=True) | st.text(
    st.characters(exclude_characters="'\"", exclude_categories=("Cs",)), min_size=1, max_size=5
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


def places(value, path="$"):
    """Every value within a value, with the path that is written for it."""
    yield path, value
    steps = parse_json_path(path)
    for where, inner in follow((None,), value, path):
        assert len(parse_json_path(where)) == len(steps) + 1
        yield from places(inner, where)


@settings(max_examples=200)
@given(VALUES)
def test_the_path_in_the_evidence_leads_to_the_value(value):
    """Whatever a wildcard found, its own path leads there, and nowhere else."""
    for path, expected in places(value):
        assert [found for _, found in follow(parse_json_path(path), value)] == [expected]


WORDS = st.lists(st.sampled_from("weir lock gate barge basin a".split()), min_size=1, max_size=4)


@given(st.lists(st.tuples(st.sampled_from(["keep", "drop"]), WORDS), min_size=1, max_size=5))
def test_what_is_excluded_and_nothing_else_is_left_out(pieces):
    """Words stay in their order, but for those in excluded elements."""
    inner = "".join(f"<span class='{kind}'>{' '.join(words)}</span> " for kind, words in pieces)
    page = HtmlDocument(Source.of(f"<div id=t><p>{inner}</p>end</div>"))
    site = SiteRules(name="x", urls="*.lock-keeper.example", body=css("#t"), exclude=css(".drop"))
    [body] = site.extract(page, {})
    said = " ".join(block.text for block in body.value).split()
    assert said == [word for kind, words in pieces if kind == "keep" for word in words] + ["end"]


@given(st.text(max_size=40), st.text(min_size=1, max_size=4), st.text(min_size=1, max_size=4))
def test_cleaned_values_are_never_blank_and_hold_no_separator(text, one, other):
    """Splitting leaves neither separators nor empty values behind."""
    for value in Cleaning(split=(one, other)).values(text):
        assert value.strip() == value != ""
        assert one not in value
        assert other not in value


ALL = SiteRules(
    name="all",
    urls="*.lock-keeper.example",
    headline=(css("h1"), xpath("//title | //@title"), json_ld("headline")),
    authors=json_ld("author[*].name"),
    published=script("a[0].b", variable="s"),
    keywords=script("*", script_id="i"),
    access=xpath("boolean(//h1)"),
    media=css("img, figure"),
    body=css("p, div, h1, ul, table"),
    exclude=css("b"),
    date_order="dmy",
)
PARSER = newsmodel.Parser([ALL], discover=False, strict=True)
PARTS = st.sampled_from(
    """<h1>|</h1>|<p>|</p>|<div>|</div>|<b>|</b>|<ul><li>|<table><tr><td>|<img src=x>|<figure>|text|
    <script id=i>{"a": "\\ud800"}</script>|<script>s = {"a": [{"b": "1/2/2020"}]}</script>|
    <script type=application/ld+json>{"headline": [1, {"name": "x"}], "author": "y"}</script>|
    <script>s = JSON.parse("{")</script>|&#0;|<!-- |-->|<script id=i>[[[[|\x00""".split("|")
)


@settings(max_examples=200)
@given(st.lists(PARTS, max_size=25).map("".join))
def test_rules_survive_every_page(page):
    """On whatever page, all that rules propose are valid values, and the page stays as it is."""
    try:
        document = HtmlDocument(Source.of(page))
    except DocumentError:
        return
    before = document.text_of(document.tree)
    found = list(ALL.extract(document, {}))
    assert found == list(ALL.extract(document, {}))
    assert document.text_of(document.tree) == before
    PARSER.parse(page.encode(), content_type="text/html", url=URL, annotate=False)


def test_rules_keep_the_contract_of_extractors():
    """Rules with every kind of selector are as sound as any extractor has to be."""
    check_extractor(ALL, [STORY], examples=20)
