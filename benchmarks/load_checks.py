"""What must hold after the load: edits once or lost by choice, versions each from the last."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from contextlib import closing
from statistics import median
from typing import NamedTuple

from osgeo import ogr

MOST_TOLD = 20


class Applied(NamedTuple):
    """An op that a receipt says was applied."""

    version: int | None
    base: int | None
    kind: str
    marker: str | None


def checked(folder, node, before, options):
    """Return the figures and every fault that was found."""
    told, applied, receipts, faults = {}, defaultdict(list), 0, []
    lost = Counter()
    for path in sorted(folder.glob("*/*.json")):
        number = int(path.stem)
        told[number] = json.loads(path.read_text(encoding="utf-8"))
        receipts += _read_journal(path.with_suffix(".sqlite"), applied, faults)
        lost.update(_lost_by_choice(path.with_suffix(".gpkg")))
    held = _held(node)
    faults += _chains(applied, before, held)
    faults += _once(told, applied, lost, options)
    faults += _receipts(node, receipts)
    faults += _copies(folder, held)
    return {**_figures(told, lost), "receipts": receipts, "faults": faults[:MOST_TOLD]}


def _read_journal(path, applied, faults):
    """Put what a journal's receipts say into `applied`, by identity; return their number."""
    from shanhe.core.editing.journal import Journal

    count = 0
    with closing(Journal(path)) as journal:
        for listed in journal.sets():
            if listed.state not in ("APPLIED", "WITHDRAWN"):
                faults.append(f"{path.name}: set {listed.id} ended {listed.state}")
            if listed.state != "APPLIED":
                continue
            count += 1
            versions = journal.last(listed.id).detail["receipt"]["versions"]
            for op in journal.set(listed.id).document["ops"]:
                marker = (op["new"] or {}).get("BZ")
                known = Applied(versions[op["uuid"]], op["base"], op["kind"], marker)
                applied[op["uuid"]].append(known)
    return count


def _lost_by_choice(path):
    """The markers whose planner chose theirs, from the copy's record of conflicts."""
    from shanhe.core.editing.conflicts import all_conflicts
    from shanhe.core.editing.tracking import Tracking

    with closing(Tracking(path)) as tracking:
        return [
            one.mine["BZ"]
            for one in all_conflicts(tracking)
            if one.settled and one.settled["choices"] == "theirs"
        ]


def _held(node):
    with node.cursor() as cursor:
        cursor.execute('SELECT ssp_uuid::text, ssp_ver, "BSM", "BZ" FROM plan."DLTB"')
        return {uuid: (ver, name, marker) for uuid, ver, name, marker in cursor.fetchall()}


def _chains(applied, before, held):
    """No update was lost: each was made against the version before it, the last one is held."""
    for uuid, ops in applied.items():
        last, marker = before.get(uuid), None
        for op in sorted(ops):
            if op.base != last:
                yield f"{uuid}: version {op.version} was made against {op.base}, not {last}"
            last, marker = op.version, op.marker or marker
        if uuid not in held or (held[uuid][0], held[uuid][2]) != (last, marker):
            yield f"{uuid}: {held.get(uuid)} is held, {last} {marker} was applied last"
    for uuid in set(held) - set(before) - set(applied):
        yield f"{uuid}: nobody sent it"


def _once(told, applied, lost, options):
    """Every edit was applied once, or its planner gave it up for theirs."""
    sent = Counter(op.marker for ops in applied.values() for op in ops if op.marker)
    for number, one in told.items():
        if len(one["markers"]) != options.edits:
            yield f"planner {number} made {len(one['markers'])} edits"
        for marker in one["markers"]:
            if sent[marker] + lost[marker] != 1:
                yield f"{marker}: {sent[marker]} times applied, {lost[marker]} times given up"


def _receipts(node, count):
    with node.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM ssp.receipt WHERE status = 'applied'")
        (stored,) = cursor.fetchone()
    return [] if stored == count else [f"{stored} receipts at the node, {count} in the journals"]


def _copies(folder, held):
    """Every copy was refreshed last, so it holds features of the node, none twice."""
    for path in sorted(folder.glob("*/*.gpkg")):
        source = ogr.Open(str(path))
        found = [(row["ssp_uuid"], row["BSM"]) for row in source.GetLayer(0)]
        known = {(uuid, name) for uuid, (_, name, _) in held.items()}
        if len(set(found)) != len(found) or not set(found) <= known:
            yield f"{path.name} does not hold what the node holds"


def _figures(told, lost):
    seconds = sorted(one for planner in told.values() for one in planner["seconds"])
    refreshes = sorted(one for planner in told.values() for one in planner["refreshes"])
    states = Counter(one for planner in told.values() for one in planner["states"])
    return {
        "submissions": len(seconds),
        "states": dict(states),
        "given_up_for_theirs": sum(lost.values()),
        "submission_s": _shown(seconds),
        "refresh_s": _shown(refreshes),
    }


def _shown(values):
    """Median, 95th percentile and maximum."""
    return {
        "median": round(median(values), 3),
        "p95": round(values[int(len(values) * 0.95)], 3),
        "max": round(values[-1], 3),
    }
