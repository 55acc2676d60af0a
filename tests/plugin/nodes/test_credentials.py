"""Logins live in QGIS's authentication database and leave no trace elsewhere."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication

from shanhe.core.errors import Problem
from shanhe.plugin.net.surroundings import login_headers
from shanhe.plugin.nodes import credentials, store
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

PROFILE = NodeProfile("n", "N", "county", (Endpoint("csw", "http://n.invalid/csw"),))


def test_login_works_and_its_password_is_in_no_file(login, tmp_path, monkeypatch):
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path))
    path = store.save(credentials.with_login(PROFILE, login))
    sent = login_headers("http://n.invalid/csw", store.node("n").endpoint("csw").authcfg)
    assert sent["Authorization"] == "Basic cGxhbm5lcjpzM2NyZXQtUGE1NQ=="
    database = Path(QgsApplication.authManager().authenticationDatabasePath())
    for file in (path, database):
        assert b"s3cret-Pa55" not in file.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of others exist on POSIX only")
def test_database_is_closed_to_others(login):
    database = Path(QgsApplication.authManager().authenticationDatabasePath())
    credentials.unlock()
    assert stat.S_IMODE(database.stat().st_mode) == 0o600


def test_forget_deletes_only_what_nobody_uses(login):
    mine, shared = (credentials.store_basic("n", "u", word) for word in ("one", "two"))
    profile = NodeProfile(
        "n",
        "N",
        "county",
        (
            Endpoint("csw", "http://n.invalid/csw", mine),
            Endpoint("wfs", "http://n.invalid/w", shared),
        ),
    )
    credentials.forget(profile, [credentials.with_login(PROFILE, shared)])
    known = QgsApplication.authManager().configIds()
    assert (mine in known, shared in known, login in known) == (False, True, True)


def test_unknown_login_is_a_problem(login):
    with pytest.raises(Problem) as caught:
        login_headers("http://n.invalid/", "zzzzzzz")
    assert caught.value.code == "NODE-06"


def test_locked_database_is_a_problem_not_a_question(login):
    manager = QgsApplication.authManager()
    manager.clearMasterPassword()
    try:
        with pytest.raises(Problem) as caught:
            login_headers("http://n.invalid/", login)
        assert caught.value.code == "NODE-05"
    finally:
        manager.setMasterPassword("correct horse battery staple", True)
