"""What every test shares: the suite's provider and the way to real data."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
# Tests of other things edit squares as they please; those of the checks ask for the shipped rules.
os.environ.setdefault("SHANHE_CHECKS", str(ROOT / "tests" / "no_checks"))
SHARED_DATA = Path(os.environ.get("SHANHE_SHARED_DATA", ROOT.parent / "shared" / "data"))

# A busy machine is no fault of a test. CI repeats the same examples; a person's runs explore.
settings.register_profile(
    "shanhe",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("shanhe")


@pytest.fixture(scope="session")
def shared_data():
    """The folder of real data; its tests are skipped, with the reason, where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"SKIPPED: no real data at {SHARED_DATA}; set SHANHE_SHARED_DATA")
    return SHARED_DATA


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    """The suite's provider, registered as QGIS does it."""
    from qgis.core import QgsApplication

    from shanhe.processing_provider.provider import ShanheProvider

    registered = ShanheProvider()
    QgsApplication.processingRegistry().addProvider(registered)
    yield registered
    QgsApplication.processingRegistry().removeProvider(registered)
