"""More edits than one set may hold, and a journal that another program holds."""

from contextlib import closing

import pytest

LONG_S = 60.0
TO_SUBMIT = "1 working copy has edits to submit."


@pytest.fixture
def answer(qgis_app):
    """Press a button of the next question, and keep what it asked."""
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication

    asked = []

    def press(name):
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(100, lambda: press(name))
            return
        asked.append(box.text())
        next(one for one in box.buttons() if one.text().replace("&", "") == name).click()

    def later(name):
        QTimer.singleShot(100, lambda: press(name))
        return asked

    return later


def states(panel):
    return sorted(one.state for one in panel.view.model.lines)


def test_too_many_edits_go_in_parts_if_the_planner_agrees(
    panel, copy, edit, settled, until, answer, monkeypatch
):
    from shanhe.core.editing import change_set

    monkeypatch.setattr(change_set, "MOST_OPS", 1)
    for fid in (1, 2):
        edit(fid, BZ="part")
    settled(TO_SUBMIT, copy.path)
    asked = answer("Cancel")
    panel.do_next(panel.view.model.lines[0])
    until(lambda: not panel.sending.busy and asked, LONG_S)
    assert "They can go in parts." in asked[0]
    assert copy.pending().total == 2
    asked = answer("Send in Parts")
    panel.do_next(panel.view.model.lines[0])
    until(lambda: panel.view.said.text() == "Nothing waits.", LONG_S)
    assert states(panel).count("APPLIED") == 2
    assert copy.pending().total == 0


def test_sets_are_shown_but_not_sent_while_another_program_holds_the_journal(
    panel, copy, edit, settled, until
):
    from shanhe.core.editing.submission import Submission
    from shanhe.plugin.checkout.submission import open_journal

    edit(3, BZ="sealed")
    with closing(open_journal()) as journal, closing(copy.tracking()) as tracking:
        Submission(tracking, journal).seal()
    settled("1 change set waits to be sent.", copy.path)
    with closing(open_journal()):
        panel.reading.refresh()
        until(lambda: "is in use by another QGIS" in panel.view.said.text(), LONG_S)
        assert states(panel) == ["QUEUED"]
        row = panel.view.table.indexWidget(panel.view.model.index(0, 2))
        assert (row.text(), row.isEnabled()) == ("Send", False)
        assert not panel.view.actions.withdraw.isEnabled()
        assert panel.view.actions.give_out.isEnabled()
    settled("1 change set waits to be sent.")
    assert panel.view.actions.withdraw.isEnabled()
