"""Two working copies, one change set: all or nothing at the node, each copy settled for itself."""

import itertools
import json
from contextlib import ExitStack, closing, suppress

import pytest

from shanhe.core.editing import exchange, states
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.database import connect
from shanhe.core.editing.dispatch import Dispatch
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.joint import JointSubmission
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.layer_schema import LayerSchema
from shanhe.core.editing.parts import layers_of, parts_of
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.submission import NOTHING, Submission
from shanhe.core.editing.tracking import Table, Tracking, install
from shanhe.core.editing.transport import Answer, Verdict
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

NAMES = ("DLTB", "XZQ")
# Every step of a joint submission of two copies, with how often it comes.
STEPS = [
    *(("intended", time) for time in (1, 2)), ("written", 1), ("sealed", 1),
    *(("marked", time) for time in (1, 2)), ("queued", 1), ("sending", 1), ("answered", 1),
    ("journalled", 1), *(("settled", time) for time in (1, 2)),
]  # fmt: skip


class Killed(BaseException):
    """The program ends here; nothing after it runs."""


class Node:
    """Applies sets of several layers whole or not at all; loses replies when told to."""

    fences, joins = True, True

    def __init__(self, rows):
        self.rows, self.receipts, self.log = rows, {}, []
        self.versions, self.faults, self.requests = itertools.count(100), [], 0

    def submit(self, payload, set_id, digest, doubtful=False):
        self.requests += 1
        fault = self.faults.pop(0) if self.faults else "none"
        if fault == "lost request":
            return Answer(Verdict.UNKNOWN, code="EDIT-40")
        if fault == "rejected":
            return Answer(Verdict.REJECTED, code="EDIT-43", values={"error": "OP-VALUE"})
        answer = self.deliver(json.loads(payload), set_id, digest)
        return Answer(Verdict.UNKNOWN, code="EDIT-40") if fault == "lost reply" else answer

    def deliver(self, document, set_id, digest):
        known = self.receipts.get(set_id)
        if known:
            revoked = known["status"] == "revoked"
            return Answer(Verdict.REVOKED if revoked else Verdict.APPLIED, known)
        parts = parts_of(document)
        stale = [
            {"layer": part["layer"], "uuid": op["uuid"], "kind": op["kind"] + "/update"}
            for part in parts
            for op in part["ops"]
            if self.rows[part["layer"]].get(op["uuid"], {}).get("ver") != op["base"]
        ]
        if stale:
            return Answer(Verdict.CONFLICT, conflicts=tuple(stale), code="EDIT-44")
        versions = {
            part["layer"]: {op["uuid"]: self.apply(part["layer"], op) for op in part["ops"]}
            for part in parts
        }
        joint = len(parts) > 1 or "parts" in document
        self.receipts[set_id] = {
            "change_set": set_id, "status": "applied", "payload_sm3": digest,
            "ops": sum(map(len, versions.values())), "epoch": document["epoch"],
            "layer": None if joint else parts[0]["layer"],
            "versions": versions if joint else versions[parts[0]["layer"]],
            **({"layers": layers_of(document)} if joint else {}),
        }  # fmt: skip
        return Answer(Verdict.APPLIED, self.receipts[set_id])

    def fence(self, set_id):
        known = self.receipts.setdefault(set_id, {"change_set": set_id, "status": "revoked"})
        return Answer(Verdict.REVOKED if known["status"] == "revoked" else Verdict.APPLIED, known)

    def apply(self, layer, op):
        version = next(self.versions)
        self.log.append((layer, op["kind"], op["uuid"]))
        if op["kind"] == "delete":
            del self.rows[layer][op["uuid"]]
            return None
        self.rows[layer].setdefault(op["uuid"], {}).update(op["new"], ver=version)
        return version


class Desk:
    """A planner's machine: two copies and a journal, opened anew for every press."""

    def __init__(self, folder, tools):
        self.folder, self.tools = folder, tools
        self.paths = [self.made(name) for name in NAMES]
        self.node = Node({name: self.shown(name, with_version=True) for name in NAMES})

    def made(self, name):
        """A copy of three squares."""
        path, tools = self.folder / f"{name}.gpkg", self.tools
        numbers = itertools.count(1 if name == NAMES[0] else 101)
        with closing(connect(path)) as database:
            database.execute(
                f"CREATE TABLE {name} (fid INTEGER PRIMARY KEY AUTOINCREMENT, geom BLOB, DLBM TEXT,"
                ' TBMJ REAL, "a ""b""" INTEGER, ssp_uuid TEXT, ssp_ver INTEGER)'
            )
            for number in itertools.islice(numbers, 3):
                blob = blob_of(tools.square(20.0 * number), tools.SRS)
                row = (blob, tools.uuid_of(number), number)
                sql = f"INSERT INTO {name} VALUES (NULL, ?, '0101', 100.0, NULL, ?, ?)"
                database.execute(sql, row)
            schema = LayerSchema.read({**tools.SCHEMA, "layer": name})
            known = {"copy_id": name * 2, "node_id": "changting", "epoch": tools.EPOCH}
            install(database, Table(name, "fid", "geom"), schema, tools.SRS, known)
        return path

    def shown(self, name, with_version=False):
        """What a copy shows, by identity."""
        with closing(connect(self.folder / f"{name}.gpkg")) as database:
            rows = database.execute(f"SELECT * FROM {name}").fetchall()
        more = {row["ssp_uuid"]: {"ver": row["ssp_ver"]} if with_version else {} for row in rows}
        values = {
            row["ssp_uuid"]: {
                "DLBM": row["DLBM"], "TBMJ": row["TBMJ"], 'a "b"': row['a "b"'],
                "geometry": bytes(row["geom"][8:]).hex(),
            }
            for row in rows
        }  # fmt: skip
        return {uuid: values[uuid] | more[uuid] for uuid in values}

    def edit(self, name, *statements):
        with closing(connect(self.folder / f"{name}.gpkg")) as database:
            for sql in statements:
                database.execute(sql)

    def at(self, action, die_at=None, only=None):
        seen = []

        def reached(point):
            seen.append(point)
            if die_at == (point, seen.count(point)):
                raise Killed

        seams = Seams(reached=reached)
        with ExitStack() as stack:
            paths = self.paths if only is None else [self.paths[only]]
            trackings = [stack.enter_context(closing(Tracking(path))) for path in paths]
            journal = stack.enter_context(closing(Journal(self.folder / "journal.sqlite", seams)))
            rules = [Rules(one.schema, one.srs, ShapelyBackend()) for one in trackings]
            if only is None:
                return action(JointSubmission(trackings, journal, seams), rules)
            return action(Submission(trackings[0], journal, seams), rules[0])

    def press(self, die_at=None):
        return self.at(lambda joint, rules: joint.submit(self.node, rules, Silent()), die_at)

    def press_alone(self, number):
        return self.at(lambda one, rules: one.submit(self.node, rules, Silent()), only=number)

    def withdraw(self, only=None):
        return self.at(lambda one, _: one.withdraw(self.node), only=only)

    def states(self):
        with closing(Journal(self.folder / "journal.sqlite")) as journal:
            return [one.state for one in journal.sets()]

    def agrees(self):
        """Node and copies hold the same, and nothing was made or deleted twice."""
        for name in NAMES:
            held = self.node.rows[name]
            assert self.shown(name, with_version=True) == held, name
        once = [one for one in self.node.log if one[1] != "update"]
        assert len(set(once)) == len(once)
        return True


@pytest.fixture
def desk(tmp_path, tools):
    return Desk(tmp_path, tools)


@pytest.fixture
def edited(desk):
    desk.edit(
        "DLTB", "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1", "DELETE FROM DLTB WHERE fid = 2"
    )
    desk.edit(
        "XZQ",
        "UPDATE XZQ SET TBMJ = 7 WHERE fid = 3",
        "INSERT INTO XZQ (geom, DLBM) SELECT geom, '0201' FROM XZQ WHERE fid = 1",
    )
    return desk


def test_the_edits_of_both_go_as_one_set_with_one_entry(edited):
    outcome = edited.press()
    assert (outcome.state, outcome.applied) == (states.APPLIED, 4)
    assert edited.node.requests == 1
    assert edited.states() == [states.APPLIED]
    assert edited.agrees()
    assert edited.press().state == NOTHING


def test_a_copy_without_edits_is_left_out(desk):
    desk.edit("XZQ", "UPDATE XZQ SET TBMJ = 7 WHERE fid = 3")
    outcome = desk.press()
    assert (outcome.state, outcome.receipt["layer"]) == (states.APPLIED, "XZQ")
    assert desk.agrees()


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step[0]}-{step[1]}")
@pytest.mark.parametrize("next_step", ["together", "first alone", "second alone", "withdraw one"])
def test_killed_at_any_step_nothing_is_lost_or_doubled(edited, step, next_step):
    with suppress(Killed):
        edited.press(die_at=step)
        pytest.fail(f"{step} never came")
    sent = edited.node.requests
    if next_step == "withdraw one":
        edited.withdraw(only=0)
    elif next_step != "together":
        edited.press_alone(0 if next_step.startswith("first") else 1)
    edited.press()
    edited.press()
    assert edited.agrees()
    assert len(edited.node.log) == 4
    if sent and next_step != "withdraw one":
        assert edited.states() == [states.APPLIED]  # the same set, not another


@pytest.mark.parametrize("fault", ["lost request", "lost reply"])
@pytest.mark.parametrize("alone", [0, 1])
def test_an_unknown_outcome_is_settled_by_either_copy(edited, fault, alone):
    edited.node.faults = [fault]
    first = edited.press()
    assert first.state == states.UNKNOWN
    second = edited.press_alone(alone)
    assert (second.state, second.set_id) == (states.APPLIED, first.set_id)
    assert edited.press().state == NOTHING
    assert edited.agrees()


def test_a_conflict_in_one_holds_both_and_withdrawing_frees_both(edited):
    uuid = next(uuid for uuid, row in edited.node.rows["XZQ"].items() if row["ver"] == 103)
    edited.node.rows["XZQ"][uuid]["ver"] = 500
    outcome = edited.press()
    assert (outcome.state, [one["layer"] for one in outcome.conflicts]) == (
        states.CONFLICT,
        ["XZQ"],
    )
    assert edited.node.log == []
    assert edited.withdraw().state == states.WITHDRAWN
    edited.node.rows["XZQ"][uuid]["ver"] = 103
    assert edited.press().state == states.APPLIED
    assert edited.agrees()


def test_withdrawing_from_one_copy_frees_the_other_when_it_is_opened(edited):
    edited.node.faults = ["lost request"]
    edited.press()
    assert edited.withdraw(only=1).state == states.WITHDRAWN
    assert edited.press_alone(0).state == states.APPLIED
    assert edited.press().state == states.APPLIED
    assert edited.agrees()


def test_a_refused_set_is_withdrawn_and_goes_corrected(edited):
    edited.node.faults = ["rejected"]
    assert edited.press().state == states.REJECTED
    edited.edit("DLTB", "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1")
    assert edited.press().state == states.APPLIED
    assert edited.states() == [states.WITHDRAWN, states.APPLIED]
    assert edited.agrees()


def test_edits_made_after_sealing_wait_for_the_next_set(edited):
    edited.node.faults = ["lost reply"]
    edited.press()
    edited.edit("DLTB", "UPDATE DLTB SET DLBM = '0104' WHERE fid = 1")
    assert edited.press().state == states.APPLIED
    assert edited.press().applied == 1
    assert edited.agrees()


def test_a_set_without_all_its_copies_is_not_sent(edited):
    with suppress(Killed):
        edited.press(die_at=("sealed", 1))
    outcome = edited.press_alone(0)
    assert (outcome.state, outcome.problem.code) == (states.SEALED, "JNT-02")
    assert edited.node.requests == 0


def test_copies_with_different_open_sets_are_refused(edited):
    edited.node.faults = ["lost request", "lost request"]
    edited.press_alone(0)
    edited.press_alone(1)
    with pytest.raises(Problem, match="JNT-03"):
        edited.press()
    edited.press_alone(0)
    edited.press_alone(1)
    assert edited.agrees()


def test_a_lost_journal_is_noticed_by_both_and_asked_of_the_node(edited):
    edited.node.faults = ["lost reply"]
    edited.press()
    for path in edited.folder.glob("journal.sqlite*"):
        path.unlink()
    with pytest.raises(Problem, match="EDIT-32"):
        edited.press()
    assert [edited.withdraw(only=number).state for number in (0, 1)] == [states.APPLIED] * 2
    assert edited.press().state == NOTHING
    assert edited.agrees()


def test_an_older_copy_of_one_of_the_files_is_stopped(edited):
    older = edited.paths[1].read_bytes()
    assert edited.press().state == states.APPLIED
    edited.paths[1].write_bytes(older)
    with pytest.raises(Problem, match="JRN-02"):
        edited.press()
    assert edited.node.requests == 1


def test_a_set_of_both_can_be_carried_as_a_file(edited, tmp_path):
    edited.node.faults = ["lost reply"]
    edited.press()
    with closing(Journal(edited.folder / "journal.sqlite")) as journal:
        own = journal.set(journal.sets()[0].id)
        found = exchange.read(exchange.written(journal, own.id, ""))
    assert (found.sealed.payload, found.sealed.revisions) == (own.payload, own.revisions)
    with closing(Journal(tmp_path / "there.sqlite")) as there:
        assert exchange.take_in(there, found).state == states.UNKNOWN
        assert Dispatch(there).send(own.id, edited.node).state == states.APPLIED
        back = exchange.read(exchange.written(there, own.id, ""))
    with closing(Journal(edited.folder / "journal.sqlite")) as journal:
        assert exchange.take_in(journal, back).brought
    assert edited.press().state == NOTHING
    assert edited.agrees()


def test_faults_in_one_copy_keep_both_from_being_sealed(edited):
    edited.edit("XZQ", "UPDATE XZQ SET DLBM = 'much too long' WHERE fid = 1")
    outcome = edited.press()
    assert (outcome.state, outcome.problem.code) == (states.DRAFT, "EDIT-31")
    assert edited.states() == []


def test_two_copies_of_one_layer_are_refused(edited):
    edited.paths[1] = edited.paths[0]
    with pytest.raises(Problem, match="JNT-01"):
        edited.press()
