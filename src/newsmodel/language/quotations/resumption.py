"""Where the writer takes the word back from a source: ", but he added", "— a claim that"."""

from typing import Final

from attrs import frozen

from newsmodel.language.clauses import Clauses
from newsmodel.language.phrases import VerbGroup
from newsmodel.language.quotations.cues import Cue, cue_lemma, reporting_verbs, verbs_of

_CLAUSE_REACH: Final = 25
_TURNING: Final = frozenset({"while", "although", "though", "according", "whereas"})
_APPOSED: Final = frozenset({"a", "an"})
_RELATIVE: Final = frozenset({"who", "which"})


@frozen
class Resumption:
    """Tells at commas, dashes and conjunctions whether what is reported goes on after them."""

    clauses: Clauses

    def at(self, index: int, place: int, end: int, *, is_subordinate: bool) -> bool:
        """Whether the writer goes on at a token, in place of what is reported from another on."""
        tag = self.clauses.syntax.tags[index]
        if tag == ",":
            return (
                self._turns_away(index + 1, end)
                or self._tells(index, end)
                or self._adds(index, place, end)
                or (is_subordinate and self._goes_on(index + 1, end))
            )
        if tag == "C":
            return (
                self._opens_report(index + 1, end)
                or self._joins_relative(index, place)
                or (self.clauses.syntax.tags[index - 1] == '"' and self._is_told_at(index + 1, end))
            )
        return tag == ";" or (tag == "-" and self._adds(index, place, end))

    def after_mark(self, index: int, place: int, end: int, *, is_subordinate: bool) -> bool:
        """Whether the writer goes on after a mark with a comma before it: 'was "old," noting'."""
        return (
            self._turns_away(index, end)
            or self._adds(index - 1, place, end)
            or self._opens_report(index, end)
            or (is_subordinate and self._goes_on(index, end))
        )

    def _turns_away(self, index: int, end: int) -> bool:
        """Whether the writer goes on after a comma: ", while", ", saying", ", but he added"."""
        if index >= end:
            return False
        word = self.clauses.syntax.tokens.lowers[index]
        group = self.clauses.syntax.verb_group_at.get(index)
        if word == "but":
            return self._opens_report(index + 1, end)
        return word in _TURNING or (group is not None and self._says_on(group))

    def is_subordinate(self, cue: Cue) -> bool:
        """Whether a cue stands in a relative clause, after a conjunction, or opens with -ing."""
        syntax = self.clauses.syntax
        first = max(syntax.sentence_of(cue.first).first, cue.first - _CLAUSE_REACH)
        source = cue.source
        is_before = source is not None and first <= source.first < cue.first
        start = source.first if source is not None and is_before else cue.first
        before = syntax.tags[first:start].rpartition(",")[2]
        is_opening = syntax.tags[cue.last - 1] == "g" and not before
        return (
            "W" in syntax.tags[start : cue.first]
            or "S" in before
            or before[-1:] in {"I", "W"}
            or is_opening
        )

    def _adds(self, index: int, place: int, end: int) -> bool:
        """Whether a comma or dash opens an afterthought: what that is, or more after a quotation.

        "He called it a “rout”, which it was"; "she said it was safe — a claim that he denied".
        """
        syntax = self.clauses.syntax
        after = index + 1
        if after + 1 >= end or syntax.tokens.lowers[after] in _APPOSED:
            return after + 1 < end
        is_more = syntax.tokens.lowers[after] in _RELATIVE or syntax.tags[after] == "g"
        return '"' in syntax.tags[place:index] and (is_more or syntax.tags[index] == "-")

    def _tells(self, index: int, end: int) -> bool:
        """Whether a clause in the past follows a comma: ", she left", ", but she left"."""
        syntax = self.clauses.syntax
        after = index + 1
        is_joined = syntax.tags[after : after + 1] == "C"
        after += is_joined
        phrase = syntax.noun_phrase_at.get(after)
        if phrase is not None:
            return self._is_told_at(phrase.last, end)
        return is_joined and self._is_told_at(after, end)

    def _is_told_at(self, index: int, end: int) -> bool:
        """Whether a verb in the simple past stands at a token."""
        group = self.clauses.syntax.verb_group_at.get(index) if index < end else None
        return (
            group is not None
            and group.first == group.head
            and self.clauses.syntax.tags[group.head] == "e"
        )

    def _joins_relative(self, index: int, place: int) -> bool:
        """Whether "and which" goes on with a relative clause that began before the content."""
        syntax = self.clauses.syntax
        is_relative = not _RELATIVE.isdisjoint(syntax.tokens.lowers[index + 1 : index + 2])
        return is_relative and "W" not in syntax.tags[place:index]

    def _goes_on(self, index: int, end: int) -> bool:
        """Whether a verb follows, with a subject of its own or without."""
        group = self._verb_after_subject(index, end)
        return group is not None and not group.is_infinitive and not group.is_participle

    def _says_on(self, group: VerbGroup) -> bool:
        """Whether a participle after a comma says more: ", adding that", ", citing"."""
        is_going_on = self.clauses.syntax.tags[group.head] == "g"
        return is_going_on and cue_lemma(self.clauses, group) is not None

    def _opens_report(self, index: int, end: int) -> bool:
        """Whether the next clause reports, with a subject of its own or without."""
        group = self._verb_after_subject(index, end)
        lemma = cue_lemma(self.clauses, group) if group is not None else None
        if group is None or lemma not in reporting_verbs() or not self._is_finite(group):
            return False
        return lemma not in verbs_of("thinking") or self.clauses.syntax.tags[index] != "O"

    def _verb_after_subject(self, index: int, end: int) -> VerbGroup | None:
        """The verb at a token, or after the noun phrase there, and after adverbs."""
        syntax = self.clauses.syntax
        phrase = syntax.noun_phrase_at.get(index)
        place = phrase.last if phrase is not None else index
        while place < end and syntax.tags[place] == "R":
            place += 1
        return syntax.verb_group_at.get(place) if place < end else None

    def _is_finite(self, group: VerbGroup) -> bool:
        """Whether a verb is in the past, or in the third person of the present."""
        word = self.clauses.syntax.tokens.lowers[group.head]
        tag = self.clauses.syntax.tags[group.head]
        return tag == "e" or (tag == "v" and word.endswith("s"))
