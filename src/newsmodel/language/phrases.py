"""Noun phrases and verb groups: runs of tags, found by regular expressions over them."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from newsmodel.language.sentences import Sentence, sentence_numbers_of, sentences_of
from newsmodel.language.tagging import tags_of
from newsmodel.language.tokens import Tokens, tokens_of
from newsmodel.plugin import Prose

_CORE: Final = r"(?:[JG#$NP]|[GP]C(?=G))*[NPG#$]"
_OWNED: Final = rf"(?:p[RJ#]*(?:[egn](?=[JGNP]))?(?:{_CORE}|g))*"
_NOUN_PHRASE: Final = re.compile(
    rf"""
    O
  | \#[J\#]*g(?:(?![DJGNPO\#])|(?=N){_CORE}{_OWNED})
  | D[RJ\#]*(?:[egn](?=["JGNP\#]))?(?:"(?=[JGNP]))?{_CORE}{_OWNED}
  | D[RJ\#]*(?:g|J(?![JGNP]))
  | {_CORE}{_OWNED}
    """,
    re.VERBOSE,
)
_BEFORE_TIMES: Final = frozenset({"next", "last", "late", "early"})
_VERB_GROUP: Final = re.compile(
    r"(?:t(?=[xR]*[vbhdeng])[xR]{0,3})?(?:[xR]*[mbhd][xR]{0,3})*[vengbhd]"
)


@frozen
class NounPhrase:
    """A noun phrase without what follows its noun: "Ukraine's President Ada Example"."""

    first: int
    last: int

    @property
    def head(self) -> int:
        """The token of its noun."""
        return self.last - 1


@frozen
class VerbGroup:
    """A verb with its auxiliaries, adverbs and negation: "has not been attacked"."""

    first: int
    last: int
    is_passive: bool
    is_negated: bool
    is_infinitive: bool
    is_participle: bool
    """Whether it is a bare participle: "killing five", "troops sent to"."""

    modal: str | None
    """The modal verb in lower case."""

    @property
    def head(self) -> int:
        """The token of its main verb."""
        return self.last - 1


@frozen(eq=False)
class Syntax:
    """A text's words, tags, phrases and sentences, with what each token belongs to."""

    tokens: Tokens
    tags: str
    sentences: list[Sentence]
    sentence_numbers: list[int]
    noun_phrases: list[NounPhrase]
    verb_groups: list[VerbGroup]
    noun_phrase_at: dict[int, NounPhrase]
    """The noun phrase of every token that belongs to one."""

    verb_group_at: dict[int, VerbGroup]
    """The verb group of every token that belongs to one."""

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that a token belongs to."""
        return self.sentences[self.sentence_numbers[token]]


def syntax_of(prose: Prose) -> Syntax:
    """The phrases of a text; the feature ``en.syntax``."""
    return prose.feature("en.syntax", lambda: _syntax(prose))


def _syntax(prose: Prose) -> Syntax:
    tokens, tags, sentences = tokens_of(prose), tags_of(prose), sentences_of(prose)
    noun_phrases: list[NounPhrase] = []
    verb_groups: list[VerbGroup] = []
    for sentence in sentences:
        phrases = _NOUN_PHRASE.finditer(tags, sentence.first, sentence.last)
        noun_phrases.extend(
            part for match in phrases for part in _parted(tokens, tags, *match.span())
        )
        groups = _VERB_GROUP.finditer(tags, sentence.first, sentence.last)
        verb_groups.extend(_verb_group(tokens, tags, *match.span()) for match in groups)
    noun_phrase_at = {
        index: phrase for phrase in noun_phrases for index in range(phrase.first, phrase.last)
    }
    kept = [group for group in verb_groups if group.head not in noun_phrase_at]
    return Syntax(
        tokens=tokens,
        tags=tags,
        sentences=sentences,
        sentence_numbers=sentence_numbers_of(prose),
        noun_phrases=noun_phrases,
        verb_groups=kept,
        noun_phrase_at=noun_phrase_at,
        verb_group_at={index: group for group in kept for index in range(group.first, group.last)},
    )


def _parted(tokens: Tokens, tags: str, first: int, last: int) -> Iterator[NounPhrase]:
    """A noun phrase without the time after it: "three miners last week" are two phrases.

    So are "the truce three times".
    """
    is_often = tokens.words[last - 1] == "times"
    for place in range(first + 1, last - 1):
        is_count = is_often and tags[place] == "#"
        if (is_count or tokens.lowers[place] in _BEFORE_TIMES) and tags[place - 1] in "NP":
            yield NounPhrase(first, place)
            yield NounPhrase(place, last)
            return
    yield NounPhrase(first, last)


def _verb_group(tokens: Tokens, tags: str, first: int, last: int) -> VerbGroup:
    own = tags[first:last]
    words = tokens.lowers[first:last]
    has_auxiliary = any(tag in "bhdm" for tag in own[:-1])
    return VerbGroup(
        first=first,
        last=last,
        is_passive="b" in own[:-1] and own[-1] in "en",
        is_negated="x" in own or _is_negative(words) or _follows_yet(tokens, tags, first),
        is_infinitive=own[0] == "t",
        is_participle=own[-1] in "gn" and not has_auxiliary,
        modal=next((words[i] for i, tag in enumerate(own) if tag == "m"), None),
    )


def _is_negative(words: list[str]) -> bool:
    return any(word.endswith("n't") or word == "cannot" for word in words)


def _follows_yet(tokens: Tokens, tags: str, first: int) -> bool:
    """Whether it is what somebody "has yet" to do."""
    return first >= 2 and tokens.lowers[first - 1] == "yet" and tags[first - 2] in "hb"
