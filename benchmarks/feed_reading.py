"""What a feed of 150 kB costs, beside feedparser where that is installed.

The feeds are made up in the manner of three kinds of real ones: headlines with a sentence,
headlines with media, and whole stories in HTML as blogging software writes them.
"""

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from time import process_time_ns

import newsmodel
from measurement import Measurement, table

BYTES = 150_000
ROUNDS = 9
LEAST = 5.0
"""How many times faster than feedparser a feed is read."""

WORDS = (
    "the council of larkmoor voted on tuesday to lend the northern ports forty million crowns "
    "after a night of talks that nobody had expected to end well"
).split()
HEAD = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">'
    "<channel><title>The Courier</title><link>https://courier.example/</link>"
    "<language>en</language>"
)


def measure() -> Iterator[Measurement]:
    """The time of each kind of feed, and the multiple that feedparser takes."""
    for kind, make in (("headlines", headline), ("with media", with_media), ("stories", story)):
        feed = feed_of(make)
        ours = least(lambda feed=feed: newsmodel.load_document(feed))
        yield Measurement(what=f"a feed of 150 kB, {kind}", value=ours, unit="ms")
        if find_spec("feedparser") is None:
            continue  # it is no dependency: without it there is nothing to compare with
        import feedparser

        theirs = least(lambda feed=feed: feedparser.parse(feed))
        what = f"a feed of 150 kB, {kind}: feedparser takes"
        yield Measurement(what=what, value=theirs / ours, unit="x", least=LEAST)


def feed_of(make: Callable[[int], str]) -> bytes:
    """A feed with so many items that it is long enough."""
    items = [HEAD]
    while sum(map(len, items)) < BYTES:
        items.append(make(len(items)))
    return "".join([*items, "</channel></rss>"]).encode()


def headline(number: int) -> str:
    """An item with a sentence as its description."""
    return f"<item>{_common(number)}<description>{_words(35, number)}</description></item>\n"


def with_media(number: int) -> str:
    """An item with an author, categories and a picture."""
    return (
        f"<item>{_common(number)}<dc:creator>Mara Lindqvist</dc:creator>"
        f"<description><![CDATA[<p>{_words(35, number)}</p>]]></description>"
        "<category>Transport</category><category>Coast</category>"
        f'<media:content url="https://courier.example/{number}.jpg" type="image/jpeg" width="1200" '
        f'height="800"><media:description>{_words(12, number)}</media:description></media:content>'
        "</item>\n"
    )


def story(number: int) -> str:
    """An item with the whole story in HTML."""
    link = '<a href="https://courier.example/ports" rel="noopener" target="_blank">the ports</a>'
    paragraphs = "\n".join(
        f'<p class="has-text">{_words(40, number + each)}&#8217;s &#8220;{_words(6, each)}&#8221; '
        f"&#8212; {link}, {_words(20, each)}.</p>"
        for each in range(8)
    )
    picture = (
        f'<figure class="size-large"><img loading="lazy" width="1024" height="683" alt="The quay" '
        f'src="https://courier.example/{number}.jpg" class="image-{number}" />'
        f"<figcaption>{_words(9, number)}</figcaption></figure>"
    )
    body = f"<content:encoded><![CDATA[{picture}\n{paragraphs}]]></content:encoded>"
    return with_media(number).replace("</item>", f"{body}</item>")


def least(call: Callable[[], object]) -> float:
    """The least CPU milliseconds of some rounds."""
    times = []
    for _ in range(ROUNDS):
        start = process_time_ns()
        call()
        times.append(process_time_ns() - start)
    return min(times) / 1e6


def _common(number: int) -> str:
    address = f"https://courier.example/{number}"
    return (
        f"<title>{_words(9, number)}</title><link>{address}</link><guid>{address}</guid>"
        f"<pubDate>Tue, 22 Apr 2025 10:{number % 60:02}:00 GMT</pubDate>"
    )


def _words(count: int, start: int) -> str:
    return " ".join(WORDS[(start + each) % len(WORDS)] for each in range(count))


if __name__ == "__main__":
    print(table(measure()))
