"""The planner's own files: damaged, cut, swapped for old ones, lost, or of another version."""

from __future__ import annotations

import random
import shutil
import sqlite3

from .cases import Case
from .judge import Verdict, compare, judge, refused
from .proxy import Script

FLIPS = 40
CUTS = 10


def cases(backend):
    """Return the cases of damaged files; they do not depend on the node."""
    found = [
        Case("records", backend.name, f"journal byte flipped {number}", _flipped(number))
        for number in range(FLIPS)
    ]
    found += [
        Case("records", backend.name, f"journal cut {number}", _cut(number))
        for number in range(CUTS)
    ]
    return [
        *found,
        Case("records", backend.name, "journal lost in doubt", _lost),
        Case("records", backend.name, "journal of a newer version", _newer),
        Case("records", backend.name, "old copy put back", _old_copy),
        Case("records", backend.name, "triggers dropped", _untracked),
        Case("records", backend.name, "set changed in the journal", _forged),
    ]


def _in_doubt(bench):
    """A desk whose set was applied although the reply was lost."""
    desk, verdict = bench.desk(), Verdict()
    desk.edit(*bench.edits("mixed", desk))
    expected = desk.shown()
    bench.press(desk, Script("fin", 3), verdict)
    journal = desk.folder / "journal.sqlite"
    database = sqlite3.connect(journal)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return desk, expected, verdict, journal


def _damaged(damage):
    """Damage the journal: it is found, or what it says is still right; nothing applies twice."""

    def act(bench):
        desk, expected, verdict, journal = _in_doubt(bench)
        good = journal.read_bytes()
        journal.write_bytes(damage(good))
        _found_or_harmless(desk, expected, verdict)
        _put_back(journal, good)
        if desk.drain().state != "NOTHING":
            verdict.blame("stuck", f"with the journal back: {desk.states()[-1]}")
        return judge(desk, expected, verdict)

    return act


def _put_back(journal, good):
    """Give the journal its good content again."""
    for ending in ("-wal", "-shm"):
        journal.with_name(journal.name + ending).unlink(missing_ok=True)
    journal.write_bytes(good)


def _found_or_harmless(desk, expected, verdict):
    keep = shutil.copy(desk.path, desk.folder / "kept.gpkg")
    refused(desk.press, ("EDIT-11", "EDIT-12", "EDIT-32", "EDIT-13"), verdict, "damage")
    compare(expected, desk.backend.rows(), verdict)
    shutil.copy(keep, desk.path)


def _flipped(number):
    draw = random.Random(f"flip {number}")

    def damage(content):
        place = int(len(content) * (number + draw.random()) / FLIPS)
        return content[:place] + bytes([content[place] ^ (1 << number % 8)]) + content[place + 1 :]

    return _damaged(damage)


def _cut(number):
    return _damaged(lambda content: content[: len(content) * number // CUTS])


def _lost(bench):
    """A journal that is gone while a set is in doubt stops the copy; it is not sent anew."""
    desk, expected, verdict, journal = _in_doubt(bench)
    kept = journal.rename(journal.with_name("kept"))
    refused(
        desk.press,
        ("EDIT-32",),
        verdict,
        "a lost journal",
        "a set whose journal is lost was treated as new",
    )
    for one in journal.parent.glob("journal.sqlite*"):
        one.unlink()
    kept.rename(journal)
    desk.drain()
    return judge(desk, expected, verdict)


def _newer(bench):
    """A journal that a newer version made is not written to."""
    desk, expected, verdict, journal = _in_doubt(bench)
    good = journal.read_bytes()
    database = sqlite3.connect(journal)
    with database:
        database.execute("UPDATE journal SET value = '999' WHERE key = 'format'")
    database.close()
    refused(
        desk.press,
        ("EDIT-12",),
        verdict,
        "a newer journal",
        "a journal of a newer version was written to",
    )
    _put_back(journal, good)
    desk.drain()
    return judge(desk, expected, verdict)


def _old_copy(bench):
    """A backup of the copy, older than its last set, sends nothing twice."""
    desk, verdict = bench.desk(), Verdict()
    desk.edit(*bench.edits("mixed", desk))
    old = shutil.copy(desk.path, desk.folder / "backup.gpkg")
    expected = desk.shown()
    desk.drain()
    shutil.copy(old, desk.path)
    refused(
        desk.press, ("JRN-02",), verdict, "an older copy", "an older copy was taken for the newest"
    )
    compare(expected, bench.backend.rows(), verdict)
    bench.forget()
    return verdict


def _untracked(bench):
    """A copy whose triggers are gone is not believed, so no edit passes unseen."""
    desk, verdict = bench.desk(), Verdict()
    database = sqlite3.connect(desk.path)
    database.execute("DROP TRIGGER ssp_update")
    database.commit()
    database.close()
    refused(
        desk.press,
        ("EDIT-21",),
        verdict,
        "missing triggers",
        "a copy without triggers was believed",
    )
    bench.forget()
    return verdict


def _forged(bench):
    """Bytes that were changed in the journal are never sent."""
    desk, expected, verdict, journal = _in_doubt(bench)
    good = journal.read_bytes()
    database = sqlite3.connect(journal)
    with database:
        database.execute("DROP TRIGGER sealed")
        database.execute(
            "UPDATE change_set SET payload = replace(CAST(payload AS TEXT), '0201', '0202')"
        )
    database.close()
    refused(desk.press, ("EDIT-11",), verdict, "a forged set")
    compare(expected, bench.backend.rows(), verdict)
    _put_back(journal, good)
    desk.drain()
    return judge(desk, expected, verdict)
