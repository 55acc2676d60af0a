"""The database of the tests on real data, for the node's tests."""

import importlib.util
from pathlib import Path

SPEC = importlib.util.spec_from_file_location(
    "real_database", Path(__file__).resolve().parent.parent / "real" / "postgis.py"
)
real = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(real)
missing, database = real.missing, real.database
