"""A new plugin as a complete distribution, written from the template that lies beside this."""

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from newsmodel.pipeline.parser import BUILT_IN
from newsmodel.plugin import PluginError
from newsmodel.version import __version__

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_HOST: Final = re.compile(r"(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)
_SUFFIX: Final = ".template"
_HIDDEN: Final = "dot-"
_PREFIX: Final = "newsmodel-"


def write_plugin(name: str, folder: Path, *, site: str | None = None) -> list[Path]:
    """Write a distribution that passes its own tests at once.

    Args:
        name: what the plugin is called, such as ``lock-keeper``; the distribution is called
            ``newsmodel-lock-keeper``, its module ``newsmodel_lock_keeper``.
        folder: where a folder with the distribution's name is made.
        site: the host that the rules are for, such as ``*.lock-keeper.example``.

    Returns:
        The files that were written.

    Raises:
        PluginError: when the name or the host is none, or the folder is there already.
    """
    words = _words(name, site)
    target = folder / words["DISTRIBUTION"]
    if target.exists():
        raise PluginError(f"{target} is there already; choose another name or folder")
    written: list[Path] = []
    for path, content in _template(files("newsmodel.kit").joinpath("template"), Path()):
        file = target / _filled(str(path), words)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_filled(content, words), encoding="utf-8")
        written.append(file)
    return written


def _words(name: str, site: str | None) -> Mapping[str, str]:
    """What stands in the places of the template."""
    short = name.removeprefix(_PREFIX)
    if not _NAME.fullmatch(short):
        raise PluginError(f"expected a name such as lock-keeper, in lower case, got {name!r}")
    if f"newsmodel.{short}" in BUILT_IN:
        raise PluginError(f"{short} is built in; choose another name")
    pattern = site or f"*.{short}.example"
    if not _HOST.fullmatch(pattern):
        raise PluginError(f"expected a host such as *.lock-keeper.example, got {site!r}")
    return {
        "NAME": short,
        "DISTRIBUTION": _PREFIX + short,
        "MODULE": (_PREFIX + short).replace("-", "_"),
        "TITLE": short.replace("-", " ").title(),
        "SITE": pattern,
        "HOST": pattern.removeprefix("*."),
        "VERSION": __version__,
    }


def _filled(text: str, words: Mapping[str, str]) -> str:
    return re.sub(r"@([A-Z]+)@", lambda found: words[found[1]], text)


def _template(folder: Traversable, path: Path) -> Iterator[tuple[Path, str]]:
    """The files of the template with the paths that they are to have."""
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = each.name.replace("MODULE", "@MODULE@")
        if name.startswith(_HIDDEN):
            name = f".{name.removeprefix(_HIDDEN)}"
        if each.is_dir():
            yield from _template(each, path / name)
        elif name.endswith(_SUFFIX):
            yield path / name.removesuffix(_SUFFIX), each.read_text(encoding="utf-8")
