"""Plain text that is clearly no article: a list of links, a log, words without a sentence."""

import re
from typing import Final

from newsmodel.documents import TextDocument
from newsmodel.formats.text.data import syntax_of_data
from newsmodel.formats.text.passages import passages_in
from newsmodel.formats.text.wording import looks_like_prose
from newsmodel.model import ParseStatus
from newsmodel.plugin import NotAnArticle

_FEWEST_LINES: Final = 3
_LOOKED_AT: Final = 500
_MOST_LINKS: Final = 0.4
_MOST_ENTRIES: Final = 0.6
_LONGEST_PATH: Final = 2000
_PATH: Final = re.compile(r"\S*(?:[/\\]\S*|\.\w{1,8})")
"""A path or an address: no white space in it, and a slash or the suffix of a file."""

_LINK: Final = re.compile(r"(?:https?://|www\.)\S+")
_LOG_ENTRY: Final = re.compile(
    r"[\[(<]?(?:\d{4}[-/]\d\d[-/]\d\d[T ]|\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)"
    r"|\[?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|FATAL)\b"
)


def check_is_article(document: TextDocument) -> None:
    """Raise `NotAnArticle` for a text that is clearly none."""
    if syntax := syntax_of_data(document.source.data):
        raise NotAnArticle(f"it is {syntax} of a format that is not known")
    if document.source.is_text and _names_a_file(document.text.strip()):
        raise NotAnArticle(
            "it is the name of a file or an address, not a document: newsmodel.parse_file reads "
            "files, and nothing is fetched"
        )
    _check_lines([line for line in document.text.splitlines()[:_LOOKED_AT] if line.strip()])
    if not any(looks_like_prose(passage.text) for passage in passages_in(document)):
        raise NotAnArticle("there is no sentence in the text")


def _names_a_file(text: str) -> bool:
    return len(text) <= _LONGEST_PATH and _PATH.fullmatch(text) is not None


def _check_lines(lines: list[str]) -> None:
    if len(lines) < _FEWEST_LINES:
        return
    links = sum(_is_link(line) for line in lines)
    if links >= _MOST_LINKS * len(lines):
        raise NotAnArticle(f"{links} of {len(lines)} lines are links", status=ParseStatus.LISTING)
    entries = sum(_LOG_ENTRY.match(line.lstrip()) is not None for line in lines)
    if entries >= _MOST_ENTRIES * len(lines):
        raise NotAnArticle(f"{entries} of {len(lines)} lines are entries of a log")


def _is_link(line: str) -> bool:
    """Whether most of a line is an address."""
    return 2 * sum(len(link) for link in _LINK.findall(line)) > len(line.strip())
