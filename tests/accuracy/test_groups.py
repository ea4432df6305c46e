"""Figures by group: the worst group comes first, and pages are put where they belong."""

import gzip

import pytest

import groups


def page(identifier, status="ok", **losses):
    """What the scorer says of a page."""
    scores = {aspect: {"loss": loss} for aspect, loss in losses.items()}
    return {"set": "naeb_dev", "id": identifier, "status": status, "scores": scores}


def test_a_figure_is_the_mean_over_the_pages_that_have_gold():
    """What no page of the group has gold for is shown as a dash."""
    found = dict(
        zip(
            groups.ASPECTS,
            groups.figures([page("a", body=0.5, date=1.0), page("b", body=0.0)]),
            strict=True,
        )
    )
    assert found["body"] == (0.75, 2)
    assert found["date"] == (0.0, 1)
    assert found["image"] == (0.0, 0)


def test_the_worst_group_comes_first():
    """Groups without any figure come last."""
    pages = [page("a", "ok", body=0.1), page("b", "listing", body=0.9), page("c", "empty")]
    table = list(groups.lines(groups.grouped(pages, groups.KEYS["status"])))
    assert [line.split()[0] for line in table[1:]] == ["listing", "ok", "empty"]
    assert table[1].split()[1:4] == ["1", "0.100", "1"]
    assert set(table[3].split()[2:]) == {"-"}


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.northmoor.example/a/b", "northmoor.example"),
        ("http://news.northmoor.co.example:80/", "northmoor.co.example"),
        ("http://co.example/", "co.example"),
        (None, ""),
    ],
)
def test_a_site_is_its_registered_domain(monkeypatch, address, site):
    """As far as that can be told without a list."""
    monkeypatch.setattr(groups, "addresses", lambda: {("naeb_dev", "a"): address})
    assert groups.site_of(page("a")) == site


@pytest.mark.parametrize(
    ("html", "language"),
    [
        (b'<!doctype html><html class="js" lang="de-AT"><head>', "de"),
        (b"<HTML lang=SV>", "sv"),
        (b'<html><body lang="de">', "not stated"),
    ],
)
def test_the_language_is_what_the_root_states(tmp_path, monkeypatch, html, language):
    """Whatever its case and quotation marks."""
    monkeypatch.setattr(groups, "DATA", tmp_path)
    (tmp_path / "naeb_dev" / "pages").mkdir(parents=True)
    (tmp_path / "naeb_dev" / "pages" / "a.html.gz").write_bytes(gzip.compress(html))
    assert groups.language_of(page("a")) == language
