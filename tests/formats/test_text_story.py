"""What plain text says about an article, in each of the shapes that articles have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.documents import Source, TextDocument
from newsmodel.formats.text.extractors import body, credits_, filing, titles
from newsmodel.model import ParseStatus
from newsmodel.plugin import NotAnArticle

LEAD = "The ferry between Nordhaven and Nord Isle will run again from Monday, the board said."
MORE = (
    "The pier had been closed since a storm tore away its landing stage last spring. Repairs "
    "took eleven months, four more than the engineers had planned for them."
)
HEADLINE = "Ferry to Nord Isle runs again"
DECK = "Crossings start on Monday after a year of repairs"
SUMMARY = "After eleven months of repairs, boats will sail to Nord Isle again. " + MORE


def read(text):
    """The most confident candidate for each field."""
    document = TextDocument(Source.of(text))
    found = {}
    for extractor in (titles, credits_, filing, body):
        for candidate in extractor(document):
            if candidate.confidence > found.get(candidate.field, (0.0, None))[0]:
                found[candidate.field] = (candidate.confidence, candidate.value)
    return {name: value for name, (_, value) in found.items()}


def texts(blocks):
    return [block.text for block in blocks]


def test_a_summary_may_come_before_a_headline_that_is_printed_twice():
    """Summary, headline, blank line, headline, subheadline, paragraphs: each is found."""
    deck = "Boats leave at noon and at night."
    found = read("\n".join([SUMMARY, HEADLINE, "", HEADLINE, deck, LEAD + " " + MORE, MORE]))
    assert found["summary"] == SUMMARY
    assert found["headline"] == HEADLINE
    assert found["subheadline"] == deck
    assert texts(found["body"]) == [LEAD + " " + MORE, MORE]


@given(st.booleans(), st.booleans(), st.sampled_from(["\n", "\n\n", "\r\n\r\n"]))
def test_what_may_be_left_out_may_be_left_out(with_summary, with_deck, between):
    """Neither the summary nor the subheadline must be there, whatever stands between the lines."""
    above = [SUMMARY] * with_summary + [HEADLINE, HEADLINE] + [DECK] * with_deck
    found = read(between.join([*above, LEAD, MORE]))
    assert found.get("summary") == (SUMMARY if with_summary else None)
    assert found["headline"] == HEADLINE
    assert found.get("subheadline") == (DECK if with_deck else None)
    assert texts(found["body"]) == [LEAD, MORE]


@given(st.booleans(), st.sampled_from(["\n", "\n\n"]))
def test_a_headline_may_simply_come_first(with_deck, between):
    """The first line is the headline when it looks like one and prose follows."""
    found = read(between.join([HEADLINE, *[DECK] * with_deck, LEAD, MORE]))
    assert found["headline"] == HEADLINE
    assert found.get("subheadline") == (DECK if with_deck else None)
    assert texts(found["body"]) == [LEAD, MORE]


def test_a_sentence_that_stands_with_the_headline_is_the_subheadline():
    """A blank line sets it apart from the body, and it is shorter than a paragraph."""
    found = read(f"{HEADLINE}\nAll of us are glad.\n\n{LEAD}\n\n{MORE}\n")
    assert found["subheadline"] == "All of us are glad."


def test_a_first_paragraph_of_one_sentence_is_no_subheadline():
    """A lead of one sentence is usual: without a sign that sets it apart, it is body."""
    found = read(f"{HEADLINE}\n\n{LEAD}\n\n{MORE}\n")
    assert "subheadline" not in found


def test_paragraphs_alone_have_no_headline():
    """A text that begins with a sentence has none: better none than a wrong one."""
    found = read(f"{LEAD}\n\n{MORE}\n")
    assert "headline" not in found
    assert texts(found["body"]) == [LEAD, MORE]


@pytest.mark.parametrize(
    ("headline", "paragraph"),
    [
        (
            "港口渡轮下周一恢复通航",
            "港口管理局星期五表示，通往北岛的渡轮将于下周一恢复通航，居民们对此表示欢迎。",
        ),
        (
            "العبارة إلى الجزيرة تعود يوم الاثنين",
            "قالت إدارة الميناء يوم الجمعة إن العبارة ستعود إلى العمل يوم الاثنين المقبل.",
        ),
        (
            "नॉर्ड द्वीप की नौका फिर चलेगी",
            "बंदरगाह बोर्ड ने शुक्रवार को कहा कि नॉर्डहेवन और नॉर्ड द्वीप के बीच नौका सोमवार से फिर चलेगी।",
        ),
    ],
    ids=["Chinese", "Arabic", "Hindi"],
)
def test_a_headline_is_known_by_its_look_in_any_script(headline, paragraph):
    """Length and punctuation decide, not capitals or words."""
    found = read(f"{headline}\n\n{paragraph}\n\n{paragraph}\n")
    assert found["headline"] == headline
    assert texts(found["body"]) == [paragraph, paragraph]


def test_a_word_over_the_headline_names_the_section():
    """A kicker is neither headline nor body."""
    found = read(f"TRANSPORT\n{HEADLINE}\n\n{LEAD}\n\n{MORE}\n")
    assert (found["sections"], found["headline"]) == (("TRANSPORT",), HEADLINE)
    assert texts(found["body"]) == [LEAD, MORE]


def test_credits_stand_above_or_below_the_headline():
    """A byline and a date are found in any order, and are not part of the body."""
    found = read(f"By Mia Holt\n{HEADLINE}\nPublished: 3 May 2024 10:30 GMT\n\n{LEAD}\n\n{MORE}\n")
    assert found["byline"] == "By Mia Holt"
    assert found["headline"] == HEADLINE
    assert str(found["published"]) == "2024-05-03T10:30+00:00"
    assert texts(found["body"]) == [LEAD, MORE]


def test_labelled_lines_name_their_fields():
    """Lines such as those of an export give fields by name."""
    found = read(
        f"Title: {HEADLINE}\nAuthor: Mia Holt\nDate: 2024-05-03\nUpdated: 2024-05-04\n\n"
        f"{HEADLINE}\n\n{LEAD}\n\n{MORE}\n"
    )
    assert found["headline"] == HEADLINE
    assert [author.name for author in found["authors"]] == ["Mia Holt"]
    assert (str(found["published"]), str(found["modified"])) == ("2024-05-03", "2024-05-04")
    assert texts(found["body"]) == [LEAD, MORE]


def test_several_credits_may_share_a_line():
    """A bar or a dot between them keeps them apart."""
    found = read(f"{HEADLINE}\nBy Mia Holt | 3 May 2024\n\n{LEAD}\n\n{MORE}\n")
    assert (found["byline"], str(found["published"])) == ("By Mia Holt", "2024-05-03")


def test_a_dateline_stays_in_the_text_and_is_read():
    """Place, date and agency are taken from it; a date with its year is one of publication."""
    opening = f"NORDHAVEN, May 3, 2024 (Lamp Wire) \u2014 {LEAD}"
    found = read(f"{HEADLINE}\n\n{opening}\n\n{MORE}\n")
    assert found["dateline"].place == "NORDHAVEN"
    assert found["dateline"].source == "Lamp Wire"
    assert str(found["published"]) == "2024-05-03"
    assert texts(found["body"]) == [opening, MORE]


def test_a_dateline_without_a_year_gives_no_date():
    """No date is better than an invented one."""
    found = read(f"NORDHAVEN, May 3 (Lamp Wire) - {LEAD}\n\n{MORE}\n")
    assert found["dateline"].text == "NORDHAVEN, May 3 (Lamp Wire)"
    assert found["dateline"].date is None
    assert "published" not in found


TYPED = """            FERRY TO NORD ISLE RUNS AGAIN

    By Mia Holt, Lamp Staff

    NORDHAVEN, May 3 (Lamp Wire) \u2014 The ferry between Nordhaven and Nord
Isle will run again from Monday, the harbour board said here today after
a long meeting.
    "The pier is safe," said the harbour master. "And it will be so for as
long as the sea lets it."
    The board meets again in June. It is hopeful.

                                 ###
"""


def test_a_typed_dispatch_is_read_by_its_indents():
    """A centred headline, an indented byline, paragraphs that only an indent sets apart."""
    found = read(TYPED)
    assert found["headline"] == "FERRY TO NORD ISLE RUNS AGAIN"
    assert found["byline"] == "By Mia Holt, Lamp Staff"
    assert found["dateline"].source == "Lamp Wire"
    assert [text[-10:] for text in texts(found["body"])] == [
        "g meeting.",
        ' lets it."',
        "s hopeful.",
    ]


RELEASE = """PRESS RELEASE

FOR IMMEDIATE RELEASE

Clearwell opens a new filter plant in Larkmoor

Larkmoor, 3 May 2024 - Clearwell today opened its third filter plant. It cleans
up to 40,000 litres an hour, the company said.

Among its advantages are the following:

  * twelve new jobs, among them
    three for apprentices
  * no chlorine

Contact:
Pol Ernst
press@clearwell.example

ENDS
"""


def test_a_press_release_is_read_below_its_notices():
    """What only says how it is released is no headline; a short address stays in its lines."""
    found = read(RELEASE)
    assert found["headline"] == "Clearwell opens a new filter plant in Larkmoor"
    assert found["dateline"].place == "Larkmoor"
    assert (
        texts(found["body"])[2] == "twelve new jobs, among them three for apprentices\nno chlorine"
    )
    assert texts(found["body"])[-3:] == ["Contact:", "Pol Ernst", "press@clearwell.example"]


def test_a_header_of_labels_is_no_text():
    """Lines such as those of mail give the fields that they name, and nothing to the body."""
    found = read(
        f"From: desk@lamp.example\nSubject: {HEADLINE}\nX-Desk: north\n"
        f"Date: Fri, 3 May 2024 10:30:00 +0200\n\n{LEAD}\n\n{MORE}\n"
    )
    assert found["headline"] == HEADLINE
    assert str(found["published"]) == "2024-05-03T10:30:00+02:00"
    assert texts(found["body"]) == [LEAD, MORE]


def test_two_lines_without_spaces_are_headline_and_subheadline():
    """In scripts without spaces a whole line is no single word that could name a section."""
    body = "港口管理局星期五表示，通往北岛的渡轮将于下周一恢复通航，居民们对此表示欢迎。"
    found = read(f"港口渡轮下周一恢复\n居民们等待了一整年\n\n{body}\n\n{body}\n")
    assert (found["headline"], found["subheadline"]) == ("港口渡轮下周一恢复", "居民们等待了一整年")


LINKS = "https://example.org/a\nhttps://example.org/b\nPrices\nhttps://example.org/c\n"
LOG = "2024-05-03 10:00:01 INFO boat left the pier at last.\n" * 4


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (LINKS, ParseStatus.LISTING),
        (LOG, ParseStatus.NOT_ARTICLE),
        ("milk\nbread\napples\n", ParseStatus.NOT_ARTICLE),
        ("id;name;price\n1;boat;4.50\n2;pier;3.20\n", ParseStatus.NOT_ARTICLE),
        (
            "def sail(boat):\n    for port in boat.ports:\n        yield port\n",
            ParseStatus.NOT_ARTICLE,
        ),
    ],
    ids=["links", "log", "list", "table", "program"],
)
def test_what_is_clearly_no_article_is_refused(text, status):
    """Links, logs and words without a sentence get a verdict with its reason."""
    with pytest.raises(NotAnArticle) as verdict:
        list(body(TextDocument(Source.of(text))))
    assert verdict.value.status is status
    assert verdict.value.reason
