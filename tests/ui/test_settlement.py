"""From a refused set to settled conflicts in one flow that can be taken up anywhere."""

from contextlib import closing

import pytest

LONG_S = 60.0
REFUSED = "1 change set needs your decision: others changed the same features."
TO_SETTLE = "1 working copy has conflicts to settle."
TO_SUBMIT = "1 working copy has edits to submit."


@pytest.fixture
def refused(panel, copy, others, edit, settled, until):
    """A set that the node refused because another planner was faster, for feature `fid`."""

    def made(fid):
        others(f"UPDATE DLTB SET BZ = 'theirs' WHERE fid = {fid}")
        edit(fid, BZ="mine")
        settled(TO_SUBMIT, copy.path)
        panel.do_next(panel.view.model.lines[0])
        until(lambda: panel.view.said.text() == REFUSED, LONG_S)
        return next(one for one in panel.view.model.lines if one.state == "CONFLICT")

    return made


def events(line):
    from shanhe.plugin.checkout.submission import open_journal

    with closing(open_journal()) as journal:
        return [event.state for event in journal.events(line.set_id)]


def steps(panel):
    return [text[0] for text in panel.view.progress.text().split("\n")[1:]]


def dialog_of(panel, until):
    until(lambda: panel.settlement.dialog is not None, LONG_S)
    return panel.settlement.dialog


def test_one_button_withdraws_refreshes_and_asks(panel, copy, refused, until):
    line = refused(1)
    told = []
    panel.settlement.said.connect(
        lambda text: told.append([one[0] for one in text.split("\n")[1:]])
    )
    panel.do_next(line)
    box = dialog_of(panel, until)
    assert told == [["▶", "·", "·"], ["✓", "▶", "·"], ["✓", "✓", "▶"]]
    assert steps(panel) == ["✓", "✓", "▶"]
    assert events(line)[-2:] == ["CONFLICT", "WITHDRAWN"]
    box.choose_all("mine")
    box.settle()
    until(lambda: panel.view.said.text() == TO_SUBMIT, LONG_S)
    assert panel.settlement.dialog is None
    assert not panel.view.progress.isVisibleTo(panel)
    panel.do_next(next(one for one in panel.view.model.lines if one.state == "DRAFT"))
    until(lambda: panel.view.said.text() == "Nothing waits.", LONG_S)
    assert copy.pending().total == 0


def test_a_conflict_is_told_with_what_leads_on_and_the_copy_stays_in_hand(
    panel, copy, refused, until, monkeypatch
):
    notes = []
    monkeypatch.setattr(panel._surroundings, "note", notes.append)
    line = refused(11)
    told = "Others changed 1 of the same features of 地类图斑; nothing was applied."
    assert notes == [f"{told} “Settle Conflicts” leads on."]
    assert panel.selected().key == line.set_id
    panel.do_next(line)
    dialog_of(panel, until).reject()
    until(lambda: panel.selected().key == str(copy.path), LONG_S)


def test_a_flow_that_ended_after_the_withdrawal_is_taken_up_there(
    panel, copy, refused, until, settled
):
    from shanhe.core.feedback import Silent
    from shanhe.ui.changes.settlement import _withdrawn

    refused(2)
    assert _withdrawn(copy.path, Silent()).state == "WITHDRAWN"
    settled(TO_SETTLE)
    line = next(one for one in panel.view.model.lines if not one.set_id)
    assert (line.state, line.conflicts) == ("CONFLICT", 0)
    panel.do_next(line)
    box = dialog_of(panel, until)
    box.reject()
    until(lambda: any(one.conflicts == 1 for one in panel.view.model.lines), LONG_S)
    line = next(one for one in panel.view.model.lines if not one.set_id)
    assert (
        panel.view.model.index(panel.view.model.row_of(line.key), 0)
        .data()
        .endswith("1 in conflict")
        or "1 in conflict" in panel.view.model.index(0, 0).data()
    )
    panel.do_next(line)
    box = dialog_of(panel, until)
    box.choose_all("theirs")
    box.settle()
    until(lambda: panel.view.said.text() == "Nothing waits.", LONG_S)
    assert copy.pending().total == 0


def test_a_refresh_without_conflicts_ends_the_flow(panel, copy, edit, settled, until):
    from shanhe.core.editing import conflicts

    edit(3, BZ="mine")
    with closing(copy.tracking()) as tracking:
        conflicts.begin(tracking)
    settled(TO_SETTLE, copy.path)
    panel.do_next(panel.view.model.lines[0])
    until(lambda: panel.view.said.text() == TO_SUBMIT, LONG_S)


def test_unsaved_edits_stop_the_flow_before_anything_is_done(panel, layer, refused):
    line = refused(5)
    layer.startEditing()
    layer.changeAttributeValue(6, layer.fields().indexOf("BZ"), "unsaved")
    panel.do_next(line)
    assert not panel.sending.busy
    assert events(line)[-1] == "CONFLICT"
    layer.rollBack()


def test_an_edited_geometry_shows_by_how_much_it_grew(panel, copy, settled, until):
    from osgeo import ogr

    source = ogr.Open(str(copy.path), 1)
    feature = source.GetLayer(0).GetFeature(4)
    shape = ogr.CreateGeometryFromWkt(
        "POLYGON((39500300 2800000,39500400 2800000,39500400 2800090,39500300 2800090,"
        "39500300 2800000))"
    )
    feature.SetGeometry(shape)
    source.GetLayer(0).SetFeature(feature)
    source = feature = None
    settled(TO_SUBMIT, copy.path)
    until(lambda: panel.view.details.rowCount() == 1, LONG_S)
    head = panel.view.details.item(0)
    texts = [head.child(0, column).text() for column in range(3)]
    assert texts[0] == "geometry"
    assert texts[1].endswith("m² · 5 points")
    before, after, change = (
        float(text.replace("−", "-").replace(",", "").split(" m²")[0])
        for text in (texts[1], texts[2], texts[2].split(" · ")[-1])
    )
    assert round(after - before, 2) == pytest.approx(change, abs=0.011)
    assert -1010 < change < -990
    panel.show_selected()
    assert len(panel.marks._bands) == 2
