"""The contract kit catches every seeded fault, and names the law that it breaks."""

from functools import partial

import pytest

from mutants import faulty_annotators, faulty_extractors, faulty_formats, faulty_merge_policies
from newsmodel.testing import (
    LawBroken,
    check_annotator,
    check_extractor,
    check_format,
    check_merge_policy,
)
from newsmodel.testing.contracts import LAWS

EXAMPLES = 60

KINDS = {
    "extractor": (faulty_extractors.FAULTS, partial(check_extractor, examples=EXAMPLES)),
    "annotator": (faulty_annotators.FAULTS, partial(check_annotator, examples=EXAMPLES)),
    "format": (faulty_formats.FAULTS, partial(check_format, examples=EXAMPLES)),
    "merge policy": (faulty_merge_policies.FAULTS, partial(check_merge_policy, examples=300)),
}
FAULTS = [
    pytest.param(fault, check, id=f"{kind}-{fault.law}-{fault.name}")
    for kind, (faults, check) in KINDS.items()
    for fault in faults
]


@pytest.mark.parametrize(("fault", "check"), FAULTS)
def test_the_fault_is_caught(fault, check):
    """The check fails by the law that the fault breaks."""
    with pytest.raises(LawBroken) as broken:
        check(fault.thing, fault.documents) if fault.documents else check(fault.thing)
    assert broken.value.law.name == fault.law, broken.value


@pytest.mark.parametrize("kind", KINDS)
def test_every_law_is_broken_by_a_fault(kind):
    """No law is there for show: each catches something."""
    faults, _ = KINDS[kind]
    laws = {law.name for law in LAWS if law.subject == kind}
    assert laws == {fault.law for fault in faults}
