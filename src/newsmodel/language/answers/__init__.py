"""The main event as the six questions of journalism: who, what, when, where, why, how.

The main event is the clause near the beginning whose subject acts and is spoken of most. It answers
who and what; the other questions are answered by what stands nearest to it.
"""

from collections.abc import Mapping
from typing import Any, Final

from attrs import evolve

from newsmodel.language.answers.main_event import main_event
from newsmodel.language.answers.manners import manner
from newsmodel.language.answers.moments import Moments
from newsmodel.language.answers.places import Places
from newsmodel.language.answers.reasons import Reasons
from newsmodel.language.answers.story import Answer, Story
from newsmodel.language.clauses import clauses_of
from newsmodel.language.times.found import day_of_writing
from newsmodel.model import Annotations, Answers, Evidence
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.answers"


@annotator(
    provides={"answers"},
    requires={"mentions", "entities", "times"},
    languages="en",
    name=NAME,
)
def answers(prose: Prose, annotations: Annotations) -> Annotations:
    """The six answers; those that another annotator gave are kept."""
    story = Story(clauses_of(prose), annotations)
    main = main_event(story)
    if main is None:
        return annotations
    found = {
        "who": main.who,
        "what": main.what,
        "when": Moments(story, day_of_writing(prose)).best(),
        "where": Places(story).best(),
        "why": Reasons(story).best(),
        "how": manner(story),
    }
    return evolve(annotations, answers=_completed(annotations.answers, found))


def _completed(given: Answers, found: Mapping[str, Answer | None]) -> Answers:
    """The answers that are there, and those that were found for the other questions."""
    added = {
        question: answer
        for question, answer in found.items()
        if answer is not None and getattr(given, question) is None
    }
    evidence = {
        question: Evidence(extractor=NAME, method=answer.rule) for question, answer in added.items()
    }
    spans: dict[str, Any] = {question: answer.span for question, answer in added.items()}
    return evolve(given, evidence={**given.evidence, **evidence}, **spans)
