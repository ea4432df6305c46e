"""What the words and the names around a date say that it is of: the publication, or a change."""

import re
from functools import lru_cache
from typing import Final

from newsmodel.html.dates.reading.words import label

_CHANGED: Final = re.compile(r"(?<=[\w-])updat|updat(?!ed(?![\w-]))|modif|chang|revis")
"""Not ``updated`` alone: microformats have it on the date of publication, too."""

_PUBLISHED: Final = re.compile(r"publ|posted|creat|issued")
_FOR_DATES: Final = re.compile(r"date|time|publish|posted|updated|modified|datum|fecha")


@lru_cache(maxsize=1024)
def field_of_words(text: str) -> str | None:
    """What the last word of a text that says what a date is of, says."""
    ends = {
        field: max((found.end() for found in label(kind).finditer(text)), default=-1)
        for field, kind in (("modified", "changed"), ("published", "published"))
    }
    best = max(ends, key=lambda field: ends[field])
    return best if ends[best] >= 0 else None


@lru_cache(maxsize=1024)
def field_of_names(names: str) -> str | None:
    """What the names of an element say that its date is of; None where they say both."""
    is_changed = _CHANGED.search(names) is not None
    is_published = _PUBLISHED.search(names) is not None
    if is_changed == is_published:
        return None
    return "modified" if is_changed else "published"


@lru_cache(maxsize=1024)
def are_for_dates(names: str) -> bool:
    """Whether the names of an element say that it is made for dates."""
    return _FOR_DATES.search(names) is not None
