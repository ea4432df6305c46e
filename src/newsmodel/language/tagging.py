"""A coarse part of speech for every token, as one character each, so that rules are regexes.

    D determiner   J adjective   N noun        P name          G nationality  # number
    O pronoun      W wh-word     T "that"      S subordinator  I preposition  t "to"
    C coordinator  R adverb      x negation    p possessive    ' other clitic
    b be           h have        d do          m modal
    v verb, base or present      e past or participle          n participle   g verb in -ing
    , ; : . ( ) " - punctuation  $ money sign or per cent      ? anything else

The tags of a text are one string, an index in it is the index of a token, and a rule such as
"determiner, modifiers, noun" is a regular expression over it.
"""

from functools import cache
from typing import Final

from newsmodel.language import countries, lexicons
from newsmodel.language.apostrophes import makes_possessor
from newsmodel.language.inflection import Form, forms, irregular_lemmas
from newsmodel.language.sentences import Sentence, sentences_of
from newsmodel.language.tokens import Tokens, tokens_of
from newsmodel.plugin import Prose

NAME_PARTICLES: Final = frozenset(
    "al bin bint da dal de del della der di dos du el ibn la le van von ter ten ul".split()
)
"""Words in lower case within the names of people."""

_MARKS: Final = {
    ",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "...": ".",
    "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "-", "—": "-", "―": "-", "--": "-",
    '"': '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "``": '"', "''": '"',
    "‘": '"', "’": '"', "'": '"', "$": "$", "€": "$", "£": "$", "¥": "$", "%": "$",
    "&": "C", "'s": "p",
}  # fmt: skip

_ADJECTIVE_ENDINGS: Final = ("ous", "ful", "ive", "ible", "able", "less", "ical", "ish", "ial")
_VERB_ENDINGS: Final = ("ate", "ify", "ise", "ize")
_KINDS: Final = {"base": "v", "s": "v", "past": "e", "participle": "n", "ed": "e", "ing": "g"}
_PARTICIPLES: Final = frozenset({"past", "participle", "ed"})
_BOUNDS: Final = frozenset("over about around above under at up to than".split())
_ACRONYMS: Final = frozenset({"US", "WHO"})
"""Names that are pronouns in lower case."""

_BECOMING: Final = frozenset("get become feel seem remain stay look".split())
_AUXILIARIES: Final = frozenset("mbhd")
_SINGULAR: Final = frozenset({"this", "each", "another", "either", "neither"})
_PLURAL: Final = frozenset({"these", "those", "some", "all", "both"})
"""Determiners that may stand alone; a noun in another number does not follow them."""

_WHEN: Final = frozenset("last next this earlier yesterday today".split())
_NO_NOUN: Final = frozenset("DItSTWC.,;:)")
"""Tags after which "her" has no noun: "told her that", "accused her of"."""

_CONTRACTED: Final = frozenset("it he she that there here what who where how".split())
_PARTICLES: Final = frozenset({"out"})
"""Words like prepositions that belong to the verb before "that": "pointed out that"."""

_MODAL_NAMES: Final = frozenset({"May", "Will"})


def tags_of(prose: Prose) -> str:
    """The tags of a text; the feature ``en.tags``."""
    return prose.feature("en.tags", lambda: tagged(tokens_of(prose), sentences_of(prose)))


def tagged(tokens: Tokens, sentences: list[Sentence]) -> str:
    """One tag for every token."""
    tags: list[str] = []
    for sentence in sentences:
        _tag_sentence(tokens, sentence, tags)
    return "".join(tags)


@cache
def verb_forms() -> dict[str, tuple[Form, ...]]:
    """Every form of every verb that the lexicons know, with the verbs it belongs to."""
    found: dict[str, list[Form]] = {}
    for entry in sorted(_verb_entries()):
        for surface, form in forms(entry):
            if form not in found.setdefault(surface, []):
                found[surface].append(form)
    return {surface: tuple(each) for surface, each in found.items()}


def lemmas(lower: str) -> tuple[str, ...]:
    """The verbs that a word may be a form of."""
    return _lemmas().get(lower, ())


@cache
def _lemmas() -> dict[str, tuple[str, ...]]:
    return {surface: tuple(form.lemma for form in each) for surface, each in verb_forms().items()}


def _verb_entries() -> set[str]:
    entries = set(lexicons.word_list("en/verbs.txt")) | irregular_lemmas()
    for name in lexicons.names("en/plover"):
        entries |= _plover_verbs(name)
    for group in lexicons.table("en/cues.toml")["verbs"].values():
        entries |= set(group.split())
    for group in lexicons.table("en/embedding.toml")["verbs"].values():
        entries |= set(group.split())
    doubled = {entry.rstrip("+") for entry in entries if entry.endswith("+")}
    return {entry for entry in entries if entry not in doubled}


def _plover_verbs(name: str) -> set[str]:
    content = lexicons.table(name)
    verbs = {each for group in content["verbs"].values() for each in lexicons.listed(group)}
    phrases = [each for group in content.get("phrases", {}).values() for each in group]
    return verbs | {each.split()[0] for each in phrases} - {"be"}


@cache
def _closed() -> dict[str, str]:
    classes = lexicons.table("en/words.toml")["classes"]
    found = {word: tag for tag, words in classes.items() for word in words.split()}
    return found | _MARKS | dict.fromkeys(("'ll", "'d"), "m") | {"'": '"', "yes": "R"}


@cache
def _adjectives() -> frozenset[str]:
    return lexicons.word_set("en/words.toml", "adjectives", "words")


@cache
def _nouns(group: str) -> frozenset[str]:
    return lexicons.word_set("en/words.toml", group, "words")


@cache
def _people() -> frozenset[str]:
    return lexicons.word_set("en/groups.toml", "people", "words")


@cache
def _never_nouns() -> frozenset[str]:
    return lexicons.word_set("en/words.toml", "never_nouns", "verbs")


@cache
def _compound_ends() -> frozenset[str]:
    """What makes an adjective of a name before a hyphen: "Rome-based"."""
    return lexicons.word_set("en/words.toml", "compounds", "ends")


@cache
def _nationalities() -> frozenset[str]:
    words = (*lexicons.word_list("en/demonyms.txt"), *countries.peoples())
    return frozenset(word.lower() for word in words)


@cache
def _known_names() -> frozenset[str]:
    """Names of people and places of one word, which are names at the start of a sentence too."""
    places = lexicons.table("en/places.toml")
    groups = (places[group]["names"] for group in ("countries", "regions", "cities"))
    named = frozenset(name for group in groups for name in lexicons.listed(group))
    named = named.union(countries.names(), countries.capitals())
    given = lexicons.table("en/given_names.toml").values()
    return named.union(*(lexicons.listed(group["names"]) for group in given))


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(lexicons.table("en/times.toml")["weekdays"])


def _tag_sentence(tokens: Tokens, sentence: Sentence, tags: list[str]) -> None:
    closed = _closed()
    before = "."
    for index in range(sentence.first, sentence.last):
        tag = closed.get(tokens.lowers[index])
        if tag == '"' and before in "NPG" and makes_possessor(tokens, index, sentence):
            tag = "p"
        elif tag is None:
            tag = _open_class(tokens, index, sentence, before, tags)
        elif tag in "mTDOW":
            tag = _closed_in_context(tag, tokens, index, before)
        elif tag == "p" and index and tokens.lowers[index - 1] in _CONTRACTED:
            tag = "b"
        elif tag in "ItS" and _bounds_a_number(tokens, index, sentence):
            tag = "R"
        tags.append(tag)
        before = tag


def _bounds_a_number(tokens: Tokens, index: int, sentence: Sentence) -> bool:
    """Whether a preposition is none but belongs to a number: "over 300", "at least ten".

    In the same way "once" opens no clause in "once again".
    """
    lower = tokens.lowers[index]
    if lower == "once":
        return tokens.lowers[index + 1 : index + 2] in (["again"], ["more"])
    if lower not in _BOUNDS or index + 1 >= sentence.last:
        return False
    following = tokens.lowers[index + 1]
    if lower in {"at", "up"}:
        return following in {"least", "most"} if lower == "at" else following == "to"
    if lower == "to" and tokens.lowers[index - 1] != "up":
        return False
    return following[0].isdigit() or _closed().get(following) == "#"


def _closed_in_context(tag: str, tokens: Tokens, index: int, before: str) -> str:
    """What "May", "US", "no", "her" and "that" are where they stand."""
    word = tokens.words[index]
    if word in _ACRONYMS:
        return "P"
    if word == "no" and tokens.lowers[index + 1 : index + 2] == ["longer"]:
        return "x" if before in _AUXILIARIES else tag
    if tag == "m":
        return "P" if word in _MODAL_NAMES and before in "PIG" else tag
    if tokens.lowers[index] == "her":
        following = "".join(tokens.lowers[index + 1 : index + 2])
        return "O" if _closed().get(following) in _NO_NOUN else tag
    is_governed = before == "I" and tokens.lowers[index - 1] not in _PARTICLES
    return "O" if tag == "T" and is_governed else tag


def _open_class(
    tokens: Tokens, index: int, sentence: Sentence, before: str, tags: list[str]
) -> str:
    word, lower = tokens.words[index], tokens.lowers[index]
    if word[0].isupper():
        if lower in _nationalities():
            return "G"
        if "-" in lower and lower.rpartition("-")[2] in _compound_ends():
            return "J"
        if lower in _weekdays():
            return "R"
        if (index > sentence.first and not sentence.is_title) or word in _known_names():
            return "P"
    if lower in verb_forms():
        return _verb_or_noun(tokens, index, sentence, before, tags)
    if lower in _nouns("nouns_like_adjectives") and _closes_phrase(tokens, index, sentence):
        return "N"
    return _by_shape(word, lower, before)


def _closes_phrase(tokens: Tokens, index: int, sentence: Sentence) -> bool:
    """Whether what follows can be no noun: a mark, a small word, or a verb in the past."""
    following = tokens.words[index + 1] if index + 1 < sentence.last else "."
    lower = following.lower()
    return lower in _closed() or not lower[0].isalnum() or (following.islower() and _is_past(lower))


def _by_shape(word: str, lower: str, before: str) -> str:
    first = word[0]
    if not first.isalpha():
        return "#" if first.isdigit() else "'" if first == "'" else "?"
    if lower in _adjectives() or lower.endswith(_ADJECTIVE_ENDINGS):
        return "J"
    if lower.endswith("ly") and len(lower) > 4:
        return "R"
    if first.isupper() or (lower.partition("-")[0] in NAME_PARTICLES and not word.islower()):
        return "P"
    return _by_verbal_ending(lower, before)


def _by_verbal_ending(lower: str, before: str) -> str:
    """A form of a verb that no lexicon knows, or the noun or adjective that it looks like."""
    is_past = lower.endswith("ed") and len(lower) > 4 and not lower.endswith("eed")
    if not is_past and not (lower.endswith("ing") and len(lower) > 5):
        is_base = before == "m" or (before == "t" and lower.endswith(_VERB_ENDINGS))
        return "v" if is_base and not lower.endswith("s") else "N"
    if lower in _nouns("nouns_in_ing"):
        return "N"
    if before in "DIJ":
        return "J" if is_past else "N"
    return "e" if is_past else "g"


def _verb_or_noun(
    tokens: Tokens, index: int, sentence: Sentence, before: str, tags: list[str]
) -> str:
    """The tag of a word that is a form of a verb, and may be a noun as well."""
    lower = tokens.lowers[index]
    form = verb_forms()[lower][0].kind
    is_telling = form in _PARTICIPLES and tokens.lowers[index + 1 : index + 2] == ["that"]
    if lower in _adjectives() and before not in "tmd" and not is_telling:
        return "J"
    if form in _PARTICIPLES and before in "veg" and _is_modifier(tokens, index, sentence, before):
        return "J"
    if form == "ing" and before in "DJ" and _ends_phrase(tokens, index, sentence):
        return "N"
    if form not in {"base", "s"}:
        if form == "ing" and before == "N" and _ends_noun(tokens, index, sentence, tags):
            return "N"
        return "J" if before == "I" and _KINDS[form] in "en" else _KINDS[form]
    if before in "bh" and any(each.kind in _PARTICIPLES for each in verb_forms()[lower]):
        return "n"
    return _base_form(tokens, index, sentence, tags, is_plural=form == "s")


def _base_form(
    tokens: Tokens, index: int, sentence: Sentence, tags: list[str], *, is_plural: bool
) -> str:
    """The tag of "strike" or "strikes", by what stands before and after."""
    before = tags[-1] if index > sentence.first else "."
    following = tokens.lowers[index + 1] if index + 1 < sentence.last else "."
    is_final = index + 1 == sentence.last
    if before in "tmdx" or _is_verb_alone(tokens, index, tags, before, is_plural=is_plural):
        return "v"
    if before == "C" and tags[-2:-1] == ["v"] and not is_plural:
        return "v"
    if before in "OWT":
        return "N" if before == "T" and (not is_plural or _opens_predicate(following)) else "v"
    if before in "PN)" or (before == "G" and tokens.lowers[index - 1].endswith("s")):
        following_tag = _closed().get(following)
        return _after_noun(tokens, index, following, following_tag, is_plural=is_plural)
    if is_plural and before == '"' and tags[-2:-1] == [","]:
        return "v"
    if before in 'C.,"Rn-:' and not is_final and _opens_object(following):
        return "v"
    is_first = index == sentence.first and tokens.words[index].islower()
    # An item of a list that says what to do: "hire nurses".
    return "v" if is_first and not is_plural and following.endswith("s") else "N"


def _is_verb_alone(
    tokens: Tokens, index: int, tags: list[str], before: str, *, is_plural: bool
) -> bool:
    """Whether a word can be no noun here: "analysts say", "some remain", "this leads to"."""
    if before == "D":
        return tokens.lowers[index - 1] in (_SINGULAR if is_plural else _PLURAL)
    if before == "R" and _follows_adverb(tokens, index, tags[-2:-1], is_plural=is_plural):
        return True
    lemma = verb_forms()[tokens.lowers[index]][0].lemma
    return before not in "JpI#$" and lemma in _never_nouns()


def _follows_adverb(tokens: Tokens, index: int, opening: list[str], *, is_plural: bool) -> bool:
    """Whether a verb follows an adverb, by the tag before that: "the rule unfairly targets"."""
    if opening and opening[0] in "PNGTW":
        is_of_manner = tokens.lowers[index - 1].endswith("ly")
        return is_of_manner or (not is_plural and opening[0] in "PNG")
    return bool(opening) and opening[0] in "tmdxO"


def _ends_noun(tokens: Tokens, index: int, sentence: Sentence, tags: list[str]) -> bool:
    """Whether a form in -ing is the head of a compound noun: "a car bombing in"."""
    if tokens.lowers[index - 1].endswith("s") or len(tags) < 2 or tags[-2] not in "DNJG":
        return False
    return _ends_phrase(tokens, index, sentence)


def _ends_phrase(tokens: Tokens, index: int, sentence: Sentence) -> bool:
    """Whether a preposition, a time, a mark or the end of the sentence follows."""
    following = tokens.lowers[index + 1] if index + 1 < sentence.last else "."
    return following in _WHEN or _closed().get(following) in {"I", ".", ","}


def _is_modifier(tokens: Tokens, index: int, sentence: Sentence, before: str) -> bool:
    """Whether a participle after a verb opens its object: "to mend damaged ties".

    After a verb that is itself no base form only a nationality shows it: "held suspected Kenyan
    rebels".
    """
    if index + 1 >= sentence.last or tokens.lowers[index - 1] in _BECOMING:
        return False
    following = tokens.lowers[index + 1]
    return following in _nationalities() or (before == "v" and following not in _closed())


def _after_noun(
    tokens: Tokens, index: int, following: str, tag: str | None, *, is_plural: bool
) -> str:
    """After a noun: "Russia strikes a deal" has a verb, "drone strikes shook" none."""
    before = tokens.words[index - 1]
    if not is_plural and tag in {"D", "O"}:
        return "v"
    is_after_plural = before.lower().endswith("s") and not before.endswith("ss")
    if is_plural == is_after_plural and not (is_plural and before[0].isupper()):
        return "N"
    if tag in {"D", "O", "T", "S", "t", "#"}:
        return "v"
    if tag in {"I", "R", '"'}:
        is_verb = before[0].isupper() == is_plural and tokens.lowers[index] not in _people()
        return "v" if is_verb else "N"
    return "N" if tag is not None or _is_past(following) else "v"


def _opens_predicate(lower: str) -> bool:
    """Whether a word after a noun begins what is said of it: "that strikes would"."""
    return _closed().get(lower, "") in _AUXILIARIES or _is_past(lower)


def _is_past(lower: str) -> bool:
    """Whether a word can be the past form of a verb."""
    known = verb_forms().get(lower, ())
    return lower.endswith("ed") or any(form.kind in {"ed", "past"} for form in known)


def _opens_object(following: str) -> bool:
    return _closed().get(following) in {"D", "O", "#", "T", "t"}
