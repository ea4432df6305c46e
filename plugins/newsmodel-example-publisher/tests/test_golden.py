"""Every page in seeds/ is read as it was reviewed.

After a change on purpose: ``python -m newsmodel.testing.record seeds``, and read the difference.
"""

from pathlib import Path

import pytest

from newsmodel.testing.golden import as_recorded, differences, find_cases

CASES = find_cases(Path(__file__).parents[1] / "seeds")


def test_there_are_cases():
    """A plugin without pages is not tested."""
    assert CASES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_page_is_read_as_it_was_reviewed(case):
    """Each field has its value, and there is nothing besides."""
    result = case.parse()
    assert result.status == case.meta["status"]
    assert case.expected() is not None, "record it: python -m newsmodel.testing.record seeds"
    assert differences(case.expected(), as_recorded(result)) == []
