"""The text of an article is found in the state of a page's program, by its shape."""

import json
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmodel
from html_pages import PARAGRAPHS, SENTENCES, article, candidates, page
from newsmodel.html.body.article_body import dom_body
from newsmodel.html.body.extractors import body, script_body
from newsmodel.html.body.state_text import texts_in
from newsmodel.model import BlockQuote, Heading, ListBlock, Paragraph

TITLE = "Harbour board decides nothing"
TOLD = [*SENTENCES, *(sentence.replace(" ", "  and ", 1) for sentence in SENTENCES)]
OTHER = ["A regatta that has nothing to do with it was held on the lake, and nobody won."] * 30

SHAPES = {
    "markup": "".join(f"<p>{one}</p>" for one in TOLD),
    "lines": "\n\n".join(TOLD),
    "texts": TOLD,
    "typed": [{"type": "text", "_id": "X", "content": one} for one in TOLD],
    "marked up": [{"kind": "paragraph", "html": f"<p>{one}</p>"} for one in TOLD],
    "pieces": [
        {"_type": "block", "style": "normal", "children": [{"text": one[:9]}, {"text": one[9:]}]}
        for one in TOLD
    ],
    "nested": {
        "nodeType": "document",
        "content": [
            {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": one}]}
            for one in TOLD
        ],
    },
    "elements": ["div", *(["p", {"class": "x"}, one[:9], ["b", one[9:]]] for one in TOLD)],
}


def state(text):
    related = {"headline": "Regatta", "body": "".join(f"<p>{one}</p>" for one in OTHER)}
    story = {"id": 7, "headlines": {"basic": TITLE}, "body": text, "tags": ["a", "b"]}
    return {"props": {"menu": [{"name": "News"}] * 9, "story": story, "related": [related]}}


def shell(data, *, shown="<div id='root'></div>", script="<script type='application/json'>{}"):
    return page(
        f"<title>{TITLE} | Courier</title>{shown}{script.replace('{}', json.dumps(data))}</script>"
    )


def best(document):
    found = candidates(body, document, "body") + candidates(script_body, document, "body")
    return max(found, key=lambda each: each.confidence, default=None)


def read(data):
    found = best(shell(data))
    return [" ".join(block.text.split()) for block in found.value] if found else []


@pytest.mark.parametrize("shape", SHAPES)
def test_the_text_below_the_headline_is_the_body_of_a_shell(shape):
    """However a system keeps its text, and though there is a longer one in the state."""
    assert read(state(SHAPES[shape])) == [" ".join(one.split()) for one in TOLD]


def test_a_shell_without_a_word_is_not_empty():
    """What a program will show is there."""
    result = newsmodel.parse(shell(state(SHAPES["typed"])).source.data, annotate=False)
    assert (result.status, len(result.article.body)) == (newsmodel.ParseStatus.OK, len(TOLD))
    empty = newsmodel.parse(shell({"story": {}}).source.data, annotate=False)
    assert empty.status is newsmodel.ParseStatus.EMPTY


def test_a_text_goes_on_from_what_is_shown():
    """The opening before a paywall says which text is this article's, if no headline does."""
    data = {"a": {"body": SHAPES["typed"]}, "b": {"body": OTHER}}
    found = best(shell(data, shown=article("".join(f"<p>{one}</p>" for one in SENTENCES[:2]))))
    assert (found.evidence.method, found.evidence.anchor) == ("script", "script[0].a.body")
    assert len(found.value) == len(TOLD)


def test_stores_keep_each_block_once():
    """A list of references stands for what they refer to."""
    blocks = {f"Block:{i}": {"type": "P", "text": one} for i, one in enumerate(TOLD)}
    story = {"title": TITLE, "content": [{"__ref": name} for name in blocks]}
    assert read({"store": {**blocks, "Story:1": story}}) == [" ".join(o.split()) for o in TOLD]
    assert read({"store": {"Story:1": {**story, "content": [{"__ref": "no"}] * 9}}}) == []


def test_the_kinds_of_blocks_are_kept():
    """Pictures and advertisements among them are no text."""
    blocks = [
        {"type": "text", "content": TOLD[0]},
        {"type": "image", "content": "A picture of the quay"},
        {"type": "header", "content": "Afterwards"},
        {"type": "list", "items": [{"type": "list-item", "text": one} for one in ("one", "two")]},
        {"type": "quote", "content": TOLD[1]},
        *({"type": "text", "content": one} for one in TOLD[2:]),
    ]
    found = best(shell(state(blocks))).value
    kinds = [Paragraph, Heading, ListBlock, BlockQuote, *[Paragraph] * 6]
    assert [type(block) for block in found] == kinds
    assert found[2].text == "one\ntwo"


@pytest.mark.parametrize(
    "data",
    [
        {"related": [{"headline": "Regatta", "body": OTHER}]},
        {"story": {"title": TITLE, "styles": "a { color: red }\n\n" * 40}},
        {"story": {"title": TITLE, "comments": [{"type": "comment", "text": o} for o in OTHER]}},
        {"story": {"title": TITLE, "related": [{"headline": one, "url": "/x"} for one in OTHER]}},
    ],
)
def test_other_texts_in_a_state_are_not_the_body(data):
    """Other stories, style sheets, comments, teasers."""
    assert read(data) == []


def test_a_state_corrects_what_is_shown():
    """What follows behind its text is no part of the body, as with other statements."""
    shown = article("".join(f"<p>{one}</p>" for one in [*TOLD, *OTHER[:2]]))
    assert OTHER[0] not in dom_body(shell(state(TOLD), shown=shown)).text
    assert OTHER[0] in dom_body(shell({}, shown=shown)).text


def test_what_is_shown_whole_is_taken_from_the_page():
    """The state is no candidate where the page shows enough."""
    document = shell(state(SHAPES["typed"]), shown=article(PARAGRAPHS * 5))
    assert candidates(script_body, document, "body") == []
    document = shell(state(list(SENTENCES)), shown=article(PARAGRAPHS))
    assert best(document).evidence.method == "density"


@given(st.text(max_size=4))
def test_any_name_is_a_step_of_a_path(name):
    """Paths are written in letters that can be written, whatever a state calls its members."""
    [found] = texts_in({name: {"a": TOLD}}, "script[0]")
    assert found.path.isprintable()
    assert found.path.startswith("script[0]")
    assert newsmodel.model.Evidence(anchor=found.path).anchor.endswith(".a")


@given(
    st.recursive(
        st.none() | st.integers() | st.sampled_from([*TOLD, "<p>a b<br><br>", "p", "text"] * 2),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["type", "text", "id", "__ref", "children"]), inner, max_size=3
            )
        ),
        max_leaves=30,
    )
)
def test_any_state_is_read(data):
    """What is found holds words of the state and says where they stand."""
    for found in texts_in([data], "script[0]"):
        assert found.path.startswith("script[0][0]")
        assert any(one in found.markup for one in (*TOLD, "<p>a b<br><br>"))


def test_states_are_read_in_linear_time():
    """Twice the state takes about twice the time, however deep it is nested."""
    took = []
    for size in (2000, 8000):
        deep = {"text": TOLD[0]}
        for _ in range(200):
            deep = [{"children": [deep]}]
        data = {"story": [{"type": "text", "content": TOLD[0]}] * size, "deep": [deep] * 9}
        start = process_time()
        assert len(list(texts_in(data, "$"))) >= 1
        took.append(process_time() - start)
    assert took[1] < 12 * took[0] + 0.05
