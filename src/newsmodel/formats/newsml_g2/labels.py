"""Headlines, summaries and the other lines of text about the content.

Several statements of one kind are told apart by role and language. The choice never looks at the
words, so that who changes them changes the same statement.
"""

from collections.abc import Callable, Sequence
from typing import Final

from lxml import etree

from newsmodel.formats.lens.xml_edit import set_text, take_away
from newsmodel.formats.lens.xml_lists import Found, put_members
from newsmodel.formats.newsml_g2.codes import codes, is_language
from newsmodel.formats.newsml_g2.item import Field, Item
from newsmodel.formats.newsml_g2.names import CONTENT_SET, XML_LANGUAGE, g2
from newsmodel.formats.newsml_g2.texts import cleaned, in_language, lines, set_lines, words
from newsmodel.model import Article, Dateline

_HEADLINE: Final = g2("headline")
_TITLE: Final = g2("title")
_NAME: Final = g2("name")
_CONCEPT: Final = g2("concept")
_EVENT_DETAILS: Final = g2("eventDetails")
_DESCRIPTION: Final = g2("description")
_BY: Final = g2("by")
_DATELINE: Final = g2("dateline")
_SLUGLINE: Final = g2("slugline")
_LANGUAGE: Final = g2("language")
_KEYWORD: Final = g2("keyword")
_INLINE: Final = g2("inlineXML")
_REMOTE: Final = g2("remoteContent")

_SUBHEADLINE_ROLE: Final = "https://schema.org/alternativeHeadline"
_SUBHEADLINES: Final = frozenset(
    "alternativeHeadline subhead subheadline subtitle subTitle deck standfirst".split()
)
_HEADLINES: Final = frozenset("main title headline hl1".split())
_SUMMARIES: Final = frozenset("summary abstract synopsis teaser".split())
CAPTIONS: Final = frozenset({"caption", "extendedcaption", "extendedCaption"})


def role_codes(element: etree._Element) -> frozenset[str]:
    """The codes of an element's roles."""
    return codes(element, "role", "roleuri")


def best_of(
    item: Item,
    elements: Sequence[etree._Element],
    rank: Callable[[frozenset[str]], int | None],
) -> etree._Element | None:
    """The element with the best rank of its roles, then in the item's language, then the first."""
    best, chosen = (99, True), None
    for element in elements:
        ranked = rank(role_codes(element))
        if ranked is not None:
            key = (ranked, not in_language(element, item.language))
            if key < best:
                best, chosen = key, element
    return chosen


def _rank_headline(roles: frozenset[str]) -> int | None:
    if roles & _SUBHEADLINES:
        return None
    return 0 if not roles or roles & _HEADLINES else 1


def _rank_subheadline(roles: frozenset[str]) -> int | None:
    return 0 if roles & _SUBHEADLINES else None


def _rank_any(roles: frozenset[str]) -> int | None:
    return 0 if not roles else 1


def _rank_summary(roles: frozenset[str]) -> int | None:
    if roles & CAPTIONS:
        return 2
    return 0 if not roles or roles & _SUMMARIES else 1


def _rank_summary_beside_media(roles: frozenset[str]) -> int | None:
    """The caption is the medium's there."""
    return None if roles & CAPTIONS else _rank_summary(roles)


def rank_caption(roles: frozenset[str]) -> int | None:
    """Which description is the best caption."""
    return 0 if roles & CAPTIONS else None


def _headline_element(item: Item) -> etree._Element | None:
    """The headline; for want of one the name of the concept, or the title of the item.

    The name of an event belongs to the text that tells of it.
    """
    found = best_of(item, item.content.get(_HEADLINE, ()), _rank_headline)
    concept = item.part(_CONCEPT) if found is None else None
    if concept is not None and concept.find(_EVENT_DETAILS) is None:
        found = best_of(item, concept.findall(_NAME), _rank_any)
    if found is None:
        found = best_of(item, item.meta.get(_TITLE, ()), _rank_any)
    return found


def _headline(item: Item) -> str | None:
    found = _headline_element(item)
    return words(found) or None if found is not None else None


def _put_headline(item: Item, article: Article) -> None:
    text = cleaned(article.headline)
    found = _headline_element(item)
    if found is None:
        _insert(item, _HEADLINE, text)
    elif text is not None:
        set_text(found, text)
    elif found.tag != _NAME:  # a concept must have a name
        take_away(found)


def _insert(item: Item, name: str, text: str | None) -> etree._Element | None:
    if text is None or name not in item.content_order:
        return None
    element = item.new(name)
    set_text(element, text)
    return item.insert_content(element)


def _subheadline(item: Item) -> str | None:
    found = best_of(item, item.content.get(_HEADLINE, ()), _rank_subheadline)
    return words(found) or None if found is not None else None


def _put_subheadline(item: Item, article: Article) -> None:
    found = best_of(item, item.content.get(_HEADLINE, ()), _rank_subheadline)
    element = _say(item, found, _HEADLINE, cleaned(article.subheadline))
    if found is None and element is not None:
        element.set("roleuri", _SUBHEADLINE_ROLE)


def _say(
    item: Item, found: etree._Element | None, name: str, text: str | None
) -> etree._Element | None:
    """Make the chosen element say a text, or a new one, or take it away."""
    if found is None:
        return _insert(item, name, text)
    if text is None:
        take_away(found)
        return None
    set_text(found, text)
    return found


def _summary_element(item: Item) -> etree._Element | None:
    content = item.part(CONTENT_SET)
    has_media = content is not None and content.find(_REMOTE) is not None
    rank = _rank_summary_beside_media if has_media else _rank_summary
    return best_of(item, item.content.get(_DESCRIPTION, ()), rank)


def _summary(item: Item) -> str | None:
    found = _summary_element(item)
    return lines(found) or None if found is not None else None


def _put_summary(item: Item, article: Article) -> None:
    found = _summary_element(item)
    element = _say(item, found, _DESCRIPTION, cleaned(article.summary))
    if element is not None and article.summary is not None:
        set_lines(element, article.summary)
        if found is None:
            element.set("role", "drol:summary")


def _plain(name: str) -> Callable[[Item], str | None]:
    def read(item: Item) -> str | None:
        found = best_of(item, item.content.get(name, ()), _rank_any)
        return words(found) or None if found is not None else None

    return read


def _put_plain(name: str, text_of: Callable[[Article], str | None]) -> Callable[..., None]:
    def put(item: Item, article: Article) -> None:
        found = best_of(item, item.content.get(name, ()), _rank_any)
        _say(item, found, name, cleaned(text_of(article)))

    return put


def _dateline(item: Item) -> Dateline | None:
    text = _plain(_DATELINE)(item)
    return Dateline(text=text) if text else None


def _dateline_text(article: Article) -> str | None:
    return article.dateline.text if article.dateline else None


def _language_element(item: Item) -> etree._Element | None:
    return best_of(item, item.content.get(_LANGUAGE, ()), _rank_any)


def _language(item: Item) -> str | None:
    found = _language_element(item)
    tag = found.get("tag") if found is not None else _surrounding_language(item)
    return (tag or "").strip() or None


def _surrounding_language(item: Item) -> str | None:
    """The language of the content's own markup; for want of it that of the metadata."""
    content = item.part(CONTENT_SET)
    inline = next(content.iterchildren(_INLINE), None) if content is not None else None
    inner = inline.get(XML_LANGUAGE) if inline is not None else None
    return inner or item.node.get(XML_LANGUAGE)


def _put_language(item: Item, article: Article) -> None:
    found = _language_element(item)
    tag = article.language
    if tag is None or not is_language(tag):
        _say(item, found, _LANGUAGE, None)
        return
    if found is None:
        found = _insert(item, _LANGUAGE, "")
    if found is not None:
        found.set("tag", tag)


def _keywords(item: Item) -> tuple[str, ...]:
    found = item.content.get(_KEYWORD, ())
    return tuple(text for each in found if (text := words(each)))


def _put_keywords(item: Item, article: Article) -> None:
    if _KEYWORD not in item.content_order:
        return

    def say(element: etree._Element | None, keyword: str) -> etree._Element | None:
        text = cleaned(keyword)
        if text is None:
            return None
        said = item.new(_KEYWORD) if element is None else element
        set_text(said, text)
        return said

    found = [Found(each, words(each)) for each in item.content.get(_KEYWORD, ())]
    put_members(found, article.keywords, say, item.insert_content)


FIELDS: Final = (
    Field(
        "language",
        "`contentMeta/language/@tag`; for want of it `@xml:lang`",
        (),
        _language,
        _put_language,
    ),
    Field("keywords", "`contentMeta/keyword`", (_KEYWORD,), _keywords, _put_keywords),
    Field(
        "slugline",
        "`contentMeta/slugline`",
        (_SLUGLINE,),
        _plain(_SLUGLINE),
        _put_plain(_SLUGLINE, lambda article: article.slugline),
    ),
    Field(
        "headline",
        "`contentMeta/headline`; for want of it a concept's `name`, or `itemMeta/title`",
        (_HEADLINE, _CONCEPT, _TITLE),
        _headline,
        _put_headline,
    ),
    Field(
        "subheadline",
        "`contentMeta/headline` with the role of a subtitle",
        (_HEADLINE,),
        _subheadline,
        _put_subheadline,
    ),
    Field(
        "dateline",
        "`contentMeta/dateline`: the text",
        (_DATELINE,),
        _dateline,
        _put_plain(_DATELINE, _dateline_text),
    ),
    Field(
        "byline",
        "`contentMeta/by`",
        (_BY,),
        _plain(_BY),
        _put_plain(_BY, lambda article: article.byline),
    ),
    Field(
        "summary",
        "`contentMeta/description`, with the role `summary` before others",
        (_DESCRIPTION,),
        _summary,
        _put_summary,
    ),
)
