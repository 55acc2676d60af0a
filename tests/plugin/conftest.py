"""What tests of the plugin share: an unlocked authentication database with one login."""

from __future__ import annotations

import pytest

MASTER = "correct horse battery staple"


@pytest.fixture(scope="session")
def login(qgis_app):
    """The id of a stored login planner / s3cret-Pa55."""
    from qgis.core import QgsApplication
    from shanhe.plugin.nodes.credentials import store_basic

    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword(MASTER, True)
    return store_basic("tests", "planner", "s3cret-Pa55")
