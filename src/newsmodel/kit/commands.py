"""``newsmodel plugin new`` and ``newsmodel plugins doctor``."""

import argparse
import platform
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from newsmodel.version import __version__

Make = Callable[..., argparse.ArgumentParser]
"""Adds a command: ``(commands, name, run, purpose, exit_codes)``."""

EXIT_CODES_OF_PLUGINS: Final = """\
exit codes:
  0  nothing is wrong
  1  a plugin failed, or something is wrong with it
  2  the command was not understood
"""

_OK: Final = 0
_PROBLEMS: Final = 1
_SHOWN: Final = 5


def add_commands(commands: Any, plugins: argparse.ArgumentParser, make: Make) -> None:
    """Add ``plugin new`` to the commands, and ``doctor`` to the command ``plugins``."""
    plugin = commands.add_parser("plugin", help="start a plugin of your own")
    purpose = "write a distribution that passes its own tests at once"
    new = plugin.add_subparsers(title="commands", metavar="COMMAND", required=True).add_parser(
        "new", help=purpose, description=purpose[0].upper() + purpose[1:] + "."
    )
    new.set_defaults(run=_new)
    new.add_argument("name", metavar="NAME", help="what it is called, such as lock-keeper")
    new.add_argument("--site", metavar="HOST", help="the host it is for, such as *.example.org")
    new.add_argument(
        "--folder", metavar="PATH", type=Path, default=Path(), help="where to; by default here"
    )
    doctor = make(
        plugins.add_subparsers(title="commands", metavar="[COMMAND]"),
        "doctor",
        _doctor,
        "examine the installed plugins: versions, conflicts, laws, speed",
        EXIT_CODES_OF_PLUGINS,
    )
    doctor.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="what to time the extractors on"
    )


def _new(options: argparse.Namespace) -> int:
    from newsmodel.kit.scaffold import write_plugin

    try:
        written = write_plugin(options.name, options.folder, site=options.site)
    except OSError as error:
        return _refused(error)
    for path in written:
        _say(str(path))
    folder = options.folder / written[0].relative_to(options.folder).parts[0]
    _say(f"\nNext:\n  cd {folder}")
    _say('  python -m pip install --editable ".[testing]"\n  python -m pytest')
    return _OK


def _doctor(options: argparse.Namespace) -> int:
    from newsmodel.kit.doctor import examine
    from newsmodel.kit.laws import can_be_tried
    from newsmodel.pipeline.parser import Parser
    from newsmodel.plugin import API_VERSION

    parser = Parser(options.plugin, disable=options.disable)
    _say(f"newsmodel {__version__}, plugin API {API_VERSION}, Python {platform.python_version()}\n")
    findings = list(examine(parser.registry))
    for finding in findings:
        _show(finding)
    if not findings:
        _say("no plugins are installed")
    if not can_be_tried():
        _say("the laws were not tried: pip install 'newsmodel[testing]'")
    try:
        for name, data in _documents(options.files):
            _show_timings(parser, name, data)
    except OSError as error:
        return _refused(error)
    return _OK if all(finding.is_healthy for finding in findings) else _PROBLEMS


def _show(finding: Any) -> None:
    plugin = finding.plugin
    version = f" {plugin.version}" if plugin.version else ""
    _say(f"{plugin.name}{version} — {plugin.state}, from {plugin.origin}")
    for problem in finding.problems:
        _say(f"  ! {problem}")
    if finding.is_healthy:
        _say("  nothing is wrong with it" if plugin.state == "loaded" else "  not examined")


def _show_timings(parser: Any, name: str, data: bytes) -> None:
    from newsmodel.kit.speed import timings

    _say(f"\nthe slowest extractors on {name}, and those of plugins:")
    for rank, timing in enumerate(timings(parser, data)):
        if rank < _SHOWN or not timing.built_in:
            _say(f"  {timing.milliseconds:8.3f} ms  {timing.name} ({timing.plugin})")


def _refused(error: OSError) -> int:
    print(f"newsmodel: {error.filename}: {error.strerror or error}", file=sys.stderr)
    return _PROBLEMS


def _documents(given: list[Path]) -> list[tuple[str, bytes]]:
    if given:
        return [(str(path), path.read_bytes()) for path in given]
    from importlib.resources import files

    story = files("newsmodel.kit").joinpath(
        "template", "seeds", "first-story", "source.html.template"
    )
    return [("a short page", story.read_bytes())]


def _say(line: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    print(line.encode(encoding, "replace").decode(encoding))
