"""Runs every benchmark and prints one table; a line with ``!`` misses its bar.

The figures hold for the machine and the moment. Multiples of something measured in the same run
travel better than milliseconds.
"""

import argparse
import sys
from importlib import import_module
from pathlib import Path

from measurement import table

_SUPPORT = {"hostile", "measurement", "pages"}
"""Modules that measure nothing."""


def main() -> int:
    """Run the benchmarks named on the command line, or all; 1 when a bar is missed."""
    here = Path(__file__).parent
    names = sorted({path.stem for path in here.glob("[a-z]*.py")} - _SUPPORT)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("benchmark", nargs="*", help=f"one of {', '.join(names)}")
    chosen = parser.parse_args().benchmark or names
    rows = [row for name in chosen for row in import_module(name).measure()]
    print(table(rows))
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
