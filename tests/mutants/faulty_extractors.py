"""Extractors with one fault each, as people make them."""

import os
import random
import re
import socket
import sys
import threading
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

from mutants.faults import Faults
from newsmodel.model import Candidate, Contributor, Evidence, Instant, TextSpan
from newsmodel.plugin import Document, HtmlDocument, NotAnArticle, TextDocument, extractor

FAULTS = Faults()

PAGE = (
    '<html><head><title>Tram runs</title><script type="application/ld+json">{"@type": '
    '"NewsArticle", "keywords": ["tram", "rails", "bus", "ferry", "harbour", "a", "b", "c", "d", '
    '"e", "f"]}</script></head>'
    "<body><nav><a href='/'>Home</a></nav><h1>Tram runs</h1><p>It runs.</p></body></html>"
)


def of_pages(*provides, **options):
    """The decorator for most of them."""
    return extractor(provides=provides or ("headline",), documents=HtmlDocument, **options)


def headline_at(value, anchor="/html/body", confidence=0.8):
    """A candidate that there is nothing to say against."""
    return Candidate(
        field="headline",
        value=value,
        confidence=confidence,
        evidence=Evidence(method="h1", anchor=anchor),
    )


def first_title(page):
    """The first headline of a page, if it has one."""
    return next(page.candidates("headline", "//h1", confidence=0.8), None)


@FAULTS.breaks("handed-over")
class NamesNoField:
    name = "faulty.names_no_field"
    documents = HtmlDocument
    provides = frozenset({"titel"})
    requires = frozenset()
    urls = ()
    priority = 0

    def extract(self, document, known):
        return ()


@FAULTS.breaks("handed-over")
class HasNoPriority:
    name = "faulty.no_priority"
    documents = HtmlDocument
    provides = frozenset({"headline"})
    requires = frozenset()
    urls = ()

    def extract(self, document, known):
        return ()


@FAULTS.breaks("addresses")
@of_pages(urls=r".*\.courier\.example")
def address_by_regular_expression(page):
    yield from page.candidates("headline", "//h1", confidence=0.8)


@FAULTS.breaks("addresses")
@of_pages(urls="*")
def every_address(page):
    yield from page.candidates("headline", "//h1", confidence=0.8)


@FAULTS.breaks("addresses")
@of_pages(urls="courier.example:8080")
def address_with_a_port(page):
    yield from page.candidates("headline", "//h1", confidence=0.8)


@FAULTS.breaks("survival")
@of_pages()
def takes_the_first_heading(page):
    yield headline_at(page.text_of(page.select("//h1")[0]) or "-")


@FAULTS.breaks("survival")
@of_pages("authors")
def takes_json_ld_by_its_word(page):
    for node in page.json_ld:
        yield Candidate(
            field="authors",
            value=(Contributor(name=node.data["author"][0]["name"]),),
            confidence=0.9,
            evidence=Evidence(method="json-ld", anchor=node.path),
        )


@FAULTS.breaks("survival")
@of_pages()
def leaves_the_program(page):
    if not page.title:
        sys.exit("no title")
    yield from page.candidates("headline", "//h1", confidence=0.8)


@FAULTS.breaks("survival", documents=["Tram runs\n\n2025-03-03\n\nThe tram runs again.\n"])
@extractor(provides="published", documents=TextDocument)
def believes_every_date(document):
    for match in re.finditer(r"\d{4}-\d\d-\d\d", document.text):
        yield Candidate(
            field="published",
            value=Instant.parse(match.group()),
            confidence=0.5,
            evidence=Evidence(method="digits", span=TextSpan(*match.span())),
        )


@FAULTS.breaks("survival")
@of_pages()
def walks_down_by_recursion(page):
    def depth(element):
        return 1 + max(map(depth, element), default=0)

    if depth(page.tree) > 3:
        yield from page.candidates("headline", "//h1", confidence=0.8)


@FAULTS.breaks("survival", documents=[PAGE])
@of_pages("summary", requires=("headline",))
def needs_what_may_be_unknown(page, known):
    yield Candidate(
        field="summary",
        value=known["headline"],
        confidence=0.1,
        evidence=Evidence(method="headline"),
    )


@FAULTS.breaks("survival", documents=[PAGE])
@of_pages()
def takes_what_follows_for_granted(page):
    for heading in page.select("//body/h1"):
        yield headline_at(heading.getnext().tag)


@FAULTS.breaks("candidates")
@of_pages()
def yields_texts(page):
    yield from (page.text_of(each) for each in page.select("//h1"))


@FAULTS.breaks("candidates")
@of_pages()
def returns_one(page):
    return first_title(page)


@FAULTS.breaks("candidates")
@of_pages()
def never_ends(page):
    while page.title:
        yield headline_at(page.title)


@FAULTS.breaks("declared-fields")
@of_pages("headline")
def proposes_a_byline(page):
    yield from page.candidates("byline", "//p", confidence=0.3)


@FAULTS.breaks("types-of-fields")
@of_pages("authors")
def proposes_texts_for_authors(page):
    for found in page.candidates("byline", "//h1", confidence=0.3):
        yield Candidate(
            field="authors", value=(found.value,), confidence=0.3, evidence=found.evidence
        )


@FAULTS.breaks("types-of-fields")
@of_pages("summary")
def proposes_blanks(page):
    for element in page.select("//title"):
        yield Candidate(
            field="summary",
            value=(element.text or "").partition("|")[2],
            confidence=0.3,
            evidence=Evidence(method="title"),
        )


@FAULTS.breaks("confidence")
@of_pages()
def is_surer_than_sure(page):
    for found in page.candidates("headline", "//h1", confidence=0.9):
        object.__setattr__(found, "confidence", found.confidence * len(found.value) / 8)
        yield found


@FAULTS.breaks("evidence")
@of_pages()
def gives_no_evidence(page):
    for found in page.candidates("headline", "//h1", confidence=0.9):
        yield Candidate(field="headline", value=found.value, confidence=0.9, evidence=Evidence())


@FAULTS.breaks("anchors")
@of_pages()
def makes_up_anchors(page):
    for found in page.candidates("headline", "//h1", confidence=0.9):
        yield headline_at(found.value, "/html/body/div[1]/main/h1[2]")


@FAULTS.breaks("spans")
@extractor(provides="headline", documents=TextDocument)
def counts_bytes(document):
    first = document.text.encode("utf-8", "replace").rstrip()
    if first:
        yield Candidate(
            field="headline",
            value="x",
            confidence=0.4,
            evidence=Evidence(method="first line", span=TextSpan(len(first) - 1, len(first))),
        )


@FAULTS.breaks("read-only")
@of_pages()
def cleans_the_page(page):
    for element in page.select("//nav | //aside"):
        element.getparent().remove(element)
    yield from page.candidates("headline", "//h1", confidence=0.8)


@FAULTS.breaks("read-only", documents=[PAGE])
@of_pages("keywords")
def sorts_what_is_shared(page):
    for node in page.json_ld:
        words = node.data.get("keywords")
        if isinstance(words, list) and words and all(isinstance(each, str) for each in words):
            words.sort()
            yield Candidate(
                field="keywords",
                value=tuple(words),
                confidence=0.9,
                evidence=Evidence(method="json-ld", anchor=node.path),
            )


@FAULTS.breaks("read-only")
@of_pages()
def marks_elements(page):
    for element in page.select("//h1"):
        element.set("data-seen", "yes")
    yield from page.candidates("headline", "//h1", confidence=0.8)


SEEN = set()


@FAULTS.breaks("determinism")
@of_pages()
def says_nothing_twice(page):
    for found in page.candidates("headline", "//h1", confidence=0.8):
        if found.value not in SEEN:
            SEEN.add(found.value)
            yield found


@FAULTS.breaks("determinism")
@of_pages()
def grows_more_certain(page):
    SEEN.add(len(SEEN))
    yield from page.candidates("headline", "//h1", confidence=1 - 1 / (1 + len(SEEN)))


@FAULTS.breaks("other-processes", documents=[PAGE])
@of_pages("keywords")
def lets_a_set_decide(page):
    for node in page.json_ld:
        words = node.data.get("keywords")
        if isinstance(words, list):
            yield Candidate(
                field="keywords",
                value=tuple({str(each).strip() or "-" for each in words} or "-"),
                confidence=0.9,
                evidence=Evidence(method="json-ld", anchor=node.path),
            )


@FAULTS.breaks("other-processes")
class HoldsALock:
    name = "faulty.holds_a_lock"
    documents = HtmlDocument
    provides = frozenset({"headline"})
    requires = frozenset()
    urls = ()
    priority = 0

    def __init__(self):
        self.lock = threading.Lock()

    def extract(self, document, known):
        with self.lock:
            return list(document.candidates("headline", "//h1", confidence=0.8))


@FAULTS.breaks("purity")
@of_pages("published")
def believes_it_is_today(page):
    today = date.today()  # noqa: DTZ011  that is the fault
    yield Candidate(
        field="published",
        value=Instant.parse(f"{today:%Y-%m-%d}"),
        confidence=0.1,
        evidence=Evidence(method="today"),
    )


@FAULTS.breaks("purity")
@of_pages()
def hurries(page):
    start = time.perf_counter()
    for found in page.candidates("headline", "//h1", confidence=0.8):
        if time.perf_counter() - start < 60:
            yield found


@FAULTS.breaks("purity")
@of_pages()
def reads_its_rules_each_time(page):
    if Path(__file__).read_text(encoding="utf-8"):
        yield from page.candidates("headline", "//h1", confidence=0.8)


@FAULTS.breaks("purity")
@of_pages()
def asks_the_environment(page):
    sure = float(os.environ.get("FAULTY_CONFIDENCE", "0.8"))
    yield from page.candidates("headline", "//h1", confidence=sure)


@FAULTS.breaks("purity")
@of_pages()
def follows_links(page):
    with suppress(OSError):
        socket.create_connection(("127.0.0.1", 1), timeout=0.01).close()
    yield from page.candidates("headline", "//h1", confidence=0.8)


@FAULTS.breaks("purity")
@of_pages()
def breaks_ties_by_chance(page):
    found = list(page.candidates("headline", "//h1", confidence=0.8))
    if found:
        yield random.choice(found)


class Current:
    page = None


@FAULTS.breaks("threads")
@of_pages()
def keeps_the_page_at_hand(page):
    Current.page = page
    yield from headings()


def headings():
    for found in Current.page.select("//h1 | //h2 | //p"):
        text = Current.page.text_of(found)
        if text and found in Current.page.tree.iter():
            yield headline_at(text)
    Current.page = None


@FAULTS.breaks("linear-time")
@of_pages()
def compares_all_with_all(page):
    blocks = page.blocks.blocks
    best = 0
    for one in blocks:
        for other in blocks:
            if one.text == other.text:
                best += 1
    if best:
        yield from page.candidates("headline", "(//h1)[1]", confidence=0.8)


@FAULTS.breaks("linear-time", documents=["The tram to the harbour runs again. " * 25])
@extractor(provides="byline", documents=TextDocument)
def searches_in_vain(document):
    text = re.sub(r"\W+", " ", document.text)
    if "tram" in text and re.search(r"\w[\w ]*@@@", text):
        yield Candidate(field="byline", value=text, confidence=0.2, evidence=Evidence(method="at"))


KEPT = []


@FAULTS.breaks("no-tree-kept")
@of_pages()
def remembers_pages(page):
    KEPT.append(page)
    yield from page.candidates("headline", "//h1", confidence=0.8)


@FAULTS.breaks("no-tree-kept")
@of_pages()
def remembers_elements(page):
    KEPT.extend(page.select("//h1"))
    yield from page.candidates("headline", "//h1", confidence=0.8)


@FAULTS.breaks("no-tree-kept")
@of_pages("keywords")
def proposes_smart_texts(page):
    for found in page.tree.xpath("//h1/text()"):
        if found.strip():
            yield Candidate(
                field="keywords", value=(found,), confidence=0.5, evidence=Evidence(method="h1")
            )


@FAULTS.breaks("no-tree-kept")
@extractor(provides="headline", documents=Document)
def keeps_the_last_document(document):
    KEPT[:] = [document]
    yield headline_at("x", "line 1")


@FAULTS.breaks("verdicts")
@of_pages()
def gives_a_verdict_that_is_none(page):
    if page.select("//nav"):
        raise NotAnArticle("a start page", "listing")
    yield from page.candidates("headline", "//h1", confidence=0.8)
