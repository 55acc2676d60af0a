"""Two planners at one feature: every kind of conflict, either one first, either side chosen."""

from __future__ import annotations

import random
from dataclasses import dataclass

from .cases import Case
from .desk import INSERT
from .judge import Verdict, feature_of, judge, plain, told

SIDES = ("mine", "theirs")


@dataclass(frozen=True)
class Kind:
    """What the first and the second do, and whether a person must choose between them."""

    name: str
    first: str
    second: str
    clash: bool


def setting(field, value):
    """SQL that sets a field of the feature both edit."""
    return f"UPDATE DLTB SET {field} = {value} WHERE BSM = '{{0}}'"


MOVED = "UPDATE DLTB SET geom = {{{}}} WHERE BSM = '{{0}}'"
DELETED = "DELETE FROM DLTB WHERE BSM = '{0}'"
KINDS = (
    Kind("same attribute", setting("BZ", "'one'"), setting("BZ", "'two'"), True),
    Kind("same value", setting("BZ", "'alike'"), setting("BZ", "'alike'"), False),
    Kind("other attribute", setting("BZ", "'other'"), setting("SJNF", "1999"), False),
    Kind("one group", setting("DLBM", "'0103'"), setting("DLMC", "'旱地'"), True),
    Kind("geometries", MOVED.format(1), MOVED.format(2), True),
    Kind("geometry and area", MOVED.format(1), setting("TBMJ", "5.5"), True),
    Kind("geometry and attribute", MOVED.format(1), setting("BZ", "'beside'"), False),
    Kind("update and delete", setting("BZ", "'kept'"), DELETED, True),
    Kind("delete and delete", DELETED, DELETED, False),
    Kind("NULL and empty", setting("BZ", "NULL"), setting("BZ", "''"), True),
)


def cases(backend):
    """Return every kind in both orders with both choices, and what belongs to it."""
    found = [
        Case("conflict", backend.name, f"{kind.name}, {'turned, ' if turned else ''}{side}",
             _met(kind, turned, side))
        for kind in KINDS for turned in (False, True) for side in SIDES
    ]  # fmt: skip
    found += [
        Case("conflict", backend.name, f"natural key {number}", _same_key) for number in (1, 2)
    ]
    found += [
        Case("conflict", backend.name, f"one of four stale, {side}", _one_of_four(side))
        for side in SIDES
    ]
    return found


def _words(bench, desk):
    """What the patterns name: a feature, and two places where nothing is."""
    names = sorted(row["BSM"] for row in desk.shown())
    name, place = random.Random(bench.number).choice(names), bench.backend.place
    return name, place(2 * bench.number), place(2 * bench.number + 1)


def _met(kind, turned, side):
    def act(bench):
        bench.number += 1
        verdict, other = Verdict(), bench.desk("other")
        names = _words(bench, other)
        other.edit(setting("BZ", f"'start {bench.number}'").format(names[0]),
                   setting("SJNF", "2020").format(names[0]),
                   setting("DLBM", "'0101'").format(names[0]),
                   setting("TBMJ", "10000").format(names[0]),
                   setting("DLMC", "'水田'").format(names[0]))  # fmt: skip
        other.drain()
        mine = bench.desk()
        first, second = (kind.second, kind.first) if turned else (kind.first, kind.second)
        base = feature_of(mine.shown(), names[0])
        other.edit(first.format(*names))
        mine.edit(second.format(*names))
        theirs, ours = (feature_of(desk.shown(), names[0]) for desk in (other, mine))
        other.use()
        other.drain()
        before = bench.backend.rows()
        _nothing_moves(mine, kind, before, verdict)
        _settled(mine, kind, side, before, verdict)
        if mine.drain().state != "NOTHING":
            verdict.blame("stuck", f"{kind.name}: {mine.states()[-1]}")
        _right(mine, names[0], _wanted(kind, side, base, ours, theirs), verdict)
        judge(mine, mine.shown(), verdict)
        return verdict

    return act


def _nothing_moves(desk, kind, before, verdict):
    """The stale edits are refused and the node stays as the other planner left it.

    Without receipts an edit that finds itself done already counts as applied. A node that has no
    versions (tier C) takes an edit of fields that nobody else changed.
    """
    outcome = desk.press()
    told(outcome, verdict)
    if outcome.state == "APPLIED" and not kind.clash and desk.backend.asks:
        return
    done = outcome.state == "APPLIED" and not kind.clash and not desk.backend.receipts
    if outcome.state not in ("CONFLICT", "PARTIAL", "NOTHING") and not done:
        verdict.blame("silent", f"a stale edit led to {outcome.state}")
    if {plain(row, identity=True) for row in desk.backend.rows()} != {
        plain(row, identity=True) for row in before
    }:
        verdict.blame("silent", "a stale edit changed the node")
    if outcome.state == "CONFLICT":
        desk.withdraw()


def _settled(desk, kind, side, before, verdict):
    pulled = desk.pull()
    if bool(pulled.conflicts) != kind.clash:
        verdict.blame("silent", f"{kind.name}: {pulled.conflicts} conflicts to choose")
    if kind.clash:
        outcome = desk.press()
        told(outcome, verdict)
        if outcome.state != "DRAFT":
            verdict.blame("silent", f"{kind.name}: {outcome.state} without a choice")
    desk.settle(side)


def _wanted(kind, side, base, ours, theirs):
    """The feature that must stand at the node in the end, None if none."""
    if kind.clash:
        return ours if side == "mine" else theirs
    if ours is None or theirs is None:
        return None
    return {name: theirs[name] if ours[name] == base[name] else ours[name] for name in base}


def _right(desk, name, wanted, verdict):
    held = feature_of(desk.backend.rows(), name)
    if held != wanted:
        verdict.blame("silent", f"the node holds {held}, not {wanted}")


def _same_key(bench):
    """Two new features with one natural key: both stand, or the second is refused; no renaming."""
    verdict, other, name = Verdict(), bench.desk("other"), bench.fresh_name()
    pattern = min(row["BSM"] for row in other.shown())
    other.edit(INSERT.format(name, "0201", pattern))
    mine = bench.desk()
    mine.edit(INSERT.format(name, "0202", pattern))
    other.use()
    other.drain()
    mine.drain()
    mine.pull()
    held = sorted(row["DLBM"] for row in bench.backend.rows() if row["BSM"] == name)
    if held != ["0201", "0202"]:
        verdict.blame("lost", f"{held} stand for two features of one key")
    mine.edit(f"DELETE FROM DLTB WHERE BSM = '{name}'")
    mine.drain()
    return judge(mine, mine.shown(), verdict)


def _one_of_four(side):
    """One op of a set is stale: nothing of it applies, or exactly the others are told."""

    def act(bench):
        verdict, other = Verdict(), bench.desk("other")
        mine = bench.desk()
        mine.edit(*bench.edits("mixed", mine))
        changed = {one.uuid: one for one in _changes(mine) if one.kind == "update"}
        stale = min(changed)
        name = changed[stale].old["BSM"]
        other.edit(setting("BZ", f"'theirs {bench.number}'").format(name))
        other.drain()
        before = bench.backend.rows()
        outcome = mine.press()
        told(outcome, verdict)
        if [one["uuid"] for one in outcome.conflicts] != [stale]:
            verdict.blame("silent", f"the conflicts name {outcome.conflicts}")
        if bench.backend.atomic and len(bench.backend.rows()) != len(before):
            verdict.blame("silent", "part of an atomic set was applied")
        mine.drain(side)
        held = {row["BSM"]: row for row in bench.backend.rows()}
        if side == "theirs" and held[name]["BZ"] != f"theirs {bench.number}":
            verdict.blame("silent", "their edit is gone")
        return judge(mine, mine.shown(), verdict)

    return act


def _changes(desk):
    from contextlib import closing

    with closing(desk.copy.tracking()) as tracking:
        return list(tracking.changes())
