"""What spaCy makes of a text: words with their grammar, and names; plain data, no `Doc` is kept."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, Final

from attrs import define, field, frozen

from newsmodel.model import TextSpan
from newsmodel.plugin import Prose
from newsmodel_spacy.pipelines import loaded

_PARAGRAPH: Final = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")
LONGEST: Final = 20_000
"""So many characters are read at a time; spaCy needs about 10 kB of memory for each."""

_BATCH: Final = 32
_MOST_MARKS: Final = 4
_UNREADABLE: Final = re.compile("[\ud800-\udfff]")
_LINE_BREAKS: Final = str.maketrans("\n\r\t\u00a0", "    ")


@frozen
class Word:
    """A token with its place in the tree of its sentence."""

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    """The universal part of speech: ``VERB``."""

    tag: str
    """The pipeline's own, finer one: ``VBD``."""

    dep: str
    """Its relation to its head: ``nsubj``."""

    head: int
    """The index of its head; its own where it heads its sentence."""

    first: int
    """The first word of its subtree."""

    last: int
    """The word after its subtree."""

    @property
    def is_space(self) -> bool:
        """Whether it is white space, which spaCy keeps as words."""
        return self.text.isspace()


@frozen
class Named:
    """A name as a range of words, with the label of the pipeline: ``GPE``."""

    first: int
    last: int
    label: str


@define(eq=False)
class Parses:
    """The words and names of a text, in its order."""

    words: list[Word] = field(factory=list)
    names: list[Named] = field(factory=list)
    _children: list[list[int]] = field(factory=list)
    _starts: list[int] = field(factory=list)

    def add(self, doc: Any, offset: int = 0) -> None:
        """Take a spaCy `Doc` of the part of the text that begins at an offset."""
        base = len(self.words)
        # Where nothing was parsed, spaCy looks for children beyond the tokens, and may crash.
        parsed = doc.has_annotation("DEP")
        for token in doc:
            start = offset + token.idx
            word = Word(
                index=base + token.i,
                start=start,
                end=start + len(token.text),
                text=token.text,
                lemma=token.lemma_ or token.lower_,
                pos=token.pos_,
                tag=token.tag_,
                dep=token.dep_,
                head=base + (token.head.i if parsed else token.i),
                first=base + (token.left_edge.i if parsed else token.i),
                last=base + (token.right_edge.i if parsed else token.i) + 1,
            )
            self.words.append(word)
            self._starts.append(start)
            children = token.children if parsed else ()
            self._children.append([base + child.i for child in children])
        for each in doc.ents:
            self.names.append(Named(base + each.start, base + each.end, each.label_))

    def children(self, word: Word, *relations: str) -> Iterator[Word]:
        """The words that hang on one, by any of some relations."""
        for index in self._children[word.index]:
            if not relations or self.words[index].dep in relations:
                yield self.words[index]

    def child(self, word: Word, *relations: str) -> Word | None:
        """The first of its `children`."""
        return next(self.children(word, *relations), None)

    def head(self, word: Word) -> Word | None:
        """The word that one hangs on; None for the root of a sentence."""
        return self.words[word.head] if word.head != word.index else None

    def covered(self, span: TextSpan) -> list[Word]:
        """The words that share characters with a span."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.end)
        return [word for word in self.words[first:last] if word.end > span.start]

    def next_word(self, place: int) -> Word | None:
        """The first word, marks aside, that begins at a place or after it."""
        first = bisect_left(self._starts, place)
        near = self.words[first : first + _MOST_MARKS]
        return next((each for each in near if not each.is_space and each.pos != "PUNCT"), None)

    def before(self, place: int, reach: int) -> Iterator[Word]:
        """The words before a place, the nearest first."""
        last = bisect_left(self._starts, place)
        return reversed(self.words[max(0, last - reach) : last])

    def root(self, span: TextSpan) -> Word | None:
        """The word of a span that the others of it hang on."""
        words = [each for each in self.covered(span) if each.pos != "PUNCT" and not each.is_space]
        inside = {each.index for each in words}
        tops = (each for each in words if each.head not in inside or each.head == each.index)
        return next(tops, None)

    def span(self, first: int, last: int) -> TextSpan:
        """The text of a range of words."""
        return TextSpan(self.words[first].start, self.words[last - 1].end)


def parses_of(prose: Prose, pipeline: str) -> Parses:
    """What a pipeline reads in a text; the feature ``spacy.parses``, one for each pipeline."""
    return prose.feature(f"spacy.parses.{pipeline}", lambda: _parsed(prose.text, pipeline))


def _parsed(text: str, pipeline: str) -> Parses:
    found = Parses()
    spacy = loaded(pipeline)
    parts = list(parts_of(text))
    readable = _UNREADABLE.sub("\ufffd", text).translate(_LINE_BREAKS)
    texts = (readable[start:end] for start, end in parts)
    with spacy.lock, spacy.language.memory_zone():
        docs = spacy.language.pipe(texts, batch_size=_BATCH)
        for (start, _), doc in zip(parts, docs, strict=True):
            found.add(doc, start)
    return found


def parts_of(text: str) -> Iterable[tuple[int, int]]:
    """The paragraphs of a text as ranges of characters; very long ones are cut between words."""
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        while end - start > LONGEST:
            cut = text.rfind(" ", start, start + LONGEST) + 1 or start + LONGEST
            yield start, cut
            start = cut
        yield start, end
