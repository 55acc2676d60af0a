"""A sample of the fault suite for every run of the tests: the whole of it is `make faults`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

TESTS = str(Path(__file__).resolve().parent.parent)
if TESTS not in sys.path:
    sys.path.append(TESTS)


@pytest.fixture
def folder(qgis_app, monkeypatch):
    """A scratch folder; the places of journal, log and nodes are put back afterwards."""
    import shutil

    from faults import surroundings

    for name in ("SHANHE_JOURNAL", "SHANHE_AUDIT", "SHANHE_NODES"):
        monkeypatch.setenv(name, os.environ.get(name, ""))
    made = surroundings.scratch()
    monkeypatch.setenv("SHANHE_NODES", str(made / "nodes"))
    surroundings.unlock()
    yield made
    shutil.rmtree(made, ignore_errors=True)
