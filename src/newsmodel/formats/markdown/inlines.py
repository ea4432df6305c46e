"""Markdown within a block: its text with links, emphasis and code, and its pictures."""

import re
from typing import Final

from attrs import define, evolve, field, frozen
from markdown_it.token import Token

from newsmodel.formats.markdown.commonmark import Tokens
from newsmodel.formats.markdown.syntax import TAGS
from newsmodel.formats.text.scripts import UNSPACED_SCRIPTS
from newsmodel.model import Inline, InlineKind, TextSpan

_TAG: Final = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")
_UNSPACED: Final = re.compile(f"[{UNSPACED_SCRIPTS}]")


@frozen
class Image:
    """A picture that stands within text."""

    url: str
    alternative_text: str
    title: str


@frozen
class Inlines:
    """The text of a block, what is marked in it, and the pictures that stand in it."""

    text: str
    inlines: tuple[Inline, ...]
    images: tuple[Image, ...]


def read_inlines(tokens: Tokens) -> Inlines:
    """The text that tokens make, and its markup."""
    reader = _Reader(tokens)
    for index in range(len(tokens)):
        reader.read(index)
    return reader.result()


def stacked(parts: list[Inlines], between: str) -> Inlines:
    """Texts below each other, and their markup where it then lies; blank texts are left out."""
    shown = [part for part in parts if part.text.strip()]
    shifted: list[Inline] = []
    offset = 0
    for part in shown:
        shifted += (evolve(each, span=each.span.shifted(offset)) for each in part.inlines)
        offset += len(part.text) + len(between)
    images = tuple(image for part in parts for image in part.images)
    return Inlines(between.join(part.text for part in shown), tuple(shifted), images)


@define
class _Reader:
    """Goes through the tokens once, and keeps the text so far."""

    tokens: Tokens
    texts: list[str] = field(factory=list)
    length: int = 0
    marks: list[Inline] = field(factory=list)
    open: list[int] = field(factory=list)
    """Where the markup begins that is not closed yet, the outer first."""

    links: list[str] = field(factory=list)
    """Where the links among it lead."""

    tags: dict[str, list[int]] = field(factory=dict)
    """Where HTML tags of each name stand that are not closed yet."""

    images: list[Image] = field(factory=list)

    def read(self, index: int) -> None:
        """Read the next token."""
        token = self.tokens[index]
        match token.type:
            case "softbreak":
                self._add(self._soft_break(index))
            case "hardbreak":
                self._add("\n")
            case "code_inline":
                self._add(token.content)
                self._mark(InlineKind.CODE, self.length - len(token.content))
            case "html_inline":
                self._read_tag(token.content)
            case "image":
                self._read_image(token)
            case _:
                self._read_text_or_sign(token)

    def result(self) -> Inlines:
        """All that was read."""
        self.marks.sort(key=lambda each: (each.span.start, -each.span.end, each.kind))
        return Inlines("".join(self.texts), tuple(self.marks), tuple(self.images))

    def _add(self, text: str) -> None:
        if text:
            self.texts.append(text)
            self.length += len(text)

    def _mark(self, kind: InlineKind, start: int, url: str | None = None) -> None:
        if start < self.length:
            self.marks.append(Inline(span=TextSpan(start, self.length), kind=kind, url=url))

    def _read_text_or_sign(self, token: Token) -> None:
        """What is neither stays text."""
        if token.nesting > 0:
            self.open.append(self.length)
            if token.tag == "a":
                self.links.append(_attribute(token, "href"))
        elif token.nesting == 0:
            self._add(token.content)
        elif token.tag != "a":
            self._mark(TAGS[token.tag], self.open.pop())
        else:
            start, url = self.open.pop(), self.links.pop()
            if url.strip():
                self._mark(InlineKind.LINK, start, url)

    def _read_tag(self, written: str) -> None:
        """Known tags are markup; others say nothing about the text and are left out."""
        tag = _TAG.match(written)
        name = tag["name"].lower() if tag else ""
        if name == "br":
            self._add("\n")
        elif tag and name in TAGS:
            if not tag["closing"]:
                self.tags.setdefault(name, []).append(self.length)
            elif self.tags.get(name):
                self._mark(TAGS[name], self.tags[name].pop())

    def _read_image(self, token: Token) -> None:
        words = read_inlines(token.children or ())
        self.images += words.images
        url = _attribute(token, "src")
        if url.strip():
            self.images.append(Image(url, words.text, _attribute(token, "title")))
        else:
            self._add(words.text)

    def _soft_break(self, index: int) -> str:
        """What a line break stands for: a space, but nothing where none is written."""
        before = self.texts[-1][-1] if self.texts else "\n"
        after = self._first_character(index + 1)
        if before == "\n" or not after:
            return ""
        return "" if _UNSPACED.match(before) and _UNSPACED.match(after) else " "

    def _first_character(self, index: int) -> str:
        """The next character on a line, empty where only markup is left on it."""
        while index < len(self.tokens) and self.tokens[index].type != "softbreak":
            token = self.tokens[index]
            if token.content and token.type not in ("html_inline", "image"):
                return token.content[0]
            index += 1
        return ""


def _attribute(token: Token, name: str) -> str:
    return str(token.attrs.get(name, ""))
