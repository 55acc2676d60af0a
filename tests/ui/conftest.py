"""What tests of the interface share: waiting for what happens off the main thread."""

from __future__ import annotations

import time

import pytest

LONGEST_S = 15.0


@pytest.fixture
def until(qgis_app):
    """Run the event loop until a condition holds; fail if it does not in good time."""

    def wait(holds, longest=LONGEST_S):
        deadline = time.monotonic() + longest
        while not holds():
            assert time.monotonic() < deadline, "waited in vain"
            qgis_app.processEvents()
            time.sleep(0.005)

    return wait


@pytest.fixture
def for_a_while(qgis_app):
    """Run the event loop for some seconds, so that what must not happen had its chance."""

    def wait(seconds):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            qgis_app.processEvents()
            time.sleep(0.005)

    return wait
