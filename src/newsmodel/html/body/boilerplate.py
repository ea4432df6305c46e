"""What the names of containers say: words that the web uses for what is not the article.

A name is weak evidence: frameworks put ``sidebar`` or ``share`` on the container of the whole
page. `main_region` therefore overrules it where most of the page's prose lies inside.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

_BESIDE: Final = frozenset(
    "ad addthis addtoany ads adsense adslot adunit advert advertise advertisement advertising "
    "aside authorbio authorbox banner billboard bio biography breadcrumb breadcrumbs byline "
    "bylines caption captions carousel categories colophon complementary contentinfo copyright "
    "credit credits crosslink dateline dfp disclaimer donate donation editsection factbox "
    "follow footer infobox jukebox keywords latest lightbox login mailchimp masthead metadata "
    "modal morefrom mostpopular mostread navbox newsletter newsletters offscreen optin outbrain "
    "overlay pager pagination paginator paywall playlist poll popular popup postmeta print "
    "printonly promo promobox promos promoted promotion rail rating ratings readmore recirc "
    "recirculation recommend recommendation recommendations recommended reflist register "
    "regwall related relatedarticles relatedposts screenreader share sharebar sharedaddy shares "
    "sharethis sharing sidebar siderail signin signup skip social socials sponsor sponsored "
    "subscribe subscription taboola tag taglist tags taxonomy teaser teasers ticker timestamp "
    "toast toc toolbar tooltip topics trending upnext vote".split()
)
_APART: Final = frozenset(
    "comment comments commentlist commentarea disqus discussion livefyre reactions replies respond "
    "nav navbar navigation menu "
    "cookie cookies consent gdpr privacy onetrust didomi truste cmp".split()
)
_TELLING: Final = _BESIDE | _APART

# Names are searched with a space before them, for whole words: a pattern that begins with a set
# of characters, and with no alternative, is the quickest to search for.

_PHRASES: Final = re.compile(
    r"[\s_-](?:(?:"
    r"sr-only|visually-?hidden|screen-reader|assistive-text|print-only|"
    r"read-?(?:more|next|also)|you-(?:may|might)|"
    r"(?:more|latest|most|top|other)-(?:from|stories|news|articles|posts|popular|read|on)|"
    r"author-?(?:bio|box|info|card|profile|description|about)|about-?(?:the-)?author|"
    r"(?:post|entry|article|story|content)-?"
    r"(?:meta|footer|tags|share|related|links|byline|info|actions|tools)|"
    r"sign-?up|opt-in|call-?to-?action|(?:post-?nav|next-?(?:post|article)|prev-?(?:post|article))"
    r")(?=$|[\s_-])"
    r"|(?<=\s)(?:widget|hidden|invisible)(?!\S))"
)
_TURNING: Final = frozenset(("with", "has", "no", "without", "is"))
_TURNED_ROUND: Final = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(_TURNING))})[_-]\S+")
"""Names that say what a container has, or has not: they do not say what it is."""

_CONTENT: Final = re.compile(
    r"[\s_-](?:article-?(?:body|content|text|copy|main)|story-?(?:body|content|text|copy)|"
    r"(?:entry|post|page|body)-?(?:content|body|text|copy)|articlebody|storybody|maincontent|"
    r"main-?content|rich-?text|wysiwyg|body-?copy|content-?body|text-?body)(?=$|[\s_-])"
)


_BEGINNINGS: Final = frozenset(
    "about aboutauthor aboutthe article assistive author body call callto calltoaction content "
    "entry hidden invisible latest main maincontent more most next nextarticle nextpost opt other "
    "page post postnav prev prevarticle prevpost print read readalso readmore readnext rich "
    "richtext screen sign signup sr story text textbody top visually visuallyhidden widget wysiwyg "
    "you".split()
).union(
    f"{first}{second}"
    for first in "article author body content entry page post story".split()
    for second in "about actions bio body box byline card content copy description footer info "
    "links main meta profile related share tags text tools".split()
)
"""The words that a phrase or the name of content may begin with; most names have none of them."""

UNNAMED, PLAIN, CONTENT, BESIDE, APART = range(5)
"""How much a name speaks against what it names."""


class Verdict(NamedTuple):
    """What class, id and role say of what they name."""

    apart: bool
    """That it is never the article: menus, comments, consent."""

    beside: bool
    """That it stands beside the article, such as a share bar."""

    content: bool
    """That it is the text of an article."""

    rank: int
    """How much they speak against it, from `UNNAMED` to `APART`."""


@lru_cache(maxsize=2048)
def verdict(names: str) -> Verdict:
    """What the names of a container or a block say, in lower case and with a space between."""
    if not names or names.isspace():
        return Verdict(apart=False, beside=False, content=False, rank=UNNAMED)
    words = _words(names)
    telling = _telling(names, words)
    padded = "" if _BEGINNINGS.isdisjoint(words) else f" {names}"
    apart = not _APART.isdisjoint(telling)
    beside = not _BESIDE.isdisjoint(telling) or _PHRASES.search(padded) is not None
    content = _CONTENT.search(padded) is not None
    rank = APART if apart else BESIDE if beside else CONTENT if content else PLAIN
    return Verdict(apart, beside, content, rank)


def is_apart(names: str) -> bool:
    """Whether class, id and role name what is never the article."""
    return verdict(names).apart


def _telling(names: str, words: list[str]) -> frozenset[str]:
    """The words in names that may speak against what they name; mostly none."""
    own = words if _TURNING.isdisjoint(words) else _words(_TURNED_ROUND.sub(" ", names))
    return _TELLING.intersection(own)


def _words(names: str) -> list[str]:
    return names.replace("-", " ").replace("_", " ").split()
