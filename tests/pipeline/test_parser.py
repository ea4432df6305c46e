"""A parser from outside: statuses, errors, and what it shares."""

import pickle
import threading

import pytest

import newsmodel
from newsmodel import Article, Candidate, Evidence, Paragraph, ParseStatus
from newsmodel.documents import Document, DocumentError, Limits, Source
from newsmodel.plugin import NotAnArticle, extractor, hookimpl


class Slip(Document):
    """A kind of document of these tests' own."""

    format = "slip"


class StatedSlip(Slip):
    """One that states its articles itself."""

    states_articles = True


class SlipFormat:
    """Reads slips: ``SLIP: headline / body``."""

    name = "slip"
    media_types = ("application/x-slip",)
    suffixes = (".slip",)
    writes = ()
    renders = ("slip-view",)

    def sniff(self, source):
        return 1.0 if source.data.startswith(b"SLIP") else 0.0

    def read(self, source, limits):
        if b"broken" in source.data:
            raise DocumentError("the slip is torn", code="torn", anchor="line 1")
        if b"bug" in source.data:
            raise KeyError("a bug of the format")
        if b"stated" in source.data:
            stated = Article(headline="Stated", body=(Paragraph(text="Said."),))
            count = 2 if b"twice" in source.data else b"once" in source.data
            return StatedSlip(source, articles=(stated,) * count)
        return Slip(source)

    def write(self, article, name):
        return f"SLIP: {article.headline}".encode()


@extractor(provides={"headline", "body"}, documents=Slip, name="slip.parts")
def parts(slip):
    words = slip.source.data.decode().removeprefix("SLIP:")
    headline, _, body = words.partition("/")
    if "list" in headline:
        raise NotAnArticle("it is a list", ParseStatus.LISTING)
    evidence = Evidence(method="slash")
    if headline.strip():
        yield Candidate(field="headline", value=headline.strip(), confidence=0.9, evidence=evidence)
    if body.strip():
        block = Paragraph(text=body.strip())
        yield Candidate(field="body", value=(block,), confidence=0.9, evidence=evidence)
    if "secret" in body:
        raise NotAnArticle("the rest is for subscribers", ParseStatus.PAYWALLED)


class SlipPlugin:
    """Both of them."""

    @hookimpl
    def newsmodel_formats(self):
        return [SlipFormat()]

    @hookimpl
    def newsmodel_extractors(self):
        return [parts]


@pytest.fixture(scope="module")
def parser():
    return newsmodel.Parser([SlipPlugin()], discover=False)


STATUSES = {
    "SLIP: Bridge opens / It is open.": ParseStatus.OK,
    "SLIP: Bridge opens": ParseStatus.PARTIAL,
    "SLIP:": ParseStatus.NOT_ARTICLE,
    "SLIP: list of slips": ParseStatus.LISTING,
    "SLIP: Bridge opens / secret": ParseStatus.PAYWALLED,
    "SLIP broken": ParseStatus.FAILED,
    # Not the document is at fault but the format: plain text reads it, and finds no sentence.
    "SLIP bug": ParseStatus.NOT_ARTICLE,
    "SLIP stated once": ParseStatus.OK,
    "SLIP stated": ParseStatus.NOT_ARTICLE,
    "": ParseStatus.EMPTY,
    " \n\0\t": ParseStatus.EMPTY,
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0": ParseStatus.UNSUPPORTED,
}


@pytest.mark.parametrize("content", STATUSES)
def test_every_outcome_has_its_status(parser, content):
    """And whatever is not ok is explained."""
    result = parser.parse(content.encode("latin-1"))
    assert result.status is STATUSES[content]
    if result.status is not ParseStatus.OK:
        assert result.diagnostics
        assert all(diagnostic.message for diagnostic in result.diagnostics)


@pytest.mark.parametrize("content", STATUSES)
def test_require_gives_an_article_or_says_why(parser, content):
    """The error carries the status and the diagnostics' words."""
    result = parser.parse(content.encode("latin-1"))
    if result.article is not None:
        assert result.require() is result.article
    else:
        with pytest.raises(newsmodel.NoArticleError, match=result.status.value) as raised:
            result.require()
        assert raised.value.result is result
        assert result.diagnostics[-1].message in str(raised.value)


def test_nothing_that_was_read_is_lost(parser):
    """What was found in a document that is no article is kept apart."""
    result = parser.parse(b"SLIP: Bridge opens / secret list")
    assert result.article.text == "secret list"
    listing = parser.parse(b"SLIP: list / x")
    assert listing.article is None
    assert listing.remainder is not None


def test_documents_that_state_their_articles(parser):
    """An interchange format is not extracted from; several articles are all there."""
    result = parser.parse(b"SLIP stated twice")
    assert [article.headline for article in result.articles] == ["Stated", "Stated"]
    assert result.format == "slip"


def test_load_document(parser):
    """A loaded document shows its articles and gives its bytes back."""
    document = parser.load_document(b"SLIP: Bridge opens / It is open.")
    assert document.articles[0].headline == "Bridge opens"
    assert document.to_bytes() == b"SLIP: Bridge opens / It is open."
    with pytest.raises(newsmodel.NotWritableError, match="slip can be read, not written"):
        document.with_article(0, document.articles[0])


def test_load_document_raises_for_bad_input(parser):
    """Who asks for a document gets one or a typed error, with code and place."""
    with pytest.raises(DocumentError, match="the slip is torn") as raised:
        parser.load_document(b"SLIP broken")
    assert (raised.value.code, raised.value.anchor) == ("torn", "line 1")
    with pytest.raises(DocumentError, match="nothing to read"):
        parser.load_document(b"")


def test_unknown_formats_are_a_mistake_of_the_caller(parser):
    """The message lists what there is."""
    for call in (
        lambda: parser.dumps(Article(), "morse"),
        lambda: parser.loads(b"", "morse"),
        lambda: parser.load_document(b"x", format="morse"),
    ):
        with pytest.raises(ValueError, match=r"'morse'; known are .*json"):
            call()


def test_rendering(parser):
    """A rendered format is for people, and is not among the writable ones."""
    assert parser.dumps(Article(headline="Bridge"), "slip-view") == b"SLIP: Bridge"
    assert "slip-view" in parser.rendered_formats()
    assert "slip-view" not in parser.writable_formats()


def test_the_wrong_type_is_a_mistake_of_the_caller(parser):
    """Bad input is told by a status, misuse by an exception."""
    with pytest.raises(TypeError, match="expected bytes, str"):
        parser.parse(None)


def test_a_parser_can_be_sent_to_another_process():
    """It is rebuilt there with the same plugins, names and limits."""
    parser = newsmodel.Parser([parts], disable={"html"}, limits=Limits(max_bytes=100), strict=True)
    again = pickle.loads(pickle.dumps(parser))
    assert again.limits == parser.limits
    assert again.strict
    assert [each.name for each in again.registry.extractors] == [
        each.name for each in parser.registry.extractors
    ]


def test_threads_share_a_parser(parser):
    """Many threads get the same results as one."""
    contents = [f"SLIP: Bridge {number} opens / It is open." for number in range(40)]
    results = {}

    def work(content):
        results[content] = parser.parse(content)

    threads = [threading.Thread(target=work, args=(content,)) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {content: parser.parse(content) for content in contents}


def test_the_cut_off_is_told(parser):
    """A document beyond the limit is read up to it, and the result is partial."""
    small = newsmodel.Parser([SlipPlugin()], discover=False, limits=Limits(max_bytes=30))
    result = small.parse(b"SLIP: Bridge opens / " + b"It is open. " * 50)
    assert result.status is ParseStatus.PARTIAL
    assert result.article.headline == "Bridge opens"
    assert result.diagnostics[0].code == "too-large"


def test_parse_file(parser, tmp_path):
    """A path as text or Path, or an open file."""
    path = tmp_path / "note.slip"
    path.write_bytes(b"SLIP: Bridge opens / It is open.")
    with path.open("rb") as file:
        for given in (path, str(path), file):
            assert parser.parse_file(given).article.headline == "Bridge opens"


def test_a_source_knows_its_address(parser):
    """A Source carries what is known from outside."""
    source = Source.of(b"SLIP: Bridge opens / Open.", url="https://example.com/")
    assert parser.parse(source).status is ParseStatus.OK


class TestFields:
    """A parser for some fields runs the extractors that these need, and no others."""

    PAGE = """<html lang="en"><head><title>Tram line opens</title>
        <meta name="description" content="It runs to the harbour."></head><body><article>
        <h1>Tram line opens</h1><p class="byline">By <a rel="author">Ilse Vantongeren</a></p>
        <p>The tram ran to the harbour for the first time on Monday, and hundreds came to see.</p>
        <p>“It is about time,” said Ilse Vantongeren, who has waited for it for thirty years.</p>
        </article></body></html>"""

    def test_only_what_is_wanted_is_there(self):
        """The other fields stay open; those wanted are as in a whole parse."""
        whole = newsmodel.parse(self.PAGE).require()
        article = newsmodel.Parser(fields={"body", "headline"}).parse(self.PAGE).require()
        assert (article.headline, article.body) == (whole.headline, whole.body)
        assert article.provenance["body"] == whole.provenance["body"]
        assert whole.authors
        assert not article.authors
        assert article.summary is None
        assert article.provenance.keys() == {"body", "headline"}

    def test_what_is_required_is_read_along(self):
        """The language is identified from the body, which is therefore read."""
        parser = newsmodel.Parser(fields={"language"})
        assert parser.parse(self.PAGE).require().body
        assert "html.byline" not in {each.name for each in parser.registry.extractors}

    def test_annotations_are_asked_for_by_name(self):
        """With it come the fields that annotators need; without it, nothing is annotated."""
        whole = newsmodel.parse(self.PAGE).require()
        article = newsmodel.Parser(fields={"annotations"}).parse(self.PAGE).require()
        assert article.annotations == whole.annotations
        assert article.quotations
        assert not newsmodel.Parser(fields={"body"}).parse(self.PAGE).require().annotations

    def test_verdicts_hold(self):
        """Whatever is wanted, a page that is no article is told apart."""
        login = "<title>Log in</title><p>Log in</p><form><input type=password></form>"
        assert newsmodel.parse(login).status is ParseStatus.NOT_ARTICLE
        found = newsmodel.Parser(fields={"headline"}).parse(login)
        assert found.status is ParseStatus.NOT_ARTICLE

    def test_a_body_that_is_not_wanted_is_not_missed(self):
        """A status speaks of what was asked for."""
        found = newsmodel.Parser(fields={"headline"}).parse(self.PAGE)
        assert found.status is ParseStatus.OK
        assert not found.require().body

    def test_a_body_that_is_wanted_is_missed(self):
        """With nothing to read in it, a page for the body alone is none."""
        found = newsmodel.Parser(fields={"body"}).parse("<title>Tram</title><img src=tram.jpg>")
        assert found.status is not ParseStatus.OK

    def test_what_a_document_states_is_there_in_any_case(self):
        """Fields choose extractors; an article that is read as such stays whole."""
        data = newsmodel.dumps(Article(headline="Stated", slugline="TRAM"))
        assert newsmodel.Parser(fields={"headline"}).parse(data).require().slugline == "TRAM"

    def test_it_goes_to_other_processes(self):
        """And stays when something is left out."""
        parser = newsmodel.Parser(fields={"body"})
        for copy in (pickle.loads(pickle.dumps(parser)), parser.without({"html.language"})):
            assert copy.registry.fields == parser.registry.fields

    @pytest.mark.parametrize("fields", [{"titel"}, {"provenance"}, "heading"])
    def test_unknown_fields_are_a_mistake(self, fields):
        """They are named at once."""
        with pytest.raises(ValueError, match="no fields that can be read: "):
            newsmodel.Parser(fields=fields)
