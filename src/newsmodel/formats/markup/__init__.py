"""Bodies of articles as markup: HTML, XHTML and NITF, in elements or as text."""

from newsmodel.formats.markup.editing import put_blocks
from newsmodel.formats.markup.html_writing import write_html
from newsmodel.formats.markup.reading import read_blocks
from newsmodel.formats.markup.text import html_to_text, plain_blocks, read_html_text
from newsmodel.formats.markup.vocabulary import Vocabulary, write_elements

__all__ = [
    "Vocabulary",
    "html_to_text",
    "plain_blocks",
    "put_blocks",
    "read_blocks",
    "read_html_text",
    "write_elements",
    "write_html",
]
