"""How an event stands to the world, from the words around the word that tells of it.

A judgement starts at the word's own verb group or noun phrase and climbs to what governs it: a
verb that embeds it, a noun or adjective before "to", a condition. The first that says more than
"so it was" decides, and what is negated twice is so again.
"""

from newsmodel.language.clauses import Clauses
from newsmodel.language.factuality.nouns import NounJudge
from newsmodel.language.factuality.signs import AWAITING, TO_COME, Judgement, opener
from newsmodel.language.factuality.verbs import VerbJudge
from newsmodel.language.phrases import VerbGroup


class Judge:
    """Judges the words of one text."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self._verbs = VerbJudge(clauses)
        self._nouns = NounJudge(self._verbs)

    def judge(self, first: int, last: int) -> Judgement:
        """The factuality of what the tokens from ``first`` up to ``last`` tell of."""
        group = self._group(first, last)
        if group is not None:
            return self._verbs.judge(group)
        return self._nouns.judge(first, last)

    def is_to_come(self, first: int, last: int) -> bool:
        """Whether it is yet to happen, however sure the text is: "will go", "until it goes"."""
        group = self._group(first, last) or self._nouns.occurrence(first, last)
        if group is None:
            return False
        if group.modal in TO_COME or self._verbs.herald(group) is not None:
            return True
        syntax = self.clauses.syntax
        return syntax.tags[group.first] in "vb" and opener(syntax, group.first) in AWAITING

    def _group(self, first: int, last: int) -> VerbGroup | None:
        """The verb group of a trigger, or the copula before a predicate: "is not ready"."""
        syntax = self.clauses.syntax
        groups = syntax.verb_group_at
        own = next((groups[place] for place in range(first, last) if place in groups), None)
        if own is not None or syntax.tags[first] not in "Jenx":
            return own
        place = first - 1
        while place >= 0 and syntax.tags[place] in 'Rx"':
            place -= 1
        before = groups.get(place)
        return before if before is not None and syntax.tags[before.head] == "b" else None
