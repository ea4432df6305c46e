"""Which language a text is in, told by its script and its small words.

A modest identifier for the languages of much of the news, without a model: it is sure for texts of
some sentences and silent for a few words. What a document declares weighs more.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any, Final

from newsmodel.model import Candidate, Evidence, joined_text
from newsmodel.plugin import Document, extractor

_READ_CHARACTERS: Final = 1500
_LEAST_WORDS: Final = 12
_LEAST_SHARE: Final = 0.12
"""In running text of any of the languages, more than a quarter of the words are small words."""

_LEAD: Final = 1.15
"""By which factor the best language must be ahead of the next."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_SCRIPTS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    # Kana before Han: Japanese is written in both.
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("pa", re.compile("[\u0a00-\u0a7f]")),
    ("gu", re.compile("[\u0a80-\u0aff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("te", re.compile("[\u0c00-\u0c7f]")),
    ("kn", re.compile("[\u0c80-\u0cff]")),
    ("ml", re.compile("[\u0d00-\u0d7f]")),
    ("si", re.compile("[\u0d80-\u0dff]")),
    ("lo", re.compile("[\u0e80-\u0eff]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("am", re.compile("[\u1200-\u137f]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    # Letters that Arabic lacks before those that it has: of Urdu, then of Urdu and Persian.
    ("ur", re.compile("[\u0679\u0688\u0691\u06ba\u06be\u06d2]")),
    ("fa", re.compile("[\u067e\u0686\u06af\u06cc]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
)
_ANY_SCRIPT: Final = re.compile("|".join(pattern.pattern for _, pattern in _SCRIPTS))
_SCRIPT_SHARE: Final = 0.08
"""The share of letters that decides for a script; foreign names stay below it."""


@extractor(provides={"language"}, requires={"body"}, documents=Document, name="language.identified")
def identified(_: Document, known: Mapping[str, Any]) -> Iterator[Candidate]:
    """The language of the body."""
    found = identify(joined_text(known.get("body", ())))
    if found is not None:
        language, confidence, method = found
        evidence = Evidence(method=method)
        yield Candidate(field="language", value=language, confidence=confidence, evidence=evidence)


def identify(text: str) -> tuple[str, float, str] | None:
    """The BCP 47 tag, how sure it is, and by what; None where the text does not tell."""
    sample = text[:_READ_CHARACTERS]
    return _by_script(sample) or _by_words(sample)


def _by_script(sample: str) -> tuple[str, float, str] | None:
    if sample.isascii() or _ANY_SCRIPT.search(sample) is None:
        return None
    letters = sum(map(len, _WORD.findall(sample)))
    for language, pattern in _SCRIPTS:
        if len(pattern.findall(sample)) > _SCRIPT_SHARE * letters:
            return language, 0.8, "script"
    return None


def _by_words(sample: str) -> tuple[str, float, str] | None:
    words = _WORD.findall(sample.lower())
    total = len(words)
    if total < _LEAST_WORDS:
        return None
    hits: defaultdict[str, int] = defaultdict(int)
    votes: defaultdict[str, float] = defaultdict(float)
    lists = _languages_by_word()
    for word, count in Counter(filter(lists.__contains__, words)).items():
        languages = lists[word]
        for language in languages:
            hits[language] += count
            # A word of many languages says little about which it is.
            votes[language] += count / len(languages)
    ranked = sorted(votes, key=lambda language: (-votes[language], language))
    if not ranked or hits[ranked[0]] < _LEAST_SHARE * total:
        return None
    if len(ranked) > 1 and votes[ranked[0]] < _LEAD * votes[ranked[1]]:
        return None
    return ranked[0], min(0.9, 0.6 + hits[ranked[0]] / total), "function words"


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    """For each small word the languages that have it."""
    text = (files("newsmodel.language") / "lexicons" / "function_words.toml").read_text("utf-8")
    languages: dict[str, tuple[str, ...]] = {}
    for language, words in loads(text).items():
        for word in dict.fromkeys(words.split()):
            languages[word] = (*languages.get(word, ()), language)
    return languages
