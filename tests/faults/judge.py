"""What must hold when all late requests have come and every planner has pressed on."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass, field

DONE = {"APPLIED", "WITHDRAWN", "SUPERSEDED"}
IN_DOUBT = {"SENDING", "UNKNOWN"}
COUNTED = ("lost", "doubled", "silent", "stuck")


@dataclass
class Verdict:
    """How many edits were lost, doubled, silently overwritten; how many copies are stuck."""

    lost: int = 0
    doubled: int = 0
    silent: int = 0
    stuck: int = 0
    notes: list = field(default_factory=list)

    @property
    def good(self):
        """Tell whether nothing is wrong."""
        return not (any(getattr(self, name) for name in COUNTED) or self.notes)

    def blame(self, kind, note):
        """Count one fault of `kind`."""
        setattr(self, kind, getattr(self, kind) + 1)
        self.notes.append(f"{kind}: {note}")


def plain(row, identity=False):
    """Return a row without what the node gives it."""
    own = ("uuid", "ver") if not identity else ()
    return tuple(sorted((name, value) for name, value in row.items() if name not in own))


def compare(expected, held, verdict):
    """Compare rows by BSM: what was meant to be at the node with what is there."""
    wanted, found = _by_name(expected), _by_name(held)
    for name in wanted.keys() | found.keys():
        surplus = len(found[name]) - len(wanted[name])
        if surplus > 0:
            verdict.blame("doubled", f"{name}: {len(found[name])} for {len(wanted[name])}")
        elif surplus < 0:
            verdict.blame("lost", f"{name}: {len(found[name])} for {len(wanted[name])}")
        elif found[name] != wanted[name]:
            difference = list((found[name] - wanted[name]).elements())[:1]
            verdict.blame("lost", f"{name} differs: {difference} for {list(wanted[name])[:1]}")


class _Rows(Counter):
    def __len__(self):
        return sum(self.values())


def _by_name(rows):
    found = {}
    for row in rows:
        found.setdefault(row["BSM"], _Rows())[plain(row)] += 1
    return _Defaulting(found)


class _Defaulting(dict):
    def __missing__(self, key):
        return _Rows()


def judge(desk, expected, verdict=None, parked=()):
    """Judge a desk whose node should hold `expected`; `parked` are states it may rest in."""
    verdict = verdict or Verdict()
    held = desk.backend.rows()
    compare(expected, held, verdict)
    if not parked:
        mirrors(desk, held, verdict)
    states = desk.states()
    for state in states:
        if state in IN_DOUBT or state not in DONE | {"CONFLICT", "REJECTED", "PARTIAL", *parked}:
            verdict.blame("stuck", f"a set rests in {state}")
    for file in (desk.path, desk.folder / "journal.sqlite"):
        whole(file, verdict)
    return verdict


def feature_of(rows, name):
    """Return the feature with that BSM without what the node gives it, None if there is none."""
    found = [dict(plain(row)) for row in rows if row["BSM"] == name]
    return found[0] if found else None


def refused(action, codes, verdict, what, allowed=""):
    """Do what may end in a problem of `codes`; return what it gave, None if it was refused.

    Any other error is an unexpected end. Where it must be refused, `allowed` tells what it means
    that it was not.
    """
    try:
        found = action()
    except Exception as error:  # noqa: BLE001 (what matters is that it is one of these problems)
        code = getattr(error, "code", repr(error))
        if code not in codes:
            verdict.blame("stuck", f"{what} was told as {code}")
        return None
    if allowed:
        verdict.blame("silent", allowed)
    return found


def mirrors(desk, held, verdict):
    """The copy shows what the node holds, identity and version included (I3)."""
    shown = {row["uuid"]: row for row in desk.shown()}
    for row in held:
        mine = shown.pop(row["uuid"], None)
        if mine is None or plain(mine) != plain(row):
            verdict.blame("lost", f"the copy does not show {row['BSM']} as the node holds it")
        elif desk.backend.exact_versions and mine["ver"] != row["ver"]:
            verdict.blame("silent", f"{row['BSM']} has version {row['ver']}, not {mine['ver']}")
    for row in shown.values():
        verdict.blame("lost", f"the node does not hold {row['BSM']} of the copy")


def whole(file, verdict):
    """SQLite finds the file whole (I6)."""
    database = sqlite3.connect(file)
    try:
        if database.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            verdict.blame("lost", f"{file.name} is damaged")
    finally:
        database.close()


def secret_in(folder, secrets):
    """Return the files under `folder` that hold one of the passwords in plain text (I7)."""
    found = []
    for file in folder.rglob("*"):
        if file.is_file() and file.stat().st_size < 50_000_000:
            content = file.read_bytes()
            found += [file.name for secret in secrets if secret.encode() in content]
    return found


def told(outcome, verdict):
    """Every state that is not the end has a problem with a sentence in both languages (I8)."""
    from shanhe.plugin.messages import sentence

    if outcome is None or outcome.state in ("APPLIED", "NOTHING", "WITHDRAWN"):
        return
    problem = outcome.problem
    if problem is None and not outcome.findings and outcome.state != "QUEUED":
        verdict.blame("stuck", f"{outcome.state} without a word")
    elif problem is not None and "Unexpected problem" in sentence(problem):
        verdict.blame("stuck", f"{outcome.state}: {problem.code} has no sentence")
