"""The address patterns of extractors."""

import pytest

from newsmodel.plugin.urls import matches

FITTING = [
    ("*.example.com", "https://news.example.com/a/b?c=d"),
    ("*.example.com", "https://example.com/"),
    ("*.example.com", "http://NEWS.Example.COM:8080/x"),
    ("example.com/news/*", "https://example.com/news/2024/story"),
    ("https://example.com/news/*", "http://example.com/news/x"),
    ("*", "https://anything.test/x"),
    ("example.com", "example.com/path"),
]
NOT_FITTING = [
    ("*.example.com", "https://example.com.evil.test/"),
    ("*.example.com", "https://badexample.com/"),
    ("example.com", "https://www.example.com/"),
    ("example.com/news/*", "https://example.com/sport/x"),
    ("example.com", "http://[broken"),
    ("example.com", None),
    ("*", None),
]


@pytest.mark.parametrize(("pattern", "url"), FITTING)
def test_addresses_that_fit(pattern, url):
    """Scheme, port, query and case of the host do not matter; a bare host fits every path."""
    assert matches((pattern,), url)


@pytest.mark.parametrize(("pattern", "url"), NOT_FITTING)
def test_addresses_that_do_not_fit(pattern, url):
    """A pattern needs an address, of that very host."""
    assert not matches((pattern,), url)


def test_no_pattern_fits_everything():
    """An extractor without patterns is for every document."""
    assert matches((), None)
