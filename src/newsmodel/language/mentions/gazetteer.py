"""Which names are known, and of what type they are."""

from functools import cache
from typing import Final

from newsmodel.language import countries as states
from newsmodel.language import lexicons
from newsmodel.model import EntityType

_MOST_WORDS: Final = 6


@cache
def known_names() -> dict[str, EntityType]:
    """The names of places and organisations, as they are written."""
    places = lexicons.table("en/places.toml")
    found = {
        name: EntityType.PLACE
        for group in ("countries", "regions", "cities")
        for name in lexicons.listed(places[group]["names"])
    }
    found |= dict.fromkeys((*states.names(), *states.capitals()), EntityType.PLACE)
    organisations = lexicons.table("en/organisations.toml")["names"]["known"]
    return found | dict.fromkeys(lexicons.listed(organisations), EntityType.ORGANISATION)


@cache
def _longest_by_first() -> dict[str, int]:
    """How many words the longest known name with a first word has."""
    longest: dict[str, int] = {}
    for name in known_names():
        words = name.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def known_at(words: list[str], index: int, end: int) -> int:
    """How many words the longest known name that begins at a word has; 0 for none."""
    longest = min(_longest_by_first().get(words[index], 0), end - index, _MOST_WORDS)
    for length in range(longest, 0, -1):
        if " ".join(words[index : index + length]) in known_names():
            return length
    return 0


@cache
def same_place() -> dict[str, str]:
    """Names of places that stand for another name."""
    aliases: dict[str, str] = lexicons.table("en/places.toml")["aliases"]
    return dict(aliases)


@cache
def genders() -> dict[str, str | None]:
    """Frequent given names, with whether only men ("m") or only women ("f") bear them."""
    groups = lexicons.table("en/given_names.toml")
    marks = (("men", "m"), ("women", "f"), ("both", None))
    return {name: mark for key, mark in marks for name in lexicons.listed(groups[key]["names"])}


@cache
def given_names() -> frozenset[str]:
    """Frequent given names."""
    return frozenset(genders())


def surnames() -> frozenset[str]:
    """Frequent surnames."""
    return lexicons.word_set("en/surnames.toml", "frequent", "words")


def is_surname(word: str) -> bool:
    """Whether a word is a frequent surname, or looks like one."""
    beginnings, endings = _surname_forms()
    if word in surnames():
        return True
    has_beginning = word.startswith(beginnings) and any(map(str.isupper, word[2:]))
    return has_beginning or (len(word) > 4 and word.lower().endswith(endings))


@cache
def _surname_forms() -> tuple[tuple[str, ...], tuple[str, ...]]:
    forms = lexicons.table("en/surnames.toml")
    beginnings, endings = (forms[key]["words"].split() for key in ("beginnings", "endings"))
    return tuple(beginnings), tuple(endings)


@cache
def offices() -> frozenset[str]:
    """Titles and offices of one word, in lower case, and abbreviated ones with their full stop."""
    titles = lexicons.table("en/titles.toml")
    words = {word for word in lexicons.listed(titles["offices"]["words"]) if " " not in word}
    words |= {word.rstrip("s") + "s" for word in words if word.endswith("or")}
    for word in titles["abbreviated"]["words"].split():
        words |= {word.lower(), f"{word.lower()}."}
    return frozenset(words) | lexicons.word_set("en/titles.toml", "fields", "words")


@cache
def qualifiers() -> frozenset[str]:
    """What stands before an office and belongs to it, in lower case: "majority" leader."""
    return lexicons.word_set("en/titles.toml", "qualifiers", "words")


@cache
def courtesy_titles() -> frozenset[str]:
    """Titles that stand only before the name of a person: Mr, Sen., Gen."""
    words = lexicons.table("en/titles.toml")["abbreviated"]["words"].split()
    return frozenset(form for word in words for form in (word.lower(), f"{word.lower()}."))


def gender_of_title(title: str) -> str | None:
    """Whether only men ("m") or only women ("f") bear a title; None where both do."""
    plain = title.rstrip(".")
    for key, gender in (("male", "m"), ("female", "f")):
        if plain in lexicons.word_set("en/titles.toml", key, "words"):
            return gender
    return None


@cache
def organisation_heads() -> frozenset[str]:
    """Words that make an organisation of a name."""
    return lexicons.word_set("en/organisations.toml", "heads", "words")


@cache
def company_forms() -> frozenset[str]:
    """What a comma may part from the name of a company: "Inc."."""
    return lexicons.word_set("en/organisations.toml", "forms", "words")


@cache
def company_endings() -> frozenset[str]:
    """What the name of a company sheds where it is short: "Corp.", "Holdings"."""
    return company_forms() | lexicons.word_set("en/organisations.toml", "shed", "words")


@cache
def organisation_nouns() -> frozenset[str]:
    """Common nouns for an organisation: "the band X"."""
    return lexicons.word_set("en/organisations.toml", "nouns", "words")


@cache
def heads_as_surnames() -> frozenset[str]:
    """Heads of names of places and organisations that are surnames as well."""
    places = lexicons.word_set("en/places.toml", "kinds", "surnames")
    return places | lexicons.word_set("en/organisations.toml", "surnames", "words")


def is_team(words: list[str]) -> bool:
    """Whether it is what a team adds to its town: "Rovers", "F.C."."""
    last = words[-1]
    return len(words) == 1 and last.endswith("s") and len(last) > 4 and not is_surname(last)


@cache
def deeds() -> dict[EntityType, frozenset[str]]:
    """Verbs that tell what their subject is."""
    kinds = (EntityType.PERSON, EntityType.ORGANISATION)
    return {kind: lexicons.word_set("en/deeds.toml", kind.value, "words") for kind in kinds}


@cache
def thing_heads() -> frozenset[str]:
    """Words that make of a name that of an event, a prize, a law or a work."""
    return lexicons.word_set("en/things.toml", "heads", "words")


@cache
def thing_abbreviations() -> frozenset[str]:
    """Abbreviations of common things."""
    return lexicons.word_set("en/things.toml", "abbreviations", "words")


@cache
def place_endings() -> tuple[str, ...]:
    """Endings of the names of towns, in lower case."""
    endings: str = lexicons.table("en/places.toml")["kinds"]["endings"]
    return tuple(endings.split())


@cache
def countries() -> frozenset[str]:
    """The names of countries."""
    others = lexicons.listed(lexicons.table("en/places.toml")["countries"]["names"])
    return frozenset(others).union(states.names())


@cache
def place_heads() -> tuple[frozenset[str], frozenset[str]]:
    """Words that make a place of the name before them, and of the name after them."""
    after = lexicons.word_set("en/places.toml", "kinds", "after")
    return after, lexicons.word_set("en/places.toml", "kinds", "before")


@cache
def place_nouns() -> frozenset[str]:
    """Nouns that, with "of", make a place of the name after them: "the town of X"."""
    return lexicons.word_set("en/places.toml", "kinds", "of")


@cache
def parts_of_places() -> frozenset[str]:
    """What before the name of a place says which part of it is meant: "downtown"."""
    return lexicons.word_set("en/places.toml", "kinds", "parts")


@cache
def ties_to_places() -> frozenset[str]:
    """Words that "of" ties to a place without being one: "the mayor of X"."""
    return lexicons.word_set("en/places.toml", "kinds", "ties")


@cache
def common_capitals() -> frozenset[str]:
    """Words in lower case that are no names though a capital begins them."""
    return lexicons.word_list("en/not_names.txt")
