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
    """The reviewer's dialog after it has asked the nodes, with the first row of some layers."""
    from shanhe.ui.changes.review_dialog import ReviewDialog

    opened = ReviewDialog(surroundings)
    opened.show()

    def asked(layers="DLTB ·"):
        opened.reload()
        until(lambda: opened.view.said.text() == "" and opened.view.list.count(), LONG_S)
        texts = [opened.view.list.item(at).text() for at in range(opened.view.list.count())]
        row = next(
            at for at, text in enumerate(texts) if reviewer in text and text.startswith(layers)
        )
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


@pytest.fixture
def send(tmp_path):
    """Send edits of copies for review as one set, as the algorithm does."""
    from contextlib import closing

    from shanhe.plugin.checkout.review import propose
    from shanhe.plugin.checkout.submission import open_journal
    from shanhe.plugin.net import NodeSession
    from shanhe.plugin.nodes.store import node as profile

    def sent(copy, *others):
        with closing(open_journal()) as journal, NodeSession(profile("changting")) as session:
            outcome = propose(copy, journal, session, others=others)
        assert outcome.state == "IN_REVIEW"
        return outcome.set_id

    return sent


@pytest.fixture
def farmland(node, tmp_path):
    """An edited working copy of another layer."""
    from osgeo import ogr

    from shanhe.plugin.checkout.working_copy import check_out
    from shanhe.plugin.nodes.store import node as profile

    other = check_out(profile("changting"), "YJJBNT", None, tmp_path / "yjjbnt.gpkg")
    ogr.Open(str(other.path), 1).ExecuteSQL(
        "UPDATE YJJBNT SET YJJBNTMJ = YJJBNTMJ + 1 WHERE fid = 1"
    )
    return other


@pytest.fixture
def both(panel, copy, edit, farmland, send, settled):
    """Edits of two layers, sent for review as one set."""
    edit(4, BZ=f"两层 {farmland.path.parent.name}")
    panel.add_copy(str(farmland.path))
    panel.add_copy(str(copy.path))
    send(copy, farmland)
    settled(IN_REVIEW)
    return copy, farmland


def test_a_set_of_two_layers_is_read_whole_and_comes_back_to_both(panel, both, dialog, until):
    from shanhe.ui.changes import words

    waiting = line(panel, "IN_REVIEW")
    assert (waiting.title, waiting.path, words.step(waiting)) == ("DLTB, YJJBNT", None, words.ASK)
    box = dialog("DLTB, YJJBNT")
    details = box.view.details
    assert [details.item(at).text().split(" · ")[0] for at in range(2)] == ["DLTB", "YJJBNT"]
    box.view.remarks.setPlainText("依据不足")
    box.view.give_back.click()
    until(lambda: box.view.remarks.toPlainText() == "", LONG_S)
    panel.do_next(waiting)
    until(lambda: line(panel, "RETURNED") is not None, LONG_S)
    until(lambda: not panel.sending.busy and line(panel, "DRAFT") is not None, LONG_S)
    drafts = [one for one in panel.view.model.lines if one.state == "DRAFT"]
    assert [words.step(one) for one in drafts] == [words.PROPOSE] * 2
    assert sorted(path.name for one in drafts for path in one.together) == [
        "dltb.gpkg", "yjjbnt.gpkg",
    ]  # fmt: skip
    panel.do_next(next(one for one in drafts if one.path == both[0].path))
    until(lambda: line(panel, "IN_REVIEW") is not None and not panel.sending.busy, LONG_S)
    assert line(panel, "IN_REVIEW").title == "DLTB, YJJBNT"
    box = dialog("DLTB, YJJBNT")
    box.view.approve.click()
    until(lambda: box.reading is None or box.reading.node_id != "reviewers", LONG_S)
    panel.do_next(line(panel, "IN_REVIEW"))
    until(lambda: line(panel, "APPROVED") is not None and not panel.sending.busy, LONG_S)
    panel.do_next(line(panel, "APPROVED"))
    until(lambda: line(panel, "APPLIED") is not None, LONG_S)
    assert [copy.pending().total for copy in both] == [0, 0]


def test_withdrawing_a_set_of_two_layers_gives_both_their_edits_back(
    panel, both, until, monkeypatch
):
    monkeypatch.setattr("shanhe.ui.changes.sending.asked", lambda *_: True)
    panel.sending.withdraw(line(panel, "IN_REVIEW"))
    until(lambda: line(panel, "WITHDRAWN") is not None and not panel.sending.busy, LONG_S)
    assert [copy.pending().total for copy in both] == [1, 1]


def test_a_set_of_two_layers_that_met_others_is_withdrawn_then_settled(
    panel, both, others, reviewer, until, monkeypatch
):
    """Another planner changes the parcel after the approval."""
    from shanhe.plugin.checkout import review
    from shanhe.plugin.net import NodeSession
    from shanhe.plugin.nodes import store
    from shanhe.ui.changes import words

    monkeypatch.setattr("shanhe.ui.changes.sending.asked", lambda *_: True)
    others("UPDATE DLTB SET DLBM = '0404' WHERE fid = 4")
    with NodeSession(store.node("reviewers")) as session:
        (one,) = [
            one for one in review.waiting(session) if one.id == line(panel, "IN_REVIEW").set_id
        ]
        review.decide(session, one.id, one.payload_sm3, "approved")
    for state in ("IN_REVIEW", "APPROVED"):
        panel.do_next(line(panel, state))
        until(lambda gone=state: line(panel, gone) is None and not panel.sending.busy, LONG_S)
    met = line(panel, "CONFLICT")
    assert (met.title, words.step(met)) == ("DLTB, YJJBNT", words.WITHDRAW)
    panel.do_next(met)
    until(lambda: line(panel, "WITHDRAWN") is not None and not panel.sending.busy, LONG_S)
    assert [copy.pending().total for copy in both] == [1, 1]
    panel.do_next(line(panel, "DRAFT"))
    until(lambda: not panel.sending.busy, LONG_S)
    assert [copy.pending().total for copy in both] == [1, 1]  # they owe another review


def test_the_shapes_of_two_layers_are_shown_in_one_crs():
    """116.3° E 25.8° N as CGCS2000 and in zone 39 of three degrees."""
    from qgis.core import QgsGeometry

    from shanhe.ui.changes.edits import Edit
    from shanhe.ui.changes.place import shapes_of

    given = QgsGeometry.fromWkt("POLYGON((116.3 25.8,116.31 25.8,116.31 25.81,116.3 25.8))")
    wkb = bytes(given.asWkb())
    one = Edit("insert", "u", (("geometry", None, wkb),), None, wkb, None, "L", "EPSG:4490")
    ((shown, _),) = shapes_of([one], "EPSG:4527")
    box = shown.boundingBox()
    assert (round(box.xMinimum(), -5), round(box.yMinimum(), -4)) == (39_400_000, 2_850_000)
    ((same, _),) = shapes_of([one], "EPSG:4490")
    assert round(same.boundingBox().xMinimum(), 6) == 116.3


def test_a_set_that_arrives_late_is_not_shown_under_another_row(
    dialog, copy, edit, farmland, send, monkeypatch, until
):
    """The reviewer picks a row, then another; the first answer comes last."""
    import time

    from shanhe.ui.changes import review_desk

    edit(5, BZ="late")
    slow, quick = send(copy), send(farmland)
    box = dialog()
    listed = [(profile.id, one.id) for profile, one in box._desk.waiting]
    rows = [listed.index(("reviewers", set_id)) for set_id in (slow, quick)]
    real = review_desk.read

    def read(profile, set_id, feedback):
        time.sleep(1.0 if set_id == slow else 0)
        return real(profile, set_id, feedback)

    monkeypatch.setattr(review_desk, "read", read)
    for row in rows:
        box.view.list.setCurrentRow(row)
    deadline = time.monotonic() + 2.5
    until(lambda: time.monotonic() > deadline)
    assert box.reading.proposal.id == quick


def test_what_the_list_cuts_is_said(dialog, proposed, monkeypatch):
    from shanhe.ui.changes import review_desk

    proposed(7, BZ="cut")
    monkeypatch.setattr(review_desk, "MOST", 0)
    box = dialog()
    assert "The first 0 of 1 edits are shown." in box.view.said.text()


def test_a_set_that_needs_a_review_first_leads_to_it_and_names_its_reviewer():
    from pathlib import Path

    from shanhe.core.editing import states
    from shanhe.core.editing.tracking import Counts
    from shanhe.ui.changes import words
    from shanhe.ui.changes.lines import Line, Overview

    refused = Line(states.REJECTED, "DLTB", "n", Counts(0, 1, 0), path=Path("a.gpkg"), set_id="s")
    unread = Line(**{**vars(refused), "unread": True})
    assert words.step(refused) == words.SUBMIT
    assert words.step(unread) == words.PROPOSE
    told = "1 change set needs a review first: send it for review."
    assert words.headline(Overview((unread,))) == told
    applied = Line(**{**vars(refused), "state": states.APPLIED, "who": "second"})
    assert " by second" in words.facts(applied)
    assert "reviewed by second" in words.facts(Line(**{**vars(applied), "reviewed": True}))
