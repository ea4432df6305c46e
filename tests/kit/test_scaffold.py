"""``newsmodel plugin new``: what it writes is a whole distribution, and its own tests pass."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from newsmodel.cli import main
from newsmodel.kit.scaffold import write_plugin
from newsmodel.plugin import PluginError


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The folder of a plugin that was just written."""
    folder = tmp_path_factory.mktemp("plugins")
    write_plugin("lock-keeper", folder, site="*.lock-keeper.example")
    return folder / "newsmodel-lock-keeper"


def install(folder):
    """Write into its source what an installer writes: name, version and entry points."""
    project = tomllib.loads((folder / "pyproject.toml").read_text())["project"]
    info = folder / "src" / "newsmodel_lock_keeper-0.1.0.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
        + "".join(f"Requires-Dist: {each}\n" for each in project["dependencies"])
    )
    points = "".join(f"{k} = {v}\n" for k, v in project["entry-points"]["newsmodel"].items())
    (info / "entry_points.txt").write_text(f"[newsmodel]\n{points}")


def run(folder, *arguments):
    """Run Python in the folder, with the plugin's source on its path."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_it_is_complete(written):
    """Source, tests, a golden case, a README and a file for the CI are there."""
    files = {path.relative_to(written).as_posix() for path in written.rglob("*") if path.is_file()}
    assert files >= {
        ".github/workflows/test.yml",
        ".gitignore",
        "README.md",
        "pyproject.toml",
        "seeds/first-story/expected.json",
        "seeds/first-story/meta.toml",
        "seeds/first-story/source.html",
        "src/newsmodel_lock_keeper/__init__.py",
        "src/newsmodel_lock_keeper/py.typed",
        "tests/test_contract.py",
    }


def test_no_place_is_left_open(written):
    """Every word of the template that stands for another one was filled in."""
    for path in written.rglob("*"):
        assert not re.search(r"@[A-Z]+@|\.template$", str(path))
        if path.is_file():
            assert not re.search(r"@[A-Z]+@", path.read_text())


def test_its_own_tests_pass_at_once(written):
    """Golden case and contract are green, with the plugin found by its entry point."""
    install(written)
    tried = run(written, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    assert tried.returncode == 0, tried.stdout + tried.stderr
    assert "first-story" in run(written, "-m", "pytest", "--collect-only", "seeds").stdout


def test_its_own_tests_can_fail(written, tmp_path):
    """They are no formality: with rules for another markup the golden case fails."""
    write_plugin("lock-keeper", tmp_path, site="*.lock-keeper.example")
    folder = tmp_path / "newsmodel-lock-keeper"
    install(folder)
    module = folder / "src" / "newsmodel_lock_keeper" / "__init__.py"
    module.write_text(module.read_text().replace("h1 .title", "h1 .kicker"))
    tried = run(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", "seeds")
    assert tried.returncode == 1
    assert 'expected "Footbridge opens a month early", found "Building"' in tried.stdout


def test_it_is_seen_once_installed(written):
    """The list of plugins has it, with the distribution that it came with."""
    install(written)
    listed = run(written, "-m", "newsmodel", "plugins")
    assert "lock-keeper 0.1.0 — loaded, from newsmodel-lock-keeper" in listed.stdout
    assert "extractor newsmodel_lock_keeper" in listed.stdout


def test_the_source_keeps_to_the_rules_of_this_project(written):
    """What it writes is formatted, documented and free of what a linter finds."""
    config = Path(__file__).parents[2] / "pyproject.toml"
    source = str(written / "src")
    for arguments in (["check"], ["format", "--check"]):
        command = [sys.executable, "-m", "ruff", *arguments, "--config", str(config), source]
        tried = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        if "No module named ruff" in tried.stderr:
            pytest.skip("ruff is not installed: it comes with newsmodel[dev]")
        assert tried.returncode == 0, tried.stdout + tried.stderr


def test_the_command_says_what_to_do_next(tmp_path, capsys):
    """It lists the files, and the commands that come next."""
    assert main(["plugin", "new", "newsmodel-weir", "--folder", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert str(tmp_path / "newsmodel-weir" / "pyproject.toml") in out
    assert f"cd {tmp_path / 'newsmodel-weir'}" in out
    rules = tmp_path / "newsmodel-weir" / "src" / "newsmodel_weir" / "__init__.py"
    assert 'urls="*.weir.example"' in rules.read_text()


@pytest.mark.parametrize(
    ("name", "site", "message"),
    [
        ("Lock Keeper", None, "expected a name such as lock-keeper"),
        ("../up", None, "expected a name such as lock-keeper"),
        ("html", None, "html is built in"),
        ("weir", "https://weir.example/", "expected a host"),
    ],
)
def test_what_cannot_be_a_name_is_refused(tmp_path, name, site, message):
    """Nothing is written then."""
    with pytest.raises(PluginError, match=message):
        write_plugin(name, tmp_path, site=site)
    assert not list(tmp_path.iterdir())


def test_nothing_is_overwritten(tmp_path, capsys):
    """A folder that is there is left alone, and the command fails."""
    arguments = ["plugin", "new", "weir", "--folder", str(tmp_path)]
    assert main(arguments) == 0
    assert main(arguments) == 1
    assert "is there already" in capsys.readouterr().err
