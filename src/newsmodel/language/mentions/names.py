"""Names: runs of capitals, cut where titles and nationalities end, each with its type."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from attrs import define, frozen

from newsmodel.language import countries
from newsmodel.language.mentions import gazetteer
from newsmodel.language.mentions.evidence import Naming, judged
from newsmodel.language.mentions.runs import run_end
from newsmodel.language.phrases import Syntax
from newsmodel.language.sentences import Sentence
from newsmodel.model import EntityType

_CAPITALS: Final = re.compile(r"[PG](?:[PG]|#(?=P))*")
_COMMON_ENDINGS: Final = tuple("ing tion ment ness ers ists ity ies ance ence".split())
_LONGEST_LABEL: Final = 8
_SURE: Final = 0.75


@frozen
class Name:
    """A name as a range of tokens."""

    first: int
    last: int
    type: EntityType
    rule: str
    confidence: float
    title: str | None = None
    """The title or office before the name, in lower case."""


def noun_of(syntax: Syntax, name: Name) -> str:
    """The word that says what a body is, in lower case: "ministry" of "Ministry of Defence"."""
    lowers = syntax.tokens.lowers[name.first : name.last]
    return lowers[lowers.index("of") - 1] if "of" in lowers[1:] else lowers[-1]


def names_in(syntax: Syntax) -> list[Name]:
    """The names of a text, in its order; none overlaps another."""
    finder = _Finder(syntax, Counter(syntax.tokens.words))
    found: list[Name] = []
    doubtful: list[Name] = []
    for sentence in syntax.sentences:
        if not sentence.is_title:
            is_label = _is_label(syntax, sentence)
            (doubtful if is_label else found).extend(finder.in_sentence(sentence))
    known = _known(syntax, found)
    found.extend(
        name
        for name in doubtful
        if name.confidence >= _SURE or syntax.tokens.surface(name.first, name.last) in known
    )
    for sentence in syntax.sentences:
        if sentence.is_title:
            found.extend(finder.in_title(sentence, known))
    return sorted(found, key=lambda name: name.first)


def _known(syntax: Syntax, names: list[Name]) -> dict[str, EntityType]:
    """The names that running text has, and the surnames of its people, with their types."""
    known = {syntax.tokens.surface(name.first, name.last): name.type for name in names}
    for name in names:
        if name.type is EntityType.PERSON:
            known.setdefault(syntax.tokens.words[name.last - 1], name.type)
    return known


def _is_label(syntax: Syntax, sentence: Sentence) -> bool:
    """Whether a line is a short heading or a cell of a table, where capitals tell little."""
    is_short = sentence.last - sentence.first <= _LONGEST_LABEL
    if not is_short or syntax.tags[sentence.last - 1] in '.,;:"':
        return False
    neighbours = (sentence.first - 1, sentence.last)
    numbers = (syntax.sentence_numbers[i] for i in neighbours if 0 <= i < len(syntax.tokens))
    return all(syntax.sentences[number].paragraph != sentence.paragraph for number in numbers)


@define
class _Finder:
    syntax: Syntax
    counts: "Counter[str]"
    """How often the text has each word as it is written."""

    def in_sentence(self, sentence: Sentence) -> Iterator[Name]:
        """The names of a sentence in running text."""
        end = 0
        for match in _CAPITALS.finditer(self.syntax.tags, sentence.first, sentence.last):
            first, last = match.span()
            if first < end:
                continue
            if first == sentence.first + 1 and self._is_known_from(first - 1, last):
                first -= 1
            for name in self._cut(
                first, run_end(self.syntax, first, last, sentence.last), sentence
            ):
                end = name.last
                yield name

    def _is_known_from(self, first: int, last: int) -> bool:
        """Whether a known name begins with a common word that a sentence opens with: "New York"."""
        return gazetteer.known_at(self.syntax.tokens.words, first, last) > 1

    def in_title(self, sentence: Sentence, known: dict[str, EntityType]) -> Iterator[Name]:
        """The names of a headline in capitals: those that the text or a lexicon knows."""
        words = self.syntax.tokens.words
        index = sentence.first
        while index < sentence.last:
            length = self._known_in_title(index, sentence.last, known)
            if length:
                surface = " ".join(words[index : index + length])
                kind = known.get(surface) or gazetteer.known_names().get(surface, EntityType.PERSON)
                yield Name(index, index + length, kind, "known", 0.85)
            elif self.syntax.tags[index] == "G":
                yield Name(index, index + 1, EntityType.GROUP, "nationality", 0.9)
            index += max(length, 1)

    def _known_in_title(self, index: int, end: int, known: dict[str, EntityType]) -> int:
        words = self.syntax.tokens.words
        for length in range(min(5, end - index), 0, -1):
            if " ".join(words[index : index + length]) in known:
                return length
        if words[index] in gazetteer.given_names() and index + 1 < end:
            return 2 if self.syntax.tags[index + 1] == "P" else 0
        return gazetteer.known_at(words, index, end)

    def _cut(self, first: int, last: int, sentence: Sentence) -> Iterator[Name]:
        """The names within a run of capitals: one at most before an office and one after it."""
        office = self._office_within(first, last)
        if office is None:
            yield from self._cut_at_start(first, last, sentence)
            return
        end = office
        while end > first and self.syntax.tokens.lowers[end - 1] in gazetteer.qualifiers():
            end -= 1
        if end > first:
            yield from self._cut_at_start(first, end, sentence)
        yield from self._cut_at_start(office, last, sentence)

    def _office_within(self, first: int, last: int) -> int | None:
        """Where a run has an office before a person: "Senate Speaker Ada Marlo"."""
        words, lowers = self.syntax.tokens.words, self.syntax.tokens.lowers
        for place in range(first + 1, last - 1):
            if lowers[place] in gazetteer.offices() and (
                words[place + 1] in gazetteer.given_names()
                or lowers[place] in gazetteer.courtesy_titles()
            ):
                return place
        return None

    def _cut_at_start(self, first: int, last: int, sentence: Sentence) -> Iterator[Name]:
        """The name of a run, without the nationality, the titles and common words before it."""
        lowers = self.syntax.tokens.lowers
        title = self._title_before(first)
        if title is not None:
            first, title = self._person_after(first, last, title)
        while first < last:
            length = self._nationality_at(first, last)
            if length and not self._begins_organisation(first, last):
                is_part = length == 1 and lowers[first] in gazetteer.parts_of_places()
                if not is_part:  # "Western" names no people
                    yield Name(first, first + length, EntityType.GROUP, "nationality", 0.9)
                first += length - 1
            elif lowers[first] in gazetteer.offices() and not self._begins_organisation(
                first, last
            ):
                title = lowers[first]
            elif not self._is_common(first, last, sentence, title):
                break
            first += 1
        if first < last:
            yield from self._named(first, last, title)

    def _nationality_at(self, first: int, last: int) -> int:
        """How many words the nationality that begins at a word has: 2 for "South Korean"."""
        is_double = first + 1 < last and " ".join(self.syntax.tokens.words[first : first + 2]) in (
            countries.peoples()
        )
        return 2 if is_double else int(self.syntax.tags[first] == "G")

    def _title_before(self, first: int) -> str | None:
        """The office whose field the run begins with: "Secretary of" before "State Ada Marlo"."""
        lowers = self.syntax.tokens.lowers
        if first > 1 and lowers[first - 1] == "of" and lowers[first - 2] in gazetteer.offices():
            return lowers[first - 2]
        return None

    def _person_after(self, first: int, last: int, title: str) -> tuple[int, str | None]:
        """Where the person begins whose office has a field: "Secretary of State Ada Marlo"."""
        words = self.syntax.tokens.words
        for place in range(first + 1, last - 1):
            if words[place] in gazetteer.given_names():
                return place, title
        return first, None

    def _is_common(self, first: int, last: int, sentence: Sentence, title: str | None) -> bool:
        """Whether the first word of a run is a common word with a capital."""
        if first == sentence.first and not self._is_name_at_start(first, last):
            return True
        return title is None and self.syntax.tokens.lowers[first] in gazetteer.common_capitals()

    def _named(self, first: int, last: int, title: str | None) -> Iterator[Name]:
        """The name, or a known name and what follows it."""
        words = self.syntax.tokens.words
        length = gazetteer.known_at(words, first, last)
        if 0 < length < last - first and title is None:
            rest = words[first + length : last]
            kind = gazetteer.known_names()[" ".join(words[first : first + length])]
            if kind is EntityType.PLACE and not self._is_whole(first, last, rest):
                yield Name(first, first + length, kind, "known", 0.9)
                yield from self._cut(first + length, last, self.syntax.sentence_of(first))
                return
        kind, rule, confidence = judged(Naming(self.syntax, self.counts, first, last, title))
        yield Name(first, last, kind, rule, confidence, title)

    def _is_whole(self, first: int, last: int, rest: list[str]) -> bool:
        """Whether what follows a place makes one name with it: "London School of Economics"."""
        heads = (
            gazetteer.organisation_heads() | gazetteer.place_heads()[0] | gazetteer.thing_heads()
        )
        return (
            any(word in heads for word in rest) or words_are_lower(rest) or gazetteer.is_team(rest)
        )

    def _begins_organisation(self, first: int, last: int) -> bool:
        """Whether a nationality or title is the first word of a body's name."""
        words = self.syntax.tokens.words
        if gazetteer.known_at(words, first, last) > 1:
            return True
        if self.syntax.tokens.lowers[first] in gazetteer.courtesy_titles():
            return False
        heads = gazetteer.organisation_heads()
        if last - first <= 2:  # "Foreign Ministry", but not "President Banks"
            heads = heads - gazetteer.heads_as_surnames()
        return any(word in heads for word in words[first + 1 : last])

    def _is_name_at_start(self, first: int, last: int) -> bool:
        """Whether the first word of a sentence is a name rather than a common word."""
        words = self.syntax.tokens.words
        word = words[first]
        if gazetteer.known_at(words, first, last) > 1:
            return True
        if word.lower() in gazetteer.common_capitals() or self.counts[word.lower()]:
            return False
        if gazetteer.known_at(words, first, last) or word in gazetteer.given_names():
            return True
        if last - first > 1 or word.isupper() or not word.isalpha():
            return True
        if self.counts[word] > 1 or self.syntax.tags[last : last + 1] == "p":
            return True
        return not word.endswith(_COMMON_ENDINGS) and not word.endswith("s")


def words_are_lower(words: list[str]) -> bool:
    """Whether no word begins with a capital."""
    return not any(word[0].isupper() for word in words)
