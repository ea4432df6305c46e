"""Who does what, read off trees that are drawn by hand."""

from newsmodel_spacy import grammar
from trees import drawn


def word(parses, text):
    """The word that is written so."""
    return next(each for each in parses.words if each.text == text)


URGED = """
Orla      PROPN     nsubj  urged
urged     VERB      ROOT   urged
ministers NOUN      dobj   urged
to        PART      aux    resign
resign    VERB      xcomp  urged
"""

HIT = """
Two       NUM       nummod    ferries
ferries   NOUN      nsubjpass hit
were      AUX       auxpass   hit
hit       VERB/VBN  ROOT      hit
by        ADP       agent     hit
rebels    NOUN      pobj      by
from      ADP       prep      rebels
Brzeg     PROPN     pobj      from
,         PUNCT     punct     rebels
who       PRON/WP   nsubj     fled
fled      VERB      relcl     rebels
"""


def test_an_infinitive_shares_the_object_of_its_verb():
    """Whoever is urged to resign resigns."""
    _, parses = drawn(URGED)
    assert grammar.subject(parses, word(parses, "urged")).text == "Orla"
    assert grammar.subject(parses, word(parses, "resign")).text == "ministers"


def test_a_passive_has_an_agent_and_undergoes():
    """The subject of a passive is no agent."""
    _, parses = drawn(HIT)
    hit = word(parses, "hit")
    assert grammar.is_passive(parses, hit)
    assert grammar.agent(parses, hit).text == "rebels"
    assert not grammar.is_passive(parses, word(parses, "fled"))


def test_who_stands_for_what_its_clause_hangs_on():
    """The subject of a relative clause is not the pronoun."""
    _, parses = drawn(HIT)
    assert grammar.subject(parses, word(parses, "fled")).text == "rebels"


def test_a_phrase_ends_where_a_clause_begins():
    """What belongs to a noun is in, what is only added to it is not."""
    text, parses = drawn(HIT)
    assert grammar.phrase(parses, word(parses, "rebels")).of(text) == "rebels from Brzeg"


def test_joined_nouns_stand_each_for_itself():
    """Of parties that "and" joins, each has its own words."""
    text, parses = drawn("""
    Vela   PROPN nsubj met
    and    CCONJ cc    Vela
    Marsk  PROPN conj  Vela
    met    VERB  ROOT  met
    """)
    both = grammar.joined(parses, word(parses, "Vela"))
    assert [grammar.phrase(parses, each).of(text) for each in both] == ["Vela", "Marsk"]
