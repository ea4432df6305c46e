"""Participants have the country and the sectors that the text or a lexicon gives them."""

import pytest

from english import read


def codes(text):
    """Country and sectors of every participant, by its words."""
    return {
        one.span.of(text): " ".join(filter(None, (one.country, *one.sectors)))
        for event in read(text).events
        for one in event.participants
    }


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("Kenyan police arrested two Ugandan journalists.", "KEN COP", "UGA JRN"),
        ("South Korean troops attacked a hospital.", "KOR MIL", "MED"),
        ("Kenya's army attacked rebels.", "KEN MIL", "REB"),
        ("Kenya accused Uganda of spying.", "KEN", "UGA"),
        ("Texas police arrested a Mumbai lawyer.", "USA COP", "IND"),
        ("Russia's Interior Ministry condemned the Marlo government.", "RUS GOV", "GOV"),
        ("Israeli forces attacked a prosecutor general.", "ISR MIL", "JUD"),
        ("Local officials praised the African National Congress.", "GOV", ""),
        ("A Latin American lawyer accused the West Bank of fraud.", "", "PSE"),
        ("The former Kenyan government accused a former Ugandan minister.", "KEN", "UGA ELI"),
        ("Kenyan and Ugandan officials praised Norway.", "GOV", "NOR"),
        ("Nairobi police beat a farmer.", "KEN COP", "AGR"),
        ("The Supreme Court of Kenya convicted a lawmaker.", "KEN JUD", "LEG"),
        ("Students criticised the Ministry of Health.", "EDU", "GOV"),
        ("The White House condemned Hezbollah.", "USA GOV", "LBN REB"),
        ("A U.N. official praised Norwegian aid workers.", "IGO", "NOR NGO"),
        ("The Sri Lankan Red Cross helped refugees.", "LKA NGO", "REF"),
        ("Gunmen killed three villagers.", "UAF", "CVL"),
        ("The Zembla Times accused Secretary Ada Marlo of fraud.", "JRN", "GOV"),
        ("Her secretary accused Ada Marlo three times.", "", ""),
    ],
)
def test_words_tell_where_somebody_belongs(text, actor, target):
    """Countries, nationalities, capitals, known bodies and nouns for people give the codes."""
    assert list(codes(text).values()) == [actor, target]


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("The opposition leader criticised Kenya.", "OPP"),
        ("A rebel commander criticised Kenya.", "REB"),
        ("An army commander criticised Kenya.", "MIL"),
        ("A company official criticised Kenya.", "BUS"),
        ("A senior official criticised Kenya.", "GOV"),
        ("The leaders of the union criticised Kenya.", "LAB"),
        ("The former president criticised Kenya.", "ELI"),
        ("The security forces criticised Kenya.", "COP"),
        ("The leader criticised Kenya.", ""),
    ],
)
def test_a_noun_of_all_sectors_takes_that_of_the_word_before_it(text, sectors):
    """What leads, speaks for or belongs to a body is of its sector; pairs of words go first."""
    assert next(iter(codes(text).values())) == sectors


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kenyan President Ada Marlo spoke. On Friday Marlo met Tom Quill.", "KEN GOV"),
        ("Ada Marlo, a Ugandan judge, spoke. On Friday Marlo met Tom Quill.", "UGA JUD"),
        ("Ada Marlo, the prime minister of Kenya, met Tom Quill.", "KEN GOV"),
        ("General Ada Marlo of Kenya met Tom Quill.", "KEN MIL"),
        ("Ada Marlo met Tom Quill in Kenya.", ""),
        ("Tom Jordan met Ada Quill.", ""),
    ],
)
def test_people_belong_where_the_text_says_it(text, actor):
    """Title, nationality, apposition and "of" tell it once for all; the name tells nothing."""
    assert next(iter(codes(text).values())) == actor


def test_weapons_belong_nowhere():
    """What somebody uses has no sector, even where its word is one for soldiers as well."""
    assert codes("Kenya attacked Uganda with artillery.")["artillery"] == ""


def test_a_capital_stands_for_its_government_where_it_acts():
    """A capital that speaks or is spoken to is a government; one that is bombed is a town."""
    assert codes("Nairobi accused Kampala of spying.") == {
        "Nairobi": "KEN GOV",
        "Kampala": "UGA GOV",
    }
    assert codes("Rebels bombed Nairobi.")["Nairobi"] == "KEN"


def test_evidence_says_which_words_gave_a_code():
    """An event says by which rules its participants got their codes, and from which words."""
    text = "Kenyan police arrested Tom Quill."
    (event,) = read(text).events
    told = [
        (each.method, each.span.of(text))
        for each in event.evidence
        if each.extractor == "en.actors"
    ]
    assert told == [("nationality", "Kenyan"), ("noun", "police")]
