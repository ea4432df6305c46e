"""The body of an article in its forms: HTML before plain text, and all of them kept alike."""

from collections.abc import Sequence
from typing import Final

from newsmodel.formats.lens import JsonNode
from newsmodel.formats.lens.json_members import Members
from newsmodel.formats.markup import plain_blocks, read_html_text, write_html
from newsmodel.formats.ninjs.variants import (
    BODIES,
    DESCRIPTIONS,
    HTML,
    Variant,
    add_variant,
    take_away,
    variants,
)
from newsmodel.formats.ninjs.vocabulary import (
    CHARACTER_COUNT,
    EVENT_DETAILS,
    TYPE,
    WORD_COUNT,
    Vocabulary,
)
from newsmodel.model import Article, Block

_ROLES: Final = ("main", "", "text", "richtext", "body")


def read_body(item: Members) -> tuple[Block, ...]:
    """The blocks of the form that says most of them: HTML, or else plain text.

    An event that is planned has no body; what describes it is its text.
    """
    chosen = _chosen(variants(item, BODIES)) or _definition(item)
    if chosen is None:
        return ()
    if chosen.is_markup:
        return read_html_text(chosen.text, noticed=item.noted)
    return plain_blocks(chosen.text)


def put_body(vocabulary: Vocabulary, item: JsonNode, article: Article) -> None:
    """Write the body in every form that said the same as the one that is read."""
    found = variants(Members(item, []), BODIES)
    chosen = _chosen(found)
    alike = [each for each in found if chosen and _letters(each) == _letters(chosen)]
    gone = [each for each in alike if not article.body or not (each.is_markup or article.text)]
    take_away(item, BODIES, gone)
    html = write_html(article.body)
    for each in alike:
        if each not in gone:
            each.holder[each.key] = html if each.is_markup else article.text
            _recount(each.holder, article.text)
    if article.body and len(gone) == len(alike):
        add_variant(vocabulary, item, BODIES, "main", html, HTML)


def _chosen(found: Sequence[Variant]) -> Variant | None:
    fit = [each for each in found if each.is_markup] or [each for each in found if each.is_plain]
    ranks = {role: rank for rank, role in enumerate(_ROLES)}
    return min(fit, key=lambda each: ranks.get(each.role, len(ranks)), default=None)


def _definition(item: Members) -> Variant | None:
    is_event = item.node.get(TYPE.names[0]) == "event" or EVENT_DETAILS.names[0] in item.node
    return _chosen(variants(item, DESCRIPTIONS)) if is_event else None


def _letters(form: Variant) -> str:
    """What it says without white space, which differs between forms."""
    return "".join(form.words.split())


def _recount(holder: JsonNode, text: str) -> None:
    """Mend the counts that stand beside a form."""
    counts = ((CHARACTER_COUNT, len(text)), (WORD_COUNT, len(text.split())))
    for member, count in counts:
        for name in member.spellings:
            if name in holder:
                holder[name] = count
