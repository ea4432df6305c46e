"""The accuracy gate: no figure on the pages beside the project may fall below its floor.

    python benchmarks/accuracy/gate.py            # 1 where something fell
    python benchmarks/accuracy/gate.py --raise    # lift the floors to what is reached now
    python benchmarks/accuracy/gate.py --renew    # set them anew for sets whose pages changed

Where the pages are not there, it says so and lets everything pass. A run that passes leaves what
each page lost in build/, so that the next one can say which pages got worse.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from floors import Floors, LowerError, Shortfall, hash_of, raised, read, shortfalls, write
from scorer import DATA, ROOT, SETS, Scores, score, why_not

FLOORS: Final = Path(__file__).with_name("floors.toml")
LAST: Final = ROOT / "build" / "accuracy.json"
_SHOWN: Final = 12

Losses = dict[str, dict[str, float]]
"""What each page lost, by set and page, and by aspect."""


def main(arguments: list[str] | None = None) -> int:
    """Measure, compare, and do as the command line says."""
    command = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    mode = command.add_mutually_exclusive_group()
    mode.add_argument("--raise", action="store_true", dest="lift", help="lift the floors")
    mode.add_argument("--renew", action="store_true", help="new floors where the pages changed")
    options = command.parse_args(arguments)
    reason = why_not()
    if reason:
        print(f"accuracy: skipped: {reason}")
        return 0
    floors = read(FLOORS)
    hashes = {name: hash_of(DATA / name) for name in SETS}
    changed = [name for name in floors if floors[name].data != hashes.get(name)]
    if changed and not options.renew:
        print(
            f"accuracy: the pages or the gold of {', '.join(changed)} changed, so that the floors"
        )
        print("say nothing. If that is meant: python benchmarks/accuracy/gate.py --renew")
        return 1
    found = score(SETS)
    if options.lift or options.renew:
        kept = {name: each for name, each in floors.items() if name not in changed}
        return lift({name: kept.get(name, Floors(hashes[name], {})) for name in SETS}, found)
    return judge(floors, found)


def lift(floors: Mapping[str, Floors], found: Scores) -> int:
    """Write floors as high as what is reached; 1, and nothing is written, where one would fall."""
    metrics = by_set(found)
    try:
        higher = {name: raised(name, each, metrics[name]) for name, each in floors.items()}
    except LowerError as error:
        print(error)
        return 1
    write(FLOORS, higher)
    print(f"accuracy: the floors are those of {FLOORS.name} now")
    return 0


def judge(floors: Mapping[str, Floors], found: Scores) -> int:
    """Say what fell below its floor; 0 where nothing did."""
    metrics = by_set(found)
    fallen = [each for name in floors for each in shortfalls(name, floors[name], metrics[name])]
    losses = losses_of(found)
    if not fallen:
        LAST.parent.mkdir(exist_ok=True)
        LAST.write_text(json.dumps(losses), encoding="utf-8")
        print(f"accuracy: {sum(len(each.figures) for each in floors.values())} floors hold")
        return 0
    before = json.loads(LAST.read_text(encoding="utf-8")) if LAST.exists() else {}
    for each in fallen:
        print(each, *explained(each, before, losses), sep="\n  ")
    return 1


def by_set(found: Scores) -> dict[str, Mapping[str, Any]]:
    """The figures of each set."""
    return {each["set"]: each["metrics"] for each in found.summaries}


def losses_of(found: Scores) -> Losses:
    """What each page lost, without what was read."""
    return {
        f"{page['set']}/{page['id']}": {
            aspect: one["loss"] for aspect, one in page["scores"].items() if one["loss"]
        }
        for page in found.pages
    }


def explained(fallen: Shortfall, before: Losses, now: Losses) -> Iterator[str]:
    """The pages that got worse, the worst first; else how to find out."""
    stem = fallen.figure.partition("_")[0]
    aspect = {"snippet": "snippets"}.get(stem, stem)
    worse = {
        page: (before[page].get(aspect, 0.0), each.get(aspect, 0.0))
        for page, each in now.items()
        if page.startswith(f"{fallen.set_name}/") and page in before
    }
    ranked = sorted(worse.items(), key=lambda item: item[1][0] - item[1][1])
    shown = [(page, was, lost) for page, (was, lost) in ranked[:_SHOWN] if lost > was]
    for page, was, lost in shown:
        yield f"{page}: lost {was:.2f}, now {lost:.2f}"
    if not shown:
        yield "which pages got worse is told where an earlier run passed here"


if __name__ == "__main__":
    sys.exit(main())
