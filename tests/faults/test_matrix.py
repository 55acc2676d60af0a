"""A sample of every family of scripted faults on every back end; the whole is `make faults`."""

import pytest

from faults import parts
from faults.__main__ import BACKENDS
from faults.backends import all_backends
from faults.families import cases_of, play

SAMPLE = {
    "network": 30, "answer": 12,
    "redirect": 7, "client": 40, "node": 11, "conflict": 14, "order": 6,
    "access": 4, "values": 16, "disk": 9, "records": 18, "schema": 5, "kill": 13,
    "doubt": 8, "between": 6,
}  # fmt: skip
KILLS = {"count": 24, "of_qgis": 2}


def sampled(cases):
    """Every so manieth case of each family, not the same ones for each back end."""
    seen, found = {}, []
    for case in cases:
        number = seen[case.family] = seen.get(case.family, -1) + 1
        if number % SAMPLE[case.family] == len(case.backend) % SAMPLE[case.family]:
            found.append(case)
    return found


@pytest.mark.parametrize("name", BACKENDS)
def test_a_sample_of_the_matrix_leaves_nothing_lost_doubled_silent_or_stuck(folder, name):
    backend = all_backends(folder, {name}).get(name)
    if backend is None:
        pytest.skip(f"SKIPPED: {name} cannot run here")
    kills = KILLS if name == "changes" else {"count": 0, "of_qgis": 0}
    cases = sampled(cases_of(backend, kills))
    lines, _ = play(backend, folder, cases)
    assert [parts.shown(line) for line in lines if line.red] == []
    counts = {line.family: line.cases for line in lines}
    assert counts.pop("secrets") > 0
    assert sum(counts.values()) == len(cases)
