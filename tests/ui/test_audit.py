"""“Verify Audit Log” in the tab of changes, after real submissions to a real node."""

import sqlite3
from contextlib import closing

import pytest


@pytest.fixture
def panel(node, qgis_iface, tree_view, tmp_path, monkeypatch):
    from osgeo import ogr

    from shanhe.plugin.checkout.submission import open_journal, submit
    from shanhe.plugin.checkout.working_copy import check_out
    from shanhe.plugin.net import NodeSession
    from shanhe.plugin.nodes.store import node as profile
    from shanhe.ui.changes.panel import ChangesPanel
    from shanhe.ui.surroundings import Surroundings

    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_AUDIT", str(tmp_path / "audit.sqlite"))
    copy = check_out(profile("changting"), "DLTB", None, tmp_path / "dltb.gpkg")
    ogr.Open(str(copy.path), 1).ExecuteSQL("UPDATE DLTB SET DLBM = '0103' WHERE fid = 2")
    with closing(open_journal()) as journal, NodeSession(profile("changting")) as session:
        assert submit(copy, journal, session).state == "APPLIED"
    surroundings = Surroundings(qgis_iface)
    shown = ChangesPanel(surroundings)
    shown.told = []
    monkeypatch.setattr(surroundings, "tell", lambda text: shown.told.append(("good", text)))
    monkeypatch.setattr(surroundings, "warn", lambda text: shown.told.append(("bad", text)))
    yield shown
    surroundings.tasks.stop()
    shown.shut_down()
    shown.deleteLater()


def test_the_verdict_is_told(panel, until, tmp_path):
    panel.view.actions.verify.trigger()
    until(lambda: panel.told)
    assert panel.told == [("good", "The audit log is whole: 4 records.")]
    with closing(sqlite3.connect(tmp_path / "audit.sqlite")) as database:
        database.executescript("DROP TRIGGER audit_kept; DELETE FROM audit WHERE seq > 1")
    panel.view.actions.verify.trigger()
    until(lambda: len(panel.told) > 1)
    level, text = panel.told[1]
    assert level == "bad"
    assert "The end is missing from record 2 on" in text
