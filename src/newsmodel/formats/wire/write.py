"""Articles as fresh messages: what a wire can say of them, for people and desks."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC
from typing import Final

from attrs import evolve

from newsmodel.formats.text.dateline import find_dateline
from newsmodel.formats.wire.message import rewritten
from newsmodel.formats.wire.paragraphs import CODES, UPPER_RAIL, wrapped
from newsmodel.formats.wire.transmission import read_message
from newsmodel.formats.wire.typography import plain, write_typography
from newsmodel.model import (
    Annotations,
    Article,
    Block,
    Dateline,
    Heading,
    Instant,
    Paragraph,
    Precision,
)

IPTC_7901: Final = "iptc-7901"
ANPA_1312: Final = "anpa"

_REGULAR: Final = 4
"""The urgency of a story that is neither pressing nor can wait; a header has to state one."""

_LINE_END: Final = "\r\n"
_SYNC: Final = "\x16\x16"
_INDENT: Final = "   "
_WIDTH: Final = 69
_UNKNOWN_SERVICE: Final = "xxx"
_LONGEST_KEYWORD: Final = 24


def write_message(article: Article, name: str) -> bytes:
    """An article as a message of its own; what a wire cannot say is left out.

    It is in UTF-8, which is ASCII where the article needs no more.
    """
    simple = _simplified(article)
    is_anpa = name == ANPA_1312
    template = _LINE_END.join(_anpa_1312(simple) if is_anpa else _iptc_7901(simple))
    fresh = read_message(template)
    text = rewritten(fresh, simple, read_message)[0].text if fresh else template
    return ((_SYNC if is_anpa else "") + text).encode()


def _iptc_7901(article: Article) -> tuple[str, ...]:
    """The lines of a message with the text of an article, and nothing else that is not needed."""
    header = f"\x01{_service(article)}0000 {_REGULAR} - {_count(article)}"
    return header, "", "\x02=", "", _text(article, dash=" - ", closing="") + "\x03", "\x04"


def _anpa_1312(article: Article) -> tuple[str, ...]:
    """The same by the other standard."""
    words = f"{_count(article):04}"
    slug = f"^BC-,{words}<{_LINE_END}" if article.slugline else ""
    text = _text(article, dash=" _ ", closing="<")
    header = f"r -\x13\x11 {_keyword(article)} {words}"
    return "\x01a0000\x1f", header, f"\x02{slug}{text}\x03", "\x04"


def _count(article: Article) -> int:
    return len(article.text.split())


def _service(article: Article) -> str:
    """Three letters for who sends it, where an identifier does not name them."""
    organisation = article.provider or article.publisher
    letters = re.sub(r"[^a-z]", "", organisation.name.lower()) if organisation else ""
    return letters[:3] or _UNKNOWN_SERVICE


def _keyword(article: Article) -> str:
    """What the header names the story by, and the day."""
    words = re.sub(r"[^A-Za-z0-9.]+", "-", article.slugline or "").strip("-")
    keyword = words if re.match(r"(?i)(?:am|pm|bc|ap)-", words) else f"bc-{words}"
    day = article.published
    date = f" {day.value:%m-%d}" if day and day.precision.has_time else ""
    return keyword[:_LONGEST_KEYWORD] + date


# --------------------------------------------------------------------------------------------
# The text


def _text(article: Article, *, dash: str, closing: str) -> str:
    """The paragraphs as they are written, the dateline before the first."""
    start = f"{article.dateline.text}{dash}" if article.dateline and article.body else ""
    written: list[str] = []
    for block in article.body:
        # A line in bold before all others would be one of those above the text.
        if isinstance(block, Heading) and closing and written:
            written.append(f"{UPPER_RAIL}{write_typography(block.text, '')}{closing}")
            continue
        words = write_typography(start + block.text, "")
        lines = wrapped(words, _WIDTH, len(_INDENT), _LINE_END)
        written.append(f"{_INDENT}{lines}{closing}")
        start = ""
    return "".join(each + _LINE_END for each in written)


# --------------------------------------------------------------------------------------------
# What a wire can say


def _simplified(article: Article) -> Article:
    """The article in the words and blocks that a wire has."""
    dateline, body = _dateline_apart(article.dateline, tuple(_blocks(article.body)))
    keywords = (plain(word.replace("/", "-")) for word in article.keywords)
    return evolve(
        article,
        headline=_words(article.headline),
        summary=_words(article.summary),
        slugline=_words(article.slugline),
        version=_words(article.version),
        byline=_words(article.byline) or _names(article),
        keywords=tuple(word for word in keywords if word),
        sections=article.sections[:1],
        urgency=article.urgency or _REGULAR,
        published=_to_the_minute(article.published),
        dateline=dateline,
        body=body,
        annotations=Annotations(),
    )


def _words(text: str | None) -> str | None:
    return plain(text or "") or None


def _names(article: Article) -> str | None:
    names = [author.name for author in article.authors]
    if not names:
        return None
    return plain("By " + " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))))


def _blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    """Headings, and a paragraph for each line of all else."""
    for block in blocks:
        kind = Heading if isinstance(block, Heading) else Paragraph
        for line in block.text.split("\n"):
            words = plain(line).lstrip(UPPER_RAIL + " ").rstrip(CODES + " ")
            if any(map(str.isalnum, words)):
                yield kind(text=words)


def _dateline_apart(
    dateline: Dateline | None, body: tuple[Block, ...]
) -> tuple[Dateline | None, tuple[Block, ...]]:
    """The dateline and the body without it, where the body begins with one."""
    if not body or isinstance(body[0], Heading):
        return None, body
    found = find_dateline(body[0].text)
    if found is None:
        return dateline and evolve(dateline, text=plain(dateline.text) or dateline.text), body
    rest = body[0].text[found.length :]
    if not any(map(str.isalnum, rest)):
        return found.value, body[1:]
    return found.value, (Paragraph(text=rest), *body[1:])


def _to_the_minute(moment: Instant | None) -> Instant | None:
    if moment is None or not moment.precision.has_time:
        return None
    value = moment.value.replace(second=0, microsecond=0)
    if value.utcoffset() is not None:
        value = value.astimezone(UTC)
    return Instant(value=value, precision=Precision.MINUTE)
