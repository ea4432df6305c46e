"""Names are found with their types, and those that plainly mean the same are linked."""

import pytest

from english import chain, names, read
from newsmodel.model import MentionKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ada Marlo spoke.", [("Ada Marlo", "person")]),
        ("Mr. Quill left.", [("Quill", "person")]),
        ("They flew to Nairobi.", [("Nairobi", "place")]),
        ("The Ministry of Defence denied it.", [("Ministry of Defence", "organisation")]),
        ("The U.S. agreed.", [("U.S.", "place")]),
        ("The French minister left.", [("French", "group")]),
        ("They met at Zembla University.", [("Zembla University", "organisation")]),
        ("They swam in Lake Orrin.", [("Lake Orrin", "place")]),
        ("Peter van der Zemb spoke.", [("Peter van der Zemb", "person")]),
        ("Ibrahim al-Quill spoke.", [("Ibrahim al-Quill", "person")]),
        ("Ada Marlo, a lawyer, spoke.", [("Ada Marlo", "person")]),
        ("The UN agreed.", [("UN", "organisation")]),
        ("France's foreign minister left.", [("France", "place")]),
        ("They rowed to Zembla, Ohio.", [("Zembla", "place"), ("Ohio", "place")]),
        ("The band Sable Orrin played.", [("Sable Orrin", "organisation")]),
        ("Orrin Vell is a small village.", [("Orrin Vell", "place")]),
        ("Zembla is a maker of clocks.", [("Zembla", "organisation")]),
        ("It was J. Quill.", [("J. Quill", "person")]),
        ("They met Tovan Marlenko.", [("Tovan Marlenko", "person")]),
        ("They met Anna Hill.", [("Anna Hill", "person")]),
        ("They saw Orrin Hill.", [("Orrin Hill", "place")]),
        ("He lost the Orrin Cup.", [("Orrin Cup", "other")]),
        ("The Dockers' Union met.", [("Dockers' Union", "organisation")]),
        ("The Zembla Women's College closed.", [("Zembla Women's College", "organisation")]),
        ("(Lamp Wire) - It rained.", [("Lamp Wire", "organisation")]),
        ("They build large zither models (LZMs).", [("LZMs", "other")]),
        ("They saw the Nairobi Grebes.", [("Nairobi Grebes", "organisation")]),
        ("It fled after the Battle of Zembla.", [("Battle of Zembla", "other")]),
        ("They sued Orrin Timber, LLC.", [("Orrin Timber, LLC", "organisation")]),
        ("Tove Lind was born here.", [("Tove Lind", "person")]),
        ("Tove Lind was founded here.", [("Tove Lind", "organisation")]),
        ("They sued the Food and Drug Agency.", [("Food and Drug Agency", "organisation")]),
        (
            "They left the Institute for Birds and Fish in Rome.",
            [("Institute for Birds and Fish", "organisation"), ("Rome", "place")],
        ),
        (
            "The Zembla Council President Anna Marlo left.",
            [("Zembla Council", "organisation"), ("Anna Marlo", "person")],
        ),
        ("Secretary of State Anna Marlo left.", [("Anna Marlo", "person")]),
        ("The mayor of Brantholm left.", [("Brantholm", "place")]),
        ("New York slept. They had new beds.", [("New York", "place")]),
        ("They found it in Zembla's car.", [("Zembla", "other")]),
        ("They hired Quill & Marlo.", [("Quill & Marlo", "organisation")]),
        ("The Nairobi-based firm rose.", []),
        ("The GPS failed.", [("GPS", "other")]),
        ("They had Purple Thinking.", [("Purple Thinking", "other")]),
    ],
)
def test_types_of_names(text, expected):
    """Titles, lexicons, heads and contexts give a name its type."""
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Officials denied it.",
        "However, it rained.",
        "Thousands marched on Monday.",
        "In May I left.",
    ],
)
def test_capitals_that_are_no_names(text):
    """The first word of a sentence, a day and a month are no names."""
    assert names(text) == []


def test_a_headline_in_capitals_is_not_all_names():
    """In a headline only what the text or a lexicon knows is a name."""
    text = "Marlo Opens New Bridge In Kenya\n\nMayor Ada Marlo opened a bridge."
    assert names(text) == [("Marlo", "person"), ("Kenya", "place"), ("Ada Marlo", "person")]


@pytest.mark.parametrize(
    "text", ["Item\tCost", "Item Cost\n\nIt rained.", "WE SHALL WIN, WE sang."]
)
def test_capitals_of_tables_and_headings_are_no_names(text):
    """A cell, a short heading and a pronoun that is shouted name nobody."""
    assert not {kind for _, kind in names(text)} & {"person", "place"}


def test_a_short_heading_names_whom_the_text_names():
    """A name of the running text is a name in a heading too."""
    assert names("Orrin Vell\n\nMayor Orrin Vell left.")[0] == ("Orrin Vell", "person")


def test_a_word_of_the_text_makes_no_person():
    """Two capitals are no person's where the text has one of the words in lower case."""
    assert names("They sold Copper Futures. The copper was old.") == [("Copper Futures", "other")]


def test_surname_after_the_full_name():
    """A surname means who was named in full, before or after it."""
    text = "Ada Marlo won. Marlo had led. Tom Quill lost."
    assert chain(text, "Ada Marlo") == ["Ada Marlo", "Marlo"]


def test_title_with_the_name():
    """A title before the surname changes nothing."""
    text = "Tom Quill spoke. Senator Quill was late."
    assert chain(text, "Tom Quill") == ["Tom Quill", "Quill"]


def test_office_for_its_holder():
    """An office with a nationality means whom the text calls so."""
    text = "Kenyan President Ada Marlo spoke.\n\nKenyan President leaves early."
    assert chain(text, "Ada Marlo") == ["Ada Marlo", "Kenyan President"]


def test_a_noun_for_what_was_described_with_it():
    """The noun alone means what the text described with it, if that is only one."""
    text = "Zembla town council voted. The council was split. A harbour court sat. The court rose."
    assert chain(text, "Zembla town council") == ["Zembla town council", "The council"]
    assert chain(text, "A harbour court") == ["A harbour court", "The court"]


@pytest.mark.parametrize(
    "text",
    [
        "A harbour court sat. A county court sat. The court rose.",
        "A harbour court sat. The court of appeal rose.",
        "A harbour court sat. Another court rose.",
    ],
)
def test_a_noun_that_may_mean_another(text):
    """A noun means nobody told of before where they were several, or where more is said of it."""
    assert chain(text, "A harbour court") == ["A harbour court"]


def test_the_noun_of_a_named_body():
    """The noun in a body's name means it, and is no mention where no name has it."""
    text = "The Marsh Trust met. The trust has a new boat."
    assert chain(text, "Marsh Trust") == ["Marsh Trust", "The trust"]
    assert not read("The trust has a new boat.").mentions


def test_acronym_for_its_name():
    """Initials mean the body that was named in full."""
    text = "The Zembla Farmers Union met. The ZFU has 300 members."
    assert chain(text, "Zembla Farmers Union") == ["Zembla Farmers Union", "ZFU"]


def test_a_company_without_its_form():
    """The short name of a company means it, before the full name too; a known place stays one."""
    text = (
        "Orrin rises\n\nOrrin Timber Corp. rose. Orrin Timber said so. Kenya Airways fell in Kenya."
    )
    assert chain(text, "Orrin Timber Corp.") == ["Orrin Timber Corp.", "Orrin Timber"]
    assert chain(text, "Kenya") == ["Kenya"]


def test_one_place_by_two_names():
    """Two names of one place are one entity."""
    text = "The United States agreed. The U.S. had waited."
    assert chain(text, "United States") == ["United States", "U.S."]


def test_pronoun_for_the_person_of_its_sentence():
    """A pronoun means the one person before it."""
    text = "Ada Marlo said she would resign."
    assert chain(text, "Ada Marlo") == ["Ada Marlo", "she"]


def test_pronoun_before_the_name():
    """In an opening phrase a pronoun means who comes after it."""
    text = "Tom Quill resigned. In her first speech, Ada Marlo praised him."
    assert "her" in chain(text, "Ada Marlo")


def test_titles_tell_he_from_she():
    """Mrs is no he."""
    text = "Mrs. Marlo met Mr. Quill. He was late."
    assert chain(text, "Quill") == ["Quill", "He"]


def test_given_names_tell_he_from_she():
    """A given name that only women bear is no he's."""
    text = "Anna Marlo met Robert Quill. He was late."
    assert chain(text, "Robert Quill") == ["Robert Quill", "He"]


def test_pronouns_carry_a_chain_on():
    """A pronoun means whom the pronoun before it means, however long ago the name was."""
    text = "Ada Marlo won. She sang. She ran. She slept. She woke."
    assert chain(text, "Ada Marlo") == ["Ada Marlo", "She", "She", "She", "She"]


def test_its_means_the_one_body_of_its_sentence():
    """Where the sentence named two bodies, nobody knows."""
    assert "its" in chain("Kenya closed its border.", "Kenya")
    assert "its" not in chain("Kenya told Uganda that its border was closed.", "Kenya")


def test_a_body_by_its_head():
    """A definite noun means the body whose name has it as its head."""
    text = "The Zembla Farmers Union met. The union has 300 members."
    assert chain(text, "Zembla Farmers Union") == ["Zembla Farmers Union", "The union"]


def test_a_known_place_is_no_surname_of_doubtful_persons():
    """A city keeps its name though two capitals before it end in it."""
    text = "They praised Velvet Nairobi. Kenya loves Nairobi."
    assert chain(text, "Nairobi") == ["Nairobi"]


def test_both_sides_are_one_group():
    """The two nations, both sides: the same two."""
    text = "The two nations talked. Both sides were tired."
    assert chain(text, "The two nations") == ["The two nations", "Both sides"]


def test_people_by_a_common_noun():
    """Groups of people are nominal mentions."""
    text = "Kenyan forces freed the miners."
    kinds = [(each.span.of(text), each.kind) for each in read(text).mentions]
    assert ("Kenyan forces", MentionKind.NOMINAL) in kinds


def test_counted_people_are_others_each_time():
    """Twelve people here and forty there are not the same people."""
    text = "Twelve people left. Forty people came."
    assert chain(text, "Twelve people") == ["Twelve people"]


def test_nobody_is_no_mention():
    """No group is not a group."""
    assert read("No group claimed it.").mentions == ()


def test_a_dateline_names_a_place():
    """Capitals that open a paragraph before a comma are the place of writing."""
    text = "PORT ZEMBLA, April 21 - It rained in Port Zembla."
    assert chain(text, "PORT ZEMBLA") == ["PORT ZEMBLA", "Port Zembla"]
    assert names(text)[0] == ("PORT ZEMBLA", "place")


def test_an_office_beside_a_name():
    """A comma between office and name tells who holds the office, here and further on."""
    text = "The union's chairman, Bo Marlo, spoke. The chairman was tired."
    assert chain(text, "Bo Marlo") == ["The union's chairman", "Bo Marlo", "The chairman"]


@pytest.mark.parametrize("name", ["Sorholm Lock", "Karsund Dam", "Tove Quay", "Marlo Harbour"])
def test_buildings_are_places(name):
    """The last word of a name may say that it is a place."""
    assert (name, "place") in names(f"The crew saw {name} at dawn.")


def test_adverbs_of_time_are_no_names():
    """An adverb with a capital because it opens a sentence is no name."""
    assert names("Earlier, it rained. Hours later, it snowed. Previously, it was dry.") == []


@pytest.mark.parametrize("part", ["downtown", "suburban", "northern"])
def test_a_part_of_a_place_shows_that_it_is_one(part):
    """What follows "in downtown" is a place, though no lexicon has it."""
    assert ("Kharlo", "place") in names(f"Ada Marlo lives in {part} Kharlo.")


def test_western_names_no_people():
    """Officials of the West are a group, but "Western" alone is none."""
    assert names("Western officials met in Nairobi.") == [("Nairobi", "place")]


@pytest.mark.parametrize("nationality", ["South Korean", "Sri Lankan", "New Zealander"])
def test_nationalities_of_two_words(nationality):
    """A nationality may have two words, and is no person by them."""
    assert names(f"The {nationality} was freed in Nairobi.")[0] == (nationality, "group")


@pytest.mark.parametrize("name", ["Interior Ministry", "Foreign Ministry"])
def test_a_field_before_a_body_belongs_to_its_name(name):
    """No title for somebody called Ministry: a field is a part of the body's name."""
    assert names(f"The {name} closed.") == [(name, "organisation")]


def test_an_office_before_a_surname_does_not():
    """A surname that is a head of names as well stays one after an office."""
    assert names("Yesterday President Banks left.") == [("Banks", "person")]
