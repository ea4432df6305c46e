"""Where an item of a feed says each field, and how it is made to say another value."""

from collections.abc import Callable, Mapping
from typing import Final

from lxml import etree

from newsmodel.formats.feeds.addresses import OWN, own_link
from newsmodel.formats.feeds.channel import XML_LANGUAGE, Channel
from newsmodel.formats.feeds.dates import read_date
from newsmodel.formats.feeds.entry import (
    COPYRIGHTS,
    CREATED,
    HEADLINES,
    IDENTIFIERS,
    LICENSE,
    LICENSES,
    MODIFIED,
    PUBLISHED,
    SECTIONS,
    SUMMARIES,
    Entry,
)
from newsmodel.formats.feeds.making import add, remove
from newsmodel.formats.feeds.media import MEDIA
from newsmodel.formats.feeds.media_writing import add_media
from newsmodel.formats.feeds.people import PEOPLE, add_person
from newsmodel.formats.feeds.topics import KEYWORDS, SUBJECTS, add_keyword, add_subject, is_subject
from newsmodel.formats.feeds.values import text_of, write_line, write_markup
from newsmodel.formats.instants import written_as_mail_date, written_in_full
from newsmodel.formats.lens import FieldPlace
from newsmodel.formats.lens.xml_edit import set_attribute, set_text
from newsmodel.formats.markup import write_html
from newsmodel.model import Article, Instant, Link

Node = etree._Element
_NO_CHANNEL: Final = Channel()
_REPLIES: Final = ("comments", "wfw:commentrss")
_PERMANENT: Final = "isPermaLink"


def put_headline(node: Node, article: Article) -> None:
    """The title, in the kind of text that it is."""
    _put_line(_entry(node), HEADLINES, "title", article.headline)


def put_identifier(node: Node, article: Article) -> None:
    """The identifier; in RSS it may have said that it is a link, too."""
    entry = _entry(node)
    if article.identifier is None:
        return remove(entry.all(IDENTIFIERS))
    element = entry.stating_or_first(IDENTIFIERS)
    if element is None:
        element = add(node, "id" if entry.is_atom else "guid")
    set_text(element, article.identifier)
    if entry.names[element.tag] == "guid" and not article.identifier.startswith("http"):
        element.set(_PERMANENT, "false")
    return None


def put_url(node: Node, article: Article) -> None:
    """The link to the page of the item."""
    entry = _entry(node)
    links = entry.found.get("link", [])
    if article.url is None:
        return remove(links)
    link = own_link(links)
    if link is None:
        link = add(node, "link")
        if entry.is_atom:
            link.set("href", "")
    if link.get("href") is None:
        set_text(link, article.url)
    else:
        set_attribute(link, "href", article.url)
    return None


def put_alternate_identifiers(node: Node, article: Article) -> None:
    """Identifiers of Dublin Core, beside the one of the format."""
    entry = _entry(node)
    remove(
        each
        for each in entry.found.get("dc:identifier", ())
        if text_of(each).strip() != article.identifier
    )
    for each in article.alternate_identifiers:
        if each.scheme == "dc":
            add(node, "dc:identifier", each.value)


def put_summary(node: Node, article: Article) -> None:
    """The description."""
    entry = _entry(node)
    if article.summary is None:
        remove(each for each in entry.all(SUMMARIES) if each is not entry.content)
        return
    summary = entry.summary if entry.summary is not None else entry.first(SUMMARIES)
    if summary is None or summary is entry.content:
        summary = add(node, "summary" if entry.is_atom else "description")
    write_line(summary, article.summary)


def put_body(node: Node, article: Article) -> None:
    """The content, as HTML."""
    entry = _entry(node)
    content = entry.content
    if content is not None and (not article.body or entry.names[content.tag].startswith("xhtml:")):
        remove([content])
        content = None
    if article.body:
        if content is None:
            content = add(node, "content" if entry.is_atom else "content:encoded")
        content.attrib.pop("src", None)
        write_markup(content, write_html(article.body))


def put_authors(node: Node, article: Article) -> None:
    """The people who made it."""
    entry = _entry(node)
    remove(entry.all(PEOPLE))
    for person in article.authors:
        add_person(node, person, is_atom=entry.is_atom)


def put_language(node: Node, article: Article) -> None:
    """The language, where it was stated: of a text, or of the item."""
    entry = _entry(node)
    texts = (entry.content, entry.summary, entry.title)
    marked = [each for each in (*texts, node) if each is not None and XML_LANGUAGE in each.attrib]
    if article.language is None:
        for each in marked:
            del each.attrib[XML_LANGUAGE]
        remove(entry.all(("dc:language", "language")))
    elif marked or entry.is_atom:
        set_attribute(marked[0] if marked else node, XML_LANGUAGE, article.language)
    else:
        _put_line(entry, ("dc:language", "language"), "dc:language", article.language)


def put_publisher(node: Node, article: Article) -> None:
    """The feed that the item is from."""
    entry = _entry(node)
    remove(entry.all(("dc:publisher", "source")))
    publisher = article.publisher
    if publisher is None:
        return
    if entry.is_atom:
        source = add(node, "source")
        write_line(add(source, "title"), publisher.name)
        if publisher.url is not None:
            set_attribute(add(source, "link"), "href", publisher.url)
        if publisher.logo is not None:
            add(source, "logo", publisher.logo)
    elif publisher.url is None:
        write_line(add(node, "dc:publisher"), publisher.name)
    else:
        source = add(node, "source")
        write_line(source, publisher.name)
        set_attribute(source, "url", publisher.url)


def put_copyright(node: Node, article: Article) -> None:
    """The rights."""
    entry = _entry(node)
    _put_line(entry, COPYRIGHTS, "rights" if entry.is_atom else "dc:rights", article.copyright)


def put_usage_terms(node: Node, article: Article) -> None:
    """The link to a licence."""
    entry = _entry(node)
    remove(entry.all((*LICENSES, LICENSE)))
    if article.usage_terms is not None and ":" in article.usage_terms:
        _add_link(node, article.usage_terms, "license")


def put_published(node: Node, article: Article) -> None:
    """When it was published."""
    entry = _entry(node)
    _put_date(entry, PUBLISHED, "published" if entry.is_atom else "pubDate", article.published)


def put_modified(node: Node, article: Article) -> None:
    """When it was changed."""
    entry = _entry(node)
    _put_date(entry, MODIFIED, "updated" if entry.is_atom else "atom:updated", article.modified)


def put_created(node: Node, article: Article) -> None:
    """When it was written."""
    _put_date(_entry(node), CREATED, "dcterms:created", article.created)


def put_sections(node: Node, article: Article) -> None:
    """The sections."""
    remove(_entry(node).all(SECTIONS))
    for section in article.sections:
        write_line(add(node, "prism:section"), section)


def put_keywords(node: Node, article: Article) -> None:
    """The categories without a scheme."""
    entry = _entry(node)
    remove(each for each in entry.all(KEYWORDS) if not is_subject(each))
    for word in article.keywords:
        add_keyword(node, word, is_atom=entry.is_atom)


def put_subjects(node: Node, article: Article) -> None:
    """The categories with a scheme, or with a label beside the term."""
    entry = _entry(node)
    remove(filter(is_subject, entry.all(SUBJECTS)))
    for subject in article.subjects:
        add_subject(node, subject, is_atom=entry.is_atom)


def put_media(node: Node, article: Article) -> None:
    """The media, as Media RSS."""
    entry = _entry(node)
    remove(entry.all(MEDIA))
    for each in article.media:
        add_media(node, each)


def put_links(node: Node, article: Article) -> None:
    """The links to other things, as Atom has them."""
    entry = _entry(node)
    remove(entry.all(_REPLIES))
    others = (name for name in entry.found if name.startswith("link ") and name not in OWN)
    remove(entry.all(tuple(others)))
    for link in article.links:
        _add_link(node, link.url, link.relation, link)


def _entry(node: Node) -> Entry:
    return Entry(node, _NO_CHANNEL)


def _put_line(entry: Entry, names: tuple[str, ...], preferred: str, line: str | None) -> None:
    """Make the element that states a text state another one; without a text, take all away."""
    if line is None:
        remove(entry.all(names))
        return
    element = entry.with_markup(names)
    if element is None:
        element = entry.first(names)
    write_line(add(entry.node, preferred) if element is None else element, line)


def _put_date(
    entry: Entry, names: tuple[str, ...], preferred: str, instant: Instant | None
) -> None:
    """A date in the form that its element wants."""
    if instant is None:
        remove(entry.all(names))
        return
    element = _dated(entry, names)
    if element is None:
        element = add(entry.node, preferred)
    in_mail_form = entry.names[element.tag] == "pubdate"
    set_text(element, written_date(instant, in_mail_form=in_mail_form))


def _dated(entry: Entry, names: tuple[str, ...]) -> Node | None:
    """The element that states the date: of several, the last is read."""
    for name in names:
        for element in reversed(entry.found.get(name, ())):
            if read_date(text_of(element).strip()) is not None:
                return element
    return entry.first(names)


def written_date(instant: Instant, *, in_mail_form: bool = False) -> str:
    """As it was read, if it was read so in a feed; else as the standard says."""
    if instant.raw is not None and read_date(instant.raw) == instant:
        return instant.raw
    write = written_as_mail_date if in_mail_form else written_in_full
    return write(instant) or str(instant)


def _add_link(node: Node, url: str, relation: str | None, link: Link | None = None) -> None:
    element = add(node, "atom:link")
    set_attribute(element, "href", url)
    if relation is not None:
        set_attribute(element, "rel", relation)
    if link is not None:
        for name, value in (
            ("title", link.title),
            ("hreflang", link.language),
            ("type", link.mime_type),
        ):
            if value is not None:
                set_attribute(element, name, value)


Places = Mapping[str, FieldPlace[Node]]

_PLACES: Final[dict[str, tuple[str, str, Callable[[Node, Article], None]]]] = {
    "headline": ("`title`", "`title`", put_headline),
    "url": ("`link`", "`link`", put_url),
    "identifier": ("`guid`; in RDF `rdf:about`", "`id`", put_identifier),
    "summary": ("`description`", "`summary`", put_summary),
    "published": ("`pubDate`, `dc:date`", "`published`", put_published),
    "modified": ("`atom:updated`, `dcterms:modified`", "`updated`", put_modified),
    "created": ("`dcterms:created`", "`dcterms:created`", put_created),
    "authors": ("`author`, `dc:creator`, `dc:contributor`", "`author`, `contributor`", put_authors),
    "language": ("`dc:language`; else the `language` of the channel", "`xml:lang`", put_language),
    "publisher": (
        "`source`, `dc:publisher`; else `title`, `link` and `image` of the channel",
        "`title`, `link` and `logo` of the `source`, else of the feed",
        put_publisher,
    ),
    "copyright": ("`dc:rights`; else `copyright` of the channel", "`rights`", put_copyright),
    "usage_terms": (
        "`atom:link` with `rel` `license`",
        "`link` with `rel` `license`",
        put_usage_terms,
    ),
    "sections": ("`prism:section`", "`prism:section`", put_sections),
    "keywords": ("`category` without `domain`", "`category` without `scheme`", put_keywords),
    "subjects": ("`category` with `domain`", "`category` with `scheme` or `label`", put_subjects),
    "media": (
        "`media:content`, `enclosure`",
        "`media:content`, `link` with `rel` `enclosure`",
        put_media,
    ),
    "links": ("`atom:link`, `comments`", "`link` with other relations", put_links),
    "alternate_identifiers": ("`dc:identifier`", "`dc:identifier`", put_alternate_identifiers),
    "body": ("`content:encoded`", "`content`", put_body),
}
"""Where items of RSS and entries of Atom say each field, in the order in which it is written."""

RSS_PLACES: Final[Places] = {
    name: FieldPlace(where, put) for name, (where, _, put) in _PLACES.items()
}
ATOM_PLACES: Final[Places] = {
    name: FieldPlace(where, put) for name, (_, where, put) in _PLACES.items()
}
