"""The shape of a plain-text article: what stands above the body, and where the body begins.

Two shapes are known. A summary first: summary, headline, the headline again, subheadline, body.
A headline first: headline, subheadline, body. Credits may stand between any of them.
"""

from collections.abc import Sequence
from typing import Final

from attrs import define, field

from newsmodel.documents import TextDocument
from newsmodel.formats.text.credits import read_credits
from newsmodel.formats.text.dateline import find_dateline
from newsmodel.formats.text.findings import Finding, Story
from newsmodel.formats.text.labels import has_label, is_notice, read_label
from newsmodel.formats.text.passages import Passage, PassageKind, passages_in
from newsmodel.formats.text.wording import (
    ends_sentence,
    is_one_sentence,
    is_unspaced,
    looks_like_prose,
    looks_like_title,
)
from newsmodel.plugin import Abstain

_REPEATED_WITHIN: Final = 6
_PROSE_WITHIN: Final = 8
_LONGEST_DECK: Final = 250
_FEWEST_WORDS_OF_DECK: Final = 4
_DECK_TO_PARAGRAPH: Final = 0.4
"""A sentence below the headline is a subheadline when it is this much shorter than paragraphs."""


def story_of(document: TextDocument) -> Story[Passage]:
    """The story that a plain text tells, taken apart once.

    Raises:
        Abstain: for Markdown, whose own extractors know more.
    """
    if document.format != TextDocument.format:
        raise Abstain(f"the document is {document.format}, which says itself what is a headline")
    return document.feature("text.story", lambda: read_story(passages_in(document)))


def read_story(passages: Sequence[Passage]) -> Story[Passage]:
    """Passages taken apart."""
    reader = _Reader(passages)
    first = _first_of_repeated(passages)
    if first is not None:
        reader.read_summary(first)
        reader.take("headline", 0.98, "repeated headline")
        reader.read_credits()
    else:
        reader.read_header()
        reader.read_credits(is_top=True)
        reader.read_kicker()
        reader.read_headline()
    reader.skip_repetition()
    reader.read_credits()
    reader.read_subheadline(is_expected=first is not None)
    reader.read_credits()
    return Story(tuple(reader.findings), tuple(passages[reader.index :]))


@define
class _Reader:
    """Goes down the passages, and keeps what it found."""

    passages: Sequence[Passage]
    index: int = 0
    findings: list[Finding[Passage]] = field(factory=list)

    @property
    def current(self) -> Passage | None:
        if self.index >= len(self.passages):
            return None
        passage = self.passages[self.index]
        return passage if passage.kind is PassageKind.TEXT else None

    @property
    def headline(self) -> str | None:
        found = (finding.value for finding in self.findings if finding.field == "headline")
        return next(found, None)

    def take(self, name: str, confidence: float, method: str) -> None:
        """The current passage is a field."""
        passage = self.passages[self.index]
        self.findings.append(Finding(name, passage.text, confidence, method, passage))
        self.index += 1

    def read_summary(self, headline: int) -> None:
        """Everything before the headline, credits apart, is the summary."""
        while self.index < headline:
            if not self.read_credit(is_top=True):
                self.take("summary", 0.95, "before the repeated headline")

    def read_credits(self, *, is_top: bool = False) -> None:
        """Bylines, dates and labelled lines."""
        while self.read_credit(is_top=is_top):
            pass

    def read_credit(self, *, is_top: bool) -> bool:
        passage = self.current
        credits_ = read_credits(passage.text, is_top=is_top) if passage else ()
        for credit in credits_:
            assert passage is not None
            self.findings.append(
                Finding(credit.field, credit.value, credit.confidence, credit.method, passage)
            )
        self.index += bool(credits_)
        return bool(credits_)

    def read_header(self) -> None:
        """Lines at the top that all have labels, as those of mail: known labels are fields."""
        after = next((index for index, each in enumerate(self.passages) if index and each.apart), 0)
        labels = [read_label(each.text) for each in self.passages[:after]]
        if len(labels) - labels.count(None) < 2 or not all(
            has_label(each.text) for each in self.passages[:after]
        ):
            return
        while self.index < after:
            if not self.read_credit(is_top=True):
                self.index += 1

    def read_kicker(self) -> None:
        """A notice of the newsroom, or one word that names the section, over the headline."""
        while self.current and is_notice(self.current.text):
            self.index += 1
        if self.current is None or self.headline or not _is_word(self.current.text):
            return
        if self._is_headline(self.index + 1):
            self.take("sections", 0.5, "word over the headline")

    def read_headline(self) -> None:
        if self.headline is None and self._is_headline(self.index):
            after = self.passages[self.index + 1]
            self.take("headline", 0.9 if after.apart else 0.8, "first line")

    def skip_repetition(self) -> None:
        """The headline may be printed again over the body."""
        if self.current and self.headline and _same(self.current.text, self.headline):
            self.index += 1

    def read_subheadline(self, *, is_expected: bool) -> None:
        """The line below the headline, where the layout or its length sets it apart."""
        passage = self.current
        if not passage or not self.headline or not _prose_follows(self.passages, self.index):
            return
        if find_dateline(passage.text):
            return  # here the body begins
        is_marked = is_expected or self._is_set_apart()
        if _is_line(passage.text) and (is_marked or not ends_sentence(passage.text)):
            self.take("subheadline", 0.85, "line below the headline")
        elif is_marked and _is_deck(self.passages, self.index):
            self.take("subheadline", 0.9 if is_expected else 0.7, "sentence below the headline")

    def _is_set_apart(self) -> bool:
        """Whether the passage stands in one group with the headline, apart from what follows."""
        return not self.passages[self.index].apart and self.passages[self.index + 1].apart

    def _is_headline(self, index: int) -> bool:
        if index >= len(self.passages) or self.passages[index].kind is not PassageKind.TEXT:
            return False
        is_title = looks_like_title(self.passages[index].text)
        return is_title and _prose_follows(self.passages, index)


def _first_of_repeated(passages: Sequence[Passage]) -> int | None:
    """Where a headline stands that is soon printed again."""
    top = passages[:_REPEATED_WITHIN]
    for index, passage in enumerate(top):
        again = index + 1
        while again < len(top) and read_credits(top[again].text, is_top=False):
            again += 1
        if again < len(top) and _same(passage.text, top[again].text):
            return index if looks_like_title(passage.text) else None
    return None


def _prose_follows(passages: Sequence[Passage], index: int) -> bool:
    after = passages[index + 1 : index + 1 + _PROSE_WITHIN]
    return any(looks_like_prose(passage.text) for passage in after)


def _is_deck(passages: Sequence[Passage], index: int) -> bool:
    text = passages[index].text
    if len(text) > _LONGEST_DECK or not is_one_sentence(text):
        return False
    if not (ends_sentence(text) and _is_long_enough(text)):
        return False
    after = [len(passage.text) for passage in passages[index + 1 : index + 1 + _PROSE_WITHIN]]
    return len(text) <= _DECK_TO_PARAGRAPH * sorted(after)[len(after) // 2]


def _is_word(text: str) -> bool:
    return text.isalpha() and not is_unspaced(text)


def _is_line(text: str) -> bool:
    return looks_like_title(text) and _is_long_enough(text)


def _is_long_enough(text: str) -> bool:
    """Whether a line says more than a name or a label does."""
    return is_unspaced(text) or len(text.split()) >= _FEWEST_WORDS_OF_DECK


def _same(first: str, second: str) -> bool:
    return first.casefold().split() == second.casefold().split()
