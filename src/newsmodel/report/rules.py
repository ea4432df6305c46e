"""For each annotation of a text: what was read, where, how sure, and by which rule."""

from collections.abc import Iterator
from typing import Final

from newsmodel.model import (
    QUESTIONS,
    Annotations,
    Answers,
    Article,
    Event,
    Evidence,
    Mention,
    Participant,
    Quantity,
    Quotation,
    TextSpan,
    TimeExpression,
)
from newsmodel.report.events import codes_of, name_of
from newsmodel.report.style import Look, Style, harmless, shortened

_LAYERS: Final = ("mentions", "times", "quantities", "quotations", "events")
_LONGEST_SURFACE: Final = 60

_Annotation = Mention | TimeExpression | Quantity | Quotation | Event


def rules(article: Article, style: Style) -> str:
    """The annotations of an article, a line for each, in the order of the text."""
    found, text = article.annotations, article.text
    lines: list[str] = []
    for layer in _LAYERS:
        entries = sorted(getattr(found, layer), key=_start)
        lines.extend(_section(layer, [_line(each, found, text, style) for each in entries], style))
    lines.extend(_section("answers", list(_answers(found.answers, text)), style))
    return "\n".join(lines) + "\n" if lines else ""


def _answers(answers: Answers, text: str) -> Iterator[str]:
    for question in QUESTIONS:
        span = getattr(answers, question)
        if span is not None:
            evidence = answers.evidence.get(question)
            witnesses = _witnesses((evidence,) if evidence else ())
            yield f"{question}: {_surface(span, text)}  {witnesses}"


def _section(title: str, lines: list[str], style: Style) -> Iterator[str]:
    if lines:
        yield style.paint(title, Look.HEADING)
        yield from (f"  {line}" for line in lines)
        yield ""


def _start(annotation: _Annotation) -> int:
    return _place(annotation).start


def _place(annotation: _Annotation) -> TextSpan:
    match annotation:
        case Quotation():
            return annotation.outer
        case Event():
            return annotation.trigger
        case _:
            return annotation.span


def _line(annotation: _Annotation, found: Annotations, text: str, style: Style) -> str:
    sure = style.paint(f"{annotation.confidence:.0%}", Look.GOOD)
    surface = _surface(_place(annotation), text)
    read = harmless(_read(annotation, found, text))
    return f"{surface} = {read}  {sure}, {_witnesses(annotation.evidence)}"


def _surface(span: TextSpan, text: str) -> str:
    return f'[{span.start}:{span.end}] "{shortened(span.of(text), _LONGEST_SURFACE)}"'


def _witnesses(evidence: tuple[Evidence, ...]) -> str:
    """Which annotators made it and refined it, each with its rules."""
    methods: dict[str, list[str]] = {}
    for each in evidence:
        methods.setdefault(each.extractor, []).extend([each.method] if each.method else [])
    witnesses = (
        name + (f" by {', '.join(dict.fromkeys(rules))}" if rules else "")
        for name, rules in methods.items()
    )
    return harmless("; ".join(witnesses)) or "nobody says how"


def _read(annotation: _Annotation, found: Annotations, text: str) -> str:
    match annotation:
        case Mention():
            entity = found.entity(annotation.entity)
            return f"{annotation.kind} of {entity.type} {shortened(entity.name, _LONGEST_SURFACE)}"
        case TimeExpression():
            return f"{annotation.type} {annotation.value or 'not known'}"
        case Quantity():
            return _quantity(annotation)
        case Quotation():
            speaker = name_of(annotation.speaker, annotation.source, found, text)
            return f"{annotation.kind}, {speaker or 'speaker not known'}"
        case Event():
            return ", ".join(_event(annotation, found, text))


def _quantity(quantity: Quantity) -> str:
    value = None if quantity.value is None else str(quantity.value)
    return " ".join(filter(None, (quantity.modifier, value, quantity.unit)))


def _event(event: Event, found: Annotations, text: str) -> Iterator[str]:
    yield event.type + (f"/{event.mode}" if event.mode else "")
    yield str(event.factuality)
    for participant in event.participants:
        yield f"{participant.role} {_participant(participant, found, text)}"
    if event.attribution is not None:
        source = event.attribution
        yield f"says {name_of(source.speaker, source.span, found, text) or 'somebody'}"


def _participant(participant: Participant, found: Annotations, text: str) -> str:
    name = name_of(participant.entity, participant.span, found, text) or "not known"
    return name + codes_of(participant)
