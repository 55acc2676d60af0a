"""The dialog about new features of which no answer told whether they arrived."""

import pytest


@pytest.fixture
def dialog(qgis_app):
    from shanhe.ui.changes.doubt import DoubtDialog
    from shanhe.ui.changes.edits import Edit

    edits = [
        Edit("insert", f"{number}0000000-uuid", (("DLBM", None, code), ("BZ", None, None)))
        for number, code in enumerate(("0101", "0301"))
    ]
    opened = DoubtDialog(edits)
    yield opened
    opened.deleteLater()


def is_ok(dialog):
    from qgis.PyQt.QtWidgets import QDialogButtonBox

    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_nothing_is_chosen_at_first(dialog):
    assert not is_ok(dialog)
    assert dialog.arrived() == frozenset()
    assert dialog.table.item(0, 0).text() == "00000000 · DLBM 0101"


def test_something_has_to_be_said_of_each(dialog):
    first, second = dialog._boxes
    first.setCurrentIndex(1)
    assert not is_ok(dialog)
    second.setCurrentIndex(2)
    assert is_ok(dialog)
    assert dialog.arrived() == frozenset({"00000000-uuid"})


@pytest.mark.parametrize(("arrived", "count"), [(True, 2), (False, 0)])
def test_the_same_can_be_said_of_all(dialog, arrived, count):
    dialog.say_all(arrived)
    assert is_ok(dialog)
    assert len(dialog.arrived()) == count
