"""A plugin that does everything wrong, one sin each, and an honest one beside it."""

import os
import sys
import threading
from types import SimpleNamespace

from newsmodel.model import Annotations, Candidate, Evidence, Merged, Provenance, TextSpan
from newsmodel.plugin import HtmlDocument, PluginInfo, annotator, extractor, hookimpl

SINS = {}
"""Plugins by what they do."""


def sin(make):
    """Keep what a function makes under the function's name."""
    SINS[make.__name__] = make
    return make


def candidate(value, field="headline", **others):
    """A candidate with evidence."""
    return Candidate(
        field=field, value=value, confidence=0.99, evidence=Evidence(method="terrible"), **others
    )


def extractor_of(function, provides=("headline", "byline", "keywords")):
    """An extractor that is called terrible."""
    return extractor(provides=provides, documents=HtmlDocument, name="terrible")(function)


def object_with(**hooks):
    """A plugin called terrible with some hooks."""
    methods = {name: hookimpl(staticmethod(hook)) for name, hook in hooks.items()}
    return type("Terrible", (), {"name": "terrible", **methods})()


# Registration.


@sin
def import_that_raises():
    return "isolation.raises_at_import"


@sin
def import_that_exits():
    return "isolation.exits_at_import"


@sin
def hook_that_raises():
    def hook():
        raise RuntimeError("no extractors today")

    return object_with(newsmodel_extractors=hook)


@sin
def hook_that_exits():
    def hook():
        sys.exit(3)

    return object_with(newsmodel_annotators=hook)


@sin
def hook_that_returns_junk():
    return object_with(newsmodel_formats=lambda: 7)


@sin
def hook_that_hands_over_junk():
    return object_with(newsmodel_extractors=lambda: [7, None, "x", object()])


@sin
def hook_that_wants_arguments():
    return object_with(newsmodel_extractors=lambda session, config: [])


@sin
def information_of_the_future():
    info = PluginInfo(name="terrible", version="9", api_version=99)
    return object_with(newsmodel_plugin_info=lambda: info)


@sin
def name_that_raises():
    class Terrible:
        documents = HtmlDocument
        provides = requires = frozenset()
        urls = ()
        priority = 0

        @property
        def name(self):
            raise RuntimeError("terrible: I have no name")

        def extract(self, document, known):
            return ()

    return object_with(newsmodel_extractors=lambda: [Terrible()])


@sin
def thing_whose_name_raises():
    class Terrible(Format):
        @property
        def name(self):
            raise RuntimeError("terrible: I have no name")

    return Terrible()


@sin
def name_of_another():
    def html(page):
        yield candidate("taken over")

    return extractor(provides={"headline"}, documents=HtmlDocument, name="html.headline")(html)


# Extraction.


@sin
def raises():
    def extract(page):
        raise ValueError("terrible page")

    return extractor_of(extract)


@sin
def raises_halfway():
    def extract(page):
        yield candidate("half", field="byline")
        raise ZeroDivisionError("halfway")

    return extractor_of(extract)


@sin
def raises_an_error_that_cannot_be_shown():
    class UnspeakableError(Exception):
        def __str__(self):
            raise RuntimeError("unspeakable")

    def extract(page):
        raise UnspeakableError

    return extractor_of(extract)


@sin
def exits():
    def extract(page):
        sys.exit("enough")

    return extractor_of(extract)


@sin
def recurses():
    def extract(page):
        return extract(page)

    return extractor_of(extract)


@sin
def returns_junk():
    return extractor_of(lambda page: [7, "headline", None, candidate])


@sin
def returns_no_list():
    return extractor_of(lambda page: 7)


@sin
def proposes_what_it_does_not_provide():
    return extractor_of(lambda page: [candidate("terrible", field="summary")])


@sin
def proposes_a_wrong_type():
    return extractor_of(lambda page: [candidate(("terrible",))])


@sin
def proposes_a_value_that_breaks_when_looked_at():
    class Mine(str):
        __slots__ = ()

        def __eq__(self, other):
            raise RuntimeError("do not compare me")

        __hash__ = str.__hash__

    return extractor_of(lambda page: [candidate(Mine("terrible"))])


@sin
def proposes_without_end():
    def extract(page):
        while True:
            yield candidate("terrible", field="byline")

    return extractor_of(extract)


@sin
def eats_memory():
    def extract(page):
        eaten = [bytes(2**20) for _ in range(64)]
        raise MemoryError(f"{len(eaten)} MB were not enough")

    return extractor_of(extract)


@sin
def spawns_threads_that_raise():
    def fail():
        raise RuntimeError("in a thread")

    def extract(page):
        threads = [threading.Thread(target=fail, name=f"terrible-{n}") for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        raise RuntimeError("my threads are dead")

    return extractor_of(extract)


@sin
def changes_what_is_known():
    def extract(page, known):
        known["headline"] = "terrible"
        return []

    return extractor(
        provides={"byline"}, requires={"headline"}, documents=HtmlDocument, name="terrible"
    )(extract)


@sin
def closes_the_output():
    def extract(page):
        os.write(-1, b"terrible")
        return []

    return extractor_of(extract)


# Annotation and merging.


@sin
def annotator_that_raises():
    @annotator(provides="times", name="terrible")
    def annotate(prose, annotations):
        raise LookupError("no times")

    return annotate


@sin
def annotator_that_recurses():
    @annotator(provides="times", name="terrible")
    def annotate(prose, annotations):
        return annotate(prose, annotations)

    return annotate


@sin
def annotator_that_returns_junk():
    @annotator(provides="times", name="terrible")
    def annotate(prose, annotations):
        return [TextSpan(0, 1)]

    return annotate


@sin
def annotator_that_forgets_everything():
    @annotator(provides="answers", requires={"mentions"}, name="terrible")
    def annotate(prose, annotations):
        return Annotations()

    return annotate


@sin
def annotator_that_goes_beyond_the_text():
    @annotator(provides="quantities", name="terrible")
    def annotate(prose, annotations):
        from newsmodel.model import Quantity

        return Annotations(quantities=(Quantity(span=TextSpan(10**6, 10**6 + 1)),))

    return annotate


def policy(merge):
    """A policy for headlines that is called terrible."""
    return SimpleNamespace(
        name="terrible",
        fields=frozenset({"headline"}),
        merge=lambda field_name, candidates: merge(candidates),
    )


@sin
def policy_that_raises():
    def merge(candidates):
        raise RuntimeError("I cannot decide")

    return policy(merge)


@sin
def policy_that_returns_junk():
    return policy(lambda candidates: "terrible")


@sin
def policy_that_makes_values_up():
    provenance = Provenance(confidence=1.0, evidence=(Evidence(method="terrible"),))
    return policy(lambda candidates: Merged(value="terrible", provenance=provenance))


# Reading.


class Format:
    """A format that reads nothing; each sin changes one method."""

    name = "terrible"
    media_types = ("text/terrible",)
    suffixes = (".terrible",)
    writes = ()
    renders = ()

    def sniff(self, source):
        return 0.0

    def read(self, source, limits):
        raise NotImplementedError

    def write(self, article, name):
        raise NotImplementedError


@sin
def format_that_raises_when_it_sniffs():
    class Sniffing(Format):
        def sniff(self, source):
            raise UnicodeDecodeError("utf-8", source.data, 0, 1, "terrible")

    return Sniffing()


SILENT = {
    "format_that_is_surer_than_sure",
}
"""Sins that leave no diagnostic, but do no harm either."""


@sin
def format_that_is_surer_than_sure():
    class Sure(Format):
        def sniff(self, source):
            return 1e9

    return Sure()


@sin
def clears_the_document():
    def extract(page):
        page.tree.clear()
        yield candidate("terrible", field="genre")

    return extractor(provides={"genre"}, documents=HtmlDocument, name="terrible", priority=1000)(
        extract
    )


@sin
def takes_the_scripts_out():
    def extract(page):
        for script in page.select("//script"):
            script.getparent().remove(script)
        yield from page.candidates("byline", "//h1", confidence=0.99)

    return extractor(provides={"byline"}, documents=HtmlDocument, name="terrible", priority=1000)(
        extract
    )


@sin
def marks_elements():
    def extract(page):
        for element in page.select("//p"):
            element.set("hidden", "hidden")
        return []

    return extractor(provides={"byline"}, documents=HtmlDocument, name="terrible", priority=1000)(
        extract
    )
