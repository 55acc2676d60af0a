"""Only what was synced is on the disk after a power cut: at every step nothing is lost."""

import shutil
import types

import pytest

from faults import power, surroundings
from faults.cases import run


@pytest.fixture
def bench():
    if power.missing():
        pytest.skip(f"SKIPPED: {power.missing()}")
    folder = surroundings.scratch()
    yield types.SimpleNamespace(folder=folder, forget=lambda: None)
    shutil.rmtree(folder, ignore_errors=True)


def test_the_power_fails_at_every_step(bench):
    verdicts = {case.name: run(case, bench).notes for case in power.cases()}
    assert {name: notes for name, notes in verdicts.items() if notes} == {}
    assert len(verdicts) == 11


@pytest.mark.parametrize("level", ["OFF", "NORMAL"])
def test_a_journal_that_does_not_wait_for_the_disk_is_found(bench, level):
    red = [case.name for case in power.cases(level) if not run(case, bench).good]
    assert "at sending" in red
    assert "at wire" in red
