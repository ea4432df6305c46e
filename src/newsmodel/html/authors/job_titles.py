"""What stands beside a name in a byline and says what somebody does: ``Harbour Correspondent``."""

import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Final

from newsmodel.html.authors import byline_words as known
from newsmodel.html.authors.person_names import pieces_of

_JOBS: Final = known.WRITERS | known.JOBS
_BETWEEN: Final = re.compile(
    rf"\s*[,;|•●·–—/()\n]\s*|\s+(?:-|&|{'|'.join(map(re.escape, known.AND))})\s+"
)
_NO_TITLE: Final = re.compile(r"[\d:@]")
_LONGEST: Final = 60
_MOST_WORDS: Final = 6


def is_job(text: str) -> bool:
    """Whether a text is short and names what somebody does who writes."""
    if not text or len(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    return not _JOBS.isdisjoint(pieces_of(text)) and _NO_TITLE.search(text) is None


def jobs_beside(names: Iterable[str], credit: str, next_line: str) -> dict[str, str]:
    """The job titles of those named in a byline: what follows a name right away.

    That of somebody who is named alone may stand on the line below.
    """
    found: dict[str, str] = {}
    # A name in capitals is better taken from where it is written otherwise, title or not.
    named = [name for name in names if name in credit and not name.isupper()]
    for name, following in zip_longest(named, named[1:], fillvalue=""):
        begin = credit.index(name) + len(name)
        end = credit.find(following, begin) if following else len(credit)
        title = next(filter(None, _BETWEEN.split(credit[begin:end])), next_line).strip()
        if is_job(title) and (title != next_line or len(named) == 1):
            found[name] = title
    return found
