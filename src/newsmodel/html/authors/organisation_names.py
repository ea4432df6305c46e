"""What the names of desks, agencies and institutes look like that sign articles.

The name has to say which desk it is: ``Staff`` and ``The Editors`` might be anybody's.
"""

from functools import lru_cache
from typing import Final

from newsmodel.html.authors import byline_words as known
from newsmodel.html.authors.person_names import pieces_of

_TELLING: Final = known.DESKS | known.STAFF | known.HOUSES | known.AGENCIES
_GENERAL: Final = known.STAFF | known.HOUSES | known.WRITERS | known.ARTICLES | set(known.AND)
_NEVER: Final = known.BUTTONS | known.COMPANIES
_MOST_WORDS: Final = 7
_LONGEST: Final = 60


@lru_cache(maxsize=1024)
def is_organisation(name: str) -> bool:
    """Whether a text looks like the name of a desk, an agency or an institute."""
    if len(name) > _LONGEST or len(name.split()) > _MOST_WORDS:
        return False
    pieces = {piece for piece in pieces_of(name) if piece}
    return not pieces.isdisjoint(_TELLING) and not pieces <= _GENERAL and pieces.isdisjoint(_NEVER)
