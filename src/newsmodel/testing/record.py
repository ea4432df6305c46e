"""``python -m newsmodel.testing.record FOLDER…``: write what is read now as what is expected.

Read the difference that it makes before it is committed: it is the review.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from newsmodel.testing.golden import find_cases


def main(arguments: Sequence[str] | None = None) -> int:
    """Record every case below the folders; 1 where a case does not have the status it should."""
    command = argparse.ArgumentParser(
        prog="python -m newsmodel.testing.record",
        description="Write what newsmodel reads now as expected.json of golden cases.",
    )
    command.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    command.add_argument("--only", metavar="NAME", help="record this case alone")
    options = command.parse_args(arguments)
    wrong = 0
    for folder in options.folders:
        for case in find_cases(folder):
            if options.only in (None, case.name):
                result = case.parse()
                wrong += result.status != case.meta["status"]
                outcome = "changed" if case.record(result) else "as before"
                sys.stdout.write(f"{case.name}: {result.status}, {outcome}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
