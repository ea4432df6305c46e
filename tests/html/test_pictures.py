"""Pictures are found wherever their address waits, in their largest form, with what is below."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_pages import PARAGRAPHS, SENTENCES, article, page, values
from newsmodel.documents import compiled
from newsmodel.html.body.extractors import body
from newsmodel.html.media.addresses import is_stand_in, picture_key, renditions_of
from newsmodel.html.media.captions import parted
from newsmodel.html.media.extractor import media
from newsmodel.model import Embed, Figure, MediaRole

BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
SITE = "https://courier.example"


def pictures(markup):
    """The figures of an article with some markup among its paragraphs."""
    blocks = values(body, page(article(f"{PARAGRAPHS}{markup}{PARAGRAPHS}"), url=SITE), "body")[0]
    return [block for block in blocks if isinstance(block, Figure)]


def address(markup):
    """The address of the only picture, without the site's."""
    (figure,) = pictures(markup)
    return figure.media[0].url.removeprefix(SITE)


def led(markup):
    found = values(media, page(markup, url=f"{SITE}/crane"), "media")
    return found[0] if found else ()


@pytest.mark.parametrize(
    "attributes",
    [
        "src='/crane.jpg'",
        f"src='{BLANK}' data-src='/crane.jpg'",
        "src='/img/spacer.gif' data-original='/crane.jpg'",
        "src='/img/placeholder-16x9.png' data-lazy-src='/crane.jpg'",
        "data-srcset='/small.jpg 320w, /crane.jpg 1280w, /mid.jpg 640w'",
        "src='/small-one.jpg' srcset='/mid.jpg 640w,\n /crane.jpg 1280w'",
        "src='/small-one.jpg' srcset='/mid.jpg, /crane.jpg 2x'",
        "src='/small-one.jpg' data-full-url='/crane.jpg' data-thumb='/thumb.jpg'",
        "srcset='/c,w_300/mid.jpg 300w, /crane.jpg 900w'",
        "data-src='/crane_{width}.jpg' src='/crane.jpg'",
        "class='lazy' src='' data-lazy='/crane.jpg'",
    ],
)
def test_largest_real_address_is_taken(attributes):
    """From whichever attribute scripts take it; spacers and patterns are none."""
    assert address(f"<figure><img {attributes}></figure>") == "/crane.jpg"
    assert address(f"<img {attributes}>") == "/crane.jpg"


@pytest.mark.parametrize(
    "markup",
    [
        "<picture><source srcset='/mid.webp 640w, /crane.jpg 1600w'><img src='/s.jpg'></picture>",
        f"<figure><img src='{BLANK}'><noscript><img src='/crane.jpg'></noscript></figure>",
        f"<p><img src='{BLANK}'><noscript><img src='/crane.jpg'></noscript></p>",
        "<amp-img src='/crane.jpg' width='800' height='400'></amp-img>",
        "<figure><picture><source data-srcset='/crane.jpg 2x'><img></picture></figure>",
    ],
)
def test_pictures_in_all_kinds_of_markup(markup):
    """``picture``, ``noscript`` and AMP."""
    assert address(markup) == "/crane.jpg"


def test_other_forms_are_renditions():
    """All of them, the largest first, with the width where it is stated."""
    (figure,) = pictures("<img src='/m.jpg' srcset='/s.jpg 320w, /l.jpg 1280w'>")
    forms = [(each.url.removeprefix(SITE), each.width) for each in figure.media[0].renditions]
    assert forms == [("/l.jpg", 1280), ("/m.jpg", None), ("/s.jpg", 320)]


@pytest.mark.parametrize(
    "attributes",
    [
        f"src='{BLANK}'", "src='/pixel.gif'", "src='/x.jpg' width=1 height=1", "", "src=''",
        "src='/anna.jpg' class='author-avatar'", "src='/w.png' class='wp-smiley emoji'",
        "src='https://secure.gravatar.com/avatar/0a'", "src='/logo.png' class='site-logo'",
    ],
)  # fmt: skip
def test_ornaments_are_no_pictures(attributes):
    """Spacers, counters, faces and emblems."""
    assert pictures(f"<p>{SENTENCES[0]} <img {attributes}></p>") == []


@given(st.text(alphabet="ab, \n/.123wx:", max_size=60))
def test_any_srcset_is_survived(text):
    """Whatever it holds, its addresses have no spaces, and each is there once."""
    document = page("<img>", url=SITE)
    (element,) = compiled("//img")(document.tree)
    element.set("srcset", text)
    urls = [each.url for each in renditions_of(document, element)]
    assert len(urls) == len(set(urls))
    assert not any(" " in url for url in urls)


def test_figure_without_a_picture_shows_its_player():
    """Videos of other sites stand in figures, too."""
    markup = "<figure><div><iframe src='https://video.example/e/1'></iframe></div></figure>"
    found = values(body, page(article(PARAGRAPHS + markup + PARAGRAPHS)), "body")[0]
    assert [block.provider for block in found if isinstance(block, Embed)] == ["video.example"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/up/crane-falls-1024x682.jpg", "https://a.example/up/crane-falls.jpg"),
        ("https://a.example/up/crane-falls.jpg?w=300", "https://cdn.a.example/crane-falls.webp"),
        (
            "https://a.example/img.php?src=https%3A%2F%2Fs.example%2Fcrane-falls.jpg&w=9",
            "https://s.example/crane-falls_16x9.jpg",
        ),
        ("https://a.example/c/crane-falls-scaled.jpg", "https://a.example/c/crane-falls-300.jpg"),
    ],
)
def test_forms_of_one_picture_are_known_as_such(one, other):
    """Whatever size, host or service their addresses name."""
    assert picture_key(one) == picture_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/1/image.jpg", "https://a.example/2/image.jpg"),
        ("https://a.example/crane-1.jpg", "https://a.example/crane-2.jpg"),
        ("https://a.example/20231224.jpg", "https://b.example/20231224.jpg"),
    ],
)
def test_other_pictures_are_not_taken_for_the_same(one, other):
    """Names that many pictures have say nothing."""
    assert picture_key(one) != picture_key(other)


@pytest.mark.parametrize("address", ["/blank.gif", "", "about:blank", "/x/{size}.jpg", "/1x1.png"])
def test_stand_ins_are_known(address):
    """And pictures are not taken for them."""
    assert is_stand_in(address)
    assert not is_stand_in("/news/blank-pages-of-history.jpg".replace("blank-", "empty-"))


@pytest.mark.parametrize(
    ("written", "text", "credit"),
    [
        ("The crane. Photo: Cleo Probe", "The crane.", "Cleo Probe"),
        ("The crane. (Photo by Cleo Probe)", "The crane.", "Cleo Probe"),
        ("The crane (Image credit: Cleo Probe/Courier)", "The crane", "Cleo Probe/Courier"),
        ("The crane. © Cleo Probe", "The crane.", "Cleo Probe"),
        (
            "The crane on Tuesday. (AP Photo/Cleo Probe)",
            "The crane on Tuesday.",
            "AP Photo/Cleo Probe",
        ),
        ("Der Kran. Foto: Cleo Probe/dpa", "Der Kran.", "Cleo Probe/dpa"),
        ("La grue. Crédit photo : Cleo Probe", "La grue.", "Cleo Probe"),
        ("クレーン＝12日（写真：共同）", "クレーン＝12日", "共同"),
        ("Кран. Фото: Клео Проба", "Кран.", "Клео Проба"),
        ("Harbour board via AP", "", "Harbour board via AP"),
        ("A photo shows the crane.", "A photo shows the crane.", ""),
        ("The source: a spring", "The source: a spring", ""),
        ("The crane (left) and its shadow", "The crane (left) and its shadow", ""),
    ],
)
def test_credit_is_parted_from_the_caption(written, text, credit):
    """By its label in many languages, or by the agency in brackets at the end."""
    assert (parted(written).text, parted(written).credit) == (text, credit)


@pytest.mark.parametrize(
    "markup",
    [
        "<figure>{}<figcaption>The crane <b class='credit'>Cleo Probe</b></figcaption></figure>",
        "<figure>{}<figcaption>The crane</figcaption><i class='credit'>© Cleo Probe</i></figure>",
        "<div class='wp-caption'>{}<p class='wp-caption-text'>The crane. © Cleo Probe</p></div>",
        "<div>{}<span class='image-caption'>The crane</span><cite>Cleo Probe</cite></div>",
        "<figure>{}<b itemprop='caption'>The crane</b><i itemprop='author'>Cleo Probe</i></figure>",
    ],
)
def test_caption_and_credit_are_read_from_the_markup(markup):
    """Of a ``figure``, and of the box around a bare ``img``."""
    (figure,) = pictures(markup.format("<img src='/c.jpg'>"))
    assert figure.caption.removesuffix(".") == "The crane"
    assert figure.credit == "Cleo Probe"


def test_lead_is_completed_by_what_is_known_of_the_same_picture():
    """The preview names it, the page shows another size of it with a caption."""
    head = "<meta property='og:image' content='/up/crane-falls-1200x630.jpg'>"
    shown = "<figure><img src='/up/crane-falls.jpg'><figcaption>The crane</figcaption></figure>"
    (lead,) = led(article(PARAGRAPHS + shown + PARAGRAPHS, head=head))
    assert (lead.url, lead.role) == (f"{SITE}/up/crane-falls-1200x630.jpg", MediaRole.LEAD)
    assert lead.caption == "The crane"


def test_secure_address_of_the_preview_is_taken():
    """It is the same picture (Open Graph), and a page with TLS cannot show the other."""
    head = (
        "<meta property='og:image' content='http://courier.example/crane.jpg'>"
        f"<meta property='og:image:secure_url' content='{SITE}/crane.jpg'>"
    )
    (lead,) = led(article(head=head))
    assert lead.url == f"{SITE}/crane.jpg"


def test_picture_of_the_site_gives_way_to_one_of_the_article():
    """And where there is no other, it is no lead."""
    head = "<meta property='og:image' content='/courier-logo.png'>"
    shown = f"<h1>Crane falls</h1><img src='/crane.jpg'>{PARAGRAPHS}"
    assert led(article(shown, head=head))[0].url == f"{SITE}/crane.jpg"
    (only,) = led(article(head=head))
    assert only.role is MediaRole.THUMBNAIL


def test_picture_called_like_the_headline_is_the_articles():
    """It stands above the headline; an unnamed one may be anything."""
    markup = "<div><img src='/crane.jpg' alt='{}'></div><h1>Crane falls into the harbour</h1>"
    named = markup.format("Crane falls into the harbour")
    assert led(article(before=named))[0].url == f"{SITE}/crane.jpg"
    assert led(article(before=markup.format(""))) == ()


def test_pictures_of_json_ld_count_with_their_captions():
    """The first may lead; those with a caption are the article's."""
    said = """<script type="application/ld+json">{"@type": "NewsArticle", "image": [
        {"@type": "ImageObject", "url": "/crane-falls.jpg", "width": 1200, "height": "675"},
        {"url": "/harbour-board.jpg", "caption": "The board", "creditText": "Cleo Probe"},
        {"url": "/crane-falls-16x9.jpg"}]}</script>"""
    lead, board = led(article(head=said))
    assert (lead.url, lead.renditions[0].height) == (f"{SITE}/crane-falls.jpg", 675)
    assert (board.caption, board.credit) == ("The board", "Cleo Probe")
