"""A database whose disk is full: the set waits, the planner is told whom to call, then it goes."""

import os
import secrets
import shutil
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from shanhe.plugin.checkout.submission import open_journal
from shanhe.plugin.messages import sentence

from . import postgis_case as case
from .postgis_case import edit, press, run

MEGABYTE = 1 << 20
ROWS = (
    """SELECT "BSM", length("图斑备注") FROM plan."DLTB" WHERE "BSM" IN ('P2', 'N1') ORDER BY 1"""
)


@pytest.fixture
def disk(server, tmp_path):
    """A disk of one megabyte for a tablespace of the server."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("SKIPPED: only root can mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    for folder in place.parents:  # the server runs as a user of its own
        folder.chmod(folder.stat().st_mode | 0o011)
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"SKIPPED: a small disk cannot be mounted here: {done.stderr.strip()}")
    space = place / "space"
    space.mkdir()
    shutil.chown(space, "postgres")
    run(server, f"CREATE TABLESPACE small LOCATION '{space}'")
    yield place
    run(server, "DROP SCHEMA plan CASCADE")
    run(server, "DROP TABLESPACE small")
    subprocess.run(["umount", str(place)], check=True)


def fill(place):
    """Leave nothing of the disk; return what has to go."""
    ballast = place / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return ballast
    raise AssertionError("the disk has no end")


@pytest.fixture
def crowded(base, disk, tmp_path):
    """An edited copy whose values need more room than the database has."""
    run(base, 'ALTER TABLE plan."DLTB" SET TABLESPACE small')
    profile = case.node_at(base.info.port)
    case.store.save(profile)
    copy = case.check_out(profile, "DLTB", None, tmp_path / "dltb.gpkg")
    notes = [secrets.token_hex(30_000) for _ in range(2)]  # which cannot be compressed to nothing
    edit(copy.path, case.INSERT.format("N1"))
    for name, note in zip(("P2", "N1"), notes):
        edit(copy.path, f"UPDATE DLTB SET 图斑备注 = '{note}' WHERE BSM = '{name}'")
    return copy, profile, fill(disk)


def test_the_set_waits_until_there_is_room_and_goes_once(base, crowded):
    copy, profile, ballast = crowded
    full = press(copy, profile)
    assert (full.state, full.problem.code) == ("QUEUED", "EDIT-52")
    assert "No space left on device" in full.problem.values["message"]
    told = sentence(full.problem)
    assert "administrator" in told
    assert "kept" in told
    assert run(base, ROWS) == [("P2", None)]
    assert run(base, "SELECT count(*) FROM ssp.receipt") == [(0,)]
    assert press(copy, profile).set_id == full.set_id  # impatience changes nothing
    with closing(open_journal()) as journal:
        assert [one.state for one in journal.sets()] == ["QUEUED"]
    Path(ballast).unlink()
    done = press(copy, profile)
    assert (done.state, done.set_id, done.applied) == ("APPLIED", full.set_id, 2)
    assert run(base, ROWS) == [("N1", 60_000), ("P2", 60_000)]
    assert run(base, "SELECT count(*) FROM ssp.receipt") == [(1,)]
    assert press(copy, profile).state == "NOTHING"


def test_a_login_without_a_free_connection_leaves_the_set_waiting(base, edited):
    copy, profile = edited
    run(base, "ALTER ROLE planner CONNECTION LIMIT 0")
    try:
        outcome = press(copy, profile)
    finally:
        run(base, "ALTER ROLE planner CONNECTION LIMIT -1")
    assert (outcome.state, outcome.problem.code) == ("QUEUED", "NET-01")
    assert press(copy, profile).state == "APPLIED"
