"""Review in the panel: proposed by one, decided by another, taken over, also by files."""

import pytest

LONG_S = 60.0
TO_SUBMIT = "1 working copy has edits to submit."
IN_REVIEW = "1 change set is in review."


@pytest.fixture
def reviewer(node):
    """The same node with the login of a reviewer."""
    from shanhe.plugin.nodes import credentials, store
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

    login = credentials.store_basic("tests of review", "reviewer", node.users["reviewer"])
    endpoint = Endpoint("changes", node.url + "/changes", login)
    store.save(NodeProfile("reviewers", "审查", "county", (endpoint,)))
    yield "审查"
    store.remove("reviewers")


@pytest.fixture
def dialog(surroundings, reviewer, until):
    """The reviewer's dialog after it has asked the nodes, with the reviewer's first row."""
    from shanhe.ui.changes.review_dialog import ReviewDialog

    opened = ReviewDialog(surroundings)
    opened.show()

    def asked():
        opened.reload()
        until(lambda: opened.view.said.text() == "" and opened.view.list.count(), LONG_S)
        texts = [opened.view.list.item(at).text() for at in range(opened.view.list.count())]
        row = next(at for at, text in enumerate(texts) if reviewer in text)
        opened.view.list.setCurrentRow(row)
        until(lambda: opened.reading is not None and opened.reading.node_id == "reviewers", LONG_S)
        return opened

    yield asked
    opened.close()
    opened.deleteLater()


@pytest.fixture
def proposed(panel, copy, edit, settled, until):
    """An edit of one feature that was sent for review."""

    def sent(fid, **values):
        edit(fid, **values)
        settled(TO_SUBMIT, copy.path)
        panel.view.table.selectRow(0)
        panel.view.actions.propose.trigger()
        until(lambda: panel.view.said.text() == IN_REVIEW, LONG_S)
        return line(panel, "IN_REVIEW")

    return sent


def line(panel, state):
    return next((one for one in panel.view.model.lines if one.state == state), None)


def test_what_is_approved_can_be_sent(panel, proposed, dialog, until):
    from shanhe.ui.changes import words

    waiting = proposed(1, BZ="请审查")
    assert words.step(waiting) == words.ASK
    box = dialog()
    details = box.view.details
    assert [details.item(0).child(0, at).text() for at in range(3)] == ["BZ", "–", "请审查"]
    assert "the decision holds for these bytes only" in box.view.title.text()
    box.view.approve.click()
    until(lambda: box.reading is None or box.reading.node_id != "reviewers", LONG_S)
    panel.do_next(line(panel, "IN_REVIEW"))
    until(lambda: line(panel, "APPROVED") is not None, LONG_S)
    assert line(panel, "APPROVED").who == "reviewer"
    panel.do_next(line(panel, "APPROVED"))
    until(lambda: panel.view.said.text() == "Nothing waits.", LONG_S)
    assert line(panel, "APPLIED") is not None


def test_a_set_is_returned_only_with_remarks_and_comes_back_to_review(
    panel, proposed, dialog, until
):
    from shanhe.ui.changes import words

    proposed(2, BZ="x")
    box = dialog()
    box.view.give_back.click()
    assert box.view.said.text() == "Write what has to be corrected, then return the set."
    box.view.remarks.setPlainText("依据不足")
    box.view.give_back.click()
    until(lambda: box.view.remarks.toPlainText() == "", LONG_S)
    panel.do_next(line(panel, "IN_REVIEW"))
    until(lambda: line(panel, "RETURNED") is not None, LONG_S)
    assert "依据不足" in line(panel, "RETURNED").problem
    assert words.step(line(panel, "DRAFT")) == words.PROPOSE
    assert words.step(line(panel, "RETURNED")) == words.NO_STEP


def test_nobody_is_offered_their_own_set(panel, proposed, surroundings, until):
    from shanhe.ui.changes.review_dialog import ReviewDialog

    proposed(3, BZ="y")
    box = ReviewDialog(surroundings)
    box.reload()
    until(lambda: box.view.title.text() == "Nothing waits for your review.", LONG_S)
    assert not box.view.approve.isEnabled()
    box.deleteLater()
