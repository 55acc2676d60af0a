"""The conflict dialog on real conflicts of two planners, settled by keyboard and mouse."""

from contextlib import closing

import pytest

LONG_S = 60.0


@pytest.fixture
def met(node, copy, tmp_path):
    """Let another planner and me run SQL on copies of one state; return my open conflicts."""
    from osgeo import ogr

    from shanhe.core.feedback import Silent
    from shanhe.plugin.checkout.pull import pull
    from shanhe.plugin.checkout.submission import open_journal, submit
    from shanhe.plugin.checkout.working_copy import check_out
    from shanhe.plugin.net import NodeSession
    from shanhe.plugin.nodes.store import node as profile
    from shanhe.ui.changes.cases import read_cases

    def after(mine, theirs):
        other = check_out(profile("changting"), "DLTB", None, tmp_path / "other.gpkg")
        for path, statements in ((copy.path, mine), (other.path, theirs)):
            source = ogr.Open(str(path), 1)
            for one in statements:
                one(source) if callable(one) else source.ExecuteSQL(one)
            source = None
        with NodeSession(profile("changting")) as session:
            with closing(open_journal()) as journal:
                assert submit(other, journal, session).state == "APPLIED"
            pull(copy, session)
        return read_cases(copy.path, Silent())

    return after


@pytest.fixture
def dialog(surroundings, met, qgis_app):
    """Open the dialog on the conflicts of these edits."""
    from shanhe.ui.changes.conflict_dialog import ConflictDialog

    opened = []

    def shown(mine, theirs):
        opened.append(ConflictDialog(surroundings, met(mine, theirs)))
        opened[-1].show()
        return opened[-1]

    yield shown
    for one in opened:
        one.done(0)
        one.deleteLater()


def stretched(fid, east):
    """Move the eastern edge of a parcel at the edge of the small county (4 columns)."""
    x, y = 39_500_000 + 100 * ((fid - 1) % 4), 2_800_000 + 100 * ((fid - 1) // 4)
    ring = f"{x} {y},{x + east} {y},{x + east} {y + 100},{x} {y + 100},{x} {y}"

    def edit(source):
        from osgeo import ogr

        feature = source.GetLayer(0).GetFeature(fid)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        source.GetLayer(0).SetFeature(feature)

    return edit


def press(widget, *keys):
    from qgis.PyQt.QtTest import QTest

    for key in keys:
        QTest.keyClick(widget, key)


def shown(dialog):
    """The table as rows of texts."""
    model = dialog.view.model
    return [
        [model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())
    ]


def pending(copy):
    with closing(copy.tracking()) as tracking:
        return {one.fid: (one.kind, one.changed) for one in tracking.changes()}


def test_nothing_is_chosen_and_groups_stand_together(dialog):
    box = dialog(
        ["UPDATE DLTB SET BZ = 'mine', DLBM = '0103' WHERE fid = 1"],
        ["UPDATE DLTB SET BZ = 'theirs', DLMC = '旱地', SJNF = 2024 WHERE fid = 1"],
    )
    rows = {row[0].strip("┌│└ "): row for row in shown(box)}
    assert rows["BZ"] == ["BZ", "–", "mine", "theirs", "choose…"]
    assert rows["DLBM"][1:] == ["0101", "0103", "0101", "choose…"]
    assert rows["DLMC"][1:] == ["水田", "水田", "旱地", "choose…"]
    assert rows["SJNF"] == ["SJNF", "2023", "2023", "2024", "2024"]
    assert shown(box)[0][0] in ("BZ", "┌ DLBM")
    assert box.view.said.text() == "Decided: 0 of 2"
    assert not box.view.settle.isEnabled()
    assert box.view.head.text() == "Conflict 1 of 1 · 地类图斑 · feature 1"
    before = len(shown(box))
    box.view.all_fields.setChecked(True)
    assert len(shown(box)) > before


def test_the_head_tells_who_made_the_other_side(dialog, copy):
    from shanhe.core.editing.conflicts import all_conflicts
    from shanhe.ui.changes.showing import when

    box = dialog(
        ["UPDATE DLTB SET BZ = 'mine' WHERE fid = 12"],
        ["UPDATE DLTB SET BZ = 'theirs' WHERE fid = 12"],
    )
    with closing(copy.tracking()) as tracking:
        at = when(all_conflicts(tracking)[0].author.at)
    assert box.view.told.text().startswith(
        f"changed here and at the node · changed at the node by planner on {at} · version "
    )


@pytest.mark.parametrize(
    ("author", "english", "chinese"),
    [
        (("张三", "", 5), "changed at the node by 张三", "节点上由 张三 修改"),
        (("<b>li</b>", "", None), "deleted at the node by <b>li</b>", "节点上由 <b>li</b> 删除"),
        (
            ("张三", "2026-11-23T08:00:00Z", 5),
            "changed at the node by 张三 on {at}",
            "节点上由 张三 于 {at} 修改",
        ),
        (
            ("张三", "2026-11-23T08:00:00Z", None),
            "deleted at the node by 张三 on {at}",
            "节点上由 张三 于 {at} 删除",
        ),
    ],
)
def test_authors_are_told_in_both_languages(qgis_app, author, english, chinese):
    from shanhe.core.editing.authors import Author
    from shanhe.plugin.i18n import install_translator
    from shanhe.ui.changes.showing import author_text, when

    at = when(author[1])
    assert author_text(Author(*author)) == english.format(at=at)
    translator = install_translator("zh_CN")
    try:
        assert author_text(Author(*author)) == chinese.format(at=at)
    finally:
        qgis_app.removeTranslator(translator)


def test_the_keyboard_alone_settles_it(dialog, copy, until):
    from qgis.PyQt.QtCore import Qt

    box = dialog(
        ["UPDATE DLTB SET BZ = 'mine', DLBM = '0103' WHERE fid = 2"],
        ["UPDATE DLTB SET BZ = 'theirs', DLMC = '旱地' WHERE fid = 2"],
    )
    table = box.view.table
    assert [row[0] for row in shown(box)] == ["┌ DLBM", "└ DLMC", "BZ"]
    press(table, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_T, Qt.Key.Key_Down, Qt.Key.Key_M)
    assert box.view.said.text() == "Decided: 2 of 2"
    chosen = {row[0].strip("┌│└ "): row[4] for row in shown(box)}
    assert (chosen["BZ"], chosen["DLBM"], chosen["DLMC"]) == ("mine", "0301", "旱地")
    press(table, Qt.Key.Key_Return)
    until(lambda: box.result() == 1, LONG_S)
    assert pending(copy) == {2: ("update", ("BZ",))}


def test_a_typed_value_is_checked_and_taken(dialog, copy, until):
    box = dialog(
        ["UPDATE DLTB SET SJNF = 2021 WHERE fid = 3"], ["UPDATE DLTB SET SJNF = 2022 WHERE fid = 3"]
    )
    model = box.view.model
    cell = model.index(0, 4)
    assert not model.setData(cell, "soon")
    assert box.view.said.text() == "“soon” is no valid value of SJNF (type integer)."
    assert not box.view.settle.isEnabled()
    assert model.setData(cell, "2025")
    assert shown(box)[0] == ["SJNF", "2023", "2021", "2022", "2025"]
    box.view.settle.click()
    until(lambda: box.result() == 1, LONG_S)
    assert pending(copy) == {3: ("update", ("SJNF",))}


def test_enter_ends_typing_and_settles_nothing_yet(dialog, copy, until, for_a_while):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QLineEdit

    box = dialog(
        ["UPDATE DLTB SET BZ = 'mine' WHERE fid = 11"],
        ["UPDATE DLTB SET BZ = 'theirs' WHERE fid = 11"],
    )
    press(box.view.table, Qt.Key.Key_M, Qt.Key.Key_F2)
    editor = box.view.table.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "both MT")
    press(editor, Qt.Key.Key_Return)
    for_a_while(0.3)
    assert box.isVisible()
    assert box.draft.values == {"BZ": "both MT"}
    press(box.view.table, Qt.Key.Key_Return)
    until(lambda: box.result() == 1, LONG_S)
    assert pending(copy) == {11: ("update", ("BZ",))}


def test_shapes_are_compared_on_maps_that_move_together(dialog, until):
    from shanhe.core.editing.merge import MINE, THEIRS
    from shanhe.ui.changes.side_map import BASE

    box = dialog([stretched(4, 110)], [stretched(4, 95)])
    maps = box.view.maps.maps
    assert "(+" in maps[MINE].pick.text()
    assert "(−" in maps[THEIRS].pick.text()
    assert maps[BASE].label.text().startswith("Base: ")
    assert round(maps[MINE].difference.area()) == 1000
    maps[MINE].canvas.zoomByFactor(0.5)
    extents = [one.canvas.extent().toString(0) for one in maps.values()]
    assert len(set(extents)) == 1
    maps[THEIRS].pick.click()
    assert box.view.said.text() == "Decided: 1 of 1"
    assert box.view.settle.isEnabled()


def test_where_all_that_differs_was_typed_nothing_is_left_to_decide(dialog, copy, until):
    box = dialog(
        ["UPDATE DLTB SET DLBM = '0305', DLMC = '灌木林地' WHERE fid = 9"],
        ["UPDATE DLTB SET DLBM = '0307', DLMC = '其他林地' WHERE fid = 9"],
    )
    for row, text in enumerate(["0302", "竹林地"]):
        assert not box.view.settle.isEnabled()
        index = box.view.model.index(row, 4)
        assert box.view.model.setData(index, text)
    assert box.view.said.text() == "Decided: 1 of 1"
    box.settle()
    until(lambda: not box.isVisible(), LONG_S)
    assert pending(copy) == {9: ("update", ("DLBM", "DLMC"))}


def test_the_keys_of_the_dialog_work_on_the_maps_too(dialog, surroundings):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    box = dialog([stretched(8, 110)], [stretched(8, 95)])
    canvas = box.view.maps.maps["mine"].canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_T)
    assert box.view.maps.maps["theirs"].pick.isChecked()
    QTest.keyClick(canvas, Qt.Key.Key_M)
    assert box.view.maps.maps["mine"].pick.isChecked()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not box.isVisible()


@pytest.mark.parametrize(
    ("mine", "theirs", "told"),
    [
        ("UPDATE DLTB SET BZ = 'x' WHERE fid = 5", "DELETE FROM DLTB WHERE fid = 5", "Deleted at"),
        ("DELETE FROM DLTB WHERE fid = 6", "UPDATE DLTB SET BZ = 'y' WHERE fid = 6", "You deleted"),
    ],
)
def test_a_deletion_is_said_plainly_with_the_row_that_would_be_lost(dialog, mine, theirs, told):
    box = dialog([mine], [theirs])
    assert box.view.loss.text().startswith(told)
    assert box.view.loss.isVisible()
    rows = {row[0].strip("┌│└ "): row for row in shown(box)}
    gone = 3 if told == "Deleted at" else 2
    assert rows["DLBM"][gone] == "deleted"
    assert rows["DLBM"][5 - gone] in ("0101", "0102", "0201", "0301", "0307", "0702", "1101")
    side = "theirs" if gone == 3 else "mine"
    box.choose_all(side)
    assert {row[4] for row in shown(box)} == {"deleted"}


def test_postponed_conflicts_stay_open(dialog, copy, until):
    box = dialog(
        ["UPDATE DLTB SET BZ = 'mine' WHERE fid IN (7, 8)"],
        ["UPDATE DLTB SET BZ = 'theirs' WHERE fid IN (7, 8)"],
    )
    assert box.view.head.text().startswith("Conflict 1 of 2")
    box.choose_all("mine")
    box.view.next.click()
    assert box.view.said.text() == "Decided: 0 of 1"
    box.view.previous.click()
    assert box.view.said.text() == "Decided: 1 of 1"
    box.view.postpone.click()
    box.choose_all("theirs")
    box.view.settle.click()
    until(lambda: box.view.head.text().startswith("Conflict 1 of 1"), LONG_S)
    box.view.postpone.click()
    assert box.result() == 0
    with closing(copy.tracking()) as tracking:
        assert tracking.conflicts() == 1


def test_it_fits_a_small_screen_and_everything_is_named(dialog):
    from qgis.PyQt.QtWidgets import QAbstractButton

    box = dialog([stretched(8, 110)], [stretched(8, 95)])
    assert box.minimumSizeHint().width() <= 1280
    assert box.minimumSizeHint().height() <= 760
    assert box.width() <= 1280
    for one in box.findChildren(QAbstractButton):
        if one.objectName().startswith("Shanhe") and one.isVisible():
            assert one.text()


def test_signs_and_shades_go_with_a_theme(dialog, qgis_app):
    """A dark theme is a style sheet: the application's palette stays light."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QColor

    white, roles = QColor("#ffffff").rgb(), Qt.ItemDataRole
    qgis_app.setStyleSheet("QTableView { color: #ffffff; background-color: #202020; }")
    try:
        shown = dialog(
            ["UPDATE DLTB SET DLBM = '0302' WHERE fid = 1"],
            ["UPDATE DLTB SET DLBM = '0303' WHERE fid = 1"],
        )
        model = shown.view.model
        mine, theirs = model.index(0, 2), model.index(0, 3)
        model.choose(0, "mine")
        image = model.data(mine, roles.DecorationRole).pixmap(16, 16).toImage()
        faded = model.data(theirs, roles.ForegroundRole).lightness()
    finally:
        qgis_app.setStyleSheet("")
    assert image.pixelColor(8, 8).rgb() == white
    assert 0x60 < faded < 0xC0
