"""Words in marks that no report holds, and the verb that says whose they are."""

from collections.abc import Iterable
from typing import Final

from attrs import define, evolve, field

from newsmodel.language.clauses import Clauses
from newsmodel.language.quotations.cues import Cue, reporting_verbs, verbs_of
from newsmodel.language.quoting.marks import Quoted

_ABOUT: Final = frozenset({"about", "of", "over", "against", "for"})
_REACH: Final = 25
_MOST_CUES: Final = 20
_FEWEST_WORDS: Final = 3


@define
class Fragments:
    """Finds the cue of words in marks before which a sentence goes on without one."""

    clauses: Clauses
    cues: Iterable[Cue]
    _by_sentence: dict[int, list[Cue]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        numbers = self.clauses.syntax.sentence_numbers
        known = reporting_verbs() | verbs_of("naming")
        for cue in self.cues:
            if cue.lemma in known:
                self._by_sentence.setdefault(numbers[cue.first], []).append(cue)

    def cue_of(self, quoted: Quoted) -> Cue | None:
        """The last verb of speech close before quoted words, else whatever somebody does there."""
        if self.clauses.syntax.tokens.lowers[quoted.first - 1] == "as":
            return self._verb_before(quoted)
        number = self.clauses.syntax.sentence_numbers[quoted.first]
        near = [
            cue
            for cue in self._by_sentence.get(number, [])[-_MOST_CUES:]
            if cue.last <= quoted.first <= cue.last + _REACH
        ]
        if near and self.clauses.syntax.tags[near[-1].last] == ",":
            return None
        return self._wide(near[-1]) if near else self._verb_before(quoted)

    def _wide(self, cue: Cue) -> Cue:
        """A cue with the preposition of its matter: "gushed about"."""
        syntax = self.clauses.syntax
        is_led = syntax.tokens.lowers[cue.last] in _ABOUT
        return evolve(cue, last=cue.last + is_led)

    def _verb_before(self, quoted: Quoted) -> Cue | None:
        """The verb before several words that are no title: 'Marlo gushed about "a new start"'."""
        syntax = self.clauses.syntax
        is_long = quoted.last - quoted.first - 2 >= _FEWEST_WORDS
        is_said = syntax.tokens.lowers[quoted.first - 1] == "as"
        is_lower = syntax.tokens.words[quoted.first + 1][0].islower()
        if not is_said and not (is_long and is_lower):
            return None
        opening = max(syntax.sentence_of(quoted.first).first, quoted.first - _REACH)
        places = range(quoted.first - 1, opening - 1, -1)
        group = next(
            (syntax.verb_group_at[at] for at in places if at in syntax.verb_group_at), None
        )
        subject = self.clauses.subject(group) if group is not None else None
        if group is None or subject is None or group.is_passive or syntax.tags[group.head] == "b":
            return None
        is_led = syntax.tags[group.last] in ("It" if is_said else "I")
        return Cue(group.first, group.last + is_led, "", subject)
