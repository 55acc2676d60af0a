"""The database of the tests on real data."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "core" / "geometry")]


@pytest.fixture(scope="session")
def postgis():
    """A connection to a PostGIS that lives as long as the tests."""
    from postgis import database, missing

    if missing():
        pytest.skip(f"SKIPPED: {missing()}")
    with database() as connection:
        yield connection
