"""Trees drawn by hand, so that no pipeline is needed to test what is read off them."""

from newsmodel_spacy.parses import Parses
from spacy.tokens import Doc
from spacy.vocab import Vocab

from newsmodel.model import Annotations, Entity, EntityType, Mention, TextSpan
from newsmodel.plugin import Prose

PIPELINE = "drawn"


def drawn(table, ents=None):
    """The text and parses of a table: each line a word, its part of speech, relation and head."""
    rows = [line.split() for line in table.strip().splitlines()]
    words = [row[0] for row in rows]
    doc = Doc(
        Vocab(),
        words=words,
        spaces=[True] * (len(words) - 1) + [False],
        pos=[row[1].partition("/")[0] for row in rows],
        tags=[row[1].partition("/")[2] for row in rows],
        deps=[row[2] for row in rows],
        heads=[words.index(row[3]) for row in rows],
        lemmas=[row[4] if len(row) > 4 else row[0].lower() for row in rows],
        ents=ents,
    )
    parses = Parses()
    parses.add(doc)
    return doc.text, parses


def prose(text, parses):
    """The text as annotators read it, already parsed."""
    made = Prose(text)
    made.feature(f"spacy.parses.{PIPELINE}", lambda: parses)
    return made


def span(text, surface):
    """Where a surface stands in a text."""
    start = text.index(surface)
    return TextSpan(start, start + len(surface))


def named(text, *names, confidence=0.95):
    """Annotations with a mention and an entity for each ``(surface, type)``."""
    entities = [
        Entity(id=f"e{index}", type=EntityType(kind), name=surface)
        for index, (surface, kind) in enumerate(names)
    ]
    mentions = [
        Mention(span=span(text, each.name), entity=each.id, confidence=confidence)
        for each in entities
    ]
    return Annotations(mentions=tuple(mentions), entities=tuple(entities))
