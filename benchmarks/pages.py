"""The pages that benchmarks read: a generated one, the seeds, and real ones where they are there.

The generated page has the size and the make-up that news pages of today have on average: 350 kB,
two thirds of them scripts and styles, about a thousand elements, forty paragraphs, and around them
menus, teasers, pictures with several sources, drawings and forms. It is the same in every run.
"""

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
BESIDE: Final = ROOT.parent / "shared" / "data" / "articles" / "naeb_dev" / "pages"
"""A folder of real pages beside the project; without it, what needs it is left out."""

_WORDS: Final = (
    "harbour ferry council budget morning report river winter engine school market bridge the of "
    "a to in and for on that with was said will had from were after over they would"
).split()
_SITE: Final = "https://northmoor.example"


def real_pages(most: int) -> list[bytes]:
    """The first real pages, as many as there are up to some number."""
    files = sorted(BESIDE.glob("*.html.gz"))[:most] if BESIDE.is_dir() else []
    return [gzip.decompress(file.read_bytes()) for file in files]


def seed_pages() -> list[bytes]:
    """The pages of seeds/, each far smaller than a page of the web."""
    return [file.read_bytes() for file in sorted(ROOT.glob("seeds/html-*/source.html"))]


def generated_page(paragraphs: int = 40) -> bytes:
    """A page as a newspaper's site sends it."""
    return _Writer(paragraphs).page().encode()


class _Writer:
    def __init__(self, paragraphs: int) -> None:
        self._random = random.Random(20250422)  # noqa: S311 -- no secret
        self._paragraphs = paragraphs

    def page(self) -> str:
        title = self._words(9)
        return (
            f'<!DOCTYPE html>\n<html lang="en"><head>{self._head(title)}</head>'
            f'<body class="story">{self._menu(90)}<main>{self._article(title)}'
            f'<aside class="sidebar">{"".join(self._teaser() for _ in range(40))}</aside></main>'
            f"{self._menu(65)}{self._scripts(14, 8_000)}</body></html>"
        )

    def _words(self, count: int) -> str:
        return " ".join(self._random.choices(_WORDS, k=count)).capitalize()

    def _address(self) -> str:
        return f"{_SITE}/{'-'.join(self._random.choices(_WORDS, k=5))}"

    def _head(self, title: str) -> str:
        node = {
            "@type": "NewsArticle",
            "headline": title,
            "datePublished": "2025-04-22T08:30:00Z",
            "dateModified": "2025-04-22T09:10:00Z",
            "author": [{"@type": "Person", "name": "Ilse Vantongeren"}],
            "publisher": {"@type": "Organization", "name": "Northmoor News"},
            "image": [f"{_SITE}/lead.jpg"],
            "articleSection": "Transport",
            "keywords": ["ferry", "harbour"],
        }
        named = {
            "description": self._words(20), "author": "Ilse Vantongeren", "viewport": "width=1",
            "twitter:title": title, "twitter:card": "summary", "twitter:description": title,
            "news_keywords": "ferry, harbour", "parsely-pub-date": "2025-04-22T08:30:00Z",
        }  # fmt: skip
        properties = {
            "og:title": title, "og:type": "article", "og:site_name": "Northmoor News",
            "og:url": f"{_SITE}/ferry", "og:image": f"{_SITE}/lead.jpg", "og:locale": "en_GB",
            "og:description": self._words(20), "article:section": "Transport",
            "article:published_time": "2025-04-22T08:30:00Z",
            "article:modified_time": "2025-04-22T09:10:00Z",
        }  # fmt: skip
        named |= {f"site-verification-{number}": self._words(3) for number in range(14)}
        return (
            f"<title>{title} | Northmoor News</title>"
            + "".join(f'<meta name="{key}" content="{said}">' for key, said in named.items())
            + "".join(f'<meta property="{k}" content="{said}">' for k, said in properties.items())
            + f'<link rel="canonical" href="{_SITE}/ferry"><link rel="amphtml" href="/amp/ferry">'
            + f'<link rel="preload" as="script" href="{_SITE}/app.js">' * 22
            + f'<script type="application/ld+json">{json.dumps(node)}</script>'
            + f"<style>{'.story a:hover{color:#123456}' * 200}</style>" * 14
            + self._scripts(25, 2_800)
        )

    def _scripts(self, count: int, characters: int) -> str:
        code = 'window.queue.push(function(a){return a<1?"b":{c:[a,2]}});'
        return f"<script>{code * (characters // len(code))}</script>" * count

    def _menu(self, links: int) -> str:
        drawing = '<svg viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>'
        found = "".join(
            f'<li class="menu__item"><a class="menu__link" href="{self._address()}">'
            f"{self._words(2)}</a>{drawing if number % 5 == 0 else ''}</li>"
            for number in range(links)
        )
        asked = "".join(f"<option value={number}>{number}</option>" for number in range(8))
        return (
            f'<div class="bar"><div class="bar__inner"><ul class="menu">{found}</ul></div>'
            f"<form><select>{asked}</select><input name=q><button>Go</button></form></div>"
        )

    def _article(self, title: str) -> str:
        story = "".join(self._paragraph(number) for number in range(self._paragraphs))
        return (
            f'<article class="article"><div class="article__head"><h1>{title}</h1>'
            f'<p class="standfirst">{self._words(18)}.</p><div class="meta">'
            '<span class="byline">By <a rel="author" href="/ilse">Ilse Vantongeren</a></span>'
            '<time datetime="2025-04-22T09:30:00+01:00">22 April 2025</time></div></div>'
            f'{self._picture()}<div class="article__body">{story}</div></article>'
        )

    def _paragraph(self, number: int) -> str:
        text = f"{self._words(30)}. {self._words(25)}."
        if number % 4 == 1:
            text += f' <a href="{self._address()}">{self._words(4)}</a> {self._words(9)}.'
        if number % 6 == 2:
            text += f" <em>{self._words(3)}</em> {self._words(9)}."
        after = f"<h2>{self._words(5)}</h2>" if number % 10 == 9 else ""
        advert = f'<div class="ad" id="ad-{number}"><div></div></div>' if number % 5 == 4 else ""
        return f"<p>{text}</p>{advert}{after}"

    def _picture(self) -> str:
        sources = "".join(
            f'<source media="(min-width:{width}px)" srcset="{_SITE}/{width}.jpg {width}w">'
            for width in (400, 800, 1200)
        )
        return (
            f'<figure><picture>{sources}<img src="{self._address()}.jpg" alt="{self._words(6)}">'
            f"</picture><figcaption>{self._words(12)}.</figcaption></figure>"
        )

    def _teaser(self) -> str:
        return (
            f'<div class="grid__cell grid__cell--third"><div class="teaser teaser--small" '
            f'data-tracking="{self._words(8)}"><a class="teaser__link" href="{self._address()}">'
            f'<div class="teaser__picture"><img loading="lazy" alt="" src="{self._address()}.jpg" '
            f'srcset="{self._address()}-300.jpg 300w, {self._address()}-600.jpg 600w"></div>'
            f'<div class="teaser__text"><span class="label">{self._words(1)}</span>'
            f"<h3>{self._words(8)}</h3><span>{self._words(14)}</span></div></a></div></div>"
        )


def all_pages(most: int) -> Iterator[tuple[str, list[bytes]]]:
    """Every set of pages with its name; real ones only where they are there."""
    yield "generated page", [generated_page()]
    yield "seeds", seed_pages()
    if found := real_pages(most):
        yield f"{len(found)} real pages", found
