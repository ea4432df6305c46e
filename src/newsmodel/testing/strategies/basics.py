"""Strategies for what everything else is made of: words, addresses, spans, instants, JSON."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from newsmodel.model import FrozenMapping, Identifier, Instant, Precision, TextSpan, frozen_json
from newsmodel.testing.strategies.arguments import check_text

_LONGEST_SPAN: Final = 24

_PHRASES: Final = (
    "Northmoor",
    "the harbour board",
    "Ilse Vantongeren",
    "said on Tuesday",
    "12.5 per cent",
    "naïve café",
    "Łódź",
    "東京の港",
    "مرحبا",
    "e\u0301 decomposed",
    "🛶 canoe",
    "a\tb",
    "two\nlines",
    " with spaces around ",
    "“quoted”",
    "<b>&amp;</b>",
    "\x00",
    "\ufeffmarked",
)
_HOSTS: Final = ("paper", "news.northmoor", "xn--bcher-kva")
_SLUGS: Final = ("ferry", "harbour-board", "a", "b%20c", "2025/04/22", "ü")


def words() -> st.SearchStrategy[str]:
    """Text that is not blank: everyday phrases, and the oddest characters that there are."""
    return _WORDS


def phrases() -> st.SearchStrategy[str]:
    """Everyday phrases with a few odd ones among them, quicker to draw than `words`."""
    return _SOME_PHRASES


def optional_phrases() -> st.SearchStrategy[str | None]:
    """A phrase, or None."""
    return _OPTIONAL_PHRASES


def urls() -> st.SearchStrategy[str]:
    """Absolute addresses under invented hosts."""
    return _URLS


def spans(text: str) -> st.SearchStrategy[TextSpan]:
    """Ranges of a text, short ones above all.

    Raises:
        InvalidArgument: when the text is empty, and so has no spans.
    """
    length = len(check_text(text))
    if not length:
        raise InvalidArgument("an empty text has no spans")
    return spans_within(length)


def spans_within(length: int) -> st.SearchStrategy[TextSpan]:
    """Ranges of a text that is so many code points long."""
    return places().map(lambda place: span_at(place, length))


def places() -> st.SearchStrategy[int]:
    """Numbers that `span_at` makes spans of: one draw for a span, in a text of whatever length."""
    return _PLACES


def span_at(place: int, length: int) -> TextSpan:
    """The span that a number stands for in a text that is so many code points long."""
    size, start = divmod(place, length)
    return TextSpan(start, min(start + 1 + size % _LONGEST_SPAN, length))


def instants(*, precision: Precision | None = None) -> st.SearchStrategy[Instant]:
    """Points in time of one precision, or of all; with and without a zone, with and without raw."""
    if precision is not None and not isinstance(precision, Precision):
        raise InvalidArgument(f"expected a Precision, got {precision!r:.60}")
    precisions = st.sampled_from(Precision) if precision is None else st.just(precision)
    return st.builds(_instant, _MOMENTS, precisions, _ZONES, _RAW)


def _instant(
    moment: datetime, precision: Precision, zone: timezone | None, raw: str | None
) -> Instant:
    parts = moment.timetuple()[:6]
    known = parts[: _PARTS[precision]] + _LEAST_PARTS[_PARTS[precision] :]
    value = datetime(*known, tzinfo=zone if precision.has_time else None)  # type: ignore[misc,arg-type]
    if precision is Precision.MICROSECOND:
        value = value.replace(microsecond=moment.microsecond)
    return Instant(value=value, precision=precision, raw=raw)


def identifiers() -> st.SearchStrategy[Identifier]:
    """Identifiers of any scheme."""
    return st.builds(
        Identifier, scheme=st.sampled_from(("guid", "doi", "wikidata", "iptc")), value=phrases()
    )


def confidences() -> st.SearchStrategy[float]:
    """Floats from 0 to 1, both included."""
    return _CONFIDENCES


def numbers() -> st.SearchStrategy[int | float]:
    """Finite numbers of at most 64 bits."""
    return st.one_of(
        st.integers(-10, 10_000),
        st.integers(-(2**63), 2**64 - 1),
        st.floats(allow_nan=False, allow_infinity=False),
    )


def json_values() -> st.SearchStrategy[Any]:
    """Frozen JSON values, small and a few levels deep."""
    return _JSON.map(frozen_json)


def extensions() -> st.SearchStrategy[FrozenMapping[Any]]:
    """What formats and plugins know beyond the model: JSON values by name."""
    return st.dictionaries(_NAMES, _JSON, max_size=3).map(frozen_json)


def _filled(text: str) -> bool:
    return not text.isspace()


_SOME_PHRASES: Final = st.sampled_from(_PHRASES)
_OPTIONAL_PHRASES: Final = st.sampled_from((None, None, *_PHRASES))
_WORDS: Final = st.one_of(
    _SOME_PHRASES,
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=8).filter(_filled),
)
_URLS: Final = st.sampled_from(
    tuple(f"https://{host}.example/{slug}" for host in _HOSTS for slug in _SLUGS)
)
_PLACES: Final = st.integers(0, 2**16)

_MOMENTS: Final = st.integers(-(2**55), 2**55).map(
    lambda microseconds: datetime(2025, 4, 22) + timedelta(microseconds=microseconds)  # noqa: DTZ001
)
_PARTS: Final = dict(zip(Precision, (1, 2, 3, 5, 6, 6), strict=True))
_LEAST_PARTS: Final = (1, 1, 1, 0, 0, 0)
_RAW: Final = st.sampled_from((None, "22 April 2025", "Tue, 22 Apr 2025 10:30 GMT", "heute"))
_ZONES: Final = st.sampled_from(
    (None, UTC, *(timezone(timedelta(minutes=each)) for each in (120, -330, 345, 840, -1439)))
)
_CONFIDENCES: Final = st.sampled_from((0.0, -0.0, 0.1, 0.5, 0.9, 1.0)) | st.floats(0.0, 1.0)
_NAMES: Final = st.sampled_from(("ninjs", "nitf:meta", "acme.rating", "é", "", *_PHRASES))
_JSON: Final = st.recursive(
    st.sampled_from((None, True, False, 0, 1, 1.0, "", *_PHRASES)) | numbers() | _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=6,
)
