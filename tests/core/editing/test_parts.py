"""More edits than one set may hold go as several; each is sealed, sent and settled by itself."""

import json
import os
import subprocess
import sys
import tracemalloc
from contextlib import closing
from pathlib import Path

import pytest

from shanhe.core.editing import states
from shanhe.core.editing.change_set import HEAD_BYTES, size_of
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.database import connect
from shanhe.core.editing.gpkg_geometry import blob_of, register_functions
from shanhe.core.editing.journal import Journal
from shanhe.core.editing.submission import Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

ROOT = Path(__file__).resolve().parent.parent.parent.parent


def press(path, node, feedback=None, **options):
    with closing(Tracking(path)) as tracking:
        with closing(Journal(path.with_name("journal.sqlite"))) as journal:
            rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
            submission = Submission(tracking, journal)
            return submission.submit(node, rules, feedback or Silent(), **options)


def sets_of(path):
    with closing(Journal(path.with_name("journal.sqlite"))) as journal:
        return [(one.state, one.ops, tuple(one.counts)) for one in journal.sets()]


@pytest.fixture
def seven(copy_file, tools, edit, monkeypatch):
    """Seven edited features, of which a set may hold three."""
    monkeypatch.setattr("shanhe.core.editing.change_set.MOST_OPS", 3)
    path = copy_file(count=7)
    node = tools.node_of(path)
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid < 6")
    edit(path, "DELETE FROM DLTB WHERE fid > 5")
    return path, node


def test_parts_go_one_after_the_other_and_each_edit_once(seven, tools):
    path, node = seven
    outcome = press(path, node, split=True)
    assert (outcome.state, outcome.earlier, outcome.applied) == (states.APPLIED, 6, 1)
    assert sets_of(path) == [
        ("APPLIED", 3, (0, 3, 0)),
        ("APPLIED", 3, (0, 2, 1)),
        ("APPLIED", 1, (0, 0, 1)),
    ]
    assert len(node.log) == 7
    assert press(path, node, split=True).state == "NOTHING"


def test_unless_the_planner_allows_it_nothing_is_divided(seven):
    path, node = seven
    with pytest.raises(Problem, match="EDIT-30") as refused:
        press(path, node)
    assert refused.value.values == {"most_ops": 3, "most_megabytes": 20}
    assert (node.requests, sets_of(path)) == (0, [])


def test_after_a_lost_reply_the_same_part_goes_again_and_then_the_rest(seven):
    path, node = seven
    node.faults = ["none", "lost reply"]
    first = press(path, node, split=True)
    assert (first.state, first.earlier) == (states.UNKNOWN, 3)
    second = press(path, node, split=True)
    assert (second.state, second.earlier) == (states.APPLIED, 3)
    assert [state for state, *_ in sets_of(path)] == ["APPLIED"] * 3
    assert len(node.log) == len(set(node.log)) == 7


def test_a_fault_in_a_later_part_stops_before_the_first(seven, edit):
    path, node = seven
    edit(path, "UPDATE DLTB SET DLBM = 'too long' WHERE fid = 5")
    outcome = press(path, node, split=True)
    assert (outcome.state, outcome.problem.code) == (states.DRAFT, "EDIT-31")
    assert node.requests == 0


def test_what_is_edited_between_two_parts_is_checked_too(seven, edit, monkeypatch):
    path, node = seven
    deliver = node.deliver

    def and_edit(payload, digest):
        edit(path, "UPDATE DLTB SET DLBM = 'too long' WHERE fid = 5")
        return deliver(payload, digest)

    monkeypatch.setattr(node, "deliver", and_edit)
    outcome = press(path, node, split=True)
    assert (outcome.state, outcome.earlier) == (states.DRAFT, 3)
    assert [one.problem.code for one in outcome.findings] == ["EDIT-61"]


def test_a_cancel_takes_effect_between_two_parts(seven):
    path, node = seven

    class Cancelling(Silent):
        def isCanceled(self):
            return node.requests > 0

    outcome = press(path, node, Cancelling(), split=True)
    assert (outcome.state, outcome.applied, outcome.earlier) == (states.APPLIED, 3, 0)
    assert press(path, node, split=True).earlier == 3


def test_parts_are_cut_by_their_bytes_too(seven, monkeypatch):
    path, node = seven
    with closing(Tracking(path)) as tracking:
        sizes = [size_of(change) for change in tracking.changes()]
    most = HEAD_BYTES + max(*sizes, 2 * sizes[0])
    monkeypatch.setattr("shanhe.core.editing.change_set.MOST_OPS", 7)
    monkeypatch.setattr("shanhe.core.editing.change_set.MOST_BYTES", most)
    assert press(path, node, split=True).state == states.APPLIED
    assert [ops for _, ops, _ in sets_of(path)] == [2, 2, 1, 1, 1]


def test_one_feature_that_is_too_large_is_named(seven, monkeypatch):
    path, node = seven
    monkeypatch.setattr("shanhe.core.editing.change_set.MOST_BYTES", 2100)
    with pytest.raises(Problem, match="JRN-03") as refused:
        press(path, node, split=True)
    assert refused.value.values == {"fid": 1, "megabytes": 0.0}
    assert sets_of(path) == []


def test_edits_are_read_page_by_page(copy_file, tools):
    path = copy_file()
    with closing(connect(path)) as database:
        register_functions(database)
        blob = blob_of(tools.square(50) + bytes(2000), tools.SRS)
        database.execute("BEGIN")
        for _ in range(20_000):
            database.execute("INSERT INTO DLTB (geom, DLBM) VALUES (?, '0201')", (blob,))
        database.execute("COMMIT")
    with closing(Tracking(path)) as tracking:
        tracemalloc.start()
        changes = tracking.changes()
        assert (len(changes), tracking.pending()) == (20_000, (20_000, 0, 0))
        assert sum(1 for _ in changes) == 20_000
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
        tracemalloc.stop()


def test_a_backlog_drains_in_flat_memory():
    """Ten thousand edits; `python -m benchmarks.parts` does it with a hundred thousand."""
    command = [sys.executable, "-m", "benchmarks.parts", "10000"]
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, check=True)
    found = json.loads(done.stdout)
    assert (found["edits"], found["left"], found["parts"]) == (10_000, 0, 2)
    assert found["seconds_to_last_seal"] < 10
    assert found["last_mb"] - found["first_mb"] < 15
