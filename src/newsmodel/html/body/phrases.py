"""Standing phrases of the press's own voice: labels of teasers, prompts, credits, rights.

Each is told by how it begins or ends, not by whether a word occurs in it: articles speak of
newsletters and of copyright too.
"""

import re
from typing import Final

# Beginnings are looked for in lower case: to leave the case to the pattern takes thrice as long.

_LABEL: Final = re.compile(
    r"(?:related|recommended|trending|promoted|sponsored|popular|advertisement|"
    r"read (?:next|more|also|this)|also read|see also|further reading|next (?:up|story)|up next|"
    r"more (?:from|on|in|about|like|stories|news|coverage|for you|to (?:read|explore))|"
    r"(?:most|latest|top) (?:read|popular|viewed|shared|news|stories|headlines|posts)|"
    r"you (?:may|might)(?: also)? (?:like|enjoy|be interested)|don['’]t miss|must reads?|"
    r"editors?['’]?s? (?:picks?|choice|recommendations?)|in case you missed|"
    r"about the (?:author|writer)|(?:recommended|picked) (?:by|for)|what to read next|"
    r"share (?:this|on|via)|follow us|comments?$|leave a (?:comment|reply)|"
    r"join the (?:conversation|discussion)|"
    r"mehr (?:zum thema|von|aus)|lesen sie auch|das könnte sie|auch interessant|zum thema|"
    r"(?:à )?lire aussi|sur le même sujet|te puede interesar|lea también|leer más|"
    r"leggi anche|potrebbe interessarti|lees ook|leia (?:também|mais)|läs (?:mer|också))\b"
)
_PROMPT: Final = re.compile(
    r"(?:subscribe|sign up|signup|register|log in|click here|tap here|download (?:the|our)|"
    r"get (?:the|our|your) [\w' ]{0,40}(?:newsletter|app|inbox|updates|alerts|delivered)|"
    r"(?:like|follow|join|find) (?:us|our)\b|"
    r"join (?:our|the) [\w ]{0,20}(?:newsletter|channel|whatsapp|telegram)|"
    r"want more|support our|become a (?:member|subscriber)|enter your email|"
    r"this (?:newsletter|site|website|page) (?:may|uses|contains|is)|"
    r"by (?:signing|subscribing|clicking)|"
    r"have a (?:tip|story|question)|got a tip|send (?:tips|your)|"
    r"(?:newsletter|jetzt) (?:abonnieren|bestellen)|abonniere|inscrivez-vous|suscríbe|iscriviti)\b"
)
_RIGHTS: Final = re.compile(
    r"^(?:©|\(c\)|copyright\b)\s*(?:©\s*)?(?:\d{4}|by\b)|"
    r"\ball rights reserved\b|\balle rechte vorbehalten\b|"
    r"\btous droits réservés\b|\btodos los derechos reservados\b|"
    r"\bmay not be (?:published|reproduced|reprinted|copied)\b",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(
    r"^(?:(?:photo|image|picture|video|illustration|graphic|screenshot)s?(?:\s(?:credit|by|from|via|"
    r"courtesy)\b|\s?:)|(?:credit|courtesy|foto|bild|crédit|quelle)s?\s?:)|"
    r"\b(?:photo|image|picture|illustration)s? (?:by|credit|courtesy)\b[^.]{0,60}$|"
    r"(?:/|via |\(|^(?-i:[A-Z][\w.'’-]{0,20}\s){0,4})\s?"
    r"(?:getty images|shutterstock|afp|ap photo|reuters|istock)\)?\.?$",
    re.IGNORECASE,
)
_PICTURES: Final = ("photo", "image", "picture", "illustration")
_CREDIT_BEGINNINGS: Final = (
    *_PICTURES, "video", "graphic", "screenshot", "credit", "courtesy", "foto", "bild", "crédit",
    "quelle",
)  # fmt: skip
_AGENCIES: Final = ("getty images", "shutterstock", "afp", "ap photo", "reuters", "istock")
_LABELS: Final = (
    "Читайте также", "Читайте ещё", "Смотрите также", "Также по теме", "Материалы по теме",
    "Читайте також", "Прочетете също", "Διαβάστε επίσης", "Δείτε επίσης", "Přečtěte si",
    "Przeczytaj też", "Zobacz także", "Czytaj także", "İlgili haber", "Bunlar da ilgi",
    "Liên quan", "Xem thêm", "Đọc thêm", "関連記事", "関連ニュース", "あわせて読みたい",
    "人気記事", "相关阅读", "相关新闻", "相关文章", "推荐阅读", "延伸閱讀", "延伸阅读",
    "相關新聞", "相關文章", "관련기사", "관련 기사", "관련뉴스", "추천기사", "많이 본",
    "ข่าวที่เกี่ยวข้อง", "เรื่องที่เกี่ยวข้อง", "อ่านเพิ่มเติม", "اقرأ أيض", "اقرأ المزيد",
    "مواضيع ذات صلة", "أخبار ذات صلة", "بیشتر بخوانید", "مطالب مرتبط", "קראו גם", "קרא גם",
    "כתבות נוספות", "עוד בנושא", "यह भी पढ़ें", "ये भी पढ़ें", "আরও পড়ুন",
    "மேலும் படிக்க", "По теме:", "おすすめ記事", "Související články",
)  # fmt: skip
"""The same as labels in scripts, or with letters, that English does not have."""

_LONGEST_LABEL: Final = 60
_LONGEST_PROMPT: Final = 320
_LONGEST_CREDIT: Final = 260


def is_teaser_label(text: str) -> bool:
    """Whether a short line announces other articles, or what stands below an article."""
    return _is_label(text, text.lower())


def is_prompt(text: str) -> bool:
    """Whether a paragraph asks the reader to subscribe, to follow or to write."""
    return len(text) <= _LONGEST_PROMPT and _PROMPT.match(text.lower()) is not None


def _is_label(text: str, lowered: str) -> bool:
    if len(text) > _LONGEST_LABEL:
        return False
    return _LABEL.match(lowered) is not None or (not text.isascii() and text.startswith(_LABELS))


def _is_rights_notice(text: str, lowered: str) -> bool:
    """Whether a paragraph states the rights in the page."""
    return _may_state_rights(lowered) and _RIGHTS.search(text) is not None


def _is_credit(text: str, lowered: str) -> bool:
    """Whether a line names who made a picture."""
    return (
        len(text) <= _LONGEST_CREDIT and _may_credit(lowered) and _CREDIT.search(text) is not None
    )


# Quick looks for words without which a pattern cannot match: written out, they are the quickest.


def _may_state_rights(lowered: str) -> bool:
    """Whether a paragraph holds a word of a notice of rights, or begins with one."""
    return (
        "rights" in lowered
        or "rech" in lowered  # Rechte, derechos
        or "droits" in lowered
        or "may not" in lowered
        or lowered.startswith(("©", "(c)", "copyright"))
    )


def _may_credit(lowered: str) -> bool:
    """Whether a line begins, goes on or ends like one that names who made a picture."""
    if lowered.startswith(_CREDIT_BEGINNINGS) or lowered.rstrip(").").endswith(_AGENCIES):
        return True
    is_given = " by" in lowered or " credit" in lowered or " courtesy" in lowered
    return is_given and any(map(lowered.__contains__, _PICTURES))


NO_PHRASE, LABEL, PROMPT, RIGHTS, CREDIT = range(5)
"""The kinds of standing phrases, from `standing_phrase`."""


def standing_phrase(text: str) -> int:
    """Which kind of standing phrase a text is; 0 for none."""
    if len(text) > _LONGEST_PROMPT:
        return NO_PHRASE
    lowered = text.lower()
    if _is_label(text, lowered):
        return LABEL
    if _PROMPT.match(lowered):
        return PROMPT
    if _is_rights_notice(text, lowered):
        return RIGHTS
    return CREDIT if _is_credit(text, lowered) else NO_PHRASE
