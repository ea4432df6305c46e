"""Pages that are no article are called what they are; articles are never called anything else."""

import pytest

from html_pages import PARAGRAPHS, SENTENCES, article, page, values
from newsmodel import parse
from newsmodel.html.kind.genre import genre
from newsmodel.html.kind.page_kind import page_kind
from newsmodel.model import ParseStatus
from newsmodel.plugin import NotAnArticle

PAPER = "https://paper.example"
PASSWORD = "<form><input name=u><input type=password></form>"


def boxes(count, tag="h2", text=SENTENCES[0]):
    return "".join(
        f"<article><{tag}><a href='/{i}'>The story of number {i} is told</a></{tag}><p>{text}</p>"
        "</article>"
        for i in range(count)
    )


def verdict(markup, url=None):
    try:
        list(page_kind.extract(page(markup, url=url), {}))
    except NotAnArticle as found:
        return found.code
    return None


def test_article_gets_no_verdict():
    """With metadata and without."""
    assert verdict(article()) is None
    assert verdict(article(head='<meta property="og:type" content="article">')) is None


@pytest.mark.parametrize("tag", ["h2", "div"])
def test_article_with_many_teasers_below_is_an_article(tag):
    """Related stories do not make a list of an article, however many there are."""
    assert verdict(article(PARAGRAPHS * 2, after=boxes(30, tag)), f"{PAPER}/crane.html") is None


@pytest.mark.parametrize("path", ["/", "/index.html", "", "/Home.aspx"])
def test_front_page_is_a_listing(path):
    """Its address is the site's, and it holds teasers."""
    assert verdict(f"<main>{boxes(6)}</main>", PAPER + path) == "front-page"


def test_front_page_need_not_use_headings():
    """A line that leads to another page, in a box of its own, is a teaser, too."""
    assert verdict(f"<main>{boxes(6, 'div')}</main>", PAPER) == "front-page"


@pytest.mark.parametrize("path", ["/", "/tag/harbour"])
def test_list_that_calls_itself_an_article_needs_more_teasers(path):
    """Some systems say so of every page; a time of publication is believed."""
    said = "<meta property='og:type' content='article'>"
    assert verdict(said + boxes(8), PAPER + path) is None
    assert verdict(said + boxes(12), PAPER + path) in {"front-page", "listing"}
    timed = said + "<meta property='article:published_time' content='2024-05-06'>"
    assert verdict(timed + boxes(12), PAPER + path) is None


@pytest.mark.parametrize("path", ["/tag/harbour", "/kategorie/hafen/", "/news/page/2", "/autor/x"])
def test_section_page_is_told_by_its_address(path):
    """A few teasers will do where the address speaks of a tag, an author or a second page."""
    assert verdict(f"<main>{boxes(6)}</main>", PAPER + path) == "listing"
    assert verdict(f"<main>{boxes(6)}</main>", f"{PAPER}/harbour/crane.html") is None


def test_page_of_many_teasers_is_a_listing_at_any_address():
    """It has no text of its own."""
    assert verdict(f"<main><h1>Harbour</h1>{boxes(12)}</main>", f"{PAPER}/news") == "listing"


def test_page_that_says_that_it_is_a_list_is_one():
    """Its JSON-LD says ``CollectionPage``, and it holds a few teasers."""
    said = '<script type="application/ld+json">{"@type": "CollectionPage"}</script>'
    assert verdict(said + boxes(5)) == "listing"
    assert verdict(said + article()) is None


@pytest.mark.parametrize(
    "title",
    [
        "Search results for crane",
        "Suchergebnisse",
        "検索結果",
        "نتائج البحث",
        "Wyniki wyszukiwania",
    ],
)
def test_results_of_a_search_are_a_listing(title):
    """The title says so, and there are teasers."""
    assert verdict(f"<title>{title}</title>{boxes(6)}", f"{PAPER}/?q=crane") == "search-results"


def test_headings_that_lead_into_the_page_are_no_teasers():
    """They are the table of contents of a manual."""
    chapters = "".join(
        f"<div><h2><a href='#c{i}'>Chapter number {i}</a></h2><p>{SENTENCES[0]}</p></div>"
        for i in range(15)
    )
    assert verdict(f"<main>{chapters}</main>", f"{PAPER}/manual") is None


def test_linked_headings_among_the_paragraphs_of_one_text_are_no_teasers():
    """A list article names ten things, each with a link, and writes a little on each."""
    things = "".join(f"<h2><a href='/buy/{i}'>Thing {i}</a></h2>{PARAGRAPHS}" for i in range(15))
    assert verdict(f"<main><h1>Things</h1>{things}</main>", f"{PAPER}/things") is None


def test_page_with_a_headline_of_its_own_is_no_list():
    """Its text may be there for those only who run its scripts."""
    headline = "Board of Tarnholm harbour decides nothing at all"
    markup = f"<title>{headline} | Courier</title><h1>{headline}</h1>{boxes(15)}"
    assert verdict(markup, f"{PAPER}/4711") is None


def test_page_without_text_is_empty():
    """A page of pictures holds nothing to read; one that names its article is not empty."""
    assert verdict("<body><img src='/x.jpg'></body>") == "empty"
    assert verdict("<meta property='og:title' content='Crane falls'><img src='/x.jpg'>") is None


def test_video_page_is_no_listing():
    """What is recommended around a video does not make a list of it."""
    said = "<meta property='og:type' content='video.other'>"
    assert verdict(said + boxes(40), f"{PAPER}/watch?v=1") is None


@pytest.mark.parametrize(
    "title",
    ["Log in", "Anmelden", "Se connecter", "ログイン", "Войти", "تسجيل الدخول", "Zaloguj się"],
)
def test_login_page_is_no_article(title):
    """It says so, asks for a password, and holds little else."""
    assert verdict(f"<h1>{title}</h1>{PASSWORD}<p>Forgot it?</p>") == "login-page"


def test_login_form_beside_an_article_says_nothing():
    """Many papers ask for a password in their header, above very short news, too."""
    assert verdict(article(before=PASSWORD)) is None
    assert verdict(f"{PASSWORD}<h1>Crane falls</h1><p>{SENTENCES[0]}</p>") is None


@pytest.mark.parametrize(
    "title",
    [
        "404 - Page not found", "Page not found | Courier", "Error 503", "Seite nicht gefunden",
        "Page introuvable - Le Courrier", "Página no encontrada", "Страница не найдена",
        "ページが見つかりません", "页面不存在", "페이지를 찾을 수 없습니다", "الصفحة غير موجودة",
        "הדף לא נמצא", "ไม่พบหน้านี้", "पृष्ठ नहीं मिला", "Sayfa bulunamadı", "Nie znaleziono strony",
    ],
)  # fmt: skip
def test_error_page_is_no_article(title):
    """Its title or first heading says so, and there is little text; an article may say it, too."""
    assert verdict(f"<title>{title}</title><p>Try the search.</p>") == "error-page"
    assert verdict(f"<h1>{title}</h1><p>Try the search.</p>{boxes(4)}") == "error-page"
    assert verdict(f"<title>{title}</title>{PARAGRAPHS * 2}") is None


@pytest.mark.parametrize("title", ["404px.example: Spring", "4040 days", "The 500 best beaches"])
def test_a_number_in_a_title_is_no_error(title):
    """A status code stands alone at the beginning."""
    assert verdict(f"<title>{title}</title><p>{SENTENCES[0]}</p>") is None


@pytest.mark.parametrize("title", ["Just a moment...", "Access Denied", "Are you a robot?"])
def test_page_that_keeps_robots_out_is_no_article(title):
    """It is what a crawler gets instead of the article."""
    assert verdict(f"<title>{title}</title><p>Checking.</p>") == "robot-check"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("We and our partners store cookies on your device, if you consent.", "Accept all"),
        ("Wir verwenden Cookies und verarbeiten personenbezogene Daten.", "Zustimmen"),
        ("Nous utilisons des cookies et vos données personnelles.", "Tout accepter"),
        ("Мы используем файлы cookie и обрабатываем данные читателей.", "Принять"),
        ("当サイトではクッキーを使用しています。同意してください。", "同意する"),
    ],
)
def test_consent_wall_is_no_article(text, answer):
    """It asks whether cookies may be set, and holds nothing else."""
    wall = f"<p>{text} {text} {text}</p><button>{answer}</button>"
    assert verdict(wall) == "consent-wall"
    assert verdict(wall + article(PARAGRAPHS * 2)) is None
    assert verdict(f"<p>{text} {text} {text}</p>") is None


def test_result_names_the_kind_of_page():
    """The diagnostic has the kind as its code, and what was read is kept."""
    result = parse(f"<title>Page not found</title><p>Sorry.</p>{PASSWORD}", annotate=False)
    assert result.status is ParseStatus.NOT_ARTICLE
    assert [each.code for each in result.diagnostics] == ["error-page"]
    result = parse(f"<title>Courier</title>{boxes(9)}", url=PAPER, annotate=False)
    assert result.status is ParseStatus.LISTING
    assert result.remainder is not None


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<script type="application/ld+json">{"@type": "OpinionNewsArticle"}</script>', "opinion"),
        ('<script type="application/ld+json">{"@type": "LiveBlogPosting"}</script>', "live blog"),
        ('<script type="application/ld+json">{"@type": "ImageGallery"}</script>', "gallery"),
        ('<meta property="og:type" content="video.episode">', "video"),
    ],
)
def test_stated_type_is_the_genre(head, name):
    """Types that say no more than "article" give none."""
    assert [each[0].name for each in values(genre, page(article(head=head)), "genre")] == [name]
    plain = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'
    assert not values(genre, page(article(head=plain)), "genre")


def test_gallery_is_told_by_its_pictures():
    """Many pictures with little text between them."""
    shots = "".join(
        f"<figure><img src='/{i}.jpg'><figcaption>Crane {i}</figcaption></figure>" for i in range(8)
    )
    found = values(genre, page(article(f"{PARAGRAPHS}{shots}<p>{SENTENCES[1]}</p>")), "genre")
    assert [each[0].name for each in found] == ["gallery"]
    assert not values(genre, page(article(PARAGRAPHS * 3 + shots + PARAGRAPHS)), "genre")


def test_video_is_told_by_its_player():
    """A player with a few lines below it, not one within an article."""
    player = "<video src='/crane.mp4'></video>"
    found = values(genre, page(article(f"{player}<p>{SENTENCES[1]}</p>")), "genre")
    assert [each[0].name for each in found] == ["video"]
    assert not values(genre, page(article(PARAGRAPHS * 3 + player)), "genre")
