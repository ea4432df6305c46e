"""The contract kit catches every seeded fault, and names the law that it breaks."""

from functools import partial

import pytest

from mutants import faulty_extractors
from newsmodel.testing import LawBroken, check_extractor

EXAMPLES = 40

KINDS = {
    "extractor": (faulty_extractors.FAULTS, check_extractor),
}
FAULTS = [
    pytest.param(fault, check, id=f"{kind}-{fault.law}-{fault.name}")
    for kind, (faults, check) in KINDS.items()
    for fault in faults
]


@pytest.mark.parametrize(("fault", "check"), FAULTS)
def test_the_fault_is_caught(fault, check):
    """The check fails by the law that the fault breaks."""
    examine = partial(check, fault.thing, examples=EXAMPLES)
    with pytest.raises(LawBroken) as broken:
        examine(fault.documents) if fault.documents else examine()
    assert broken.value.law.name == fault.law, broken.value
