"""Power cuts, full disks, files that may not be written or are held by another program."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from threading import Timer

import pytest

from shanhe.core.editing import states
from shanhe.core.editing.checks import Rules
from shanhe.core.editing.database import connect
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.journal import Journal, SealedSet
from shanhe.core.editing.seams import Seams
from shanhe.core.editing.sm3 import sm3
from shanhe.core.editing.submission import NOTHING, Submission
from shanhe.core.editing.tracking import Tracking
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.core.geometry.shapely_backend import ShapelyBackend

WAL_HEADER, FRAME_HEADER, PAGE = 32, 24, 4096
WRITE_VERSION = 18  # a byte of SQLite's header; above 2, SQLite does not write to the file
INSERT = "INSERT INTO DLTB (geom, DLBM) VALUES (?, '0201')"
WAY = (states.QUEUED, states.SENDING, states.UNKNOWN, states.SENDING, states.APPLIED)


def sealed(name):
    payload = f'{{"ops":[{{"kind":"update","new":"{name * 3000}"}}]}}'.encode()
    return SealedSet(name, "c", "n", "DLTB", 1, payload, sm3(payload), {name: 1}, "SEALED")


@pytest.fixture(scope="module")
def cut(tmp_path_factory):
    """Database and log of a journal in use; what was acknowledged, by the length of the log."""
    path = tmp_path_factory.mktemp("journal") / "journal.sqlite"
    log, acknowledged = path.with_name(path.name + "-wal"), []
    with closing(Journal(path)) as journal:
        journal._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        journal._database.execute("PRAGMA wal_autocheckpoint = 0")
        for name in ("s1", "s2", "s3"):
            journal.add(sealed(name))
            acknowledged.append((log.stat().st_size, name, states.SEALED))
            for state in WAY:
                detail = {"receipt": {"versions": {name: 1}}} if state == states.APPLIED else {}
                journal.move(name, state, **detail)
                acknowledged.append((log.stat().st_size, name, state))
        return path.read_bytes(), log.read_bytes(), acknowledged


def test_after_a_power_cut_all_that_was_acknowledged_is_there(cut, tmp_path):
    content, log, acknowledged = cut
    frames = range(WAL_HEADER, len(log) + 1, FRAME_HEADER + PAGE)
    assert len(frames) > 40
    for length in sorted({*frames, *(one + 1000 for one in frames if one + 1000 < len(log))}):
        path = tmp_path / str(length) / "journal.sqlite"
        path.parent.mkdir()
        path.write_bytes(content)
        path.with_name(path.name + "-wal").write_bytes(log[:length])
        kept = [(name, state) for size, name, state in acknowledged if size <= length]
        with closing(Journal(path)) as journal:
            sets = [journal.set(one.id) for one in journal.sets()]
            steps = [(name.id, event.state) for name in sets for event in journal.events(name.id)]
        doubt = [(kept[-1][0], states.UNKNOWN)] if kept and kept[-1][1] == states.SENDING else []
        assert steps == kept + doubt, length
        assert [one.payload for one in sets] == [sealed(one.id).payload for one in sets]


class Desk:
    def __init__(self, path, node):
        self.path, self.node = path, node

    def press(self, at=None, happens=None):
        """Press “submit”; at a step something happens to the journal and the copy."""
        opened = []

        def reached(point):
            if point == at:
                happens(*opened)

        seams = Seams(reached=reached)
        with closing(Tracking(self.path)) as tracking:
            with closing(Journal(self.path.with_name("journal.sqlite"), seams)) as journal:
                opened.extend((journal, tracking))
                rules = Rules(tracking.schema, tracking.srs, ShapelyBackend())
                return Submission(tracking, journal, seams).submit(self.node, rules, Silent())


def journal_full(journal, _copy):
    full(journal)


def copy_full(_journal, copy):
    full(copy)


def full(opened):
    pages = opened._database.execute("PRAGMA page_count").fetchone()[0]
    opened._database.execute(f"PRAGMA max_page_count = {pages}")


@pytest.fixture
def desk(copy_file, tools, edit):
    path = copy_file(count=300)
    made = Desk(path, tools.node_of(path))
    edit(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid < 200")
    blob = blob_of(tools.square(), tools.SRS)
    with closing(connect(path)) as database:
        database.execute("BEGIN")
        for _ in range(200):
            database.execute(INSERT, (blob,))
        database.execute("COMMIT")
    return made


@pytest.mark.parametrize(
    ("at", "happens"),
    [("intended", journal_full), ("sealed", copy_full), ("answered", journal_full)],
)
def test_a_full_disk_loses_and_doubles_nothing(desk, tools, at, happens):
    with pytest.raises(Problem, match="EDIT-02") as refused:
        desk.press(at, happens)
    assert "full" in refused.value.values["reason"]
    for _ in range(2):
        desk.press()
    assert desk.press().state == NOTHING
    assert len(desk.node.log) == len(set(desk.node.log)) == 399
    assert tools.table_of(desk.path) == {
        uuid: {name: value for name, value in row.items() if name != "ver"}
        for uuid, row in desk.node.rows.items()
    }


def test_what_keeps_an_answer_from_the_copy_is_made_up_for(desk, monkeypatch):
    """Another program holds the file just when the journal has the receipt."""
    monkeypatch.setattr("shanhe.core.editing.database.WAIT_SECONDS", 0.2)
    with closing(connect(desk.path)) as other:
        with pytest.raises(Problem, match="EDIT-02"):
            desk.press("journalled", lambda *_: other.execute("BEGIN IMMEDIATE"))
        other.execute("ROLLBACK")
    assert desk.press().state == NOTHING
    assert len(desk.node.log) == 399


def test_an_edit_on_a_full_disk_is_refused_before_it_is_kept(copy_file, tools):
    path = copy_file()
    blob = blob_of(tools.square(), tools.SRS)
    with closing(connect(path)) as database:
        pages = database.execute("PRAGMA page_count").fetchone()[0]
        database.execute(f"PRAGMA max_page_count = {pages}")
        kept = []
        with pytest.raises(sqlite3.OperationalError, match="full"):
            kept.extend(database.execute(INSERT, (blob,)) for _ in range(500))
    with closing(Tracking(path)) as tracking:
        assert tracking.pending() == (len(kept), 0, 0)


@pytest.mark.parametrize("which", ["copy.gpkg", "journal.sqlite"])
def test_a_file_that_may_not_be_written_is_named_and_the_edits_wait(desk, which):
    Journal(desk.path.with_name("journal.sqlite")).close()
    path = desk.path.with_name(which)
    with path.open("rb+") as file:
        file.seek(WRITE_VERSION)
        kept = file.read(1)
        file.seek(WRITE_VERSION)
        file.write(b"\x03")
    with pytest.raises(Problem, match="EDIT-02") as refused:
        desk.press()
    assert "readonly" in refused.value.values["reason"]
    assert desk.node.requests == 0
    with path.open("rb+") as file:
        file.seek(WRITE_VERSION)
        file.write(kept)
    assert desk.press().applied == 399


HOLD = (
    "import sqlite3, sys; d = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
    "d.execute(sys.argv[2]); print('held', flush=True); sys.stdin.read()"
)


@pytest.fixture
def hold(desk):
    """Let another program hold the working copy."""
    held = []

    def held_by(how):
        command = [sys.executable, "-c", HOLD, str(desk.path), how]
        other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        held.append(other)
        assert other.stdout.readline() == b"held\n"
        return other

    yield held_by
    for one in held:
        one.kill()
        one.wait()


@pytest.mark.parametrize("how", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_file_that_another_program_holds_is_named_and_the_edits_wait(
    desk, hold, monkeypatch, how
):
    monkeypatch.setattr("shanhe.core.editing.database.WAIT_SECONDS", 0.3)
    other = hold(how)
    with pytest.raises(Problem, match="EDIT-02") as refused:
        desk.press()
    assert "locked" in refused.value.values["reason"]
    assert desk.node.requests == 0
    other.kill()
    other.wait()
    assert desk.press().applied == 399


def test_a_short_hold_is_waited_for(desk, hold):
    other = hold("BEGIN EXCLUSIVE")
    Timer(0.7, other.kill).start()
    assert desk.press().applied == 399
