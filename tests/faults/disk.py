"""Disks that are full or read-only at any moment: nothing is lost, nothing is half done."""

from __future__ import annotations

import resource
import sqlite3
from contextlib import contextmanager, suppress

from .cases import Case
from .judge import Verdict, judge, refused, told

STEP = 2500
NO_BITE = "the limit did not bite"
SOFT_ERRORS = ("EDIT-02", "EDIT-28", "EDIT-90", "EDIT-11", "EDIT-10", "EDIT-20")


def cases(backend):
    """Return the disk cases of one back end."""
    names = [("journal", room) for room in range(0, 16 * STEP, STEP)]
    found = [Case("disk", backend.name, f"{n} +{room} bytes", _limited(room)) for n, room in names]
    return [
        *found,
        Case("disk", backend.name, "copy full while editing", _copy_full),
        Case("disk", backend.name, "copy full while pulling", _pull_full),
        Case("disk", backend.name, "download", _download),
        Case("disk", backend.name, "journal of others", _held_by_another),
        Case("disk", backend.name, "copy held by another", _copy_held),
        Case("disk", backend.name, "audit log not writable", _no_audit),
    ]


@contextmanager
def file_limit(size):
    """No file of this process grows beyond `size` bytes (EFBIG, SQLite's "disk I/O error")."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _pressed(desk, verdict, port=None):
    """Press where that may fail for want of room or of a lock; what it says must be a Problem."""
    outcome = refused(lambda: desk.press(port), SOFT_ERRORS, verdict, "a full disk")
    told(outcome, verdict)


def _limited(room):
    """Journal, its log and the copy's may grow by `room` bytes, then no more."""

    def act(bench):
        desk, verdict = bench.desk(), Verdict()
        desk.edit(*bench.edits("mixed", desk))
        expected = desk.shown()
        files = [desk.folder / name for name in ("journal.sqlite-wal", "journal.sqlite")]
        size = max((one.stat().st_size for one in files if one.exists()), default=0)
        with file_limit(size + room if room else 4096):
            _pressed(desk, verdict)
        if desk.drain().state != "NOTHING":
            verdict.blame("stuck", f"with room again: {desk.states()[-1]}")
        return judge(desk, expected, verdict)

    return act


def _copy_full(bench):
    """An edit for which there is no room is refused to the editor, and earlier ones stand."""
    desk, verdict = bench.desk(), Verdict()
    desk.edit(*bench.edits("update", desk))
    expected = desk.shown()
    with file_limit(desk.path.stat().st_size // 2), suppress(RuntimeError):
        desk.edit("UPDATE DLTB SET BZ = hex(zeroblob(100000))")
    desk.copy.state  # noqa: B018 (whoever may write opens the file first and rolls it back)
    if [row["BZ"] for row in desk.shown()] != [row["BZ"] for row in expected]:
        verdict.blame("lost", "an edit without room is half there")
    desk.drain()
    return judge(desk, expected, verdict)


def _pull_full(bench):
    """A refresh without room changes nothing and can be repeated."""
    other, verdict = bench.desk("other"), Verdict()
    mine = bench.desk()
    other.edit(*bench.edits("mixed", other))
    other.drain()
    before = mine.shown()
    with file_limit(4096):
        refused(mine.pull, SOFT_ERRORS, verdict, "a full disk", NO_BITE)
    if mine.shown() != before:
        verdict.blame("lost", "half a refresh")
    mine.pull()
    return judge(mine, other.shown(), verdict)


def _download(bench):
    """A check-out without room leaves no file and says so."""
    from shanhe.plugin.checkout.working_copy import check_out

    desk, verdict = bench.desk(), Verdict()
    target = desk.folder / "second.gpkg"
    for size in (4096, 40_960, 90_000):
        with file_limit(size):
            refused(
                lambda: check_out(desk.profile, "DLTB", None, target),
                SOFT_ERRORS, verdict, "a full disk", NO_BITE,
            )  # fmt: skip
        if list(desk.folder.glob("*second*")):
            verdict.blame("lost", f"half a download stays: {list(desk.folder.glob('*second*'))}")
    return verdict


def _held_by_another(bench):
    """A second program that submits is told; the first one's set is not touched."""
    from contextlib import closing

    from shanhe.plugin.checkout.submission import open_journal

    desk, verdict = bench.desk(), Verdict()
    desk.edit(*bench.edits("mixed", desk))
    expected = desk.shown()
    with closing(open_journal()):
        both = "two programs wrote one journal"
        refused(desk.press, ("EDIT-10",), verdict, "a second program", both)
    desk.drain()
    return judge(desk, expected, verdict)


def _copy_held(bench):
    """A program that holds a lock on the copy delays the press, and it works afterwards."""
    desk, verdict = bench.desk(), Verdict()
    desk.edit(*bench.edits("mixed", desk))
    expected = desk.shown()
    holder = sqlite3.connect(desk.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        _pressed(desk, verdict)
    finally:
        holder.close()
    desk.drain()
    return judge(desk, expected, verdict)


def _no_audit(bench):
    """Where the audit log cannot be written nothing is sent; afterwards all of it is."""
    desk, verdict = bench.desk(), Verdict()
    desk.edit(*bench.edits("mixed", desk))
    expected = desk.shown()
    audit = desk.folder / "audit.sqlite"
    kept = audit.rename(desk.folder / "audit.kept")
    audit.mkdir()
    before = bench.proxy.writes
    try:
        _pressed(desk, verdict, bench.proxy.port)
    finally:
        audit.rmdir()
        kept.rename(audit)
    if bench.proxy.writes != before:
        verdict.blame("silent", "a set was sent without a record")
    desk.drain()
    return judge(desk, expected, verdict)
