"""What Hypothesis calls when it is imported: ``st.from_type(Article)`` draws what is valid."""

from collections.abc import Callable
from typing import Any, Final

_STRATEGIES: Final = {
    "Access": "accesses",
    "Article": "articles",
    "Candidate": "candidates",
    "Contributor": "contributors",
    "Correction": "corrections",
    "Dateline": "datelines",
    "Evidence": "evidence",
    "Identifier": "identifiers",
    "Instant": "instants",
    "Link": "links",
    "Media": "media",
    "Organisation": "organisations",
    "Provenance": "provenances",
    "Rendition": "renditions",
    "Subject": "subjects",
}
"""The classes of `newsmodel.model` that mean something without a text, and their strategies."""


def register() -> None:
    """Tell Hypothesis of the strategies; they are made when a class is first asked for."""
    from hypothesis import strategies as st

    from newsmodel import model

    for name, strategy in _STRATEGIES.items():
        st.register_type_strategy(getattr(model, name), _made_by(strategy))


def _made_by(strategy: str) -> Callable[[Any], Any]:
    def make(_: Any) -> Any:
        from newsmodel.testing import strategies

        return getattr(strategies, strategy)()

    return make
