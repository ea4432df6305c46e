"""When two values say the same, though they are not written the same."""

import unicodedata
from collections.abc import Hashable
from typing import Final

from newsmodel.model import Contributor, Instant, Organisation, Precision

_COARSE: Final = (Precision.YEAR, Precision.MONTH)
_MACROLANGUAGES: Final = {"nb": "no", "nn": "no"}
_TYPOGRAPHY: Final = str.maketrans("‘’‚‛“”„‟‐‑‒–—―", "''''\"\"\"\"------")


def agreement_key(value: object) -> Hashable:
    """Equal for values that say the same.

    Texts agree but for case, white space and typographic variants of quotation marks and dashes;
    instants when they are of the same day, as far as their precision goes; contributors when their
    names do, in order; organisations when their names do. Everything else agrees when it is equal.
    """
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Instant):
        return str(value) if value.precision in _COARSE else value.value.date()
    if isinstance(value, Organisation):
        return plain(value.name)
    if isinstance(value, tuple) and value and all(isinstance(item, Contributor) for item in value):
        return tuple(plain(item.name) for item in value)
    return value


def detail(value: object) -> int:
    """How much more a value says than others that agree with it.

    An instant with a time of day, and with its zone; an organisation with its address and logo;
    contributors with their job titles and addresses.
    """
    if isinstance(value, Instant):
        return value.precision.has_time + value.zone_known
    if isinstance(value, Organisation):
        return (value.url is not None) + (value.logo is not None)
    if isinstance(value, tuple):
        return sum(_known(item) for item in value if isinstance(item, Contributor))
    return 0


def _known(one: Contributor) -> int:
    return sum(value is not None for value in (one.job_title, one.url, one.email))


def language_key(value: object) -> Hashable:
    """Equal for BCP 47 tags of one language, whatever region or script they name."""
    language = str(value).partition("-")[0].lower()
    return _MACROLANGUAGES.get(language, language)


def language_detail(value: object) -> int:
    """How many subtags a BCP 47 tag has, and whether it tells two Norwegian languages apart."""
    tag = str(value)
    return tag.count("-") + (tag.partition("-")[0].lower() in _MACROLANGUAGES)


def plain(text: str) -> str:
    """A text without the variants that do not matter for agreement."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_TYPOGRAPHY))
    return " ".join(text.casefold().split())
