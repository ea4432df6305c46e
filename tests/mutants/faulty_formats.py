"""Formats with one fault each, as people make them: most of them the JSON format with a slip."""

import re
import threading
import uuid
from datetime import UTC, datetime

import orjson
from attrs import evolve
from lxml import etree

from mutants.faults import Faults
from newsmodel.documents import Document, DocumentError
from newsmodel.formats.json import JsonFormat
from newsmodel.model import Article, Instant, Paragraph

FAULTS = Faults()

ARTICLE = b'{"schema_version": 1, "headline": "Tram runs", "x-mood": "calm"}'


class Json(JsonFormat):
    """The JSON format under another name."""

    name = "faulty"
    writes = ("faulty",)


class Wrapped(Document):
    """A document of one article; what it was read from is kept."""

    format = "faulty"
    states_articles = True

    def __init__(self, source, inner):
        super().__init__(source, articles=inner.articles, diagnostics=inner.diagnostics)
        self.inner = inner

    def to_bytes(self):
        return self.inner.to_bytes()

    def with_article(self, index, article):
        return type(self)(self.source, self.inner.with_article(index, article))


class Wrapping(Json):
    """A format whose documents are of the class `document`."""

    document = Wrapped

    def read(self, source, limits):
        return self.document(source, super().read(source, limits))


@FAULTS.breaks("handed-over")
class HasNoSuffixes:
    name = "faulty"
    media_types = ()
    writes = renders = ()

    def sniff(self, source):
        return 0.0


@FAULTS.breaks("declared-types")
class SuffixWithoutDot(Json):
    suffixes = ("json",)


@FAULTS.breaks("declared-types")
class MediaTypeWithParameter(Json):
    media_types = ("application/json; charset=utf-8",)


@FAULTS.breaks("sniffing")
class ParsesToSniff(Json):
    def sniff(self, source):
        return 1.0 if orjson.loads(source.data) else 0.0


@FAULTS.breaks("sniffing")
class AddsUpSigns(Json):
    def sniff(self, source):
        return 0.3 * len(re.findall(rb"[{}\"]", source.data[:64]))


@FAULTS.breaks("sniffing")
class AnswersYes(Json):
    def sniff(self, source):
        return source.data.startswith(b"{") or None


@FAULTS.breaks("survival")
class LetsErrorsOut(Json):
    def read(self, source, limits):
        orjson.loads(source.data)
        return super().read(source, limits)


SLIP = b"SLIP\nDATE 2025-03-03\nHEAD Tram runs\n\nThe tram runs again.\n"


@FAULTS.breaks("survival", documents=[SLIP])
class TakesLinesForGranted(Json):
    writes = ()

    def read(self, source, limits):
        mark, *lines = source.data.decode("utf-8", "replace").splitlines() or [""]
        if mark != "SLIP":
            raise DocumentError("it is no slip")
        said = dict(line.split(" ", 1) for line in lines if line.startswith(("DATE ", "HEAD ")))
        article = Article(headline=said["HEAD"], published=Instant.parse(said["DATE"]))
        return Document(source, articles=(article,))


@FAULTS.breaks("survival")
class ReturnsArticles(Json):
    def read(self, source, limits):
        return super().read(source, limits).articles


@FAULTS.breaks("articles", documents=[ARTICLE])
class ListOfArticles(Wrapping):
    class document(Wrapped):  # noqa: N801  an attribute of the format
        @property
        def articles(self):
            return list(self.inner.articles)

    writes = ()
    renders = ("faulty",)


NUMBERS = iter(range(10**9))


@FAULTS.breaks("determinism", documents=[ARTICLE])
class NumbersArticles(Json):
    writes = ()

    def read(self, source, limits):
        document = super().read(source, limits)
        number = f"urn:faulty:{next(NUMBERS)}"
        return document.with_article(0, evolve(document.articles[0], identifier=number))


@FAULTS.breaks("get-put")
class WritesFromTheArticle(Wrapping):
    class document(Wrapped):  # noqa: N801  an attribute of the format
        def to_bytes(self):
            return JsonFormat().write(self.articles[0], "json")


@FAULTS.breaks("writing")
class WritesText(Json):
    def write(self, article, name):
        return super().write(article, name).decode()


@FAULTS.breaks("writing")
class TakesAHeadlineForGranted(Json):
    writes = ()
    renders = ("faulty",)

    def write(self, article, name):
        return article.headline.encode()


@FAULTS.breaks("writing")
class WritesAnotherEachTime(Json):
    def write(self, article, name):
        number = f"urn:faulty:{next(NUMBERS)}"
        return super().write(evolve(article, identifier=number), name)


@FAULTS.breaks("round-trip")
class StripsHeadlines(Json):
    def write(self, article, name):
        stripped = article.headline and article.headline.strip()
        return super().write(evolve(article, headline=stripped or None), name)


@FAULTS.breaks("round-trip")
class ForgetsTheZone(Json):
    def write(self, article, name):
        instant = article.published
        if instant and instant.value.tzinfo:
            local = instant.value.replace(tzinfo=None)
            instant = Instant(value=local, precision=instant.precision, raw=instant.raw)
        return super().write(evolve(article, published=instant), name)


@FAULTS.breaks("round-trip")
class KnowsOnlyParagraphs(Json):
    def write(self, article, name):
        body = tuple(each for each in article.body if isinstance(each, Paragraph))
        if body == article.body:
            return super().write(article, name)
        return super().write(Article(body=body), name)


@FAULTS.breaks("round-trip")
class CannotReadWhatItWrites(Json):
    def write(self, article, name):
        return b"<json>" + super().write(article, name) + b"</json>"


@FAULTS.breaks("recognition")
class LooksForASpace(Json):
    def sniff(self, source):
        return 0.9 if source.data.startswith(b'{ "schema_version"') else 0.0


@FAULTS.breaks("put-get")
class PutsTheHeadlineAlone(Wrapping):
    class document(Wrapped):  # noqa: N801  an attribute of the format
        def with_article(self, index, article):
            changed = evolve(self.articles[0], headline=article.headline)
            return type(self)(self.source, self.inner.with_article(index, changed))


@FAULTS.breaks("put-get")
class ForgetsToWriteWhatWasPut(Wrapping):
    class document(Wrapped):  # noqa: N801  an attribute of the format
        def to_bytes(self):
            return self.source.data


@FAULTS.breaks("put-put")
class KeepsALog(Wrapping):
    class document(Wrapped):  # noqa: N801  an attribute of the format
        log = b""

        def with_article(self, index, article):
            changed = super().with_article(index, article)
            changed.log = self.log + b" "
            return changed

        def to_bytes(self):
            return self.inner.to_bytes() + self.log


@FAULTS.breaks("read-only")
class PutsInPlace(Wrapping):
    class document(Wrapped):  # noqa: N801  an attribute of the format
        def with_article(self, index, article):
            if not 0 <= index < 1:
                raise IndexError(index)
            self.inner = self.inner.with_article(index, article)
            self._articles = self.inner.articles
            return self


@FAULTS.breaks("indices")
class CountsFromTheEnd(Wrapping):
    class document(Wrapped):  # noqa: N801  an attribute of the format
        def with_article(self, index, article):
            return super().with_article(max(index, 0), article)


@FAULTS.breaks("other-processes")
class HoldsALock(Json):
    def __init__(self):
        self.lock = threading.Lock()

    def read(self, source, limits):
        with self.lock:
            return super().read(source, limits)


@FAULTS.breaks("other-processes")
class LetsASetDecide(Json):
    writes = ("faulty",)

    def write(self, article, name):
        # White space after the object means nothing in JSON.
        spaces = ("\t" if letter < "i" else " " for letter in set("abcdefghijklmnop"))
        return super().write(article, name) + "".join(spaces).encode()


@FAULTS.breaks("purity", documents=[ARTICLE])
class FillsInTheDate(Json):
    writes = ()

    def read(self, source, limits):
        document = Wrapped(source, super().read(source, limits))
        article = document.articles[0]
        today = Instant.parse(datetime.now(UTC).date().isoformat())
        document._articles = (evolve(article, published=article.published or today),)
        return document


@FAULTS.breaks("purity")
class MakesIdentifiersUp(Json):
    def write(self, article, name):
        if article.identifier is None and article.headline == uuid.uuid4().hex:
            article = evolve(article, identifier="x")
        return super().write(article, name)


class AtHand:
    source = None


@FAULTS.breaks("threads")
class KeepsTheSource(Json):
    def read(self, source, limits):
        AtHand.source = source
        return self.of_what_is_at_hand(limits)

    def of_what_is_at_hand(self, limits):
        return super().read(AtHand.source, limits)


@FAULTS.breaks("linear-time")
class ComparesAllWithAll(Json):
    def read(self, source, limits):
        document = super().read(source, limits)
        words = source.data.split()
        alike = 0
        for one in words:
            for other in words:
                alike += one == other
        if not alike:
            raise DocumentError("there is no word")
        return document


@FAULTS.breaks("cheap-sniffing")
class SearchesTheWholeSource(Json):
    def sniff(self, source):
        ends = re.search(rb"</json", source.data) is not None
        return 0.9 if source.data.startswith(b"{") and not ends else 0.0


class XmlDocument(Document):
    """A document whose headline is the text of an XML element."""

    format = "faulty-xml"
    states_articles = True


@FAULTS.breaks("external-entities", documents=[b"<news><headline>Ferry</headline></news>"])
class LoadsEntities:
    name = "faulty-xml"
    media_types = ()
    suffixes = ()
    writes = renders = ()

    def sniff(self, source):
        return 0.9 if source.data.startswith(b"<news") else 0.0

    def read(self, source, limits):
        parser = etree.XMLParser(resolve_entities=True, load_dtd=True)
        try:
            tree = etree.fromstring(source.data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise DocumentError(str(error)) from None
        text = " ".join("".join(tree.itertext()).split())
        return XmlDocument(source, articles=(Article(headline=text or None),))

    def write(self, article, name):
        raise NotImplementedError
