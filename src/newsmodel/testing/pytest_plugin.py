"""The pytest plugin: each golden folder becomes one test for each field, and one for what is more.

It is there wherever ``newsmodel[testing]`` is installed, and does nothing unless asked::

    [tool.pytest.ini_options]
    newsmodel_golden = ["tests/golden"]

``pytest --newsmodel-record`` writes what is read now as what is expected, and shows the difference.
Nothing of newsmodel is imported before there is a folder to look at.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from newsmodel.pipeline.result import ParseResult
    from newsmodel.testing.golden import Case

_META = "meta.toml"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option that records, and the setting that says where the folders lie."""
    group = parser.getgroup("newsmodel")
    group.addoption(
        "--newsmodel-record",
        action="store_true",
        help="write what newsmodel reads now as expected.json of the golden folders",
    )
    parser.addini(
        "newsmodel_golden",
        type="paths",
        default=[],
        help="folders of golden cases, each case a folder with source.*, meta.toml, expected.json",
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A case for each meta.toml below the folders."""
    if file_path.name != _META:
        return None
    folders: list[Path] = parent.config.getini("newsmodel_golden")
    if not any(folder in file_path.parents for folder in folders):
        return None
    return GoldenFolder.from_parent(parent, path=file_path)


class GoldenFolder(pytest.File):
    """A folder with a source and what is expected of it."""

    case: "Case"

    def collect(self) -> Iterator[pytest.Item]:
        """A test for the status, one for each field, and one for what is more than expected."""
        import tomllib

        from newsmodel.testing.golden import Case

        self.case = Case(self.path.parent, tomllib.loads(self.path.read_text(encoding="utf-8")))
        if self.config.getoption("newsmodel_record"):
            yield Recording.from_parent(self, name="recorded")
            return
        for key in ("status", "format"):
            if key in self.case.meta:
                yield Judgement.from_parent(self, name=key)
        for name in self.case.expected() or {}:
            yield Field.from_parent(self, name=name)
        yield NothingMore.from_parent(self, name="nothing more")

    def result(self) -> "ParseResult":
        """What is read; once for all tests of the folder."""
        if not hasattr(self, "_result"):
            self._result = self.case.parse()
        return self._result

    def found(self) -> dict[str, Any]:
        """What is read, as it is recorded."""
        from newsmodel.testing.golden import as_recorded

        return as_recorded(self.result())


class GoldenItem(pytest.Item):
    """A test of a golden folder."""

    parent: GoldenFolder

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The difference alone: the traceback leads to nowhere but here."""
        if isinstance(excinfo.value, AssertionError):
            return f"{self.parent.path.parent}\n{excinfo.value}"
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Where the test lies, and what it is called."""
        return self.path, None, f"{self.path.parent.name}: {self.name}"


class Judgement(GoldenItem):
    """What the document was found to be: its status or its format."""

    def runtest(self) -> None:
        """Compare it with what meta.toml says."""
        expected, found = self.parent.case.meta[self.name], getattr(self.parent.result(), self.name)
        if expected != found:
            raise AssertionError(f"{self.name}: expected {expected}, found {found}")


class Field(GoldenItem):
    """One field of the article."""

    def runtest(self) -> None:
        """Compare it with what was recorded."""
        from newsmodel.testing.golden import differences

        expected, found = self.parent.case.expected() or {}, self.parent.found()
        both = (
            {self.name: each[self.name]} if self.name in each else {} for each in (expected, found)
        )
        _demand_none(differences(*both))


class NothingMore(GoldenItem):
    """That nothing is found which was not reviewed."""

    def runtest(self) -> None:
        """Compare the names of what was found with those of what was recorded."""
        expected = self.parent.case.expected()
        if expected is None:
            raise AssertionError("nothing is recorded yet: run pytest --newsmodel-record")
        found = self.parent.found()
        _demand_none([f"{name}: found {found[name]!r}" for name in found if name not in expected])


class Recording(GoldenItem):
    """Writes what is read as what is expected."""

    def runtest(self) -> None:
        """Record it, and keep the difference for the report."""
        from newsmodel.testing.golden import differences

        case = self.parent.case
        told = differences(case.expected() or {}, self.parent.found())
        case.record(self.parent.result())
        self.add_report_section("call", "recorded", "\n".join(told) or "as before")
        self.config.stash.setdefault(_RECORDED, []).extend(
            f"{case.name}: {each}" for each in told or ["as before"]
        )


_RECORDED = pytest.StashKey[list[str]]()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """What was recorded: read it before it is committed."""
    recorded = config.stash.get(_RECORDED, [])
    if recorded:
        terminalreporter.section("newsmodel: recorded")
        for line in recorded:
            terminalreporter.write_line(line)


def _demand_none(differences: list[str]) -> None:
    if differences:
        raise AssertionError("\n".join(differences))
