"""An annotator at work on one text, and everything that is seen of it."""

from datetime import UTC, datetime
from typing import Any, Final

from attrs import evolve, field, fields, frozen
from hypothesis import strategies as st

from newsmodel.model import Annotations, joined_text
from newsmodel.pipeline.parser import Parser
from newsmodel.plugin import Annotator, Prose
from newsmodel.testing.contracts.snapshots import view
from newsmodel.testing.strategies import annotations, bodies
from newsmodel.testing.strategies.stories import stories, story

_TODAY: Final = datetime(2025, 4, 22, 10, 30, tzinfo=UTC)
_LAYERS: Final = tuple(each.name for each in fields(Annotations))
_PIECES: Final = (
    *"“”\"'‘()—-.?!…\n \t\u00a0\x00\ud7ffİß",
    *("\n\n", "e\u0301", "🛶", "مرحبا", "東京"),
    *("he said", "She told the Courier", "according to", "Mr Brzeg", "the harbour board"),
    *("on Tuesday", "12.5 per cent", "more than 3,000", "2025-04-22", "was not arrested", "may"),
)


@frozen(kw_only=True)
class Text:
    """What an annotator is given: a text and what surrounds it, and the annotations so far."""

    text: str
    language: str
    start: Annotations = field(factory=Annotations)
    reference_time: datetime | None = None
    headline: str | None = None

    def shown(self) -> str:
        """The text and its language, and the annotations so far if there are any."""
        so_far = f", with {self.start!r}" if self.start else ""
        today = f", written at {self.reference_time}" if self.reference_time else ""
        return f"{self.text!r} ({self.language}{today}){so_far}"

    def prose(self) -> Prose:
        """The text as annotators read it, made anew."""
        return Prose(
            self.text,
            language=self.language,
            reference_time=self.reference_time,
            headline=self.headline,
        )


@frozen(kw_only=True)
class Outcome:
    """What came of an annotation."""

    found: Any = None
    error: BaseException | None = field(default=None, eq=repr)


@frozen(kw_only=True)
class Annotation:
    """One annotation of a text, with what it was given, before and after."""

    annotator: Annotator
    given: Text
    prose: Prose
    outcome: Outcome
    before: Any = field(repr=False)
    after: Any = field(repr=False)

    @property
    def found(self) -> Annotations:
        """What was found; nothing new where no annotations were returned."""
        found = self.outcome.found
        return found if isinstance(found, Annotations) else self.given.start

    def run(self, given: Text | None = None, prose: Prose | None = None) -> Outcome:
        """What comes of it when it is done again, by default on a fresh text."""
        return annotated(self.annotator, given or self.given, prose)


def observed(annotator: Annotator, given: Text) -> Annotation:
    """An annotation of a text."""
    prose = given.prose()
    # What others computed before is there to be changed.
    prose.feature("contract.probe", lambda: ["untouched"])
    before = _state(prose, given)
    outcome = annotated(annotator, given, prose)
    return Annotation(
        annotator=annotator,
        given=given,
        prose=prose,
        outcome=outcome,
        before=before,
        after=_state(prose, given),
    )


def annotated(annotator: Annotator, given: Text, prose: Prose | None = None) -> Outcome:
    """What an annotator finds, or how it fails."""
    try:
        return Outcome(found=annotator.annotate(prose or given.prose(), given.start))
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a plugin raises
        return Outcome(error=error)


def drawn_texts(annotator: Annotator) -> st.SearchStrategy[Text]:
    """News, fragments of news and characters of every script, with annotations and without."""
    told = stories().map(lambda each: "\n\n".join(each.paragraphs))
    pieces = st.lists(st.sampled_from(_PIECES), max_size=12).map("".join)
    any_text = st.one_of(
        told,
        pieces,
        pieces.map(_shifted),
        bodies().map(joined_text),
        st.text(st.characters(codec="utf-8")),
    )
    return any_text.flatmap(lambda text: _around(text, annotator))


def _shifted(text: str) -> str:
    """A text that changes its length when it is stripped or folded, with a number among spaces."""
    return f" \nİ{text}  7  boats"


def typical_texts(annotator: Annotator, parser: Parser, texts: tuple[str, ...]) -> list[Text]:
    """Given texts and two of our own, with what the built-in annotators find before."""
    own = ("\n\n".join(story(number, 4).paragraphs) for number in (1, 29))
    return [prepared(annotator, parser, text) for text in (*texts, *own)]


def prepared(annotator: Annotator, parser: Parser, text: str) -> Text:
    """A text with the annotations that an annotator requires, as the built-in ones make them."""
    language = _languages(annotator)[0]
    found = parser.annotate(text, language=language, reference_time=_TODAY)
    wanted = annotator.requires | {"entities"} if annotator.requires else frozenset()
    empty = Annotations()
    others = {name: getattr(empty, name) for name in _LAYERS if name not in wanted}
    return Text(text=text, language=language, start=evolve(found, **others), reference_time=_TODAY)


def _around(text: str, annotator: Annotator) -> st.SearchStrategy[Text]:
    start = st.just(Annotations())
    return st.builds(
        Text,
        text=st.just(text),
        language=st.sampled_from(_languages(annotator)),
        start=start | annotations(text) if text else start,
        reference_time=st.sampled_from((None, _TODAY)),
        headline=st.sampled_from((None, "Ferry stays in port")),
    )


def _languages(annotator: Annotator) -> tuple[str, ...]:
    return tuple(sorted(annotator.languages)) or ("en", "und")


def _state(prose: Prose, given: Text) -> Any:
    attributes = {name: value for name, value in vars(prose).items() if name != "_features"}
    return view((attributes, prose.feature("contract.probe", list), given.start))
