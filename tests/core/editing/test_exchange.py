"""A set as a file: the same bytes on another machine, and one outcome however it comes home."""

import base64
import json
from contextlib import closing

import pytest

from shanhe.core.editing import exchange, states
from shanhe.core.editing.audit import AuditLog, Entry, heads_in_receipts
from shanhe.core.editing.audit_check import verify
from shanhe.core.editing.canonical import canonical, digest_of
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.dispatch import Dispatch
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.sm3 import sm3
from shanhe.core.editing.submission import NOTHING, Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend


class Office:
    """A planner's machine: copy and journal; and a colleague's, which has a journal only."""

    def __init__(self, path, node):
        self.path, self.node = path, node
        self.here, self.there = path.with_name("here.sqlite"), path.with_name("there.sqlite")
        self.trail = None

    def press(self):
        with closing(Tracking(self.path)) as tracking, closing(Journal(self.here)) as journal:
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            submission = Submission(tracking, journal, trail=self.trail)
            return submission.submit(self.node, rules, Silent())

    def carried(self, source, target):
        with closing(Journal(source)) as journal:
            (listed,) = journal.sets()
            content = exchange.written(journal, listed.id, "地类图斑")
        with closing(Journal(target)) as journal:
            return exchange.take_in(journal, exchange.read(content))

    def colleague(self, action):
        with closing(Journal(self.there)) as journal:
            (listed,) = journal.sets()
            return getattr(Dispatch(journal), action)(listed.id, self.node)

    def state(self, which):
        with closing(Journal(which)) as journal:
            return journal.sets()[0].state


@pytest.fixture
def office(copy_file, tools, edit):
    path = copy_file()
    made = Office(path, tools.node_of(path))
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    edit(path, "DELETE FROM DLTB WHERE fid = 2")
    return made


def file_of(office):
    with closing(Journal(office.here)) as journal:
        return exchange.written(journal, journal.sets()[0].id, "地类图斑")


def changed(content, *path, value):
    """Change one value in a file and give it a digest that fits."""
    document = json.loads(content)
    place = document
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    del document["sm3"]
    return canonical({**document, "sm3": digest_of(document)})


def test_a_set_is_the_same_after_the_way(office):
    office.node.faults = ["refused"]
    first = office.press()
    found = exchange.read(file_of(office))
    with closing(Journal(office.here)) as journal:
        own = journal.set(first.set_id)
        assert vars(found.sealed) == {**vars(own), "state": states.SEALED}
        assert found.title == "地类图斑"
        steps = [(one.state, one.detail) for one in journal.events(first.set_id)]
    assert [(one.state, one.detail) for one in found.events] == steps


@pytest.mark.parametrize("fault", ["refused", "lost reply", "lost request", "hold"])
def test_sent_from_another_machine_it_is_applied_once_and_settled_at_home(office, fault, tools):
    office.node.faults = [fault]
    office.press()
    there = office.carried(office.here, office.there)
    assert (there.state, there.known) == (states.UNKNOWN, False)
    assert office.colleague("send").state == states.APPLIED
    office.node.release_late()
    home = office.carried(office.there, office.here)
    assert (home.state, home.known, home.brought) == (states.APPLIED, True, True)
    assert office.press().state == NOTHING
    assert len(office.node.log) == 2
    assert set(tools.table_of(office.path)) == set(office.node.rows)


def test_fenced_from_another_machine_its_edits_are_pending_at_home(office):
    office.node.faults = ["hold"]
    office.press()
    office.carried(office.here, office.there)
    assert office.colleague("withdraw").state == states.WITHDRAWN
    assert office.carried(office.there, office.here).state == states.WITHDRAWN
    office.node.release_late()
    assert office.node.log == []
    assert office.press().applied == 2


def test_both_machines_may_send(office):
    office.node.faults = ["lost reply"]
    office.press()
    office.carried(office.here, office.there)
    assert office.press().state == states.APPLIED
    assert office.colleague("send").state == states.APPLIED
    assert len(office.node.log) == 2
    assert not office.carried(office.there, office.here).brought


def test_a_conflict_comes_home_with_both_sides(office, tools):
    office.node.faults = ["refused"]
    office.press()
    office.node.rows[tools.uuid_of(1)]["ver"] = 99
    office.carried(office.here, office.there)
    assert office.colleague("send").state == states.CONFLICT
    assert office.carried(office.there, office.here).state == states.CONFLICT
    outcome = office.press()
    assert (outcome.state, len(outcome.conflicts)) == (states.CONFLICT, 1)


def test_a_receipt_for_a_colleague_is_no_witness_of_my_audit_log(office, tmp_path):
    """Its head is that of the log in which the set was sealed."""
    logs = {name: AuditLog(tmp_path / name, name.encode() * 16) for name in ("home", "away")}
    for number in range(5):
        logs["away"].append(Entry("li", "changting", "read", str(number)))
    office.node.faults, office.trail = ["refused"], Told(logs["home"])
    office.press()
    office.carried(office.here, office.there)
    with closing(Journal(office.there)) as journal:
        set_id = journal.sets()[0].id
        colleague = Dispatch(journal, trail=Told(logs["away"]))
        assert colleague.send(set_id, Witness(office.node)).state == states.APPLIED
        assert heads_in_receipts(journal) == []
    office.carried(office.there, office.here)
    with closing(Journal(office.here)) as journal:
        (head,) = heads_in_receipts(journal)
        assert (head.seq, journal.set(set_id).document["audit_head"]) == (1, head.mac)
        assert verify(tmp_path / "home", b"home" * 16, [head]).fault is None


class Told:
    """Records the steps in a log, as a planner's session does."""

    def __init__(self, log):
        self.log = log

    def note(self, action, object, outcome, count):
        return self.log.append(Entry("wang", "changting", action, object, outcome, count))


class Witness:
    """Keeps the head of the audit log in its receipts."""

    fences = True

    def __init__(self, node):
        self.node = node

    def submit(self, payload, set_id, digest, doubtful=False):
        answer = self.node.submit(payload, set_id, digest, doubtful)
        answer.receipt["client_audit_head"] = json.loads(payload)["audit_head"]
        return answer


def test_importing_twice_changes_nothing(office):
    office.node.faults = ["refused"]
    office.press()
    office.carried(office.here, office.there)
    again = office.carried(office.here, office.there)
    assert (again.known, again.brought, again.state) == (True, False, states.UNKNOWN)


def test_the_same_id_with_other_bytes_is_an_alarm(office):
    office.node.faults = ["refused"]
    office.press()
    content = file_of(office)
    payload = base64.b64decode(json.loads(content)["payload"]).replace(b"0102", b"0103")
    forged = changed(content, "payload", value=base64.b64encode(payload).decode())
    with pytest.raises(ValueError, match="payload"):
        exchange.read(forged)
    forged = changed(forged, "payload_sm3", value=sm3(payload))
    forged = changed(forged, "events", 0, "detail", "payload_sm3", value=sm3(payload))
    with closing(Journal(office.here)) as journal:
        with pytest.raises(Problem, match="JRN-12"):
            exchange.take_in(journal, exchange.read(forged))
        assert journal.sets()[0].state == states.QUEUED


def test_a_receipt_of_something_else_is_not_believed(office):
    office.node.faults = ["lost reply"]
    office.press()
    office.carried(office.here, office.there)
    office.colleague("send")
    with closing(Journal(office.there)) as journal:
        content = exchange.written(journal, journal.sets()[0].id, "")
    last = len(json.loads(content)["events"]) - 1
    forged = changed(content, "events", last, "detail", "receipt", "payload_sm3", value="0" * 64)
    with closing(Journal(office.here)) as journal, pytest.raises(Problem, match="EDIT-41"):
        exchange.take_in(journal, exchange.read(forged))
    assert office.state(office.here) == states.UNKNOWN


@pytest.mark.parametrize("state", [states.APPLIED, states.PARTIAL])
def test_an_outcome_without_its_receipt_is_not_believed(office, state):
    office.node.faults = ["lost reply"]
    office.press()
    events = json.loads(file_of(office))["events"]
    forged = changed(
        file_of(office), "events", value=[*events, {**events[-1], "state": state, "detail": {}}]
    )
    for journal_file in (office.here, office.there):
        with closing(Journal(journal_file)) as journal, pytest.raises(Problem, match="EDIT-41"):
            exchange.take_in(journal, exchange.read(forged))
    assert office.press().state == states.APPLIED
    assert len(office.node.log) == 2


def test_words_of_problems_go_without_secrets(office):
    office.node.faults = ["refused"]
    set_id = office.press().set_id
    with closing(Journal(office.here)) as journal:
        journal.move(set_id, states.SENDING)
        problem = {"code": "NET-10", "values": {"url": "https://u:geheim@h/", "n": 1}}
        journal.move(set_id, states.UNKNOWN, problem=problem)
        content = exchange.written(journal, set_id, "", lambda text: text.replace("geheim", "***"))
    assert b"geheim" not in content
    assert exchange.read(content).events[-1].detail["problem"]["values"]["n"] == 1


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "other"),
        (("change_set",), "x"),
        (("node_id",), 7),
        (("ops",), None),
        (("revisions",), {"u": "many"}),
        (("revisions",), {"u": 5}),
        (("events",), []),
        (("events", 0, "state"), "QUEUED"),
        (("events", 1, "state"), "FLYING"),
        (("events", 0, "detail"), "x"),
        (("events", 0, "detail", "generation"), "first"),
        (("events", 1, "at"), "yesterday"),
        (("events", 1, "at"), "2026-05-01T08:00:00"),
        (("events", 2, "detail", "retry_after"), "soon"),
        (("events", 2, "detail", "problem"), "no"),
        (("events", 2, "detail", "problem"), {"code": 7, "values": {}}),
        (("events", 2, "detail", "problem"), {"code": "EDIT-46", "values": []}),
        (("events", 2, "detail", "problem"), {"code": "EDIT-46", "values": {"code": "x"}}),
        (("events", 2, "detail", "conflicts"), {"uuid": "x"}),
        (("events", 2, "detail", "refusals"), "none"),
        (("events", 2, "detail", "receipt"), "none"),
        (("layer",), "other"),
        (("payload",), "%%%"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_refused(office, path, value):
    office.node.faults = ["refused"]
    office.press()
    with pytest.raises(ValueError, match=r"\w"):
        exchange.read(changed(file_of(office), *path, value=value))


def test_a_newer_file_is_named(office):
    office.press()
    with pytest.raises(Problem, match="JRN-11"):
        exchange.read(changed(file_of(office), "version", value=2))


def test_no_damage_is_overlooked(office):
    office.press()
    content = file_of(office)
    for place in range(0, len(content), max(1, len(content) // 200)):
        damaged = bytearray(content)
        damaged[place] ^= 1 << place % 8
        with pytest.raises((ValueError, Problem)):
            exchange.read(bytes(damaged))
        with pytest.raises((ValueError, Problem)):
            exchange.read(content[:place])
