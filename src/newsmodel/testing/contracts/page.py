"""The page of the documentation that lists the laws."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from newsmodel.testing.contracts.law import Law

_TITLES: Final = {
    "plugin": ("Plugins", "check_plugin"),
    "extractor": ("Extractors", "check_extractor"),
    "annotator": ("Annotators", "check_annotator"),
    "format": ("Formats", "check_format"),
    "merge policy": ("Merge policies", "check_merge_policy"),
}
_OPENING: Final = """\
# The laws of plugins

What holds for everything that a plugin hands over. The checks of `newsmodel.testing` try the laws
on documents, texts and articles that Hypothesis draws, and on those that you give; a failure names
the law, shows the smallest example found, and says what usually causes it. The built-in extractors,
annotators, formats and policies pass the same checks.

```python
from newsmodel.html.headline.printed import headline
from newsmodel.testing import check_extractor

check_extractor(headline, ["<h1>Ferry stays in port</h1>"], examples=10)
```

<!-- This page is written by `python -m newsmodel.testing.contracts`. -->
"""


def rendered(laws: Iterable[Law]) -> str:
    """The page, in Markdown."""
    sections = (_section(subject, list(group)) for subject, group in groupby(laws, _subject))
    return "\n".join((_OPENING, *sections))


def _subject(law: Law) -> str:
    return law.subject


def _section(subject: str, laws: list[Law]) -> str:
    title, check = _TITLES[subject]
    rows = "\n".join(f"| `{law.name}` | {law.sentence} | {law.cause} |" for law in laws)
    return (
        f"## {title}\n\n`newsmodel.testing.{check}`\n\n"
        f"| law | what holds | what usually breaks it |\n|---|---|---|\n{rows}\n"
    )
