"""Another planner's parcel has the BSM of mine: the dialog says so and settles it, by keys too."""

import itertools
import sqlite3
from contextlib import closing

import pytest

LONG_S = 60.0
ADD = (
    "INSERT INTO DLTB (geom, BSM, DLBM, DLMC, BZ, SJNF) "
    "SELECT geom, '{0}', '{1}', '{2}', '{3}', 2024 FROM DLTB WHERE fid = {4}"
)
NAMES = (f"N{number}" for number in itertools.count(1))
REFUSED = "1 change set needs your decision: others changed the same features."
TO_SUBMIT = "1 working copy has edits to submit."


@pytest.fixture(scope="module")
def keyed(node):
    """The node keeps BSM unique from here on."""
    with closing(sqlite3.connect(node.folder / "county.gpkg")) as base:
        base.execute('CREATE UNIQUE INDEX IF NOT EXISTS bsm ON "DLTB" ("BSM")')
    return node


@pytest.fixture
def name():
    """A BSM that no parcel has."""
    return next(NAMES)


def sql(path, *statements):
    from osgeo import ogr

    source = ogr.Open(str(path), 1)
    for one in statements:
        source.ExecuteSQL(one)


def be_refused(copy):
    """Submit, be refused, take the set back, refresh."""
    from shanhe.plugin.checkout.pull import pull
    from shanhe.plugin.checkout.submission import open_journal, submit, withdraw
    from shanhe.plugin.net import NodeSession
    from shanhe.plugin.nodes.store import node as profile

    with closing(open_journal()) as journal, NodeSession(profile("changting")) as session:
        assert submit(copy, journal, session).state == "CONFLICT"
        withdraw(copy, journal, session)
        pull(copy, session)


@pytest.fixture
def dialog(keyed, copy, others, name, surroundings):
    """The other planner has added a parcel on that of fid 2, I mine on that of fid 1."""
    from shanhe.core.feedback import Silent
    from shanhe.ui.changes.cases import read_cases
    from shanhe.ui.changes.conflict_dialog import ConflictDialog

    others(ADD.format(name, "0301", "乔木林地", "theirs", 2))
    sql(copy.path, ADD.format(name, "0101", "水田", "mine", 1))
    be_refused(copy)
    box = ConflictDialog(surroundings, read_cases(copy.path, Silent()))
    box.show()
    yield box
    box.done(0)
    box.deleteLater()


def rows(box):
    model = box.view.model
    return [[model.index(row, at).data() for at in range(5)] for row in range(model.rowCount())]


def pending(copy):
    with closing(copy.tracking()) as tracking:
        return [(one.kind, one.changed) for one in tracking.changes()]


def press(widget, *keys):
    from qgis.PyQt.QtTest import QTest

    for key in keys:
        QTest.keyClick(widget, key)


@pytest.fixture
def type_key(dialog, qgis_app):
    """Press “Keep Both…”, type a text, press Return."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QLineEdit

    def typed(text, begin=dialog.view.keep_both.click):
        begin()
        (editor,) = dialog.view.table.findChildren(QLineEdit)
        editor.selectAll()
        QTest.keyClicks(editor, text)
        press(editor, Qt.Key.Key_Return)
        while dialog.view.table.findChildren(QLineEdit):
            qgis_app.processEvents()
            qgis_app.sendPostedEvents(None, 52)  # what ends is deleted late

    return typed


def test_it_says_what_happened_and_shows_both(dialog, name):
    from shanhe.ui.changes.side_map import BASE

    view = dialog.view
    assert view.loss.text().startswith(
        f"Another planner has already added a feature with BSM = {name}, "
    )
    assert view.loss.isVisible()
    assert view.told.text().startswith(
        "new here and at the node · changed at the node by planner on "
    )
    assert rows(dialog)[0] == ["BSM (key)", "–", name, name, name]
    shown = {row[0].strip("┌│└ "): row[2:] for row in rows(dialog)}
    assert shown["BZ"] == ["mine", "theirs", "choose…"]
    assert shown["DLBM"] == ["0101", "0301", "choose…"]
    assert shown["geometry"][2] == "choose…"
    assert "SJNF" not in shown
    assert view.table.isColumnHidden(1)
    assert not view.maps.maps[BASE].isVisible()
    assert (view.said.text(), view.settle.isEnabled()) == ("Decided: 0 of 3", False)
    assert view.result.text() == (
        "Nothing is settled yet: your feature waits here, theirs is at the node."
    )
    assert view.keep_both.isVisible()


def test_taking_theirs_drops_mine(dialog, copy, until):
    dialog.view.all_theirs.click()
    assert dialog.view.result.text() == (
        "Your feature is dropped; theirs stays as it is at the node."
    )
    dialog.view.settle.click()
    until(lambda: dialog.result() == 1, LONG_S)
    assert pending(copy) == []


def test_values_of_mine_go_into_theirs_by_keyboard(dialog, copy, until):
    from qgis.PyQt.QtCore import Qt

    box = dialog
    box.view.all_theirs.click()
    row = [one[0] for one in rows(box)].index("BZ")
    box.view.table.setCurrentIndex(box.view.model.index(row, 4))
    press(box.view.table, Qt.Key.Key_M)
    assert box.view.result.text() == "Your feature is dropped; theirs takes over from it: BZ."
    press(box.view.table, Qt.Key.Key_Return)
    until(lambda: box.result() == 1, LONG_S)
    assert pending(copy) == [("update", ("BZ",))]


def test_another_key_keeps_both(dialog, copy, name, until, type_key):
    from qgis.PyQt.QtCore import Qt

    box = dialog
    type_key(f"{name}-b", lambda: press(box.view.table, Qt.Key.Key_F2))
    assert box.view.result.text() == (
        f"Both features stay: yours is added to the node with BSM = {name}-b."
    )
    assert box.view.settle.isEnabled()
    results = {row[0].strip("┌│└ "): row[4] for row in rows(box)}
    assert (results["BSM (key)"], results["BZ"], results["DLBM"]) == (f"{name}-b", "mine", "0101")
    box.view.settle.click()
    until(lambda: box.result() == 1, LONG_S)
    ((kind, _),) = pending(copy)
    assert kind == "insert"


def test_the_same_key_is_no_other_and_a_side_takes_it_back(dialog, name, type_key):
    box, view = dialog, dialog.view
    type_key(f"{name}-c")
    assert box.draft.choices == "both"
    type_key(name)
    assert (view.said.text(), view.settle.isEnabled()) == ("Decided: 0 of 3", False)
    type_key(f"{name}-d")
    view.all_mine.click()
    assert rows(box)[0][4] == name
    assert box.draft.choices == dict.fromkeys(box.draft.choices, "mine")
    assert view.result.text() == (
        "Your feature is dropped; theirs takes over from it: DLBM, DLMC, BZ, geometry."
    )


def test_a_key_of_the_copy_is_refused_by_name(dialog, until, type_key):
    taken = "350821000000000003"
    type_key(taken)
    dialog.view.settle.click()
    until(lambda: "already" in dialog.view.said.text(), LONG_S)
    assert dialog.view.said.text() == (
        f"Another feature of this working copy has BSM = {taken} already. Type a value that no "
        "feature has."
    )
    assert dialog.isVisible()


def test_it_can_be_put_off(dialog, copy):
    dialog.view.postpone.click()
    with closing(copy.tracking()) as tracking:
        assert tracking.conflicts() == 1


def test_the_second_that_met_the_same_feature_is_shown_what_the_first_brought(
    keyed, copy, others, name, surroundings, until
):
    """One new parcel of mine has its BSM, the other its date, which is a key here as well."""
    from shanhe.core.feedback import Silent
    from shanhe.ui.changes.cases import read_cases
    from shanhe.ui.changes.conflict_dialog import ConflictDialog

    with closing(sqlite3.connect(keyed.folder / "county.gpkg")) as base:
        base.execute('CREATE UNIQUE INDEX day ON "DLTB" ("PZRQ")')
    day = "UPDATE DLTB SET PZRQ = '2024-05-06' WHERE BSM = '{0}'"
    others(ADD.format(name, "0301", "乔木林地", "theirs", 2), day.format(name))
    sql(
        copy.path,
        ADD.format(name, "0301", "乔木林地", "second", 2),
        ADD.format(f"{name}-b", "0301", "乔木林地", "first", 2),
        day.format(f"{name}-b"),
    )
    be_refused(copy)
    box = ConflictDialog(surroundings, read_cases(copy.path, Silent()))
    assert [one.conflict.key for one in box.open_cases] == [("PZRQ",), ("BSM",)]
    box.choose_all("theirs")
    box.draft.choose("BZ", "mine")
    box.settle()
    until(lambda: len(box.open_cases) == 1, LONG_S)
    shown = {row[0].strip("┌│└ "): row[2:] for row in rows(box)}
    assert shown["BZ"] == ["second", "first", "choose…"]
    box.choose_all("theirs")
    box.settle()
    until(lambda: box.result() == 1, LONG_S)
    assert pending(copy) == [("update", ("BZ",))]
    box.deleteLater()


def test_one_button_leads_from_the_refusal_to_the_end(
    keyed, panel, copy, others, settled, name, until
):
    others(ADD.format(name, "0301", "乔木林地", "theirs", 2))
    sql(copy.path, ADD.format(name, "0101", "水田", "mine", 1))
    settled(TO_SUBMIT, copy.path)
    panel.do_next(panel.view.model.lines[0])
    until(lambda: panel.view.said.text() == REFUSED, LONG_S)
    panel.do_next(next(one for one in panel.view.model.lines if one.state == "CONFLICT"))
    until(lambda: panel.settlement.dialog is not None, LONG_S)
    box = panel.settlement.dialog
    box.choose_all("mine")
    box.settle()
    until(lambda: panel.view.said.text() == TO_SUBMIT, LONG_S)
    panel.do_next(next(one for one in panel.view.model.lines if one.state == "DRAFT"))
    until(lambda: panel.view.said.text() == "Nothing waits.", LONG_S)


def test_taken_back_and_not_refreshed_yet_it_is_refreshed_first(
    keyed, panel, copy, others, settled, name, until
):
    from shanhe.core.feedback import Silent
    from shanhe.ui.changes.settlement import _withdrawn

    others(ADD.format(name, "0301", "乔木林地", "theirs", 2))
    sql(copy.path, ADD.format(name, "0101", "水田", "mine", 1))
    settled(TO_SUBMIT, copy.path)
    panel.do_next(panel.view.model.lines[0])
    until(lambda: panel.view.said.text() == REFUSED, LONG_S)
    assert _withdrawn(copy.path, Silent()).state == "WITHDRAWN"
    settled("1 working copy has conflicts to settle.")
    line = next(one for one in panel.view.model.lines if not one.set_id)
    assert (line.conflicts, line.begun) == (1, True)
    told = []
    panel.settlement.said.connect(told.append)
    panel.do_next(line)
    until(lambda: panel.settlement.dialog is not None, LONG_S)
    assert "✓ take the refused change set back\n▶ fetch" in told[0]
    panel.settlement.dialog.reject()
