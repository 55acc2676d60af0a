"""The changes tab against a real node: what waits, submitting, faults, lost replies, receipts."""

from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

LONG_S = 60.0


def messages(surroundings, level):
    from qgis.core import Qgis

    found = surroundings.iface.messageBar().get_messages(getattr(Qgis.MessageLevel, level))
    return [text.split(":", 1)[-1] for text in found]


def rows(panel):
    return [
        tuple(panel.view.model.index(row, 0).data().split("\n")) for row in range(len(lines(panel)))
    ]


def lines(panel):
    return panel.view.model.lines


def button(panel, row=0):
    from shanhe.ui.changes.model import STEP

    return panel.view.table.indexWidget(panel.view.model.index(row, STEP))


def details(panel):
    """The list below as nested lists of texts."""
    model = panel.view.details
    found = []
    for row in range(model.rowCount()):
        head = model.item(row)
        below = [
            [head.child(at, column).text() for column in range(3)] for at in range(head.rowCount())
        ]
        found.append((head.text(), below))
    return found


NO_COPY = "No working copy yet: check a layer out in Catalogue or Nodes."


def test_at_first_the_planner_is_told_where_to_begin(panel):
    assert panel.view.said.text() == NO_COPY
    assert lines(panel) == ()
    assert not panel.view.actions.show_on_map.isEnabled()


def test_a_copy_without_edits_is_listed_and_nothing_waits(panel, copy, settled, until):
    panel.add_copy(str(copy.path))
    until(lambda: len(lines(panel)) == 1)
    assert panel.view.said.text() == "Nothing waits."
    assert rows(panel) == [("地类图斑 · 长汀县", "no edits")]
    assert button(panel) is None


def test_edits_are_counted_and_shown_before_and_after(panel, copy, edit, settled, until):
    edit(1, DLMC="旱地", SJNF=None)
    settled("1 working copy has edits to submit.", copy.path)
    assert rows(panel)[0][1].startswith("to be submitted · ")
    assert panel.view.model.index(0, 1).data() == "~1"
    assert button(panel).text() == "Submit"
    until(lambda: details(panel) != [])
    assert details(panel) == [
        ("Feature 1: changed", [["DLMC", "水田", "旱地"], ["SJNF", "2023", "–"]])
    ]
    assert panel.view.title.text() == "Edited features: 1"


def test_submit_leads_to_a_receipt_that_can_be_kept(
    panel, copy, edit, settled, until, surroundings, tmp_path
):
    from shanhe.plugin.checkout.submission import open_journal
    from shanhe.ui.changes.receipt import write_receipt

    edit(2, DLMC="灌木林地")
    settled("1 working copy has edits to submit.", copy.path)
    button(panel).click()
    assert not button(panel).isEnabled()
    until(lambda: panel.view.said.text() == "Nothing waits.", LONG_S)
    applied = next(line for line in lines(panel) if line.set_id)
    assert messages(surroundings, "Success")[-1] == (
        f"Changes applied to 地类图斑: 1. Receipt {applied.set_id}."
    )
    with closing(open_journal()) as journal:
        assert journal.set(applied.set_id).state == "APPLIED"
    assert [(row[0], row[1].split(" · ")[0]) for row in rows(panel)] == [
        ("地类图斑 · 长汀县", "no edits"),
        ("地类图斑 · 长汀县", "applied"),
    ]
    assert button(panel, 1).text() == "Receipt…"
    write_receipt(applied.set_id, tmp_path / "receipt.html")
    page = (tmp_path / "receipt.html").read_text(encoding="utf-8")
    assert applied.set_id in page
    assert "Submitted by" in page


def test_the_edits_of_a_set_are_listed_from_the_journal(panel, copy, edit, settled, until):
    edit(3, DLMC="农村宅基地甲")
    settled("1 working copy has edits to submit.", copy.path)
    button(panel).click()
    until(lambda: panel.view.said.text() == "Nothing waits.", LONG_S)
    panel.view.table.selectRow(1)
    until(lambda: details(panel) != [])
    assert details(panel)[0][1] == [["DLMC", "农村宅基地", "农村宅基地甲"]]
    panel.show_selected()
    box = panel._surroundings.iface.mapCanvas().extent()
    assert box.contains(_point(39_500_250.0, 2_800_050.0))


def test_faults_are_listed_with_a_way_to_each(
    panel, layer, copy, edit, settled, until, surroundings
):
    edit(4, DLBM="9999")
    settled("1 working copy has edits to submit.", copy.path)
    button(panel).click()
    fault = "Feature 4: “9999” in DLBM is no code of the standard."
    until(lambda: details(panel) and details(panel)[0][0] == fault, LONG_S)
    assert messages(surroundings, "Warning")[-1].startswith("Faults to correct before")
    assert panel.view.said.text() == "1 working copy has edits to submit."
    panel.view.tree.activated.emit(panel.view.details.index(0, 0))
    assert layer.selectedFeatureIds() == [4]
    box = panel._surroundings.iface.mapCanvas().extent()
    assert box.contains(_point(39_500_350.0, 2_800_050.0))
    edit(4, DLBM="1101", DLMC="河流水面甲")
    button(panel).click()
    until(lambda: panel.view.said.text() == "Nothing waits.", LONG_S)


def test_unsaved_edits_are_saved_first_if_the_planner_agrees(panel, layer, copy, until):
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication

    until(lambda: len(lines(panel)) == 1)
    layer.startEditing()
    layer.changeAttributeValue(5, layer.fields().indexOf("BZ"), "unsaved")
    assert rows(panel)[0][1].startswith("edits not saved")
    assert panel.view.said.text() == "1 working copy has edits to submit."

    def press(name):
        box = QApplication.activeModalWidget()
        assert box.text() == "“地类图斑” has unsaved edits. Save them, then submit?"
        next(one for one in box.buttons() if one.text().replace("&", "") == name).click()

    QTimer.singleShot(100, lambda: press("Cancel"))
    button(panel).click()
    assert layer.isModified()
    assert copy.pending().total == 0
    QTimer.singleShot(100, lambda: press("Save and Submit"))
    button(panel).click()
    until(lambda: any(line.state == "APPLIED" for line in lines(panel)), LONG_S)
    assert not layer.isModified()
    assert layer.isEditable()
    layer.rollBack()


def test_edits_made_before_or_during_a_refresh_are_not_saved_over_it(
    panel, layer, copy, until, surroundings
):
    """They rest on the values of before; a second layer of the same file counts as well."""
    from qgis.core import QgsProject

    until(lambda: len(lines(panel)) == 1)
    second = layer.clone()
    second.setName("第二")
    QgsProject.instance().addMapLayer(second)
    sending = panel.sending
    begin(second)
    sending.refresh(lines(panel)[0])
    assert not sending.busy
    assert messages(surroundings, "Warning")[-1].startswith("“第二” has unsaved edits.")
    second.rollBack()
    sending.refresh(lines(panel)[0])
    assert sending.busy
    begin(second)
    until(lambda: not sending.busy, LONG_S)
    told = "“第二” was edited while it was refreshed."
    until(lambda: messages(surroundings, "Warning")[-1].startswith(told))
    second.rollBack()


def begin(layer):
    layer.startEditing()
    layer.changeAttributeValue(5, layer.fields().indexOf("BZ"), "unsaved")


def test_a_commit_of_the_layer_is_heard(panel, layer, until):
    until(lambda: len(lines(panel)) == 1)
    layer.startEditing()
    layer.deleteFeature(6)
    layer.commitChanges()
    until(lambda: panel.view.model.index(0, 1).data() == "−1", LONG_S)
    assert rows(panel)[0][1].startswith("to be submitted")


def test_a_lost_reply_is_told_and_sending_again_settles_it(
    tmp_path_factory, panel, settled, until, tmp_path, surroundings
):
    import importlib.util

    from osgeo import ogr

    from shanhe.node.process import NodeProcess
    from shanhe.plugin.checkout.working_copy import check_out
    from shanhe.plugin.nodes import credentials, store
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

    path = Path(__file__).resolve().parents[1] / "node" / "small_county.py"
    spec = importlib.util.spec_from_file_location("small_county_here", path)
    county = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(county)
    with NodeProcess(county.small_county(tmp_path / "node"), lose_reply=1) as node:
        login = credentials.store_basic("lossy", "planner", node.users["planner"])
        endpoint = Endpoint("changes", node.url + "/changes", login)
        store.save(NodeProfile("lossy", "失联县", "county", (endpoint,)))
        copy = check_out(store.node("lossy"), "DLTB", None, tmp_path / "lossy.gpkg")
        source = ogr.Open(str(copy.path), 1)
        source.GetLayer(0).DeleteFeature(1)
        source = None
        settled("1 working copy has edits to submit.", copy.path)
        button(panel).click()
        lost = "1 change set is unknown: the reply was lost; send it again."
        until(lambda: panel.view.said.text() == lost, LONG_S)
        assert rows(panel)[0][0] == "地类图斑 · 失联县"
        assert rows(panel)[0][1].startswith("outcome unknown · ")
        assert button(panel).text() == "Send Again"
        assert panel.view.actions.withdraw.isEnabled()
        button(panel).click()
        until(lambda: panel.view.said.text() == "Nothing waits.", LONG_S)
        (applied,) = [line for line in lines(panel) if line.set_id]
        assert (applied.state, applied.counts) == ("APPLIED", (0, 0, 1))
    store.remove("lossy")


def test_a_conflict_shows_mine_and_theirs(panel, copy, others, edit, settled, until):
    others("UPDATE DLTB SET BZ = 'theirs', DLMC = 'both' WHERE fid = 9")
    edit(9, BZ="mine", DLMC="both")
    settled("1 working copy has edits to submit.", copy.path)
    button(panel).click()
    told = "1 change set needs your decision: others changed the same features."
    until(lambda: panel.view.said.text() == told, LONG_S)
    until(lambda: details(panel) != [])
    ((head, values),) = details(panel)
    assert ": changed here and at the node · changed at the node by planner on " in head
    assert values == [["BZ", "mine", "theirs"]]
    assert button(panel).text() == "Settle Conflicts"


def test_a_file_that_is_gone_is_named_and_can_be_taken_off(panel, settled, until, tmp_path):
    from shanhe.ui.changes import known

    settled("1 working copy cannot be used.", tmp_path / "gone.gpkg")
    assert rows(panel) == [("gone.gpkg", "cannot be used")]
    assert "is not a working copy" in lines(panel)[0].problem
    button(panel).click()
    until(lambda: panel.view.said.text() == NO_COPY)
    assert known.recent() == []


def test_a_layer_that_is_no_working_copy_is_not_listed(
    panel, settled, until, tmp_path, for_a_while
):
    from osgeo import ogr
    from qgis.core import QgsProject, QgsVectorLayer

    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "plain.gpkg"))
    source.CreateLayer("plain")
    source = None
    plain = QgsVectorLayer(str(tmp_path / "plain.gpkg"), "plain", "ogr")
    QgsProject.instance().addMapLayer(plain)
    for_a_while(0.6)
    assert lines(panel) == ()
    assert panel.view.said.text() == NO_COPY


def test_a_journal_in_use_is_told_and_copies_stay_listed(panel, copy, edit, until):
    from shanhe.plugin.checkout.submission import open_journal

    edit(7, BZ="x")
    with closing(open_journal()):
        panel.add_copy(str(copy.path))
        until(lambda: "is in use by another QGIS" in panel.view.said.text(), LONG_S)
        assert "1 working copy has edits to submit." in panel.view.said.text()


def _point(x, y):
    from qgis.core import QgsPointXY

    return QgsPointXY(x, y)


NOW = datetime(2026, 1, 2, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("ago", "told"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=60), "1 min ago"),
        (timedelta(minutes=59, seconds=59), "59 min ago"),
        (timedelta(hours=23, minutes=59), "23 h ago"),
        (timedelta(days=3), "3 days ago"),
    ],
)
def test_ages_in_the_largest_unit_that_fits(qgis_app, ago, told):
    from shanhe.ui.changes.words import age

    assert age(NOW - ago, NOW) == told


def line(state, **values):
    from shanhe.core.editing.tracking import Counts
    from shanhe.ui.changes.lines import Line

    given = {"title": "t", "node_id": "n", "counts": Counts(0, 1, 0), "path": Path("/a.gpkg")}
    return Line(state, **{**given, **values})


@pytest.mark.parametrize(
    ("given", "step"),
    [
        (("DRAFT", {}), "submit"),
        (("DRAFT", {"waits": True}), ""),
        (("NOTHING", {}), ""),
        (("NOTHING", {"unsaved": True}), "submit"),
        (("SEALED", {}), "send"),
        (("QUEUED", {"set_id": "s"}), "send"),
        (("UNKNOWN", {"set_id": "s"}), "send again"),
        (("UNKNOWN", {"set_id": "s", "path": None}), "send again"),
        (("UNKNOWN", {"set_id": "s", "in_doubt": ("u",)}), "decide"),
        (("REJECTED", {"set_id": "s", "path": None}), "find"),
        (("CONFLICT", {"set_id": "s"}), "settle"),
        (("CONFLICT", {"conflicts": 2}), "settle"),
        (("PARTIAL", {"set_id": "s"}), "rest"),
        (("IN_REVIEW", {"set_id": "s"}), "ask"),
        (("APPROVED", {"set_id": "s"}), "send"),
        (("RETURNED", {"set_id": "s"}), ""),
        (("DRAFT", {"returned": True}), "propose"),
        (("SUPERSEDED", {"set_id": "s"}), ""),
        (("REJECTED", {"set_id": "s"}), "submit"),
        (("APPLIED", {"set_id": "s", "path": None}), "receipt"),
        (("WITHDRAWN", {"set_id": "s"}), ""),
        (("FAULT", {}), "forget"),
    ],
)
def test_every_state_has_its_next_step(qgis_app, given, step):
    from shanhe.ui.changes import words

    assert words.step(line(given[0], **given[1])) == step


def test_the_sentence_on_top_tells_all_that_waits(qgis_app):
    from shanhe.ui.changes import words
    from shanhe.ui.changes.lines import Overview

    given = [line("DRAFT"), line("DRAFT"), line("UNKNOWN", set_id="s"), line("SEALED", set_id="t")]
    assert words.headline(Overview(tuple(given))) == (
        "1 change set is unknown: the reply was lost; send it again.\n"
        "1 change set waits to be sent.\n"
        "2 working copies have edits to submit."
    )
    assert words.waiting(given) == 4


def test_a_tip_shows_tags_as_they_are(qgis_app):
    from shanhe.ui.plain import plain_tip

    assert plain_tip("<img src=x>\nb") == "<span>&lt;img src=x&gt;<br>b</span>"
    assert plain_tip("") == ""


def test_withdrawing_makes_the_edits_pending_again(
    panel, node, copy, edit, settled, until, tmp_path, surroundings
):
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication

    from shanhe.core.editing.submission import Submission
    from shanhe.plugin.checkout.submission import open_journal

    edit(10, BZ="back")
    with closing(open_journal()) as journal, closing(copy.tracking()) as tracking:
        Submission(tracking, journal).seal()
    settled("1 change set waits to be sent.", copy.path)
    assert button(panel).text() == "Send"
    edit(11, BZ="later")
    settled("1 change set waits to be sent.\n1 working copy has edits to submit.")
    waiting = next(row for row, one in enumerate(lines(panel)) if one.waits)
    assert button(panel, waiting) is None
    panel.view.table.selectRow(waiting)
    until(lambda: details(panel) != [])
    assert [values for _, values in details(panel)] == [[["BZ", "–", "later"]]]
    panel.view.table.selectRow(1 - waiting)

    def press(name):
        box = QApplication.activeModalWidget()
        next(one for one in box.buttons() if one.text().replace("&", "") == name).click()

    QTimer.singleShot(100, lambda: press("Withdraw"))
    panel.view.actions.withdraw.trigger()
    until(lambda: panel.view.said.text() == "1 working copy has edits to submit.", LONG_S)
    assert messages(surroundings, "Success")[-1] == (
        "The change set of 地类图斑 is withdrawn; its edits are pending again."
    )
    assert {one.state: one.counts.total for one in lines(panel)} == {"DRAFT": 2, "WITHDRAWN": 1}


def test_both_tabs_fit_into_320_pixels_and_everything_is_named(panel, surroundings, copy, until):
    from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractItemView

    from shanhe.ui.nodes.panel import NodesPanel

    panel.add_copy(str(copy.path))
    until(lambda: len(lines(panel)) == 1)
    for tab in (panel, NodesPanel(surroundings)):
        assert tab.minimumSizeHint().width() <= 300
        for view in tab.findChildren(QAbstractItemView):
            if view.objectName().startswith("Shanhe"):
                assert view.accessibleName()
        for one in tab.findChildren(QAbstractButton):
            own = one.metaObject().className() in ("QToolButton", "QPushButton")
            assert not own or one.text() or one.toolTip()


def test_edits_that_come_late_for_another_line_are_not_shown(panel, copy, edit, settled, until):
    from shanhe.ui.changes.edits import Edit, Edits

    edit(12, BZ="mine")
    settled("1 working copy has edits to submit.", copy.path)
    until(lambda: details(panel) != [])
    before = details(panel)
    late = Edits((Edit("update", "another", (("BZ", "a", "b"),)),), 1, "EPSG:4527")
    panel._show_edits(line("APPLIED", set_id="another"), late)
    assert details(panel) == before
    panel._show_edits(lines(panel)[0], late)
    assert details(panel) == [("Feature another: changed", [["BZ", "a", "b"]])]


def test_tab_goes_from_the_table_to_the_next_step_and_then_on(panel, copy, edit, settled):
    from qgis.PyQt.QtCore import Qt

    edit(1, BZ="edited")
    settled("1 working copy has edits to submit.", copy.path)
    at, reached = panel.view.table, []
    while panel.view.tree not in reached:
        at = at.nextInFocusChain()
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisibleTo(panel):
            reached.append(at)
    names = [one.objectName() or one.text() for one in reached]
    assert names == ["ShanheNextStep", "Show on Map", "ShanheChangesMore", "ShanheEditsTree"]
