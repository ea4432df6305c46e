"""Annotators with one fault each, as people make them."""

import re
import threading
from datetime import UTC, datetime

from attrs import evolve

from mutants.faults import Faults
from newsmodel.model import (
    Annotations,
    Entity,
    EntityType,
    Event,
    Evidence,
    Factuality,
    Mention,
    Quantity,
    TextSpan,
    TimeExpression,
    TimeType,
)
from newsmodel.plugin import annotator

FAULTS = Faults()

NUMBER = re.compile(r"\d+")


def quantity(start, end, **others):
    """A quantity that there is nothing to say against."""
    given = {"confidence": 0.9, "evidence": (Evidence(method="digits"),)} | others
    return Quantity(span=TextSpan(start, end), **given)


def numbers(text):
    """The quantities of a text, written in digits."""
    return tuple(quantity(*match.span()) for match in NUMBER.finditer(text))


def added(annotations, found):
    """Annotations with more quantities."""
    return evolve(annotations, quantities=(*annotations.quantities, *found))


def of_quantities(**options):
    """The decorator for most of them."""
    return annotator(provides="quantities", **options)


@FAULTS.breaks("handed-over")
class NamesNoLayer:
    name = "faulty.moods"
    languages = frozenset({"en"})
    provides = frozenset({"moods"})
    requires = frozenset()
    priority = 0

    def annotate(self, prose, annotations):
        return annotations


@FAULTS.breaks("languages")
@of_quantities(languages="English")
def reads_english_by_name(prose, annotations):
    return added(annotations, numbers(prose.text))


@FAULTS.breaks("languages")
@of_quantities(languages="en-GB")
def reads_a_region(prose, annotations):
    return added(annotations, numbers(prose.text))


@FAULTS.breaks("survival")
@of_quantities()
def takes_the_first_word(prose, annotations):
    if prose.text.split()[0].isdecimal():
        return added(annotations, numbers(prose.text))
    return annotations


@FAULTS.breaks("survival")
@of_quantities()
def needs_a_time_of_writing(prose, annotations):
    return annotations if prose.reference_time.year < 2000 else added(annotations, ())


@FAULTS.breaks("survival")
@annotator(provides="times", requires="entities")
def needs_an_entity_for_each_mention(prose, annotations):
    names = {entity.id: entity.name for entity in annotations.entities}
    wanted = [names["e1"] for mention in annotations.mentions if mention.entity]
    return annotations if wanted else evolve(annotations)


@FAULTS.breaks("annotations")
@of_quantities()
def returns_what_it_found(prose, annotations):
    return numbers(prose.text)


@FAULTS.breaks("annotations")
@of_quantities()
def returns_nothing_if_it_finds_nothing(prose, annotations):
    found = numbers(prose.text)
    return added(annotations, found) if found else None


@FAULTS.breaks("declared-layers")
@of_quantities()
def forgets_what_others_found(prose, annotations):
    return Annotations(quantities=numbers(prose.text))


@FAULTS.breaks("declared-layers")
@of_quantities()
def adds_entities_too(prose, annotations):
    if annotations.entities:
        return annotations
    one = Entity(id="number", type=EntityType.OTHER, name="a number")
    return evolve(added(annotations, numbers(prose.text)), entities=(one,))


@FAULTS.breaks("declared-layers")
@annotator(provides="factuality", requires="events")
def drops_what_is_not_certain(prose, annotations):
    certain = (each for each in annotations.events if each.factuality is Factuality.ASSERTED)
    return evolve(annotations, events=tuple(certain))


@FAULTS.breaks("declared-layers")
@annotator(provides="factuality", requires="events")
def attributes_too(prose, annotations):
    return evolve(
        annotations,
        events=tuple(evolve(each, attribution=None) for each in annotations.events),
    )


@FAULTS.breaks("spans")
@of_quantities()
def counts_bytes(prose, annotations):
    data = prose.text.encode("utf-8", "replace")
    found = [quantity(*match.span()) for match in re.finditer(rb"\d+", data)]
    return added(annotations, found)


@FAULTS.breaks("spans")
@of_quantities()
def counts_in_a_stripped_copy(prose, annotations):
    return added(annotations, numbers(prose.text.strip()))


@FAULTS.breaks("spans")
@of_quantities()
def takes_the_space_along(prose, annotations):
    found = [quantity(*match.span()) for match in re.finditer(r"\d+\s?", prose.text)]
    return added(annotations, found)


@FAULTS.breaks("spans")
@of_quantities()
def counts_in_a_case_folded_copy(prose, annotations):
    return added(annotations, numbers(re.sub(r"[ßİ]", "xx", prose.text)))


@FAULTS.breaks("confidence")
@of_quantities()
def is_surer_than_sure(prose, annotations):
    found = numbers(prose.text)
    for each in found:
        object.__setattr__(each, "confidence", 0.7 * len(each.span))
    return added(annotations, found)


@FAULTS.breaks("evidence")
@annotator(provides="times")
def gives_no_evidence(prose, annotations):
    found = [
        TimeExpression(span=TextSpan(*match.span()), type=TimeType.DATE)
        for match in re.finditer("Tuesday", prose.text)
    ]
    return evolve(annotations, times=(*annotations.times, *found))


@FAULTS.breaks("evidence")
@annotator(provides="answers")
def answers_without_evidence(prose, annotations):
    match = re.search("harbour board", prose.text)
    if match is None:
        return annotations
    answers = evolve(annotations.answers, who=TextSpan(*match.span()))
    return evolve(annotations, answers=answers)


@FAULTS.breaks("read-only")
@of_quantities()
def tidies_the_text(prose, annotations):
    prose.text = prose.text.replace("\t", " ")
    return added(annotations, numbers(prose.text))


@FAULTS.breaks("read-only")
@of_quantities()
def sorts_by_force(prose, annotations):
    object.__setattr__(annotations, "times", annotations.times[::-1])
    object.__setattr__(annotations, "mentions", annotations.mentions[::-1])
    return added(annotations, numbers(prose.text))


COUNT = []


@FAULTS.breaks("determinism")
@of_quantities()
def counts_its_calls(prose, annotations):
    COUNT.append(1)
    found = numbers(prose.text)
    return added(annotations, found[: len(COUNT) % 2])


@FAULTS.breaks("other-processes")
class HoldsALock:
    name = "faulty.lock"
    languages = frozenset()
    provides = frozenset({"quantities"})
    requires = frozenset()
    priority = 0

    def __init__(self):
        self.lock = threading.Lock()

    def annotate(self, prose, annotations):
        with self.lock:
            return added(annotations, numbers(prose.text))


@FAULTS.breaks("other-processes")
@annotator(provides={"mentions", "entities"})
def lets_a_set_decide(prose, annotations):
    if annotations.entities:
        return annotations
    words = {match.group(): match.span() for match in re.finditer(r"\b[A-Z]\w+", prose.text)}
    names = {each: f"e{at}" for at, each in enumerate(set(words))}
    return evolve(
        annotations,
        entities=tuple(
            Entity(id=id_, type=EntityType.OTHER, name=name) for name, id_ in names.items()
        ),
        mentions=tuple(
            Mention(span=TextSpan(*words[name]), entity=id_, evidence=(Evidence(method="case"),))
            for name, id_ in names.items()
        ),
    )


@FAULTS.breaks("purity")
@annotator(provides="times")
def reckons_from_today(prose, annotations):
    today = datetime.now(UTC).date().isoformat()
    found = [
        TimeExpression(
            span=TextSpan(*match.span()),
            type=TimeType.DATE,
            value=today,
            evidence=(Evidence(method="today"),),
        )
        for match in re.finditer("Tuesday", prose.text)
    ]
    return evolve(annotations, times=(*annotations.times, *found))


@FAULTS.breaks("purity")
@of_quantities()
def reads_its_lexicon_each_time(prose, annotations):
    with open(__file__, "rb") as file:  # noqa: PTH123  as people do
        known = file.read(10)
    return added(annotations, numbers(prose.text) if known else ())


class Current:
    text = ""


@FAULTS.breaks("threads")
@of_quantities()
def keeps_the_text_at_hand(prose, annotations):
    Current.text = prose.text
    return add_numbers(annotations)


def add_numbers(annotations):
    found = numbers(Current.text)
    return added(annotations, found)


@FAULTS.breaks("linear-time")
@of_quantities()
def compares_all_with_all(prose, annotations):
    words = prose.text.split()
    alike = 0
    for one in words:
        for other in words:
            alike += one == other
    return added(annotations, numbers(prose.text) if alike else ())


@FAULTS.breaks("linear-time", documents=["The tram to the harbour runs again. " * 25])
@of_quantities()
def searches_in_vain(prose, annotations):
    found = "tram" in prose.text and re.search(r"\w[\w\s.,“”-]*@@@", prose.text)
    return added(annotations, numbers(prose.text) if not found else ())


CACHE = {}


@FAULTS.breaks("no-text-kept")
@of_quantities()
def keeps_every_text(prose, annotations):
    CACHE[prose.text] = prose
    return added(annotations, numbers(prose.text))


@FAULTS.breaks("spans")
@annotator(provides="events")
def finds_events_beyond_the_end(prose, annotations):
    end = len(prose.text)
    event = Event(
        trigger=TextSpan(end, end + 5),
        type="ASSAULT",
        evidence=(Evidence(method="end"),),
    )
    return evolve(annotations, events=(*annotations.events, event))
