"""The pytest plugin makes tests of golden folders, and records them."""

import os
import subprocess
import sys

import pytest

PAGE = (
    "<html lang='en'><head><title>Tram runs again</title></head><body><article>"
    "<h1>Tram runs again</h1><p>The tram to the harbour of Northmoor runs again, the council said "
    "on Monday. It had stood still for three weeks after the flood of the old depot.</p>"
    "<p>Passengers with a yearly ticket are to get ten crowns back, the council said, and the "
    "driver of the first tram got a bunch of flowers.</p></article></body></html>"
)


@pytest.fixture
def project(tmp_path):
    """A project with one golden folder, whose result is not recorded yet."""
    case = tmp_path / "golden" / "tram"
    case.mkdir(parents=True)
    (case / "source.html").write_text(PAGE)
    (case / "meta.toml").write_text('about = "a tram"\nstatus = "ok"\nformat = "html"\n')
    (tmp_path / "pytest.ini").write_text("[pytest]\nnewsmodel_golden = golden\n")
    return tmp_path


def run(project, *arguments):
    """Run pytest in the project, with this plugin and no other; status and output."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "newsmodel.testing.pytest_plugin", *arguments],
        cwd=project,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_way_of_a_case(project):
    """Not recorded it fails; recorded it has a test for each field; changed, one of them fails."""
    status, output = run(project)
    assert status == 1
    assert "nothing is recorded yet: run pytest --newsmodel-record" in output

    status, output = run(project, "--newsmodel-record")
    assert status == 0, output
    assert 'tram: headline: expected nothing, found "Tram runs again"' in output
    expected = project / "golden" / "tram" / "expected.json"
    assert "The tram to the harbour" in expected.read_text()

    status, output = run(project, "-v")
    assert status == 0, output
    assert "headline PASSED" in output
    assert "nothing more PASSED" in output

    expected.write_text(expected.read_text().replace("Tram runs again", "Tram stands still"))
    status, output = run(project)
    assert status == 1
    assert 'headline: expected "Tram stands still", found "Tram runs again"' in output
    assert "1 failed" in output


def test_what_is_more_is_told(project):
    """A field that was not reviewed fails the case."""
    run(project, "--newsmodel-record")
    expected = project / "golden" / "tram" / "expected.json"
    expected.write_text('{"headline": "Tram runs again"}')
    status, output = run(project)
    assert status == 1
    assert "body: found" in output
    assert "headline" not in output.partition("FAILURES")[2].partition("short test summary")[0]


def test_a_wrong_status_is_told(project):
    """The status of meta.toml is a test of its own."""
    run(project, "--newsmodel-record")
    meta = project / "golden" / "tram" / "meta.toml"
    meta.write_text(meta.read_text().replace('"ok"', '"listing"'))
    status, output = run(project)
    assert status == 1
    assert "status: expected listing, found ok" in output


def test_other_projects_are_left_alone(project):
    """Without the setting nothing is collected."""
    (project / "pytest.ini").write_text("[pytest]\n")
    status, output = run(project)
    assert status == 5, output


def test_it_is_light():
    """Loading the plugin imports neither Hypothesis nor the parsers."""
    code = (
        "import sys, newsmodel.testing.pytest_plugin\n"
        "heavy = {'hypothesis', 'lxml', 'cattrs', 'newsmodel.pipeline'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_folder_without_a_document_says_so(project):
    """Who forgot the document is told what is missing."""
    (project / "golden" / "tram" / "source.html").unlink()
    code, output = run(project)
    assert code == 1
    assert "a golden folder needs a document, source.*" in output
