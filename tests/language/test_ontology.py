"""PLOVER is handed over as an ontology, whole."""

from collections import Counter

from newsmodel import language
from newsmodel.language.ontology import plover


def test_plover_is_handed_over():
    """The room's hook gives the ontology that its events use."""
    (ontology,) = language.newsmodel_ontologies()
    assert ontology.name == "PLOVER"
    assert len(ontology.types) == 16
    assert len(ontology.contexts) == 37
    assert {"GOV", "MIL", "REB", "COP", "CVL", "IGO"} <= {each.code for each in ontology.sectors}
    assert ontology.source is not None


def test_types_have_their_quad_class():
    """Every type belongs to one of the four quad classes."""
    assert Counter(kind.group for kind in plover().types) == {
        "verbal cooperation": 4,
        "material cooperation": 3,
        "verbal conflict": 4,
        "material conflict": 5,
    }


def test_modes_belong_to_types():
    """A mode is known only with its type."""
    assert plover().has("ASSAULT", "drone")
    assert not plover().has("CONSULT", "drone")
