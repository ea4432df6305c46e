"""Quotations, refined and found by trees that are drawn by hand."""

from attrs import evolve
from newsmodel_spacy.quotations import Quotations
from trees import PIPELINE, drawn, named, prose, span

from newsmodel.model import Annotations, Quotation, QuotationKind

WARNED = """
Orla     PROPN    nsubj warned
warned   VERB/VBD ROOT  warned warn
that     SCONJ    mark  ends
the      DET      det   lease
lease    NOUN     nsubj ends
"        PUNCT    punct ends
ends     VERB/VBZ ccomp warned end
in       ADP      prep  ends
tears    NOUN     pobj  in
”        PUNCT    punct ends
"""
WARNED = WARNED.replace('"', "“")


def annotated(table, *quotations, names=()):
    """The text and the quotations that come of those given."""
    text, parses = drawn(table)
    given = evolve(named(text, *names), quotations=tuple(each(text) for each in quotations))
    found = Quotations(pipeline=PIPELINE).annotate(prose(text, parses), given)
    return text, found.quotations


def given(kind, surface, *, cue=None, source=None, confidence=0.9):
    """What a rule found in a text."""
    return lambda text: Quotation(
        content=(span(text, surface),),
        kind=kind,
        cue=span(text, cue) if cue else None,
        source=span(text, source) if source else None,
        confidence=confidence,
    )


def test_a_report_around_quoted_words_is_found():
    """The clause under a verb of speech, with its subject as the source."""
    text, [found] = annotated(WARNED, names=(("Orla", "person"),))
    assert found.kind is QuotationKind.MIXED
    assert found.content[0].of(text) == "that the lease “ ends in tears ”"
    assert (found.cue.of(text), found.source.of(text), found.speaker) == ("warned", "Orla", "e0")
    assert found.evidence[0].extractor == "spacy.quotations"


def test_quoted_words_that_a_quotation_has_are_left():
    """Nothing is reported twice."""
    sure = given(QuotationKind.MIXED, "“ ends in tears ”")
    _, found = annotated(WARNED, sure)
    assert len(found) == 1


def test_a_guess_gives_way_to_the_tree():
    """A quotation of low confidence is replaced, one of high confidence is not."""
    guess = given(QuotationKind.MIXED, "ends in tears", confidence=0.5)
    text, [found] = annotated(WARNED, guess)
    assert found.content[0].of(text).startswith("that the lease")


def test_how_far_a_sure_report_reaches_is_left_to_the_rules():
    """The tree widens what a rule only guessed at; a report that a rule is sure of stands."""
    sure = given(QuotationKind.MIXED, "ends in tears", cue="warned", confidence=0.8)
    text, [found] = annotated(WARNED, sure)
    assert [span.of(text) for span in found.content] == ["ends in tears"]
    guess = given(QuotationKind.MIXED, "ends in tears", cue="warned", confidence=0.5)
    text, [found] = annotated(WARNED, guess)
    assert found.content[0].of(text).startswith("that the lease")


def test_the_source_is_the_subject_of_the_cue():
    """A rule that took another noun for the source is put right."""
    wrong = given(QuotationKind.INDIRECT, "ends in tears", cue="warned", source="the lease")
    text, [found] = annotated(WARNED, wrong, names=(("Orla", "person"),))
    assert (found.source.of(text), found.speaker) == ("Orla", "e0")


def test_a_thing_does_not_take_the_place_of_a_speaker():
    """Where the rules named somebody and the tree something that cannot speak, the rules stand."""
    table = WARNED.replace("Orla     PROPN", "Piers    PROPN")
    right = given(QuotationKind.INDIRECT, "ends in tears", cue="warned", source="lease")
    names = (("Piers", "place"), ("lease", "person"))
    text, [found] = annotated(table, right, names=names)
    assert found.source.of(text) == "lease"


def test_the_speaker_of_a_guess_is_kept_where_the_tree_has_none_better():
    """The tree says what is reported; who speaks may be what a rule was right about."""
    table = WARNED.replace("Orla     PROPN", "Piers    PROPN")
    guess = given(QuotationKind.MIXED, "ends in tears", source="lease", confidence=0.5)
    text, [found] = annotated(table, guess, names=(("Piers", "place"), ("lease", "group")))
    assert found.content[0].of(text).startswith("that the lease")
    assert found.source.of(text) == "lease"


def test_nobody_is_named_by_their_own_words():
    """A subject that the tree finds within what is said is not its source."""
    table = """
    “       PUNCT    punct said
    We      PRON     nsubj said
    won     VERB/VBD ccomp said
    ”       PUNCT    punct said
    said    VERB/VBD ROOT  said say
    twice   ADV      advmod said
    """
    _, [found] = annotated(table, given(QuotationKind.DIRECT, "“ We won ”", cue="said"))
    assert (found.source, found.speaker) == (None, None)


def test_the_name_after_a_dash_signs_a_quotation():
    """A quotation without a cue is theirs who signed it."""
    table = """
    “       PUNCT    punct won
    We      PRON     nsubj won
    won     VERB/VBD ROOT  won
    ”       PUNCT    punct won
    —       PUNCT    punct won
    Ada     PROPN    compound Brzeg
    Brzeg   PROPN    npadvmod won
    """
    direct = given(QuotationKind.DIRECT, "“ We won ”")
    text, [found] = annotated(table, direct, names=(("Ada Brzeg", "person"),))
    assert (found.source.of(text), found.speaker, found.cue) == ("Ada Brzeg", "e0", None)


def test_a_text_without_trees_keeps_its_quotations():
    """A pipeline without a parser says nothing about who speaks."""
    text = "“Yes,” said Orla."
    quotation = given(QuotationKind.DIRECT, "“Yes,”", cue="said", source="Orla")(text)
    before = Annotations(quotations=(quotation,))
    _, parses = drawn("one NUM ROOT one")
    parses.words.clear()
    assert Quotations(pipeline=PIPELINE).annotate(prose(text, type(parses)()), before) == before
