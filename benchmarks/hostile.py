"""Pages that are as bad as pages get: each is one thing in excess, of any size.

A page of `size` is about that many kilobytes; what is made twice as large holds twice as much.
"""

import json
from collections.abc import Callable
from typing import Final

_SENTENCE: Final = "The council of the harbour said on Monday that the ferry would stay in port. "


def _page(body: str, head: str = "") -> bytes:
    title = "<title>Ferry stays in port</title>"
    start = (
        f"<!DOCTYPE html><html lang=en><head>{title}{head}</head><body><h1>Ferry stays in port</h1>"
    )
    return f"{start}<p>{_SENTENCE * 3}</p>{body}</body></html>".encode()


def _filled(piece: str, size: int) -> str:
    return piece * (1000 * size // len(piece))


def _numbered(pattern: str, size: int) -> str:
    count = 1000 * size // len(pattern.format(10_000))
    return "".join(pattern.format(number) for number in range(count))


def deep_nesting(size: int) -> bytes:
    """Stacks of 300 elements within each other, a sentence in each."""
    stack = f"<div><span>{_SENTENCE}" * 150 + "</span></div>" * 150
    return _page(_filled(stack, size))


def unclosed_tags(size: int) -> bytes:
    """Inline elements that nobody closes, and that go on in the next paragraph."""
    return _page(_filled(f"<p><b><i><a href=/x>{_SENTENCE}", min(size, 400)))


def many_links(size: int) -> bytes:
    """100,000 links at 5 MB."""
    return _page(_numbered("<a href='/story/{0}'>Ferry story {0}</a> ", size))


def menus(size: int) -> bytes:
    """Lists in lists of links."""
    items = "<li><a href=/x>Harbour</a></li>" * 20
    return _page(
        _filled(f"<div class=menu><ul><li>News<ul>{items}</ul></li>{items}</ul></div>", size)
    )


def large_tables(size: int) -> bytes:
    """One table of many rows."""
    return _page(
        f"<table>{_filled('<tr>' + '<td>12</td><td>Ferry</td>' * 5 + '</tr>', size)}</table>"
    )


def nested_tables(size: int) -> bytes:
    """Tables that make the layout, as pages of the nineties have it."""
    cell = f"<table><tr><td><table><tr><td><p>{_SENTENCE}</td></tr></table></td></tr></table>"
    return _page(_filled(cell, size))


def one_long_line(size: int) -> bytes:
    """A paragraph of megabytes."""
    return _page(f"<p>{_filled(_SENTENCE, size)}</p>")


def one_long_word(size: int) -> bytes:
    """A paragraph of megabytes without a space."""
    return _page(f"<p>{_filled('Ferry.', size)}</p>")


def many_articles(size: int) -> bytes:
    """Hundreds of articles, each with a headline, a byline, a date and a text."""
    head = (
        "<h2>Ferry news {0}</h2><p class=byline>By Ilse Vantongeren</p><time>22 April 2025</time>"
    )
    return _page(_numbered(f"<article>{head}<p>{_SENTENCE * 3}</p></article>", size))


def many_headings(size: int) -> bytes:
    """A headline after the other."""
    return _page(_numbered("<h1>Ferry stays in port, part {0}</h1>", size))


def many_meta_tags(size: int) -> bytes:
    """10,000 meta elements at half a megabyte, half of them of one name."""
    pattern = "<meta name='author' content='Ilse Vantongeren {0}'><meta name='x{0}' content='1'>"
    return _page("", _numbered(pattern, size))


def large_json_ld(size: int) -> bytes:
    """Thousands of nodes in one block."""
    nodes = [
        {"@type": "NewsArticle", "@id": f"/{number}", "headline": f"Ferry {number}", "about": [{}]}
        for number in range(10 * size)
    ]
    block = json.dumps({"@graph": nodes})
    return _page("", f"<script type='application/ld+json'>{block}</script>")


def large_article_body(size: int) -> bytes:
    """The article in JSON-LD alone, far longer than what is shown."""
    node = {"@type": "NewsArticle", "articleBody": _filled(f"{_SENTENCE}\n", size)}
    return _page("", f"<script type='application/ld+json'>{json.dumps(node)}</script>")


def broken_json_ld(size: int) -> bytes:
    """A block that is opened again and again and never closed."""
    return _page("", f"<script type='application/ld+json'>{_filled('[{', size)}</script>")


def script_state(size: int) -> bytes:
    """A program with objects all over, some of them JSON."""
    piece = 'a({"text":"<p>' + _SENTENCE + '</p>"});b={"c":undefined,d:[{"e":1}]};'
    return _page("", f"<script>{_filled(piece, size)}</script>")


def comments(size: int) -> bytes:
    """Thousands of comments between words."""
    return _page(f"<p>{_filled('Ferry <!-- advertisement --> ', size)}</p>")


def line_breaks(size: int) -> bytes:
    """Loose text between line breaks."""
    return _page(f"<div>{_filled(f'{_SENTENCE}<br><br>', size)}</div>")


def pictures(size: int) -> bytes:
    """Thousands of figures with captions."""
    caption = "<figcaption>Ferry. Photo: I. V.</figcaption>"
    return _page(_numbered(f"<figure><img src='/{{0}}.jpg' alt=Ferry>{caption}</figure>", size))


def bylines_and_dates(size: int) -> bytes:
    """Short lines near the headline, each with a name and a date."""
    return _page(_numbered("<div>By Ilse Vantongeren and Jo Falk, 22/04/2025 10:{0}</div>", size))


def attributes(size: int) -> bytes:
    """Elements with class names of kilobytes."""
    return _page(_filled(f"<div class='{'ad-slot sidebar ' * 60}'><p>{_SENTENCE}</p></div>", size))


def entities(size: int) -> bytes:
    """Nothing but escaped characters."""
    return _page(f"<p>{_filled('&amp;&eacute;&#8217; ', size)}</p>")


def other_letters(size: int) -> bytes:
    """A text without spaces and without a single letter of ASCII."""
    return _page(f"<p>{_filled('港のフェリーは月曜日に止まった。', size // 3)}</p>")


Make = Callable[[int], bytes]

HOSTILE: Final[dict[str, Make]] = {
    make.__name__.replace("_", " "): make
    for make in (
        deep_nesting, unclosed_tags, many_links, menus, large_tables, nested_tables, one_long_line,
        one_long_word, many_articles, many_headings, many_meta_tags, large_json_ld,
        large_article_body, broken_json_ld, script_state, comments, line_breaks, pictures,
        bylines_and_dates, attributes, entities, other_letters,
    )
}  # fmt: skip
"""What makes each of them, by name."""
