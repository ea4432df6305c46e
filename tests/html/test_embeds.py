"""What another site shows in the page is kept with its address, and with the text that is shown."""

import pytest

from html_pages import SENTENCES, article, page
from newsmodel.html.body.article_body import dom_body
from newsmodel.model import BlockQuote, Embed, Paragraph

POST = "The crane has moved by itself again, and nobody will believe me."
FIRST, SECOND = (f"<p>{sentence}</p>" for sentence in SENTENCES[:2])

POSTS = {
    "https://social.example/ann/status/1": (
        '<blockquote class="twitter-tweet"><p lang="en">{}</p>— Ann (@ann) '
        '<a href="https://social.example/ann/status/1">1 May</a></blockquote><script></script>'
    ),
    "https://photos.example/p/2/": (
        '<blockquote class="instagram-media" data-instgrm-permalink="https://photos.example/p/2/">'
        '<a href="https://photos.example/p/2/?x=1">View this post</a><p>{}</p></blockquote>'
    ),
    "https://clips.example/@ann/video/3": (
        '<blockquote class="tiktok-embed" cite="https://clips.example/@ann/video/3">'
        '<section><a href="https://clips.example/@ann">@ann</a> {}</section></blockquote>'
    ),
    "https://sky.example/profile/ann/post/4": (
        '<blockquote class="bluesky-embed" data-bluesky-uri="at://did/4"><p>{}</p>'
        '<a href="https://sky.example/profile/ann/post/4">1 May</a></blockquote>'
    ),
}
PLAYERS = {
    "https://video.example/embed/1": '<iframe src="https://video.example/embed/1"></iframe>',
    "https://video.example/embed/2": (
        '<p><iframe data-lazy-src="https://video.example/embed/2" src="about:blank"></iframe></p>'
    ),
    "https://video.example/3.mp4": (
        '<video poster="/p.jpg"><source src="https://video.example/3.mp4"></video>'
    ),
    "https://www.youtube.com/watch?v=a_b-4": '<amp-youtube data-videoid="a_b-4"></amp-youtube>',
    "https://twitter.com/i/status/5": '<amp-twitter data-tweetid="5"></amp-twitter>',
    "https://frames.example/6": '<amp-iframe src="https://frames.example/6"></amp-iframe>',
    "https://social.example/7": '<div class="fb-post" data-href="https://social.example/7"></div>',
    "https://video.example/8": (
        '<figure><iframe src="//video.example/8"></iframe><figcaption>A talk</figcaption></figure>'
    ),
}


def blocks(between):
    markup = article(f"{FIRST}{between}{SECOND}")
    return dom_body(page(markup, url="https://paper.example/a")).blocks


@pytest.mark.parametrize("address", POSTS)
def test_a_post_is_an_embed_with_its_text(address):
    """The stand-in that a script of the other site replaces holds both."""
    first, post, second = blocks(POSTS[address].format(POST))
    assert isinstance(post, Embed)
    assert (post.url, post.provider) == (address, address.split("/")[2])
    assert POST in post.text
    assert [first.text, second.text] == list(SENTENCES[:2])


def test_a_card_has_no_text_of_its_own():
    """A card is a link with the title of what it leads to."""
    card = (
        '<blockquote class="wp-embedded-content"><a href="https://x.example/s">{}</a></blockquote>'
    )
    assert blocks(card.format(POST))[1] == Embed(url="https://x.example/s", provider="x.example")


@pytest.mark.parametrize("address", PLAYERS)
def test_a_player_is_an_embed(address):
    """Whatever the element is, and wherever its address waits."""
    _, player, _ = blocks(PLAYERS[address])
    assert player == Embed(url=address, provider=address.split("/")[2].removeprefix("www."))


@pytest.mark.parametrize(
    "markup",
    [
        '<iframe src="https://count.example/1" width="1" height="1"></iframe>',
        '<iframe src="https://count.example/1" height="0px"></iframe>',
        '<iframe src="about:blank"></iframe>',
        '<iframe src="javascript:void(0)"></iframe>',
        '<amp-youtube data-videoid="&quot;><b>"></amp-youtube>',
        '<div class="fb-like" data-href="https://paper.example/a"></div>',
        "<iframe></iframe>",
    ],
)
def test_what_cannot_be_seen_is_no_embed(markup):
    """Counters, empty frames, buttons."""
    assert [type(block) for block in blocks(markup)] == [Paragraph, Paragraph]


def test_a_quotation_with_a_link_is_a_quotation():
    """A name of a post, and an address of it, make a post."""
    quote = f'<blockquote><p>{SENTENCES[2]}</p><a href="https://x.example/">X</a></blockquote>'
    assert isinstance(blocks(quote)[1], BlockQuote)
    named = f'<blockquote class="embed-quote"><p>{SENTENCES[2]}</p></blockquote>'
    assert isinstance(blocks(named)[1], BlockQuote)
