"""Rules for one site: what a declaration says is what is found, and nonsense is refused."""

import builtins
import pickle

import pytest

import newsmodel
from newsmodel.model import (
    AccessLevel,
    Figure,
    Heading,
    InlineKind,
    ListBlock,
    MediaRole,
    Paragraph,
    ParseStatus,
)
from newsmodel.plugin import Abstain, Extractor, PluginError
from newsmodel.sites import SiteRules, css, json_ld, meta, script, xpath
from sites.pages import STORY, URL

SITE = "*.lock-keeper.example"
HEADLINE = css("h1 .title")


def rules(**fields):
    """Rules for the invented paper."""
    return SiteRules(**{"name": "lock-keeper", "urls": SITE, **fields})


def said(site, field, page=STORY, **known):
    """The one candidate that some rules propose for a field of a page."""
    document = newsmodel.load_document(page)
    [candidate] = [each for each in site.extract(document, known) if each.field == field]
    return candidate


def value(rule, field="headline"):
    """What a rule says about the story."""
    return said(rules(**{field: rule}), field).value


def article(*sites, page=STORY, url=URL):
    """The story as a parser with these rules reads it."""
    parser = newsmodel.Parser(sites, discover=False, strict=True)
    return parser.parse(page, url=url, annotate=False).require()


def test_rules_are_an_extractor_as_they_are():
    """Nothing has to be made of a declaration: it goes through the common door."""
    site = rules(headline=HEADLINE, sections=meta("paper:desk"))
    assert isinstance(site, Extractor)
    assert site.provides == {"headline", "sections"}
    assert site.requires == frozenset()
    assert article(site).sections == ("rivers",)


def test_a_rule_of_the_site_wins_and_says_where_it_looked():
    """The page's metadata say otherwise; the evidence names site, method and place."""
    story = article(rules(headline=HEADLINE))
    assert story.headline == "Weir gates replaced"
    witness = story.provenance["headline"].evidence[0]
    assert (witness.extractor, witness.method) == ("lock-keeper", "css")
    assert witness.anchor == "/html/body/div[1]/h1/span[2]"


def test_other_sites_are_left_alone():
    """Outside its addresses a declaration says nothing."""
    story = article(rules(headline=HEADLINE), url="https://other.example/1")
    names = {e.extractor for each in story.provenance.values() for e in each.evidence}
    assert names
    assert "lock-keeper" not in names


def test_rules_travel_between_processes():
    """A declaration is pickled by value."""
    site = rules(
        headline=css("h1", strip_prefix="Canals"), body=css(".text"), valid_from="2020-01-01"
    )
    assert pickle.loads(pickle.dumps(site)) == site


@pytest.mark.parametrize(
    ("rule", "expected", "anchor"),
    [
        (css("h1 .title"), "Weir gates replaced", "/html/body/div[1]/h1/span[2]"),
        (xpath("//h1/span[2]"), "Weir gates replaced", "/html/body/div[1]/h1/span[2]"),
        (xpath("//h1/span/@class"), "kicker", "//h1/span/@class"),
        (css("h1 span", attribute="class"), "kicker", "/html/body/div[1]/h1/span[1]/@class"),
        (json_ld("headline"), "Weir gates", "$[0].@graph[1].headline"),
        (json_ld("name", node_type="WebSite"), "The Lock Keeper", "$[0].@graph[0].name"),
        (script("story.title", script_id="state"), "Weir gates replaced", "#state $.story.title"),
        (
            script("$.section.name", variable="window.__PAPER__"),
            "Waterways",
            "window.__PAPER__ $.section.name",
        ),
        (meta("paper:desk"), "rivers", "//meta[@name='paper:desk']/@content"),
    ],
)
def test_every_kind_of_selector(rule, expected, anchor):
    """Markup, attributes, JSON-LD, the data of scripts and metadata can be selected."""
    candidate = said(rules(headline=rule), "headline")
    assert candidate.value == expected
    assert candidate.evidence.anchor == anchor


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"strip_prefix": "Words:"}, ("Odile Marsh and Piet Holm, our staff",)),
        ({"strip_suffix": (" none", ", our staff")}, ("Words: Odile Marsh and Piet Holm",)),
        ({"pattern": "Words: (.*),"}, ("Odile Marsh and Piet Holm",)),
        ({"pattern": "Odile Marsh"}, ("Odile Marsh",)),
        (
            {"strip_prefix": "Words:", "split": (" and ", ","), "leave_out": "^our "},
            ("Odile Marsh", "Piet Holm"),
        ),
        ({"pattern": "Words: ([A-Z][a-z]+)", "translate": {"Odile": "O. Marsh"}}, ("O. Marsh",)),
        ({"value": "The editors"}, ("The editors",)),
    ],
)
def test_texts_are_cleaned(options, expected):
    """Prefixes, suffixes, patterns, splits and translations make a text the value that is meant."""
    authors = value(css("p.signed", **options), "authors")
    assert tuple(author.name for author in authors) == expected


def test_a_pattern_that_does_not_match_says_nothing():
    """A rule abstains rather than give the text as it is."""
    assert not list(
        rules(headline=css("h1", pattern="Lakes")).extract(newsmodel.load_document(STORY), {})
    )


def test_the_first_rule_that_finds_anything_counts():
    """Alternatives are tried in order, each with its own confidence and name."""
    site = rules(
        headline=(css("h1.none"), css("h1 .title", confidence=0.7, method="title"), meta("x"))
    )
    candidate = said(site, "headline")
    assert (candidate.confidence, candidate.evidence.method) == (0.7, "title")


def test_every_kind_of_field():
    """Lists, dates, people, access and publisher have the types of their fields."""
    assert value(script("story.tags[*].label", script_id="state"), "keywords") == (
        "rivers",
        "works",
    )
    assert [a.name for a in value(json_ld("author"), "authors")] == ["Odile Marsh", "Piet Holm"]
    seen = value(script("story['first-seen']", script_id="state"), "published")
    assert str(seen) == "2021-03-04T06:30:00+01:00"
    assert value(json_ld("isAccessibleForFree"), "access").declared is AccessLevel.SUBSCRIPTION
    plus = script("plus", variable="window.__QUOTED__", translate={"true": "metered"})
    assert value(plus, "access").declared is AccessLevel.METERED
    assert value(meta("paper:desk", value="The Lock Keeper"), "publisher").name == "The Lock Keeper"


def test_what_was_seen_of_the_text_is_not_forgotten():
    """A rule says what the site declares; that the text is cut off is for others to see."""
    site = rules(access=meta("paper:desk", value="metered"))
    assert site.requires == {"access"}
    story = newsmodel.Parser([site], discover=False).parse(STORY, url=URL, annotate=False)
    assert story.status is ParseStatus.PAYWALLED
    [access] = [each.access for each in story.articles]
    assert (access.declared, access.truncated) == (AccessLevel.METERED, True)


def test_days_in_numbers_alone_need_the_order_of_the_site():
    """The fourth of March or the third of April: only the site's author can know."""
    stamp = css(".stamp", strip_prefix="Printed")
    assert not list(rules(published=stamp).extract(newsmodel.load_document(STORY), {}))
    for order, day in (("dmy", "2021-03-04"), ("mdy", "2021-04-03")):
        found = said(rules(published=stamp, date_order=order), "published").value
        assert (str(found), found.raw) == (day, "04/03/2021")


def test_the_body_has_its_structure():
    """Containers are read in order by the code that reads any page; h1 is no part of the text."""
    blocks = value(css(".text"), "body")
    assert [type(block) for block in blocks] == [
        Paragraph, Paragraph, Heading, Paragraph, Figure, ListBlock, Paragraph,
    ]  # fmt: skip
    [link] = blocks[0].inlines
    assert (link.kind, link.span.of(blocks[0].text)) == (InlineKind.LINK, "upper weir")
    assert blocks[-1].text == "Barges may pass again from noon."
    assert not any("Weir gates replaced" in b.text for b in value(css(".story"), "body"))


def test_what_is_excluded_is_no_part_of_the_body():
    """Boxes between paragraphs go, and so do insertions within one; the words around them stay."""
    site = rules(body=css(".text"), exclude=(css("aside"), css(".ad")))
    text = article(site).text
    assert "boat trips" not in text
    assert "The basin had been drained in the last days of May." in text
    assert "had been Buy boats!drained" in article(rules(body=css(".text"))).text


def test_the_shared_tree_stays_as_it_is():
    """Excluding works on a copy: what other extractors see is what the page holds."""
    page = newsmodel.load_document(STORY)
    before = page.text_of(page.tree)
    list(rules(body=css(".text"), exclude=css("aside, .ad")).extract(page, {}))
    assert page.text_of(page.tree) == before


def test_paragraphs_can_be_selected_one_by_one():
    """What is selected may be the blocks themselves; one within another counts once."""
    blocks = value(css(".text > p, .text > h2, .text > p a"), "body")
    assert [type(block) for block in blocks] == [Paragraph, Heading, Paragraph, Paragraph]


def test_a_body_may_stand_in_a_script():
    """Pages that are built in the browser carry their text as markup in JSON."""
    blocks = value(script("story.html", script_id="state"), "body")
    assert [block.text for block in blocks] == ["First words.", "Advert", "More", "Last words."]
    assert isinstance(blocks[2], Heading)


def test_plain_text_in_a_script_has_a_paragraph_in_each_line():
    """Entities are read, lone surrogates replaced, and what is no text is left out."""
    page = (
        """<script id="s">{"parts": ["One &amp; two.\\n\\nThree \\ud800.", {"a": 1}, 4]}</script>"""
    )
    site = rules(body=script("parts", script_id="s"))
    blocks = said(site, "body", page=f"<html><body>{page}<p>x</p></body></html>").value
    assert [block.text for block in blocks] == ["One & two.", "Three \ufffd."]


def test_pictures_come_with_their_captions():
    """The first picture is the lead; addresses are absolute."""
    [picture] = article(rules(media=css(".text figure"))).media
    assert picture.url == "https://www.lock-keeper.example/gate.jpg"
    assert (picture.role, picture.caption) == (MediaRole.LEAD, "The old gate")
    assert picture.alternative_text == "A gate"


def test_a_sister_site_inherits_what_it_does_not_say():
    """Rules of the base hold, but for those that are given anew or left out."""
    base = rules(
        headline=css("h1"), sections=meta("paper:desk"), body=css(".text"), exclude=css("aside")
    )
    sister = SiteRules(
        name="sister", urls="*.sluice.example", base=base, headline=HEADLINE, without="sections",
        exclude=css(".ad"),
    )  # fmt: skip
    assert sister.provides == {"headline", "body"}
    assert said(sister, "headline").value == "Weir gates replaced"
    text = "\n".join(block.text for block in said(sister, "body").value)
    assert "Buy boats!" not in text
    assert "boat trips" not in text


OLD = {"name": "lock-keeper.old", "valid_until": "2019-12-31", "headline": css("h1 .kicker")}
NEW = {"name": "lock-keeper.new", "valid_from": "2020-01-01", "headline": HEADLINE}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-12-31", "Canals"),
        ("2020-01-01", "Weir gates replaced"),
        (None, "Weir gates replaced"),
    ],
)
def test_archive_pages_keep_their_old_rules(day, expected):
    """The page's own date decides which rules hold; without one, it is taken for a new page."""
    stamped = STORY.replace("</head>", f'<meta name="pubdate" content="{day}"></head>')
    page = stamped if day else STORY
    page = page.replace("Printed 04/03/2021", "").replace("first-seen", "nothing")
    story = article(rules(**OLD), rules(**NEW), page=page, url="https://lock-keeper.example/weir")
    assert story.headline == expected
    witnesses = {evidence.extractor for evidence in story.provenance["headline"].evidence}
    assert len(witnesses & {"lock-keeper.old", "lock-keeper.new"}) == 1


def test_rules_of_two_times_that_read_the_date_themselves():
    """Each set has a rule for the date; the one that fits the page speaks, the other abstains."""
    sites = [rules(**fields, published=css(".stamp"), date_order="dmy") for fields in (OLD, NEW)]
    story = article(*sites)
    assert (story.headline, str(story.published)) == ("Weir gates replaced", "2021-03-04")
    page = STORY.replace("04/03/2021", "04/03/2011").replace("first-seen", "nothing")
    assert article(*sites, page=page, url="https://lock-keeper.example/").headline == "Canals"


def test_a_date_that_the_rules_find_themselves_decides():
    """Nobody else can read it, and yet the rules know that the page is too new for them."""
    stamp = css(".stamp")
    old = rules(**OLD, published=stamp, date_order="dmy")
    with pytest.raises(Abstain, match="the page is of 2021-03-04, the rules held until 2019"):
        list(old.extract(newsmodel.load_document(STORY), {}))
    new = rules(**NEW, published=stamp, date_order="dmy")
    assert {each.field for each in new.extract(newsmodel.load_document(STORY), {})} == {
        "headline", "published",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: css("h1["), "'h1\\[' is no CSS selector"),
        (lambda: xpath("//h1["), "'//h1\\[' is no XPath"),
        (lambda: json_ld("a..b"), "'a..b' is no JSON path that is understood from '..b' on"),
        (lambda: script("a"), "expected either script_id or variable"),
        (lambda: css("h1", pattern="("), "'\\(' is no regular expression"),
        (lambda: css("h1", confidence=2.0), "confidence: expected a float from 0.0 to 1.0"),
        (rules, "expected a rule for at least one field"),
        (lambda: rules(headline="h1"), "headline: expected css"),
        (lambda: rules(headline=HEADLINE, urls=()), "urls: expected at least one pattern"),
        (lambda: rules(headline=HEADLINE, urls="*"), "urls: '\\*' fits every address"),
        (lambda: rules(headline=HEADLINE, name=" "), "name: expected a text"),
        (lambda: rules(headline=HEADLINE, base="x"), "base: expected SiteRules"),
        (lambda: rules(headline=HEADLINE, without="body"), "base has no rules for body"),
        (lambda: rules(headline=HEADLINE, exclude=css("p")), "no rule for the body to exclude"),
        (lambda: rules(body=css("p"), exclude=meta("x")), "exclude: expected css"),
        (lambda: rules(body=css("p", split=",")), "body: takes what was selected as it is"),
        (lambda: rules(headline=HEADLINE, valid_from="1 May"), "expected a day such as"),
        (
            lambda: rules(headline=HEADLINE, valid_from="2020-01-02", valid_until="2020-01-01"),
            "valid_from: expected a day up to 2020-01-01",
        ),
        (
            lambda: rules(headline=HEADLINE, date_order="ymd"),
            "date_order: expected one of dmy, mdy",
        ),
    ],
)
def test_nonsense_is_refused_when_it_is_declared(make, message):
    """A mistake shows when the plugin is loaded, in words that say what to change."""
    with pytest.raises(PluginError, match=message):
        make()


def test_css_says_what_it_needs(monkeypatch):
    """Without cssselect there is no quiet fallback but a message."""
    real = builtins.__import__

    def without_cssselect(name, *arguments, **options):
        if name == "cssselect":
            raise ImportError(name)
        return real(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", without_cssselect)
    with pytest.raises(PluginError, match=r"pip install 'newsmodel\[css\]', or use xpath"):
        css("h1")
