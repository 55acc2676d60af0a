"""Nodes that take one feature at a time, name new features themselves, and keep no receipts."""

import json
from contextlib import closing

import pytest

from shanhe.core.editing import states
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Tracking, is_known
from shanhe.core.editing.transport import Answer, Verdict
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend


@pytest.mark.parametrize(
    ("held", "given", "known"),
    [
        (5, 5, True),
        (6, 5, True),
        (5, 6, False),
        ('"5"', '"5"', True),
        ('"6"', '"5"', False),
        (None, 5, False),
        (5, '"5"', False),
    ],
)
def test_a_number_grows_and_a_tag_only_differs(held, given, known):
    assert is_known(held, given) is known


class OneByOne:
    """Takes updates, refuses the class 9999, names new features itself; `lost` loses a reply."""

    fences = False

    def __init__(self):
        self.taken, self.lost, self.doubtful = [], False, []

    def submit(self, payload, set_id, digest, doubtful=False):
        document = json.loads(payload)
        self.doubtful.append(doubtful)
        versions, identities, refusals = {}, {}, []
        for op in document["ops"]:
            if op["new"] and op["new"].get("DLBM") == "9999":
                refusals.append({"uuid": op["uuid"], "op": op["op"], "code": "", "message": "no"})
                continue
            versions[op["uuid"]] = None if op["kind"] == "delete" else f'"{op["uuid"][-3:]}"'
            self.taken.append((op["kind"], op["uuid"]))
            if op["kind"] == "insert":
                identities[op["uuid"]] = f"DLTB.{len(self.taken)}"
        if self.lost:
            return Answer(Verdict.UNKNOWN, code="EDIT-40", values={"status": 0})
        status = "partial" if refusals else "applied"
        receipt = {
            "change_set": set_id,
            "status": status,
            "payload_sm3": digest,
            "ops": len(document["ops"]),
            "layer": document["layer"],
            "epoch": document["epoch"],
            "versions": versions,
            "identities": identities,
        }
        verdict = Verdict.PARTIAL if refusals else Verdict.APPLIED
        return Answer(verdict, receipt, refusals=tuple(refusals))


def at_desk(path, action):
    with closing(Tracking(path)) as tracking:
        with closing(Journal(path.with_name("journal.sqlite"))) as journal:
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            return action(Submission(tracking, journal), rules)


def press(path, node):
    return at_desk(path, lambda submission, rules: submission.submit(node, rules, Silent()))


def test_what_a_node_refused_alone_is_pending_again(copy_file, edit):
    path, node = copy_file(), OneByOne()
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    edit(path, "UPDATE DLTB SET DLBM = '9999' WHERE fid = 2")
    edit(path, "DELETE FROM DLTB WHERE fid = 3")
    first = press(path, node)
    assert (first.state, first.applied) == (states.PARTIAL, 2)
    assert [one["message"] for one in first.refusals] == ["no"]
    with closing(Tracking(path)) as tracking:
        assert [change.new["DLBM"] for change in tracking.changes()] == ["9999"]
        assert tracking.open_set == ""
    edit(path, "UPDATE DLTB SET DLBM = '0103' WHERE fid = 2")
    second = press(path, node)
    assert (second.state, second.applied) == (states.APPLIED, 1)
    assert len(node.taken) == 3
    with closing(Journal(path.with_name("journal.sqlite"))) as journal:
        assert journal.set(first.set_id).state == states.SUPERSEDED
        assert journal.last(first.set_id).detail == {"by": second.set_id}


def test_a_feature_that_the_node_named_goes_by_that_name(copy_file, edit, tools):
    path, node = copy_file(), OneByOne()
    edit(path, "INSERT INTO DLTB (geom, DLBM) SELECT geom, '0201' FROM DLTB WHERE fid = 1")
    assert press(path, node).state == states.APPLIED
    assert edit(path, "SELECT ssp_uuid FROM DLTB WHERE fid = 4")[0][0] == "DLTB.1"
    edit(path, "UPDATE DLTB SET DLBM = '0202' WHERE fid = 4")
    assert press(path, node).state == states.APPLIED
    assert node.taken[-1] == ("update", "DLTB.1")


def test_without_receipts_nothing_in_doubt_is_taken_back(copy_file, edit):
    path, node = copy_file(), OneByOne()
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    node.lost = True
    assert press(path, node).state == states.UNKNOWN
    held = at_desk(path, lambda submission, _: submission.withdraw(node))
    assert (held.state, held.problem.code) == (states.UNKNOWN, "EDIT-81")
    node.lost = False
    assert press(path, node).state == states.APPLIED
    assert node.doubtful == [False, True]


@pytest.mark.parametrize("edited", [False, True])
def test_what_arrived_is_dropped_unless_it_was_edited_since(copy_file, edit, edited):
    """The decision is in the journal, and the program ends before the copy is settled."""
    path, node = copy_file(), OneByOne()
    edit(path, "INSERT INTO DLTB (geom, DLBM) SELECT geom, '0201' FROM DLTB WHERE fid = 1")
    node.lost = True
    press(path, node)
    ((uuid,),) = edit(path, "SELECT ssp_uuid FROM DLTB WHERE fid = 4")

    def decided(submission, _):
        move = submission.journal.move
        move(submission.tracking.open_set, states.WITHDRAWN, arrived=[uuid], decided=[uuid])

    at_desk(path, decided)
    if edited:
        edit(path, "UPDATE DLTB SET DLBM = '0202' WHERE fid = 4")
    at_desk(path, lambda submission, _: submission.recover())
    with closing(Tracking(path)) as tracking:
        left = [(one.kind, one.new["DLBM"]) for one in tracking.changes()]
        assert left == ([("insert", "0202")] if edited else [])
        assert (tracking.open_set, tracking.row(uuid) is not None) == ("", edited)
