"""The format ``json``: what is wrong is named, what is unknown is kept, what is old is migrated."""

import pickle
import re

import orjson
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmodel
from newsmodel.documents import Limits, Source
from newsmodel.formats.json import (
    UNKNOWN,
    InvalidArticleError,
    JsonFormat,
    JsonLinesFormat,
    decode,
    encode,
)
from newsmodel.formats.json.careful import step
from newsmodel.formats.json.plain import canonical_json
from newsmodel.model import (
    Annotations,
    Article,
    Candidate,
    Contributor,
    Event,
    Evidence,
    Heading,
    Instant,
    Paragraph,
    Participant,
    Provenance,
    TextSpan,
)
from newsmodel.testing import strategies

ARTICLE = Article(
    headline="Ferry stays in port",
    authors=(Contributor(name="Ilse Vantongeren"),),
    published=Instant.parse("2025-04-22T10:30+02:00", raw="22 April, 10.30"),
    body=(Heading(text="At the harbour"), Paragraph(text="The crossing was attacked.")),
    annotations=Annotations(events=(Event(trigger=TextSpan(33, 41), type="ASSAULT"),) * 3),
    provenance={
        "headline": Provenance(
            confidence=0.9,
            evidence=(Evidence(extractor="html.json_ld"),),
            losers=(
                Candidate(field="headline", value="Ferry", confidence=0.5, evidence=Evidence()),
            ),
        )
    },
)


def members():
    return orjson.loads(encode(ARTICLE))


def problems(changed):
    with pytest.raises(InvalidArticleError) as raised:
        decode(orjson.dumps(changed))
    return {problem.path: problem.message for problem in raised.value.problems}


def test_the_writing_is_canonical():
    """Members in declared order, defaults left out, blocks with their type, instants as texts."""
    assert encode(ARTICLE).startswith(
        b'{"schema_version":1,"headline":"Ferry stays in port",'
        b'"authors":[{"name":"Ilse Vantongeren"}],'
        b'"published":{"value":"2025-04-22T10:30+02:00","raw":"22 April, 10.30"},'
        b'"body":[{"type":"heading","text":"At the harbour"},'
        b'{"type":"paragraph","text":"The crossing was attacked."}],'
        b'"annotations":{"events":[{"trigger":{"start":33,"end":41},"type":"ASSAULT"}'
    )


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("annotations/events/2/trigger/start", "33", r"expected an integer, got '33'"),
        ("annotations/events/2/trigger/start", 50, r"expected more than start 50, got 41"),
        ("annotations/events/0/trigger/end", 90, r"within the 42 characters .* ends at 90"),
        ("annotations/events/1/factuality", "sure", r"one of asserted, negated, .* got 'sure'"),
        ("annotations/events/1/confidence", "1", r"expected a number, got '1'"),
        ("annotations/events", {}, r"expected an array, got {}"),
        ("authors/0/name", 3, r"expected a string, got 3"),
        ("authors/0", "Ilse", r"expected an object, got 'Ilse'"),
        ("headline", " ", r"text that is not blank, got ' '"),
        ("urgency", 12, r"an integer from 1 to 9, got 12"),
        ("urgency", True, r"expected an integer, got True"),
        ("urgency", 3.0, r"expected an integer, got 3.0"),
        ("published/value", "2025-02-30", r"a date that exists, got '2025-02-30'"),
        ("published/raw", "", r"text that is not blank"),
        ("body/1/type", "poll", r"one of paragraph, heading, .* got 'poll'"),
        ("body/1/text", None, r"expected a string, got None"),
        ("provenance/headline/losers/0/field", "mood", r"no extractor can provide 'mood'"),
        ("provenance/headline/losers/0/field", "byline", r"expected 'headline', got 'byline'"),
        ("provenance/headline/losers/0/value", ["Ferry"], r"expected a string, got \['Ferry'\]"),
        ("extensions", [], r"expected an object, got \[\]"),
        ("schema_version", "1", r"expected an integer, got '1'"),
        ("schema_version", 0, r"version 0 is unknown"),
    ],
)
def test_errors_name_the_path(path, value, expected):
    """What is wrong is named by its JSON path, with what was expected and what is there."""
    changed = members()
    *steps, last = [int(step) if step.isdigit() else step for step in path.split("/")]
    place = changed
    for each in steps:
        place = place[each]
    place[last] = value
    where = "$" + "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in [*steps, last])
    found = problems(changed)
    # What an object as a whole does not allow is named by the object, or by its other member.
    nearest = max((each for each in found if where.startswith(each.removesuffix(".end"))), key=len)
    assert re.search(expected, found[nearest])


def test_all_problems_are_gathered():
    """One error tells everything that is wrong, in the order of the document."""
    changed = members()
    changed["headline"] = 3
    changed["authors"] = [{"name": 1}, {"role": "editor"}, {"name": "A", "kind": "robot"}]
    changed["urgency"] = 0
    assert list(problems(changed)) == [
        "$.headline",
        "$.authors[0].name",
        "$.authors[1]",
        "$.authors[2].kind",
        "$.urgency",
    ]


def test_one_mistake_is_one_problem():
    """A block that cannot be read does not also make the spans of annotations wrong."""
    changed = members()
    changed["body"][1]["text"] = 3
    assert list(problems(changed)) == ["$.body[1].text"]


def test_the_error_is_a_document_error_that_pickles():
    """It is a NewsmodelError and a ValueError, shows five problems, and crosses processes."""
    with pytest.raises(newsmodel.NewsmodelError) as raised:
        decode(orjson.dumps({"keywords": list(range(8))}))
    error = raised.value
    assert isinstance(error, ValueError)
    assert error.anchor == "$.keywords[0]"
    assert str(error).endswith("; and 3 more")
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.problems, again.code) == (str(error), error.problems, error.code)


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"", "empty", "empty"),
        (b" \n ", "empty", "empty"),
        (b'{"headline": "a', "not-well-formed", "unexpected end"),
        (b"\x00\x00", "not-well-formed", "unexpected character"),
        (b"\xff\xfe\x00", "unreadable", "utf-16"),
        (b'{"headline": "\\ud800"}', "not-well-formed", "surrogate"),
        (b'{"urgency": NaN}', "not-well-formed", "unexpected character"),
        (b'{"urgency": 1e999}', "not-well-formed", "infinity"),
        (b'{"headline": "a", "headline": "a"}', "duplicate-member", "'headline' stands twice"),
        (b'{"x": {"y": 1, "y": 2}}', "duplicate-member", "'y' stands twice"),
        (b'{"x": ' + b"[" * 300 + b"]" * 300 + b"}", "too-deep", "too deep"),
        (b'{"x": ' + b"[" * 9000 + b"]" * 9000 + b"}", "not-well-formed", "depth|ecursion"),
        (b'{"x": ' + b"[" * 99 + b"]" * 99 + b"}", "invalid-article", r"\$\.x: .* 64 deep"),
        (b"[{}]", "invalid-article", r"\$: expected an object, got \[\{\}\]"),
        (b"null", "invalid-article", r"\$: expected an object, got None"),
        (b'"text"', "invalid-article", r"\$: expected an object"),
    ],
)
def test_what_is_no_article_is_refused(data, code, message):
    """Bytes that are no JSON object raise a DocumentError with a code and a clear message."""
    with pytest.raises(newsmodel.DocumentError, match=message) as raised:
        newsmodel.loads(data)
    assert raised.value.code == code


def test_attributions_may_not_nest_without_end():
    """A chain of attributions that is too long is a problem with a path, not a crash."""
    link = {"span": {"start": 0, "end": 1}}
    for _ in range(90):
        link = {"span": {"start": 0, "end": 1}, "within": link}
    changed = members()
    changed["annotations"]["events"][0]["attribution"] = link
    found = problems(changed)
    assert any(message.endswith("at most 64 within each other") for message in found.values())


def test_what_is_unknown_is_kept():
    """Members of any object that the model does not know are kept by their path."""
    changed = members()
    changed["mood"] = "calm"
    changed["annotations"]["events"][2]["trigger"]["a-b"] = [1]
    changed["published"]["era"] = None
    changed["body"][0]["level of detail"] = {"x": 1.5}
    changed["provenance"]["mood"] = {"confidence": 2}
    article = decode(orjson.dumps(changed))
    assert article.extensions[UNKNOWN] == {
        "$.mood": "calm",
        '$.annotations.events[2].trigger["a-b"]': (1,),
        "$.published.era": None,
        '$.body[0]["level of detail"]': {"x": 1.5},
        "$.provenance.mood": {"confidence": 2},
    }
    assert evolve(article, extensions={}) == ARTICLE
    assert decode(encode(article)) == article


def test_unknown_members_join_those_that_were_kept_before():
    """A document that was read and written once, and extended by others then, loses nothing."""
    changed = members() | {"extensions": {UNKNOWN: {"$.old": 1}, "acme": 2}, "new": 3}
    article = decode(orjson.dumps(changed))
    assert article.extensions == {UNKNOWN: {"$.old": 1, "$.new": 3}, "acme": 2}


def test_unknown_members_need_room():
    """When the extension that keeps unknown members is taken by something else, that is said."""
    changed = members() | {"extensions": {UNKNOWN: "taken"}, "new": 3}
    assert list(problems(changed)) == [f'$.extensions["{UNKNOWN}"]']
    del changed["new"]
    assert decode(orjson.dumps(changed)).extensions == {UNKNOWN: "taken"}


@settings(max_examples=100)
@given(
    strategies.articles(),
    st.dictionaries(st.text(max_size=5), strategies.json_values(), max_size=3),
)
def test_no_unknown_member_is_lost(article, unknown):
    """Whatever else stands in the object of an article, it is there again after a round trip."""
    unknown = {
        name: value for name, value in unknown.items() if name not in newsmodel.ARTICLE_FIELDS
    }
    data = orjson.dumps(orjson.loads(encode(article)) | canonical_json(unknown))
    read = decode(decode_again := encode(decode(data)))
    assert read == decode(data)
    assert decode_again == encode(read)
    if unknown:
        kept = read.extensions[UNKNOWN]
        assert all(kept[step("$", name)] == value for name, value in unknown.items())


def test_participants_without_codes_are_read_as_of_nowhere():
    """What was written before participants had a country and sectors is read as it was."""
    participant = Participant(role="actor", span=TextSpan(0, 1), country="KEN", sectors=("GOV",))
    event = Event(trigger=TextSpan(0, 1), type="AGREE", participants=(participant,))
    article = Article(body=(Paragraph(text="A"),), annotations=Annotations(events=(event,)))
    written = orjson.loads(encode(article))
    (old,) = written["annotations"]["events"][0]["participants"]
    del old["country"], old["sectors"]
    (read,) = decode(orjson.dumps(written)).events[0].participants
    assert read == evolve(participant, country=None, sectors=())


def test_older_versions_are_migrated_step_by_step():
    """A table of steps, one for each version, leads to the current one; a gap in it is refused."""

    def rename_title(article):
        article["headline"] = article.pop("title")
        return article

    def split_names(article):
        return {**article, "authors": [{"name": name} for name in article["authors"]]}

    steps = {-1: rename_title, 0: split_names}
    old = b'{"schema_version": -1, "title": "Ferry", "authors": ["A", "B"]}'
    article = decode(old, steps)
    assert article == Article(
        headline="Ferry", authors=(Contributor(name="A"), Contributor(name="B"))
    )
    with pytest.raises(InvalidArticleError, match="version -1 is unknown"):
        decode(old, {0: split_names})


def test_problems_of_migrated_documents_are_named_too():
    """What is wrong after the migration is named like any other problem."""
    with pytest.raises(InvalidArticleError) as raised:
        decode(b'{"schema_version": 0, "urgency": 0}', {0: lambda article: article})
    assert [problem.path for problem in raised.value.problems] == ["$.urgency"]


def test_newer_versions_are_read_as_far_as_they_are_understood():
    """The number stays, what is known is read, what is not is kept."""
    changed = members() | {"schema_version": 7, "mood": "calm"}
    article = decode(orjson.dumps(changed))
    assert article.schema_version == 7
    assert article.headline == ARTICLE.headline
    assert article.extensions[UNKNOWN] == {"$.mood": "calm"}
    assert encode(article).startswith(b'{"schema_version":7,')


def test_a_missing_version_is_the_first():
    """Whoever writes by hand may leave the version out."""
    assert decode(b'{"headline": "Ferry"}') == Article(headline="Ferry")


def test_whole_numbers_stand_for_floats():
    """JSON has one kind of number: a confidence may be written 1."""
    changed = members()
    changed["annotations"]["events"][0]["confidence"] = 0
    assert decode(orjson.dumps(changed)).events[0].confidence == 0.0


@pytest.mark.parametrize(
    ("data", "json", "jsonl"),
    [
        (encode(ARTICLE), 0.95, 0.85),
        (encode(ARTICLE) + b"\n", 0.95, 0.85),
        (encode(ARTICLE) + b"\n" + encode(ARTICLE), 0.95, 0.97),
        (b'{\n  "schema_version": 1,\n  "headline": "a"\n}', 0.95, 0.0),
        (b'\xef\xbb\xbf{"schema_version": 1}', 0.95, 0.85),
        (b'{"version": "1", "headline": "a"}', 0.1, 0.0),
        (b"<html>{", 0.0, 0.0),
        (b"", 0.0, 0.0),
    ],
)
def test_recognition(data, json, jsonl):
    """What newsmodel wrote is recognised; a second object on a second line makes JSON Lines."""
    assert JsonFormat().sniff(Source(data=data)) == json
    assert JsonLinesFormat().sniff(Source(data=data)) == jsonl


def test_a_line_that_cannot_be_read_costs_no_other():
    """Broken lines become diagnostics that name the line; the others are read."""
    data = b"".join((encode(ARTICLE), b"\n\n{broken\n", b'{"urgency": 0}\n', encode(ARTICLE)))
    document = newsmodel.load_document(data, format="jsonl")
    assert document.articles == (ARTICLE, ARTICLE)
    assert [(each.anchor, each.code) for each in document.diagnostics] == [
        ("line 3", "not-well-formed"),
        ("line 4", "invalid-article"),
    ]
    assert [part.articles for part in document.parts()] == [(ARTICLE,), (ARTICLE,)]
    assert document.to_bytes() == data


def test_lines_that_are_all_broken_are_an_error():
    """A document without one article is refused with what was wrong first."""
    with pytest.raises(newsmodel.DocumentError, match="not well-formed") as raised:
        newsmodel.load_document(b"\n{broken\n{}x\n", format="jsonl")
    assert raised.value.anchor == "line 2"


def test_lines_beyond_the_limit_are_not_read():
    """Reading stops at the limit, with a diagnostic that says where."""
    data = (encode(ARTICLE) + b"\n") * 5
    document = JsonLinesFormat().read(Source(data=data), Limits(max_articles=3))
    assert len(document.articles) == 3
    assert [(each.code, each.anchor) for each in document.diagnostics] == [
        ("too-many-articles", "line 4")
    ]


def test_parse_reads_what_dumps_wrote():
    """A stored article goes through the pipeline as any document does."""
    result = newsmodel.parse(newsmodel.dumps(ARTICLE))
    assert (result.status, result.format) == (newsmodel.ParseStatus.OK, "json")
    assert result.article == ARTICLE
    broken = newsmodel.parse(newsmodel.dumps(ARTICLE)[:-9])
    assert broken.status is newsmodel.ParseStatus.FAILED
    assert [each.code for each in broken.diagnostics] == ["not-well-formed"]


@pytest.mark.parametrize(
    "text", ['[{"headline": "x"}]', "[" * 100_000, '\ufeff [ [ "a" ] ]', "[[]]"]
)
def test_an_array_is_no_text(text):
    """It is refused as what it is, not read as a text of brackets."""
    with pytest.raises(newsmodel.DocumentError, match=r"expected an object|depth limit"):
        newsmodel.load_document(text)
    for like_it in ("[[1]](https://example.org) Ferry sails", "[Ferry] It sails."):
        assert newsmodel.load_document(like_it).format != "json"
