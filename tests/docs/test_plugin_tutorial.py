"""Who follows only the tutorial for plugins ends up with a plugin that works."""

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
    """The tests of the page pass, all three."""
    run = python(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "3 passed" in run.stdout


def test_its_own_tests_can_fail(folder):
    """They are no formality: with another XPath they fail."""
    plugin = folder / PLUGIN
    plugin.write_text(plugin.read_text().replace("data-title", "data-other"))
    assert python(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider").returncode == 1


def test_it_is_found_once_installed(folder):
    """With the entry point of the page's pyproject.toml, every parser finds the plugin."""
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    installed_beside(folder, project)
    show = "import newsmodel; print(*newsmodel.Parser().registry.plugins, sep='\\n')"
    run = python(folder, "-c", show)
    assert run.returncode == 0, run.stderr
    (record,) = (line for line in run.stdout.splitlines() if "harbour-gazette" in line)
    assert "extractor harbour_gazette.headline" in record
    assert project["name"] in record
    assert "problems=()" in record


def installed_beside(folder, project):
    """Write what an installer writes of a distribution: its name, version and entry points."""
    info = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    )
    (info / "entry_points.txt").write_text(
        "[newsmodel]\n"
        + "".join(f"{k} = {v}\n" for k, v in project["entry-points"]["newsmodel"].items())
    )
