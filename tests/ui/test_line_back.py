"""Sending by itself: what waits goes when the node answers again, and not while it is paused."""

import importlib.util
from contextlib import closing
from pathlib import Path

import pytest

LONG_S, LONGEST_FIRST_PAUSE_S = 60.0, 4.2
LOST = "1 change set is unknown: the reply was lost; send it again."
PLACE = Path(__file__).resolve().parents[1] / "node" / "small_county.py"


@pytest.fixture
def lossy(qgis_app, node, tmp_path):
    """A working copy at a node that swallows its first reply."""
    from shanhe.node.process import NodeProcess
    from shanhe.plugin.checkout.working_copy import check_out
    from shanhe.plugin.nodes import credentials, store
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

    spec = importlib.util.spec_from_file_location("small_county_lost", PLACE)
    county = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(county)
    with NodeProcess(county.small_county(tmp_path / "node"), lose_reply=1) as running:
        login = credentials.store_basic("lossy line", "planner", running.users["planner"])
        endpoint = Endpoint("changes", running.url + "/changes", login)
        store.save(NodeProfile("lossy", "失联县", "county", (endpoint,)))
        yield check_out(store.node("lossy"), "DLTB", None, tmp_path / "lossy.gpkg")
    store.remove("lossy")


@pytest.fixture
def lost(lossy, panel, settled, until):
    """A set of that copy whose reply was lost."""
    from osgeo import ogr

    source = ogr.Open(str(lossy.path), 1)
    source.ExecuteSQL("UPDATE DLTB SET BZ = 'once' WHERE fid = 1")
    source = None
    settled("1 working copy has edits to submit.", lossy.path)
    panel.do_next(panel.view.model.lines[0])
    until(lambda: panel.view.said.text() == LOST, LONG_S)
    return next(one for one in panel.view.model.lines if one.set_id)


def told(surroundings):
    from qgis.core import Qgis

    found = surroundings.iface.messageBar().get_messages(Qgis.MessageLevel.Success)
    return [text.split(":", 1)[-1] for text in found]


def events(set_id):
    from shanhe.plugin.checkout.submission import open_journal

    with closing(open_journal()) as journal:
        return [event.state for event in journal.events(set_id)]


def test_a_lost_reply_is_asked_for_again_by_itself_unless_paused(
    panel, lost, surroundings, until, for_a_while
):
    for_a_while(LONGEST_FIRST_PAUSE_S)
    assert panel.view.line_said.text().startswith("Sending by itself is paused")
    assert events(lost.set_id)[-1] == "UNKNOWN"
    panel.view.actions.pause.setChecked(True)
    until(lambda: panel.view.said.text() == "Nothing waits.", LONG_S)
    assert "失联县 answers again. Change sets applied: 1." in told(surroundings)[-1]
    assert events(lost.set_id)[-3:] == ["UNKNOWN", "SENDING", "APPLIED"]
    assert not panel.view.line_said.isVisibleTo(panel)
    assert not panel.line_back._timer.isActive()


def test_what_is_due_later_is_counted_down_and_stopped_with_the_panel(
    panel, surroundings, for_a_while, monkeypatch
):
    from datetime import datetime, timedelta, timezone

    from shanhe.core.editing.turns import Turn

    monkeypatch.setattr(type(panel.line_back), "is_paused", False)
    now = datetime.now(timezone.utc)
    later = now + timedelta(seconds=90)
    turn = Turn("set", "copy", "node", "DLTB", "QUEUED", 2, now, later, "NET-01")
    panel.line_back.wait_for([turn])
    shown = panel.view.line_said.text()
    assert shown.startswith("No line to the node (tries: 2). Next try in 1:")
    for_a_while(1.3)
    assert panel.view.line_said.text() != shown
    panel.line_back.stop()
    assert not panel.line_back._timer.isActive()
    assert not panel.sending.busy


def test_a_set_goes_as_a_file_to_another_desk_and_the_outcome_comes_back(
    panel, lost, copy_of_journal, tmp_path, until, settled
):
    from shanhe.core.feedback import Silent
    from shanhe.plugin.checkout.outbox import send_set
    from shanhe.plugin.checkout.submission import open_journal
    from shanhe.ui.changes import known
    from shanhe.ui.changes.exchange import exported, imported

    path = exported(lost.set_id, tmp_path / "set", lost.title)
    assert path.suffix == ".shanhe-set"
    with copy_of_journal("other"):
        found = imported(path, [], Silent())
        assert (found.state, found.known) == ("UNKNOWN", False)
        with closing(open_journal()) as journal:
            assert send_set(lost.set_id, journal).state == "APPLIED"
        back = exported(lost.set_id, tmp_path / "back", lost.title)
    assert imported(back, known.paths(), Silent()).brought
    settled("Nothing waits.")


@pytest.fixture
def copy_of_journal(tmp_path, monkeypatch):
    """Work with another desk's journal for a while."""
    from contextlib import contextmanager

    @contextmanager
    def at(name):
        with monkeypatch.context() as patch:
            patch.setenv("SHANHE_JOURNAL", str(tmp_path / name / "journal.sqlite"))
            yield

    return at


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (9.4, "0:09"), (65, "1:05"), (300, "5:00")]
)
def test_a_countdown_in_minutes_and_seconds(qgis_app, seconds, shown):
    from shanhe.ui.changes.line_back import countdown

    assert countdown(seconds) == shown
