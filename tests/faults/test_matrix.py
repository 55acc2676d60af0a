"""A sample of every family of scripted faults on every back end; the whole is `make faults`."""

import pytest

from faults import parts
from faults.__main__ import BACKENDS
from faults.backends import all_backends
from faults.families import cases_of, play

SAMPLE = {
    "network": 52, "answer": 19, "redirect": 8, "client": 64, "node": 26, "doubt": 9,
    "conflict": 19, "between": 5, "order": 10, "access": 4, "values": 25, "disk": 11,
    "records": 28, "schema": 7, "kill": 13,
}  # fmt: skip
KILLS = {"count": 24, "of_qgis": 2}


def sampled(cases):
    """Every so manieth case of each family, not the same ones for each back end."""
    seen, found = {}, []
    for case in cases:
        number = seen[case.family] = seen.get(case.family, -1) + 1
        if number % SAMPLE[case.family] == 2 * len(case.backend) % SAMPLE[case.family]:
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
