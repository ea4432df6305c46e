"""Why it happened: the cause, aim or occasion that is told most clearly, near the lead."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from attrs import define, field

from newsmodel.language import lexicons
from newsmodel.language.answers.story import MOMENTS, Answer, Story
from newsmodel.language.factuality.judging import Judge
from newsmodel.language.factuality.signs import is_finite
from newsmodel.language.factuality.verbs import PURPOSE
from newsmodel.language.phrases import Syntax, VerbGroup
from newsmodel.language.sentences import Sentence
from newsmodel.language.tagging import lemmas

_REACH: Final = 7
_LONGEST: Final = 25
_LEAST_WORDS: Final = 3
_OBJECT: Final = 12
_NO_REASON: Final = frozenset({"I", ",", ".", ""})
"""Tags after a word such as "over" that make it no preposition: "takes over in May"."""

# What speaks for a reason, in tenths, by the rule that found it.
_POINTS: Final = {
    "cause": 30, "aim": 25, "blame": 25, "occasion": 20, "for-doing": 20, "deserts": 20,
    "purpose": 15, "grounds": 12, "while": 10,
}  # fmt: skip
_BACKGROUND: Final = -15
_EACH_SENTENCE: Final = -7

_POSSESSIVE: Final = frozenset({"'s", "’s"})
_WHILE: Final = frozenset({"as", "when"})
_COMPARING: Final = frozenset({"as", "such", "same"})
"""Words soon before "as" with which it compares: "as fast as he ran"."""

_FILE: Final = "en/reasons.toml"


@define
class Reasons:
    """The reasons that one text gives near its beginning."""

    story: Story
    _judge: Judge = field(init=False)
    _times: frozenset[int] = field(init=False)
    """Where all time expressions begin."""

    _moments: frozenset[int] = field(init=False)
    """Where dates and times of day begin, but for those of something: "after Friday's vote"."""

    def __attrs_post_init__(self) -> None:
        self._judge = Judge(self.story.clauses)
        text = self._syntax.tokens.text
        self._times = frozenset(time.span.start for time in self.story.annotations.times)
        self._moments = frozenset(
            time.span.start
            for time in self.story.annotations.times
            if time.type in MOMENTS and text[time.span.end : time.span.end + 2] not in _POSSESSIVE
        )

    @property
    def _syntax(self) -> Syntax:
        return self.story.syntax

    def best(self) -> Answer | None:
        """The reason with the most points, the first of equals."""
        found = max(self._candidates(), key=lambda each: each[0], default=None)
        return found[1] if found is not None else None

    def _candidates(self) -> Iterator[tuple[int, Answer]]:
        lead = self.story.lead or 0
        for number, sentence in enumerate(self.story.sentences(_REACH)):
            nearness = _EACH_SENTENCE * max(0, number - lead)
            for place, rule in self._in(sentence):
                span = self._syntax.tokens.span(place, self._end(place, rule, sentence))
                opening = _BACKGROUND if place == sentence.first else 0
                yield _POINTS[rule] + nearness + opening, Answer(span, rule)

    def _in(self, sentence: Sentence) -> Iterator[tuple[int, str]]:
        """The tokens of a sentence that begin a reason, with the rule that says so."""
        lowers, groups, openers = self._syntax.tokens.lowers, self._syntax.verb_group_at, _openers()
        for place in range(sentence.first, sentence.last - _LEAST_WORDS + 1):
            if lowers[place] in openers:
                rule = self._cue(place) or self._clause(place, sentence)
                if rule is not None and not self._is_when(place, rule):
                    yield place, rule
            group = groups.get(place)
            if group is not None and group.first == place:
                yield from self._of_verb(group, sentence)

    def _clause(self, place: int, sentence: Sentence) -> str | None:
        """A clause that tells a reason by the way: ", saying it was late", "as ash drifted"."""
        lowers = self._syntax.tokens.lowers
        follows_comma = self._syntax.tags[place - 1 : place] == ","
        if lowers[place] in lexicons.word_set(_FILE, "grounds", "verbs"):
            return "grounds" if follows_comma else None
        if lowers[place] not in _WHILE or follows_comma or place == sentence.first:
            return None
        is_compared = not _COMPARING.isdisjoint(lowers[max(0, place - 3) : place])
        return "while" if not is_compared and self._opens_clause(place, sentence) else None

    def _opens_clause(self, place: int, sentence: Sentence) -> bool:
        """Whether the noun phrase after a token is the subject of the next finite verb."""
        phrase = self._syntax.noun_phrase_at.get(place + 1)
        near = range(place + 2, min(place + _OBJECT, sentence.last))
        verb = next((at for at in near if is_finite(self._syntax, at)), None)
        if phrase is None or verb is None or "," in self._syntax.tags[place:verb]:
            return False
        return self.story.clauses.subject(self._syntax.verb_group_at[verb]) == phrase

    def _is_when(self, place: int, rule: str) -> bool:
        """Whether "after" or its like only tells the time: "after 3 p.m. on Friday"."""
        following = self._syntax.tokens.starts[place + 1 : place + 3]
        return rule == "occasion" and not self._moments.isdisjoint(following)

    def _cue(self, place: int) -> str | None:
        """The group of the lexicon that has the phrase at a token."""
        lowers = self._syntax.tokens.lowers
        for phrase, rule in _cues().get(lowers[place], ()):
            end = place + len(phrase)
            following = self._syntax.tags[end : end + 1]
            is_it = phrase == ["over"] and following == "O"
            if lowers[place:end] == phrase and following not in _NO_REASON and not is_it:
                return rule
        return None

    def _of_verb(self, group: VerbGroup, sentence: Sentence) -> Iterator[tuple[int, str]]:
        """What a verb is done for: an aim after "to", what "for doing" names, who is blamed."""
        lowers = self._syntax.tokens.lowers
        known = lemmas(lowers[group.head])
        if any(lemma in lexicons.word_set(_FILE, "blame", "verbs") for lemma in known):
            blamed = self._blamed(group, sentence)
            if blamed is not None:
                yield blamed, "blame"
        elif any(lemma in lexicons.word_set(_FILE, "deserts", "verbs") for lemma in known):
            yield from ((at, "deserts") for at in self._deserts(group, sentence))
        elif group.is_participle and lowers[group.first - 1 : group.first] == ["for"]:
            yield group.first - 1, "for-doing"
        elif group.is_infinitive and self._is_aim(group):
            yield group.first, "purpose"

    def _blamed(self, group: VerbGroup, sentence: Sentence) -> int | None:
        """Where the cause begins: after "on", else the object of a verb that has "for" after it."""
        lowers = self._syntax.tokens.lowers
        near = range(group.last, min(group.last + _OBJECT, sentence.last))
        place = next((at for at in near if lowers[at] in {"on", "for"}), None)
        if place is None or lowers[place] == "on":
            return place
        return group.last if group.last in self._syntax.noun_phrase_at else None

    def _deserts(self, group: VerbGroup, sentence: Sentence) -> Iterator[int]:
        """Where "for" tells what somebody is praised or fined for, and not how long."""
        starts, lowers = self._syntax.tokens.starts, self._syntax.tokens.lowers
        for at in range(group.last, min(group.last + _OBJECT, sentence.last - 1)):
            if at in self._syntax.verb_group_at:
                return
            is_count = self._syntax.tags[at + 1] == "#" or starts[at + 1] in self._times
            if lowers[at] == "for" and not is_count:
                yield at

    def _is_aim(self, group: VerbGroup) -> bool:
        """Whether an infinitive tells what somebody acts for."""
        governor = self.story.clauses.governor(group)
        if governor is None and group.first == self._syntax.sentence_of(group.first).first:
            return True
        if governor is None or self.story.clauses.subject(governor) is None:
            return False
        if "," in self._syntax.tags[governor.last : group.first]:
            return False
        return self._judge.judge(group.head, group.last)[1] == PURPOSE

    def _end(self, place: int, rule: str, sentence: Sentence) -> int:
        """The token that ends a reason; who is blamed "for" something ends before that."""
        syntax = self._syntax
        end = min(place + _LONGEST, sentence.last)
        for at in range(place + 1, end):
            is_charge = rule == "blame" and syntax.tokens.lowers[at] == "for"
            if is_charge or syntax.tags[at] in ";.":
                return at
        return end


@cache
def _openers() -> frozenset[str]:
    """The words that a reason may begin with."""
    return _WHILE | lexicons.word_set(_FILE, "grounds", "verbs") | _cues().keys()


@cache
def _cues() -> Mapping[str, list[tuple[list[str], str]]]:
    """The phrases that begin a reason by their first word, each with what it tells of."""
    table = lexicons.table(_FILE)
    found: dict[str, list[tuple[list[str], str]]] = {}
    for group, rule in (("causes", "cause"), ("aims", "aim"), ("occasions", "occasion")):
        for phrase in table[group]["phrases"]:
            words = phrase.split()
            found.setdefault(words[0], []).append((words, rule))
    return found
