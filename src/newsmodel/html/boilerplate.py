"""What the names of containers say: words that the web uses for what is not the article.

A name is weak evidence: frameworks put ``sidebar`` or ``share`` on the container of the whole
page. `main_region` therefore overrules it where most of the page's prose lies inside.
"""

import re
from functools import lru_cache
from typing import Final

_BESIDE: Final = (
    "ad|ads|adsense|advert|advertise|advertisement|advertising|adslot|adunit|dfp|sponsor|sponsored|"
    "promo|promoted|promotion|promos|banner|billboard|"
    "aside|sidebar|rail|siderail|complementary|"
    "breadcrumb|breadcrumbs|pager|pagination|paginator|toolbar|skip|"
    "footer|colophon|masthead|contentinfo|"
    "related|relatedposts|relatedarticles|recommend|recommended|recommendation|recommendations|"
    "recirc|recirculation|readmore|morefrom|trending|popular|mostread|mostpopular|latest|upnext|"
    "teaser|teasers|promobox|crosslink|outbrain|taboola|"
    "share|shares|sharebar|sharing|sharethis|social|socials|addthis|addtoany|sharedaddy|follow|"
    "newsletter|newsletters|subscribe|subscription|signup|optin|mailchimp|donate|donation|"
    "popup|modal|overlay|lightbox|tooltip|toast|"
    "paywall|regwall|login|signin|register|"
    "byline|bylines|dateline|timestamp|postmeta|metadata|authorbox|authorbio|bio|biography|"
    "caption|captions|credit|credits|"
    "tag|tags|taglist|taxonomy|topics|keywords|categories|"
    "toc|rating|ratings|vote|poll|print|printonly|offscreen|disclaimer|copyright|"
    "screenreader|playlist|carousel|jukebox|ticker|infobox|factbox|navbox|editsection|reflist"
)
_PHRASES: Final = (
    r"sr-only|visually-?hidden|screen-reader|assistive-text|read-?(?:more|next|also)|"
    r"(?:more|latest|most|top|other)-(?:from|stories|news|articles|posts|popular|read|on)|"
    r"you-(?:may|might)|author-?(?:bio|box|info|card|profile|description|about)|about-?(?:the-)?author|"
    r"(?:post|entry|article|story|content)-?(?:meta|footer|tags|share|related|links|byline|info|actions|tools)|"
    r"(?<!\S)(?:widget|hidden|invisible)(?!\S)|sign-?up|opt-in|call-?to-?action|print-only|post-?nav|next-?(?:post|article)|prev-?(?:post|article)"
)
_START: Final = r"(?:^|[\s_-])(?<!with[_-])(?<!has[_-])(?<!no[_-])(?<!without[_-])(?<!is[_-])"
"""A word of a name begins here, and what stands before it does not turn it around."""

_PARTS: Final = re.compile(rf"{_START}(?:{_BESIDE}|{_PHRASES})(?=$|[\s_-])")
_APART: Final = re.compile(
    rf"{_START}(?:comment|comments|commentlist|commentarea|disqus|disqus_thread|respond|"
    r"discussion|livefyre|reactions|replies|nav|navbar|navigation|menu|"
    r"cookie|cookies|consent|gdpr|privacy|onetrust|didomi|truste|cmp)(?=$|[\s_-])"
)
_CONTENT: Final = re.compile(
    r"(?:^|[\s_-])(?:article-?(?:body|content|text|copy|main)|story-?(?:body|content|text|copy)|"
    r"(?:entry|post|page|body)-?(?:content|body|text|copy)|articlebody|storybody|maincontent|"
    r"main-?content|rich-?text|wysiwyg|body-?copy|content-?body|text-?body)(?=$|[\s_-])"
)


@lru_cache(maxsize=8192)
def is_beside(names: str) -> bool:
    """Whether class, id and role name something beside the article, such as a share bar."""
    return _PARTS.search(names) is not None


@lru_cache(maxsize=8192)
def is_apart(names: str) -> bool:
    """Whether class, id and role name what is never the article: menus, comments, consent."""
    return _APART.search(names) is not None


@lru_cache(maxsize=8192)
def is_content(names: str) -> bool:
    """Whether class, id and role name the text of an article."""
    return _CONTENT.search(names) is not None
