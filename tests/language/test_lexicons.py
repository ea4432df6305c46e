"""The lexicons have the shape that the annotators and the people who extend them rely on."""

from collections import Counter
from datetime import date

import pytest

from newsmodel.language import countries, lexicons
from newsmodel.language.events.lexicon import FOLDER, GAP, triggers
from newsmodel.language.inflection import forms
from newsmodel.language.mentions.gazetteer import known_names
from newsmodel.language.ontology import plover
from newsmodel.language.times.calendar import holiday
from newsmodel.model import EntityType

SECTORS = {sector.code for sector in plover().sectors}
PLOVER_FILES = lexicons.names(FOLDER)
ALL_FILES = [*lexicons.names("en"), *PLOVER_FILES]
WORD_LISTS = [name for name in ALL_FILES if name.endswith(".txt")]


@pytest.mark.parametrize("name", ALL_FILES)
def test_every_lexicon_says_what_it_is(name):
    """A lexicon begins with a comment that tells its content."""
    assert lexicons.read(name).startswith("# ")


@pytest.mark.parametrize("name", WORD_LISTS)
def test_entries_are_not_blank(name):
    """Every entry of a plain list is a word or some words."""
    assert lexicons.word_list(name)
    assert all(entry == entry.strip() and entry for entry in lexicons.word_list(name))


@pytest.mark.parametrize("name", PLOVER_FILES)
def test_types_and_modes_are_plover_s(name):
    """A file of triggers is named after a type of PLOVER and uses only its modes."""
    content = lexicons.table(name)
    kind = content["type"]
    assert name == f"{FOLDER}/{kind.lower()}.toml"
    for table in ("verbs", "nouns", "adjectives", "phrases"):
        for mode in content.get(table, {}):
            assert plover().has(kind, None if mode == "any" else mode), (name, table, mode)


def test_every_type_has_triggers():
    """There is a file of triggers for each type of the ontology."""
    types = {lexicons.table(name)["type"] for name in PLOVER_FILES}
    assert types == {kind.name for kind in plover().types}


@pytest.mark.parametrize("table", ["verbs", "nouns", "adjectives"])
def test_a_trigger_means_one_type(table):
    """No word stands in two files or under two modes."""
    counts = Counter(
        entry.rstrip("+")
        for name in PLOVER_FILES
        for words in lexicons.table(name).get(table, {}).values()
        for entry in lexicons.listed(words)
    )
    twice = {word for word, count in counts.items() if count > 1}
    assert not twice


def test_phrases_can_match():
    """A phrase has a word after its verb, and does not end in a gap."""
    for phrases in triggers().phrases.values():
        for phrase in phrases:
            assert all(phrase.words)
            assert not phrase.words or GAP not in phrase.words[-1]


def test_closed_classes_do_not_overlap():
    """A word of a closed class has one tag."""
    classes = lexicons.table("en/words.toml")["classes"]
    counts = Counter(word for words in classes.values() for word in words.split())
    assert {word for word, count in counts.items() if count > 1} == set()


def test_cue_verbs_are_vouched_for_or_not():
    """No verb is both a neutral cue and a claim."""
    verbs = lexicons.table("en/cues.toml")["verbs"]
    assert not set(verbs["report"].split()) & set(verbs["claim"].split())


def test_signals_of_factuality_are_values_of_it():
    """The groups of the embedding lexicon are the names of factuality."""
    for part in ("verbs", "nouns", "adjectives", "adverbs", "subordinators"):
        groups = set(lexicons.table("en/embedding.toml")[part])
        assert groups <= {"intended", "possible", "negated", "alleged"}


def test_holidays_are_days():
    """Every holiday of the lexicon falls on a day of a year."""
    times = lexicons.table("en/times.toml")
    for table in ("easter", "holidays", "nth_weekdays"):
        for name in times[table]:
            assert isinstance(holiday(name, 2024), date)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("stop", {"stop", "stops", "stopping", "stopped"}),
        ("visit", {"visit", "visits", "visiting", "visited"}),
        ("expel+", {"expel", "expels", "expelling", "expelled"}),
        ("deny", {"deny", "denies", "denying", "denied"}),
        ("free", {"free", "frees", "freeing", "freed"}),
        ("take", {"take", "takes", "taking", "took", "taken"}),
        ("veto", {"veto", "vetoes", "vetoing", "vetoed"}),
        ("lie", {"lie", "lies", "lying", "lay", "lied", "lain"}),
        ("quit", {"quit", "quits", "quitting"}),
    ],
)
def test_forms_of_verbs(entry, expected):
    """A lemma gives the forms that English has."""
    assert {surface for surface, _ in forms(entry)} == expected


@pytest.mark.parametrize("name", WORD_LISTS)
def test_no_entry_stands_twice(name):
    """A plain list names each of its entries once."""
    counts = Counter(entry.rstrip("+") for entry in lexicons.entries(lexicons.read(name)))
    assert {entry for entry, count in counts.items() if count > 1} == set()


def test_names_stand_in_one_group():
    """A place is a country, a region or a city."""
    places = lexicons.table("en/places.toml")
    groups = (places[group]["names"] for group in ("countries", "regions", "cities"))
    listed = [name for group in groups for name in lexicons.listed(group)]
    counts = Counter([*listed, *countries.names()])
    assert {name for name, count in counts.items() if count > 1} == set()


@pytest.mark.parametrize("key", ["names", "people", "capital", "parts"])
def test_a_country_s_words_mean_no_other_country(key):
    """Codes are three capitals; no name, people or capital stands under two of them."""
    table = lexicons.table("en/countries.toml")["countries"]
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in table)
    words = [word for each in table.values() for word in lexicons.listed(each.get(key, ""))]
    assert len(words) == len(set(words))


def test_parts_of_countries_are_known_places():
    """What lies in a country is a region or a city of the gazetteer."""
    assert {known_names().get(name) for name in countries.parts()} == {EntityType.PLACE}


@pytest.mark.parametrize("table", ["nouns", "names", "modifiers", "pairs"])
def test_words_for_actors_are_of_one_sector(table):
    """Every word has one code, and the ontology knows it."""
    words = lexicons.table("en/actors.toml")[table]
    assert set(words) <= SECTORS
    counts = Counter(word for listed in words.values() for word in lexicons.listed(listed))
    assert {word for word, count in counts.items() if count > 1} == set()


def test_known_bodies_have_codes():
    """The key of a group of bodies is a country, sectors, or both; a body stands once."""
    known = lexicons.table("en/actors.toml")["known"]
    for key in known:
        first, *sectors = key.split("-")
        assert {*sectors, *({first} - set(countries.codes()))} <= SECTORS
    counts = Counter(name for names in known.values() for name in lexicons.listed(names))
    assert {name for name, count in counts.items() if count > 1} == set()


def test_aliases_lead_to_another_name():
    """An alias stands for a name that is no alias itself."""
    aliases = lexicons.table("en/places.toml")["aliases"]
    assert not set(aliases) & set(aliases.values())
