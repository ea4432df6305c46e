"""Events in reported speech say who reports them, and through whom."""

from english import event


def test_who_reports():
    """The source of the quotation that an event lies in reports it."""
    text = "Ada Marlo said that rebels attacked Nairobi."
    found = event(text, "attacked").attribution
    assert found is not None
    assert found.span.of(text) == "Ada Marlo"
    assert found.quotation is not None
    assert found.quotation.of(text) == "that rebels attacked Nairobi"


def test_the_text_itself():
    """What nobody is quoted with has no attribution."""
    assert event("Rebels attacked Nairobi, where Ada Marlo spoke.", "attacked").attribution is None


def test_attributions_nest():
    """A report within a report names both sources, the inner one first."""
    text = "Ada Marlo said that police claimed that rebels attacked Nairobi."
    found = event(text, "attacked").attribution
    assert found is not None
    assert [link.span.of(text) for link in found.chain()] == ["police", "Ada Marlo"]


def test_own_words_need_no_attribution():
    """Who promises is the actor of the promise, not its witness."""
    found = event("Kenya said it would release Tom Quill.", "said it would release")
    assert found.type == "AGREE"
    assert found.attribution is None


def test_the_source_is_an_entity():
    """A surname as source means the person who was named in full."""
    text = "Ada Marlo won. Rebels attacked Nairobi, Marlo said."
    found = event(text, "attacked").attribution
    assert found is not None
    assert found.speaker is not None
