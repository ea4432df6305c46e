"""The contract of plugins: laws, and checks that try them on an extractor, a format, a policy.

    from newsmodel.testing import check_extractor

    def test_contract():
        check_extractor(headline, [page_bytes])

A failure says which law does not hold, on what small example, and what usually causes it. The laws
are listed in docs/plugins/laws.md. The checks need Hypothesis, and no test framework.
"""

from typing import Final

from newsmodel.testing.contracts import (
    checks_of_plugins,
    laws_of_annotators,
    laws_of_extractors,
    laws_of_formats,
    laws_of_merge_policies,
    page,
)
from newsmodel.testing.contracts.checks_of_annotators import check_annotator
from newsmodel.testing.contracts.checks_of_extractors import check_extractor
from newsmodel.testing.contracts.checks_of_formats import check_format
from newsmodel.testing.contracts.checks_of_merge_policies import check_merge_policy
from newsmodel.testing.contracts.checks_of_plugins import check_plugin
from newsmodel.testing.contracts.law import Law, LawBroken, Scope

LAWS: Final[tuple[Law, ...]] = (
    *checks_of_plugins.LAWS,
    *laws_of_extractors.LAWS,
    *laws_of_annotators.LAWS,
    *laws_of_formats.LAWS,
    *laws_of_merge_policies.LAWS,
)
"""Every law, of every kind of thing that plugins hand over."""


def laws_page() -> str:
    """The laws as a page in Markdown: docs/plugins/laws.md."""
    return page.rendered(LAWS)


__all__ = [
    "LAWS",
    "Law",
    "LawBroken",
    "Scope",
    "check_annotator",
    "check_extractor",
    "check_format",
    "check_merge_policy",
    "check_plugin",
    "laws_page",
]
