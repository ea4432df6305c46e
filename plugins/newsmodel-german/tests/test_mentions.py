"""Names of German have evidence, since every noun has a capital."""

import pytest
from newsmodel_german.mentions import mentions
from readings import names, read

from newsmodel.plugin import Prose

TEXT = (
    "Verkehrsminister Jan Kroll sprach mit Umweltministerin Wiebke Harms. Kroll sagte, er bleibe. "
    "Später sagte die Ministerin, sie gehe."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frau Dr. Kroll kam.", {"Kroll": "person"}),
        ("Gestern kam Anna von der Heide an.", {"Anna von der Heide": "person"}),
        ("Der Radler J. Kroll stürzte.", {"J. Kroll": "person"}),
        ("Es half Birte Kroll (45).", {"Birte Kroll": "person"}),
        ("„Nein“, sagte Kroll.", {"Kroll": "person"}),
        ("„Nein“, so Mila Kroll.", {"Mila Kroll": "person"}),
        ("„Nein“, sagt Pastor Mirko Feldt dazu.", {"Mirko Feldt": "person"}),
        ("Gestern sprach Anna Kroll von Talern.", {"Anna Kroll": "person"}),
        ("Es schrieb Anna Kroll\n\nWetter und Verkehr", {"Anna Kroll": "person"}),
        ("Die Nord Bau GmbH zahlt.", {"Nord Bau GmbH": "organisation"}),
        ("Das Innenministerium prüft.", {"Innenministerium": "organisation"}),
        ("Der Chef des Bundesamts für Pegel ging.", {"Bundesamts für Pegel": "organisation"}),
        (
            "Die Universität Talhafen und die SPD.",
            {"Universität Talhafen": "organisation", "SPD": "organisation"},
        ),
        ("Die Grenze zu Polen ist lang.", {"Polen": "place"}),
        ("Deutschlands Küste ist lang.", {"Deutschlands": "place"}),
        ("Er wohnt in Neuhausen.", {"Neuhausen": "place"}),
        ("Er wohnt im Landkreis Kroll.", {"Kroll": "place"}),
        ("Talhafen (dpa) – Es regnet.", {"Talhafen": "place"}),
        ("Er wohnt in Essen.", {"Essen": "place"}),
    ],
)
def test_names_with_their_evidence(text, expected):
    """Titles, given names, initials, ages, legal forms, lexicons, nouns and prepositions."""
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Die Sonne schien, und der Wind blies aus Norden.",
        "In Zukunft steht der Hund in Flammen.",
        "Die Frau Anfang dreißig aß ihr Essen.",
        "Der Minister traf Schüler und Lehrer.",
        "DIE GANZE STADT FEIERT",
        "Ein neues XRT kam mit dem VPN Kabel.",
        "„Nein“, sagen Anwohner, „nein“, so Forscher.",
        "„Nein“, sagt Experte zur Lage.",
        "Der Verband prüft die Partei.",
    ],
)
def test_common_nouns_are_no_names(text):
    """A capital alone is no evidence."""
    assert names(text) == {}


def test_surnames_offices_and_pronouns_are_linked():
    """The surname, the only minister who is a woman, and the pronoun that speaks."""
    found = read(TEXT)
    linked = {
        entity.name: [each.span.of(TEXT) for each in found.mentions_of(entity.id)]
        for entity in found.entities
    }
    assert linked == {
        "Jan Kroll": ["Jan Kroll", "Kroll"],
        "Wiebke Harms": ["Wiebke Harms", "die Ministerin"],
    }


def test_two_holders_of_an_office_leave_it_open():
    """Which of two ministers "der Minister" is, nobody says."""
    text = "Verkehrsminister Jan Kroll traf Finanzminister Ole Brandt. „Gut“, sagte der Minister."
    found = read(text)
    assert {each.name for each in found.entities} == {"Jan Kroll", "Ole Brandt", "Minister"}


def test_a_name_is_found_again_without_its_evidence():
    """A surname in the genitive, and a place that was in a lexicon of nobody."""
    text = "Jan Kroll wohnt in Neuhausen. Krolls Haus liegt am Rand. Neuhausen wächst."
    assert names(text) == {
        "Jan Kroll": "person",
        "Neuhausen": "place",
        "Krolls": "person",
    }


def test_identifiers_of_others_are_left_alone():
    """Entities that are there already keep their identifiers, and no two are the same."""
    before = read("Jan Kroll kam.")
    after = mentions.annotate(Prose("Jan Kroll kam.", language="de"), before)
    assert after.entities[: len(before.entities)] == before.entities
