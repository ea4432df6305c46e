"""Why it happened: the cause, aim or occasion that is told first, from the lead on."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from attrs import define, field

from newsmodel.language import lexicons
from newsmodel.language.answers.story import Answer, Story
from newsmodel.language.factuality.judging import Judge
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

_FILE: Final = "en/reasons.toml"


@define
class Reasons:
    """The reasons that one text gives near its beginning."""

    story: Story
    _judge: Judge = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._judge = Judge(self.story.clauses)

    @property
    def _syntax(self) -> Syntax:
        return self.story.syntax

    def first(self) -> Answer | None:
        """The first reason that is no mere background; else the first."""
        background: list[Answer] = []
        for sentence in self.story.sentences(_REACH):
            for place, rule in self._in(sentence):
                span = self._syntax.tokens.span(place, self._end(place, sentence))
                if place > sentence.first:
                    return Answer(span, rule)
                background.append(Answer(span, rule))
        return background[0] if background else None

    def _in(self, sentence: Sentence) -> Iterator[tuple[int, str]]:
        """The tokens of a sentence that begin a reason, with the rule that says so."""
        for place in range(sentence.first, sentence.last - _LEAST_WORDS + 1):
            rule = self._cue(place)
            if rule is not None:
                yield place, rule
            group = self._syntax.verb_group_at.get(place)
            if group is not None and group.first == place:
                yield from self._of_verb(group, sentence)

    def _cue(self, place: int) -> str | None:
        """The group of the lexicon that has the phrase at a token."""
        lowers = self._syntax.tokens.lowers
        for phrase, rule in _cues().get(lowers[place], ()):
            end = place + len(phrase)
            if lowers[place:end] == phrase and self._syntax.tags[end : end + 1] not in _NO_REASON:
                return rule
        return None

    def _of_verb(self, group: VerbGroup, sentence: Sentence) -> Iterator[tuple[int, str]]:
        """What a verb is done for: an aim after "to", what "for doing" names, who is blamed."""
        lowers = self._syntax.tokens.lowers
        known = lemmas(lowers[group.head])
        if any(lemma in lexicons.word_set(_FILE, "blame", "verbs") for lemma in known):
            end = min(group.last + _OBJECT, sentence.last)
            yield from ((at, "blame") for at in range(group.last, end) if lowers[at] == "on")
        elif group.is_participle and lowers[group.first - 1 : group.first] == ["for"]:
            yield group.first - 1, "for-doing"
        elif group.is_infinitive and self._is_aim(group):
            yield group.first, "purpose"

    def _is_aim(self, group: VerbGroup) -> bool:
        """Whether an infinitive tells what somebody acts for."""
        governor = self.story.clauses.governor(group)
        if governor is None or self.story.clauses.subject(governor) is None:
            return False
        return self._judge.judge(group.head, group.last)[1] == PURPOSE

    def _end(self, place: int, sentence: Sentence) -> int:
        tags = self._syntax.tags
        end = min(place + _LONGEST, sentence.last)
        return next((at for at in range(place + 1, end) if tags[at] in ";."), end)


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
