"""The content of an item: HTML, plain text, or both; one of them always stands there."""

from typing import Final

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members
from newsmodel.formats.markup import html_to_text, plain_blocks, read_html_text, write_html
from newsmodel.model import Article, Block

_HTML: Final = "content_html"
_TEXT: Final = "content_text"


def read_body(item: Members, base: str | None) -> tuple[Block, ...]:
    """The blocks of the HTML, or else of the plain text."""
    html = item.text(_HTML)
    if html is not None:
        return read_html_text(html, base=base, noticed=item.noted)
    text = item.text(_TEXT)
    return plain_blocks(text) if text else ()


def put_body(item: JsonNode, article: Article) -> None:
    """Write the body in both forms where both said the same, else in the one that is read."""
    said = Members(item, [])
    html, text = said.text(_HTML), said.text(_TEXT)
    if not article.body:
        item.pop(_HTML, None)
        item[_TEXT] = ""
        return
    if html is not None or text is None or not article.text:
        item[_HTML] = write_html(article.body)
    if text is None or not article.text:
        item.pop(_TEXT, None)
    elif html is None or _letters(html_to_text(html)) == _letters(text):
        item[_TEXT] = article.text


def _letters(text: str) -> str:
    """A text without white space, which differs between the forms."""
    return "".join(text.split())
