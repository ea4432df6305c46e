"""The accuracy gate lets nothing fall, lowers no floor, and notices when the data changed."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import floors
import gate
import scorer
from floors import Floors, LowerError
from scorer import Scores

METRICS = {
    "body_f1": 0.9417,
    "date_accuracy": 0.85,
    "date_false": 3,
    "date_none_pages": 9,
    "authors_false": 0,
    "authors_none_pages": 0,
    "crashes": 0,
    "body_empty": 2,
}
shares = st.integers(0, 10_000).map(lambda number: number / 10_000)


def measured(losses=(), **changes):
    """What the scorer says of one set, and of its pages."""
    metrics = {key: value for key, value in (METRICS | changes).items() if value is not None}
    return Scores(
        [{"set": "naeb_dev", "metrics": metrics}],
        [
            {"set": "naeb_dev", "id": name, "scores": {"body": {"loss": loss, "precision": 1}}}
            for name, loss in losses
        ],
    )


@pytest.fixture
def beside(tmp_path, monkeypatch):
    """A folder with a small set in it, in the place of the one beside the project."""
    pages = tmp_path / "data" / "naeb_dev" / "pages"
    pages.mkdir(parents=True)
    (pages / "a.html.gz").write_bytes(b"a page")
    (pages.parent / "gold.jsonl").write_text('{"id": "a"}\n')
    monkeypatch.setattr(gate, "DATA", tmp_path / "data")
    monkeypatch.setattr(gate, "SETS", ("naeb_dev",))
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.toml")
    monkeypatch.setattr(gate, "LAST", tmp_path / "build" / "accuracy.json")
    monkeypatch.setattr(gate, "why_not", lambda: None)
    monkeypatch.setattr(gate, "score", lambda _: measured())
    return tmp_path


def test_floors_are_what_is_reached_rounded_down(beside):
    """Figures that cannot go wrong, or are not watched, get none."""
    assert gate.main(["--raise"]) == 0
    [each] = floors.read(gate.FLOORS).values()
    assert each.figures == {
        "body_f1": 0.941,
        "date_accuracy": 0.85,
        "date_false": 3,
        "crashes": 0,
    }
    assert gate.main([]) == 0


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"body_f1": 0.9401}, "naeb_dev: body_f1 is 0.9401, its floor is at least 0.941"),
        ({"date_false": 4}, "naeb_dev: date_false is 4, its floor is at most 3"),
        ({"crashes": 1}, "naeb_dev: crashes is 1, its floor is at most 0"),
        ({"date_accuracy": None}, "naeb_dev: date_accuracy is nothing, its floor is at least 0.85"),
    ],
)
def test_what_falls_below_its_floor_is_told(beside, monkeypatch, capsys, change, told):
    """A share that is less, a count that is more, and a figure that is gone end it with 1."""
    gate.main(["--raise"])
    monkeypatch.setattr(gate, "score", lambda _: measured(**change))
    assert gate.main([]) == 1
    assert told in capsys.readouterr().out


def test_no_floor_is_lowered(beside, monkeypatch, capsys):
    """One figure that fell keeps all floors where they were, also those that could rise."""
    gate.main(["--raise"])
    before = gate.FLOORS.read_bytes()
    monkeypatch.setattr(gate, "score", lambda _: measured(body_f1=0.99, date_false=4))
    assert gate.main(["--raise"]) == 1
    assert gate.FLOORS.read_bytes() == before
    assert "floors are never lowered" in capsys.readouterr().out


def test_floors_rise(beside, monkeypatch):
    """What is better becomes the floor."""
    gate.main(["--raise"])
    monkeypatch.setattr(gate, "score", lambda _: measured(body_f1=0.9599, date_false=1))
    assert gate.main(["--raise"]) == 0
    [each] = floors.read(gate.FLOORS).values()
    assert (each.figures["body_f1"], each.figures["date_false"]) == (0.959, 1)


@given(st.lists(shares, min_size=1), shares)
def test_floors_only_rise(reached, figure):
    """Whatever is measured in turn, a floor is at most what was reached, and never falls."""
    kept = Floors("hash", {})
    for one in reached:
        before = kept.figures.get("body_f1", 0)
        try:
            kept = floors.raised("naeb_dev", kept, {"body_f1": one})
        except LowerError:
            assert one < before
        assert before <= kept.figures.get("body_f1", 0) <= max(before, one)


@pytest.mark.parametrize("name", ["gold.jsonl", "pages/a.html.gz", "pages/b.html.gz"])
def test_floors_of_other_pages_say_nothing(beside, capsys, name):
    """A page or its gold that changed, or a page more, ends the gate until floors are set anew."""
    gate.main(["--raise"])
    (beside / "data" / "naeb_dev" / name).write_text("another one")
    for arguments in ([], ["--raise"]):
        assert gate.main(arguments) == 1
        assert "the pages or the gold of naeb_dev changed" in capsys.readouterr().out


def test_new_pages_get_new_floors(beside, monkeypatch):
    """--renew sets floors anew where the pages changed, and nowhere else."""
    gate.main(["--raise"])
    monkeypatch.setattr(gate, "score", lambda _: measured(body_f1=0.8))
    assert gate.main(["--renew"]) == 1
    (beside / "data" / "naeb_dev" / "gold.jsonl").write_text("{}\n")
    assert gate.main(["--renew"]) == 0
    assert floors.read(gate.FLOORS)["naeb_dev"].figures["body_f1"] == 0.8
    assert gate.main([]) == 0


def test_where_there_are_no_pages_it_is_skipped(beside, monkeypatch, capsys):
    """It passes, and says why nothing was measured."""
    monkeypatch.setattr(gate, "why_not", scorer.why_not)
    monkeypatch.setattr(scorer, "DATA", scorer.ROOT.parent / "shared" / "nowhere")
    monkeypatch.setattr(scorer, "SCORER", scorer.ROOT / "Makefile")
    assert gate.main([]) == 0
    out = capsys.readouterr().out
    assert out == "accuracy: skipped: there is no shared/nowhere beside the project\n"


def test_the_pages_that_got_worse_are_told(beside, monkeypatch, capsys):
    """After a run that passed, the pages that lost more are listed, the worst first."""
    gate.main(["--raise"])
    monkeypatch.setattr(gate, "score", lambda _: measured([("a", 0.1), ("b", 0), ("c", 0.5)]))
    assert gate.main([]) == 0
    worse = measured([("a", 0.2), ("b", 0.9), ("c", 0.5)], body_f1=0.9)
    monkeypatch.setattr(gate, "score", lambda _: worse)
    capsys.readouterr()
    assert gate.main([]) == 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        "  naeb_dev/b: lost 0.00, now 0.90",
        "  naeb_dev/a: lost 0.10, now 0.20",
    ]
    kept = json.loads(gate.LAST.read_text())
    assert kept == {"naeb_dev/a": {"body": 0.1}, "naeb_dev/b": {}, "naeb_dev/c": {"body": 0.5}}


def test_without_an_earlier_run_it_says_so(beside, monkeypatch, capsys):
    """Then nothing is known of single pages."""
    gate.main(["--raise"])
    monkeypatch.setattr(gate, "score", lambda _: measured([("a", 1)], body_f1=0.1))
    assert gate.main([]) == 1
    assert "where an earlier run passed here" in capsys.readouterr().out


def test_every_set_has_its_floors():
    """The file of the project covers each set that is measured, and names no other figure."""
    kept = floors.read(gate.FLOORS)
    assert list(kept) == list(scorer.SETS)
    assert all(each.figures.keys() <= set(floors.FIGURES) for each in kept.values())
    assert all(each.figures for each in kept.values())
