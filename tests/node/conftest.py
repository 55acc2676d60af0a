"""A node on a small county, started once for the tests that only read."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

SPEC = importlib.util.spec_from_file_location(
    "small_county", Path(__file__).with_name("small_county.py")
)
county = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(county)


@pytest.fixture(scope="session")
def small_county():
    """The function that fills a folder, and the module's constants beside it."""
    return county.small_county


@pytest.fixture
def node(tmp_path):
    """A fresh node of its own for one test."""
    from shanhe.node.process import NodeProcess

    with NodeProcess(county.small_county(tmp_path)) as running:
        yield running
