"""Who did what: the clause near the beginning whose subject acts and is spoken of most."""

from typing import Final

from attrs import frozen

from newsmodel.language.answers.story import Answer, Story
from newsmodel.language.phrases import NounPhrase, VerbGroup
from newsmodel.language.quotations.cues import cue_verbs
from newsmodel.language.tagging import lemmas
from newsmodel.model import EntityType, TextSpan

_SENTENCES_AFTER_LEAD: Final = 2
_ACTORS: Final = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP})

# What makes a clause the main one, in tenths. News tells the main thing first, about those that it
# speaks of most; "a meeting" is rather what was done than who did it, and what is said after the
# lead rather comments on it.
_ACTOR: Final = 10
_EACH_MENTION: Final = 2
_MOST_MENTIONS: Final = 6
_EACH_SENTENCE: Final = -3
_EACH_CLAUSE: Final = -4
_COMMENT: Final = -15


@frozen
class MainEvent:
    """The subject and the predicate of the main clause."""

    who: Answer | None
    """None where it is told by nothing but a pronoun."""

    what: Answer


def main_event(story: Story) -> MainEvent | None:
    """The main event; None where the text has no clause in running text."""
    if story.lead is None:
        return None
    candidates = [
        (points + _EACH_CLAUSE * place, group, subject)
        for number in range(len(story.sentences(_SENTENCES_AFTER_LEAD)))
        for place, (points, group, subject) in enumerate(_clauses(story, number))
    ]
    if not candidates:
        lead = story.syntax.sentences[story.lead]
        return MainEvent(None, Answer(story.predicate(story.finite_verbs(lead)[0]), "lead"))
    _, group, subject = max(candidates, key=lambda each: each[0])
    return MainEvent(
        Answer(_whole(story, subject), "main-clause"),
        Answer(story.predicate(group), "main-clause"),
    )


def _clauses(story: Story, number: int) -> list[tuple[int, VerbGroup, NounPhrase]]:
    """The clauses of a sentence whose subject is told by more than a pronoun, with points."""
    groups = story.finite_verbs(story.syntax.sentences[number])
    subjects = [(group, story.clauses.subject(group)) for group in groups]
    is_after = story.lead is not None and number > story.lead
    return [
        (
            _EACH_SENTENCE * number
            + _points(story, subject)
            + (_COMMENT if is_after and _is_said(story, group) else 0),
            group,
            subject,
        )
        for group, subject in subjects
        if subject is not None and story.syntax.tags[subject.head] != "O"
    ]


def _points(story: Story, subject: NounPhrase) -> int:
    """What speaks for a subject: that it can act, and that the text is about it."""
    mention = story.mention_of(subject)
    if mention is None:
        return 0
    often = min(story.times_named[mention.entity], _MOST_MENTIONS)
    can_act = story.type_of(mention) in _ACTORS
    return _EACH_MENTION * often + (_ACTOR if can_act else 0)


def _is_said(story: Story, group: VerbGroup) -> bool:
    known = lemmas(story.syntax.tokens.lowers[group.head])
    return any(lemma in cue_verbs("report") for lemma in known)


def _whole(story: Story, subject: NounPhrase) -> TextSpan:
    """A subject with those that "and" joins with it, and its "of" phrase."""
    first = min(phrase.first for phrase in story.clauses.joined(subject))
    last = story.clauses.extended(subject).last
    return story.syntax.tokens.span(first, last)
