"""The laws of extractors."""

import gc
import re
import weakref
from collections.abc import Sequence
from functools import partial
from typing import Final

from lxml import etree

from newsmodel.documents import DEFAULT_LIMITS, HtmlDocument, TextDocument, compiled
from newsmodel.model import Candidate, Diagnostic, ModelError, ParseStatus, TextSpan, check_field
from newsmodel.plugin import Extractor
from newsmodel.plugin.urls import matches
from newsmodel.testing.contracts import growth, handing_over
from newsmodel.testing.contracts.documents import address_for, grown, read
from newsmodel.testing.contracts.elsewhere import NotSentError, run_elsewhere
from newsmodel.testing.contracts.extraction import Extraction, Outcome, extracted_from
from newsmodel.testing.contracts.law import Law, Scope, law
from newsmodel.testing.contracts.lockstep import difference
from newsmodel.testing.contracts.outside import watched
from newsmodel.testing.contracts.snapshots import change, view

_law: Final = partial(law, "extractor")
_HOST: Final = re.compile(r"[\w.*?\[\]!-]+")
_ELSEWHERE: Final = "https://unrelated.invalid/a/b.html"


@_law(
    scope=Scope.THING,
    cause="An attribute of the protocol is missing, or `provides` or `requires` names something "
    "that is no field of `Article`. The decorator `extractor` gives all of them.",
)
def handed_over(extractor: Extractor) -> str | None:
    """The door takes the extractor: it has a name, and it names fields that there are."""
    return handing_over.objection(extractor)


@_law(
    scope=Scope.THING,
    cause="A pattern is a regular expression, or holds a query or a port; it is to be a host, or "
    "a host and a path, with * for any characters. Who reads every address declares none.",
)
def addresses(extractor: Extractor) -> str | None:
    """Each address pattern fits an address, and none fits every address: elsewhere it abstains."""
    patterns: Sequence[object] = extractor.urls
    for pattern in patterns:
        if not isinstance(pattern, str):
            return f"the pattern {pattern!r} is no text"
        host = (pattern.partition("://")[2] or pattern).partition("/")[0]
        if not _HOST.fullmatch(host) or address_for((pattern,)) is None:
            return f"the pattern {pattern!r} fits no address"
        if matches((pattern,), _ELSEWHERE):
            return f"the pattern {pattern!r} fits {_ELSEWHERE}"
    return None


@_law(
    cause="Something is taken for granted that a broken page lacks: a first element, an attribute, "
    "a JSON object where a list stands, a date that exists. Say nothing instead, or raise Abstain.",
)
def survival(seen: Extraction) -> str | None:
    """An extractor raises nothing, whatever the document; Abstain and NotAnArticle are allowed."""
    error = seen.outcome.error
    return None if error is None else f"it raised {type(error).__name__}: {error}"


@_law(cause="The status is written as a text, or the reason was left out.")
def verdicts(seen: Extraction) -> str | None:
    """A verdict gives its reason in words, and `NotAnArticle` a `ParseStatus` with it."""
    verdict = seen.outcome.verdict
    if verdict is None:
        return None
    if not isinstance(verdict.reason, str) or not verdict.reason.strip():
        return f"the reason is {verdict.reason!r}"
    status = getattr(verdict, "status", ParseStatus.NOT_ARTICLE)
    return None if isinstance(status, ParseStatus) else f"the status is {status!r}"


@_law(cause="A value is yielded instead of a Candidate, or one Candidate returned instead of many.")
def candidates(seen: Extraction) -> str | None:
    """An extractor gives candidates and diagnostics, no more than `Limits.max_candidates`."""
    if not seen.outcome.iterable:
        return f"it returned {type(seen.outcome.found[0]).__name__}, which is no iterable"
    for each in seen.outcome.found:
        if not isinstance(each, (Candidate, Diagnostic)):
            return f"it gave {each!r:.80}, which is no Candidate and no Diagnostic"
    most = DEFAULT_LIMITS.max_candidates
    return f"it proposed more than {most}" if len(seen.outcome.found) > most else None


@_law(cause="The field was forgotten in `provides`, or its name is misspelt.")
def declared_fields(seen: Extraction) -> str | None:
    """An extractor proposes values only for the fields that it provides."""
    for each in seen.proposed:
        if each.field not in seen.extractor.provides:
            return f"it proposed {each.field!r}, which it does not provide"
    return None


@_law(
    cause="A text stands where a tuple or an Instant belongs, or a blank text was proposed; "
    "`newsmodel.model` says what each field holds.",
)
def types_of_fields(seen: Extraction) -> str | None:
    """Each value is of its field's type, and says something."""
    for each in seen.proposed:
        try:
            check_field(each.field, each.value)
        except ModelError as error:
            return str(error)
        if isinstance(each.value, str) and not each.value.strip():
            return f"the {each.field} {each.value!r} is blank"
    return None


@_law(cause="A score was reckoned without a bound, or set past the validator.")
def confidence(seen: Extraction) -> str | None:
    """Each confidence is a number from 0 to 1."""
    for each in seen.proposed:
        sure = each.confidence
        if not isinstance(sure, (int, float)) or not 0.0 <= sure <= 1.0:
            return f"the confidence of {each.field} is {sure!r}"
    return None


@_law(
    cause="`Evidence()` was left empty. Say by which rule (method) and where (anchor or span); "
    "`page.candidates` does.",
)
def evidence(seen: Extraction) -> str | None:
    """Each candidate says how or where it was found: method, anchor or span."""
    for each in seen.proposed:
        found = each.evidence
        if not found.method and not found.anchor and found.span is None:
            return f"the evidence of {each.field} is empty"
    return None


@_law(
    cause="The anchor was put together by hand, or taken before the element was found; "
    "`page.anchor_of(element)` gives the right one.",
)
def anchors(seen: Extraction) -> str | None:
    """An anchor that is an XPath selects something in the page."""
    if not isinstance(seen.document, HtmlDocument):
        return None
    for each in seen.proposed:
        anchor = each.evidence.anchor
        if anchor and anchor.startswith("/") and not _selects(seen.document, anchor):
            return f"the anchor {anchor!r} of {each.field} selects nothing"
    return None


@_law(
    cause="Offsets were counted in another text than the document's: in bytes, in a stripped or a "
    "normalised copy, or in a line.",
)
def spans(seen: Extraction) -> str | None:
    """A span of evidence lies in the text that it is a range of, and is not blank there."""
    for each in seen.proposed:
        span = each.evidence.span
        text = _text_of(seen, each) if span is not None else None
        if span is not None and text is not None and not _holds(span, text):
            return f"the evidence of {each.field} has {span}, of {len(text)} characters"
    return None


@_law(
    cause="An element is removed, cleaned or moved in the shared tree, or a shared feature is "
    "sorted or emptied in place. Work on strings and on copies.",
)
def read_only(seen: Extraction) -> str | None:
    """The document, its features and what is known are the same after the extraction."""
    changed = change(seen.before, seen.after)
    if changed is None and view(seen.given.known) != seen.known_before:
        return "what is known was changed"
    return changed


@_law(
    cause="Something is kept from call to call (a list in the module, a counter), or the order of "
    "a set or the chance decides.",
)
def determinism(seen: Extraction) -> str | None:
    """The same document gives the same candidates, the second time and read anew."""
    for again, which in ((seen.run(seen.document), "same"), (seen.run(), "freshly read")):
        if again != seen.outcome:
            return f"the {which} document gave {_short(again)} after {_short(seen.outcome)}"
    return None


@_law(
    scope=Scope.TYPICAL,
    cause="The extractor or a value holds a lambda, a lock, an open file or an element: make a "
    "function of a module the extractor. Or the order of a set decides: sort it.",
)
def other_processes(seen: Extraction) -> str | None:
    """An extractor goes to another process, finds the same there, and sends it back."""
    try:
        found = run_elsewhere(extracted_from, seen.extractor, seen.format, seen.given)
    except NotSentError as error:
        return str(error)
    return None if found == seen.outcome else f"in another process it found {_short(found)}"


@_law(
    scope=Scope.TYPICAL,
    cause="A relative date is reckoned from today, a list is loaded for each document, a link is "
    "followed. Load what lies beside the code once; all else is for the caller.",
)
def purity(seen: Extraction) -> str | None:
    """An extraction asks nothing of clock, files, network, environment, chance or processes."""
    document = seen.fresh()
    with watched() as asked:
        seen.run(document)
    return f"it asked {asked[0]}" if asked else None


@_law(
    scope=Scope.TYPICAL,
    cause="The document at hand is kept in the module or in the extractor while it is read. Hand "
    "it from function to function, or use `document.feature`.",
)
def threads(seen: Extraction) -> str | None:
    """Threads that read at the same time read what each would read alone."""
    other = grown(seen.given.source, 2)
    document = read(seen.format, other)
    if document is None:
        document, other = seen.fresh(), seen.given.source
    alone = seen.run(document)
    tasks = [
        partial(seen.run, seen.fresh()),
        partial(seen.run, read(seen.format, other)),
        partial(seen.run, seen.document),
    ]
    differing = difference(tasks, (seen.outcome, alone, seen.outcome))
    if differing is None:
        return None
    return f"with other threads it gave {_short(differing[0])}, alone {_short(differing[1])}"


@_law(
    scope=Scope.TYPICAL,
    cause="A search over the whole page for each element, a list that is searched for each block, "
    "or a regular expression that can match the same text in many ways.",
)
def linear_time(seen: Extraction) -> str | None:
    """Work grows like the document, not like its square."""

    def prepare(factor: int) -> growth.Work:
        document = read(seen.format, grown(seen.given.source, factor))
        return partial(seen.run, document or seen.fresh())

    return growth.objection(prepare)


@_law(
    scope=Scope.TYPICAL,
    cause="An element, or a “smart” string of lxml's own `xpath`, which holds its element, is kept "
    "in a value, a cache or the module. `page.select` and `page.text_of` give plain strings.",
)
def no_tree_kept(seen: Extraction) -> str | None:
    """When the document is gone, nothing of its tree is kept by what was found or by the code."""
    gc.collect()
    before = _elements()
    known = set(map(id, before))
    document = seen.fresh()
    kept = seen.run(document)
    gone = weakref.ref(document)
    del document
    gc.collect()
    if gone() is not None:
        return "the document is still there when all that is left is what was found"
    left = [each for each in _elements() if id(each) not in known]
    return f"{left[0]!r} is kept, with {len(kept.found)} candidates" if left else None


LAWS: Final[tuple[Law, ...]] = (
    handed_over,
    addresses,
    survival,
    verdicts,
    candidates,
    declared_fields,
    types_of_fields,
    confidence,
    evidence,
    anchors,
    spans,
    read_only,
    determinism,
    other_processes,
    purity,
    threads,
    linear_time,
    no_tree_kept,
)
"""In the order in which they are tried."""


def _elements() -> list[etree._Element]:
    return [each for each in gc.get_objects() if isinstance(each, etree._Element)]


def _selects(page: HtmlDocument, anchor: str) -> bool:
    try:
        return bool(page.select(anchor))
    except etree.XPathError:
        return False


def _text_of(seen: Extraction, candidate: Candidate) -> str | None:
    document, anchor = seen.document, candidate.evidence.anchor
    if isinstance(document, TextDocument):
        return document.text
    if isinstance(document, HtmlDocument) and anchor and anchor.startswith("/"):
        return next((compiled("string(.)")(each) for each in document.select(anchor)), None)
    return None


def _holds(span: TextSpan, text: str) -> bool:
    return span.end <= len(text) and bool(span.of(text).strip())


def _short(outcome: object) -> str:
    if not isinstance(outcome, Outcome):
        return f"{outcome!r:.200}"
    said = [
        f"{getattr(each, 'field', each)!s}={getattr(each, 'value', None)!r:.60}"
        for each in outcome.found
    ]
    endings = [repr(each) for each in (outcome.verdict, outcome.error) if each is not None]
    return "; ".join((*said[:3], *endings)) or "nothing"
