"""What must hold after a history (I1 to I6 and I8 of the protocol)."""

from __future__ import annotations

import sqlite3
from collections import Counter

from shanhe.core.editing import states
from shanhe.core.editing.conflicts import all_conflicts
from shanhe.core.editing.journal import Journal

from .model import kernel

SETTLED = {states.APPLIED, states.WITHDRAWN, states.SUPERSEDED, states.PARTIAL}


def judge_history(run):
    """Judge a finished run: its node, its seats, its verdict."""
    verdict, node = run.history.verdict, run.node
    _once(node, verdict)
    _on_the_right_base(node, verdict)
    if node.atomic:
        _receipts(node, verdict)
    for seat in run.seats:
        _nothing_lost(seat, node, verdict)
        _agrees(seat, node, verdict)
        seat.close()
        _files(seat, node, verdict)


def _once(node, verdict):
    """I1, I2: no op twice, no feature twice."""
    ops = Counter((entry.set_id, entry.number) for entry in node.entries)
    for (set_id, number), count in ops.items():
        if count > 1:
            verdict.blame("doubled", f"op {number} of {set_id[:8]} was applied {count} times")
    for uuid in node.twins:
        verdict.blame("doubled", f"two features {uuid[:8]}")
    tokens = Counter(row["TBMJ"] for row in node.rows.values() if row["TBMJ"] > 1000)
    for token, count in tokens.items():
        if count > 1:
            verdict.blame("doubled", f"{count} features of one insert ({token})")


def _on_the_right_base(node, verdict):
    """I3: every update and delete was made on the version that stood there."""
    for entry in node.entries:
        if entry.kind != "insert" and entry.base != entry.found:
            verdict.blame("silent", f"{entry.kind} of version {entry.base} on {entry.found}")


def _receipts(node, verdict):
    """I4: a receipt says applied if and only if the log has the set's ops."""
    logged = {entry.set_id for entry in node.entries}
    for set_id in logged:
        if node.receipts.get(set_id, {}).get("status") != "applied":
            verdict.blame("silent", f"set {set_id[:8]} was applied without a receipt")
    for set_id, receipt in node.receipts.items():
        if receipt["status"] == "applied" and set_id not in logged:
            verdict.blame("lost", f"set {set_id[:8]} has a receipt and no ops")


def _nothing_lost(seat, node, verdict):
    """I1, I8: the last word on each feature reached the node, or stands in a recorded conflict."""
    sent = {entry.new["TBMJ"] for entry in node.entries if entry.new and "TBMJ" in entry.new}
    record = all_conflicts(seat.tracking)
    kept = {one.mine["TBMJ"] for one in record if one.mine}
    let_go = {one.uuid for one in record if one.mine is None}
    for uuid, token in seat.latest.items():
        if token is None:
            if uuid in node.rows and uuid not in let_go and not _revived(seat, uuid):
                verdict.blame("lost", f"the deletion of {uuid[:8]}")
        elif token not in sent and token not in kept:
            verdict.blame("lost", f"the edit {token} of {uuid[:8]}")


def _revived(seat, uuid):
    return seat.latest.get(uuid) is not None


def _agrees(seat, node, verdict):
    """The copy shows what the node holds."""
    shown = kernel.table_of(seat.folder / "copy.gpkg")
    held = {
        uuid: {name: value for name, value in row.items() if name != "ver"}
        for uuid, row in node.rows.items()
    }
    if shown != held:
        apart = [
            uuid[:8] for uuid in shown.keys() | held.keys() if shown.get(uuid) != held.get(uuid)
        ]
        verdict.blame("lost", f"copy and node differ in {apart}")


def _files(seat, node, verdict):
    """I5, I6: the journal opens, its chain holds, nothing is in doubt; both files are whole."""
    journal = Journal(seat.folder / "journal.sqlite")
    try:
        for sealed in journal.sets():
            if sealed.state not in SETTLED:
                verdict.blame("stuck", f"a set rests in {sealed.state}")
            # Without receipts, or after a snapshot, an answer can stay unknown to the planner.
            certain = node.atomic and not seat.restored
            withdrawn = sealed.state == states.WITHDRAWN and certain
            if withdrawn and _in_log(node, sealed.id):
                verdict.blame("silent", f"the withdrawn set {sealed.id[:8]} was applied")
    finally:
        journal.close()
    database = sqlite3.connect(seat.folder / "copy.gpkg")
    if database.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        verdict.blame("lost", "the copy is damaged")
    database.close()


def _in_log(node, set_id):
    return any(entry.set_id == set_id for entry in node.entries)
