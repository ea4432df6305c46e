"""Markdown within a block: text with its links, emphasis and code, read in linear time."""

import re
from collections.abc import Mapping
from itertools import accumulate
from typing import Final

from attrs import define, field, frozen

from newsmodel.formats.markdown.emphasis import Delimiter, Span, match_delimiters
from newsmodel.formats.markdown.syntax import (
    TAGS,
    is_left_flanking,
    is_punctuation,
    is_right_flanking,
)
from newsmodel.formats.markdown.tokens import (
    REFERENCE,
    TARGET,
    TOKEN,
    character_of,
    label_of,
    without_escapes,
)
from newsmodel.formats.text.scripts import UNSPACED_SCRIPTS
from newsmodel.model import Inline, InlineKind, TextSpan

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


Definitions = Mapping[str, str]
"""The addresses of reference links by their label."""


def read_inlines(source: str, definitions: Definitions) -> Inlines:
    """The text of a block's source and its markup."""
    reader = _Reader(source, definitions)
    reader.read()
    return reader.result()


@frozen
class _Bracket:
    """A bracket that may begin a link or a picture."""

    node: int
    end: int
    """Where in the source its text begins."""

    is_image: bool
    delimiters: int
    """How many delimiters stood before it."""


@define
class _Reader:
    """Cuts a source into nodes of text; what is marked is kept as ranges of nodes."""

    source: str
    definitions: Definitions
    nodes: list[str] = field(factory=list)
    spans: list[Span] = field(factory=list)
    delimiters: list[Delimiter] = field(factory=list)
    brackets: list[_Bracket] = field(factory=list)
    tags: dict[str, list[int]] = field(factory=dict)
    images: list[Image] = field(factory=list)
    dead_brackets: int = 0
    """How many brackets can begin no link, because a link stands within them."""

    last_comment_end: int = -1
    """Where the last comment ends: an opening after it is text; -1 before that was looked for."""

    ticks: dict[int, list[int]] = field(factory=dict)

    def read(self) -> None:
        """Go through the source once."""
        for run in re.finditer("`+", self.source):
            self.ticks.setdefault(len(run.group()), []).append(run.start())
        for places in self.ticks.values():
            places.reverse()
        position = 0
        while found := TOKEN.search(self.source, position):
            self._add(self.source[position : found.start()])
            position = self._read_token(found)
        self._add(self.source[position:])
        self.spans += match_delimiters(self.delimiters, self.nodes)

    def result(self) -> Inlines:
        """The nodes put together."""
        ends = [0, *accumulate(len(node) for node in self.nodes)]
        marked = []
        for first, last, kind, url in self.spans:
            start, end = ends[first], ends[last]
            if start < end:
                marked.append(Inline(span=TextSpan(start, end), kind=kind, url=url))
        marked.sort(key=lambda each: (each.span.start, -each.span.end, each.kind))
        return Inlines("".join(self.nodes), tuple(marked), tuple(self.images))

    def _add(self, text: str) -> None:
        if text:
            self.nodes.append(text)

    def _read_token(self, found: re.Match[str]) -> int:
        """Read one token; where the next one begins."""
        match found.lastgroup:
            case "escaped":
                self._add(found["escaped"])
            case "hard":
                self._add("\n")
            case "soft":
                self._add(self._soft_break(found))
            case "entity":
                self._add(character_of(found["entity"]))
            case "comment":
                return self._skip_comment(found)
            case _:
                return self._read_markup(found)
        return found.end()

    def _read_markup(self, found: re.Match[str]) -> int:
        if found["ticks"]:
            return self._read_code(found)
        if found["opener"]:
            return self._open_bracket(found)
        if found["closer"]:
            return self._close_bracket(found)
        if found["run"]:
            self._read_run(found)
        elif found["address"]:
            self._add(found["address"])
            last = len(self.nodes)
            self.spans.append(Span(last - 1, last, InlineKind.LINK, found["address"]))
        else:
            self._read_tag(found)
        return found.end()

    def _skip_comment(self, found: re.Match[str]) -> int:
        if self.last_comment_end < 0:
            self.last_comment_end = max(self.source.rfind("-->"), 0)
        if found.end() > self.last_comment_end:
            self._add(found.group())
            return found.end()
        return self.source.index("-->", found.end()) + 3

    def _soft_break(self, found: re.Match[str]) -> str:
        before = self.source[: found.start()][-1:]
        after = self.source[found.end() : found.end() + 1]
        return "" if _UNSPACED.match(before) and _UNSPACED.match(after) else " "

    def _read_code(self, found: re.Match[str]) -> int:
        ticks = found["ticks"]
        places = self.ticks[len(ticks)]
        while places and places[-1] <= found.start():
            places.pop()
        if not places:
            self._add(ticks)
            return found.end()
        inside = self.source[found.end() : places[-1]].replace("\n", " ")
        if inside.strip(" ") and inside[0] == inside[-1] == " ":
            inside = inside[1:-1]
        self._add(inside)
        last = len(self.nodes)
        self.spans.append(Span(last - 1, last, InlineKind.CODE, None))
        return places[-1] + len(ticks)

    def _read_run(self, found: re.Match[str]) -> None:
        run = found["run"]
        before = self.source[found.start() - 1 : found.start()] if found.start() else ""
        after = self.source[found.end() : found.end() + 1]
        left, right = is_left_flanking(before, after), is_right_flanking(before, after)
        inside_word = run[0] == "_" and left and right
        self._add(run)
        self.delimiters.append(
            Delimiter(
                node=len(self.nodes) - 1,
                sign=run[0],
                count=len(run),
                length=len(run),
                opens=left and (not inside_word or is_punctuation(before)),
                closes=right and (not inside_word or is_punctuation(after)),
            )
        )

    def _read_tag(self, found: re.Match[str]) -> None:
        """Known tags are markup; others say nothing about the text and are left out."""
        tag = found["tag"].lower()
        if tag not in TAGS:
            return
        if not found["closing"]:
            self.tags.setdefault(tag, []).append(len(self.nodes))
        elif self.tags.get(tag):
            self.spans.append(Span(self.tags[tag].pop(), len(self.nodes), TAGS[tag], None))

    # ----------------------------------------------------------------------------------------
    # Links and pictures

    def _open_bracket(self, found: re.Match[str]) -> int:
        self._add(found["opener"])
        self.brackets.append(
            _Bracket(
                node=len(self.nodes) - 1,
                end=found.end(),
                is_image=found["opener"] == "![",
                delimiters=len(self.delimiters),
            )
        )
        return found.end()

    def _close_bracket(self, found: re.Match[str]) -> int:
        bracket = self.brackets.pop() if self.brackets else None
        is_dead = len(self.brackets) < self.dead_brackets and not (bracket and bracket.is_image)
        self.dead_brackets = min(self.dead_brackets, len(self.brackets))
        target = self._target(bracket, found) if bracket and not is_dead else None
        if bracket is None or target is None:
            self._add("]")
            return found.end()
        url, title, end = target
        inside = self.delimiters[bracket.delimiters :]
        del self.delimiters[bracket.delimiters :]
        matched = match_delimiters(inside, self.nodes)
        self.nodes[bracket.node] = ""
        if bracket.is_image:
            words = "".join(self.nodes[bracket.node :])
            del self.nodes[bracket.node :]
            while self.spans and self.spans[-1].last > bracket.node:
                self.spans.pop()
            self.images.append(Image(url, words, title))
        else:
            self.spans += [*matched, Span(bracket.node, len(self.nodes), InlineKind.LINK, url)]
            self.dead_brackets = len(self.brackets)
        return end

    def _target(self, bracket: _Bracket, found: re.Match[str]) -> tuple[str, str, int] | None:
        """Where a link leads, its title, and where its source ends."""
        inline = TARGET.match(self.source, found.end())
        if inline:
            url = without_escapes(inline["quoted"] or inline["plain"] or "")
            title = without_escapes(inline["title"] or inline["other"] or "")
            return (url, title, inline.end()) if url.strip() else None
        reference = REFERENCE.match(self.source, found.end())
        label = self.source[bracket.end : found.start()]
        if reference and reference[1]:
            label = reference[1]
        known = self.definitions.get(label_of(label)) if len(label) < 1000 else None
        return (known, "", reference.end() if reference else found.end()) if known else None
