"""The main event as the six questions of journalism: who, what, when, where, why, how.

News tells the main thing first: the answers are read from the lead, the first sentence in running
text, and from the sentences after it where the lead leaves a question open.
"""

from typing import Final

from attrs import define, evolve

from newsmodel.language.clauses import Clauses, clauses_of
from newsmodel.language.phrases import VerbGroup
from newsmodel.language.sentences import Sentence
from newsmodel.model import Annotations, Answers, EntityType, MentionKind, TextSpan, TimeType
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.answers"

_SENTENCES: Final = 8
_LONGEST: Final = 25
_CAUSES: Final = frozenset({"because", "after", "amid", "over", "due", "since", "following"})
_MEANS: Final = frozenset({"by", "with", "using", "through", "via"})


@annotator(
    provides={"answers"},
    requires={"mentions", "entities", "times"},
    languages="en",
    name=NAME,
)
def answers(prose: Prose, annotations: Annotations) -> Annotations:
    """The six answers; those that another annotator gave are kept."""
    reader = _Reader(clauses_of(prose), annotations)
    lead = reader.lead()
    if lead is None:
        return annotations
    given = annotations.answers
    main = reader.main_verb(lead)
    return evolve(
        annotations,
        answers=Answers(
            who=given.who or reader.who(main),
            what=given.what or reader.what(main, lead),
            when=given.when or reader.when(),
            where=given.where or reader.where(),
            why=given.why or reader.clause_after(_CAUSES),
            how=given.how or reader.how(lead),
        ),
    )


@define
class _Reader:
    clauses: Clauses
    annotations: Annotations

    def lead(self) -> Sentence | None:
        """The first sentence in running text that has a verb."""
        for sentence in self.clauses.syntax.sentences:
            if not sentence.is_title and self.main_verb(sentence) is not None:
                return sentence
        return None

    def main_verb(self, sentence: Sentence) -> VerbGroup | None:
        """The first finite verb of a sentence that has a subject."""
        groups = self.clauses.syntax.verb_group_at
        for place in range(sentence.first, sentence.last):
            group = groups.get(place)
            if group is None or group.is_infinitive or group.is_participle:
                continue
            if self.clauses.subject(group) is not None:
                return group
        return None

    def who(self, main: VerbGroup | None) -> TextSpan | None:
        """The subject of the lead."""
        subject = self.clauses.subject(main) if main else None
        if subject is None:
            return None
        whole = self.clauses.extended(subject)
        return self.clauses.syntax.tokens.span(whole.first, whole.last)

    def what(self, main: VerbGroup | None, lead: Sentence) -> TextSpan | None:
        """The predicate of the lead."""
        if main is None:
            return None
        return self._span(main.first, self._clause_end(main.last, lead.last))

    def _clause_end(self, place: int, end: int) -> int:
        tags = self.clauses.syntax.tags
        for index in range(place, min(place + _LONGEST, end)):
            if tags[index] in ";:." or (tags[index] == "," and index - place > 3):
                return index
        return min(place + _LONGEST, end)

    def _span(self, first: int, last: int) -> TextSpan | None:
        return self.clauses.syntax.tokens.span(first, last) if last > first else None

    def when(self) -> TextSpan | None:
        """The first date or time that is one, rather than "now" or "recently"."""
        for time in self.annotations.times:
            is_vague = (time.value or "").endswith("_REF")
            if time.type in {TimeType.DATE, TimeType.TIME} and not is_vague:
                return time.span
        return None

    def where(self) -> TextSpan | None:
        """The first place that is named."""
        places = {each.id for each in self.annotations.entities if each.type is EntityType.PLACE}
        for mention in self.annotations.mentions:
            if mention.entity in places and mention.kind is MentionKind.NAME:
                return mention.span
        return None

    def how(self, lead: Sentence) -> TextSpan | None:
        """The means that the lead names, else what the sentence after it tells."""
        means = self._clause_in(lead, _MEANS)
        if means is not None:
            return means
        following = self.clauses.syntax.sentences[self._number(lead) + 1 :][:1]
        main = self.main_verb(following[0]) if following else None
        return self.what(main, following[0]) if main is not None else None

    def _number(self, sentence: Sentence) -> int:
        return self.clauses.syntax.sentence_numbers[sentence.first]

    def clause_after(self, words: frozenset[str]) -> TextSpan | None:
        """The first clause that one of some words begins, that word included."""
        for sentence in self.clauses.syntax.sentences[:_SENTENCES]:
            found = self._clause_in(sentence, words)
            if found is not None:
                return found
        return None

    def _clause_in(self, sentence: Sentence, words: frozenset[str]) -> TextSpan | None:
        syntax = self.clauses.syntax
        for place in range(sentence.first + 1, sentence.last - 2):
            if syntax.tokens.lowers[place] in words and syntax.tags[place] in "ISJg":
                return self._span(place, self._clause_end(place + 1, sentence.last))
        return None
