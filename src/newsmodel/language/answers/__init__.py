"""The main event as the six questions of journalism: who, what, when, where, why, how.

The main event is the clause near the beginning whose subject acts and is spoken of most. It answers
who and what; the other questions are answered by what stands nearest to it.
"""

from typing import Final

from attrs import evolve

from newsmodel.language.answers.main_event import main_event
from newsmodel.language.answers.manners import manner
from newsmodel.language.answers.places import Places
from newsmodel.language.answers.reasons import Reasons
from newsmodel.language.answers.story import Story
from newsmodel.language.clauses import clauses_of
from newsmodel.model import Annotations, Answers, TextSpan, TimeExpression, TimeType
from newsmodel.plugin import Prose, annotator

NAME: Final = "en.answers"

_MOMENTS: Final = frozenset({TimeType.DATE, TimeType.TIME})


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
    given = annotations.answers
    return evolve(
        annotations,
        answers=Answers(
            who=given.who or main.who,
            what=given.what or main.what,
            when=given.when or _first_moment(annotations.times),
            where=given.where or Places(story).best(),
            why=given.why or Reasons(story).first(),
            how=given.how or manner(story),
        ),
    )


def _first_moment(times: tuple[TimeExpression, ...]) -> TextSpan | None:
    """The first date or time that is one, rather than "now" or "recently"."""
    for time in times:
        if time.type in _MOMENTS and not (time.value or "").endswith("_REF"):
            return time.span
    return None
