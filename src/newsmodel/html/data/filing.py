"""Where a page files its article: the sections and tags that it links to, and its breadcrumbs."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from newsmodel.documents import HtmlDocument
from newsmodel.documents.page_blocks import BlockKind
from newsmodel.html.article_area import article_element
from newsmodel.html.headline.site_name import is_site, segments
from newsmodel.html.proposals import propose
from newsmodel.html.values import comparable, items, plain
from newsmodel.model import Candidate
from newsmodel.plugin import extractor

_TAG_LISTS: Final = re.compile(
    r"(?:^|[\s_-])(?:(?:article|post|entry|story|content|single|news|blog|meta|list|c|m|o)?[_-]*"
    r"(?:tags|taglist|tag-list|tag-links|tags-links|keywords|schlagworte|schlagwoerter|"
    r"topics|topic-list|mots-cles|etiquetas))(?=$|[\s_-])"
)
_SECTION_LISTS: Final = re.compile(
    r"(?:^|[\s_-])(?:cat-links|category-links|posted-in|"
    r"(?:post|entry|article|meta|single)[_-]*categor(?:y|ies))(?=$|[\s_-])"
)
_STEMS: Final = ("tag", "cat", "keyword", "topic", "posted-in", "schlagw", "mots", "etiq")
"""What the names of such lists have in them: a quick look before the patterns."""

_COUNT: Final = re.compile(r"\s*\(\d[^)]{0,20}\)$")
_CLOUDS: Final = re.compile(r"cloud|widget|menu|nav(?:$|[\s_-])|popular|trending|filter")
_HOME: Final = frozenset(
    ("home", "home page", "homepage", "start", "startseite", "accueil", "inicio", "início", "hem",
     "hjem", "etusivu", "strona główna", "główna", "úvod", "domov", "главная", "головна", "αρχική",
     "ana sayfa", "anasayfa", "beranda", "trang chủ", "หน้าแรก", "ホーム", "トップ", "首页", "首頁",
     "홈", "الرئيسية", "ראשי", "خانه", "होम")
)  # fmt: skip
_LONGEST: Final = 60
_LONGEST_SECTION: Final = 40
_MOST: Final = 30
_MOST_LISTS: Final = 3


@extractor(name="html.filing", provides={"sections", "keywords"}, documents=HtmlDocument)
def filing(page: HtmlDocument) -> Iterator[Candidate]:
    """Links of the relation ``tag``, lists that are called tags, and breadcrumbs."""
    marked = _marked(page)
    for field, is_section, lists in (
        ("sections", True, _SECTION_LISTS),
        ("keywords", False, _TAG_LISTS),
    ):
        linked = (page.text_of(each) for each in marked if _is_category(each) is is_section)
        if names := _names(linked):
            yield from propose(field, names, 0.84, "rel-tag", "//a[@rel='tag']")
        else:
            yield from propose(field, _names(_in_lists(page, lists)), 0.6, "list")
    yield from propose("sections", _breadcrumbs(page), 0.55, "breadcrumbs")


def _marked(page: HtmlDocument) -> list[Any]:
    """The links to tags, those in the article if there are any; none where they are a cloud."""
    related = (each for each in page.anchors if "tag" in each.get("rel", ""))
    found = [each for each in related if "tag" in each.get("rel", "").split()]
    if not found:
        return found
    area = article_element(page)
    inside = [each for each in found if area in each.iterancestors()]
    return next((links for links in (inside, found) if 0 < len(links) <= _MOST), [])


def _is_category(link: Any) -> bool:
    return "category" in link.get("rel", "") or "/category/" in link.get("href", "")


def _names(texts: Iterable[str]) -> tuple[str, ...]:
    names = (_COUNT.sub("", text).strip(' #,;|„“”"…') for text in texts)
    distinct = {comparable(name): name for name in names if 1 < len(name) <= _LONGEST}
    return tuple(distinct.values())


def _in_lists(page: HtmlDocument, pattern: re.Pattern[str]) -> Iterator[str]:
    """The links in what is called a list of tags, or of categories."""
    named = page.feature("html.filing_lists", lambda: tuple(_lists(page)))
    elements = (element for names, element in named if pattern.search(names))
    for element in islice(elements, _MOST_LISTS):
        for link in element.iter("a"):
            yield page.text_of(link)


def _lists(page: HtmlDocument) -> Iterator[tuple[str, Any]]:
    """The containers and lists whose names may be those of a list of tags."""
    for region in page.blocks.regions:
        if _is_promising(region.names):
            yield region.names, region.element
    for block in page.blocks.blocks:
        if block.kind is BlockKind.LIST:
            names = block.element.get("class", "").lower()
            if _is_promising(names):
                yield names, block.element


@lru_cache(maxsize=1024)
def _is_promising(names: str) -> bool:
    return any(map(names.__contains__, _STEMS)) and not _CLOUDS.search(names)


def _breadcrumbs(page: HtmlDocument) -> tuple[str, ...]:
    """What lies between the site and the article."""
    for node in page.json_ld:
        if "BreadcrumbList" in node.types:
            names = [_crumb(item) for item in items(node.data.get("itemListElement"))]
            parts = {comparable(part) for part in segments(page.title or "")}
            if names and (comparable(names[-1]) in parts or len(names[-1]) > _LONGEST_SECTION):
                del names[-1]
            return _names(name for name in names if not _is_home(page, name))
    return ()


def _crumb(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    inner = item.get("item")
    return plain(item.get("name")) or (plain(inner.get("name")) if isinstance(inner, dict) else "")


def _is_home(page: HtmlDocument, name: str) -> bool:
    return name.lower() in _HOME or is_site(page, name)
