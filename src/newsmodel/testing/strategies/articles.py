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
    """Valid articles: any few fields, any body, annotations of its text, provenance."""
    return _articles()


@st.composite
def _articles(draw: st.DrawFn) -> Article:
    names = draw(st.lists(st.sampled_from(_FIELDS), max_size=_MOST_FIELDS, unique=True))
    members: dict[str, Any] = {name: draw(VALUES[name]) for name in names}
    body = draw(bodies())
    return Article(
        body=body,
        annotations=draw(annotations(joined_text(body))),
        provenance={name: draw(provenances(field=name)) for name in names[:2]},
        **members,
    )
