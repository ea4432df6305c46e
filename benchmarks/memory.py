"""What reading pages costs in memory: nothing stays behind, and no page takes many times its size.

Each figure is measured in a process of its own, from what Linux says of it; where /proc is not, it
is left out.
"""

import gzip
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import newsmodel
from measurement import Measurement, table
from pages import BESIDE, generated_page

_STATUS: Final = Path("/proc/self/status")
_MEGABYTE: Final = 1 << 20
_EARLY: Final = 1_000
_LATE: Final = 10_000
_LARGEST: Final = 8
_TIMES_ITS_BYTES: Final = 12
_BESIDES: Final = 20 * _MEGABYTE
_PARAGRAPHS_OF_FIVE_MEGABYTES: Final = 12_000
_SETS: Final = BESIDE.parents[1]


def measure() -> Iterator[Measurement]:
    """How much memory grows over many pages, and what the largest pages take at most."""
    if not _STATUS.exists():
        return
    yield Measurement(
        what=f"memory after {_LATE:,} pages, of that after {_EARLY:,}",
        value=elsewhere("growth"),
        unit="x",
        most=1.1,
    )
    yield Measurement(
        what="memory for one page, of 12 times its bytes and 20 MB",
        value=max(elsewhere("share", file) for file in large_pages()),
        unit="x",
        most=1,
    )


def elsewhere(name: str, *arguments: str) -> float:
    """What a function of this module gives in a new process."""
    command = [sys.executable, __file__, name, *arguments]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def growth() -> float:
    """The memory that is held after many pages, as a multiple of that after some."""
    files = sorted(_SETS.glob("*/pages/*.html.gz"))
    early = 0
    for count in range(1, _LATE + 1):
        page = _read(files[count % len(files)]) if files else generated_page(count % 80)
        newsmodel.parse(page, annotate=False)
        if count == _EARLY:
            early = _held("VmRSS")
    return _held("VmRSS") / early


def share(file: str) -> float:
    """What the parse of a large page takes at its peak, as a share of what it may take."""
    page = _read(Path(file)) if file else generated_page(_PARAGRAPHS_OF_FIVE_MEGABYTES)
    newsmodel.parse(generated_page(1), annotate=False)
    before = _held("VmRSS")
    Path("/proc/self/clear_refs").write_text("5")  # forget the peak so far
    newsmodel.parse(page, annotate=False)
    return (_held("VmHWM") - before) / (_TIMES_ITS_BYTES * len(page) + _BESIDES)


def large_pages() -> list[str]:
    """The files of the largest real pages, and nothing for a page of five megabytes."""
    files = sorted(_SETS.glob("*/pages/*.html.gz"), key=lambda file: file.stat().st_size)
    return ["", *map(str, files[-_LARGEST:])]


def _read(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())


def _held(kind: str) -> int:
    """A figure of /proc/self/status, in bytes."""
    [line] = [each for each in _STATUS.read_text().splitlines() if each.startswith(f"{kind}:")]
    return int(line.split()[1]) << 10


_FUNCTIONS: Final[dict[str, Callable[..., float]]] = {"growth": growth, "share": share}

if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(_FUNCTIONS[sys.argv[1]](*sys.argv[2:]))
    else:
        print(table(measure()))
