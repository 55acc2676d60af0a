"""A node that lies: receipts that do not fit (H30), and receipts for what was not done (H31)."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from shanhe.core.editing.checks import Rules
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.plugin.checkout.transports.changes.reading_back import confirmed
from shanhe.plugin.checkout.transports.changes.transport import ChangesTransport

UPDATE = "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1"
DELETE = "DELETE FROM DLTB WHERE fid = 2"


class Liar:
    """A change service over HTTP that keeps the protocol, but for what `receipt` or `held` do."""

    def __init__(self, node, receipt=lambda found: found, held=lambda rows: rows):
        self.node, self.receipt, self.held = node, receipt, held

    def __call__(self, handler):
        if handler.command == "POST":
            digest = handler.headers["SSP-Payload-SM3"]
            answer = self.node.deliver(handler.body, digest)
            found = {"status": "applied", "receipt": self.receipt(dict(answer.receipt))}
        else:
            rows = [
                {
                    "uuid": uuid,
                    "ver": row["ver"],
                    "values": {n: row[n] for n in row if n not in ("ver", "geometry")},
                    "geometry": row["geometry"],
                }
                for uuid, row in self.held(self.node.rows).items()
                if uuid in handler.path
            ]
            found = {"features": rows, "next": None, "version": 1, "epoch": "e"}
        body = json.dumps(found).encode()
        handler.reply(200, body, Content_Type="application/json")


@pytest.fixture
def sent(serve, session_for, copy_file, edit, tools, tmp_path):
    """Edit a copy and send it to a liar; return the outcome, read back, and the node."""

    def run(*statements, **lies):
        path = copy_file()
        node = tools.node_of(path)
        for sql in statements:
            edit(path, sql)
        session = session_for(serve(Liar(node, **lies)).url, protocol="changes")
        transport = ChangesTransport(session, session.profile.endpoints[0].url)
        with closing(Tracking(path)) as tracking, closing(Journal(tmp_path / "j")) as journal:
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            outcome = Submission(tracking, journal).submit(transport, rules, Silent())
            return confirmed(outcome, "DLTB", journal, session, Silent()), node

    return run


def changed(**values):
    return lambda receipt: {**receipt, **values}


def without(name):
    return lambda receipt: {key: value for key, value in receipt.items() if key != name}


@pytest.mark.parametrize(
    ("receipt", "reason"),
    [
        (changed(change_set="00000000-0000-4000-8000-000000000000"), "change_set"),
        (changed(payload_sm3="0" * 64), "payload_sm3"),
        (changed(payload_sm3=None), "payload_sm3"),
        (changed(layer="XZQ"), "layer"),
        (changed(epoch="another"), "epoch"),
        (changed(status="revoked"), "status"),
        (changed(versions={}), "versions"),
        (changed(versions=[]), "versions"),
        (changed(versions=None), "versions"),
        (
            lambda receipt: changed(versions=dict.fromkeys(receipt["versions"], True))(receipt),
            "versions",
        ),
        (
            lambda receipt: changed(versions=dict.fromkeys(receipt["versions"], 1.5))(receipt),
            "versions",
        ),
        (without("versions"), "versions"),
        (without("payload_sm3"), "payload_sm3"),
        (without("change_set"), "change_set"),
        (changed(client_audit_head="f" * 64), "client_audit_head"),
    ],
)
def test_h30_a_receipt_of_something_else_is_an_alarm(qgis_app, sent, told, receipt, reason):
    outcome, _ = sent(UPDATE, receipt=receipt)
    assert (outcome.state, outcome.receipt) == ("UNKNOWN", None)
    assert (outcome.problem.code, outcome.problem.values["reason"]) == ("EDIT-41", reason)
    english, chinese = told(outcome.problem)
    assert english.startswith("Alarm: the node's receipt does not fit change set")
    assert chinese.startswith("警报：节点的回执与变更集")


@pytest.mark.parametrize("receipt", [lambda _: "yes", lambda _: None, lambda _: []])
def test_h30_what_is_no_receipt_proves_nothing(qgis_app, sent, told, receipt):
    outcome, _ = sent(UPDATE, receipt=receipt)
    assert (outcome.state, outcome.problem.code) == ("UNKNOWN", "EDIT-40")
    english, chinese = told(outcome.problem)
    assert "does not tell whether the change set arrived" in english
    assert "不能说明变更集是否送达" in chinese


def test_h31_an_honest_node_is_confirmed(qgis_app, sent):
    outcome, _ = sent(UPDATE, DELETE, "INSERT INTO DLTB (DLBM, geom) SELECT '0101', geom FROM DLTB")
    assert (outcome.state, outcome.problem, outcome.findings) == ("APPLIED", None, ())


def with_values(**values):
    return lambda rows: {uuid: {**row, **values} for uuid, row in rows.items()}


GONE = {"geometry": "00", "ver": 1, "DLBM": "0101", "TBMJ": None, 'a "b"': None}


@pytest.mark.parametrize(
    ("statement", "held", "code"),
    [
        (UPDATE, with_values(DLBM="0101"), "CHK-20"),
        (UPDATE, with_values(DLBM=None), "CHK-20"),
        (UPDATE, with_values(ver=1), "CHK-20"),
        (UPDATE, lambda rows: {}, "CHK-21"),
        (DELETE, lambda rows: {**rows, "00000000-0000-4000-8000-000000000002": GONE}, "CHK-22"),
    ],
    ids=["old value", "no value", "old version", "missing", "still there"],
)
def test_h31_a_node_that_did_not_do_it_is_found_out(qgis_app, sent, told, statement, held, code):
    outcome, _ = sent(statement, held=held)
    assert outcome.state == "APPLIED"
    assert [one.problem.code for one in outcome.findings] == [code]
    assert (outcome.problem.code, outcome.problem.values["count"]) == ("CHK-23", 1)
    english, chinese = told(outcome.problem)
    assert english.startswith("Alarm: the node acknowledged change set")
    assert chinese.startswith("警报：")


def test_h31_what_somebody_edited_since_is_no_lie(qgis_app, sent):
    outcome, _ = sent(UPDATE, held=with_values(DLBM="0201", ver=10_000))
    assert (outcome.problem, outcome.findings) == (None, ())


def test_h31_a_shape_is_compared_whatever_its_ring_starts_with(qgis_app, sent, tools):
    moved = "UPDATE DLTB SET geom = (SELECT geom FROM DLTB WHERE fid = 3) WHERE fid = 1"
    outcome, _ = sent(moved, held=with_values(geometry=tools.square(999.0).hex()))
    assert [one.field for one in outcome.findings] == ["geometry"]


def test_h31_a_line_that_breaks_meanwhile_proves_nothing(qgis_app, sent):
    def cut(rows):
        raise ConnectionResetError

    outcome, _ = sent(UPDATE, held=cut)
    assert (outcome.state, outcome.problem) == ("APPLIED", None)
