"""Words in marks that name a thing rather than repeat what somebody said."""

from typing import Final

from newsmodel.language.clauses import Clauses
from newsmodel.language.quoting.marks import Quoted

_NAMING: Final = frozenset(
    "called dubbed titled entitled named nicknamed labelled labeled so-called known termed".split()
)


def is_scare_quote(clauses: Clauses, quoted: Quoted) -> bool:
    """Whether quoted words inside a sentence name a thing rather than repeat speech.

    They do where a word of naming stands before them, or where they are the noun of a noun
    phrase that begins before the mark: 'a recently announced "Easter truce"'.
    """
    syntax = clauses.syntax
    before = quoted.first - 1
    if before > 0 and gives_a_name(clauses, before):
        return True
    own = [tag for tag in syntax.tags[quoted.first : quoted.last] if tag not in '",.']
    if len(own) > 3 or before < 0:
        return False
    return syntax.tags[before] in "DJeGpg#N" and all(tag in "NPJG#" for tag in own)


def gives_a_name(clauses: Clauses, place: int) -> bool:
    """Whether a word says what something is called: "a play called", "known as", "such as".

    Somebody's word for it is no name: "what Marlo called", "described the plan as".
    """
    syntax = clauses.syntax
    word = syntax.tokens.lowers[place]
    if word == "as":
        return place - 1 in syntax.verb_group_at or syntax.tokens.lowers[place - 1] == "such"
    group = syntax.verb_group_at.get(place)
    source = clauses.subject(group) if group is not None else None
    return word in _NAMING and (source is None or syntax.tags[source.first - 1] != "W")
