"""Who follows only the tutorial for plugins ends up with a plugin that works."""

import json
import os
import subprocess
import sys
import tomllib

import pytest

import snippets

PAGE = snippets.ROOT / "docs" / "plugins" / "tutorial.md"
PLUGIN = "harbour_gazette.py"


@pytest.fixture
def folder(tmp_path):
    """A folder with the files that the page tells to write, and nothing else."""
    for snippet in snippets.snippets(PAGE):
        if snippet.file:
            (tmp_path / snippet.file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / snippet.file).write_text(snippet.code, encoding="utf-8")
    return tmp_path


def python(folder, *arguments):
    """Run Python in the folder, which is all that is added to what it can import."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_plugin_is_short():
    """Fifteen lines of code are enough: docstrings and blank lines not counted."""
    (code,) = (each.code for each in snippets.snippets(PAGE) if each.file == PLUGIN)
    lines = [line for line in code.splitlines() if line.strip() and '"""' not in line]
    assert len(lines) <= 15


def test_its_own_tests_pass(folder):
    """The tests of its second step pass, all three."""
    run = python(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"test_{PLUGIN}")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "3 passed" in run.stdout


def test_its_own_tests_can_fail(folder):
    """They are no formality: with another XPath they fail."""
    plugin = folder / PLUGIN
    plugin.write_text(plugin.read_text().replace("data-title", "data-other"))
    run = python(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"test_{PLUGIN}")
    assert run.returncode == 1


def test_the_golden_page_is_recorded_and_the_laws_hold(folder):
    """Once installed, the page's own headline is recorded, and every test passes."""
    installed_beside(folder)
    record = python(folder, "-m", "pytest", "-p", "no:cacheprovider", "--newsmodel-record", "seeds")
    assert record.returncode == 0, record.stdout + record.stderr
    expected = json.loads((folder / "seeds" / "pier" / "expected.json").read_text())
    assert expected["headline"] == "Second pier opens to the public"
    run = python(folder, "-m", "pytest", "-v", "-p", "no:cacheprovider")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "headline PASSED" in run.stdout
    assert "test_the_plugin_keeps_the_laws PASSED" in run.stdout


def test_the_doctor_finds_nothing_wrong(folder):
    """What the page tells to install is in order, and its rule is timed on the page."""
    installed_beside(folder)
    run = python(folder, "-m", "newsmodel", "plugins", "doctor", "seeds/pier/source.html")
    found = run.stdout[run.stdout.index("harbour-gazette 0.1.0 — loaded") :]
    assert found.splitlines()[1] == "  nothing is wrong with it"
    assert "harbour_gazette.headline (harbour-gazette)" in found


def test_it_is_found_once_installed(folder):
    """With the entry point of the page's pyproject.toml, every parser finds the plugin."""
    project = installed_beside(folder)
    show = "import newsmodel; print(*newsmodel.Parser().registry.plugins, sep='\\n')"
    run = python(folder, "-c", show)
    assert run.returncode == 0, run.stderr
    (record,) = (line for line in run.stdout.splitlines() if "harbour-gazette" in line)
    assert "extractor harbour_gazette.headline" in record
    assert project["name"] in record
    assert "problems=()" in record


def installed_beside(folder):
    """Write what an installer writes of a distribution: name, version, needs and entry points."""
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
        + "".join(f"Requires-Dist: {each}\n" for each in project["dependencies"])
    )
    (info / "entry_points.txt").write_text(
        "[newsmodel]\n"
        + "".join(f"{k} = {v}\n" for k, v in project["entry-points"]["newsmodel"].items())
    )
    return project
