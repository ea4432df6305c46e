"""Strategies for whole articles."""

from typing import Any, Final

from hypothesis import strategies as st

from newsmodel.model import Article, joined_text
from newsmodel.testing.strategies.body import bodies
from newsmodel.testing.strategies.language import annotations
from newsmodel.testing.strategies.provenance import VALUES, provenances

_MOST_FIELDS: Final = 7
_FIELDS: Final = tuple(sorted(VALUES.keys() - {"body"}))


def articles() -> st.SearchStrategy[Article]:
    """Valid articles: any few fields, any body, annotations of its text, provenance.

    One in three says one thing only: what every format can say, and what takes all else away where
    it is set in the place of another.
    """
    return _ARTICLES


@st.composite
def _full(draw: st.DrawFn) -> Article:
    names = draw(_SOME_FIELDS)
    members: dict[str, Any] = {name: draw(VALUES[name]) for name in names}
    body = draw(bodies())
    return Article(
        body=body,
        annotations=draw(annotations(joined_text(body))),
        provenance={name: draw(provenances(field=name)) for name in names[:2]},
        **members,
    )


def _every(step: int, start: int, count: int) -> tuple[str, ...]:
    return (_FIELDS[start:] + _FIELDS[:start])[::step][:count]


# Three draws for as many fields as wanted, and none of them less likely than the others.
_SOME_FIELDS: Final = st.builds(
    _every, st.integers(1, 9), st.integers(0, len(_FIELDS) - 1), st.integers(0, _MOST_FIELDS)
)


def _of_one_field(name: str) -> st.SearchStrategy[Article]:
    return VALUES[name].map(lambda value: Article(**{name: value}))


_ARTICLES: Final = st.one_of(
    _full(), _full(), st.sampled_from((*_FIELDS, "body")).flatmap(_of_one_field)
)
